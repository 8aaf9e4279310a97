"""What benchmarks/interactions.py asks: the same of both bots."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from benchmarks.loopback import AUTOCOMPLETE, SLASH, Json

IN_FLIGHT = (1, 8)
KEPT, DISTINCT, TIMES = 20, 1000, 600
TYPED = ("Jakob Ingebrigtsen", "Josh Kerr", "Yared Nuguse", "Cole Hocker", "Faith Kipyegon", "Karsten Warholm",
         "Sydney McLaughlin", "Femke Bol", "Noah Lyles", "Keely Hodgkinson")  # fmt: skip
LONGEST = 7  # letters typed before the choice is there
_MET = """
SELECT a.slug, a.name, b.slug, b.name FROM result AS first
JOIN result AS second ON second.race_id = first.race_id AND second.athlete_id > first.athlete_id
JOIN athlete AS a ON a.id = first.athlete_id JOIN athlete AS b ON b.id = second.athlete_id
GROUP BY a.id, b.id ORDER BY count(*) DESC, a.slug, b.slug
"""

Asked = tuple[int, list[Json]]
"""The type of an interaction, and its options."""


@dataclass
class Loads:
    """Questions and autocompletes."""

    warming: list[Asked]
    kept: list[Asked]
    not_kept: list[Asked]
    autocomplete: list[Asked] = field(default_factory=lambda: list(_typing()))

    def turns(self) -> Iterator[tuple[str, int, list[Asked]]]:
        """Each load with how many are in flight; of the pairs asked once, each number gets a share of its own."""
        for at, flying in enumerate(IN_FLIGHT):
            yield "h2h, not kept", flying, self.not_kept[at :: len(IN_FLIGHT)]
        for name, load in (("h2h, kept", self.kept), ("autocomplete", self.autocomplete)):
            for flying in IN_FLIGHT:
                yield name, flying, list(islice(cycle(load), TIMES))


def read_loads(database: Path) -> Loads:
    """Pairs that met, in either order, as names and as the ids that choices stand for: each has an answer."""
    with closing(sqlite3.connect(database)) as connection:
        met = [tuple(zip(row[:2], row[2:], strict=True)) for row in connection.execute(_MET)]
    kept = [_pair(*pair[at % 2]) for at, pair in enumerate(met[:KEPT])]
    asked = [_pair(*typed) for ids, names in met for typed in (ids, names, ids[::-1], names[::-1])]
    random.Random(1).shuffle(asked)
    return Loads(asked[DISTINCT:], kept, asked[:DISTINCT])


def _pair(athlete: str, opponent: str) -> Asked:
    given = {"athlete": athlete, "opponent": opponent}
    return SLASH, [{"name": name, "type": 3, "value": value} for name, value in given.items()]


def _typing() -> Iterator[Asked]:
    """Beginnings of whole names and of family names, longer letter by letter."""
    for name in TYPED:
        for word in (name, name.rpartition(" ")[2]):
            for end in range(1, LONGEST + 1):
                typed = {"name": "athlete", "type": 3, "value": word[:end].lower(), "focused": True}
                yield AUTOCOMPLETE, [typed]
