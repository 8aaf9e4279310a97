"""Real files of publishers are read to the last row."""

import csv
import io
import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.rows import FileRow, PersonRow, RecordRow, Rejected, ResultRow
from bot.ingest.reading import read_rows
from tests.shared import DATASETS, needs_shared, slow
from tests.unit.ingest.conftest import TODAY, NamedEvents

pytestmark = needs_shared("datasets")

LISTS = DATASETS / "kmuchiri-AthleticScraper" / "processing-output.tar.xz"
PROFILES = DATASETS / "openath-trhackathon2025" / "athletes.tar.xz"
RIO = DATASETS / "openath-athlib-rio2016" / "rio_athletics_results.json"
LEAGUE = DATASETS / "hpr-diamond-league-results"
PARIS = DATASETS / "olympics-com-paris2024" / "results-2024.csv"
ENTRIES = DATASETS / "openath-athlib-rio2016" / "rio_entries.json"


def _rows(*paths: Path) -> Iterator[FileRow]:
    return read_rows(paths, NamedEvents(), TODAY)


def _members(path: Path) -> Iterator[tuple[str, io.TextIOWrapper]]:
    with tarfile.open(path) as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content is not None:
                yield member.name, io.TextIOWrapper(content, encoding="utf-8-sig", newline="")


def _count(rows: Iterator[FileRow]) -> tuple[Counter[str], list[Rejected]]:
    """Rows by file, and those that are wrong."""
    counts: Counter[str] = Counter()
    wrong: list[Rejected] = []
    for row in rows:
        counts[row.file.rpartition("!")[2]] += 1
        if isinstance(row, Rejected):
            assert row.reason
            assert row.line > 0
            if not row.left_out:
                wrong.append(row)
    return counts, wrong


@slow
def test_every_row_of_the_all_time_lists_is_a_result_or_has_its_reason() -> None:
    counts, wrong = _count(_rows(LISTS))
    expected = {name: sum(1 for _ in csv.reader(text)) - 1 for name, text in _members(LISTS)}
    assert counts == Counter(expected)
    assert sum(expected.values()) > 600_000
    assert wrong == []


def test_the_meets_of_the_diamond_league_are_taken_with_their_names() -> None:
    rows = [row for row in _rows(LEAGUE) if "!data/" in row.file]
    counts, wrong = _count(iter(rows))
    expected = {
        name: [len(unit["data"]) for units in json.load(text).values() for unit in units]
        for name, text in _members(LEAGUE / "data.tar.xz")
    }
    assert counts == Counter({name: sum(sizes) or 1 for name, sizes in expected.items()})
    taken = [row for row in rows if isinstance(row, ResultRow)]
    assert len(taken) > 0.98 * sum(map(sum, expected.values()))
    assert all(row.meet and Path(row.file).name.startswith(f"{row.date.year}_") for row in taken)
    reasons = Counter(re.sub(r"'.*?'", "", row.reason) for row in wrong)
    assert set(reasons) == {
        "event  is not in the catalogue",
        "doping  says that the mark does not count, and there is no place",
    }


def test_every_row_of_paris_is_a_result() -> None:
    rows = list(_rows(PARIS))
    assert len(rows) == 3339
    taken = [row for row in rows if isinstance(row, ResultRow)]
    assert len(taken) == len(rows)
    days = {(row.event.key, row.combined, row.round.value): row.date.isoformat() for row in taken}
    assert days["5000m.Wo", "", "final"] == "2024-08-05"
    assert days["decathlon.Mo", "", "final"] == "2024-08-03"
    assert days["long-jump.Mo", "decathlon", "final"] == "2024-08-02"


@slow
def test_every_row_of_the_profiles_is_a_result_or_has_its_reason_and_splits_are_marked() -> None:
    splits: set[tuple[str, str, str]] = set()

    def noted() -> Iterator[FileRow]:
        for row in _rows(PROFILES):
            if isinstance(row, ResultRow) and row.split:
                splits.add((row.athlete.name, str(row.mark), row.date.isoformat()))
            yield row

    counts, wrong = _count(noted())
    assert counts == Counter({name: len(json.load(text)["results"]) for name, text in _members(PROFILES)})
    assert len(wrong) < sum(counts.values()) / 35
    reasons = Counter(re.sub(r"'.*?'|(?<=plausible) in the .*", "", row.reason) for row in wrong)
    assert set(reasons) == {
        "has neither a mark nor a place",
        "event  is not in the catalogue",
        "mark  is not plausible",
        "mark  has 60 or more where a clock turns over at 59",
        "the meet is longer than 200 characters",
    }
    assert ("Jakob Ingebrigtsen", "3:28.76", "2023-09-16") in splits
    assert ("Jakob Ingebrigtsen", "7:24.00", "2023-06-09") in splits
    assert ("Jakob Ingebrigtsen", "3:43.73", "2023-09-16") not in splits


def test_rio_gets_its_birth_dates_from_the_start_list() -> None:
    alone, with_entries = (
        [
            row.competitor.born
            for row in _rows(*paths)
            if isinstance(row, ResultRow)
            if isinstance(row.competitor, PersonRow)
        ]
        for paths in ((RIO,), (RIO, ENTRIES))
    )
    assert not any(alone)
    assert sum(map(bool, with_entries)) > 0.9 * len(with_entries)


@slow
@pytest.mark.parametrize("folder", ["nimarion-records", "nimarion-para-records", "titouan-area-records"])
def test_every_row_of_the_record_lists_is_a_record_or_has_its_reason(folder: str) -> None:
    counts, wrong = _count(_rows(DATASETS / folder))
    for path in sorted((DATASETS / folder).glob("*.csv")):
        if path.name.startswith("mapping"):
            continue
        with path.open(encoding="utf-8-sig", newline="") as opened:
            assert counts[str(path)] == sum(1 for _ in csv.reader(opened)) - 1, path.name
    assert len(wrong) < sum(counts.values()) / 50


def test_the_records_of_europe_at_1500_metres_are_told_apart() -> None:
    rows = _rows(DATASETS / "titouan-area-records" / "men_european_records.csv")
    found = {str(r.mark): r.status for r in rows if isinstance(r, RecordRow) and r.event.key == "1500m.Mo"}
    assert {mark: status.value for mark, status in found.items()} == {"3:27.14": "ratified", "3:26.73": "pending"}


def test_what_no_format_knows_is_left_out() -> None:
    rows = list(_rows(DATASETS / "wr-progression"))
    assert [isinstance(row, Rejected) and row.left_out for row in rows] == [True] * 3
