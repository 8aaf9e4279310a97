"""Makes ids for what an import adds: readable, short enough for a button, and unique."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Connection, select, union_all

from bot.store import tables
from bot.store.columns import LONGEST_SLUG


class Slugs:
    """Makes unique ids for one table."""

    def __init__(self, fold: Callable[[str], str], taken: Iterable[str]) -> None:
        self._fold = fold
        self._others = taken  # read for the first new id: most imports add nothing to most tables
        self._taken = set[str]()
        self._next: dict[str, int] = {}
        self._hyphened: dict[str, str] = {}

    def hyphened(self, text: str) -> str:
        """A text as part of an id: `el-guerrouj`; empty if it has no ASCII letter or digit."""
        found = self._hyphened.get(text)
        if found is None:
            found = self._hyphened[text] = "-".join(word for word in self._fold(text).split() if word.isascii())
        return found

    def take(self, *parts: str, fallback: str) -> str:
        """An unused id made of these parts; if they are too long, the first one is shortened."""
        rest = "-".join(filter(None, parts[1:]))
        wanted = f"{parts[0] or fallback}-{rest}" if rest else parts[0] or fallback
        if len(wanted) > LONGEST_SLUG:
            room = max(LONGEST_SLUG - len(rest) - 1, 0) if rest else LONGEST_SLUG
            wanted = (
                f"{wanted[:room].rstrip('-')}-{rest}"[:LONGEST_SLUG].strip("-") if rest else wanted[:room].rstrip("-")
            )
        self._taken.update(self._others)
        self._others = ()
        if wanted not in self._taken:
            self._taken.add(wanted)
            return wanted
        slug, number = wanted, self._next.get(wanted, 2)
        while slug in self._taken:
            suffix = f"-{number}"
            slug = wanted[: LONGEST_SLUG - len(suffix)].rstrip("-") + suffix
            number += 1
        self._next[wanted] = number
        self._taken.add(slug)
        return slug


def read_slugs(connection: Connection, table: str) -> Iterator[str]:
    """The ids that rows of a table have or had, read once the first is asked for."""
    yield from connection.execute(_slugs(table)).scalars()


@cache
def _slugs(table: str) -> CompoundSelect[Any]:
    every = tables.metadata.tables
    return union_all(*(select(every[name].c.slug) for name in (table, f"{table}_alias") if name in every))
