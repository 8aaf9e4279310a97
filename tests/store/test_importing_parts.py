"""Parts of combined events: kept with the decathlon, never a race of their own."""

from datetime import date

import pytest

from bot.domain.combined import parts_of
from bot.domain.event import Event, Sex
from bot.domain.rows import SOME_COMBINED, ResultRow
from bot.domain.source import SourceKind
from bot.importing.undoing import undo
from bot.store.store import Store
from tests.store.importing_rows import everything, person, result, table_rows, take_in

DAY = date(2024, 12, 18)  # no race of that day ships
ONE, OTHER = person("Damian Sample", "1989-11-04", "CAN"), person("Kevin Sample", "1992-02-10", "FRA")
MEN = {code: Event(code, Sex.MEN, short_track=False) for code in ("decathlon", "1500m", "100m", "long-jump")}
AT = {"day": DAY, "meet": "Winter Decathlon", "city": "Kittsee", "country": "AUT", "kind": SourceKind.MEET}


def part(who: object, code: str, mark: str, combined: str = "decathlon", **given: object) -> ResultRow:
    row = result(who, mark, given.pop("place", None), event=MEN[code], **{**AT, **given})  # type: ignore[arg-type]
    return row._replace(combined=combined)


def whole() -> list[ResultRow]:
    return [
        result(ONE, "8708", 1, event=MEN["decathlon"], **AT),
        result(OTHER, "8600", 2, event=MEN["decathlon"], **AT),
    ]


def parts(combined: str = "decathlon", **given: object) -> list[ResultRow]:
    return [
        part(ONE, "100m", "10.25", combined, **given),
        part(OTHER, "100m", "10.55", combined, **given),
        part(ONE, "long-jump", "7.77", combined, **given),
        part(OTHER, "long-jump", "7.50", combined, **given),
        part(ONE, "1500m", "4:28.36", combined, **given),
        part(OTHER, "1500m", "4:15.00", combined, **given),
    ]


async def decathlon(store: Store) -> str:
    races = [row for row in await table_rows(store, "race") if row["origin"] != "shipped"]
    return next(row["slug"] for row in races if row["discipline"] == "decathlon")


async def test_parts_are_taken_undone_and_the_same_the_second_time(store: Store) -> None:
    before = await everything(store)
    batch = await take_in(store, [*whole(), *parts()])
    assert (batch.counts.read, batch.counts.results, batch.counts.races, batch.counts.left_out) == (8, 8, 4, 0)
    after = await everything(store)
    assert (await take_in(store, [*whole(), *parts()])).number == 0
    assert await everything(store) == after
    await undo(store, 1)
    assert await everything(store) == before


async def test_a_part_is_shown_with_its_combined_event_alone(store: Store) -> None:
    await take_in(store, [*whole(), *parts()])
    race = await decathlon(store)
    found = parts_of(MEN["decathlon"], await store.races.list_parts(race))
    assert [(p.event.discipline, [r.mark_text for r in p.results]) for p in found] == [
        ("100m", ["10.25", "10.55"]),
        ("long-jump", ["7.77", "7.50"]),
        ("1500m", ["4:15.00", "4:28.36"]),
    ]
    (met,) = (await store.races.count_meetings(["damian-sample"], ["kevin-sample"])).values()
    assert met == 1
    assert [(r.opponent.id, r.meetings) for r in await store.races.list_rivals("damian-sample", 5)] == [
        ("kevin-sample", 1)
    ]
    (listing,) = [one for one in await store.races.list_meets() if one.meet.city == "Kittsee"]
    assert listing.races == 1
    assert [r.event.discipline for r in await store.races.list_races(listing.meet.id)] == ["decathlon"]
    assert {r.race.event.discipline for r in await store.races.list_medallists(listing.meet.id)} == {"decathlon"}
    won = [r.race for r in await store.races.list_winners_on(12, 18) if r.race.date == DAY]
    assert {race.event.discipline for race in won} <= {"decathlon"}
    assert await store.races.list_beside(race) == ()
    weights = {one.athlete.id: one for one in await store.athletes.list_listings()}
    assert weights["damian-sample"].disciplines == ("decathlon",)


async def test_without_the_combined_event_parts_are_shown_nowhere(store: Store) -> None:
    await take_in(store, parts())
    assert await store.races.count_meetings(["damian-sample"], ["kevin-sample"]) == {}
    (listing,) = [one for one in await store.races.list_meets() if one.meet.city == "Kittsee"]
    assert listing.races == 0
    assert await store.races.list_races(listing.meet.id) == ()


