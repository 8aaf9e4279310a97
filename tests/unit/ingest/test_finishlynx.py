"""FinishLynx files in all their usual dress: which lines are headers, what titles say, who ran."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from bot.domain.rows import FileRow, PersonRow, ResultRow, TeamRow
from bot.errors import ImportFileError
from bot.ingest.formats import Context
from bot.ingest.race_titles import contest_of, read_title
from bot.ingest.terms import Terms
from tests.unit.ingest.conftest import TODAY, NamedEvents, Reader, rejected, result

DAY = Context(meet="Club night", city="Oslo", country="NOR", day=date(2024, 6, 1))
LANES = "1,12,5,Swift,Ada,NOR,{},,,,\n2,13,6,Rapid,Bea,SK Vidar,{},,,,\n"


def _race(title: str, header: str = "", first: str = "12.10", second: str = "12.20") -> str:
    return f"4,1,2,{title},{header}\n" + LANES.format(first, second)


def _results(rows: list[FileRow]) -> list[ResultRow]:
    return [row for row in rows if isinstance(row, ResultRow)]


def _people(row: ResultRow) -> list[str]:
    return [runner.name for runner in row.competitor.runners] if isinstance(row.competitor, TeamRow) else []


def test_each_header_starts_a_race(read: Reader) -> None:
    text = "1,1,1,Women 100m,+0.4,m/s,,,,100,14:00:00.000\n" + LANES.format("12.10", "12.20")
    text += "1,1,2,Women 100m,-1.1,m/s,,,,100,14:10:00.000\n" + LANES.format("12.30", "12.40")
    text += "2,1,1,Women 800m,,,,,,800,14:20:00.000\n" + LANES.format("2:10.30", "2:12.40")
    rows = [result(row) for row in read(text, DAY)]
    assert [(row.event.discipline, row.heat, row.wind) for row in rows] == [
        *[("100m", 1, 4)] * 2,
        *[("100m", 2, -11)] * 2,
        *[("800m", None, None)] * 2,  # the only race
    ]
    assert [row.line for row in rows] == [2, 3, 5, 6, 8, 9]


def test_two_headers_alike_are_two_races(read: Reader) -> None:
    rows = [result(row) for row in read(_race("Women 100m") + _race("Women 100m", first="12.5", second="12.6"), DAY)]
    assert [row.section for row in rows] == ["", "", "2", "2"]


@pytest.mark.parametrize("heading", ["1,1,1,Men 100m,,,,,,100\n", "1,1,1,Men 100m\n", "1,1,1,Men Relay,,,,,,\n"])
@pytest.mark.parametrize("before", [",", "\t", "  "])
def test_a_start_list_is_no_result_file(read: Reader, heading: str, before: str) -> None:
    lanes = f"{before}1234,1,Smith,John,GBR,,,,,,,56789\n{before}1235,2,Doe,Jack,GBR,,,,,,,56790\n"
    with pytest.raises(ImportFileError, match="a start list without times, no result file"):
        read(heading + lanes + heading.replace("100", "800") + lanes, DAY, "lynx.evt")


def test_a_start_list_in_a_folder_is_left_out(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "lynx.evt").write_text("1,1,1,Women 100m,,,,,,100\n,1234,1,Smith,Jane,GBR,,\n")
    (tmp_path / "race.lif").write_text(_race("Women 100m"))
    entry, *rows = read([tmp_path], DAY)
    assert rejected(entry).left_out
    assert len(_results(rows)) == 2


def test_a_race_that_nobody_finished_is_a_result(read: Reader) -> None:
    rows = read("4,1,1,Women 100m\nDNS,12,5,Swift,Ada,NOR,,,\nDQ,13,6,Rapid,Bea,NOR,,,\n", DAY)
    assert [result(row).status for row in rows] == [Status.DID_NOT_START, Status.DISQUALIFIED]


@pytest.mark.parametrize(
    ("header", "wind"),
    [
        ("1.3 m/s,,,,,100,14:00:00.000", 13),
        ("+1.3,m/s", 13),
        ("-0.7", -7),
        ("0.0,m/s", 0),
        ("NWI,Auto,,,,100,14:02:33.4512", None),
        (",,1.3 m/s,,,100", 13),
        (",+1.3,,,,100", 13),
        (",,,,,100,14:02:33.45", None),
        ("1.3m/s", 13),
    ],
)
def test_the_wind_is_read_wherever_it_stands(read: Reader, header: str, wind: int | None) -> None:
    assert [row.wind for row in _results(read(_race("Women 100m", header), DAY))] == [wind, wind]


@pytest.mark.parametrize("header", ["strong,", "1.3,mph", "12345", "+1.3 knots"])
def test_a_wind_that_cannot_be_read_rejects_the_lanes(read: Reader, header: str) -> None:
    assert all("wind" in rejected(row).reason for row in read(_race("Women 100m", header), DAY))


@pytest.mark.parametrize("head", ["7,,,", "7,2,", "7,", ",,,", "7A-12,1,2,"])
def test_the_name_of_the_event_may_stand_in_another_cell(read: Reader, head: str) -> None:
    rows = _results(read(f"{head}Women 100m Final,+0.2\n" + LANES.format("12.10", "12.20"), DAY))
    assert [(row.event.key, row.round, row.wind) for row in rows] == [("100m.Wo", Round.FINAL, 2)] * 2


@pytest.mark.parametrize(
    ("title", "key", "of", "heat", "section"),
    [
        ("Women 100m Final", "100m.Wo", Round.FINAL, 2, ""),
        ("Women 100m Heat 5", "100m.Wo", Round.HEAT, 2, ""),  # the cell says 2, and is no default
        ("Women's 100 Metres Semi-Final", "100m.Wo", Round.SEMI_FINAL, 2, ""),
        ("Girls 100m U18 Prelims", "100m.Wo", Round.HEAT, 2, "U18"),
        ("100m W45", "100m.Wo", Round.FINAL, 2, "W45"),
        ("Women 100 Meter Dash Varsity", "100m.Wo", Round.FINAL, 2, "varsity"),
        ("Masters 100m Women 50-54 Final", "100m.Wo", Round.FINAL, 2, "masters 50-54"),
        ("WOMEN 100M B-FINAL", "100m.Wo", Round.FINAL, 2, "B"),
        ("Girls 75mH U15 (76.2cm)", None, None, None, None),
        ("Girls 100mH U18 (76.2cm)", "100m-hurdles.Wo.76.2cm", Round.FINAL, 2, "U18"),
    ],
)
def test_titles(
    read: Reader, title: str, key: str | None, of: Round | None, heat: int | None, section: str | None
) -> None:
    rows = read(_race(title, first="14.10", second="14.20"), DAY)
    if key is None:
        assert all("is not in the catalogue" in rejected(row).reason for row in rows)
    else:
        expected = (key, of, heat, section)
        assert [(row.event.key, row.round, row.heat, row.section) for row in _results(rows)] == [expected] * 2


def test_a_heat_in_the_title_counts_where_the_cell_holds_its_default(read: Reader) -> None:
    text = _race("Women 100m Heat 3").replace("4,1,2,", "4,1,1,")
    assert [row.heat for row in _results(read(text, DAY))] == [3, 3]


def test_rounds_of_one_event_are_told_apart_by_their_numbers(read: Reader) -> None:
    text = (
        _race("Women 100m").replace("4,1,2,", "4,1,1,")
        + _race("Women 100m")
        + _race("Women 100m").replace("4,1,2,", "4,2,1,")
    )
    assert [row.round for row in _results(read(text, DAY))] == [*[Round.HEAT] * 4, *[Round.FINAL] * 2]


@pytest.mark.parametrize(
    ("title", "reason", "left_out"),
    [
        ("100m T44 Women Final", "para race", True),
        ("Women 1500m Wheelchair", "para race", True),
        ("100m F40", "para class or of an age class", False),
        ("Mixed 800m", "men and women", False),
        ("Men and Women 5000m", "men and women", False),
        ("800m", "give the sex", False),
        ("Girls 100m Hurdles", "hurdles of the age class girls", False),
        ("Women 100mH W40", "hurdles of the age class W40", False),
        ("Women 3333m", "not in the catalogue", False),
        ("Women Sprint Medley", "not in the catalogue", False),
    ],
)
def test_races_that_are_not_taken(read: Reader, title: str, reason: str, left_out: bool) -> None:
    rows = [rejected(row) for row in read(_race(title), DAY)]
    assert len(rows) == 2
    assert all(reason in row.reason and row.left_out is left_out for row in rows)


def test_a_leftover_number_makes_no_longer_race(events: NamedEvents) -> None:
    title = read_title("Women Mile Elite Sec. 3")
    assert (title.number, contest_of(title, None, Terms(events, TODAY)).outdoors.discipline) == (3, "mile")


def test_teams_of_clubs_and_of_nations(read: Reader) -> None:
    rows = read(
        "8,1,1,4x100m Relay Women,,,,,,400,14:02:33.4512\n"
        "1,A,4,Leeds City AC,A,LEED,47.90,,48.90,,,,,,\n"
        "2,B,5,Bath,A,BATH,47.95,,1.0,,,,,,\n"
        "3,C,6,Great Britain,,GBR,47.99,,1.0,,,,,,\n"
        "4,D,6,NOR,,NOR,48.10,,1.0,,,,,,\n"
        "5,E,6,Bath,B,BATH,48.20,,1.0,,,,,,\n"
        "6,F,7,Swift,Ada,SK Vidar,48.30,,1.0,,,,,,\n"
        "DQ,G,8,IRL,,,,,,,,,,,\n",
        DAY,
    )
    assert [result(row).competitor for row in rows] == [
        TeamRow("", "W", "Leeds City AC"),
        TeamRow("", "W", "Bath"),
        TeamRow("GBR", "W"),
        TeamRow("NOR", "W"),
        TeamRow("", "W", "Bath B"),
        TeamRow("", "W", "SK Vidar"),
        TeamRow("IRL", "W"),
    ]
    assert {result(row).event.key for row in rows} == {"4x100m.Wo"}


def test_runners_below_their_team(read: Reader) -> None:
    runners = "".join(f",{n},,{last},{first},,,,\n" for n, (first, last) in enumerate(zip("ABCD", "WXYZ", strict=True)))
    named = (
        runners.replace("W,A", "Ast,Ada").replace("X,B", "Bly,Bea").replace("Y,C", "Cox,Cy").replace("Z,D", "Day,Di")
    )
    rows = read(f"8,1,1,4x400m Mixed Relay\n1,A,4,Norway,,NOR,3:20.10,,\n{named}2,B,5,Ireland,,IRL,3:21.10,,\n", DAY)
    assert _people(result(rows[0])) == ["Ada Ast", "Bea Bly", "Cy Cox", "Di Day"]
    assert all(rejected(row).left_out for row in rows[1:5])
    assert result(rows[5]).competitor == TeamRow("IRL", "X")
    assert result(rows[0]).event == Event("4x400m", Sex.MIXED, False)


def test_places_and_statuses(read: Reader) -> None:
    written = ["1", "2=", "=2", "T4", "4.", "006", "7th", "SCR", "FS", "dnf", "", "0"]
    lanes = "".join(f"{place},{n},{n},Ast,Ada,NOR,12.{10 + n},,\n" for n, place in enumerate(written))
    rows = [result(row) for row in read("4,1,1,Women 100m\n" + lanes, DAY)]
    assert [row.place for row in rows] == [1, 2, 2, 4, 4, 6, 7, None, None, None, None, None]
    assert [row.tied for row in rows[:6]] == [False, True, True, True, False, False]
    assert [str(row.status) for row in rows[7:10]] == ["DNS", "DQ", "DNF"]


@pytest.mark.parametrize("place", ["9" * 30, "9" * 5000, "-1", "1.5", "x", "²"])
def test_a_place_that_is_none_rejects_its_row_alone(read: Reader, place: str) -> None:
    first, second = read(_race("Women 100m").replace("\n2,13", f"\n{place},13"), DAY)
    assert result(first).place == 1
    assert "place" in rejected(second).reason


def test_a_place_given_twice_is_shared_only_with_one_mark(read: Reader) -> None:
    lanes = [("1", "12.10"), ("2", "12.20"), ("2", "12.20"), ("4", "12.30"), ("4", "12.31")]
    text = "4,1,1,Women 100m\n" + "".join(f"{p},{n},{n},Ast,Ada,NOR,{m},,\n" for n, (p, m) in enumerate(lanes))
    assert [result(row).tied for row in read(text, DAY)] == [False, True, True, False, False]


def test_lanes_below_a_damaged_header_have_no_race(read: Reader) -> None:
    good = _race("Women 100m").replace("4,1,2,", "4,1,1,")
    bad = _race('Women "100m', "\0").replace("4,1,2,", "4,1,2,")
    rows = read(good + bad + good.replace("4,1,1,", "4,1,3,"), DAY)
    assert [isinstance(row, ResultRow) for row in rows] == [True, True, False, False, False, True, True]
    assert "header" in rejected(rows[3]).reason


@pytest.mark.parametrize("header", ["4,1,x,Women !oom,,\n", "####\n", "4;1;2;Women 100m\n", ",,,,\n"])
def test_lanes_behind_an_unreadable_line_are_no_part_of_the_race_above(read: Reader, header: str) -> None:
    good = _race("Women 100m").replace("4,1,2,", "4,1,1,")
    rows = read(good + header + LANES.format("12.40", "12.50"), DAY)
    taken = [row for row in _results(rows) if row.heat in (None, 1) and not row.section]
    assert [str(row.mark) for row in taken] == ["12.10", "12.20"]


def test_places_that_begin_again_are_of_two_sections(read: Reader) -> None:
    rows = read(_race("Women 100m") + LANES.format("12.40", "12.50"), DAY)
    assert [(result(row).section, result(row).tied) for row in rows] == [*[("1", False)] * 2, *[("2", False)] * 2]


def test_further_cells_change_nothing(read: Reader) -> None:
    splits = '1,12,5,Swift,Ada,NOR,2:02.10,A12,2:02.10,0.151,"29.1 (29.1),59.9 (30.8)",14:00:00.1,u1,u2,u3\n'
    row = result(read("4,1,1,Women 800m,,,,,,800,14:00:00\n" + splits, DAY)[0])
    assert (str(row.mark), row.place) == ("2:02.10", 1)


def test_a_mass_race_is_read_to_its_last_lane(read: Reader) -> None:
    lanes = "".join(
        f"{n},{n},,Ast,Ada,NOR,{30 + n // 3600}:{n // 60 % 60:02d}.{n % 60:02d},,\n" for n in range(1, 12_001)
    )
    rows = read("4,1,1,Women 10000m\n" + lanes, DAY)
    assert len(rows) == 12_000
    assert sum(isinstance(row, ResultRow) for row in rows) > 9_000  # a place has at most four digits


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_delimiters_and_encodings(read: Reader, delimiter: str, encoding: str) -> None:
    text = _race("Women 100m").replace("Swift", "Børgesen").replace(",", delimiter)
    people = [row.athlete for row in _results(read(text.encode(encoding), DAY))]
    assert [(who.name, who.nation) for who in people] == [("Ada Børgesen", "NOR"), ("Bea Rapid", "")]


def test_two_of_one_name_stay_two_rows(read: Reader) -> None:
    rows = read(_race("Women 100m").replace("Rapid,Bea,SK Vidar", "Swift,Ada,NOR"), DAY)
    assert [(result(row).athlete.name, result(row).place) for row in rows] == [("Ada Swift", 1), ("Ada Swift", 2)]


def test_names_in_capitals_and_names_that_are_none(read: Reader) -> None:
    first, second = read(_race("Women 100m").replace("Swift,Ada", "O'NEILL,Ada").replace("Rapid,Bea", "Lane 6,"), DAY)
    assert result(first).competitor == PersonRow("Ada O'Neill", "NOR", "W")
    assert "holds digits or signs" in rejected(second).reason


def test_feet_and_inches_are_marks_that_are_rejected_and_no_start_list(read: Reader) -> None:
    rows = read("16,1,1,Women Long Jump,,\n1,5,,Ray,Jo,GBR,15-02.5,,\n2,6,,Example,Ann,GBR,14-11,,\n", DAY)
    assert ["feet and inches" in rejected(row).reason for row in rows] == [True, True]


def test_two_races_of_a_round_keep_their_numbers(read: Reader) -> None:
    text = "7,1,1,Women 800m Final,\n" + LANES.format("2:10.30", "2:12.40")
    assert [row.heat for row in _results(read(text, DAY))] == [None, None]
    both = text + "7,1,2,Women 800m Final,\n" + LANES.format("2:15.30", "2:16.40")
    assert [row.heat for row in _results(read(both, DAY))] == [1, 1, 2, 2]
