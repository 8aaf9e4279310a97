"""Meets are read by their own days, whether or not a race of them is held."""

from collections.abc import AsyncGenerator
from datetime import date

import pytest
import pytest_asyncio
from sqlalchemy import insert, select

from bot.domain.meet_kind import MeetKind
from bot.store import tables
from bot.store.database import open_store
from bot.store.store import Store
from tests.store.known_meets import hold, ship_athletes

DAYS = {
    "relays": (date(2027, 5, 8), date(2027, 5, 9)),
    "doha": (date(2027, 5, 30), date(2027, 5, 30)),
    "worlds": (date(2027, 7, 30), date(2027, 8, 8)),
}


@pytest_asyncio.fixture
async def ahead(empty_url: str) -> AsyncGenerator[Store]:
    """A store of each kind with three meets ahead, and one whose days nobody knows."""
    async with open_store(empty_url) as opened:
        await ship_athletes(opened)
        for slug, (start, end) in DAYS.items():
            await hold(opened, slug, MeetKind.WORLD, start, end, series="some-series", stadium="Stade")
        async with opened.writing() as connection:
            await connection.execute(insert(tables.meet).values(slug="dayless", name="Some meet", city="Oslo"))
            book = (await connection.execute(select(tables.source.c.id))).scalar_one()
            meet = (await connection.execute(select(tables.meet.c.id).where(tables.meet.c.slug == "doha"))).scalar_one()
            await connection.execute(insert(tables.meet_source).values(meet_id=meet, source_id=book))
        yield opened


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2027, 5, 1), date(2027, 12, 31), ["relays", "doha", "worlds"]),
        (date(2027, 5, 9), date(2027, 5, 9), ["relays"]),  # the last day of it
        (date(2027, 5, 10), date(2027, 5, 29), []),
        (date(2027, 8, 1), date(2027, 8, 31), ["worlds"]),  # it began the month before
        (date(2027, 7, 1), date(2027, 7, 30), ["worlds"]),  # it ends the month after
    ],
)
async def test_a_meet_counts_by_any_of_its_days(ahead: Store, first: date, last: date, found: list[str]) -> None:
    assert [each.meet.id for each in await ahead.races.list_fixtures(first, last)] == found


async def test_it_names_where_and_who_says_so(ahead: Store) -> None:
    [doha] = await ahead.races.list_fixtures(*DAYS["doha"])
    assert (doha.first, doha.last, doha.series, doha.stadium) == (*DAYS["doha"], "some-series", "Stade")
    assert (doha.meet.city, doha.meet.country, doha.meet.kind) == ("Paris", "FRA", MeetKind.WORLD)
    assert [source.publisher for source in doha.sources] == ["The press"]
