"""Reads what ships about records beside records.csv: in which times a list is whole, and what is only reported."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bot.domain.athlete import Athlete
from bot.domain.disciplines import counts_from_indoors
from bot.domain.event import Event
from bot.domain.meet_kind import KIND_GROUPS
from bot.domain.progression import Span
from bot.domain.race import Meet
from bot.domain.record import Record, RecordType, ReportedRecord
from bot.domain.scope import fits
from bot.domain.source import Source, SourceKind
from bot.ingest import cells, columns
from bot.ingest.data_files import DataRow, Problems, WrongValue, read_csv, read_each
from bot.ingest.reasons import NOT_FROM_INDOORS

BY_HAND = "records.csv"
SPANS = "records/spans.csv"
REPORTED = "records/reported.csv"
NATIONAL = "records/national"  # a folder


def list_record_files(folder: Path) -> tuple[str, ...]:
    """The files of records in a folder of data files, as paths within it: the one kept by hand, then those made."""
    made = (f"records/{path.name}" for path in sorted((folder / "records").glob("*.csv")))
    return (BY_HAND, *(file for file in made if file not in (SPANS, REPORTED)))


def list_national_files(folder: Path) -> tuple[str, ...]:
    """The files of national records in a folder of data files, one for each area, as paths within it."""
    return tuple(f"{NATIONAL}/{path.name}" for path in sorted((folder / NATIONAL).glob("*.csv")))


def list_files(folder: Path) -> tuple[str, ...]:
    """All files about records in a folder of data files, as paths within it, in the order in which they are read."""
    whole = (file for file in (SPANS, REPORTED) if (folder / file).is_file())
    return (*list_record_files(folder), *list_national_files(folder), *whole)


def read_spans(folder: Path, sources: Mapping[str, Source], problems: Problems) -> tuple[Span, ...]:
    """The times in which lists of records are whole; none without the file. `problems` gets what is wrong."""

    def read(row: DataRow) -> Span:
        kind, scope, event = _list_of(row)
        first, last = row.day("first"), row.day("last")
        if first > last:
            raise WrongValue("first is later than last")
        return Span(cells.read_id(row), kind, scope, event, first, last, _sources(row, sources))

    if not (folder / SPANS).is_file():
        return ()
    return tuple(read_each(read_csv(folder, SPANS, columns.SPAN, problems), read, problems))


def read_reported(
    folder: Path, sources: Mapping[str, Source], athletes: Mapping[str, Athlete], problems: Problems
) -> tuple[ReportedRecord, ...]:
    """The marks that a source gives as the record without day or place; none without the file."""

    def read(row: DataRow) -> ReportedRecord:
        kind, scope, event = _list_of(row)
        athlete = cells.known(row, "athlete", athletes)
        if athlete.sex is not event.sex:
            raise WrongValue(f"{athlete.id} sets no record of that sex")
        mark = cells.mark(row, event)
        return ReportedRecord(cells.read_id(row), kind, scope, event, mark, athlete, _sources(row, sources))

    if not (folder / REPORTED).is_file():
        return ()
    return tuple(read_each(read_csv(folder, REPORTED, columns.REPORTED, problems), read, problems))


def read_time(row: DataRow, record: Record) -> Span:
    """The time in which a national record stood: from its day until the list that has it, its last source, was so."""
    until = row.day("until")
    if until < record.set_on:
        raise WrongValue("until is earlier than date")
    listed = record.claims[-1].source
    if listed.kind is not SourceKind.RECORDS:
        raise WrongValue(f"the last source is the list of records that has it; {listed.id} is none")
    return Span(record.id, record.type, record.scope, record.event, record.set_on, until, (listed,))


def read_set_indoors(row: DataRow, event: Event, on: date, meet: Meet) -> bool:
    """Whether a record outdoors was set indoors, where that counts; at a championship indoors it must have been."""
    said = row.yes_or_empty("set_indoors")
    counts = counts_from_indoors(event, on)
    if said and not counts:
        raise WrongValue(NOT_FROM_INDOORS)
    if counts and not said and meet.kind in KIND_GROUPS["indoors"]:
        raise WrongValue(f"{meet.id} is indoors, so set_indoors is yes")
    return said


def _list_of(row: DataRow) -> tuple[RecordType, str, Event]:
    """The list of records that a row is about: its type, scope and event."""
    kind, scope = cells.one_of(row, "type", RecordType), cells.scope(row)
    if not fits(kind, scope):
        raise WrongValue(f"a {kind} cannot have the scope {scope!r}")
    if kind is RecordType.WORLD_RECORD and not cells.discipline(row).world_record:
        raise WrongValue(f"World Athletics ratifies no world record in {row.text('discipline')}; its type is WB")
    return kind, scope, cells.event(row)


def _sources(row: DataRow, sources: Mapping[str, Source]) -> tuple[Source, ...]:
    return tuple(claim.source for claim in cells.claims(row, sources))
