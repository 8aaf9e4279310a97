"""What was decided of places in Olympic finals since they were run: by_hand/olympic_places.csv."""

import csv
from collections import defaultdict
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from bot.domain.disciplines import get_discipline
from bot.domain.mark import Mark, parse_mark
from scripts.almanac.origins import olympic_places


class FinalKey(NamedTuple):
    """Which final: an id of data/meets, a discipline, a sex."""

    meet: str
    discipline: str
    sex: str


class Verdict(StrEnum):
    """What a row of olympic_places.csv decides of a place."""

    ANNULLED = "annulled"  # taken away, and those behind were moved up
    NOT_MOVED_UP = "not moved up"  # taken away, and nobody got the place
    STANDS = "stands"  # an origin leaves it out, or has a second one beside it: those behind are one place further down
    FIXED = "fixed"  # counts at this place, whatever an origin says
    UNSETTLED = "unsettled"  # origins contradict each other: nothing is told of the competitor


class Reviewed(NamedTuple):
    """A row of olympic_places.csv: who had which place, and what became of it.

    For a relay, `competitor` is the nation.
    """

    competitor: str
    nation: str
    place: int
    mark: Mark | None
    now: Verdict


def read_reviewed(path: Path = olympic_places.PATH) -> dict[FinalKey, list[Reviewed]]:
    """What was decided of places, by final."""
    found: defaultdict[FinalKey, list[Reviewed]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            key = FinalKey(row["meet"], row["discipline"], row["sex"])
            mark = parse_mark(row["mark"], get_discipline(key.discipline).measure) if row["mark"] else None
            now = Verdict(row["now"])
            found[key].append(Reviewed(row["competitor"], row["nation"], int(row["place"]), mark, now))
    return dict(found)
