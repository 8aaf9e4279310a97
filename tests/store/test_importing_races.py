"""Recognising races: the same race is stored once, and only results known to be of one race are joined."""

from datetime import date, timedelta

import pytest

from bot.domain.event import Event, Sex
from bot.domain.head_to_head import tally
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import UNKNOWN_HEAT, ResultRow
from bot.domain.source import SourceKind
from bot.importing.cleaning import StagedResult, split_up
from bot.importing.undoing import undo
from bot.store.store import Store
from tests.store.importing_rows import (
    BUDAPEST,
    DAY,
    JAKOB,
    KERR,
    everything,
    fields,
    person,
    record,
    result,
    table_rows,
    take_in,
)
from tests.store.meetings import list_meetings

RUNNERS = [person(f"Runner {letter}", f"199{n}-03-04") for n, letter in enumerate("ABCDEFGH")]
MARKS = ("3:31.10", "3:31.60", "3:32.10", "3:32.90", "3:33.40", "3:34.10")
MEN = Event("1500m", Sex.MEN, False)


def field(**given: object) -> list[ResultRow]:
    """Six finishers of one race."""
    return [result(who, mark, n, **given) for n, (who, mark) in enumerate(zip(RUNNERS, MARKS, strict=False), 1)]


async def meetings(store: Store) -> tuple[int, tuple[int, int]]:
    found = await list_meetings(store, "josh-kerr", "jakob-ingebrigtsen")
    return len(found), tally(found)


@pytest.mark.parametrize(
    "otherwise",
    [
        {"meet": "19th World Championships", "venue": "National Athletics Centre"},
        {"city": "Budapeszt"},
        {"day": date(2023, 8, 24)},
        {"day": date(2023, 8, 22), "meet": "WCH"},
        {"country": ""},
        {"heat": 1},
    ],
)
async def test_a_race_that_ships_stays_one(store: Store, otherwise: dict[str, object]) -> None:
    given = {**BUDAPEST, **otherwise}
    rows = [result(KERR, "3:29.38", 1, **given), result(JAKOB, "3:29.65", 2, **given)]
    batch = await take_in(store, rows)
    assert (batch.counts.races, batch.counts.results, batch.counts.merged) == (0, 0, 2)
    assert await meetings(store) == (17, (4, 13))
    latest = {m.race.id: m for m in await list_meetings(store, "josh-kerr", "jakob-ingebrigtsen")}
    sources = latest["budapest-2023-1500m-final"].results[0].sources
    assert "A list" in {source.title for source in sources}


async def test_more_of_its_field_joins_a_race_that_ships(store: Store) -> None:
    rows = [result(KERR, "3:29.38", 1, **BUDAPEST), result(RUNNERS[0], "3:31.10", 9, **BUDAPEST)]
    await take_in(store, rows)
    (found,) = [f for f in await fields(store, "1500m", BUDAPEST["day"]) if ("josh-kerr", 1, "3:29.38") in f]
    assert ("runner-a", 9, "3:31.10") in found
    assert len([f for f in await fields(store, "1500m", BUDAPEST["day"]) if ("runner-a", 9, "3:31.10") in f]) == 1


async def test_a_field_without_common_finishers_joins_by_day_round_and_city(store: Store) -> None:
    await take_in(store, field(city="Rome", country="ITA"))
    late = result(RUNNERS[7], "3:36.00", 8, city="Roma", country="ITA", meet="Golden Gala")
    batch = await take_in(store, [late], "Another")
    assert batch.counts.races == 0
    (found,) = await fields(store, "1500m", DAY)
    assert len(found) == 7
    meets = [row for row in await table_rows(store, "meet") if row["origin"] == "batch 1"]
    assert [(meet["name"], meet["named"]) for meet in meets] == [("Meeting de Paris", True)]


