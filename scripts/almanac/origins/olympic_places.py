"""Results of Olympic finals that were annulled, by the list made by hand: by_hand/olympic_places.csv."""

import csv
from collections.abc import Iterator
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind, Sex
from bot.domain.mark import Status
from bot.domain.race import Round
from scripts.almanac.claims import Claim
from scripts.almanac.origins.olympic_terms import GAMES

SOURCE = "olympic-places-2026"
PATH = Path(__file__).parents[1] / "by_hand" / "olympic_places.csv"
_YEARS = {meet: year for year, meet in GAMES.items()}
_TAKEN_AWAY = ("annulled", "not moved up")


def load(_datasets: Path) -> Iterator[Claim]:
    """A disqualification for each place that was taken away."""
    with PATH.open(encoding="utf-8", newline="") as opened:
        for line, row in enumerate(csv.DictReader(opened), 2):
            if row["now"] not in _TAKEN_AWAY:
                continue
            relay = get_discipline(row["discipline"]).kind is Kind.RELAY
            yield Claim(
                source=SOURCE,
                name="" if relay else row["competitor"],
                nation=row["nation"],
                sex=Sex(row["sex"]),
                discipline=row["discipline"],
                short_track=False,
                round=Round.FINAL,
                status=Status.DISQUALIFIED,
                annulled=True,
                year=_YEARS[row["meet"]],
                hint=row["meet"],
                person=f"{SOURCE}:{line}",
                where=f"{PATH.name}:{line}",
            )
