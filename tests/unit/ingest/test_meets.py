"""Meets, start lists and profiles by Tilastopaja, and FinishLynx races."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED, UNKNOWN_HEAT, PersonRow, ResultRow, TeamRow
from bot.domain.supplier_ids import is_no_id, without_supplier
from bot.errors import ImportFileError
from bot.ingest.formats import Context
from bot.ingest.tilastopaja import read_round
from tests.unit.ingest.conftest import Reader, rejected, result

RACE_DAY = Context(meet="Club night", city="Oslo", country="NOR", day=date(2024, 6, 1))


def _meet(*results: dict[str, object], **unit: object) -> str:
    event = {"gender": "M", "eventName": "1500m", "roundName": "Final", "date": "2024-06-08", "heatNumber": None}
    meet = {"compID": 1, "country": "ITA", "city": "Roma", "arena": "Olimpico", "compName": "Championships"}
    return "\ufeff" + json.dumps({**meet, "events": [{**event, **unit, "results": list(results)}]}, indent=1)


def _row(name: str, rank: str | None, mark: str, /, **more: object) -> dict[str, object]:
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
    ("unit", "combined"),
    [
        ({"combinedEvent": "Decathlon"}, "decathlon"),
        ({"athlon": "Decathlon", "roundName": "Heats", "heatNumber": "2"}, "decathlon"),
        ({"athlon": "Heptathlon", "gender": "W"}, "heptathlon"),
        ({"athlon": "Triathlon"}, SOME_COMBINED),
    ],
)
def test_units_of_combined_events_are_parts_of_them(read: Reader, unit: dict[str, object], combined: str) -> None:
    row = result(read(_meet(_row("Ada Swift", "1", "4:31.95"), **unit))[0])
    assert (row.combined, row.round) == (combined, Round.FINAL)


def _runner(leg: object, name: str, number: int, **more: object) -> dict[str, object]:
    return {"leg": leg, "toID": number, "athlete": name, "nation": "NOR", **more}


def _relay(*runners: dict[str, object], **more: object) -> dict[str, object]:
    return _row("", "1", "3:10.00", relayTeam="NOR", relayParticipants=list(runners), **more)


def test_a_relay_is_run_by_its_team_and_reserves_are_no_runners(read: Reader) -> None:
    runners = [_runner(leg, f"Ada {chr(64 + leg)}st", leg) for leg in (2, 1, 3, 4, 5)]
    meet = json.loads(_meet(_relay(*runners), eventName="4 x 400m")[1:])
    alone = json.loads(_meet(_row("Ada Bst", "1", "47.95", toID=2, DOB="1999-03-04"), eventName="400m")[1:])
    meet["events"] += alone["events"]
    team = result(read(json.dumps(meet))[0]).competitor
    assert isinstance(team, TeamRow)
    assert (team.nation, team.sex, team.club) == ("NOR", "M", "")
    assert [r.name for r in team.runners] == ["Ada Ast", "Ada Bst", "Ada Cst", "Ada Dst"]
    assert [r.supplier_id for r in team.runners] == [f"tilastopaja:{number}" for number in (1, 2, 3, 4)]
    assert [r.born for r in team.runners] == [None, date(1999, 3, 4), None, None]


def test_runners_of_a_mixed_relay_have_the_sex_of_the_file_or_none(read: Reader) -> None:
    runners = [_runner(1, "Ada Ast", 1), _runner(2, "Bo Bly", 2, gender="M")]
    team = result(read(_meet(_relay(*runners), eventName="4 x 400m Mixed relay"))[0]).competitor
    assert isinstance(team, TeamRow)
    assert (team.sex, [runner.sex for runner in team.runners]) == ("X", ["X", "M"])


@pytest.mark.parametrize(
    ("row", "team"),
    [
        ({"relayTeam": "SK Vidar", "nation": "NOR"}, TeamRow("NOR", "M", "SK Vidar")),
        ({"relayTeam": "Norway", "nation": "NOR"}, TeamRow("NOR", "M")),
        ({"relayTeam": "Sverige", "nation": "SWE"}, TeamRow("SWE", "M")),
        ({"teamCode": "GBR", "nation": "GBR"}, TeamRow("GBR", "M")),
        ({"nation": "IRL"}, TeamRow("IRL", "M")),
        ({"relayTeam": "Norway B", "nation": "NOR"}, TeamRow("NOR", "M", "Norway B")),
    ],
)
def test_teams_of_nations_and_of_clubs(read: Reader, row: dict[str, object], team: TeamRow) -> None:
    assert result(read(_meet(_row("", "1", "39.10", **row), eventName="4 x 100m"))[0]).competitor == team


def test_a_leg_for_the_relay_is_not_plausible(read: Reader) -> None:
    assert "not plausible" in rejected(read(_meet(_relay(), eventName="4 x 800m"))[0]).reason


def test_a_team_in_an_individual_event_is_left_out(read: Reader) -> None:
    assert rejected(read(_meet(_relay(), eventName="3000m"))[0]).left_out


@pytest.mark.parametrize("number", ["0", 0, None, "", "null", "-", "00"])
def test_an_id_that_is_none_gives_nobody_a_birth_date(read: Reader, number: object) -> None:
    """The import drops the id, and says so."""
    rows = read(_meet(_row("Ada A", "1", "3:31.95", toID=number), _row("Ada B", "2", "3:32.95", toID=number, DOB="")))
    ada, bo = (result(row).athlete for row in rows)
    assert ada.born is not None
    assert bo.born is None
    assert is_no_id(without_supplier(bo.supplier_id))


def test_an_id_with_two_births_gives_nobody_a_birth_date(read: Reader) -> None:
    rows = read(
        _meet(
            _row("Ada A", "1", "3:31.95", toID=7),
            _row("Bo B", "2", "3:32.95", toID=7, DOB="2001-01-09"),
            _row("Cy C", "3", "3:33.95", toID=7, DOB=""),
        )
    )
    assert result(rows[2]).athlete.born is None


def test_places_that_begin_again_are_of_two_sections(read: Reader) -> None:
    rows = read(_meet(*[_row(f"Ada {n}", r, f"3:4{n}.10") for n, r in enumerate(["1", "2", "3", "1", "2"])]))
    assert [(result(row).section, result(row).tied) for row in rows] == [*[("1", False)] * 3, *[("2", False)] * 2]


@pytest.mark.parametrize("ranks", [["1", "2", "2", "4"], ["1", "2", "1", "4"], ["2", "1", "1", "4"]])
def test_a_place_given_twice_with_different_marks_is_no_tie(read: Reader, ranks: list[str]) -> None:
    rows = read(_meet(*[_row(f"Ada {n}", r, f"3:4{n}.10") for n, r in enumerate(ranks)]))
    assert [(result(row).tied, result(row).section) for row in rows] == [(False, "")] * 4
    assert [str(result(row).place) for row in rows] == ranks


def test_men_and_women_in_one_unit(read: Reader) -> None:
    rows = read(_meet(_row("Ada A", "1", "3:51.95"), _row("Bo B", "2", "3:52.95", gender="M"), gender="X"))
    assert "men and women" in rejected(rows[0]).reason
    assert result(rows[1]).event.sex is Sex.MEN


def test_a_unit_without_day_or_sex_asks_for_them(read: Reader) -> None:
    text = _meet(_row("Ada A", "1", "3:51.95"), gender=None, date=None)
    assert "--day" in rejected(read(text)[0]).reason
    assert "--sex" in rejected(read(text, Context(day=date(2024, 6, 1)))[0]).reason
    row = result(read(text, Context(sex=Sex.WOMEN, day=date(2024, 6, 1)))[0])
    assert (row.date, row.event.sex) == (date(2024, 6, 1), Sex.WOMEN)


def test_age_classes_are_sections_and_need_their_implements(read: Reader) -> None:
    assert result(read(_meet(_row("Ada A", "1", "3:51.95"), ageGroup="Under 20"))[0]).section == "U20"
    hurdles = _meet(_row("Ada A", "1", "13.95"), ageGroup="Under 20", eventName="110m Hurdles")
    assert "hurdles of the age class U20" in rejected(read(hurdles)[0]).reason


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
            {"event": "4x4", "result": "3:09.00", "rank": "3", "compShort": "EC"},
            {"event": "4x4", "result": "45.3", "rank": "3", "compShort": "EC"},
            {"event": "Dec", "result": "7800", "rank": "D"},
        )
    )
    jump, road, hurdles, untimed = map(result, rows[:4])
    assert (jump.place, jump.tied, jump.event.short_track, jump.section) == (2, True, True, "9 U20")
    assert (road.event.discipline, road.city) == ("10km-road", "Eugene")
    assert (hurdles.event.variant, hurdles.place, hurdles.wind) == ("99cm", None, None)
    assert (untimed.place, untimed.mark, untimed.status) == (5, None, None)
    part, relay, score = result(rows[4]), result(rows[9]), result(rows[11])
    assert (part.event.discipline, part.combined, part.place) == ("long-jump", "decathlon", None)
    assert relay.competitor == TeamRow("NOR", "M", "", (jump.athlete,))
    assert (score.event.discipline, score.combined) == ("decathlon", "")
    assert [rejected(row).left_out for row in (*rows[5:9], rows[10])] == [True, False, False, False, False]


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


def test_the_profile_of_a_team(read: Reader) -> None:
    team = json.loads(
        _profile(
            {"event": "4x4", "result": "3:05.00", "rank": "1", "round": "h2"},
            {"event": "4x4MX", "result": "3:15.00", "rank": "2"},
            {"event": "4xMED", "result": "1:55.00", "rank": "3", "round": "-17"},
            {"event": "4xMED", "result": "4:05.00", "rank": "3"},
            {"event": "3xCCTEAM", "result": "", "rank": "4"},
            {"event": "PV", "result": "5.00", "rank": "4"},
        )
    )
    rows = read(json.dumps({**team, "givenName": None, "familyName": None, "birthDate": ""}))
    assert [(result(row).event.discipline, result(row).competitor) for row in rows[:3]] == [
        ("4x400m", TeamRow("NOR", "M")),
        ("4x400m", TeamRow("NOR", "X")),
        ("medley-relay", TeamRow("NOR", "M")),
    ]
    assert all(rejected(row).left_out for row in rows[3:])


def test_a_profile_with_the_older_keys(read: Reader) -> None:
    row = {"IndoorOutdoor": "Outdoor", "wind": None, "round": "rB", "roundstage": "Prelim", "competition_ID": "9"}
    row |= {"compName": None, "date": "2011-06-11", "venue": "G\u00c3\u00b6teborg", "venueCountry": "SWE", "rank": "4"}
    who = {"firstname": "Ada", "lastname": "Swift", "athlete_id": "170", "birthdate": "19.09.2000", "gender": "W"}
    text = json.dumps({"results": [{**row, "event": "800", "result": "2:10.81"}], **who, "nationality": "NOR"})
    found = result(read(text)[0])
    assert found.athlete == PersonRow("Ada Swift", "NOR", "W", date(2000, 9, 19), False, "tilastopaja:170")
    assert (found.city, found.country, found.section, str(found.mark)) == ("Göteborg", "SWE", "9 B", "2:10.81")


HOSTILE = [None, True, [], [1, 2], {}, {"a": [None]}, "", "x", -1, 1.5, "9" * 5000, 10**4500, "\u0000", "²", 1e308]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_any_value_anywhere_rejects_its_row_or_unit_and_the_other_rows_are_taken(read: Reader, value: object) -> None:
    for key in (
        "toID",
        "rank",
        "athlete",
        "DOB",
        "nation",
        "bestPerformance",
        "wind",
        "gender",
        "runners",
        "relayTeam",
    ):
        text = _meet(_row("Ada A", "1", "3:51.95"), _row("Bo B", "2", "3:52.95", **{key: "HERE"}))
        assert len(read(text.replace('"HERE"', _dumped(value)))) == 2, key
        assert isinstance(read(text.replace('"HERE"', _dumped(value)))[0], ResultRow), key
    for key in ("gender", "eventName", "roundName", "heatNumber", "heatCount", "date", "wind", "ageGroup", "athlon"):
        meet = json.loads(_meet(_row("Ada A", "1", "3:51.95"))[1:])
        meet["events"] += json.loads(_meet(_row("Bo B", "1", "3:52.95"), **{key: "HERE"})[1:])["events"]
        rows = read(json.dumps(meet).replace('"HERE"', _dumped(value)))
        assert len(rows) == 2
        assert isinstance(rows[0], ResultRow), key
    for part in ("results", "events"):
        meet = json.loads(_meet(_row("Ada A", "1", "3:51.95"))[1:])
        (meet if part == "events" else meet["events"][0])[part].append("HERE")
        rows = read(json.dumps(meet).replace('"HERE"', _dumped(value)))
        assert isinstance(rows[0], ResultRow)
        assert len(rows) == 2 or value == {}


def _dumped(value: object) -> str:
    return "9" * 4500 if value == 10**4500 else json.dumps(value)


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_any_value_in_a_profile(read: Reader, value: object) -> None:
    good = {"event": "1500", "result": "3:28.76", "rank": "1"}
    for key in (
        "event",
        "result",
        "rank",
        "round",
        "wind",
        "date",
        "compName",
        "city",
        "venuecountry",
        "IndoorOutdoor",
    ):
        rows = read(_profile(good, {**good, key: "HERE"}).replace('"HERE"', _dumped(value)))
        assert len(rows) == 2
        assert isinstance(rows[0], ResultRow), key
    for key in ("gender", "tpAthleteId", "birthDate", "givenName", "nationality", "results"):
        text = json.dumps({**json.loads(_profile(good)), key: "HERE"}).replace('"HERE"', _dumped(value))
        assert len(read(text)) <= 1 or key == "results"


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
