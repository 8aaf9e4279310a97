"""Rows of an import that fall on a known meet's days and city belong to that meet."""

from datetime import date

import pytest
from sqlalchemy import Connection

from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.rows import ResultRow
from bot.importing.calendar import Calendar
from bot.importing.cities import read_cities
from bot.importing.staged import Venue
from bot.names.fold import fold
from bot.store.store import Store
from tests.store.importing_rows import person, result, table_rows, take_in
from tests.store.known_meets import hold, without_shipped_days

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


@pytest.fixture
async def held(store: Store) -> Store:
    await without_shipped_days(store)
    called = "IAAF World Championships in Athletics;Worlds;Championnats du monde"
    await hold(store, "worlds", MeetKind.WORLD, *WORLDS, called=called, sites="Sapporo;Nice")
    return store


OTHERS: list[dict[str, object]] = [
    {"day": date(2003, 8, 22)},
    {"day": date(2003, 9, 1)},
    {"city": "Lyon"},
    {"country": "USA"},
    {"event": TEN_K},
    {"event": Event("1500m", Sex.MEN, True)},
    {"event": Event("110m-hurdles", Sex.MEN, False, "99cm")},
    {"meet": "Championnats de Paris"},
    {"meet": "World Masters Championships"},
    {"meet": "World Para Athletics Championships"},
]
THEIRS: list[dict[str, object]] = [
    {},
    {"city": "Paris Saint-Denis", "day": WORLDS[1]},
    {"event": MARATHON},
    {"event": MARATHON, "city": "Nice"},
    {"event": TEN_K, "split": True},
    {"country": ""},
    {"meet": "9th IAAF World Championships"},
    {"meet": "World Athletics Championships Paris 2003"},
    {"meet": "Championnats du Monde"},
    {"meet": "Worlds"},
    {"meet": "World Champs"},
    {"meet": "Paris meeting"},
    {"meet": "World Championships", "city": "Angers"},  # some hold a race elsewhere
    {"meet": "World Championships", "city": "", "country": ""},
]


async def test_rows_of_its_days_and_city_are_of_the_championships(held: Store) -> None:
    """However files write it, and no others."""

    def find(connection: Connection, row: ResultRow) -> int | None:
        calendar = Calendar(connection, fold, read_cities(connection, fold))
        venue = Venue(row.meet, row.venue, row.city, row.country)
        return calendar.find(venue, row.date.toordinal(), row.event, split=row.split)

    async with held.writing() as connection:
        found = [await connection.run_sync(find, listed(**given)) for given in (*THEIRS, *OTHERS)]
    assert [given for given, meet in zip(THEIRS, found, strict=False) if meet is None] == []
    assert [given for given, meet in zip(OTHERS, found[len(THEIRS) :], strict=True) if meet is not None] == []


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


async def test_between_two_alike_nothing_is_claimed(held: Store) -> None:
    await hold(held, "one", MeetKind.LEAGUE, ON, ON, name="Golden Night", city="Lyon")
    await hold(held, "other", MeetKind.LEAGUE, ON, ON, name="Silver Night", city="Lyon")
    assert (await meet_of(held, listed(city="Lyon"))).startswith("lyon-2003")


async def test_a_meet_of_several_days_is_one(held: Store) -> None:
    days = [date(2003, 8, day) for day in (23, 26, 31)]
    await take_in(held, [listed(day=day) for day in days])
    races = [each for each in await table_rows(held, "race") if each["origin"] != "shipped"]
    assert len({each["meet_id"] for each in races}) == 1
    assert len(races) == len(days)


async def test_a_former_nation_does_not_hide_the_city(store: Store) -> None:
    await without_shipped_days(store)
    await hold(store, "cup", MeetKind.TEAM, ON, ON, name="World Cup", city="Moscow", country="URS")
    assert await meet_of(store, listed(city="Moskva", country="RUS")) == "cup"
