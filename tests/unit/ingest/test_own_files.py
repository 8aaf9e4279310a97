"""The project's own CSV: the templates are read, and wrong rows are rejected with a reason."""

from datetime import date

import pytest

from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import SOME_COMBINED, TeamRow
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest.shipped import shipped_data_folder
from tests.unit.ingest.conftest import Reader, record, rejected, result

HEADER = "athlete,nation,sex,event,date,place,mark,short_track,wind,source\n"
ROW = "Ada Swift,NOR,W,1500 m,2024-06-01,1,3:58.10,no,,club results\n"


def test_the_template_of_results_is_read_as_it_stands(read: Reader) -> None:
    kerr, ingebrigtsen = map(result, read([shipped_data_folder() / "templates" / "results.csv"]))
    assert (kerr.athlete.name, kerr.athlete.nation, kerr.athlete.born) == ("Josh Kerr", "GBR", date(1997, 10, 8))
    assert kerr.event == Event("1500m", Sex.MEN, False)
    assert (kerr.round, kerr.heat, kerr.place, str(kerr.mark)) == (Round.FINAL, None, 1, "3:29.38")
    assert (kerr.meet, kerr.city, kerr.country, kerr.date) == (
        "World Championships",
        "Budapest",
        "HUN",
        date(2023, 8, 23),
    )
    assert kerr.source.startswith("World Athletics")
    assert (ingebrigtsen.line, ingebrigtsen.place, ingebrigtsen.kind) == (3, 2, SourceKind.OWN)


def test_the_template_of_records_is_read_as_it_stands(read: Reader) -> None:
    best, area = map(record, read([shipped_data_folder() / "templates" / "records.csv"]))
    assert (best.type, best.scope, best.status) == (RecordType.WORLD_BEST, "world", RecordStatus.UNRATIFIED)
    assert best.event == Event("2-miles", Sex.MEN, True)
    assert (area.type, area.scope, area.status) == (RecordType.AREA_RECORD, "europe", RecordStatus.RATIFIED)


def test_a_world_record_where_none_is_ratified_is_a_best(read: Reader) -> None:
    header = "athlete,sex,event,mark,date,type,scope,source\n"
    row = record(read(header + "Ada Swift,W,2 miles,9:00.10,2024-06-01,WR,world,a paper\n")[0])
    assert (row.type, row.status) == (RecordType.WORLD_BEST, RecordStatus.UNRATIFIED)


@pytest.mark.parametrize(
    ("cells", "place", "tied", "status"),
    [
        ("2=,1.95", 2, True, None),
        ("3,", 3, False, None),
        (",1.95", None, False, None),
        (",NH", None, False, Status.NO_HEIGHT),
    ],
)
def test_places_without_marks_and_marks_without_places_are_results(
    read: Reader, cells: str, place: int | None, tied: bool, status: Status | None
) -> None:
    row = result(read(f"athlete,sex,event,date,place,mark,source\nAda Swift,W,HJ,2024-06-01,{cells},a paper\n")[0])
    assert (row.place, row.tied, row.status) == (place, tied, status)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Ada Swift,NOR,W,1500 m,2024-06-01,,,no,,x", "neither a mark nor a place"),
        ("Ada Swift,NOR,W,1500 m,2024-06-01,1,3:58.10,no,,", "source is missing"),
        (",NOR,W,1500 m,2024-06-01,1,3:58.10,no,,x", "name is missing"),
        ("Ada Swift,NOR,W,1500 m,2027-06-01,1,3:58.10,no,,x", "lies in the future"),
        ("Ada Swift,NOR,W,1500 m,1066-10-14,1,3:58.10,no,,x", "before 1860"),
        ("Ada Swift,NOR,W,1500 m,2024-02-30,1,3:58.10,no,,x", "is not a day"),
        ("Ada Swift,NOR,W,1500 m,2024-06-01,1,2:10.00,no,,x", "not plausible"),
        ("Ada Swift,NOR,W,1500 m,2024-06-01,1,-3:58.10,no,,x", "is not a time mark"),
        ("Ada Swift,NOR,W,1500 m,2024-06-01,0,3:58.10,no,,x", "is not a place"),
        ("Ada Swift,NOR,Q,1500 m,2024-06-01,1,3:58.10,no,,x", "not men, women or mixed"),
        ("Ada Swift,Narnia,W,1500 m,2024-06-01,1,3:58.10,no,,x", "not a three-letter code"),
        ("Ada Swift,NOR,W,egg and spoon,2024-06-01,1,3:58.10,no,,x", "is not in the catalogue"),
        ("Ada Swift,NOR,W,80,2024-06-01,1,9.90,no,,x", "is not in the catalogue"),
        ("Ada Swift,NOR,W,200 m,2024-06-01,1,22.10,no,gale,x", "wind"),
        ("Ada Swift,NOR,W,1500 m,2024-06-01,1,3:58.10,maybe,,x", "neither yes nor no"),
        ("Ada Swift,NOR,W,1500 m,2024-06-01,1,3:58.10,no,,x,more", "11 cells where the header has 10"),
        ("Ada Swift,NOR,W,1500 m,2024-06-01", "cut off"),
        (f"{'A' * 300},NOR,W,1500 m,2024-06-01,1,3:58.10,no,,x", "longer than 200"),
    ],
)
def test_a_wrong_row_is_rejected_with_file_line_and_reason(read: Reader, row: str, reason: str) -> None:
    before, wrong, after = read(HEADER + ROW + row + "\n" + ROW)
    assert result(before).line == 2
    assert rejected(wrong).line == 3
    assert rejected(wrong).file.endswith("file.txt")
    assert reason in rejected(wrong).reason
    assert not rejected(wrong).left_out
    assert result(after).line == 4


