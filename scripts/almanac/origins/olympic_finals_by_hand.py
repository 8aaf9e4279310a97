"""Places of Olympic finals from single pages, typed by hand: by_hand/olympic_finals.csv.

For tactical races, which no list with names has whole. The IOC's places without names tell if a line is mistyped:
a place ships with two origins only if nation, place and mark are the same there.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Sex
from bot.domain.mark import parse_mark
from bot.domain.race import Round
from scripts.almanac.claims import Claim
from scripts.almanac.origins.olympic_terms import GAMES

PATH = Path(__file__).parents[1] / "by_hand" / "olympic_finals.csv"
_YEARS = {meet: year for year, meet in GAMES.items()}


def load(_datasets: Path) -> Iterator[Claim]:
    """A claim for each line."""
    with PATH.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            yield Claim(
                source=row["source"],
                name=row["name"],
                nation=row["nation"],
                sex=Sex(row["sex"]),
                discipline=row["discipline"],
                short_track=False,
                round=Round.FINAL,
                place=int(row["place"]),
                mark=parse_mark(row["mark"], get_discipline(row["discipline"]).measure) if row["mark"] else None,
                year=_YEARS[row["meet"]],
                meet="Olympic Games",
                hint=row["meet"],
                person=f"{row['source']}:{line}",
                where=f"{PATH.name}:{line}",
            )


def sources() -> frozenset[str]:
    """The pages that lines are from."""
    with PATH.open(encoding="utf-8", newline="") as opened:
        return frozenset(row["source"] for row in csv.DictReader(opened))