@pytest.mark.parametrize(
    "otherwise",
    [
        {"place": 3, "mark": "3:36.00"},  # somebody else is third
        {"place": 2, "mark": "3:30.00"},  # better than the winner, but behind
        {"place": 8, "mark": "3:36.00", "city": "Turin"},
        {"place": 8, "mark": "3:36.00", "round": Round.HEAT},
        {"place": 8, "mark": "3:36.00", "heat": 2},
        {"place": 8, "mark": "3:36.00", "section": "U20"},
        {"place": 8, "mark": "3:36.00", "day": DAY + timedelta(days=1)},
        {"place": 8, "mark": "3:36.00", "event": Event("1500m", Sex.MEN, True)},
    ],
)
async def test_contradicting_results_keep_two_races_apart(store: Store, otherwise: dict[str, object]) -> None:
    await take_in(store, field(city="Rome", country="ITA"))
    given: dict[str, object] = {"city": "Rome", "country": "ITA", **otherwise}
    mark, place = str(given.pop("mark")), given.pop("place")
    assert isinstance(place, int)
    batch = await take_in(store, [result(RUNNERS[7], mark, place, **given)], "Another")
    assert batch.counts.races == 1


async def test_heats_of_one_day_are_not_one_race(store: Store) -> None:
    heats = [result(KERR, "3:36.58", 3, round=Round.SEMI_FINAL, heat=1), result(JAKOB, "3:36.58", 3, heat=2)]
    heats[1] = heats[1]._replace(round=Round.SEMI_FINAL)
    await take_in(store, heats)
    assert (await meetings(store))[0] == 17


async def test_a_result_without_its_heat_stays_alone(store: Store) -> None:
    given = {"round": Round.HEAT, "heat": UNKNOWN_HEAT}
    rows = [result(KERR, "3:36.58", 3, **given), result(JAKOB, "3:36.70", 4, **given)]
    batch = await take_in(store, rows)
    assert batch.counts.races == 2
    assert (await meetings(store))[0] == 17
    assert (await take_in(store, rows)).number == 0


async def test_a_result_that_was_alone_joins_its_heat_once_a_file_names_it(store: Store) -> None:
    hidden = {"round": Round.HEAT, "heat": UNKNOWN_HEAT}
    await take_in(store, [result(KERR, "3:36.58", 3, **hidden), result(JAKOB, "3:36.70", 4, **hidden)])
    before = await everything(store)
    given = {"round": Round.HEAT, "heat": 2, "kind": SourceKind.MEET}
    batch = await take_in(store, [result(KERR, "3:36.58", 3, **given), result(JAKOB, "3:36.70", 4, **given)], "Meet")
    assert (batch.counts.races, batch.counts.results) == (1, 0)
    assert await meetings(store) == (18, (5, 13))
    await undo(store, batch.number)
    assert await everything(store) == before


async def test_a_listed_mark_without_a_place_makes_no_meeting(store: Store) -> None:
    rows = [result(KERR, "3:29.63"), result(JAKOB, "3:29.83")]
    assert (await take_in(store, rows)).counts.races == 2
    assert (await meetings(store))[0] == 17


async def test_splits_make_no_meetings(store: Store) -> None:
    rows = [result(KERR, "3:29.63", 1, split=True), result(JAKOB, "3:29.83", 2, split=True)]
    await take_in(store, rows)
    assert (await meetings(store))[0] == 17
    assert (await take_in(store, rows)).number == 0


async def test_two_winds_are_two_races(store: Store) -> None:
    event = Event("100m", Sex.MEN, False)
    rows = [result(RUNNERS[0], "10.10", 1, event=event, wind=3), result(RUNNERS[1], "10.20", 1, event=event, wind=-5)]
    rows += [result(RUNNERS[2], "10.30", 2, event=event, wind=3)]
    assert (await take_in(store, rows)).counts.races == 2
    assert sorted(len(each) for each in await fields(store, "100m", DAY)) == [1, 2]


async def test_a_missing_wind_joins_the_only_race_there_was(store: Store) -> None:
    event = Event("100m", Sex.MEN, False)
    rows = [result(RUNNERS[0], "10.10", 1, event=event, wind=3), result(RUNNERS[1], "10.20", 2, event=event)]
    assert (await take_in(store, rows)).counts.races == 1


async def test_the_wind_of_a_jump_belongs_to_its_mark(store: Store) -> None:
    event = Event("long-jump", Sex.MEN, False)
    rows = [result(RUNNERS[0], "8.10", 1, event=event, wind=3), result(RUNNERS[1], "8.00", 2, event=event, wind=-4)]
    assert (await take_in(store, rows)).counts.races == 1
    winds = {row["mark_text"]: row["mark_wind"] for row in await table_rows(store, "result")}
    assert (winds["8.10"], winds["8.00"]) == (3, -4)


