"""/on-this-day with the view of who was born on the day, over the frozen facts."""

import json

import pytest

from bot.app import App
from bot.cards.text import render
from bot.errors import NoAnswer
from bot.questions.on_this_day.births import Births
from bot.questions.on_this_day.question import QUESTION


async def births(app: App, day: str) -> Births:
    outcome = (await app.ask_line(f"/on-this-day date:{day} view:births")).outcome
    assert isinstance(outcome, Births), outcome
    return outcome


async def test_those_born_on_a_day_are_told_with_the_year_and_never_with_an_age(asked_app: App) -> None:
    found = await births(asked_app, "09-19")
    assert {(a.born.month, a.born.day) for a in found.athletes if a.born} == {(9, 19)}
    assert "jakob-ingebrigtsen" in [athlete.id for athlete in found.athletes]
    text = render((await asked_app.ask_line("/on-this-day date:09-19 view:births")).card)
    assert "Born on 19 September" in text
    assert "2000  🇳🇴 Jakob Ingebrigtsen" in text
    assert "/on-this-day date:09-18 view:births" in text


async def test_the_best_known_are_first(asked_app: App) -> None:
    found = await births(asked_app, "09-19")
    weights = [asked_app.almanac.names.weight(athlete.id) for athlete in found.athletes]
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(("day", "says"), [("01-01", "only the year"), ("02-29", "nobody")])
async def test_a_day_that_says_no_birthday_has_no_answer(asked_app: App, day: str, says: str) -> None:
    error = (await asked_app.ask_line(f"/on-this-day date:{day} view:births")).outcome
    assert isinstance(error, NoAnswer)
    assert says in error.message


async def test_the_day_itself_leads_to_them_and_json_has_each(asked_app: App) -> None:
    assert "/on-this-day date:07-14 view:births" in render((await asked_app.ask_line("/on-this-day 14 July")).card)
    said = json.loads(json.dumps(QUESTION.as_json(await births(asked_app, "09-19"))))
    assert said["day"] == "09-19"
    assert {"born": "2000-09-19"}.items() <= said["births"][0].items()
    assert all(birth["sources"] for birth in said["births"])


async def test_each_birth_has_its_sources_one_press_away(asked_app: App) -> None:
    found = await births(asked_app, "09-19")
    assert found.athletes
    card = (await asked_app.ask_line("/on-this-day date:09-19 view:births")).card
    assert {source for said in found.sources.values() for source in said} == set(card.sources)
    assert "/on-this-day date:09-19 view:births-sources" in render(card)
    sources = render((await asked_app.ask_line("/on-this-day date:09-19 view:births-sources")).card)
    assert "Jakob Ingebrigtsen, Norway, born 19 Sep 2000  [1" in sources
    assert "Back to the card → /on-this-day date:09-19 view:births" in sources
