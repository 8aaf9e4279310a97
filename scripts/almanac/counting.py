"""Counts what data/ holds, by competition and by the number of origins."""

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from scripts.almanac.known import Known, read_known, with_sources


@dataclass(slots=True)
class Count:
    """What one series holds."""

    meets: set[str] = field(default_factory=set[str])
    races: int = 0
    two: int = 0
    one: int = 0


def count(data: Path) -> dict[str, Count]:
    """The counts of each folder of results; those written by hand are under `by hand`."""
    known = read_known(data)
    found: defaultdict[str, Count] = defaultdict(Count)
    for path in sorted((data / "results").glob("*/*.csv")):
        of = found[path.parent.name]
        with path.open(encoding="utf-8", newline="") as opened:
            for row in with_sources(csv.DictReader(opened)):
                if row["race"]:
                    of.races += 1
                    of.meets.add(row["meet"])
                _add(of, row["sources"], known)
    by_hand = found["by hand"]
    by_hand.races, by_hand.meets = len(known.races), {row["meet"] for row in known.races}
    for row in known.results:
        _add(by_hand, row["sources"], known)
    return dict(found)


def _add(count: Count, sources: str, known: Known) -> None:
    origins = {known.origins[source.partition("=")[0]] for source in sources.split(";")}
    if len(origins) > 1:
        count.two += 1
    else:
        count.one += 1


def counts_table(data: Path) -> str:
    """The counts as a table, with athletes and birth dates."""
    known = read_known(data)
    lines = [f"{'':34}{'meets':>7}{'races':>8}{'results':>9}{'two origins':>13}{'one origin':>12}"]
    total = Count()
    for series, of in sorted(count(data).items()):
        lines.append(_line(series, len(of.meets), of))
        total.races, total.two, total.one = total.races + of.races, total.two + of.two, total.one + of.one
        total.meets |= of.meets
    lines.append(_line("all", len(total.meets), total))
    people = (*known.athletes, *known.generated)
    lines.append(f"{len(people):,} athletes, {sum(bool(row['born']) for row in people):,} with a birth date")
    return "\n".join(lines)


def _line(name: str, meets: int, of: Count) -> str:
    return f"{name:34}{meets:7,}{of.races:8,}{of.two + of.one:9,}{of.two:13,}{of.one:12,}"
