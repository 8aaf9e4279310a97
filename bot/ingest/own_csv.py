"""Reads the project's own CSV for results and records, which people write by hand; each row has its source."""

import re
from collections.abc import Iterator

from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import FileRow, RecordRow, ResultRow
from bot.domain.scope import AREAS, SCOPES_FIRST
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.opening import Document
from bot.ingest.reasons import NOTHING_TO_KEEP, RELAY
from bot.ingest.record_lists import type_and_status
from bot.ingest.tables import Table
from bot.ingest.terms import Contest, Terms, clean, read_nation

_WHO = ("athlete", "sex", "event", "mark", "date", "source")
_WHERE = ("nation", "born", "short_track", "meet", "venue", "city", "country")
RESULT_COLUMNS = (*_WHO, "place")
RESULT_OPTIONAL = (*_WHERE, "round", "heat", "wind", "split", "section")
RECORD_COLUMNS = (*_WHO, "type", "scope")
RECORD_OPTIONAL = (*_WHERE, "status")
_PLACE = re.compile(r"(?P<place>[1-9][0-9]{0,3})(?P<tied>=?)", re.ASCII)
_YES_OR_NO = {"": False, "no": False, "yes": True}


class OwnResults:
    """Results, one per row. Columns may be in any order; an unknown column is an error, as it may be a misspelt one."""

    name = "own results (CSV)"
    needs = Needs(columns=RESULT_COLUMNS)
    example = (
        "athlete,sex,event,date,place,mark,source,nation,meet,city,country\n"
        'Ann Example,W,1500 m,2024-05-30,1,4:02.11,"Results, Example AC, 2024-05-30",GBR,Example Meeting,Leeds,GBR\n'
    )

    def recognises(self, head: str) -> bool:
        """By `athlete`, `event` and `place` in the header, and no `scope`."""
        header = _header(head)
        return header >= {"athlete", "event", "place"} and "scope" not in header

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row; relays are left out. Raises ImportFileError for missing or unknown columns."""
        table = _table(document, RESULT_COLUMNS, RESULT_OPTIONAL)
        for line, cells in table:
            if cells is None:
                yield table.rejected(line)
                continue
            try:
                row = _read_result(table.file, line, _named(cells, RESULT_COLUMNS, RESULT_OPTIONAL), setting.terms)
            except WrongValue as error:
                yield table.rejected(line, str(error))
                continue
            yield row or table.rejected(line, RELAY, left_out=True)


class OwnRecords:
    """Records, one per row."""

    name = "own records (CSV)"
    needs = Needs(columns=RECORD_COLUMNS)
    example = (
        "type,scope,athlete,sex,event,mark,date,source\n"
        'NR,GBR,Ann Example,W,1500 m,4:02.11,2024-05-30,"Records, Example AC, 2024-05-30"\n'
    )

    def recognises(self, head: str) -> bool:
        """By `athlete`, `event`, `type` and `scope` in the header."""
        return _header(head) >= {"athlete", "event", "type", "scope"}

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A record for each row; relays are left out. Raises ImportFileError for missing or unknown columns."""
        table = _table(document, RECORD_COLUMNS, RECORD_OPTIONAL)
        for line, cells in table:
            if cells is None:
                yield table.rejected(line)
                continue
            try:
                row = _read_record(table.file, line, _named(cells, RECORD_COLUMNS, RECORD_OPTIONAL), setting.terms)
            except WrongValue as error:
                yield table.rejected(line, str(error))
                continue
            yield row or table.rejected(line, RELAY, left_out=True)


def _header(head: str) -> set[str]:
    return {cell.strip() for cell in head.partition("\n")[0].split(",")}


def _table(document: Document, columns: tuple[str, ...], optional: tuple[str, ...]) -> Table:
    table = Table(document, columns, optional)
    unknown = [name for name in table.header if name not in columns and name not in optional]
    if unknown:
        raise ImportFileError(
            f"{document.file}, line 1: the header has columns that are not known: {', '.join(unknown)[:200]}.",
            f"The columns are {', '.join(columns)}; optional are {', '.join(optional)}.",
        )
    return table


