"""Results of olympics.com: stages, days, teams, combined events, names with the family name first."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT, FileRow, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.ingest.formats import Context
from bot.ingest.olympics import given_name_first
from tests.unit.ingest.conftest import Reader, rejected, result

DEFAULTS = {
    "date": "2024-07-20T20:20:45-07:00",
    "stage_code": "ATHW1500M-------------FNL-000100--",
    "event_code": "ATHW1500M",
    "event_name": "Women's 1500m",
    "event_stage": "Women's 1500m Final",
    "stage": "Final",
    "gender": "W",
    "discipline_name": "Athletics",
    "discipline_code": "ATH",
    "venue": "Coliseum",
    "participant_code": "9900001",
    "participant_name": "SWIFT Ada",
    "participant_type": "Person",
    "participant_country_code": "NOR",
    "participant_country": "Norway",
    "rank": "1.0",
    "result": "4:02.11",
    "result_type": "TIME",
    "result_IRM": "",
}
SAID = Context(meet="Example Games", city="Springfield", country="USA")
TEAM = {
    "event_code": "ATHX4X400M",
    "event_name": "4 x 400m Relay Mixed",
    "gender": "X",
    "participant_type": "Team",
    "participant_name": "Norway",
    "participant_code": "ATHX4X400M--NOR01",
    "result": "3:10.61",
}
DECATHLON = {"event_code": "ATHMDECATH", "event_name": "Men's Decathlon", "gender": "M"}


def _csv(*rows: dict[str, str]) -> str:
    lines = [",".join(DEFAULTS), *(",".join({**DEFAULTS, **row}.values()) for row in rows)]
    return "\n".join(lines) + "\n"


def test_a_row_of_the_games(read: Reader) -> None:
    row = result(read(_csv({}), SAID)[0])
    assert (row.athlete.name, row.athlete.nation, row.athlete.sex) == ("Ada Swift", "NOR", Sex.WOMEN)
    assert row.athlete.supplier_id == "olympics.com 2024:9900001"
    assert (row.event, row.round, row.heat, row.date) == (
        Event("1500m", Sex.WOMEN, False),
        Round.FINAL,
        None,
        date(2024, 7, 20),
    )
    assert (row.meet, row.venue, row.city, row.country) == ("Example Games", "Coliseum", "Springfield", "USA")
    assert (row.place, str(row.mark), row.kind) == (1, "4:02.11", SourceKind.MEET)


@pytest.mark.parametrize(
    ("stage", "taken"),
    [
        ("Final", (Round.FINAL, None, "")),
        ("Semi-Final 2", (Round.SEMI_FINAL, 2, "")),
        ("Round 1 - Heat 3", (Round.HEAT, 3, "")),
        ("Round 1", (Round.HEAT, UNKNOWN_HEAT, "")),
        ("Preliminary Round - Heat 6", (Round.QUALIFICATION, 6, "")),
        ("Repechage - Heat 1", (Round.QUARTER_FINAL, 1, "rr")),
        ("Qualification - Group B", (Round.QUALIFICATION, None, "B")),
        ("Quarterfinal 4", (Round.QUARTER_FINAL, 4, "")),
    ],
)
def test_stages(read: Reader, stage: str, taken: tuple[Round, int | None, str]) -> None:
    row = result(read(_csv({"stage": stage}))[0])
    assert (row.round, row.heat, row.section) == taken


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"stage": "Swim-off"}, "stage 'Swim-off' is not a round"),
        ({"stage": ""}, "stage"),
        ({"rank": "first"}, "rank 'first'"),
        ({"result_IRM": "LAP"}, "result_IRM 'LAP'"),
        ({"date": "yesterday"}, "date 'yesterday'"),
        ({"event_name": "Women's 1501m"}, "event"),
        ({"participant_type": "Team"}, "participant_type 'Team'"),
        ({"gender": "X"}, "gender 'X'"),
        ({"participant_name": ""}, "name is missing"),
        ({"rank": "", "result": ""}, "neither a mark nor a place"),
        ({**DECATHLON, "stage": "800m - Heat 1"}, "is not a part of the decathlon"),
    ],
)
def test_a_row_that_is_wrong_says_which_cell(read: Reader, cells: dict[str, str], reason: str) -> None:
    rows = read(_csv(cells, {"participant_code": "9900002"}))
    assert reason in rejected(rows[0]).reason
    assert result(rows[1]).place == 1


def test_other_sports_are_left_out(read: Reader) -> None:
    row = rejected(read(_csv({"discipline_code": "SWM", "event_name": "Women's 1500m Freestyle"}))[0])
    assert row.left_out


def test_columns_that_may_be_missing(read: Reader) -> None:
    kept = [name for name in DEFAULTS if name not in ("venue", "discipline_code") and "participant_ty" not in name]
    row = result(read("\n".join((",".join(kept), ",".join(DEFAULTS[name] for name in kept), "")), SAID)[0])
    assert (row.athlete.name, row.venue, row.place) == ("Ada Swift", "", 1)


@pytest.mark.parametrize("status", ["DNS", "DNF", "DQ", "NM"])
def test_a_reason_instead_of_a_mark(read: Reader, status: str) -> None:
    row = result(read(_csv({"rank": "", "result": "", "result_IRM": status}))[0])
    assert (row.status, row.mark, row.place) == (Status(status), None, None)


def test_mixed_relays_and_second_teams(read: Reader) -> None:
    rows = read(_csv(TEAM, {**TEAM, "participant_name": "SWIFT A / FAST B", "rank": "2.0"}))
    assert result(rows[0]).competitor == TeamRow("NOR", Sex.MIXED)
    assert result(rows[1]).competitor == TeamRow("NOR", Sex.MIXED, "SWIFT A / FAST B")
    assert result(rows[0]).event == Event("4x400m", Sex.MIXED, False)


def test_a_relay_of_walkers_is_not_one_of_runners(read: Reader) -> None:
    walk = {**TEAM, "event_name": "Marathon Race Walk Relay Mixed", "result": "2:50:31"}
    assert result(read(_csv(walk))[0]).event.discipline == "marathon-walk-relay"


def test_combined_events_and_their_parts(read: Reader) -> None:
    total = {**DECATHLON, "stage": "Final Results", "result": "8796"}
    part = {**DECATHLON, "stage": "1500m - Heat 1", "result": "4:39.71"}
    field = {**DECATHLON, "stage": "Long Jump - Group B", "result": "7.66"}
    rows = [result(row) for row in read(_csv(total, part, field))]
    assert [(row.event.discipline, row.combined, row.heat, row.section) for row in rows] == [
        ("decathlon", "", None, ""),
        ("1500m", "decathlon", 1, ""),
        ("long-jump", "decathlon", None, "B"),
    ]
    assert str(rows[0].mark) == "8796"


def test_a_rank_given_twice_is_shared_only_with_one_mark(read: Reader) -> None:
    jump = {"event_name": "Women's High Jump", "event_code": "ATHWHIGHJUMP", "result": "1.95", "rank": "3.0"}
    rows = read(_csv(jump, jump, {**jump, "rank": "5.0"}, {**jump, "rank": "5.0", "result": "1.90"}))
    assert [result(row).tied for row in rows] == [True, True, False, False]


def _days(rows: list[FileRow]) -> list[int]:
    return [result(row).date.day for row in rows]


def test_the_day_is_not_always_that_of_the_last_update(read: Reader) -> None:
    """An update after midnight is of the evening before, and a race is not later than the next round."""
    night = _csv({"date": "2024-08-06T00:02:11+02:00"}, {"date": "2024-08-06T07:10:00+02:00"})
    assert _days(read(night.replace("FNL", "A", 1))) == [5, 5]
    heats = _csv(
        {"stage": "Round 1 - Heat 1", "stage_code": "a", "date": "2024-08-04T12:25:00+02:00"},
        {"stage": "Round 1 - Heat 2", "stage_code": "b", "date": "2024-08-06T11:28:00+02:00"},
        {"stage": "Final", "stage_code": "c", "date": "2024-08-08T21:00:00+02:00"},
    )
    assert _days(read(heats)) == [4, 4, 8]
    parts = _csv(
        {
            **DECATHLON,
            "stage": "Long Jump - Group A",
            "stage_code": "a",
            "date": "2024-08-04T12:11:00+02:00",
            "result": "7.5",
        },
        {
            **DECATHLON,
            "stage": "Shot Put - Group A",
            "stage_code": "b",
            "date": "2024-08-02T13:10:00+02:00",
            "result": "15.1",
        },
        {
            **DECATHLON,
            "stage": "1500m - Heat 1",
            "stage_code": "c",
            "date": "2024-08-03T21:58:00+02:00",
            "result": "4:40.0",
        },
        {
            **DECATHLON,
            "stage": "Final Results",
            "stage_code": "d",
            "date": "2024-08-05T11:09:00+02:00",
            "result": "8500",
        },
    )
    assert _days(read(parts)) == [2, 2, 3, 3]


def test_one_misprinted_day_changes_no_other_row(read: Reader) -> None:
    rows = read(_csv({}, {"rank": "2.0"}, {"rank": "3.0", "date": "2024-07-02T10:00:00-07:00"}))
    assert _days(rows) == [20, 20, 20]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("CHEPTEGEI Joshua", "Joshua Cheptegei"),
        ("De GRASSE Andre", "Andre De Grasse"),
        ("McSWEYN Stewart", "Stewart McSweyn"),
        ("McLAUGHLIN-LEVRONE Sydney", "Sydney McLaughlin-Levrone"),
        ("SAENZ de SANTA MARIA Martin", "Martin Saenz de Santa Maria"),
        ("ST. PIERRE Elle", "Elle St. Pierre"),
        ("ALLEN CJ", "CJ Allen"),
        ("PRIYANKA", "Priyanka"),
        ("ØSTBY Åse Marie", "Åse Marie Østby"),
        ("Ada Swift", "Ada Swift"),
    ],
)
def test_the_family_name_comes_first_and_in_capitals(written: str, name: str) -> None:
    assert given_name_first(written) == name


_CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters=',"\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029'), max_size=12
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(column=st.sampled_from(sorted(DEFAULTS)), cell=_CELLS)
def test_one_damaged_cell_costs_no_more_than_its_row(read: Reader, column: str, cell: str) -> None:
    rows = read(_csv({}, {column: cell, "participant_code": "9900002"}, {"rank": "3.0"}))
    assert len(rows) == 3
    assert [row.place for row in rows if isinstance(row, ResultRow) and row.line in (2, 4)] == [1, 3]
