"""Of several who share a name and have what is asked about, the best known is taken, and the others are offered."""

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import AmbiguousName
from tests.rendering import as_read


@pytest.mark.parametrize(
    ("line", "taken"),
    [
        (
            "alekna discus record",
            "Took “alekna” for Virgilijus Alekna, the best known in the discus throw; others: Mykolas",
        ),
        (
            "/results alekna event:discus-throw",
            "Virgilijus Alekna, the best known in the discus throw; others: Mykolas",
        ),
        ("taylor triple jump record", "Took “taylor” for Christian Taylor, the best known in the triple jump; others:"),
        ("/athlete kerr season:2023", "Took “kerr” for Josh Kerr, the best known with results of 2023; others: Hamish"),
        ("kerr 2023", "Took “kerr” for Josh Kerr, the best known with results of 2023; others: Hamish Kerr"),
        ("is kerr injured", "Took “kerr” for Josh Kerr, the best known with results of 2026; others:"),
        ("kerr high jump", "Took “kerr” for Hamish Kerr, who has marks in the high jump."),
    ],
)
async def test_the_best_known_is_taken(shared_app: App, line: str, taken: str) -> None:
    reply = await shared_app.ask_line(line)
    assert taken in " ".join(as_read(render(reply.card)).split())


@pytest.mark.parametrize("line", ["kerr", "/results kerr", "alekna world record"])
async def test_where_nothing_tells_them_apart_the_asker_chooses(shared_app: App, line: str) -> None:
    assert isinstance((await shared_app.ask_line(line)).outcome, AmbiguousName)
