"""Whom a name is taken for by evidence, and when it says too little for that."""

import pytest

from bot.app import App
from bot.errors import AmbiguousName


@pytest.mark.parametrize(
    "line", ["/h2h a Ingebrigtsen", "/h2h Ingebrigtsen k", "/h2h Kerr j", "/h2h Kerr Ingebrigtsen third:n"]
)
async def test_a_single_letter_is_asked_about_not_weighed(app: App, line: str) -> None:
    error = (await app.ask_line(line)).outcome
    assert isinstance(error, AmbiguousName)
    assert len(error.choices) > 1


async def test_a_family_name_is_weighed_by_who_met_whom(app: App) -> None:
    card = (await app.ask_line("/h2h Kerr Ingebrigtsen")).card
    assert "Josh Kerr 4–13 Jakob Ingebrigtsen" in card.heading
    assert card.notes == ("Took “Kerr” for Josh Kerr and “Ingebrigtsen” for Jakob Ingebrigtsen, who have met.",)


async def test_words_to_look_for_in_quotes_are_not_taken_for_an_initial(app: App) -> None:
    reply = await app.ask_line('/quote athlete:jakob-ingebrigtsen about:"k"')
    assert "about Josh Kerr" not in " ".join("".join(line) for line in reply.card.footer)
