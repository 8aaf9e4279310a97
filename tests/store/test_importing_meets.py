"""Rows of an import that fall on a known meet's days and city belong to that meet."""

from collections.abc import AsyncGenerator
from datetime import date

import pytest_asyncio

from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.rows import ResultRow
from bot.store.database import open_store
from bot.store.store import Store
from tests.store.importing_rows import person, result, table_rows, take_in
from tests.store.known_meets import hold, ship_athletes

WORLDS = (date(2003, 8, 23), date(2003, 8, 31))
ON = WORLDS[0]
WHO = person("Abel Kirui", "1980-05-01")
MARATHON, TEN_K = (Event(code, Sex.MEN, False) for code in ("marathon", "10km-road"))


async def meet_of(store: Store, row: ResultRow) -> str:
    """The meet that the race of a row is filed under, as name and slug of the store, after importing it alone."""
    await take_in(store, [row])
    meets = {each["id"]: each for each in await table_rows(store, "meet")}
    [race] = [each for each in await table_rows(store, "race") if each["origin"] != "shipped"]
    return str(meets[race["meet_id"]]["slug"])


def listed(**given: object) -> ResultRow:
    """A row of a list that names the city alone."""
    return result(WHO, "3:31.10", 1, **{"meet": "", "day": ON, **given})


@pytest_asyncio.fixture
async def held(empty_url: str) -> AsyncGenerator[Store]:
    """A store of each kind that ships the World Championships and no other meet."""
    async with open_store(empty_url) as opened:
        await ship_athletes(opened)
        await hold(opened, "worlds", MeetKind.WORLD, *WORLDS)
        yield opened


async def test_a_listed_row_gets_the_meet_and_another_one_does_not(held: Store) -> None:
    await take_in(held, [listed(), listed(event=TEN_K)])
    meets = {each["id"]: each["slug"] for each in await table_rows(held, "meet")}
    races = [each for each in await table_rows(held, "race") if each["origin"] != "shipped"]
    assert {each["discipline"]: meets[each["meet_id"]] for each in races} == {
        "1500m": "worlds",
        "10km-road": "paris-2003",
    }


async def test_the_most_important_meet_that_holds_the_event_is_taken(held: Store) -> None:
    await hold(held, "cup", MeetKind.NATIONAL, *WORLDS, name="French Championships")
    await hold(held, "run", MeetKind.MEETING, *WORLDS, name="La Parisienne Run")
    rows = [listed(), listed(event=TEN_K, day=WORLDS[1]), listed(meet="French Championships", day=date(2003, 8, 25))]
    await take_in(held, rows)
    meets = {each["id"]: each["slug"] for each in await table_rows(held, "meet")}
    races = [each for each in await table_rows(held, "race") if each["origin"] != "shipped"]
    assert [meets[each["meet_id"]] for each in sorted(races, key=lambda each: each["date"])] == ["worlds", "cup", "run"]


async def test_a_meet_of_several_days_is_one(held: Store) -> None:
    days = [date(2003, 8, day) for day in (23, 26, 31)]
    await take_in(held, [listed(day=day) for day in days])
    races = [each for each in await table_rows(held, "race") if each["origin"] != "shipped"]
    assert len({each["meet_id"] for each in races}) == 1
    assert len(races) == len(days)
