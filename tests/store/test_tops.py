"""The best marks are read as the domain lists them, on both databases."""

from collections.abc import AsyncGenerator, Iterable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
import pytest_asyncio
from sqlalchemy import update

from bot.domain.barriers import Barrier
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.facts import Facts
from bot.domain.mark import Measure, parse_mark
from bot.domain.race import AnyResult
from bot.domain.top import Bounds, is_listed, top_list
from bot.store import tables
from bot.store.database import open_store
from bot.store.store import Store
from tests.plans import read_whole
from tests.store.importing_rows import person, result, take_in
from tests.store.team_rows import team

SPRINT, JUMP = Event("100m", Sex.MEN, False), Event("long-jump", Sex.MEN, False)
RELAY = Event("4x100m", Sex.MEN, False)
ADA, BEN = person("Ada Able", "1990-02-03"), person("Ben Baker", "1991-02-03")
CAL = person("Cal Cook", "1992-02-03", "USA")
RUN, JUMPED = ((ADA, "10.05"), (BEN, "10.04")), ((ADA, "8.00"), (BEN, "7.99"), (CAL, "8.01"))
MOST = 100


@pytest_asyncio.fixture
async def empty(empty_url: str) -> AsyncGenerator[Store]:
    """A store of each kind without any fact."""
    async with open_store(empty_url) as opened:
        yield opened


def told(results: Iterable[AnyResult], *, every: bool = False) -> list[tuple[str, str]]:
    return [(one.holder.name, one.mark.text) for one in top_list(results, (), every=every)]


def day(text: str) -> date:
    return date.fromisoformat(text)


async def test_every_event_lists_what_the_facts_have(store: Store, facts: Facts) -> None:
    every: list[AnyResult] = [*facts.results, *facts.team_results]
    events = {r.race.event for r in every if r.race.event.sex and is_listed(r.race.event)}
    assert len(events) > 3
    for event in events:
        of_it = [r for r in every if r.race.event == event and r.mark and not r.status]
        for all_marks in (False, True):
            read = await store.races.list_top(Bounds(event, every=all_marks), 10_000)
            assert told(read, every=all_marks) == told(of_it, every=all_marks), event.key
        seasons = {r.race.date.year for r in of_it}
        for year in seasons:
            bounds = Bounds(event, date(year, 1, 1), date(year, 12, 31))
            of_year = [r for r in of_it if r.race.date.year == year]
            assert told(await store.races.list_top(bounds, MOST)) == told(of_year)
            assert await store.races.count_marks(bounds) == len(of_year)


async def test_one_mark_of_each_the_earliest_of_equal_ones_and_no_more_than_wanted(empty: Store) -> None:
    rows = [
        result(ADA, "10.05", 1, event=SPRINT, wind=3, day=day("2024-06-02")),
        result(ADA, "10.05", 1, event=SPRINT, wind=3, day=day("2024-05-01")),
        result(ADA, "10.20", 2, event=SPRINT, wind=3, day=day("2024-07-01")),
        result(BEN, "10.10", 1, event=SPRINT, wind=3, day=day("2024-07-01")),
    ]
    await take_in(empty, rows)
    (first, second) = top_list(await empty.races.list_top(Bounds(SPRINT), MOST), ())
    assert (first.holder.name, first.mark.text, first.on) == ("Ada Able", "10.05", day("2024-05-01"))
    assert second.holder.name == "Ben Baker"
    assert len(await empty.races.list_top(Bounds(SPRINT), 1)) == 1
    assert len(await empty.races.list_top(Bounds(SPRINT, every=True), MOST)) == 4
    assert len(await empty.races.list_top(Bounds(SPRINT, every=True), 3)) == 3
    assert await empty.races.count_marks(Bounds(SPRINT)) == 4


