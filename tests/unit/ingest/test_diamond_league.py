"""Meets of diamondleague.com: titles with days, details with rounds and winds, flags, relays, names of meets."""

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED, UNKNOWN_HEAT, FileRow, Rejected, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from tests.unit.ingest.conftest import TODAY, NamedEvents, Reader, rejected, result

Json = Any
NBSP = "\u00a0"


def _row(**members: Json) -> dict[str, Json]:
    given = {
        "place": "1.",
        "athlete": "Ada SWIFT",
        "id": "99000001",
        "nat": "NOR",
        "birthYear": 1991,
        "mark": "4:02.11",
    }
    return {**given, "doping": "", **members}


def _unit(*rows: Json, **members: Json) -> dict[str, Json]:
    return {"title": "Women's 1500m - 30.05.2019", "detail": "Final", "data": list(rows), **members}


def _meet(*units: Json, category: str = "Diamond Discipline") -> str:
    return json.dumps({category: list(units)}, indent=1)


def test_a_row_of_a_meet(read: Reader) -> None:
    row = result(read(_meet(_unit(_row())), Context(meet="Fjord Games", city="Oslo", country="NOR"))[0])
    assert (row.athlete.name, row.athlete.nation, row.athlete.sex) == ("Ada Swift", "NOR", Sex.WOMEN)
    assert (row.athlete.born, row.athlete.born_year_only) == (date(1991, 1, 1), True)
    assert row.athlete.supplier_id == "world-athletics:99000001"
    assert (row.event, row.round, row.heat, row.date) == (
        Event("1500m", Sex.WOMEN, False),
        Round.FINAL,
        None,
        date(2019, 5, 30),
    )
    assert (row.meet, row.city, row.country, row.place, str(row.mark)) == ("Fjord Games", "Oslo", "NOR", 1, "4:02.11")
    assert (row.kind, row.section, row.wind, row.tied) == (SourceKind.MEET, "", None, False)


@pytest.mark.parametrize(
    ("detail", "taken"),
    [
        ("Final", (Round.FINAL, None, "", None)),
        (f"Final{NBSP}2, wind: +0.7", (Round.FINAL, 2, "", 7)),
        (f"Heat{NBSP}1, wind: -1.3", (Round.HEAT, 1, "", -13)),
        ("Heat, wind: 0.0", (Round.HEAT, UNKNOWN_HEAT, "", 0)),
        ("Semifinal 2", (Round.SEMI_FINAL, 2, "", None)),
        ("Final B", (Round.FINAL, None, "B", None)),
        ("", (Round.FINAL, None, "", None)),
    ],
)
def test_details_say_round_heat_group_and_wind(
    read: Reader, detail: str, taken: tuple[Round, int | None, str, int | None]
) -> None:
    row = result(read(_meet(_unit(_row(mark="11.20"), title="Women's 100m - 30.05.2019", detail=detail)))[0])
    assert (row.round, row.heat, row.section, row.wind) == taken


@pytest.mark.parametrize("detail", ["Walk-over", "Final 2 3", "wind"])
def test_an_unknown_detail_rejects_its_rows_alone(read: Reader, detail: str) -> None:
    rows = read(_meet(_unit(_row(), _row(place="2."), detail=detail), _unit(_row())))
    assert ["detail" in rejected(row).reason for row in rows[:2]] == [True, True]
    assert result(rows[2]).place == 1


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Men's 110mH (0.99) - 30.05.2019", Event("110m-hurdles", Sex.MEN, False, "99cm")),
        ("Boy's Shot Put (4kg) - 30.05.2019", Event("shot-put", Sex.MEN, False, "4kg")),
        ("Women's Pole Vault indoor - 30.05.2019", Event("pole-vault", Sex.WOMEN, True)),
        ("Men's 10,000m - 30.05.2019", Event("10000m", Sex.MEN, False)),
    ],
)
def test_titles_say_event_and_sex(read: Reader, title: str, event: Event) -> None:
    assert result(read(_meet(_unit(_row(mark="DNF"), title=title)))[0]).event == event


