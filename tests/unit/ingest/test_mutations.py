"""Broken files of every format: a short run of `python -m benchmarks.mutations`, whose long run has 20,000.

A fault names the numbers of its files; `python -m benchmarks.mutations --replay NUMBER` shows one of them.
"""

from pathlib import Path

import pytest

from benchmarks.mutating import PACKED, break_file, list_broken, pack
from benchmarks.mutations import Tally, check, run
from bot.domain.rows import Rejected
from tests.unit.ingest.conftest import Reader

FORMATS = list_broken()
EACH = 60  # files of each format


@pytest.mark.parametrize("number", range(len(FORMATS)), ids=[each.name for each in FORMATS])
def test_broken_files_are_read_or_refused_and_no_row_is_lost(tmp_path: Path, number: int) -> None:
    tally = Tally()
    for turn in range(EACH):
        check(number + turn * len(FORMATS), tmp_path, tally)
    assert tally.faults == {}
    assert tally.files == EACH
    assert tally.taken + tally.left_out
    assert tally.rejected + tally.refused


async def test_what_is_read_of_broken_files_can_be_imported() -> None:
    tally = await run(range(0, 17 * 3 * len(FORMATS), 17))
    assert [words for words in tally.faults if words.startswith("import")] == []
    assert tally.imported


def test_a_broken_file_is_the_same_each_time() -> None:
    assert break_file(123, FORMATS) == break_file(123, FORMATS)


@pytest.mark.parametrize("way", sorted(set(PACKED)))
def test_examples_are_read_from_archives_as_they_are(read: Reader, way: str) -> None:
    rows = read(pack(way, "results.csv", FORMATS[0].example.encode()))
    assert rows
    assert not any(isinstance(row, Rejected) for row in rows)
