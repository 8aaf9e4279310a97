"""Which known meet a race belongs to: by its name, else by city, day and event."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, insert

from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.programme import is_held
from bot.importing.calendar import Calendar
from bot.importing.cities import read_cities
from bot.importing.staged import Venue
from bot.names.fold import fold
from bot.store import tables

WORLDS = (date(2003, 8, 23), date(2003, 8, 31))
MEN = Event("1500m", Sex.MEN, False)
MARATHON, TEN_K = Event("marathon", Sex.MEN, False), Event("10km-road", Sex.MEN, False)
CALLED = ("IAAF World Championships in Athletics", "Worlds", "Championnats du monde")
MEETS = {
    "worlds": ("World Championships", MeetKind.WORLD, "Paris", "FRA", *WORLDS),
    "cup": ("French Championships", MeetKind.NATIONAL, "Paris", "FRA", *WORLDS),
    "run": ("La Parisienne Run", MeetKind.MEETING, "Paris", "FRA", *WORLDS),
    "one": ("Golden Night", MeetKind.LEAGUE, "Lyon", "FRA", WORLDS[0], WORLDS[0]),
    "other": ("Silver Night", MeetKind.LEAGUE, "Lyon", "FRA", WORLDS[0], WORLDS[0]),
    "team": ("World Cup", MeetKind.TEAM, "Moscow", "URS", WORLDS[0], WORLDS[0]),
    "indoors": ("European Indoor Championships", MeetKind.AREA_INDOOR, "Liévin", "FRA", *WORLDS),
}


def _fill(connection: Connection) -> None:
    tables.metadata.create_all(connection)
    for number, (slug, (name, kind, city, country, start, end)) in enumerate(MEETS.items(), 1):
        values = {"id": number, "slug": slug, "name": name, "kind": kind, "city": city, "country": country}
        sites = "Nice" if slug == "worlds" else ""
        connection.execute(insert(tables.meet).values(**values, start=start, end=end, sites=sites))
    connection.execute(insert(tables.meet_name), [{"meet_id": 1, "name": name} for name in CALLED])
    cities = [("Paris", "Paris Saint-Denis"), ("Moscow", "Moskva")]
    connection.execute(insert(tables.city_name), [{"city": city, "name": name} for city, name in cities])


@pytest.fixture(scope="module")
def calendar() -> Iterator[Calendar]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        _fill(connection)
        yield Calendar(connection, fold, read_cities(connection, fold))
    engine.dispose()


def find(calendar: Calendar, **given: object) -> str:
    """The slug of the meet of a race in Paris on the first day of the championships, unless something else is given."""
    row = {"meet": "", "city": "Paris", "country": "FRA", "day": WORLDS[0], "event": MEN, "split": False, **given}
    venue, day, event = Venue(str(row["meet"]), "", str(row["city"]), str(row["country"])), row["day"], row["event"]
    assert isinstance(day, date)
    assert isinstance(event, Event)
    found = calendar.find(venue, day.toordinal(), event, split=bool(row["split"]))
    return "" if found is None else list(MEETS)[found - 1]


@pytest.mark.parametrize(
    "given",
    [
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
    ],
)
def test_rows_of_the_championships_however_files_write_it(calendar: Calendar, given: dict[str, object]) -> None:
    assert find(calendar, **given) == "worlds"


@pytest.mark.parametrize(
    "given",
    [
        {"day": date(2003, 8, 22)},
        {"day": date(2003, 9, 1)},
        {"city": "Angers"},
        {"country": "USA"},
        {"event": Event("1500m", Sex.MEN, True), "city": "Nice"},
        {"event": Event("110m-hurdles", Sex.MEN, False, "99cm"), "city": "Nice"},
        {"meet": "Championnats de Paris"},
        {"meet": "World Masters Championships"},
        {"meet": "World Para Athletics Championships"},
        {"city": "Lyon"},  # two meets that matter alike
    ],
)
def test_rows_of_no_known_meet(calendar: Calendar, given: dict[str, object]) -> None:
    assert find(calendar, **given) == ""


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ({"event": TEN_K}, "run"),
        ({"meet": "French Championships"}, "cup"),
        ({"meet": "Golden Night", "city": "Lyon"}, "one"),
        ({"city": "Moskva", "country": "RUS"}, "team"),
        ({"city": "Liévin", "event": Event("1500m", Sex.MEN, True)}, "indoors"),
        ({"city": "Liévin", "event": MEN}, ""),
    ],
)
def test_the_meet_that_holds_the_event_or_has_the_name(calendar: Calendar, given: dict[str, object], slug: str) -> None:
    assert find(calendar, **given) == slug


@given(
    city=st.sampled_from(["Paris", "Nice", "Lyon", "Moscow", "Liévin", "Angers", ""]),
    country=st.sampled_from(["FRA", "URS", "RUS", ""]),
    day=st.integers(-3, 12),
    discipline=st.sampled_from(sorted(catalogue())),
    short_track=st.booleans(),
)
def test_a_row_without_a_name_is_only_of_a_meet_of_its_city_day_and_event(
    calendar: Calendar, city: str, country: str, day: int, discipline: str, short_track: bool
) -> None:
    event, on = Event(discipline, Sex.WOMEN, short_track), WORLDS[0] + timedelta(days=day)
    found = find(calendar, city=city, country=country, day=on, event=event)
    if found:
        name, kind, of, _, start, end = MEETS[found]
        assert start <= on <= end
        assert city == of or (found, city) == ("worlds", "Nice")
        assert is_held(event, kind, frozenset(fold(name).split()))