def test_a_race_without_title_belongs_to_the_title_above(read: Reader) -> None:
    first = _unit(_row(), detail="Final 1")
    second = {"detail": "Final 2", "data": [_row(athlete="Bea RAPID")]}
    third = {"title": "", "detail": "Final 3", "data": [_row(athlete="Cleo FAST")]}
    rows = [result(row) for row in read(_meet(first, second, third))]
    assert [(row.event.discipline, row.heat) for row in rows] == [("1500m", 1), ("1500m", 2), ("1500m", 3)]
    assert rejected(read(_meet(second))[0]).reason.startswith("title ''")


def test_a_title_without_day_asks_for_it(read: Reader) -> None:
    meet = _meet(_unit(_row(), title="Women's 1500m"))
    assert "--day" in rejected(read(meet)[0]).reason
    assert result(read(meet, Context(day=date(2019, 5, 30)))[0]).date == date(2019, 5, 30)


@pytest.mark.parametrize(
    ("category", "section"),
    [("Diamond Discipline", ""), ("National Events", "National"), ("U18 Events", "U18"), ("Asian Race", "Asian")],
)
def test_races_beside_the_league_have_a_section(read: Reader, category: str, section: str) -> None:
    assert result(read(_meet(_unit(_row()), category=category))[0]).section == section


def test_split_times_are_left_out(read: Reader) -> None:
    row = rejected(read(_meet(_unit(_row()), category="Split times"))[0])
    assert row.left_out
    assert "on the way" in row.reason


def test_parts_of_a_combined_event_are_no_races_of_their_own(read: Reader) -> None:
    assert result(read(_meet(_unit(_row(), detail="Combined")))[0]).combined == SOME_COMBINED


def test_flags_of_results_that_do_not_count(read: Reader) -> None:
    """After a doping case a place is gone; another flag is about the mark alone."""
    rows = read(
        _meet(
            _unit(
                _row(place=" - ", mark="", doping="DOP"),
                _row(place="2.", mark="4:03.00", doping="DOP"),
                _row(place="3.", doping="SC"),
                _row(place="", doping="MIX"),
                _row(place="OC"),
                _row(place="", mark="DNF"),
            )
        )
    )
    taken = [(r.place, str(r.mark or ""), r.status) for r in rows if isinstance(r, ResultRow)]
    assert taken == [
        (None, "", Status.DISQUALIFIED),
        (None, "", Status.DISQUALIFIED),
        (3, "", None),
        (None, "4:02.11", None),
        (None, "", Status.DID_NOT_FINISH),
    ]
    assert "'MIX'" in rejected(rows[3]).reason


@pytest.mark.parametrize(
    ("year", "born"),
    [(1991, date(1991, 1, 1)), (1903, date(2003, 1, 1)), (1900, None), (None, None)],
)
def test_birth_years_in_two_digits(read: Reader, year: int | None, born: date | None) -> None:
    """1903 stands for 2003; 1900 stands for 2000 and for an unknown year."""
    assert result(read(_meet(_unit(_row(birthYear=year))))[0]).athlete.born == born


@pytest.mark.parametrize(
    ("name", "nation", "team"),
    [
        ("Jamaica", "JAM", TeamRow("JAM", Sex.MEN)),
        ("Great Britain & N.I.", "GBR", TeamRow("GBR", Sex.MEN)),
        ("Jamaica B", "JAM", TeamRow("JAM", Sex.MEN, "Jamaica B")),
        ("Fjord AC", "NOR", TeamRow("NOR", Sex.MEN, "Fjord AC")),
        ("All Stars", "INT", TeamRow("", Sex.MEN, "All Stars")),
        ("", "NOR", TeamRow("NOR", Sex.MEN)),
    ],
)
def test_relays_are_run_by_teams(read: Reader, name: str, nation: str, team: TeamRow) -> None:
    unit = _unit(_row(athlete=name, nat=nation, mark="38.10", id="", birthYear=None), title="Men's 4x100m - 30.05.2019")
    assert result(read(_meet(unit))[0]).competitor == team


def test_a_place_given_twice_is_shared_only_with_one_mark(read: Reader) -> None:
    rows = read(_meet(_unit(_row(), _row(athlete="Bea RAPID"), _row(place="3."), _row(place="3.", mark="4:05.00"))))
    assert [result(row).tied for row in rows] == [True, True, False, False]


