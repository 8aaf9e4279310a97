"""Whatever small files say of a few people and races, importing them a second time changes nothing."""

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.facts import AthleteFact, Facts, OtherName
from bot.domain.rows import PersonRow, ResultRow, TeamRow
from bot.domain.source import Source, SourceKind
from bot.importing.rehanging import seed_and_rehang
from bot.names.fold import fold
from bot.store.database import open_store
from bot.store.store import Store
from tests.store.importing_rows import result, take_in

ANYBODY = PersonRow("", "", "W")
BOOK = Source("book", "Book", "A publisher", date(2025, 1, 1))
FIRST = date(2016, 5, 3)
WEDDING = 200  # days after the first
KINDS = (SourceKind.MEET, SourceKind.PROFILE, SourceKind.LIST)
EVENTS = tuple(Event(code, Sex.WOMEN, short_track=False) for code in ("1500m", "800m"))
RELAY = Event("4x400m", Sex.WOMEN, short_track=False)
CITIES = (("Oslo", "NOR"), ("Paris", "FRA"))


@dataclass(frozen=True)
class Somebody:
    """A person as they are: `later` is their name after the wedding, and `shipped` what the store knows before."""

    name: str
    later: str
    nation: str
    born: date
    shipped: str = ""  # "", "later", "both"


ANN, BEA, CAT, DEE, EVE = PEOPLE = (
    Somebody("Ann Miller", "Ann Baker", "USA", date(1992, 4, 6), "both"),
    Somebody("Bea Cooper", "Bea Cooper-Smith", "USA", date(1993, 7, 8), "later"),
    Somebody("Cat Turner", "Cat Weaver", "USA", date(1994, 2, 10)),
    Somebody("Dee Fisher", "Dee Fisher", "USA", date(1990, 9, 12)),
    Somebody("Dee Fisher", "Dee Fisher", "USA", date(1996, 3, 14)),  # a namesake
)


