"""Reads the project's own CSV for results and records, which people write by hand; each row has its source."""

from collections.abc import Callable, Iterator, Mapping

from bot.domain.rows import FileRow
from bot.errors import ImportFileError
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Needs, Setting
from bot.ingest.headers import first_names, fold_name, fold_names
from bot.ingest.opening import Document
from bot.ingest.own_rows import (
    ENTRY_COLUMNS,
    ENTRY_OPTIONAL,
    RECORD_COLUMNS,
    RECORD_OPTIONAL,
    RESULT_COLUMNS,
    RESULT_OPTIONAL,
    named_cells,
    read_entry,
    read_record,
    read_result,
)
from bot.ingest.reasons import LeftOut
from bot.ingest.tables import Table
from bot.ingest.terms import Terms

_Read = Callable[[str, int, Mapping[str, str], Terms, str], FileRow]


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
        header = fold_names(first_names(head))
        return header >= {"athlete", "event", "place"} and "scope" not in header

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A result for each row, of a team in a relay. Raises ImportFileError for missing or unknown columns."""
        table = own_table(document, RESULT_COLUMNS, RESULT_OPTIONAL, self.name)
        return _rows(table, (*RESULT_COLUMNS, *RESULT_OPTIONAL), setting.terms, read_result)


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
        return fold_names(first_names(head)) >= {"athlete", "event", "type", "scope"}

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """A record for each row. Raises ImportFileError for missing or unknown columns."""
        table = own_table(document, RECORD_COLUMNS, RECORD_OPTIONAL, self.name)
        return _rows(table, (*RECORD_COLUMNS, *RECORD_OPTIONAL), setting.terms, read_record)


class OwnStartLists:
    """Start lists, one entry per row: who is entered for an event of a meet that is not over."""

    name = "own start lists (CSV)"
    needs = Needs(columns=ENTRY_COLUMNS)
    example = (
        "athlete,sex,event,meet,city,country,date,start,zone,source,nation\n"
        "Ann Example,W,1500 m,Example Meeting,Oslo,NOR,2026-12-30,19:35,Europe/Oslo,"
        '"Start lists, Example Meeting, 2026-12-28",GBR\n'
    )

    def recognises(self, head: str) -> bool:
        """By `athlete`, `event`, `meet` and `start` in the header, and neither place nor mark."""
        header = fold_names(first_names(head))
        return header >= {"athlete", "event", "meet", "start"} and not header & {"place", "mark", "scope"}

    def read(self, document: Document, setting: Setting) -> Iterator[FileRow]:
        """An entry for each row. Raises ImportFileError for missing or unknown columns."""
        table = own_table(document, ENTRY_COLUMNS, ENTRY_OPTIONAL, self.name)
        return _rows(table, (*ENTRY_COLUMNS, *ENTRY_OPTIONAL), setting.terms, read_entry)


def _rows(table: Table, columns: tuple[str, ...], terms: Terms, read: _Read) -> Iterator[FileRow]:
    for line, cells in table:
        if cells is None:
            yield table.rejected(line)
            continue
        if not any(map(str.strip, cells)):
            continue  # a spreadsheet writes empty rows with their commas
        try:
            by_column = named_cells(cells, columns)
            row = read(table.file, line, by_column, terms, _source(by_column))
        except WrongValue as error:
            yield table.rejected(line, str(error))._replace(left_out=isinstance(error, LeftOut))
            continue
        yield row


def _source(cells: Mapping[str, str]) -> str:
    if not cells["source"]:
        raise WrongValue("source is missing: every fact names who says it")
    return cells["source"]


def own_table(document: Document, columns: tuple[str, ...], optional: tuple[str, ...], name: str) -> Table:
    """A table of the format `name`. Raises ImportFileError for missing or unknown columns."""
    table = Table(document, columns, optional, name=name)
    unknown = [each for each in table.header if each and fold_name(each) not in (*columns, *optional)]
    if unknown:
        raise ImportFileError(
            f"{document.file}, line {table.header_line}: the header has columns that are not known:"
            f" {', '.join(unknown)[:200]}.",
            f"The columns are {', '.join(columns)}; optional are {', '.join(optional)}.",
        )
    return table
