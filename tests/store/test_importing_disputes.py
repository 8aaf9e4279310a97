"""If sources disagree, the better kind of source is followed, and the other claim is kept as a dispute."""

from datetime import date

import pytest

from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import ResultRow
from bot.domain.source import SourceKind
from bot.importing.batches import list_disputes
from bot.importing.undoing import undo
from bot.store.store import Store
from tests.store.importing_rows import (
    BUDAPEST,
    DAY,
    KERR,
    everything,
    person,
    record,
    result,
    table_rows,
    take_in,
)

RUNNERS = [person(f"Runner {letter}", f"199{n}-03-04") for n, letter in enumerate("ABCD")]


def field(kind: SourceKind, *marks: str, **given: object) -> list[ResultRow]:
    return [
        result(who, mark, n, kind=kind, **given) for n, (who, mark) in enumerate(zip(RUNNERS, marks, strict=False), 1)
    ]


async def stands(store: Store, athlete: str) -> tuple[str, int]:
    (number,) = (row["id"] for row in await table_rows(store, "athlete") if row["slug"] == athlete)
    (found,) = (row for row in await table_rows(store, "result") if row["athlete_id"] == number)
    return found["mark_text"], found["place"]


async def test_shipped_facts_stand(store: Store) -> None:
    before = await everything(store)
    await take_in(store, [result(KERR, "3:29.40", 1, kind=SourceKind.MEET, **BUDAPEST)])
    (dispute,) = await list_disputes(store, 1)
    assert (dispute.fact, dispute.about, dispute.stands, dispute.claim, dispute.source.title) == (
        "budapest-2023-1500m-final josh-kerr",
        "mark",
        "3:29.38",
        "3:29.40",
        "A list",
    )
    assert (await everything(store))["result"] == before["result"]


@pytest.mark.parametrize(
    ("first", "second", "followed"),
    [
        (SourceKind.LIST, SourceKind.MEET, True),
        (SourceKind.LIST, SourceKind.PROFILE, True),
        (SourceKind.MEET, SourceKind.LIST, False),
        (SourceKind.LIST, SourceKind.LIST, False),
        (SourceKind.LIST, SourceKind.OWN, False),
    ],
)
async def test_the_better_kind_of_source_is_followed(
    store: Store, first: SourceKind, second: SourceKind, followed: bool
) -> None:
    marks = ["3:31.10", "3:31.60", "3:32.10"]
    await take_in(store, field(first, *marks), "First")
    before = await everything(store)
    batch = await take_in(store, field(second, "3:31.10", "3:31.60", "3:32.12"), "Second")
    assert await stands(store, "runner-c") == ("3:32.12" if followed else "3:32.10", 3)
    (dispute,) = await table_rows(store, "conflict")
    source = {row["id"]: row["title"] for row in await table_rows(store, "source")}[dispute["source_id"]]
    expected = ("3:32.12", "3:32.10", "First") if followed else ("3:32.10", "3:32.12", "Second")
    assert (dispute["stands"], dispute["claim"], source) == expected
    await undo(store, batch.number)
    assert await everything(store) == before


async def test_a_single_profile_cannot_change_the_places_of_a_field(store: Store) -> None:
    await take_in(store, field(SourceKind.LIST, "3:31.10", "3:31.60", "3:32.10"), "First")
    rows = field(SourceKind.PROFILE, "3:31.10", "3:31.60", "3:32.10")
    await take_in(store, [rows[0], rows[1]._replace(place=3)], "Profiles")
    assert await stands(store, "runner-b") == ("3:31.60", 2)
    (dispute,) = await table_rows(store, "conflict")
    assert (dispute["about"], dispute["stands"], dispute["claim"]) == ("place", "2", "3")


async def test_a_day_that_a_better_source_corrects(store: Store) -> None:
    marks = ("3:31.10", "3:31.60", "3:32.10")
    await take_in(store, field(SourceKind.LIST, *marks), "First")
    before = await everything(store)
    day = date(DAY.year, DAY.month, DAY.day + 1)
    batch = await take_in(store, field(SourceKind.MEET, *marks, day=day), "Meet")
    (race,) = (row for row in await table_rows(store, "race") if row["origin"] == "batch 1")
    assert race["date"] == day
    (dispute,) = await table_rows(store, "conflict")
    assert (dispute["about"], dispute["stands"], dispute["claim"]) == ("date", str(day), str(DAY))
    await undo(store, batch.number)
    assert await everything(store) == before


async def test_what_was_missing_is_filled_in_and_taken_out_again(store: Store) -> None:
    rows = field(SourceKind.MEET, "3:31.10", "3:31.60", "3:32.10", meet="")
    await take_in(store, [rows[0], rows[1]._replace(mark=None), rows[2]._replace(place=None)], "First")
    before = await everything(store)
    again = field(SourceKind.MEET, "3:31.10", "3:31.60", "3:32.10", meet="Meeting de Paris", venue="Charléty")
    batch = await take_in(store, again, "Second")
    assert await stands(store, "runner-b") == ("3:31.60", 2)
    assert await stands(store, "runner-c") == ("3:32.10", 3)
    (meet,) = (row for row in await table_rows(store, "meet") if row["origin"] == "batch 1")
    assert meet["name"] == "Meeting de Paris"
    await undo(store, batch.number)
    assert await everything(store) == before


async def test_the_more_precise_mark_is_no_dispute(store: Store) -> None:
    await take_in(store, field(SourceKind.LIST, "3:31.1", "3:31.6"), "First")
    await take_in(store, field(SourceKind.LIST, "3:31.10", "3:31.63"), "Second")
    assert await stands(store, "runner-b") == ("3:31.63", 2)
    assert await table_rows(store, "conflict") == []


async def test_a_file_that_contradicts_itself(store: Store) -> None:
    (row,) = field(SourceKind.LIST, "3:31.10")
    await take_in(store, [row, row._replace(place=4)])
    (dispute,) = await table_rows(store, "conflict")
    assert (dispute["about"], dispute["stands"], dispute["claim"]) == ("place", "1", "4")


async def test_a_record_listed_twice_is_one_and_its_status_disputed(store: Store) -> None:
    given = {"type": RecordType.NATIONAL_RECORD, "scope": "KEN"}
    first = record(RUNNERS[0], "3:27.10", status=RecordStatus.RATIFIED, **given)
    second = record(RUNNERS[0], "3:27.10", status=RecordStatus.PENDING, meet="Meeting", **given)
    assert (await take_in(store, [first], "First")).counts.records == 1
    assert (await take_in(store, [second], "Second")).counts.records == 0
    (dispute,) = await table_rows(store, "conflict")
    assert (dispute["about"], dispute["stands"], dispute["claim"]) == ("status", "ratified", "pending")
    (row,) = (row for row in await table_rows(store, "record") if row["scope"] == "KEN" and row["origin"] == "batch 1")
    said = [each for each in await table_rows(store, "record_source") if each["record_id"] == row["id"]]
    assert len(said) == 2
