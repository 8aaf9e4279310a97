"""Which source stands where two disagree: the better kind, in the order of SourceKind; among equals the first."""

from sqlalchemy import Connection, Table, select

from bot.domain.source import SourceKind
from bot.store import tables
from bot.store.importing._bulk import portions

_ORDER = {kind.value: place for place, kind in enumerate(SourceKind)}


class Standings:
    """The best source behind each fact of the store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def best(self, link: Table, facts: list[int]) -> dict[int, tuple[int, int]]:
        """The place in the order of kinds, and the id, of the best source of each of these facts."""
        source = tables.source
        fact = next(iter(link.c))
        found: dict[int, tuple[int, int]] = {}
        for some in portions(facts):
            statement = (
                select(fact, source.c.kind, source.c.id)
                .join(source, source.c.id == link.c.source_id)
                .where(fact.in_(some))
            )
            for number, kind, source_id in self._connection.execute(statement):
                known = (_ORDER[kind], source_id)
                found[number] = min(found.get(number, known), known)
        return found

    def beaten_race(self, race: int, kind: SourceKind) -> tuple[bool, int]:
        """Whether a source of that kind is followed against all that a race has, and the best of those."""
        place, source = self.best(tables.race_source, [race]).get(race, (len(_ORDER), 0))
        return beats(kind, place), source


def beats(kind: SourceKind, place: int) -> bool:
    """Whether a kind of source is followed against one at that place of the order."""
    return _ORDER[kind.value] < place
