"""Who says when an athlete was born: it is a fact like the marks, and has its sources."""

from bot.app import App
from bot.cards.text import render
from tests.rendering import as_read


async def test_the_birth_stands_among_the_sources(asked_app: App) -> None:
    said = as_read(render((await asked_app.ask_line("/athlete josh-kerr view:sources")).card))
    assert "Birth: born 8 Oct 1997, 29 years ago  [1" in said


async def test_json_names_who_says_who_an_athlete_is(asked_app: App) -> None:
    printed = (await asked_app.ask_line("/athlete josh-kerr")).as_json()
    assert printed["athlete"]["born"] == "1997-10-08"
    assert printed["sources"]
