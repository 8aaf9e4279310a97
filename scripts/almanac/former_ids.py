"""Keeps the ids of athletes who ship under another one since: buttons in old messages carry them.

    python -m scripts.almanac.former_ids EARLIER-DATA-FOLDER…

The build does this by itself (`python -m scripts.almanac`); folders of earlier commits are given by hand.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.ingest import columns
from scripts.almanac.known import Cells
from scripts.almanac.writing import table

DATA = Path(__file__).parents[2] / "data"
FILE = "former_ids.csv"
_RACE = ("discipline", "sex", "short_track", "round", "date")

Deed = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deeds:
    """Who ships, by id, with what each of them did; `former` are the ids that others had before."""

    ids: frozenset[str]
    by_athlete: dict[str, set[Deed]]
    former: dict[str, str]

    @classmethod
    def read(cls, data: Path) -> "Deeds":
        """A folder of data files, of today or of an earlier commit."""
        people = (data / "athletes.csv", *sorted((data / "athletes").glob("*.csv")))
        ids = frozenset(row["id"] for path in people for row in _rows(path))
        done: defaultdict[str, set[Deed]] = defaultdict(set)
        for athlete, deed in (*_results(data), *_records(data)):
            if athlete in ids:
                done[athlete].add(deed)
        former = {row["id"]: row["athlete"] for row in _rows(data / FILE)}
        return cls(ids, dict(done), former)

    def successors(self, today: "Deeds") -> dict[str, str]:
        """Today's id of everybody here who has another one today: whoever has most of what they did, and over half."""
        of: defaultdict[Deed, set[str]] = defaultdict(set)
        for athlete, deeds in today.by_athlete.items():
            for deed in deeds:
                of[deed].add(athlete)
        found: dict[str, str] = {}
        for gone in sorted(self.ids - today.ids):
            deeds = self.by_athlete.get(gone, set())
            counted = Counter(athlete for deed in deeds for athlete in of.get(deed, ()))
            ahead = counted.most_common(2)
            alone = len(ahead) == 1 or (len(ahead) > 1 and ahead[0][1] > ahead[1][1])
            if alone and 2 * ahead[0][1] > len(deeds):
                found[gone] = ahead[0][0]
        return found


def keep_former_ids(data: Path, *earlier: Deeds) -> int:
    """Write who has which id today of all who had another one earlier; returns how many ids that are.

    An id that somebody has again is no former one.
    """
    today = Deeds.read(data)
    found = dict(today.former)
    for each in earlier:
        found |= each.former | each.successors(today)
    rows: list[Cells] = []
    for former in sorted(found.keys() - today.ids):
        athlete = _latest(found[former], found, today.ids)
        if athlete:
            rows.append({"id": former, "athlete": athlete})
    (data / FILE).write_text(table(columns.FORMER_ID, rows), encoding="utf-8", newline="")
    return len(rows)


def _latest(athlete: str, found: Mapping[str, str], ids: Collection[str]) -> str:
    """The id of today of who had this one, which may be a former one itself; empty if they do not ship."""
    for _ in found:
        if athlete in ids:
            return athlete
        athlete = found.get(athlete, "")
    return ""


def _results(data: Path) -> Iterator[tuple[str, Deed]]:
    races = {row["id"]: row for row in _rows(data / "races.csv")}
    for row in _rows(data / "results.csv"):
        yield from _deed(row["athlete"], races[row["race"]], row)
    for path in sorted((data / "results").rglob("*.csv")):
        race: Cells = {}
        for row in _rows(path):
            race = row if row["discipline"] else race  # only the first row of a race says which one it is
            yield from _deed(row["competitor"], race, row)


def _deed(athlete: str, race: Cells, row: Cells) -> Iterator[tuple[str, Deed]]:
    if row["place"] or row["mark"]:
        short = "" if race["short_track"] == "no" else race["short_track"]
        said = {**race, "short_track": short}
        yield athlete, (*(said[name] for name in _RACE), row["place"], row["mark"])


def _records(data: Path) -> Iterator[tuple[str, Deed]]:
    for path in (data / "records.csv", *sorted((data / "records").glob("*.csv"))):
        for row in _rows(path):
            if row.get("date") and row["athlete"]:
                yield row["athlete"], (row["discipline"], row["sex"], row["date"], row["mark"])


def _rows(path: Path) -> Iterator[Cells]:
    if path.is_file():
        with path.open(encoding="utf-8", newline="") as opened:
            yield from csv.DictReader(opened)


if __name__ == "__main__":
    number = keep_former_ids(DATA, *(Deeds.read(Path(folder)) for folder in sys.argv[1:]))
    sys.stdout.write(f"{number} former ids\n")
