"""All-time and season lists as scrapers write them: other columns, fewer of them, the event in the file's name."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.event import Event, Sex
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED, UNKNOWN_HEAT, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.errors import ImportFileError
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from tests.unit.ingest.conftest import TODAY, NamedEvents, Reader, rejected, result

SLIM = (
    "Rank,Mark,Competitor,DOB,Nat,Pos,,Venue,Date,Results Score\n"
    '1,3:58.10,Ada SWIFT,02 MAR 2001,NOR,2h3,,"Bislett, Oslo (NOR)",01 JUN 2024,1200\n'
)
NAME = "women_1500m_2024.csv"


@pytest.mark.parametrize(
    "header",
    [
        "Rank,Mark,Competitor,DOB,Nat,Pos,,Venue,Date,Results Score",
        "rank,mark,competitor,dob,nat,pos,wind,venue,date,resultscore",
        "RANK,MARK,COMPETITOR,DATE_OF_BIRTH,NATIONALITY,POSITION,WIND,VENUE,DATE,SCORE",
        "Rank,Time,Name,Birth Date,Country,Position_in_race,Wind,City,Date,Points",
        "#,Mark,Competitor,DOB,Nat,Pos,Unnamed: 7,Venue,Date,Results Score",
    ],
)
def test_headers_of_scrapers(read: Reader, header: str) -> None:
    row = result(read(header + SLIM[SLIM.index("\n") :], name=NAME)[0])
    assert (row.athlete.name, row.athlete.nation, row.athlete.born) == ("Ada Swift", "NOR", date(2001, 3, 2))
    assert (row.event, row.date, row.city) == (Event("1500m", Sex.WOMEN, False), date(2024, 6, 1), "Oslo")
    assert (row.place, row.round, row.heat, str(row.mark)) == (2, Round.HEAT, 3, "3:58.10")
    assert (row.kind, row.wind) == (SourceKind.LIST, None)


def test_a_row_number_before_the_columns_and_dots_behind_places(read: Reader) -> None:
    row = result(
        read(',Mark,Competitor,Pos,Venue,Date\n0,3:58.10,Ada SWIFT,1.,"Oslo (NOR)",01 JUN 2024\n', name=NAME)[0]
    )
    assert (row.place, row.athlete.nation, row.athlete.born) == (1, "", None)


def test_without_positions_no_row_is_known_to_be_a_split(read: Reader) -> None:
    row = result(read('Rank,Mark,Competitor,Venue,Date\n1,3:58.10,Ada SWIFT,"Oslo (NOR)",01 JUN 2024\n', name=NAME)[0])
    assert (row.place, row.heat, row.split) == (None, UNKNOWN_HEAT, False)
    assert result(read(SLIM.replace("2h3", ""), name=NAME)[0]).split


@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("all-time-men-1500m.csv", "1500m.Mo"),
        ("women_1500m_2024.csv", "1500m.Wo"),
        ("1500-metres_men_senior_outdoor_2023.csv", "1500m.Mo"),
        ("middlelong_1500-metres_women_senior.csv", "1500m.Wo"),
        ("Mens 2000 metres all time list.csv", "2000m.Mo"),
        ("2000m_women_2019.csv", "2000m.Wo"),
        ("toplist.women.mile.2022.csv", "mile.Wo"),
        ("m_1500.csv", "1500m.Mo"),
        ("1500 m women.csv", "1500m.Wo"),
        ("women_1500m_indoor_2024.csv", "1500m.Wi"),
        ("women_u20_1500m.csv", "1500m.Wo"),
        ("hurdles_400-metres-hurdles_female_senior.csv", "400m-hurdles.Wo"),
        ("female/1500-metres.csv", "1500m.Wo"),
    ],
)
def test_the_event_in_the_name_of_the_file(tmp_path: Path, events: NamedEvents, name: str, event: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(SLIM.replace("3:58.10", "5:40.10"))
    assert result(next(read_rows([path], events, TODAY))).event.key == event


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("list.csv", "whose results"),
        ("1500m.csv", "whose results"),
        ("men_and_women_1500m.csv", "whose results"),
        ("men.csv", "which event"),
        ("men_2000_2024.csv", "which event"),
        ("men_top100_1500m_5000m.csv", "which event"),
        ("men_u20_shot-put.csv", "which implement"),
    ],
)
def test_what_the_name_does_not_say_is_asked_for(read: Reader, name: str, missing: str) -> None:
    with pytest.raises(ImportFileError, match=missing) as refused:
        read(SLIM, name=name)
    assert "--event" in str(refused.value)


def test_in_a_folder_such_a_list_is_rejected_row_by_row(tmp_path: Path, events: NamedEvents) -> None:
    (tmp_path / "list.csv").write_text(SLIM)
    (tmp_path / NAME).write_text(SLIM)
    rows = list(read_rows([tmp_path], events, TODAY))
    assert "--event" in rejected(rows[0]).reason
    assert result(rows[1]).place == 2


def test_the_operator_says_event_and_sex(read: Reader) -> None:
    said = Context(event="1500 m", sex=Sex.WOMEN)
    assert result(read(SLIM, said, name="list.csv")[0]).event == Event("1500m", Sex.WOMEN, False)
    assert result(read(SLIM, Context(event="women's 1500 m"), name="list.csv")[0]).event.sex is Sex.WOMEN
    assert result(read(SLIM, said, name="women_800m.csv")[0]).event == Event("1500m", Sex.WOMEN, False)
    with pytest.raises(ImportFileError, match="--event 'sprinting'"):
        read(SLIM, Context(event="sprinting", sex=Sex.WOMEN), name="list.csv")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("men_800m.csv", Context(event="1500 m", sex=Sex.WOMEN)),
        ("women/1500m.csv", Context(sex=Sex.MEN)),
        ("w_1500m.csv", Context(sex=Sex.MEN)),
        ("men_european_records.csv", Context(sex=Sex.WOMEN)),
        ("girls/results.csv", Context(sex=Sex.MEN, columns={"athlete": ("Competitor",), "mark": ("Mark",)})),
    ],
)
def test_a_sex_that_contradicts_the_name_of_the_file_is_refused(
    tmp_path: Path, events: NamedEvents, name: str, said: Context
) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    records = "DISCIPLINE,PERF,COMPETITOR,DOB,COUNTRY,VENUE,DATE\n1500 Metres,3:58.10,Ada SWIFT,,NOR,Oslo,01 JUN 2024\n"
    path.write_text(records if "records" in name else SLIM)
    with pytest.raises(ImportFileError, match="women") as refused:
        list(read_rows([path], events, TODAY, said))
    assert "leave --sex out" in str(refused.value)


def test_in_a_folder_the_lists_of_the_other_sex_are_rejected(tmp_path: Path, events: NamedEvents) -> None:
    (tmp_path / "1500m.csv").write_text(SLIM)
    (tmp_path / "women_1500m.csv").write_text(SLIM)
    rows = list(read_rows([tmp_path], events, TODAY, Context(sex=Sex.MEN)))
    assert result(rows[0]).event.sex is Sex.MEN
    assert "--sex M says men" in rejected(rows[1]).reason


def test_a_sex_that_agrees_or_that_rows_say_is_no_contradiction(read: Reader) -> None:
    assert result(read(SLIM, Context(sex=Sex.WOMEN), name=NAME)[0]).event.sex is Sex.WOMEN
    said = SLIM.replace("Results Score", "Gender").replace(",1200", ",F")
    assert result(read(said, Context(sex=Sex.MEN), name=NAME)[0]).event.sex is Sex.WOMEN


def test_what_the_rows_say_comes_first(read: Reader) -> None:
    listed = (
        'Rank,Mark,Competitor,Nat,Venue,Date,Event,Gender\n1,3:58.10,Ada SWIFT,NOR,"Oslo (NOR)",01 JUN 2024,1500m,F\n'
    )
    assert result(read(listed, name="men_800m.csv")[0]).event == Event("1500m", Sex.WOMEN, False)


def _full(discipline: str, sex: str, mark: str, position: str, **cells: str) -> str:
    row = {"name": "Ada SWIFT", "day": "01 JUN 2024", "venue": "Oslo (NOR)", "age": "senior", "type": "x", **cells}
    return (
        "mark,wind,competitor,dob,nationality,position,venue,date,discipline,type,sex,age_cat\n"
        f"{mark},,{row['name']},,NOR,{position},{row['venue']},{row['day']},{discipline},{row['type']},{sex},{row['age']}\n"
    )


@pytest.mark.parametrize(
    ("name", "team"),
    [("Norway", TeamRow("NOR", Sex.WOMEN)), ("Fjord AC", TeamRow("NOR", Sex.WOMEN, "Fjord AC"))],
)
def test_relays_are_results_of_teams(read: Reader, name: str, team: TeamRow) -> None:
    row = result(read(_full("4x100-metres-relay", "female", "42.10", "1", name=name, type="relays"))[0])
    assert (row.competitor, row.event.key, row.place) == (team, "4x100m.Wo", 1)


@pytest.mark.parametrize(
    ("discipline", "sex", "mark", "cells", "combined"),
    [
        ("100-metres", "male", "10.40", {}, "decathlon"),
        ("200-metres", "female", "22.91", {}, "heptathlon"),
        ("200-metres", "female", "22.91", {"day": "01 JUN 1978"}, SOME_COMBINED),
        ("pole-vault", "female", "4.20", {}, SOME_COMBINED),
        ("long-jump", "male", "7.90", {"venue": "Oslo (NOR) (i)"}, SOME_COMBINED),
        ("110m-hurdles-990cm", "male", "13.60", {}, SOME_COMBINED),
        ("long-jump", "male", "7.40", {"age": "u18"}, SOME_COMBINED),
        ("300-metres", "male", "33.10", {}, SOME_COMBINED),
    ],
)
def test_parts_of_combined_events_as_far_as_the_list_says(
    read: Reader, discipline: str, sex: str, mark: str, cells: dict[str, str], combined: str
) -> None:
    row = result(read(_full(discipline, sex, mark, "1ce2", **cells))[0])
    assert (row.combined, row.section, row.place, row.heat) == (combined, "", 1, 2)


_CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters=',"\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029'), max_size=12
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(column=st.integers(0, 9), cell=_CELLS)
def test_one_damaged_cell_costs_no_more_than_its_row(read: Reader, column: int, cell: str) -> None:
    header, row = (
        "Rank,Mark,Competitor,DOB,Nat,Pos,Wind,Venue,Date,Results Score",
        "1,3:58.1,Ada SWIFT,,NOR,2,,Oslo,2024-06-01,9",
    )
    cells: list[str] = [*row.split(",")]
    cells[column] = cell
    rows = read("\n".join((header, row, ",".join(cells), row, "")), name=NAME)
    assert len(rows) == 3
    assert [each.place for each in rows if isinstance(each, ResultRow) and each.line in (2, 4)] == [2, 2]