async def test_too_much_wind_and_hand_times_are_left_out(empty: Store) -> None:
    rows = [
        result(ADA, "9.95", 1, event=SPRINT, wind=21, day=day("2024-06-02")),
        result(ADA, "10.05", 1, event=SPRINT, wind=20, day=day("2024-06-03")),
        result(BEN, "10.0h", 1, event=SPRINT, wind=0, day=day("2024-06-04")),
        result(BEN, "10.15w", 1, event=SPRINT, day=day("2024-06-05")),
        result(BEN, "10.30", 1, event=SPRINT, day=day("2024-06-06")),  # nobody says the wind
        result(CAL, "DQ", None, event=SPRINT, wind=0, day=day("2024-06-08")),
    ]
    await take_in(empty, rows)
    assert told(await empty.races.list_top(Bounds(SPRINT), MOST)) == [("Ada Able", "10.05"), ("Ben Baker", "10.30")]
    windy = await empty.races.list_top(Bounds(SPRINT, windy=True), MOST)
    assert told(windy) == [("Ada Able", "9.95"), ("Ben Baker", "10.15w")]
    in_june = Bounds(SPRINT, day("2024-06-01"), day("2024-06-30"))
    assert told(await empty.races.list_top(in_june, MOST)) == [("Ada Able", "10.05"), ("Ben Baker", "10.30")]


async def test_no_mark_is_wind_aided_where_wind_does_not_count(empty: Store) -> None:
    indoors = Event("long-jump", Sex.MEN, True)
    await take_in(empty, [result(ADA, "8.10", 1, event=indoors), result(BEN, "3:31.00", 1)])
    for event in (indoors, Event("1500m", Sex.MEN, False)):
        assert await empty.races.list_top(Bounds(event), MOST)
        assert not await empty.races.list_top(Bounds(event, windy=True), MOST)


async def test_marks_on_the_way_count_as_lists_of_the_sport_have_them(empty: Store) -> None:
    await take_in(empty, [result(CAL, "3:30.01", 1, day=day("2024-06-07"), split=True), result(ADA, "3:31.00", 1)])
    listed = top_list(await empty.races.list_top(Bounds(Event("1500m", Sex.MEN, False)), MOST), ())
    assert [(one.mark.text, one.split) for one in listed] == [("3:30.01", True), ("3:31.00", False)]


async def test_a_jumps_own_wind_counts_before_that_of_the_field(empty: Store) -> None:
    await take_in(
        empty,
        [
            result(ADA, "8.10 (+2.4)", 1, event=JUMP, day=day("2024-06-02")),
            result(BEN, "8.00 (+1.4)", 2, event=JUMP, day=day("2024-06-02")),
        ],
    )
    assert told(await empty.races.list_top(Bounds(JUMP), MOST)) == [("Ben Baker", "8.00 (+1.4)")]


async def test_a_nation_has_the_marks_that_were_made_for_it(empty: Store) -> None:
    """An athlete of another nation today made some of theirs for it."""
    await take_in(
        empty,
        [
            result(ADA, "10.05", 1, event=SPRINT, wind=0, day=day("2020-06-02")),
            result(ADA, "10.01", 1, event=SPRINT, wind=0, day=day("2024-06-02")),
            result(CAL, "10.10", 1, event=SPRINT, wind=0, day=day("2024-06-03")),
        ],
    )
    async with empty.writing() as connection:
        late = tables.result.c.mark_text == "10.01"
        await connection.execute(update(tables.result).where(late).values(nation="QAT"))

    async def of(*nations: str, first: date | None = None, last: date | None = None) -> list[tuple[str, str]]:
        return told(await empty.races.list_top(Bounds(SPRINT, first, last, frozenset(nations)), MOST))

    assert await of("KEN") == [("Ada Able", "10.05")]
    assert await of("QAT") == [("Ada Able", "10.01")]
    assert await of("USA", "KEN") == [("Ada Able", "10.05"), ("Cal Cook", "10.10")]
    assert await of("KEN", first=day("2024-01-01"), last=day("2024-12-31")) == []
    assert await of("QAT", last=day("2024-06-02")) == [("Ada Able", "10.01")]
    assert await of("QAT", last=day("2024-06-01")) == []