def test_what_a_spreadsheet_takes_for_a_formula_stays_text(read: Reader) -> None:
    formula = "=HYPERLINK(A1)"
    assert result(read(HEADER + ROW.replace("Ada Swift", formula))[0]).athlete.name == formula


RELAYS = "team,athlete,runners,nation,sex,event,date,place,mark,source\n"


@pytest.mark.parametrize(
    ("cells", "team"),
    [
        ("Norway,,,", TeamRow("NOR", "W")),
        (",Norway,,NOR", TeamRow("NOR", "W")),
        (",,,NOR", TeamRow("NOR", "W")),
        ("Leeds City,,,GBR", TeamRow("GBR", "W", "Leeds City")),
        (",Leeds City,,", TeamRow("", "W", "Leeds City")),
    ],
)
def test_a_relay_is_run_by_a_team(read: Reader, cells: str, team: TeamRow) -> None:
    row = result(read(f"{RELAYS}{cells},W,4x400 m,2024-06-01,1,3:25.00,a paper\n")[0])
    assert row.competitor == team


@pytest.mark.parametrize("cells", ["NOR,,Ada SWIFT / BERG Bea;Cia Dal,", "NOR,Ada Swift / Bea Berg / Cia Dal,,"])
def test_runners_are_named_in_running_order(read: Reader, cells: str) -> None:
    row = result(read(f"{RELAYS}{cells},W,4x400 m,2024-06-01,1,3:25.00,a paper\n")[0])
    assert isinstance(row.competitor, TeamRow)
    assert [each.name for each in row.competitor.runners] == ["Ada Swift", "Bea Berg", "Cia Dal"]
    assert {(each.nation, each.sex) for each in row.competitor.runners} == {("NOR", "W")}


def test_a_mixed_relay_has_a_sex_of_its_own(read: Reader) -> None:
    row = result(read(f"{RELAYS}NOR,,Ada Swift/Bo Berg,,mixed,4x400 m,2024-06-01,1,3:15.00,a paper\n")[0])
    assert row.event == Event("4x400m", Sex.MIXED, False)
    assert isinstance(row.competitor, TeamRow)
    assert [each.sex for each in row.competitor.runners] == ["X", "X"]


def test_a_team_must_be_named(read: Reader) -> None:
    row = rejected(read(f"{RELAYS},,,,W,4x400 m,2024-06-01,1,3:25.00,a paper\n")[0])
    assert "team is missing" in row.reason


