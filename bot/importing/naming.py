"""Finds the athletes of the store that a file names without their results: who said something, whom it is about."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, Table, select

from bot.domain.rows import PersonRow
from bot.store import tables
from bot.store.bulk import portions


class Unresolved(ValueError):
    """Nobody, or more than one, is called that; the message is for the operator."""


class _Known(NamedTuple):
    id: int
    nation: str
    sex: str
    born: date | None
    year_only: bool


class Namesakes:
    """All athletes of the store by their whole names, in any order of the words, and by their ids.

    Make it after the athletes of the import are written. Nobody is guessed: a name that several have finds none.
    """

    def __init__(self, connection: Connection, fold: Callable[[str], str], names: Iterable[str]) -> None:
        """Only these `names` can be looked up; they may be ids."""
        self._fold = fold
        self._wanted = {self._words(name) for name in names}
        self._by_words: defaultdict[tuple[str, ...], dict[int, _Known]] = defaultdict(dict)
        self._by_slug: dict[str, int] = {}
        self._load(connection)

    def find(self, person: PersonRow) -> int:
        """The internal id of the one athlete who fits the name, and nation, sex and birth if given.

        Raises Unresolved.
        """
        by_id = self._by_slug.get(person.name)
        if by_id is not None:
            return by_id
        name = person.name[:80]
        called = self._by_words.get(self._words(person.name), {})
        fit = [known for known in called.values() if _fits(known, person)]
        if len(fit) > 1 and person.born is not None:
            fit = [known for known in fit if known.born is not None] or fit
        if len(fit) == 1:
            return fit[0].id
        if fit:
            raise Unresolved(f"several athletes are called {name}: give nation, born, or the id of one")
        if called:
            raise Unresolved(f"no athlete called {name} in the store has that nation, sex and birth date")
        raise Unresolved(f"no athlete called {name} is in the store: import results first, or write the whole name")

    def find_named(self, name: str) -> int | None:
        """The one athlete of that name or id; None for nobody or several."""
        try:
            return self.find(PersonRow(name, "", ""))
        except Unresolved:
            return None

    def _words(self, name: str) -> tuple[str, ...]:
        return tuple(sorted(self._fold(name).split()))

    def _load(self, connection: Connection) -> None:
        athlete, other = tables.athlete, tables.athlete_name
        c = athlete.c
        known: dict[int, _Known] = {}
        names: list[tuple[int, str]] = []
        rows = connection.execute(select(c.id, c.slug, c.name, c.nation, c.sex, c.born, c.born_precision))
        for number, slug, name, nation, sex, born, precision in rows:
            known[number] = _Known(number, nation, sex, born, precision == "year")
            names.append((number, name))
            self._by_slug[slug] = number
        names += (tuple(row) for row in connection.execute(select(other.c.athlete_id, other.c.name)))
        for number, name in names:
            words = self._words(name)
            if words in self._wanted:
                self._by_words[words][number] = known[number]


def find_ids(connection: Connection, table: Table, slugs: Iterable[str]) -> dict[str, int]:
    """The internal ids of those slugs that the table has."""
    found: dict[str, int] = {}
    for some in portions(sorted({slug for slug in slugs if slug})):
        rows = connection.execute(select(table.c.slug, table.c.id).where(table.c.slug.in_(some)))
        found.update((slug, number) for slug, number in rows)
    return found


def _fits(known: _Known, person: PersonRow) -> bool:
    if person.nation not in ("", known.nation) or person.sex not in ("", known.sex):
        return False
    if person.born is None or known.born is None:
        return True
    if person.born_year_only or known.year_only:
        return person.born.year == known.born.year
    return person.born == known.born