def _named(cells: tuple[str, ...], columns: tuple[str, ...], optional: tuple[str, ...]) -> dict[str, str]:
    return {name: clean(cell, name) for name, cell in zip((*columns, *optional), cells, strict=True)}


def _read_result(file: str, line: int, cells: dict[str, str], terms: Terms) -> ResultRow | None:
    contest = _contest(cells, terms)
    if contest.relay:
        return None
    place, tied = _place(cells["place"])
    mark, status = terms.outcome(cells["mark"], contest)
    if place is None and mark is None and status is None:
        raise WrongValue(NOTHING_TO_KEEP)
    heat = cells["heat"]
    if heat and not (heat.isascii() and heat.isdecimal() and 0 < int(heat) < 1000):
        raise WrongValue(f"heat {heat[:20]!r} is not a number")
    return ResultRow(
        file,
        line,
        terms.person(cells["athlete"], cells["nation"], cells["sex"], cells["born"]),
        contest.short_track if _on_short_track(cells, contest) else contest.outdoors,
        _round(cells["round"]),
        int(heat) if heat else None,
        terms.day(cells["date"]),
        cells["meet"],
        cells["venue"],
        cells["city"],
        read_nation(cells["country"]),
        place,
        tied,
        mark,
        status,
        terms.wind(cells["wind"]),
        _yes("split", cells),
        cells["section"],
        SourceKind.OWN,
        _source(cells),
    )


def _read_record(file: str, line: int, cells: dict[str, str], terms: Terms) -> RecordRow | None:
    contest = _contest(cells, terms)
    if contest.relay:
        return None
    mark, _ = terms.outcome(cells["mark"], contest)
    if mark is None:
        raise WrongValue("mark is missing; a record needs one")
    event = contest.short_track if _on_short_track(cells, contest) else contest.outdoors
    written = _one_of("type", cells["type"], tuple(RecordType))
    kind, status = type_and_status(RecordType(written), event)
    if cells["status"]:
        status = RecordStatus(_one_of("status", cells["status"], tuple(RecordStatus)))
    return RecordRow(
        file,
        line,
        kind,
        _scope(cells["scope"]),
        status,
        terms.person(cells["athlete"], cells["nation"], cells["sex"], cells["born"]),
        event,
        mark,
        terms.day(cells["date"]),
        cells["meet"],
        cells["venue"],
        cells["city"],
        read_nation(cells["country"]),
        SourceKind.OWN,
        _source(cells),
    )


def _contest(cells: dict[str, str], terms: Terms) -> Contest:
    if not cells["event"]:
        raise WrongValue("event is missing")
    return terms.contest(cells["event"], cells["sex"])


def _on_short_track(cells: dict[str, str], contest: Contest) -> bool:
    return _yes("short_track", cells) or contest.said_short_track


def _yes(column: str, cells: dict[str, str]) -> bool:
    value = cells[column].casefold()
    if value not in _YES_OR_NO:
        raise WrongValue(f"{column} {value[:20]!r} is neither yes nor no")
    return _YES_OR_NO[value]


def _place(text: str) -> tuple[int | None, bool]:
    if not text:
        return None, False
    parts = _PLACE.fullmatch(text)
    if parts is None:
        raise WrongValue(f"place {text[:20]!r} is not a place; write it like 2, or 2= if it was shared")
    return int(parts["place"]), bool(parts["tied"])


def _round(text: str) -> Round:
    return Round(_one_of("round", text, tuple(Round))) if text else Round.FINAL


def _one_of(column: str, text: str, known: tuple[str, ...]) -> str:
    if text not in known:
        raise WrongValue(f"{column} {text[:40]!r} is none of {', '.join(known)}")
    return text


def _scope(text: str) -> str:
    if text in (*SCOPES_FIRST, *AREAS):
        return text
    if not text:
        raise WrongValue("scope is missing")
    return read_nation(text)


def _source(cells: dict[str, str]) -> str:
    if not cells["source"]:
        raise WrongValue("source is missing: every fact names who says it")
    return cells["source"]