def test_an_individual_row_of_mixed_sex_is_rejected_alone(read: Reader) -> None:
    before, x, mixed, after = read(HEADER + ROW + ROW.replace(",W,", ",X,") + ROW.replace(",W,", ",mixed,") + ROW)
    assert (result(before).line, result(after).line) == (2, 5)
    assert [("mixed relays" in rejected(row).reason, rejected(row).line) for row in (x, mixed)] == [
        (True, 3),
        (True, 4),
    ]


def test_an_event_of_the_other_sex_is_rejected(read: Reader) -> None:
    assert "not of the sex" in rejected(read(HEADER + ROW.replace("1500 m", "Men's 1500 m"))[0]).reason


@pytest.mark.parametrize(
    ("cell", "combined"),
    [("", ""), ("no", ""), ("yes", SOME_COMBINED), ("heptathlon", "heptathlon"), ("Pentathlon", "pentathlon")],
)
def test_a_part_of_a_combined_event(read: Reader, cell: str, combined: str) -> None:
    rows = read(
        HEADER.replace("source", "source,combined")
        + ROW.strip().replace("1500 m", "800 m").replace("3:58.10", "2:10.10")
        + f",{cell}\n"
    )
    assert result(rows[0]).combined == combined


def test_combined_must_be_a_combined_event(read: Reader) -> None:
    rows = read(HEADER.replace("source", "source,combined") + ROW.strip() + ",1500 m\n")
    assert "no combined event" in rejected(rows[0]).reason


@pytest.mark.parametrize(
    ("cells", "in_round", "heat"),
    [
        ("Final,", Round.FINAL, None),
        ("Heat 2,", Round.HEAT, 2),
        ("heats,Heat 2", Round.HEAT, 2),
        ("h3,", Round.HEAT, 3),
        ("SF,1.0", Round.SEMI_FINAL, 1),
        ("Semi-Final,", Round.SEMI_FINAL, None),
        ("quarter-final,", Round.QUARTER_FINAL, None),
        ("Qualifying,", Round.QUALIFICATION, None),
    ],
)
def test_words_for_rounds(read: Reader, cells: str, in_round: Round, heat: int | None) -> None:
    row = result(read(HEADER.replace("source", "source,round,heat") + f"{ROW.strip()},{cells}\n")[0])
    assert (row.round, row.heat) == (in_round, heat)


@pytest.mark.parametrize("cells", ["egg,", "2,", "Heat 2,3", "heat,x", "heat,0"])
def test_a_round_that_is_not_clear_is_rejected(read: Reader, cells: str) -> None:
    rows = read(HEADER.replace("source", "source,round,heat") + f"{ROW.strip()},{cells}\n")
    assert any(word in rejected(rows[0]).reason for word in ("round", "heat"))


@pytest.mark.parametrize(
    ("cells", "status"),
    [("DNF,", Status.DID_NOT_FINISH), ("DQ,3:58.10", Status.DISQUALIFIED), ("dns,DNS", Status.DID_NOT_START)],
)
def test_the_place_may_say_why_there_is_no_mark(read: Reader, cells: str, status: Status) -> None:
    row = result(read(HEADER + ROW.replace("1,3:58.10", cells))[0])
    assert (row.place, row.mark, row.status) == (None, None, status)


def test_a_place_that_denies_the_mark_is_rejected(read: Reader) -> None:
    assert "3:58.10" in rejected(read(HEADER + ROW.replace("1,3:58.10", "DNF,3:58.10"))[0]).reason


@pytest.mark.parametrize(("header", "named"), [("source", "source"), ("wind", "windd")])
def test_a_missing_or_an_unknown_column_stops_the_import(read: Reader, header: str, named: str) -> None:
    changed = HEADER.replace(header, "windd" if header == "wind" else "date2")
    with pytest.raises(ImportFileError) as caught:
        read(changed + ROW)
    assert "line 1" in caught.value.message
    assert named in caught.value.message


def test_the_event_may_say_short_track(read: Reader) -> None:
    row = result(read(HEADER + ROW.replace("1500 m", "1500 m short track"))[0])
    assert row.event == Event("1500m", Sex.WOMEN, True)