async def test_a_part_is_never_the_race_for_itself(store: Store) -> None:
    alone = [result(ONE, "4:28.36", 1, event=MEN["1500m"], **AT), result(OTHER, "4:40.00", 2, event=MEN["1500m"], **AT)]
    await take_in(store, alone)
    batch = await take_in(
        store, [part(ONE, "1500m", "4:28.36", place=1), part(OTHER, "1500m", "4:40.00", place=2)], "B"
    )
    assert (batch.counts.races, batch.counts.results) == (1, 2)
    races = [row for row in await table_rows(store, "race") if row["discipline"] == "1500m" and row["date"] == DAY]
    assert [(row["combined"], row["section"]) for row in races] == [("", ""), ("decathlon", "")]
    batch = await take_in(store, alone, "C")
    assert (batch.counts.races, batch.counts.merged) == (0, 2)
    both = [*alone, part(ONE, "1500m", "4:28.36", place=1), part(OTHER, "1500m", "4:40.00", place=2)]
    assert (await take_in(store, both, "C")).counts.results == 0
    assert (await store.races.count_meetings(["damian-sample"], ["kevin-sample"])).popitem()[1] == 1


async def test_the_wind_of_a_race_for_itself_does_not_draw_in_a_part(store: Store) -> None:
    sprint = [result(ONE, "10.20", 1, event=MEN["100m"], wind=5, **AT)]
    await take_in(store, [*sprint, part(OTHER, "100m", "10.55", place=2)])
    races = [
        row for row in await table_rows(store, "race") if row["discipline"] == "100m" and row["origin"] == "batch 1"
    ]
    assert sorted(row["combined"] for row in races) == ["", "decathlon"]


@pytest.mark.parametrize("first", [SOME_COMBINED, "decathlon"])
async def test_a_file_that_does_not_say_which_combined_event_gives_the_same_part(store: Store, first: str) -> None:
    other = "decathlon" if first == SOME_COMBINED else SOME_COMBINED
    await take_in(store, [*whole(), *parts(first)])
    batch = await take_in(store, parts(other), "Another")
    assert (batch.counts.races, batch.counts.results, batch.counts.merged) == (0, 0, 6)
    held = {row["combined"] for row in await table_rows(store, "race") if row["origin"] == "batch 1"}
    assert held == {"", "decathlon"}


async def test_parts_of_a_list_that_names_no_combined_event_go_with_the_decathlon(store: Store) -> None:
    await take_in(store, whole())
    listed = [row._replace(kind=SourceKind.LIST) for row in parts(SOME_COMBINED)]
    await take_in(store, listed, "A list of marks")
    found = parts_of(MEN["decathlon"], await store.races.list_parts(await decathlon(store)))
    assert [len(p.results) for p in found] == [2, 2, 2]


async def test_a_better_mark_in_a_part_makes_later_ones_no_best(store: Store) -> None:
    """Bests shown beside meetings know the marks of parts, but no part is one of them."""
    later = {**AT, "day": date(2025, 7, 1), "city": "Oslo", "meet": "Oslo", "country": "NOR"}
    first = {**AT, "day": date(2023, 7, 1), "city": "Oslo", "meet": "Oslo", "country": "NOR"}
    race = MEN["1500m"]
    rows = [
        *(result(who, "4:30.00", n, event=race, **first) for n, who in enumerate((ONE, OTHER), 1)),
        *parts(),
        *(result(who, "4:29.00", n, event=race, **later) for n, who in enumerate((ONE, OTHER), 1)),
    ]
    await take_in(store, rows)
    assert await store.races.list_bests("damian-sample", "kevin-sample") == frozenset()


async def test_a_part_that_is_there_already_by_its_name_stays_apart(store: Store) -> None:
    """Two files put two athletes first in the 100 m, and only one says of which combined event: they stay two races."""
    unnamed = part(ONE, "100m", "10.25", SOME_COMBINED, place=1)
    await take_in(store, [unnamed])
    await take_in(store, [part(OTHER, "100m", "10.55", place=1)], "B")
    named = part(ONE, "100m", "10.25", place=1)
    batch = await take_in(store, [named], "C")
    assert (batch.counts.races, batch.counts.results) == (0, 0)
    held = [row["combined"] for row in await table_rows(store, "race") if row["origin"] != "shipped"]
    assert sorted(held) == [SOME_COMBINED, "decathlon"]
    assert (await take_in(store, [named], "C")).number == 0


async def test_parts_of_two_combined_events_of_one_day_stay_two(store: Store) -> None:
    await take_in(store, [part(ONE, "100m", "10.25", place=1)])
    batch = await take_in(store, [part(OTHER, "100m", "10.55", "octathlon", place=2)], "B")
    assert batch.counts.races == 1
