"""Tables whose columns the operator names."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.event import Event, Sex
from bot.domain.rows import TeamRow
from bot.errors import ImportFileError, UsageError
from bot.ingest.formats import Context
from bot.ingest.guessing import guess_columns, peek
from bot.ingest.mapped import FIELDS, read_columns, write_columns
from tests.unit.ingest.conftest import Reader, rejected, result

TABLE = """Leeds Open;;;;
30 May 2024;;;;

Pos;First;Last;Nat;Time;Date of race
1;Ann;EXAMPLE;GBR;4:02,11;2024-05-30

2=;SU;Bea;;4:03.5;
DNF;Cee;Third;;;
;Dee;"Fourth;;4:05.1;
"""
COLUMNS = read_columns("athlete=First+Last,mark=Time,place=Pos,nation=nat")
SAID = Context(event="1500 m", sex=Sex.WOMEN, day=date(2024, 5, 30), meet="Leeds Open", columns=COLUMNS)


def test_the_operators_columns_are_read_as_own_results(read: Reader) -> None:
    ann, bea, cee, dee = read(TABLE, SAID)
    assert (result(ann).athlete.name, result(ann).athlete.nation, result(ann).line) == ("Ann Example", "GBR", 5)
    assert (result(ann).event, result(ann).date, result(ann).meet) == (
        Event("1500m", Sex.WOMEN, False), date(2024, 5, 30), "Leeds Open",
    )  # fmt: skip
    assert (result(ann).source, result(bea).tied, str(result(cee).status)) == ("", True, "DNF")
    assert (rejected(dee).line, "quotation mark" in rejected(dee).reason) == (9, True)


def test_a_given_name_in_capitals_stays_in_front_where_its_column_says_so(read: Reader) -> None:
    assert result(read(TABLE, SAID)[1]).athlete.name == "Su Bea"


def test_what_a_row_says_itself_comes_before_the_option(read: Reader) -> None:
    said = Context(event="1500 m", sex=Sex.WOMEN, day=date(2020, 1, 1), columns={**COLUMNS, "date": ("Date of race",)})
    assert [result(row).date for row in read(TABLE, said)[:2]] == [date(2024, 5, 30), date(2020, 1, 1)]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (Context(sex=Sex.WOMEN, day=date(2024, 5, 30), columns=COLUMNS), "event is missing"),
        (Context(event="1500 m", day=date(2024, 5, 30), columns=COLUMNS), "sex is missing"),
        (Context(event="1500 m", sex=Sex.WOMEN, columns=COLUMNS), "date is missing"),
    ],
)
def test_what_neither_says_is_the_reason_of_each_row(read: Reader, given: Context, reason: str) -> None:
    assert reason in rejected(read(TABLE, given)[0]).reason


def test_a_relay_in_any_table(read: Reader) -> None:
    said = Context(event="4x400 m", sex=Sex.MIXED, day=date(2024, 5, 30), columns=read_columns("team=Club,mark=Time"))
    row = result(read("Club,Time\nLeeds City,3:25.10\n", said)[0])
    assert row.competitor == TeamRow("", "X", "Leeds City")


def test_a_column_that_is_not_there_is_named_with_those_that_are(read: Reader) -> None:
    with pytest.raises(ImportFileError, match=r"`Tiem` is missing.*`Time`") as caught:
        read(TABLE, Context(columns=read_columns("athlete=First,mark=Tiem")))
    assert "`Pos`, `First`" in caught.value.tip


def test_in_a_folder_other_tables_are_left_out(read: Reader, tmp_path: Path) -> None:
    folder = tmp_path / "all"
    folder.mkdir()
    (folder / "a.csv").write_text(TABLE)
    (folder / "b.csv").write_text("a,b\n1,2\n")
    rows = read([folder], SAID)
    assert len(rows) == 5
    assert rejected(rows[-1]).left_out


@pytest.mark.parametrize(
    "text", ["", "athlete", "athlete=", "=Name", "name=Name", "athlete=A,athlete=B", "athlete=A+", "athlete=A,,mark=B"]
)
def test_columns_that_cannot_be_understood(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_columns(text)
    assert "--columns" in caught.value.tip


NAMES = st.text(alphabet="Name, ()é#", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(st.dictionaries(st.sampled_from(FIELDS), st.lists(NAMES, min_size=1, max_size=3).map(tuple), min_size=1))
def test_columns_are_read_as_they_are_written(columns: dict[str, tuple[str, ...]]) -> None:
    assert read_columns(write_columns(columns)) == columns


@pytest.mark.parametrize(
    ("table", "guessed"),
    [
        (TABLE, {"athlete": ("First", "Last"), "mark": ("Time",), "place": ("Pos",), "nation": ("Nat",)}),
        (
            "Rank,Competitor,NOC,Result,Date\n1,Ann EXAMPLE,GBR,11.42,2024-05-30\n",
            {
                "athlete": ("Competitor",),
                "mark": ("Result",),
                "place": ("Rank",),
                "nation": ("NOC",),
                "date": ("Date",),
            },
        ),
        (
            "a;b;c;d;e\n1;Ann Example;GBR;4:02.11;30.05.2024\n2;Bea Sample;IRL;4:03.5;30.05.2024\n",
            {"athlete": ("b",), "mark": ("d",), "place": ("a",), "nation": ("c",), "date": ("e",)},
        ),
        ("Name,Time,Place,DOB\n", {"athlete": ("Name",), "mark": ("Time",), "place": ("Place",), "born": ("DOB",)}),
    ],
)
def test_columns_are_guessed_by_their_names_and_by_what_they_hold(
    tmp_path: Path, table: str, guessed: dict[str, tuple[str, ...]]
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(table)
    found = guess_columns(peek([path], ""))
    assert {field: names for field, names in found.items() if field in guessed} == guessed


def test_without_a_table_there_is_nothing_to_show(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir\n")
    with pytest.raises(ImportFileError, match="no table"):
        peek([path], "")
