"""Real meets and samples of meet software, read to the last row; all of it takes seconds."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.domain.event import Sex
from bot.domain.rows import FileRow, ResultRow, TeamRow
from bot.errors import ImportFileError
from bot.ingest.formats import Context
from bot.ingest.reading import read_rows
from tests.shared import DATASETS, needs_shared
from tests.unit.ingest.conftest import TODAY, NamedEvents

pytestmark = needs_shared("datasets")

ROME = DATASETS / "openath-trhackathon2025" / "Rome2024.json"
RIO = DATASETS / "openath-athlib-rio2016" / "rio_athletics_results.json"
DAY = date(2024, 6, 1)
SAMPLES = DATASETS / "openath-samples"


def _rows(*paths: Path, context: Context | None = None) -> list[FileRow]:
    return list(read_rows(paths, NamedEvents(), TODAY, context))


@pytest.mark.parametrize(
    ("path", "key", "teams", "parts"), [(ROME, "results", 103, 363), (RIO, "result", 97, 485)], ids=["Rome", "Rio"]
)
def test_every_row_of_the_meets_is_a_result(path: Path, key: str, teams: int, parts: int) -> None:
    rows = _rows(path)
    assert len(rows) == sum(len(unit[key]) for unit in json.loads(path.read_text(encoding="utf-8-sig"))["events"])
    results = [row for row in rows if isinstance(row, ResultRow)]
    assert len(results) == len(rows)
    assert sum(isinstance(row.competitor, TeamRow) for row in results) == teams
    assert Counter(row.combined in ("decathlon", "heptathlon") for row in results)[True] == parts
    assert all(row.combined in ("", "decathlon", "heptathlon") for row in results)


def test_the_runners_of_rome_have_the_births_of_its_individual_races() -> None:
    teams = [row.competitor for row in _rows(ROME) if isinstance(row, ResultRow)]
    runners = [runner for team in teams if isinstance(team, TeamRow) for runner in team.runners]
    assert all(len(team.runners) in (0, 4) for team in teams if isinstance(team, TeamRow))
    assert all(runner.supplier_id for runner in runners)
    assert sum(runner.born is not None for runner in runners) > 50


def test_the_samples_of_openath_are_read_with_what_the_operator_adds() -> None:
    counts = {
        path.name: Counter(isinstance(row, ResultRow) for row in _rows(path, context=Context(day=DAY, sex=Sex.MEN)))
        for path in sorted(SAMPLES.glob("*.json"))
    }
    assert counts == {
        "competition.json": {True: 8},
        "opentrack_100_final_dq.json": {True: 1},
        "opentrack_hj_qualification.json": {True: 1},
        "opentrack_tj_final.json": {True: 1},
        "profile_old_keys.json": {True: 70, False: 5},
        "race_mile.json": {False: 5},  # of "unknown athlete"
        "results_iffleymiles.json": {True: 33, False: 23},
    }


def test_a_sample_without_its_day_asks_for_it() -> None:
    with pytest.raises(ImportFileError, match="on which day"):
        _rows(SAMPLES / "competition.json")


def test_the_towns_of_the_older_profile_are_spelt_right() -> None:
    towns = {row.city for row in _rows(SAMPLES / "profile_old_keys.json") if isinstance(row, ResultRow)}
    assert {"Göteborg", "Bærum", "Oslo"} <= towns
