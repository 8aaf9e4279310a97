"""Start lists: own CSV, FinishLynx .evt, and the model of World Athletics; TODAY is 1 September 2026."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.rows import EntryRow, FileRow
from bot.ingest.formats import Context
from tests.unit.ingest.conftest import Reader, rejected

HEADER = "athlete,sex,event,meet,city,date,start,zone,source,nation,country\n"
AHEAD = date(2027, 6, 10)


def entry(row: FileRow) -> EntryRow:
    assert isinstance(row, EntryRow), row
    return row


def _line(**given: str) -> str:
    cells = {
        "athlete": "KERR Josh",
        "sex": "M",
        "event": "1500 m",
        "meet": "Fjord Games",
        "city": "Bergen",
        "date": "2027-06-10",
        "start": "20:35",
        "zone": "Europe/Oslo",
        "source": "Start list",
        "nation": "GBR",
        "country": "NOR",
    } | given
    return ",".join(cells.values()) + "\n"


def test_an_own_start_list_is_read(read: Reader) -> None:
    [row] = map(entry, read(HEADER + _line()))
    assert (row.athlete.name, row.athlete.nation, row.event.key) == ("Josh Kerr", "GBR", "1500m.Mo")
    assert (row.meet, row.city, row.country, row.first, row.last) == ("Fjord Games", "Bergen", "NOR", AHEAD, AHEAD)
    assert row.starts == datetime(2027, 6, 10, 18, 35, tzinfo=UTC)


def test_the_days_of_the_meet_stand_for_a_day_that_is_not_known(read: Reader) -> None:
    [row] = map(entry, read(HEADER + _line(date="2027-06-09/2027-06-11", start="", zone="")))
    assert (row.first, row.last, row.starts) == (date(2027, 6, 9), date(2027, 6, 11), None)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"zone": ""}, "zone is missing"),
        ({"zone": "Oslo/Europe"}, "is not known"),
        ({"zone": "../etc"}, "is not known"),
        ({"start": "25:00"}, "no time of day"),
        ({"start": "soon"}, "no time of day"),
        ({"date": ""}, "date is missing"),
        ({"date": "2027-06-11/2027-06-09"}, "ends before it begins"),
        ({"date": "2027-06-09/2027-06-11"}, "of no day"),
        ({"date": "2091-06-09"}, "not within the next"),
        ({"meet": ""}, "meet is missing"),
        ({"source": ""}, "source is missing"),
        ({"athlete": ""}, "name is missing"),
    ],
)
def test_what_is_wrong_is_said(read: Reader, given: dict[str, str], reason: str) -> None:
    [row] = map(rejected, read(HEADER + _line(**given)))
    assert reason in row.reason
    assert not row.left_out


@pytest.mark.parametrize("given", [{"date": "2026-08-31"}, {"event": "4x100 m relay"}])
def test_what_is_over_and_relays_are_left_out(read: Reader, given: dict[str, str]) -> None:
    [row] = map(rejected, read(HEADER + _line(**given)))
    assert row.left_out


def test_today_is_not_over(read: Reader) -> None:
    assert [entry(row).first for row in read(HEADER + _line(date="2026-09-01"))] == [date(2026, 9, 1)]


EVT = "1,1,1,Men 100m,,,,,,100\n,1234,1,Smith,John,GBR,,\n,1235,2,Doe,Jack,GBR,,\n"
EVT += "2,1,1,Women 800m\n,12,1,Hill,Ada,NOR,,\n"


def test_a_finishlynx_start_list_of_a_day_ahead_is_entries(read: Reader) -> None:
    context = Context(meet="Fjord Games", city="Bergen", country="NOR", day=AHEAD)
    rows = [entry(row) for row in read(EVT, context, "lynx.evt")]
    assert [(row.athlete.name, row.event.key, row.line) for row in rows] == [
        ("John Smith", "100m.Mo", 2),
        ("Jack Doe", "100m.Mo", 3),
        ("Ada Hill", "800m.Wo", 5),
    ]
    assert {(row.meet, row.city, row.country, row.first, row.last) for row in rows} == {
        ("Fjord Games", "Bergen", "NOR", AHEAD, AHEAD)
    }


def _model(day: str, *results: str) -> str:
    return (
        '{"athletes": [{"id": 1, "firstName": "Ann", "lastName": "Example", "country": "GBR", "sex": "female"},'
        '{"id": 2, "firstName": "Bea", "lastName": "Sample", "country": "IRL", "sex": "female"}],'
        '"venues": [{"id": 1, "name": "Example Stadium", "country": "GBR"}],'
        '"units": [{"title": "Women\'s 1500 m", "rounds": [{"type": "Final", "races": ['
        f'{{"number": 1, "date": "{day}", "startTime": "20:00:00", "results": [{", ".join(results)}]}}]}}]}}]}}'
    )


def test_a_race_ahead_of_the_model_is_a_start_list(read: Reader) -> None:
    rows = [entry(row) for row in read(_model("2027-06-10", '{"athleteId": 1}', '{"athleteId": 2}'))]
    assert [(row.athlete.name, row.event.key, row.first, row.starts) for row in rows] == [
        ("Ann Example", "1500m.Wo", AHEAD, None),
        ("Bea Sample", "1500m.Wo", AHEAD, None),
    ]


def test_a_race_with_a_result_is_no_start_list(read: Reader) -> None:
    rows = read(_model("2026-09-01", '{"athleteId": 1, "result": "4:02.11", "placeInRace": 1}', '{"athleteId": 2}'))
    assert [type(row).__name__ for row in rows] == ["ResultRow", "Rejected"]


def test_a_race_without_results_that_is_over_is_rejected_as_before(read: Reader) -> None:
    assert "neither a mark nor a place" in rejected(read(_model("2026-08-30", '{"athleteId": 1}'))[0]).reason
