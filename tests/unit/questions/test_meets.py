"""Which of several meets of one city and year is meant."""

from datetime import date
from typing import cast

from bot.app import App
from bot.cards.text import render
from bot.domain.event import Event, Sex
from bot.domain.race import Meet, MeetListing
from bot.errors import AmbiguousName
from bot.names.meets import MeetNames
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


def test_no_two_meets_have_the_same_label() -> None:
    """A club's matches in one town and year, two meets of one name on one day."""
    first, second = date(2024, 5, 4), date(2024, 6, 8)
    names = MeetNames(
        [
            MeetListing(Meet("a", "Club Match", "Leeds", "GBR"), first, first, 3),
            MeetListing(Meet("b", "Club Match", "Leeds", "GBR"), second, date(2024, 6, 9), 3),
            MeetListing(Meet("c", "City Games", "Newcastle", "GBR"), first, first, 3),
            MeetListing(Meet("d", "City Games", "Newcastle", "AUS"), first, first, 3),
            MeetListing(Meet("e", "Open", "York", "GBR"), first, first, 3),
            MeetListing(Meet("f", "Open", "York", "GBR"), first, first, 3),
        ]
    )
    assert [names.label(id_) for id_ in names] == [
        "Club Match, Leeds, 4 May 2024",
        "Club Match, Leeds, 8 Jun 2024 to 9 Jun 2024",
        "City Games, Newcastle, 4 May 2024, GBR",
        "City Games, Newcastle, 4 May 2024, AUS",
        "Open, York, 4 May 2024, GBR, no. 1",
        "Open, York, 4 May 2024, GBR, no. 2",
    ]
