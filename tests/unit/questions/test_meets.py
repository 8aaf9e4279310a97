"""Which of several meets of one city and year is meant."""

from datetime import date
from typing import cast

from bot.app import App
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.errors import AmbiguousName
from bot.store.store import Store
from tests.store.importing_rows import person, result, take_in


async def hold_another_budapest(app: App) -> None:
    """Import a race of a meet that has no name, in the city and year of a championship that ships."""
    sprint = Event("100m", Sex.MEN, short_track=False)
    where = {"city": "Budapest", "country": "HUN", "meet": "", "day": date(2023, 6, 8), "event": sprint}
    await take_in(
        cast("Store", app.almanac.store), [result(person("Some Sprinter", "1999-05-06"), "10.05", 1, **where)]
    )
    assert await app.refresh()


async def test_the_only_one_that_had_the_race_is_meant(app: App) -> None:
    await hold_another_budapest(app)
    words = " ".join(render((await app.ask_line("/race Budapest 2023 men's 1500 final")).card).split())
    assert "Men's 1500 m, final: World Championships, Budapest" in words
    assert "Took “Budapest 2023” for World Championships, Budapest 2023, the one where I know of that race." in words


async def test_without_an_event_the_asker_chooses_between_days(app: App) -> None:
    await hold_another_budapest(app)
    refused = (await app.ask_line("/race Budapest 2023")).outcome
    assert isinstance(refused, AmbiguousName)
    assert {choice.label for choice in refused.choices} >= {
        "World Championships, Budapest 2023",
        "Budapest meeting, 8 Jun 2023",
    }
