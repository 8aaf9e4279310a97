"""`python -m scripts.almanac.check_lists`: which marks that head a list of the world or of a nation do not ship.

They are left out where the lists mix two races under one heading: then it is not known which place goes with which.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.mark import parse_mark
from scripts.almanac.best_marks import heads, personal_bests
from scripts.almanac.claims import Claim
from scripts.almanac.loading import load_claims

_ROOT = Path(__file__).resolve().parents[2]
_SHOWN = 12

Mark = tuple[str, str, date, int]  # discipline, sex, day, value


def main() -> None:
    """Print how many of the marks ship, and those that do not."""
    parser = argparse.ArgumentParser(prog="python -m scripts.almanac.check_lists", description=__doc__)
    parser.add_argument("--datasets", type=Path, default=_ROOT.parent / "shared" / "datasets")
    parser.add_argument("--data", type=Path, default=_ROOT / "data")
    parser.add_argument("--cache", type=Path, help="a folder that keeps what was read")
    options = parser.parse_args()
    claims = load_claims(options.datasets, options.cache)
    wanted = [claims[index] for index in heads(personal_bests(claims, options.datasets), claims)]
    held = _shipped(options.data)
    missing = [claim for claim in wanted if _mark(claim) not in held]
    print(f"{len(wanted) - len(missing):,} of {len(wanted):,} marks that head a list ship")
    for nation, number in Counter(claim.nation for claim in missing).most_common(_SHOWN):
        print(f"{nation}: {number} missing")
    for claim in sorted(missing, key=lambda each: (each.discipline, each.sex, each.nation)):
        event = f"{claim.discipline} {claim.sex.value}{' short track' if claim.short_track else ''}"
        print(f"{event}: {claim.name} ({claim.nation}) {claim.mark}, {claim.city} {claim.day}")


def _mark(claim: Claim) -> Mark | None:
    if claim.day is None or claim.mark is None:
        return None
    return claim.discipline, claim.sex.value, claim.day, claim.mark.value


def _shipped(data: Path) -> frozenset[Mark]:
    """All marks of results and records, of any track: by event, day and mark, as names may be written otherwise."""
    return frozenset(mark for rows in (_results(data), _by_hand(data), _records(data)) for mark in rows)


def _results(data: Path) -> Iterator[Mark]:
    for path in data.glob("results/*/*.csv"):
        race: dict[str, str] = {}
        for row in _rows(path):
            race = row if row["race"] else race
            yield from _of(race, row["mark"])


def _by_hand(data: Path) -> Iterator[Mark]:
    races = {row["id"]: row for row in _rows(data / "races.csv")}
    for row in _rows(data / "results.csv"):
        yield from _of(races[row["race"]], row["mark"])


def _records(data: Path) -> Iterator[Mark]:
    for path in (data / "records.csv", *data.glob("records/*.csv"), *data.glob("records/national/*.csv")):
        for row in _rows(path):
            if "date" in row:
                yield from _of(row, row["mark"])


def _of(race: dict[str, str], mark: str) -> Iterator[Mark]:
    if mark:
        read = parse_mark(mark.split(" (", maxsplit=1)[0], get_discipline(race["discipline"]).measure)
        yield race["discipline"], race["sex"], date.fromisoformat(race["date"]), read.value


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


if __name__ == "__main__":
    main()
