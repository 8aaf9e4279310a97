"""The table of national records in data/README.md, which the script writes."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from scripts.almanac.national_table import national_table, put_table

_DATA = Path(__file__).parents[2] / "data"
_LEFT_OUT = Counter({"that no other origin gives": 1200, "of a former state": 3})


def test_the_table_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("Before\n\n| rows of the list (1 are read) | |\n| ship | 1 |\n\n## After\n")
    put_table(readme, national_table(5000, 1234, 16, _LEFT_OUT))
    text = readme.read_text()
    assert text.startswith("Before\n\n| rows of the list (5,000 are read, of seniors) | |\n|---|---|\n")
    assert "| ship | 1,234, of 16 nations |\n| no other origin gives them | 1,200: most are" in text
    assert "beaten indoors | 3; 0; 0; 0 |\n\n## After\n" in text


def test_a_readme_without_the_table_is_told(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("Nothing\n")
    with pytest.raises(ValueError, match="no table"):
        put_table(readme, national_table(1, 1, 1, _LEFT_OUT))


def test_the_readme_counts_the_records_that_ship() -> None:
    rows = [
        row
        for path in (_DATA / "records" / "national").glob("*.csv")
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    ]
    nations = len({row["nation"] for row in rows})
    assert f"| ship | {len(rows):,}, of {nations} nations |" in (_DATA / "README.md").read_text(encoding="utf-8")
