"""Reads a sheet of an Excel workbook (.xlsx) as the CSV that it would be saved as.

A workbook is an archive of XML that anybody can forge. Its parts are unpacked within bounds, looked over for what
makes small files large (entities, far-off cells, one long text in many cells), and only then given to the library,
which keeps a whole sheet in memory.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import zip_longest

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from bot.errors import ImportFileError
from bot.ingest.opening import Document
from bot.ingest.unpacking import DAMAGE

LARGEST_PACKED = 16 << 20  # bytes
LARGEST_UNPACKED = 64 << 20
LARGEST_TEXT = 64 << 20  # characters of all cells together
MOST_CELLS = 1_200_000  # from the first to the last one, empty ones between them too
_WIDEST = 1_000  # columns
_SAVE_AS_CSV = "Save the sheet as CSV, which may be of any size."
_MOST_DECIMALS = 3
_PARTS = (".xml", ".rels")
_UNNEEDED = ("xl/theme/", "xl/drawings/", "xl/media/", "xl/charts/", "docprops/", "customxml/")

_FIRST_MEMBER = re.compile(
    rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/|xl/|word/|docProps/|customXml/)", re.DOTALL
)
_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^<>]*)?(?<!/)>\s*<")
# Of longer letters and numbers the first nine are enough: they are far off already.
_REFERENCE = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^<>]*\s)?r\s*=\s*["']([A-Za-z]{1,9})[A-Za-z]*+0*+([0-9]{0,9})[0-9]*+["'][^<>]*(?<!/)>\s*<"""
)
_ROW = re.compile(rb"""<(?:\w+:)?row\s(?:[^<>]*\s)?r\s*=\s*["']0*+([0-9]{0,9})[0-9]*+["']""")
_ROW_END = re.compile(rb"</(?:\w+:)?row\s*>")
_SHARED = re.compile(rb"""\st\s*=\s*["']s["'][^<>]*>\s*<(?:\w+:)?v(?:\s[^<>]*)?>\s*([0-9]{1,9})\s*<""")
_SHARED_TEXT = re.compile(rb"<(?:\w+:)?si[\s>/]")

Cell = int | float | str | bool | time | date | datetime | timedelta


def is_workbook(start: bytes) -> bool:
    """Whether a file that begins with these bytes is of an office program: .xlsx, but also .docx."""
    return _FIRST_MEMBER.match(start) is not None


def sheet_as_csv(document: Document, name: str = "") -> Document:
    """A document with the text of the sheet called `name`, or of the only one that holds something.

    A row of the sheet is a line, so lines have the numbers of rows. Times are written as clocks (`3:29.38`), days as
    `2024-05-30`, numbers of a column with as many decimals as that of them with most. Raises ImportFileError.
    """
    content = document.content(LARGEST_PACKED)
    if len(content) > LARGEST_PACKED:
        raise ImportFileError(f"{document.file} is larger than {LARGEST_PACKED >> 20} MB.", _SAVE_AS_CSV)
    try:
        checked = _checked(document.file, content)
        rows = _rows_of(_choose(document.file, CalamineWorkbook.from_filelike(checked), name))
    except ImportFileError:
        raise
    except (CalamineError, KeyError, NotImplementedError, RuntimeError, ValueError, *DAMAGE) as error:
        raise _damaged(document.file, error) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the library's own, which is no Exception
            raise
        raise _damaged(document.file, error) from error
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(_below_titles(rows))
    return Document(document.file, io.BytesIO(text.getvalue().encode("utf-8", "replace")).read, document.named)


def _damaged(file: str, error: BaseException) -> ImportFileError:
    why = " ".join(str(error).split())[:200] or type(error).__name__
    return ImportFileError(f"{file} is damaged, or no Excel workbook: {why}.", "Open it, and save it as .xlsx or CSV.")