def test_names_of_meets_beside_their_files(tmp_path: Path, events: NamedEvents) -> None:
    folder = tmp_path / "league"
    folder.mkdir()
    (folder / "2019_19.json").write_text(_meet(_unit(_row())))
    (folder / "zz-names.json").write_text('{\n "19": "Fjord Games",\n "20": "Lake Games"\n}')
    rows = list(read_rows([folder], events, TODAY))
    assert [rejected(row).left_out for row in rows[:2]] == [True, True]
    assert result(rows[2]).meet == "Fjord Games"
    named = list(read_rows([folder], events, TODAY, Context(meet="Other Games")))
    assert result(named[2]).meet == "Other Games"
    alone = list(read_rows([folder / "2019_19.json"], events, TODAY))
    assert result(alone[0]).meet == ""


def test_names_of_meets_above_their_folder_in_a_zip(tmp_path: Path, events: NamedEvents) -> None:
    with zipfile.ZipFile(tmp_path / "league.zip", "w") as archive:
        archive.writestr("league/data/2019_19.json", _meet(_unit(_row())))
        archive.writestr("league/names.json", '{"19": "Fjord Games"}')
    rows = list(read_rows([tmp_path / "league.zip"], events, TODAY))
    assert [row.meet for row in rows if isinstance(row, ResultRow)] == ["Fjord Games"]


@pytest.mark.parametrize("damaged", [None, 5, "x", [], True])
def test_damage_rejects_what_it_is_in_and_nothing_else(read: Reader, damaged: Json) -> None:
    whole = _unit(_row(), _row(place="2."))
    renamed = {"title": "Women's 1500m - 30.05.2019", "detail": "Final", "dat": [_row()]}
    rows = read(json.dumps({"A": damaged, "Diamond Discipline": [damaged, _unit(damaged, _row()), renamed, whole]}))
    taken = [row for row in rows if isinstance(row, ResultRow)]
    assert [row.place for row in taken] == [1, 1, 2]
    assert len(rows) - len(taken) == (3 if damaged == [] else 4)
    assert all(row.reason and not row.left_out for row in rows if isinstance(row, Rejected))


_DAMAGE = st.sampled_from([None, True, 0, -1, 1e99, "", "\x00", "9" * 50, "=1+1", [], [[]], {}, {"a": None}])


def _places(value: Json, path: tuple[Json, ...] = ()) -> list[tuple[Json, ...]]:
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [path, *(found for key in cast("list[Json]", list(keys)) for found in _places(value[key], (*path, key)))][
        0 if path else 1 :
    ]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(data=st.data(), damage=_DAMAGE)
def test_an_unharmed_race_is_taken_whatever_stands_elsewhere(read: Reader, data: st.DataObject, damage: Json) -> None:
    meet: Json = {"Diamond Discipline": [_unit(_row(), _row(place="2.", athlete="Bea RAPID"))], "U18 Events": [_unit()]}
    path = data.draw(st.sampled_from(_places(meet)))
    at = meet
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = damage
    meet["National Events"] = [_unit(_row(), _row(place="2.", athlete="Cleo FAST"))]
    rows: list[FileRow] = read(json.dumps(meet, indent=1))
    assert [result(row).place for row in rows[-2:]] == [1, 2]
    lists = [unit["data"] for unit in _units(meet) if isinstance(unit, dict) and isinstance(unit.get("data"), list)]
    # A race that lost its results may be told, with the line it is on.
    assert sum(map(len, lists)) <= len(rows) <= sum(map(len, lists)) + len(_units(meet)) + 1


def _units(meet: dict[str, Json]) -> list[Json]:
    return [unit for units in meet.values() if isinstance(units, list) for unit in cast("list[Json]", units)]


def test_an_id_of_0_is_kept_so_that_the_report_can_tell_of_it(read: Reader) -> None:
    rows = read(_meet(_unit(_row(id="0"), _row(id=0, place="2.", athlete="Bea BLY"), _row(id=None, place="3."))))
    assert [result(row).athlete.supplier_id for row in rows] == ["world-athletics:0", "world-athletics:0", ""]
