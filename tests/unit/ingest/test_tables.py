"""Tables in text: what separates cells, headers, and damage that stays in its row."""

import codecs
import csv
import io
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rows import Rejected, ResultRow
from bot.errors import ImportFileError
from bot.ingest.opening import Document
from bot.ingest.tables import Table
from tests.unit.ingest.conftest import Reader, rejected, result

COLUMNS = ("athlete", "sex", "event", "date", "place", "mark", "source")
HEADER = ",".join(COLUMNS) + "\n"
ROW = 'Ada Swift,W,1500 m,2024-06-01,1,3:58.10,"a paper, 2024"\n'


def table(text: str | bytes, columns: tuple[str, ...], optional: tuple[str, ...] = ()) -> Table:
    content = text.encode() if isinstance(text, str) else text
    return Table(Document("file.csv", io.BytesIO(content).read, named=True), columns, optional)


def written(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    return text.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("before", [b"", codecs.BOM_UTF8])
def test_what_separates_cells_is_found(read: Reader, delimiter: str, before: bytes) -> None:
    text = written([COLUMNS, ("Ada Swift", "W", "1500 m", "2024-06-01", "1", "3:58,10", "a, b; c | d")], delimiter)
    row = result(read(before + text.encode())[0])
    assert (row.athlete.name, row.source, row.mark and row.mark.value) == ("Ada Swift", "a, b; c | d", 238_100)


@pytest.mark.parametrize(
    "header",
    [
        "Athlete,SEX,Event , Date,PLACE,mark,Source",
        '"athlete","sex","event","date","place","mark","source"',
        "sep=,\nathlete,sex,event,date,place,mark,source",
        '"sep=,"\nathlete,sex,event,date,place,mark,source',
        "\n\nathlete,sex,event,date,place,mark,source",
        "athlete,sex,event,date,place,mark,source,,,",
        '"athlete\n",sex,event,date,place,mark,source',
    ],
)
def test_dress_of_headers(read: Reader, header: str) -> None:
    row = result(read(f"{header}\n{ROW}")[0])
    assert row.athlete.name == "Ada Swift"
    assert row.line == header.count("\n") + 2


def test_columns_of_several_words_and_without_a_name(read: Reader) -> None:
    header = ",athlete,sex,event,date,place,mark,source,Short Track\n"
    row = result(read(f"{header}0,{ROW.strip()},yes\n")[0])
    assert row.event.short_track


def test_empty_columns_and_rows_of_a_spreadsheet_are_no_rows(read: Reader) -> None:
    rows = read(f"{HEADER}{ROW.strip()},,\n,,,,,,\n,,,,,,,,\n   \n{ROW}")
    assert [result(row).line for row in rows] == [2, 6]


def test_a_column_that_is_there_twice_is_refused() -> None:
    with pytest.raises(ImportFileError, match="mark more than once"):
        table("mark,Mark ,place\n1,2,3\n", ("mark", "place"))


def test_the_misspelt_column_is_named() -> None:
    with pytest.raises(ImportFileError, match=r"`source` is missing.*`sourse`"):
        table("athlete,sourse\n", ("athlete", "source"))


STRAY = (
    'a"b,"c,1500 m,2024-06-01,1,3:58.10,x\n',
    'Ada Swift,W,1500 m,2024-06-01,1,3:58.10,"a paper\n',
    'Ada Swift,W,1500 m,2024-06-01,1,3:58.10,a paper"\n',
    '"Ada Swift,W,1500 m,2024-06-01,1,3:58.10,a paper\n',
    'x,"","\n',
    '"\n',
)


@pytest.mark.parametrize("stray", STRAY)
@pytest.mark.parametrize("behind", [ROW * 10, ROW.replace('"', "").replace(", ", " ") * 10, ROW * 5000])
def test_a_stray_quotation_mark_takes_no_other_row_with_it(read: Reader, stray: str, behind: str) -> None:
    rows = read(HEADER + ROW + stray + behind)
    assert [type(row) for row in rows[:3]] == [ResultRow, Rejected, ResultRow]
    assert "quotation mark" in rejected(rows[1]).reason
    assert rejected(rows[1]).line == 3
    assert len([row for row in rows if isinstance(row, ResultRow)]) == 1 + behind.count("\n")


def test_a_cell_longer_than_the_csv_module_takes_is_damage_of_its_row(read: Reader) -> None:
    rows = read(HEADER + ROW + '"' + "x" * 200_000 + '",W\n' + ROW)
    assert [type(row) for row in rows] == [ResultRow, Rejected, ResultRow]


def test_a_quoted_cell_may_have_line_breaks(read: Reader) -> None:
    broken = ROW.replace("a paper, 2024", "a paper,\n\n2024")
    first, second, third = map(result, read(HEADER + ROW + broken + ROW))
    assert (first.line, second.line, third.line) == (2, 3, 6)
    assert second.source == "a paper, 2024"


def test_a_quoted_cell_with_line_breaks_may_lie_across_blocks(read: Reader) -> None:
    broken = ROW.replace("a paper, 2024", "a paper,\n2024" + " " * 61)
    rows = read(HEADER + broken * 10_000)
    assert len(list(map(result, rows))) == 10_000
    assert result(rows[-1]).line == 20_000


def test_lines_that_are_whole_rows_are_no_part_of_a_cell(read: Reader) -> None:
    start, end = 'Ada Swift,W,1500 m,2024-06-01,1,3:58.10,"a\n', 'b"\n'
    rows = read(HEADER + start + ROW + end + ROW)
    assert [type(row) for row in rows] == [Rejected, ResultRow, Rejected, ResultRow]


CELLS = st.text(alphabet="ab1 ,;\"\n'", max_size=6)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=8), st.sampled_from(",;\t|"))
def test_what_a_spreadsheet_writes_is_read_back(rows: list[tuple[str, str, str]], delimiter: str) -> None:
    text = written([("first", "second", "third"), *rows], delimiter)
    found = [cells for _, cells in table(text, ("first", "second", "third"))]
    if all('"' not in cell and "\n" not in cell for row in rows for cell in row):
        assert found == rows
    assert len(found) <= text.count("\n")


@given(
    st.lists(st.sampled_from([ROW, *STRAY, "\n", ROW.replace("a paper, 2024", "a\nb"), "x,y\n"]), max_size=12),
)
def test_every_unharmed_row_is_read_whatever_stands_before_it(lines: list[str]) -> None:
    text = "".join(lines)
    rows = list(table(HEADER + text, COLUMNS))
    assert sum(cells is not None and cells[-1] == "a paper, 2024" for _, cells in rows) >= lines.count(ROW)
    assert [line for line, _ in rows] == sorted({line for line, _ in rows})
