"""Reads any table whose columns the operator names: which of its columns is which of the project's own."""

import csv
from collections.abc import Iterator, Mapping

from bot.domain.event import Sex
from bot.domain.rows import FileRow
from bot.errors import ImportFileError, UsageError
from bot.ingest.capitals import unshouted
from bot.ingest.data_files import WrongValue
from bot.ingest.formats import Context, Setting
from bot.ingest.headers import fold_name, likely_header
from bot.ingest.list_names import check_sex, sex_named
from bot.ingest.opening import Document
from bot.ingest.own_rows import RESULT_COLUMNS, RESULT_OPTIONAL, named_cells, read_result
from bot.ingest.tables import Table

FIELDS = (*RESULT_COLUMNS, *RESULT_OPTIONAL)
Columns = Mapping[str, tuple[str, ...]]
_EXAMPLE = 'Write it like --columns "athlete=Name,mark=Time,place=Pos"; several of its columns are joined by +.'


def read_columns(text: str) -> Columns:
    """Read `athlete=First+Last,mark=Time`: the sheet's columns by own column. Raises UsageError.

    A pair whose column has a comma is put in quotation marks: `"athlete=Name, full",mark=Time`.
    """
    found: dict[str, tuple[str, ...]] = {}
    for pair in (pair for row in csv.reader([text], skipinitialspace=True) for pair in row):
        field, equals, names = pair.partition("=")
        columns = tuple(name.strip() for name in names.split("+"))
        field = fold_name(field)
        if not equals or not all(columns):
            raise UsageError(f"“{pair[:60]}” does not say which column is which.", _EXAMPLE)
        if field not in FIELDS:
            raise UsageError(f"“{field[:60]}” is none of the columns {', '.join(FIELDS)}.", _EXAMPLE)
        if field in found:
            raise UsageError(f"{field} is named twice.", _EXAMPLE)
        found[field] = columns
    if not found:
        raise UsageError("--columns names no column.", _EXAMPLE)
    return found


def write_columns(columns: Columns) -> str:
    """The text that `read_columns` reads."""
    pairs = [f"{field}={'+'.join(names)}" for field, names in columns.items()]
    return ",".join(f'"{pair}"' if "," in pair else pair for pair in pairs)


def read_mapped(document: Document, setting: Setting, columns: Columns) -> Iterator[FileRow]:
    """A result for each row. What the columns do not say, or leave empty, the operator's options say.

    The header is the first row that has all these columns. Raises ImportFileError if there is none.
    """
    if "sex" not in columns:
        _check_sex(document.file, setting.context.sex)
    used = tuple(dict.fromkeys(name for names in columns.values() for name in names))
    names = likely_header(document.head).names
    try:
        table = Table(document, used, name="the table that --columns describes")
    except ImportFileError as error:
        raise ImportFileError(error.message, f"Its columns are {_listed(names)}.") from None
    return _rows(table, setting, columns, used)


def _check_sex(file: str, sex: Sex | None) -> None:
    try:
        check_sex(sex, sex_named(file))
    except WrongValue as error:
        raise ImportFileError(f"{file}: {error}.") from None


def values_of(context: Context) -> dict[str, str]:
    """What the options say about all rows, by own column; empty texts for what they do not say."""
    return {
        "event": context.event,
        "sex": context.sex or "",
        "date": context.day.isoformat() if context.day else "",
        "meet": context.meet,
        "venue": context.venue,
        "city": context.city,
        "country": context.country,
        "round": context.round or "",
        "short_track": "yes" if context.short_track else "",
    }


def _rows(table: Table, setting: Setting, columns: Columns, used: tuple[str, ...]) -> Iterator[FileRow]:
    said = {**dict.fromkeys(FIELDS, ""), **values_of(setting.context)}
    for line, cells in table:
        if cells is None:
            yield table.rejected(line)
            continue
        if not any(map(str.strip, cells)):
            if not table.blank:  # perhaps a title, which says of what event the rows below are
                yield table.rejected(line, "the row is empty in all columns that --columns names")
            continue
        try:
            own = _own_cells(named_cells(cells, used), columns, said)
            # Without a source of its own a row has that of the import.
            yield read_result(table.file, line, own, setting.terms, own["source"])
        except WrongValue as error:
            yield table.rejected(line, str(error))


def _own_cells(cells: Mapping[str, str], columns: Columns, said: Mapping[str, str]) -> dict[str, str]:
    found = dict(said)
    for field, names in columns.items():
        parts = [cells[name] for name in names if cells[name]]
        if field == "athlete" and len(names) > 1:
            # Which is the family name is known, so its capitals do not tell.
            parts = [unshouted(part) for part in parts]
        text = " ".join(parts)
        if text:
            found[field] = text
    return found


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name[:40]}`" for name in names[:40] if name)
