"""Birth dates of the athletes of the Olympic Games of 2024, as cheredia19 collected their biographies: no results."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.ingest.capitals import in_usual_order
from bot.ingest.terms import read_sex
from scripts.almanac.claims import Claim

SOURCE = "olympics-paris-2024-athletes"
_FOLDER = "cheredia19-paris2024-athletes"


def load(datasets: Path) -> Iterator[Claim]:
    """A claim without an event for each athlete of athletics."""
    for path in sorted((datasets / _FOLDER).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as opened:
            for line, row in enumerate(csv.DictReader(opened), 2):
                if row["disciplines"] != "Athletics" or not row["birth_date"]:
                    continue
                born = date.fromisoformat(row["birth_date"])
                yield Claim(
                    source=SOURCE,
                    name=in_usual_order(row["name"]),
                    born=None if (born.month, born.day) == (1, 1) else born,
                    born_year=born.year,
                    nation=row["country_code"],
                    sex=read_sex(row["gender"]),
                    discipline="",
                    year=2024,
                    where=f"{path.name}:{line}",
                )
