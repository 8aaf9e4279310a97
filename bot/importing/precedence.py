"""Which source is followed if two disagree: the better kind in the order of SourceKind; among equals the first.

A source that says otherwise later corrects itself, if nobody else says what it said before.
"""

from collections import defaultdict
from typing import NamedTuple

from sqlalchemy import Connection, Table, select

from bot.domain.source import NOTICES, Source, SourceKind
from bot.store import tables
from bot.store.bulk import portions
from bot.store.columns import SHIPPED

_ORDER = {kind.value: rank for rank, kind in enumerate(SourceKind)}
_CHECKED = _ORDER[SourceKind.CURATED]


def rank_of(kind: SourceKind) -> int:
    """The rank of a kind of source; 0 is best."""
    return _ORDER[kind.value]


class Said(NamedTuple):
    """Who says a fact: the rank of the best kind among them (0 is best), and the internal ids of all."""

    best: int
    sources: tuple[int, ...]

    def is_beaten_by(self, kind: SourceKind) -> bool:
        """Whether a source of that kind is followed instead of them."""
        return bool(self.sources) and _ORDER[kind.value] < self.best

    def is_corrected_by(self, own: frozenset[int]) -> bool:
        """Whether nobody says it but the publication that now says otherwise; `own` are its earlier states."""
        return bool(self.sources) and own.issuperset(self.sources)


NOBODY = Said(0, ())


class Precedence:
    """Looks up which sources say a fact of the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def states_of(self, source: Source) -> frozenset[int]:
        """The internal ids of a publication as of any day: the same title, publisher and kind."""
        c = tables.source.c
        same = (c.title == source.title, c.publisher == source.publisher, c.kind == source.kind)
        return frozenset(self._connection.execute(select(c.id).where(*same)).scalars())

    def said(self, link: Table, facts: list[int]) -> dict[int, Said]:
        """Who says each fact, by its id; `link` is the table that links such facts with sources.

        A shipped fact that two origins give is checked, and ranks before what any single source says.
        """
        source = tables.source
        fact = next(iter(link.c))
        found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        origins: defaultdict[int, set[str]] = defaultdict(set)
        for some in portions(facts):
            statement = (
                select(fact, source.c.kind, source.c.id, source.c.slug, source.c.draws_from, link.c.origin)
                .join(source, source.c.id == link.c.source_id)
                .where(fact.in_(some))
            )
            for number, kind, source_id, slug, draws_from, entered_by in self._connection.execute(statement):
                found[number].append((_ORDER[kind], source_id))
                if entered_by == SHIPPED:
                    origins[number].add(draws_from or slug)
        return {
            number: Said(
                _CHECKED if len(origins[number] - {NOTICES}) > 1 else min(said)[0],
                tuple(sorted(source_id for _, source_id in said)),
            )
            for number, said in found.items()
        }
