"""Compares the scoring points of bot/domain/points.py with those of the lists of World Athletics.

    python -m scripts.almanac.check_points [../shared/datasets] [--every 1]

Prints how many of the scored rows come out the same, and the events of those that do not, with an example of each.
"""

import argparse
import csv
import io
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from bot.domain.points import ScoringTables
from bot.ingest.data_files import WrongValue
from bot.ingest.shipped_points import shipped_tables
from bot.ingest.terms import Terms
from bot.names.named_events import NamedEvents

_LISTS = "kmuchiri-AthleticScraper/processing-output.tar.xz"
_SHOWN = 40


@dataclass(slots=True)
class Comparison:
    """Rows that have a score and are in the tables: how many, how many of them score the same, and the others.

    `others` counts these by event, and `examples` has one of each: mark, wind, venue, our points and theirs. `without`
    counts the scored rows that the tables have no points for, by event.
    """

    scored: int = 0
    same: int = 0
    others: Counter[str] = field(default_factory=Counter[str])
    unscored: int = 0
    examples: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    without: Counter[str] = field(default_factory=Counter[str])

    @property
    def share(self) -> float:
        """Of the compared rows, how many score the same."""
        return self.same / self.scored if self.scored else 0.0


def compare(datasets: Path, every: int = 1) -> Comparison:
    """Compare every so many rows."""
    found, tables, terms = Comparison(), shipped_tables(), Terms(NamedEvents(), date.max)
    for number, row in enumerate(_rows(datasets / _LISTS)):
        if number % every == 0 and row["result_score"]:
            _compare(row, found, tables, terms)
    return found


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with tarfile.open(path) as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content:
                yield from csv.DictReader(io.TextIOWrapper(content, "utf-8"))


def _compare(row: dict[str, str], found: Comparison, tables: ScoringTables, terms: Terms) -> None:
    try:
        contest = terms.contest(row["discipline"], row["sex"])
        mark, _ = terms.outcome(row["mark"], contest)
    except WrongValue:
        found.without[row["discipline"]] += 1
        return
    event = contest.short_track if terms.venue(row["venue"]).short_track else contest.outdoors
    wind = terms.wind(row["wind"]) if row["wind"] else None
    points = tables.score(event, mark, wind) if mark else None
    if points is None:
        found.without[event.key] += 1
        return
    found.scored += 1
    if points == int(row["result_score"]):
        found.same += 1
        return
    found.others[event.key] += 1
    found.unscored += row["result_score"] == "0"
    found.examples.setdefault(
        event.key, (row["mark"], row["wind"], row["venue"], row["date"], str(points), row["result_score"])
    )


def main() -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("datasets", type=Path, nargs="?", default=Path(__file__).parents[3] / "shared" / "datasets")
    parser.add_argument("--every", type=int, default=1, help="only every so many rows")
    args = parser.parse_args()
    found = compare(args.datasets, args.every)
    print(f"{found.same:,} of {found.scored:,} rows score the same: {found.share:.4%}")
    print(f"{sum(found.others.values()):,} do not, of which {found.unscored:,} are scored 0 in the lists:")
    for event, number in found.others.most_common(_SHOWN):
        mark, wind, venue, day, ours, theirs = found.examples[event]
        print(f"  {number:5,}  {event:22} e.g. {mark} {wind} {venue}, {day}: {ours}, in the list {theirs}")
    print(f"{sum(found.without.values()):,} scored rows are of no row of the tables:")
    for event, number in found.without.most_common(_SHOWN):
        print(f"  {number:5,}  {event}")


if __name__ == "__main__":
    main()
