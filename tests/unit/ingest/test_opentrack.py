"""Competitions of OpenTrack and athlib: the model of World Athletics, and the older shapes of meetings and races."""

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest

from bot.domain.event import Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from bot.domain.rows import PersonRow, ResultRow, TeamRow
from bot.errors import ImportFileError
from bot.ingest.formats import Context
from tests.unit.ingest.conftest import Reader, rejected, result

ADA = {"id": 1, "waId": 77, "firstName": "Ada", "lastName": "SWIFT", "birthdate": "2000-05-04", "country": "NOR"}
BO = {"id": 2, "waId": 0, "firstName": "Bo", "lastName": "Rapid", "birthdate": "1999-03-02", "country": "NOR"}
WOMEN = Context(sex=Sex.WOMEN, day=date(2024, 6, 1))


def _model(*results: dict[str, object], **more: object) -> str:
    race = {"number": 1, "wind": "+1.2", "date": "2024-05-30", "results": list(results), **_of(more, "race")}
    round_ = {"type": "Final", "races": [race], **_of(more, "round")}
    unit = {"waEventId": 1, "title": "Women's 100 m", "rounds": [round_], **_of(more, "unit")}
    meet = {"waId": 22, "athletes": [{**ADA, "sex": "female"}, {**BO, "sex": "male"}], "units": [unit]}
    return json.dumps(
        {**meet, "venues": [{"id": 9, "name": "Bislett", "country": "NOR"}], **_of(more, "meet")}, indent=1
    )


def _of(more: dict[str, object], part: str) -> dict[str, object]:
    found = more.get(part, {})
    assert isinstance(found, dict)
    return found


def _place(athlete: int = 1, mark: str = "11.20", place: object = 1, **more: object) -> dict[str, object]:
    return {"athleteId": athlete, "result": mark, "placeInRace": place, **more}


def test_a_result_of_the_model(read: Reader) -> None:
    row = result(read(_model(_place()))[0])
    assert row.athlete == PersonRow("Ada Swift", "NOR", "W", date(2000, 5, 4), False, "world-athletics:77")
    assert (row.event.key, row.round, row.heat, row.place, str(row.mark)) == ("100m.Wo", Round.FINAL, None, 1, "11.20")
    assert (row.wind, row.date, row.venue, row.country) == (12, date(2024, 5, 30), "Bislett", "NOR")


def test_comments_are_no_part_of_the_file(read: Reader) -> None:
    text = _model(_place()).replace('"wind"', '// a comment with "quotes" }\n"wind"').replace("Ada", "A//da")
    assert result(read(text + "\n// the end")[0]).athlete.name == "A//da Swift"


@pytest.mark.parametrize(
    ("kind", "of", "heat", "section"),
    [
        ("Final", Round.FINAL, 2, ""),
        ("Final A-B", Round.FINAL, None, "B"),
        ("Semifinal", Round.SEMI_FINAL, 2, ""),
        ("Round 1", Round.HEAT, 2, ""),
        ("Preliminary Round", Round.QUALIFICATION, 2, "preliminary round"),
    ],
)
def test_rounds_of_several_races(read: Reader, kind: str, of: Round, heat: int | None, section: str) -> None:
    meet = json.loads(_model(_place(), round={"type": kind}))
    races = meet["units"][0]["rounds"][0]["races"]
    races.append({**races[0], "number": 2})
    row = result(read(json.dumps(meet))[1])
    assert (row.round, row.heat, row.section) == (of, heat, section)


@pytest.mark.parametrize(
    ("results", "more", "reason"),
    [
        ([_place(3)], {}, "not listed"),
        ([_place(2)], {}, "the athlete is male"),
        ([_place(mark="")], {"race": {"date": ""}}, "--day"),
        ([_place()], {"round": {"type": "Group"}}, "round 'group'"),
        ([_place()], {"unit": {"title": "Women's 100 m T12"}}, "para"),
        ([_place()], {"unit": {"title": None}}, "names no event"),
        ([_place()], {"unit": {"title": "Women's 100 m hurdles", "maxAge": 17}}, "hurdles of the age class U18"),
        ([_place(place="9" * 30)], {}, "is not a place"),
        ([_place(place=[1])], {}, "placeInRace is a list"),
        ([_place(mark="", place=None)], {}, "neither a mark nor a place"),
        ([_place()], {"meet": {"athletes": {}}}, "athletes is not a list"),
        ([], {"race": {"results": 5}}, "results are not a list"),
        ([], {"round": {"races": None}, "unit": {"rounds": "x"}}, "rounds are not a list"),
    ],
)
def test_what_is_rejected(read: Reader, results: list[dict[str, object]], more: dict[str, object], reason: str) -> None:
    (row,) = read(_model(*results, **more))
    assert reason in rejected(row).reason