async def test_meets_and_days_bound_a_list(empty: Store) -> None:
    await take_in(
        empty,
        [
            result(ADA, "10.05", 1, event=SPRINT, wind=0, day=day("2020-06-02"), meet="Bislett Games", city="Oslo"),
            result(BEN, "10.15", 1, event=SPRINT, wind=0, day=day("2021-06-02"), meet="Herculis", city="Monaco"),
        ],
    )
    meets = {listing.meet.name: listing.meet.id for listing in await empty.races.list_meets()}
    oslo = Bounds(SPRINT, meets=frozenset((meets["Bislett Games"],)))
    assert told(await empty.races.list_top(oslo, MOST)) == [("Ada Able", "10.05")]
    both = Bounds(SPRINT, last=day("2020-12-31"), meets=frozenset(meets.values()))
    assert told(await empty.races.list_top(both, MOST)) == [("Ada Able", "10.05")]
    assert told(await empty.races.list_top(Bounds(SPRINT, last=day("2020-06-01")), MOST)) == []
    assert await empty.races.count_marks(both) == 1


async def test_beyond_a_barrier_are_faster_times_and_lengths_at_least_as_good(empty: Store) -> None:
    rows = [
        *(result(who, mark, 1, event=SPRINT, wind=0, day=day(f"202{n}-06-02")) for n, (who, mark) in enumerate(RUN)),
        *(result(who, mark, 1, event=JUMP, wind=0, day=day(f"202{n}-07-02")) for n, (who, mark) in enumerate(JUMPED)),
    ]
    await take_in(empty, rows)
    for event, text, wanted in (
        (SPRINT, "10.05", [("Ben Baker", "10.04")]),
        (SPRINT, "10.06", [("Ben Baker", "10.04"), ("Ada Able", "10.05")]),
        (JUMP, "8.00", [("Cal Cook", "8.01"), ("Ada Able", "8.00")]),
        (JUMP, "8.02", []),
    ):
        bounds = Bounds(event, barrier=Barrier(event, parse_mark(text, get_discipline(event.discipline).measure)))
        assert told(await empty.races.list_top(bounds, MOST)) == wanted
        season = replace(bounds, first=day("2020-01-01"), last=day("2029-12-31"))
        assert told(await empty.races.list_top(season, MOST)) == wanted
        assert await empty.races.count_marks(season) == len(wanted)


async def test_a_nation_has_one_relay_team_on_a_list_and_a_club_another(empty: Store) -> None:
    await take_in(
        empty,
        [
            team("JAM", "37.50", 1, day=day("2024-06-02")),
            team("JAM", "37.10", 1, day=day("2024-07-02")),
            team("USA", "37.30", 2, day=day("2024-07-02")),
        ],
    )
    assert told(await empty.races.list_top(Bounds(RELAY), MOST)) == [("Jamaica", "37.10"), ("United States", "37.30")]
    of_usa = Bounds(RELAY, nations=frozenset(("USA",)))
    assert told(await empty.races.list_top(of_usa, MOST)) == [("United States", "37.30")]


async def test_the_lists_are_read_through_their_indexes(store: Store) -> None:
    """So that they stay quick in a large store: no table is read whole but that of athletes."""
    if store.engine.dialect.name != "sqlite":
        pytest.skip("the plan of PostgreSQL depends on its statistics")
    nation, season = frozenset(("KEN",)), (day("2024-01-01"), day("2024-12-31"))
    every = (
        Bounds(SPRINT),
        Bounds(SPRINT, *season),
        Bounds(SPRINT, nations=nation),
        Bounds(SPRINT, last=season[0]),
        Bounds(SPRINT, every=True),
        Bounds(RELAY),
        Bounds(SPRINT, nations=nation, barrier=Barrier(SPRINT, parse_mark("9.90", Measure.TIME))),
    )
    lists = [partial(store.races.list_top, bounds, MOST) for bounds in every]
    counts = [partial(store.races.count_marks, bounds) for bounds in every]
    whole = {sql: tables for sql, tables in (await read_whole(store, [*lists, *counts])).items() if "mark_value" in sql}
    assert len(whole) > 6
    assert whole == {sql: set() for sql in whole}
