"""Days of Olympic finals, typed by hand from the timetables of the Games: most until 1968 stand in no dataset.

They are used only where nothing else dates a final; the others are there to check the list by (all of them agree).
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.domain.event import Sex
from bot.domain.race import Round
from scripts.almanac.claims import Claim

SOURCE = "olympic-days-2026"
PATH = Path(__file__).parents[1] / "by_hand" / "olympic_days.csv"


def load(_datasets: Path) -> Iterator[Claim]:
    """A claim of nobody for each final, which says its day."""
    with PATH.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            day = date.fromisoformat(row["day"])
            yield Claim(
                source=SOURCE,
                name="",
                sex=Sex(row["sex"]),
                discipline=row["discipline"],
                short_track=False,
                round=Round.FINAL,
                day=day,
                year=day.year,
                hint=row["meet"],
                where=f"{PATH.name}:{line}",
            )