def test_statuses_winds_and_guests(read: Reader) -> None:
    gone, guest, calm = read(
        _model(_place(mark="DQ", place=None), _place(mark="11.90", place=2, outOfCompetition=True), _place(wind="NW"))
    )
    assert result(gone).status is Status.DISQUALIFIED
    assert (result(guest).place, str(result(guest).mark)) == (None, "11.90")
    assert result(calm).wind is None


def test_a_relay_of_the_model(read: Reader) -> None:
    teams = [{"id": 5, "name": "Norway", "country": "NOR"}, {"id": 6, "name": "SK Vidar", "country": "NOR"}]
    rows = read(
        _model(
            {"relayTeamId": 5, "legs": [1, 2], "result": "3:20.10", "placeInRace": 1},
            {"relayTeamId": 6, "result": "3:21.10", "placeInRace": 2},
            _place(),
            unit={"title": "Mixed 4 x 400 m Relay"},
            race={"wind": None},
            meet={"relayTeams": teams},
        )
    )
    ada = PersonRow("Ada Swift", "NOR", "W", date(2000, 5, 4), False, "world-athletics:77")
    bo = PersonRow("Bo Rapid", "NOR", "M", date(1999, 3, 2), False, "")
    assert result(rows[0]).competitor == TeamRow("NOR", "X", "", (ada, bo))
    assert result(rows[1]).competitor == TeamRow("NOR", "X", "SK Vidar")
    assert "not a team" in rejected(rows[2]).reason


def _meeting(*finishers: dict[str, object], **more: object) -> str:
    unit = {
        "prog_code": "T01",
        "type": "indiv",
        "name": "Mile - A Race",
        "finishers": list(finishers),
        **_of(more, "unit"),
    }
    meet = {"full_name": "Club Miles", "venue": "Bislett, Oslo", "start_date": "2024-05-30", "event_results": [unit]}
    return json.dumps({**meet, **_of(more, "meet")})


def _finisher(name: str, pos: str, time: str, category: str = "SW", **more: object) -> dict[str, object]:
    first, _, last = name.partition(" ")
    return {"first_name": first, "last_name": last, "pos": pos, "time": time, "category": category, **more}


def test_a_meeting_of_men_and_women(read: Reader) -> None:
    rows = read(
        _meeting(
            _finisher("Bo Rapid", "1", "4:20.10", "V45M"),
            _finisher("Ada Swift", "2", "4:40.10", "U15G"),
            _finisher("Di Ast", "3", "4:50.10", "?"),
            _finisher("unknown athlete", "4", "4:51.10"),
            _finisher("Cy Ill", "", "", note="DNF"),
        )
    )
    assert [(result(row).athlete.name, result(row).event.key, result(row).place) for row in rows[:2]] == [
        ("Bo Rapid", "mile.Mo", 1),
        ("Ada Swift", "mile.Wo", 2),
    ]
    assert {(row.section, row.meet, row.venue, row.city) for row in rows if isinstance(row, ResultRow)} == {
        ("A", "Club Miles", "Bislett", "Oslo")
    }
    assert "--sex" in rejected(rows[2]).reason
    assert "not named" in rejected(rows[3]).reason
    assert result(rows[4]).status is Status.DID_NOT_FINISH
    assert result(read(_meeting(_finisher("Di Ast", "3", "4:50.10", "?")), WOMEN)[0]).event.sex is Sex.WOMEN


