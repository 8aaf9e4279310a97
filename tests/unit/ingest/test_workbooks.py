"""Sheets of Excel: what is in them is read as text, and forged ones are refused before they are parsed."""

import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.workbook import Workbook

from bot.domain.event import Sex
from bot.errors import ImportFileError
from bot.ingest.formats import Context
from bot.ingest.opening import Document
from bot.ingest.workbooks import sheet_as_csv
from tests.unit.ingest.conftest import Reader, rejected, result

HEADER = ("athlete", "sex", "event", "date", "place", "mark", "source")
ROW = ("Ada Swift", "W", "1500 m", "2024-06-01", 1, "3:58.10", "a paper")


def workbook(fill: Callable[[Workbook], None]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as book:
        fill(book)
    return content.getvalue()


def one_sheet(*rows: tuple[object, ...]) -> bytes:
    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet("Results")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)

    return workbook(fill)


def lines_of(content: bytes, sheet: str = "") -> list[str]:
    return sheet_as_csv(Document("a.xlsx", io.BytesIO(content).read, named=True), sheet).text().split("\n")


def changed(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed."""
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            part = old.read(member)
            new.writestr(member, change(part) if member.filename == name else part)
    return found.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def forged(cells: bytes) -> bytes:
    """A sheet with these cells in its last row."""
    return changed(one_sheet(HEADER, ROW), SHEET, lambda part: part.replace(b"</sheetData>", cells + b"</sheetData>"))


def test_a_sheet_of_own_results(read: Reader) -> None:
    row = result(read(one_sheet(HEADER, ROW), name="results.xlsx")[0])
    assert (row.athlete.name, row.line, row.place, str(row.mark)) == ("Ada Swift", 2, 1, "3:58.10")


def test_titles_empty_rows_and_merged_cells_do_no_harm(read: Reader) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:G1", "Results of the Leeds Open 2024")
        sheet.write_row(2, 0, HEADER)
        sheet.write_row(3, 0, ROW)
        sheet.write_row(6, 0, ROW)
        sheet.merge_range("A9:A10", "Ada Swift")
        sheet.set_row(500, 30)

    rows = read(workbook(fill))
    assert [row.line for row in rows] == [4, 7, 9]
    assert rejected(rows[2]).reason


def test_days_clocks_and_numbers_are_written_as_they_are_shown() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet()
        day, clock = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "mm:ss.00"})
        hours = book.add_format({"num_format": "h:mm"})
        sheet.write_row(0, 0, ("day", "clock", "hours", "mark", "place", "yes"))
        sheet.write(1, 0, datetime.date(2024, 4, 3), day)
        sheet.write(1, 1, datetime.time(0, 3, 29, 380_000), clock)
        sheet.write(1, 2, datetime.time(3, 29), hours)
        sheet.write_row(1, 3, (11.9, 1, True))
        sheet.write(2, 0, datetime.datetime(2024, 4, 3, 17, 48), day)  # noqa: DTZ001 - as typed
        sheet.write(2, 1, datetime.time(1, 5, 10), clock)
        sheet.write_row(2, 3, (11.53, 2, False))

    assert lines_of(workbook(fill))[1:3] == [
        "2024-04-03,3:29.38,3:29,11.90,1,yes",
        "2024-04-03 17:48:00,1:05:10,,11.53,2,no",
    ]


def test_a_line_of_a_cell_is_no_row() -> None:
    assert lines_of(one_sheet(("a", "b"), ("x\ny", 1), ("z", 2))) == ["a,b", "x y,1", "z,2", ""]


def test_a_formula_gives_its_value() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("a", "b"))
        sheet.write_formula(1, 0, "=1+1", None, 2)
        sheet.write(1, 1, "=NA()", None, "#N/A")

    assert lines_of(workbook(fill))[1] == "2,"


def _two_sheets(book: Workbook) -> None:
    for name in ("Men", "Women"):
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, (f"Ada {name}", *ROW[1:]))
    book.add_worksheet("Empty")


def test_of_several_sheets_one_is_to_be_named(read: Reader) -> None:
    content = workbook(_two_sheets)
    with pytest.raises(ImportFileError, match="“Men”, “Women”") as caught:
        read(content)
    assert "--sheet" in caught.value.tip
    assert result(read(content, Context(sheet="women"))[0]).athlete.name == "Ada Women"
    with pytest.raises(ImportFileError, match="no sheet “Boys”"):
        read(content, Context(sheet="Boys"))


def test_an_empty_sheet_among_others_is_not_asked_about(read: Reader) -> None:
    def fill(book: Workbook) -> None:
        book.add_worksheet("Notes")
        book.add_worksheet("Results").write_row(0, 0, HEADER)

    assert [rejected(row).reason for row in read(workbook(fill))] == ["holds no row"]


def test_a_workbook_in_an_archive_and_in_a_folder(read: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    (folder / "one.xlsx").write_bytes(one_sheet(HEADER, ROW))
    (folder / "two.xlsx").write_bytes(workbook(_two_sheets))
    with zipfile.ZipFile(folder / "z.zip", "w") as archive:
        archive.writestr("three.xlsx", one_sheet(HEADER, ROW))
    rows = read([folder])
    assert [row.file.rpartition("/")[2] for row in rows] == ["one.xlsx", "two.xlsx", "z.zip!three.xlsx"]
    assert (result(rows[0]).line, result(rows[2]).line) == (2, 2)
    assert rejected(rows[1]).left_out
    assert "several sheets" in rejected(rows[1]).reason


def test_a_sheet_is_read_by_named_columns(read: Reader) -> None:
    content = one_sheet(
        ("Leeds Open",), ("Pos", "First", "Last", "Time"), (1, "Ann", "EXAMPLE", "4:02.11"), ("=1", "", "", "")
    )
    said = Context(
        event="1500 m", sex=Sex.WOMEN, day=datetime.date(2024, 5, 30),
        columns={"athlete": ("First", "Last"), "mark": ("Time",), "place": ("Pos",)},
    )  # fmt: skip
    row = result(read(content, said)[0])
    assert (row.athlete.name, row.line, row.date, row.source) == ("Ann Example", 3, datetime.date(2024, 5, 30), "")


FAR = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
NO_PLACE = b'<row r="1048576"><c><v>1</v></c></row>'
PREFIXED = b"<x:row r='900000'><x:c\n  s='1' r = 'SF900000' ><x:v>1</x:v></x:c></x:row>"
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><sst>&b;</sst>'


@pytest.mark.parametrize(
    "cells",
    [
        FAR,
        FAR.replace(b"XFD", b"A") + FAR.replace(b"1048576", b"3"),
        PREFIXED,
        FAR.replace(b"XFD1048576", b"D999999999999"),
        FAR.replace(b"XFD1048576", b"D000000000000999999999"),
        NO_PLACE.replace(b"1048576", b"99999999999"),
    ],
)
def test_far_off_cells_are_refused_before_the_sheet_is_parsed(cells: bytes) -> None:
    with pytest.raises(ImportFileError, match="more than can be read"):
        lines_of(forged(cells))


def test_a_column_of_many_letters_is_refused() -> None:
    with pytest.raises(ImportFileError, match="more than can be read"):
        lines_of(forged(FAR.replace(b"XFD1048576", b"A" * 400 + b"1")))


def test_a_cell_that_does_not_say_where_it_is_may_be_in_the_last_row() -> None:
    content = changed(
        forged(NO_PLACE),
        SHEET,
        lambda part: part.replace(b"</sheetData>", b"<row>" + b"<c><v>1</v></c>" * 900 + b"</row></sheetData>"),
    )
    with pytest.raises(ImportFileError, match="more than can be read"):
        lines_of(content)


def test_formats_of_empty_cells_far_off_do_no_harm() -> None:
    rows = b"".join(b'<row r="%d"><c r="XFD%d" s="0"/></row>' % (row, row) for row in range(1_000_000, 1_000_100))
    assert lines_of(forged(rows)) == [",".join(HEADER), ",".join(map(str, ROW)), ""]


def test_entities_are_refused() -> None:
    with pytest.raises(ImportFileError, match="entities"):
        lines_of(changed(one_sheet(HEADER, ROW), "xl/sharedStrings.xml", lambda _: BOMB))
    with pytest.raises(ImportFileError, match="entities"):
        lines_of(changed(one_sheet(HEADER, ROW), "xl/sharedStrings.xml", lambda _: BOMB.decode().encode("utf-16")))


def test_one_long_text_in_many_cells_is_refused() -> None:
    content = one_sheet(("a", "b"), *(("x" * 30_000, number) for number in range(3_000)))
    with pytest.raises(ImportFileError, match="more text than can be read"):
        lines_of(content)


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.ingest.workbooks.LARGEST_UNPACKED", 1 << 20)
    monkeypatch.setattr("bot.ingest.workbooks.LARGEST_PACKED", 1 << 19)
    with pytest.raises(ImportFileError, match="unpacks to more than"):
        lines_of(changed(one_sheet(HEADER, ROW), SHEET, lambda part: part + b" " * (1 << 20)))
    with pytest.raises(ImportFileError, match="larger than"):
        lines_of(b"PK\x03\x04" + b"x" * (1 << 19))


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
@pytest.mark.parametrize("change", [lambda _: b"", lambda part: part[: len(part) // 2], lambda _: b"<a></b>"])
def test_damage_is_a_refusal_or_rows(part: str, change: Callable[[bytes], bytes]) -> None:
    content = changed(one_sheet(HEADER, ROW), part, change)
    try:
        said = "\n".join(lines_of(content))
    except ImportFileError as error:
        said = error.message
    assert said is not None


def test_a_workbook_that_is_cut_off(read: Reader) -> None:
    content = one_sheet(HEADER, ROW)
    with pytest.raises(ImportFileError):
        read(content[: len(content) // 2])


def test_a_document_of_words_is_refused(read: Reader) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(ImportFileError, match="no Excel workbook"):
        read(content.getvalue())
