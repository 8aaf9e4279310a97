"""Which source stands where two disagree: the better kind, in the order of SourceKind; among equals the first."""

from collections import defaultdict
from typing import NamedTuple

from sqlalchemy import Connection, Table, select

from bot.domain.source import SourceKind
from bot.store import tables
from bot.store.importing.bulk import portions

_ORDER = {kind.value: place for place, kind in enumerate(SourceKind)}


class Said(NamedTuple):
    """Who says a fact: the place of the best of them in the order of kinds, and all by id."""

    best: int
    sources: tuple[int, ...]

    def is_beaten_by(self, kind: SourceKind) -> bool:
        """Whether a source of that kind is followed against all of them."""
        return bool(self.sources) and _ORDER[kind.value] < self.best


NOBODY = Said(0, ())


class Standings:
    """The sources behind each fact of the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def said(self, link: Table, facts: list[int]) -> dict[int, Said]:
        """Who says each of these facts."""
        source = tables.source
        fact = next(iter(link.c))
        found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for some in portions(facts):
            statement = (
                select(fact, source.c.kind, source.c.id)
                .join(source, source.c.id == link.c.source_id)
                .where(fact.in_(some))
            )
            for number, kind, source_id in self._connection.execute(statement):
                found[number].append((_ORDER[kind], source_id))
        return {
            number: Said(min(said)[0], tuple(sorted(source_id for _, source_id in said)))
            for number, said in found.items()
        }
