"""Reads record pages of World Athletics (CSV): one record per row; the file does not say whose records they are."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from bot.domain.event import Sex
from bot.domain.record import RecordType
from bot.domain.rows import FileRow, PersonRow, RecordRow, TeamRow
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.headers import has_columns
from bot.ingest.list_names import check_sex
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP
from bot.ingest.record_lists import type_and_status, with_pending
from bot.ingest.tables import Table
from bot.ingest.teams import read_team
from bot.ingest.terms import read_nation

_COLUMNS = ("DISCIPLINE", "PERF", "COMPETITOR", "DOB", "COUNTRY", "VENUE", "DATE")
_SHORT_TRACK = " short track"
_SCOPES = {
    "world": "world",
    "olympic": "olympic",
    "african": "africa",
    "asian": "asia",
    "european": "europe",
    "nacac": "north-america",
    "oceanian": "oceania",
    "south_american": "south-america",
}
_NAMED_LIKE = re.compile(rf"(?P<sex>women|men)_(?P<scope>{'|'.join(_SCOPES)})_")
_INDOORS_ONLY = frozenset(
    ("50 metres", "55 metres", "60 metres", "50 metres hurdles", "55 metres hurdles", "60 metres hurdles")
)


class WorldAthleticsRecordPages:
    """A page of records. The operator gives sex and scope, unless the file is named like `men_european_records`."""

    name = "World Athletics record page (CSV)"
    needs = Needs(columns=_COLUMNS, options="--sex W --scope world")
    example = (
        "DISCIPLINE,PERF,COMPETITOR,DOB,COUNTRY,VENUE,DATE\n"
        '1500 Metres,4:02.11,Ann EXAMPLE,30 MAY 1999,GBR,"Example Stadium, Leeds (GBR)",30 MAY 2024\n'
    )

    def recognises(self, head: str) -> bool:
        """By the columns of its header."""
        return has_columns(head, _COLUMNS)

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A record for each row, of a team in a relay. Raises ImportFileError if sex or scope is unknown."""
        sex, scope = _whose(document.file, setting)
        yield from with_pending(_records(Table(document, _COLUMNS), sex, scope, setting))


def _whose(file: str, setting: Setting) -> tuple[Sex, str]:
    named = _NAMED_LIKE.search(PurePath(file.replace("!", "/")).name)
    sex, scope = setting.context.sex, setting.context.scope
    if named:
        written = Sex.WOMEN if named["sex"] == "women" else Sex.MEN
        try:
            check_sex(sex, written)
        except WrongValue as error:
            raise ImportFileError(f"{file}: {error}.") from None
        sex = sex or written
    if named and not scope:
        scope = _SCOPES[named["scope"]]
    if sex is None or not scope:
        raise ImportFileError(
            f"{file} does not say whose records it lists.",
            "Give the sex and the scope (world, olympic, europe, ...), or name the file like men_european_records.csv.",
        )
    return sex, scope


def _records(table: Table, sex: Sex, scope: str, setting: Setting) -> Iterator[FileRow]:
    for line, cells in table:
        if cells is None:
            yield table.rejected(line)
            continue
        try:
            row = _read_record(table.file, line, cells, sex, scope, setting)
        except WrongValue as error:
            yield table.rejected(line, str(error))
            continue
        yield row


def _read_record(file: str, line: int, cells: tuple[str, ...], sex: Sex, scope: str, setting: Setting) -> RecordRow:
    """The record of a row; a relay's is a team's."""
    name, text, competitor, born, nation, where, day = cells
    terms = setting.terms
    short = name.strip().casefold().endswith(_SHORT_TRACK)
    contest = terms.contest(name.strip()[: -len(_SHORT_TRACK)] if short else name, sex)
    short = short or name.strip().casefold() in _INDOORS_ONLY
    mark, _ = terms.outcome(text, contest)
    if mark is None:
        raise WrongValue(NOTHING_TO_KEEP)
    event = contest.short_track if short else contest.outdoors
    listed = {"world": RecordType.WORLD_RECORD, "olympic": RecordType.OLYMPIC_RECORD}.get(scope, RecordType.AREA_RECORD)
    kind, status = type_and_status(listed, event)
    venue = terms.venue(where)
    holder: PersonRow | TeamRow
    if contest.relay:
        holder = read_team(competitor, nation, event.sex or sex)
    else:
        holder = terms.person(competitor, read_nation(nation), sex, born)
    return RecordRow(
        file,
        line,
        kind,
        scope,
        status,
        holder,
        event,
        mark,
        terms.day(day),
        "",
        venue.venue,
        venue.city,
        venue.country,
        SourceKind.RECORDS,
    )