def entries(*results: tuple[int, int]) -> list[StagedResult]:
    """Places and times of what a file lists under one heading."""
    return [StagedResult(n, 1, n, place, False, None, value, "time") for n, (place, value) in enumerate(results)]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (((1, 100), (2, 101), (3, 102), (1, 103), (4, 104), (2, 105)), [[1, 2, 3, 4], [1, 2]]),
        (((1, 100), (2, 101), (3, 102), (3, 103), (4, 104)), [[1, 2, 3, 3, 4]]),  # ranked anew after a doping case
        (((1, 100), (1, 101), (2, 102)), [[1], [1], [2]]),  # nobody knows whose second
        (((1, 100), (2, 101), (1, 102), (4, 103)), [[1, 2, 4], [1]]),
        (((1, 100), (2, 101), (2, 101), (4, 102)), [[1, 2, 2, 4]]),
    ],
)
def test_races_mixed_under_one_heading(listed: tuple[tuple[int, int], ...], expected: list[list[int]]) -> None:
    found = [[entry.place for entry in race] for race in split_up(entries(*listed))]
    assert found == expected


async def test_an_a_and_a_b_race_are_split_up(store: Store) -> None:
    rows = [result(who, mark, place) for who, mark, place in zip(RUNNERS, MARKS, (1, 2, 3, 1, 2, 3), strict=False)]
    await take_in(store, rows)
    assert [[place for _, place, _ in race] for race in await fields(store, "1500m", DAY)] == [[1, 2, 3], [1, 2, 3]]
    assert (await take_in(store, rows)).number == 0


async def test_the_same_result_in_two_lists_of_a_file_is_one(store: Store) -> None:
    rows = field()
    batch = await take_in(store, [*rows, *(row._replace(file="u20.csv") for row in rows[:2])])
    assert (batch.counts.results, batch.counts.merged) == (6, 2)


async def test_all_of_it_twice_changes_nothing(store: Store) -> None:
    lead = record(
        KERR,
        "3:27.79",
        type=RecordType.NATIONAL_RECORD,
        scope="GBR",
        status=RecordStatus.RATIFIED,
        day=date(2024, 8, 6),
    )
    rows = [*field(), lead, result(RUNNERS[6], "DNF", None), result(RUNNERS[7], "", 9)]
    assert (await take_in(store, rows)).number == 1
    before = await everything(store)
    again = await take_in(store, reversed(rows))
    assert (again.number, again.counts.changed, again.counts.disputes) == (0, 0, 0)
    assert await everything(store) == before


async def meets_in(store: Store, city: str, year: str) -> dict[str, str]:
    """The days on which a city had races, each with the meet."""
    meets = {row["id"]: row for row in await table_rows(store, "meet") if row["city"] == city}
    races = [row for row in await table_rows(store, "race") if row["meet_id"] in meets]
    return {str(row["date"]): meets[row["meet_id"]]["slug"] for row in races if str(row["date"]).startswith(year)}


async def test_another_day_of_a_championship_joins_its_meet(store: Store) -> None:
    where = {"city": "Doha", "country": "QAT", "meet": "", "event": Event("100m", Sex.MEN, False)}
    days = [date(2019, 9, 27), date(2019, 9, 28), date(2019, 10, 2)]  # 30 September is the first day that ships
    await take_in(store, [result(RUNNERS[n], f"9.9{n}", 1, day=day, **where) for n, day in enumerate(days)])
    held = await meets_in(store, "Doha", "2019-")
    assert {day: held[str(day)] for day in days} == dict.fromkeys(days, "doha-2019-world-championships")


async def test_a_season_of_races_in_one_city_is_not_one_meet(store: Store) -> None:
    where = {"city": "Doha", "country": "QAT", "meet": "", "event": Event("100m", Sex.MEN, False)}
    days = [date(2019, 9, 10) + timedelta(2 * n) for n in range(15)]
    await take_in(store, [result(RUNNERS[n % 8], f"9.8{n % 8}", 1, day=day, **where) for n, day in enumerate(days)])
    held = await meets_in(store, "Doha", "2019-")
    assert held["2019-09-10"] != "doha-2019-world-championships"