def _checked(file: str, content: bytes) -> io.BytesIO:
    """The workbook with its needed parts alone, none of them packed. Raises ImportFileError if it is not safe."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(whole, "w") as unpacked:
        members = [each for each in packed.infolist() if each.filename.casefold().endswith(_PARTS)]
        members = [each for each in members if not each.filename.casefold().startswith(_UNNEEDED)]
        if not any(each.filename.casefold() == "xl/workbook.xml" for each in members):
            raise ImportFileError(f"{file} is no Excel workbook with XML in it.", "Save it as .xlsx or CSV.")
        if sum(each.file_size for each in members) > LARGEST_UNPACKED:
            raise ImportFileError(f"{file} unpacks to more than {LARGEST_UNPACKED >> 20} MB.", _SAVE_AS_CSV)
        parts = {each.filename: packed.read(each) for each in members}
        lengths = _lengths(parts)
        for name, part in parts.items():
            # XML in UTF-8 has no NUL; another encoding could hide what is looked for.
            if b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part:
                raise ImportFileError(
                    f"{file} is refused: it defines entities, which no spreadsheet does.",
                    "Nothing of it was imported. Import only files you trust.",
                )
            if name.casefold().startswith("xl/worksheets/"):
                _check_sheet(file, part, lengths)
            unpacked.writestr(name, part)
    whole.seek(0)
    return whole


def _lengths(parts: dict[str, bytes]) -> list[int]:
    """The lengths of the texts that cells share by number."""
    shared = next((part for name, part in parts.items() if name.casefold() == "xl/sharedstrings.xml"), b"")
    starts = [found.start() for found in _SHARED_TEXT.finditer(shared)]
    return [end - start for start, end in zip_longest(starts, starts[1:], fillvalue=len(shared))]


def _check_sheet(file: str, part: bytes, lengths: Sequence[int]) -> None:
    """Raise ImportFileError if the sheet would fill the memory."""
    references = _REFERENCE.findall(part)
    width = max((_column(letters) for letters in {letters for letters, _ in references}), default=0)
    height = max((int(row or 0) for _, row in references), default=0)
    if sum(1 for _ in _CELL.finditer(part)) > len(references):  # some cells do not say where they are
        height = max(height, part.count(b"row"), *(int(row or 0) for row in _ROW.findall(part)))
        width = max(width, *(sum(1 for _ in _CELL.finditer(row)) for row in _ROW_END.split(part)))
    if width > _WIDEST or width * height > MOST_CELLS:
        raise ImportFileError(
            f"{file} has a sheet of {height:,} rows and {width:,} columns, more than can be read.", _SAVE_AS_CSV
        )
    if max(lengths, default=0) * len(references) > LARGEST_TEXT:
        numbers = (int(number) for number in _SHARED.findall(part))
        if sum(lengths[number] for number in numbers if number < len(lengths)) > LARGEST_TEXT:
            raise ImportFileError(f"{file} has a sheet with more text than can be read.", _SAVE_AS_CSV)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _choose(file: str, workbook: CalamineWorkbook, name: str) -> CalamineSheet:
    names = [each.name for each in workbook.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    wanted = [each for each in names if each.strip().casefold() == name.strip().casefold()] if name else names
    sheets = [workbook.get_sheet_by_name(each) for each in wanted]
    filled = [each for each in sheets if each.height] or sheets
    if len(filled) == 1:
        return filled[0]
    listed = ", ".join(f"“{each[:60]}”" for each in names[:20])
    if name or not names:
        raise ImportFileError(f"{file} has no sheet “{name[:60]}”.", f"Its sheets are {listed}." if names else "")
    raise ImportFileError(
        f"{file} has several sheets: {listed}.", f'Import them one by one, like --sheet "{filled[0].name[:60]}".'
    )


def _rows_of(sheet: CalamineSheet) -> list[list[str]]:
    rows = sheet.to_python(skip_empty_area=False)
    columns = [_column_of_texts(cells) for cells in zip(*rows, strict=True)]
    return [list(row) for row in zip(*columns, strict=True)]


def _column_of_texts(cells: Sequence[Cell]) -> Iterator[str]:
    numbers = [cell for cell in cells if isinstance(cell, float)]
    decimals = [len(_number(number).partition(".")[2]) for number in numbers]
    # A spreadsheet drops the zeros that it does not show: 11.9 among 11.53 and 12.01 was 11.90.
    most = min(max(decimals, default=0), _MOST_DECIMALS) if sum(map(bool, decimals)) * 2 >= len(decimals) else 0
    return (_text_of(cell, most) for cell in cells)


def _text_of(cell: Cell, decimals: int) -> str:
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int | float):
        text = _number(cell)
        return f"{cell:.{decimals}f}" if len(text.partition(".")[2]) < decimals else text
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds").removesuffix(" 00:00:00")
    if isinstance(cell, date):
        return cell.isoformat()
    return _clock(cell)


def _number(value: float) -> str:
    text = f"{value:.12f}" if abs(value) < 1e9 else f"{value:.0f}"
    return f"{round(value, 9):.9f}".rstrip("0").rstrip(".") if "." in text else text


def _clock(value: time | timedelta) -> str:
    """A clock as it is shown: minutes and seconds with their decimals; hours and minutes if there are no seconds."""
    if isinstance(value, timedelta):
        whole = round(value.total_seconds() * 1000)
    else:
        whole = ((value.hour * 60 + value.minute) * 60 + value.second) * 1000 + round(value.microsecond / 1000)
    seconds, thousandths = divmod(max(whole, 0), 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours and not seconds and not thousandths:
        return f"{hours}:{minutes:02}"  # typed as 3:29, which a spreadsheet takes for hours and minutes
    fraction = f".{thousandths:03}".removesuffix("0") if thousandths else ""
    return f"{hours}:{minutes:02}:{seconds:02}{fraction}" if hours else f"{minutes}:{seconds:02}{fraction}"


def _below_titles(rows: list[list[str]]) -> Iterator[list[str]]:
    """The rows, but empty ones in place of titles: those above the first row with half as many cells as the widest."""
    filled = [sum(map(bool, row)) for row in rows]
    enough = max(2, max(filled, default=0) // 2)
    header = next((index for index, count in enumerate(filled) if count >= enough), 0)
    for index, row in enumerate(rows):
        yield row if index >= header and filled[index] else []