def test_a_meeting_without_its_day_is_refused_and_its_teams_are_left_out(read: Reader) -> None:
    text = _meeting(
        _finisher("Ada Swift", "1", "4:40.10"), meet={"start_date": ""}, unit={"teams": [{"name": "Vidar"}]}
    )
    with pytest.raises(ImportFileError, match="on which day"):
        read(text)
    rows = read(text, WOMEN)
    assert (result(rows[0]).date, rejected(rows[1]).left_out) == (date(2024, 6, 1), True)


def _race(*positions: object, **more: object) -> str:
    race = {"fullName": "Club Miles - Mile - B Race", "discipline": "1M", "venue": "Bislett, Oslo"}
    return json.dumps({**race, "startDate": "2024-05-30", "positions": list(positions), **more})


def _position(rank: object, perf: object = "4:40.10", **more: object) -> dict[str, object]:
    return {"rank": rank, "perf": perf, "givenName": "Ada", "familyName": "Swift", "gender": "F", **more}


def test_one_race(read: Reader) -> None:
    declared = [{"bib": "8", "givenName": "Bea", "familyName": "Bly", "ageGender": "SF", "birthDate": "1999-03-02"}]
    first, missing, second, tied = read(
        _race(_position(1), None, {"bib": "8", "rank": 3, "perf": "4:41.1"}, _position("4="), athletes=declared)
    )
    assert (result(first).event.key, result(first).section, result(first).meet) == ("mile.Wo", "B", "Club Miles")
    assert rejected(missing).left_out
    assert result(second).athlete == PersonRow("Bea Bly", "", "W", date(1999, 3, 2))
    assert (result(tied).place, result(tied).tied) == (4, True)


@pytest.mark.parametrize(
    ("code", "key"), [("3000SC", "3000m-steeplechase.Wo"), ("10K", "10km-road.Wo"), ("800", "800m.Wo")]
)
def test_codes_of_a_race(read: Reader, code: str, key: str) -> None:
    text = _race(_position(1, "2:10.10" if code == "800" else "35:10" if code == "10K" else "9:50.10"), discipline=code)
    assert result(read(text)[0]).event.key == key


def _competition(*performances: object) -> str:
    return json.dumps({"events": [{"performances": list(performances)}]})


def test_a_competition_without_day_and_sex_asks_for_them(read: Reader) -> None:
    done = {"event": "DT", "performance": 51.1, "attempts": ["NT", 51.1]}
    text = _competition({"athlete": {"name": "Ada Swift"}, "performance": done}).replace("51.1,", "51.10,")
    with pytest.raises(ImportFileError) as refused:
        read(text)
    assert "--day" in str(refused.value.tip)
    assert "--sex" in rejected(read(text, Context(day=date(2024, 6, 1)))[0]).reason
    row = result(read(text, WOMEN)[0])
    assert (row.event.key, str(row.mark), row.place, row.heat) == ("discus-throw.Wo", "51.10", None, None)


HOSTILE = [None, True, [], [[1]], {}, {"a": {}}, "", "x" * 3000, -1, 1e308, "²", "9" * 5000]
_MAKERS: list[tuple[Callable[[dict[str, object]], str], list[str]]] = [
    (lambda more: _model(_place(), {**_place(), **more}), [
        "athleteId", "result", "placeInRace", "wind", "legs", "relayTeamId",
    ]),
    (lambda more: _meeting(_finisher("Ada Swift", "1", "4:40.10"), _finisher("Bea Bly", "2", "4:41.10") | more), [
        "first_name", "last_name", "pos", "time", "category", "note",
    ]),
    (lambda more: _race(_position(1), _position(2) | more), [
        "rank", "perf", "givenName", "gender", "bib", "birthDate",
    ]),
    (lambda more: _competition(
        {"athlete": {"name": "Ada Swift"}, "performance": {"event": "DT", "performance": 51.1}},
        {"athlete": {"name": "Bea Bly"}, "performance": {"event": "DT", "performance": 50.1}} | more,
    ), ["athlete", "performance"]),
]  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_any_value_at_any_key_of_a_row_leaves_the_others(read: Reader, value: object) -> None:
    for make, keys in _MAKERS:
        for key in keys:
            text = make({key: "HERE"}).replace('"HERE"', json.dumps(value) if value != "9" * 5000 else "9" * 5000)
            rows = read(text, WOMEN)
            assert len(rows) == 2, key
            assert isinstance(rows[0], ResultRow), key


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_any_value_above_the_rows_is_told(read: Reader, value: object) -> None:
    made = [
        *(_model(_place(), **{part: {key: value}}) for part, key in (
            ("race", "number"), ("race", "date"), ("race", "results"), ("round", "type"), ("round", "races"),
            ("unit", "title"), ("unit", "minAge"), ("unit", "rounds"), ("meet", "athletes"), ("meet", "venues"),
            ("meet", "units"), ("meet", "relayTeams"),
        )),
        *(_meeting(_finisher("Ada Swift", "1", "4:40.10"), **{part: {key: value}}) for part, key in (
            ("unit", "name"), ("unit", "finishers"), ("unit", "teams"), ("meet", "venue"), ("meet", "start_date"),
            ("meet", "event_results"), ("meet", "full_name"),
        )),
        *(_race(_position(1), **{key: value}) for key in (
            "discipline", "positions", "fullName", "venue", "startDate", "wind", "indoor", "athletes", "country",
        )),
    ]  # fmt: skip
    for text in made:
        with suppress(ImportFileError):  # without its lists a file is of no known format
            rows = read(text, WOMEN)
            assert rows or value in ([], {}, None), text[:300]


