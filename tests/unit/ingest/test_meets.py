"""Meets, start lists and profiles by Tilastopaja, and FinishLynx races."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT
from bot.errors import ImportFileError
from bot.ingest.formats import Context
from bot.ingest.tilastopaja import read_round
from tests.unit.ingest.conftest import Reader, rejected, result

RACE_DAY = Context(meet="Club night", city="Oslo", country="NOR", day=date(2024, 6, 1))


def _meet(*results: dict[str, object], **unit: object) -> str:
    event = {"gender": "M", "eventName": "1500m", "roundName": "Final", "date": "2024-06-08", "heatNumber": None}
    meet = {"compID": 1, "country": "ITA", "city": "Roma", "arena": "Olimpico", "compName": "Championships"}
    return "\ufeff" + json.dumps({**meet, "events": [{**event, **unit, "results": list(results)}]}, indent=1)


def _row(name: str, rank: str | None, mark: str, **more: object) -> dict[str, object]:
    row = {"toID": name.replace(" ", ""), "rank": rank, "athlete": name, "DOB": "2000-05-04", "nation": "NOR"}
    return {**row, "bestPerformance": mark, "wind": None, **more}


def test_a_unit_of_a_meet(read: Reader) -> None:
    rows = read(_meet(_row("Ada Swift", "1", "3:31.95"), _row("Bo Rapid", None, "DNF")))
    first, second = map(result, rows)
    assert (first.event, first.round, first.heat) == (Event("1500m", Sex.MEN, False), Round.FINAL, None)
    assert (first.meet, first.venue, first.city, first.date) == ("Championships", "Olimpico", "Roma", date(2024, 6, 8))
    assert first.athlete.supplier_id == "tilastopaja:AdaSwift"
    assert (second.status, second.place, second.mark) == (Status.DID_NOT_FINISH, None, None)
    assert second.line > first.line > 1


def test_the_line_of_a_row_is_where_its_object_begins(read: Reader) -> None:
    text = _meet(_row("Ada Swift", "1", "3:31.95"), _row("Bo Rapid", "2", "1:31.95"))
    lines = text.split("\n")
    wrong = rejected(read(text)[1])
    assert "not plausible" in wrong.reason
    assert '"toID": "BoRapid"' in lines[wrong.line]  # the line behind the brace


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ({"roundName": "Heats", "heatNumber": "2"}, (Round.HEAT, 2, "")),
        ({"roundName": "Semifinals", "heatNumber": "1"}, (Round.SEMI_FINAL, 1, "")),
        ({"roundName": "Qualification", "heatNumber": ""}, (Round.QUALIFICATION, None, "")),
        ({"roundName": "Final", "heatNumber": "B"}, (Round.FINAL, None, "B")),
        ({"roundName": "Heats", "heatNumber": None}, (Round.HEAT, UNKNOWN_HEAT, "")),
        ({"roundName": "Semifinal 3", "round": "SEMI"}, (Round.SEMI_FINAL, 3, "")),
        ({"roundName": None, "round": "FINAL"}, (Round.FINAL, None, "")),
    ],
)
def test_rounds_of_both_shapes(read: Reader, unit: dict[str, object], expected: tuple[Round, int | None, str]) -> None:
    row = result(read(_meet(_row("Ada Swift", "1", "3:31.95"), **unit))[0])
    assert (row.round, row.heat, row.section) == expected


def test_a_rank_given_twice_or_with_a_sign_is_shared_and_equal_times_are_not(read: Reader) -> None:
    ranks = ["1", "2", "2", "4=", "5"]
    rows = read(_meet(*[_row(f"Ada {i}", rank, "3:36.58") for i, rank in enumerate(ranks)]))
    assert [result(row).tied for row in rows] == [False, True, True, True, False]


@pytest.mark.parametrize("text", ["6.58DQADR 2.2", "DQ", "DQ 6.58", "DQ R 163.3a"])
def test_a_disqualified_mark_is_no_mark(read: Reader, text: str) -> None:
    row = result(read(_meet(_row("Ada Swift", None, text), eventName="Long Jump"))[0])
    assert (row.status, row.mark) == (Status.DISQUALIFIED, None)


@pytest.mark.parametrize(
    "unit",
    [
        {"combinedEvent": "Decathlon"},
        {"athlon": "Decathlon"},
        {"eventName": "4 x 100m"},
        {"eventName": "4 x 400m Mixed relay"},
    ],
)
def test_combined_event_units_and_relays_are_left_out(read: Reader, unit: dict[str, object]) -> None:
    assert rejected(read(_meet(_row("Ada Swift", "1", "4:31.95"), **unit))[0]).left_out


def test_the_score_of_a_combined_event_is_a_result(read: Reader) -> None:
    row = result(read(_meet(_row("Ada Swift", "1", "8764"), eventName="Decathlon"))[0])
    assert (row.event.discipline, row.place) == ("decathlon", 1)


def test_the_other_shape_takes_birth_dates_from_the_start_list_beside_it(read: Reader, tmp_path: Path) -> None:
    person = {"tpAthleteId": "77", "givenName": "Ada", "familyName": "Swift", "country": "NOR"}
    unit = {
        "name": "100 m Women",
        "gender": "W",
        "date": "2016-08-13",
        "round": "FINAL",
        "roundName": None,
        "wind": "0.5",
    }
    meet = {
        "city": "Rio de Janeiro",
        "country": "BRA",
        "events": [{**unit, "result": [{**person, "rank": "1", "performance": "10.71"}]}],
    }
    entry = {"id": "77", "firstname": "Ada", "lastname": "Swift", "birthdate": "31.03.1992", "seasonalBest": "10.90"}
    (tmp_path / "a_results.json").write_text(json.dumps({**meet, "name": "Olympic Games"}))
    (tmp_path / "b_entries.json").write_text(json.dumps([entry]))
    first, second = read([tmp_path])
    assert rejected(first).left_out
    row = result(second)
    assert (row.athlete.name, row.athlete.born) == ("Ada Swift", date(1992, 3, 31))
    assert (row.event, row.meet, row.wind) == (Event("100m", Sex.WOMEN, False), "Olympic Games", 5)


def _profile(*results: dict[str, str]) -> str:
    row = {"IndoorOutdoor": "Outdoor", "wind": "", "round": "", "competition_ID": "9", "compName": "Classic"}
    row |= {"date": "2023-09-16", "city": "Eugene OR", "venuecountry": "USA"}
    who = {"gender": "M", "tpAthleteId": "170", "birthDate": "2000-09-19", "givenName": "Ada", "familyName": "Swift"}
    return json.dumps(
        {**who, "nationality": "NOR", "personalBests": [], "results": [{**row, **each} for each in results]}
    )


def test_a_time_on_the_way_to_a_longer_race_is_a_split(read: Reader) -> None:
    rows = read(
        _profile(
            {"event": "1500", "result": "3:28.76", "rank": "1"},
            {"event": "Mile", "result": "3:43.73", "rank": "1"},
            {"event": "800", "result": "1:50.00", "rank": "1"},
        )
    )
    assert [result(row).split for row in rows] == [True, False, False]


@pytest.mark.parametrize(
    "second",
    [
        {"event": "Mile", "result": "3:43.73", "rank": "2"},
        {"event": "Mile", "result": "4:09.00", "rank": "1"},
        {"event": "Mile", "result": "3:43.73", "rank": "1", "competition_ID": "10"},
        {"event": "3000", "result": "7:30.00", "rank": "1"},
        {"event": "Mile", "result": "3:43.73", "rank": "1", "round": "rB"},
    ],
)
def test_two_races_on_one_day_are_not_taken_for_a_split(read: Reader, second: dict[str, str]) -> None:
    rows = read(_profile({"event": "1500", "result": "3:28.76", "rank": "1"}, second))
    assert not any(result(row).split for row in rows)


def test_rows_of_a_profile(read: Reader) -> None:
    rows = read(
        _profile(
            {"event": "HJ", "result": "2.20", "rank": "2=", "round": "h1-19", "IndoorOutdoor": "Indoor"},
            {"event": "10K", "result": "29:10", "rank": "3"},
            {"event": "110H100", "result": "13.90", "rank": "-", "wind": "w"},
            {"event": "1500", "result": "NT", "rank": "5"},
            {"event": "LJ", "result": "7.01", "rank": "D"},
            {"event": "4x4", "result": "3:10.00", "rank": "1"},
            {"event": "1500", "result": "", "rank": ""},
            {"event": "RR", "result": "20:35", "rank": "11"},
            {"event": "80", "result": "8.81", "rank": "1"},
        )
    )
    jump, road, hurdles, untimed = map(result, rows[:4])
    assert (jump.place, jump.tied, jump.event.short_track, jump.section) == (2, True, True, "9 U20")
    assert (road.event.discipline, road.city) == ("10km-road", "Eugene")
    assert (hurdles.event.variant, hurdles.place, hurdles.wind) == ("99cm", None, None)
    assert (untimed.place, untimed.mark, untimed.status) == (5, None, None)
    assert [rejected(row).left_out for row in rows[4:]] == [True, True, False, False, False]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("", (Round.FINAL, None, "")),
        ("h3", (Round.HEAT, 3, "")),
        ("H2-9", (Round.HEAT, 2, "U10")),
        ("s2", (Round.SEMI_FINAL, 2, "")),
        ("q", (Round.QUALIFICATION, UNKNOWN_HEAT, "")),
        ("qA", (Round.QUALIFICATION, None, "A")),
        ("r2", (Round.FINAL, 2, "")),
        ("rB-19", (Round.FINAL, None, "B U20")),
        ("-35", (Round.FINAL, None, "M35")),
        ("Serie 4", (Round.FINAL, None, "Serie 4")),
    ],
)
def test_rounds_of_profiles(code: str, expected: tuple[Round, int | None, str]) -> None:
    assert read_round(code) == expected


def test_a_team_is_left_out_with_all_its_races(read: Reader) -> None:
    team = json.loads(_profile({"event": "4x4", "result": "3:10.00", "rank": "1"}))
    rows = read(json.dumps({**team, "givenName": None, "familyName": None, "birthDate": ""}))
    assert [rejected(row).left_out for row in rows] == [True]


@pytest.mark.parametrize(
    ("text", "line"),
    [("{", 1), ('{"compID": 1,\n"events": [\n{"gender": "M", "results": [{"rank": "1"', 3)],
)
def test_json_that_is_cut_off_is_rejected_with_its_line(read: Reader, tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "meet.json"
    path.write_text(text + (' "events" "results" "gender"' if line == 1 else ""))
    row = rejected(read([path])[0])
    assert row.line == line
    assert "not complete JSON" in row.reason


LIF = "4,1,2,Men 1500 M Semifinal,,,,,,,18:30:00.123\n1,12,5,Swift,Ada,NOR,3:36.58,,3:36.58,,\n"


def test_a_finishlynx_race(read: Reader) -> None:
    first, tied, shared, absent, gone = read(
        LIF + "2,13,6,Rapid,Bo,SK Vidar,3:36.60,,0.02,,\n2,14,7,Fast,Cy,GBR,3:36.60,,0.00,,\n"
        "DNS,15,8,Slow,Di,KEN,,,,,\nSCR,16,9,Ill,Ed,KEN,,,,,\n",
        RACE_DAY,
    )
    row = result(first)
    assert (row.event, row.round, row.heat) == (Event("1500m", Sex.MEN, False), Round.SEMI_FINAL, 2)
    assert (row.athlete.name, row.athlete.nation, row.place, str(row.mark)) == ("Ada Swift", "NOR", 1, "3:36.58")
    assert (row.meet, row.date, row.line) == ("Club night", date(2024, 6, 1), 2)
    assert [result(each).tied for each in (tied, shared)] == [True, True]
    assert result(tied).athlete.nation == ""
    assert [result(each).status for each in (absent, gone)] == [Status.DID_NOT_START, Status.DID_NOT_START]


def test_a_finishlynx_race_in_latin_letters_of_one_byte(read: Reader) -> None:
    row = result(read(LIF.replace("Swift", "Børgesen").encode("latin-1"), RACE_DAY)[0])
    assert row.athlete.name == "Ada Børgesen"


def test_a_finishlynx_race_without_its_day_is_refused(read: Reader) -> None:
    with pytest.raises(ImportFileError, match="on which day"):
        read(LIF)


def test_a_finishlynx_race_that_names_no_sex_needs_it(read: Reader) -> None:
    nameless = LIF.replace("Men ", "")
    assert "give the sex" in rejected(read(nameless, RACE_DAY)[0]).reason
    women = Context(day=date(2024, 6, 1), sex=Sex.WOMEN, short_track=True)
    assert "not plausible" in rejected(read(nameless, women)[0]).reason
    slower = result(read(nameless.replace("3:36.58", "4:01.20"), women)[0])
    assert slower.event == Event("1500m", Sex.WOMEN, True)
