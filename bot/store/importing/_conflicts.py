"""What sources say that does not stand: kept beside the fact, so that an answer can show it."""

from typing import Any, Literal

from sqlalchemy import Connection, select

from bot.store import tables
from bot.store.importing._bulk import Bulk

Fact = Literal["athlete", "race", "result", "record"]
_COLUMNS = ("athlete_id", "race_id", "result_id", "record_id", "about", "stands", "claim", "source_id", "origin")


class Conflicts:
    """The claims of one import's source, and those of sources it was followed against."""

    def __init__(self, connection: Connection, source: int, origin: str) -> None:
        self._connection = connection
        self._origin = origin
        self._waiting: dict[tuple[Any, ...], str] = {}
        self.source = source

    def add(self, fact: Fact, fact_id: int, about: str, stands: str, claim: str, source: int | None = None) -> None:
        """Note that a source, by default the import's own, claims something else of a fact than what stands."""
        self._waiting[fact, fact_id, about, claim, source or self.source] = stands

    def write(self) -> int:
        """Write those that are not known yet; returns how many."""
        known = self._known()
        bulk = Bulk(self._connection, tables.conflict, _COLUMNS)
        for (fact, fact_id, about, claim, source), stands in self._waiting.items():
            if (fact, fact_id, about, claim, source) not in known:
                ids = tuple(fact_id if fact == each else None for each in ("athlete", "race", "result", "record"))
                bulk.add((*ids, about, stands, claim, source, self._origin))
        bulk.flush()
        return bulk.count

    def _known(self) -> set[tuple[Any, ...]]:
        if not self._waiting:
            return set()
        conflict = tables.conflict
        sources = {source for *_, source in self._waiting}
        known: set[tuple[Any, ...]] = set()
        for fact in ("athlete", "race", "result", "record"):
            column = conflict.c[f"{fact}_id"]
            rows = self._connection.execute(
                select(column, conflict.c.about, conflict.c.claim, conflict.c.source_id).where(
                    column.is_not(None), conflict.c.source_id.in_(sources)
                )
            )
            known.update((fact, *row) for row in rows)
        return known
