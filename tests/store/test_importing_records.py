"""Several records of one holder on one list: what is a record of its own, and what a claim about a known one."""

from datetime import date, timedelta
from typing import Any

import pytest

from bot.domain.event import Event, Sex
from bot.domain.record import Record, RecordStatus, RecordType, standing
from bot.domain.rows import PersonRow, RecordRow, TeamRow
from bot.domain.source import SourceKind
from bot.importing.undoing import undo
from bot.store.store import Store
from tests.store.importing_rows import everything, record, table_rows, take_in


@pytest.fixture
def seeded_url(seeded_sqlite_url: str) -> str:
    """SQLite only: who is who is decided in Python, and the other tests of importing run on both databases."""
    return seeded_sqlite_url


DAY = date(2024, 3, 10)
NEXT = DAY + timedelta(1)
THROW = Event("hammer-throw", Sex.MEN, short_track=False)
RELAY = Event("4x100m", Sex.MEN, short_track=False)
ONESI = PersonRow("A Onesi", "SMR", "M", None)
SAN_MARINO = TeamRow("SMR", "M")


def listed(mark: str, day: date = DAY, who: PersonRow | TeamRow = ONESI, **given: Any) -> RecordRow:  # noqa: ANN401 - whatever a row holds
    """A national record of San Marino, where none ships."""
    of = {"type": RecordType.NATIONAL_RECORD, "scope": "SMR", "status": RecordStatus.RATIFIED, "day": day}
    event = RELAY if isinstance(who, TeamRow) else THROW
    return record(ONESI, mark, **{**of, "event": event, **given})._replace(holder=who)


async def of_san_marino(store: Store, event: Event = THROW) -> list[Record]:
    return [one for one in await store.records.list_records(event) if one.scope == "SMR"]


async def marks(store: Store, event: Event = THROW) -> list[tuple[str, date]]:
    return sorted((one.mark.text, one.set_on) for one in await of_san_marino(store, event))


@pytest.mark.parametrize(
    ("who", "rows"),
    [
        (ONESI, (("55.50", DAY), ("55.80", DAY), ("55.90", NEXT))),
        (ONESI, (("55.90", NEXT), ("55.80", DAY), ("55.50", DAY))),
        (ONESI, (("55.90", DAY), ("55.90", NEXT))),
        (SAN_MARINO, (("41.20", DAY), ("41.00", DAY), ("40.90", NEXT))),
    ],
)
async def test_two_marks_of_one_file_are_two_records(
    store: Store, who: PersonRow | TeamRow, rows: tuple[tuple[str, date], ...]
) -> None:
    before = await everything(store)
    event = RELAY if isinstance(who, TeamRow) else THROW
    file = [listed(mark, day, who) for mark, day in rows]
    batch = await take_in(store, file)
    assert (batch.counts.records, batch.counts.disputes) == (len(rows), 0)
    assert await marks(store, event) == sorted(rows)
    best = max(rows)[0] if event is THROW else min(rows)[0]
    assert {one.mark.text for one in standing(await of_san_marino(store, event), on=date.max).current} == {best}
    assert (await take_in(store, file)).number == 0
    await undo(store, 1)
    assert await everything(store) == before


async def test_a_row_that_is_repeated_in_a_file_is_one_record(store: Store) -> None:
    batch = await take_in(store, [listed("55.50"), listed("55.80"), listed("55.50"), listed("55.80")])
    assert (batch.counts.records, batch.counts.disputes) == (2, 0)


@pytest.mark.parametrize(
    ("mark", "day", "about"),
    [("55.85", DAY, ["mark"]), ("55.80", NEXT, ["date"]), ("55.95", NEXT, ["mark", "date"])],
)
async def test_another_source_disputes_the_record_it_is_nearest_to(
    store: Store, mark: str, day: date, about: list[str]
) -> None:
    await take_in(store, [listed("55.50"), listed("55.80")])
    before = await everything(store)
    other = [listed(mark, day), listed(mark, day)]
    batch = await take_in(store, other, "Another list")
    assert (batch.counts.records, batch.counts.disputes) == (0, len(about))
    disputes = await table_rows(store, "conflict")
    assert sorted(each["about"] for each in disputes) == sorted(about)
    (disputed,) = {each["record_id"] for each in disputes}
    assert [one["mark_text"] for one in await table_rows(store, "record") if one["id"] == disputed] == ["55.80"]
    assert (await take_in(store, other, "Another list")).number == 0
    await undo(store, 2)
    assert await everything(store) == before


async def test_what_another_source_says_as_well_is_not_disputed_by_its_other_marks(store: Store) -> None:
    await take_in(store, [listed("55.80")])
    fuller = [listed("55.50"), listed("55.80"), listed("55.90", NEXT)]
    batch = await take_in(store, fuller, "A fuller list")
    assert (batch.counts.records, batch.counts.disputes) == (2, 0)
    assert await marks(store) == [("55.50", DAY), ("55.80", DAY), ("55.90", NEXT)]
    assert (await take_in(store, fuller, "A fuller list")).number == 0


async def test_a_fuller_file_of_a_source_brings_what_it_lacked(store: Store) -> None:
    await take_in(store, [listed("55.50")])
    batch = await take_in(store, [listed("55.80"), listed("55.50")])
    assert (batch.counts.records, batch.counts.disputes) == (1, 0)


@pytest.mark.parametrize("other", [{"file": "other.csv"}, {"source": "Another fan's notes"}])
async def test_two_files_or_two_sources_of_one_import_dispute_each_other(store: Store, other: dict[str, str]) -> None:
    rows = [listed("55.50"), listed("55.80")._replace(**other)]
    batch = await take_in(store, rows)
    assert (batch.counts.records, batch.counts.disputes) == (1, 1)
    assert (await take_in(store, rows)).number == 0


async def test_a_better_source_of_two_marks_corrects_one_and_brings_the_other(store: Store) -> None:
    await take_in(store, [listed("55.60", kind=SourceKind.OWN)])
    before = await everything(store)
    better = [listed("55.50"), listed("55.80"), listed("55.50")]
    batch = await take_in(store, better, "Records")
    assert (batch.counts.records, batch.counts.disputes) == (1, 1)
    assert await marks(store) == [("55.50", DAY), ("55.80", DAY)]
    assert (await take_in(store, better, "Records")).number == 0
    await undo(store, 2)
    assert await everything(store) == before