def shipped() -> Facts:
    """The store before: some are known without a birth date, by one name or two."""
    known: list[AthleteFact] = []
    for one in PEOPLE:
        if one.shipped:
            who = Athlete(
                one.later.lower().replace(" ", "-"), one.later, one.nation, Sex.WOMEN, None, one.later.split()[1]
            )
            names = (OtherName(one.name, "former"),) if one.shipped == "both" else ()
            known.append(AthleteFact(who, names, (BOOK,)))
    return Facts("1", (BOOK,), {"book": "book"}, tuple(known), (), (), (), (), (), (), ())


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that knows a few athletes and nothing else, to be copied."""

    async def make(file: Path) -> None:
        async with open_store(f"sqlite+aiosqlite:///{file}") as store:
            assert await seed_and_rehang(store, shipped(), fold)

    file = tmp_path_factory.mktemp("known") / "template.sqlite3"
    asyncio.run(make(file))
    return file


@dataclass(frozen=True)
class Habits:
    """What a file writes of everybody: kind of file, names of the time or of today, births, ids, runners, cities."""

    kind: SourceKind
    names: str
    births: str
    ids: bool
    runners: str
    city: bool
    meet: bool


HABITS = st.builds(
    Habits,
    kind=st.sampled_from(KINDS),
    names=st.sampled_from(("then", "then", "today")),
    births=st.sampled_from(("day", "day", "year", "none", "some")),
    ids=st.booleans(),
    runners=st.sampled_from(("none", "some", "all")),
    city=st.booleans(),
    meet=st.booleans(),
)
# What a file does to one row; mostly nothing.
SLIPS = st.sampled_from((*["right"] * 9, "left out", "no place", "other place", "coarse", "other mark", "next day"))


@st.composite
def races(draw: st.DrawFn) -> list[tuple[Event, int, int, tuple[int, ...]]]:
    """Events, days after the first, numbers of cities, and the fields in order."""
    found: list[tuple[Event, int, int, tuple[int, ...]]] = []
    for _ in range(draw(st.integers(1, 4))):
        field = draw(st.permutations(range(len(PEOPLE))))[: draw(st.integers(1, len(PEOPLE)))]
        day = draw(st.sampled_from((0, 1, 150, 250, 251, 600)))
        event = draw(st.sampled_from(EVENTS))
        if not any(each[:2] == (event, day) for each in found):
            found.append((event, day, draw(st.integers(0, 1)), tuple(field)))
    return found


@st.composite
def files(draw: st.DrawFn) -> list[list[ResultRow]]:
    """Files about the same races and relays, each with habits of its own."""
    held = draw(races())
    relays = draw(st.lists(st.sampled_from((1, 250)), max_size=2, unique=True))
    return [_file(draw, at, draw(HABITS), held, relays) for at in range(draw(st.integers(1, 3)))]


def _file(
    draw: st.DrawFn,
    number: int,
    habits: Habits,
    held: Sequence[tuple[Event, int, int, tuple[int, ...]]],
    relays: Sequence[int],
) -> list[ResultRow]:
    rows: list[ResultRow] = []
    for at, (event, day, city, field) in enumerate(held):
        for place, who in enumerate(field, 1):
            slip = draw(SLIPS)
            if slip == "left out":
                continue
            mark = f"{4 if event.discipline == '1500m' else 2}:0{place}.{at + 2}0"
            mark = {"coarse": mark[:-1], "other mark": f"{mark[:-1]}5"}.get(slip, mark)
            said = {"no place": None, "other place": place + 1}.get(slip, place)
            on = FIRST + timedelta(days=day + (slip == "next day"))
            rows.append(_row(_person(draw, habits, who, day), mark, said, habits, number, event=event, day=on, at=city))
    for day in relays:
        team = _team(draw, habits, day)
        on = FIRST + timedelta(days=day)
        rows.append(
            _row(
                team,
                draw(st.sampled_from(("3:30.10", "3:30.10", "DQ"))),
                None,
                habits,
                number,
                event=RELAY,
                day=on,
                at=0,
            )
        )
    return draw(st.permutations(rows))


def _row(
    who: PersonRow | TeamRow,
    mark: str,
    place: int | None,
    habits: Habits,
    number: int,
    *,
    event: Event,
    day: date,
    at: int,
) -> ResultRow:
    city, country = CITIES[at] if habits.city else ("", "")
    meet = f"{CITIES[at][0]} Games" if habits.meet else ""
    where = {"city": city, "country": country, "meet": meet, "file": f"file{number}.csv"}
    place = 3 if isinstance(who, TeamRow) and mark != "DQ" else place
    row = result(ANYBODY, mark, place, event=event, day=day, kind=habits.kind, **where)
    return row._replace(competitor=who)


def _person(draw: st.DrawFn, habits: Habits, who: int, day: int) -> PersonRow:
    one = PEOPLE[who]
    name = one.later if habits.names == "today" or day > WEDDING else one.name
    births = draw(st.sampled_from(("day", "year", "none"))) if habits.births == "some" else habits.births
    born = {"day": one.born, "year": date(one.born.year, 1, 1), "none": None}[births]
    number = f"{habits.kind.name.lower()}:{who + 1}" if habits.ids else ""
    return PersonRow(name, one.nation, "W", born, births == "year", number)


def _team(draw: st.DrawFn, habits: Habits, day: int) -> TeamRow:
    count = {"none": 0, "some": draw(st.integers(1, 3)), "all": 4}[habits.runners]
    return TeamRow("USA", "W", "", tuple(_person(draw, habits, who, day) for who in range(count)))


async def _take_all(store: Store, batches: Sequence[Sequence[ResultRow]]) -> list[int]:
    return [(await take_in(store, rows, f"File {at}")).number for at, rows in enumerate(batches)]


@settings(max_examples=20, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files(), st.booleans())
async def test_a_second_import_changes_nothing(template: Path, said: list[list[ResultRow]], at_once: bool) -> None:
    file = template.with_name("copy.sqlite3")
    for old in template.parent.glob("copy.sqlite3*"):
        old.unlink()
    shutil.copy(template, file)
    batches = [[row for rows in said for row in rows]] if at_once else said
    async with open_store(f"sqlite+aiosqlite:///{file}") as store:
        await _take_all(store, batches)
        assert await _take_all(store, batches) == [0] * len(batches)
