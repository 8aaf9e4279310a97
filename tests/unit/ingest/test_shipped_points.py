"""The files of the scoring tables: read when needed, wrong rows told with file and line."""

import shutil
from pathlib import Path

import pytest

from bot.domain.event import Event, Sex
from bot.errors import DataFileError
from bot.ingest.data_files import data_folder
from bot.ingest.shipped_points import EVENTS_FILE, PARTS_FILE, SCORING, read_tables

ROW = "100m,M,no,-17,24.63,0,wa-scoring-tables-2025\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the files, to spoil."""
    for name in ("sources.toml", EVENTS_FILE, PARTS_FILE):
        shutil.copy(data_folder() / SCORING / name, tmp_path / name)
    return tmp_path


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_row_names_who_says_it(folder: Path) -> None:
    tables = read_tables(folder)
    assert len(tables.scales) == 180
    assert all(scale.sources for scale in (*tables.scales.values(), *tables.combined.values()))
    assert tables.find(Event("60m", Sex.WOMEN)) == tables.scales[Event("60m", Sex.WOMEN, False)]
    assert tables.find(Event("pentathlon", Sex.WOMEN)) == tables.scales[Event("pentathlon", Sex.WOMEN, True)]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("-17,24.63", "17,24.63", "shift 17 must be below zero for a time"),
        ("-17,24.63", "-17,2463e-2", "factor '2463e-2' is not a number"),
        ("-17,24.63", "-17,0", "factor must be above zero"),
        ("100m,M,no,-17", "101m,M,no,-17", "discipline '101m' is not in the catalogue"),
        (ROW, ROW * 2, "already in line"),
        (ROW, ROW.replace("wa-scoring-tables-2025", "hearsay"), "sources 'hearsay' is not known"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(folder: Path, old: str, new: str, told: str) -> None:
    spoil(folder, EVENTS_FILE, old, new)
    with pytest.raises(DataFileError, match=rf"/{EVENTS_FILE}, line \d+: .*{told}"):
        read_tables(folder)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("75,0.8465,1.42,cm", "75,0.8465,1.42,s", "unit s does not measure the High jump"),
        ("75,0.8465,1.42,cm", "-75,0.8465,1.42,cm", "must be above zero"),
        ("75,0.8465,1.42,cm", "75,0.8465,1.42,feet", "unit 'feet' is none of s, m, cm"),
    ],
)
def test_a_wrong_part_is_told_with_its_line(folder: Path, old: str, new: str, told: str) -> None:
    spoil(folder, PARTS_FILE, old, new)
    with pytest.raises(DataFileError, match=rf"/{PARTS_FILE}, line \d+: .*{told}"):
        read_tables(folder)


def test_a_missing_file_is_told(folder: Path) -> None:
    (folder / EVENTS_FILE).unlink()
    with pytest.raises(DataFileError, match=EVENTS_FILE):
        read_tables(folder)