def _people(*people: tuple[object, str]) -> list[dict[str, object]]:
    named = ((number, *name.split()) for number, name in people)
    return [{"id": number, "firstName": first, "lastName": last, "country": "NOR"} for number, first, last in named]


@pytest.mark.parametrize("number", [7, "7", 0, "0", None, "null"])
def test_an_id_of_two_athletes_names_neither(read: Reader, number: object) -> None:
    athletes = _people((1, "Mia Lund"), (number, "Ann Holm"), (number, "Eva Dahl"))
    rows = read(_model(_place(1), {**_place(), "athleteId": number}, meet={"athletes": athletes}))
    assert result(rows[0]).athlete.name == "Mia Lund"
    reason = rejected(rows[1]).reason
    assert "athleteId" in reason
    assert "Ann Holm and Eva Dahl" in reason


def test_an_id_that_is_none_names_nobody(read: Reader) -> None:
    athletes = _people((3, "Mia Lund"), (0, "Ann Holm"))
    reason = rejected(read(_model(_place(0), meet={"athletes": athletes}))[0]).reason
    assert "athleteId 0" in reason
    assert "Ann Holm" in reason


def test_ids_may_count_from_0(read: Reader) -> None:
    athletes = _people((0, "Ann Holm"), (1, "Mia Lund"))
    rows = read(_model(_place(0), _place(1, place=2), meet={"athletes": athletes}))
    assert [result(row).athlete.name for row in rows] == ["Ann Holm", "Mia Lund"]


def test_an_athlete_who_is_listed_twice_is_one(read: Reader) -> None:
    athletes = _people((7, "Ann Holm"), (7, "Ann Holm"))
    assert result(read(_model(_place(7), meet={"athletes": athletes}))[0]).athlete.name == "Ann Holm"


def test_an_id_of_two_teams_names_neither(read: Reader) -> None:
    teams = [{"id": 5, "name": "Norway", "country": "NOR"}, {"id": 5, "name": "Sweden", "country": "SWE"}]
    row = {"relayTeamId": 5, "result": "42.10", "placeInRace": 1}
    given = {"unit": {"title": "Women's 4x100 m"}, "meet": {"relayTeams": teams}}
    assert "Norway and Sweden" in rejected(read(_model(row, **given))[0]).reason


def test_a_bib_of_two_athletes_names_neither(read: Reader) -> None:
    declared = [
        {"bib": "12", "givenName": given, "familyName": "Holm", "gender": "F", "birthDate": "1999-01-02"}
        for given in ("Ann", "Eva")
    ]
    row = {"rank": 1, "bib": "12", "perf": "4:42.11"}
    assert "Ann Holm and Eva Holm" in rejected(read(_race(row, athletes=declared))[0]).reason
    named = {**row, "givenName": "Eva", "familyName": "Dahl", "gender": "F"}
    for athletes in (declared, declared[:1]):
        found = result(read(_race(named, athletes=athletes))[0]).athlete
        assert (found.name, found.born) == ("Eva Dahl", None)  # not the birth date of another
