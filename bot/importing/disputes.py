"""Collects the claims that are not followed, and stores them beside the fact so that an answer can show them."""

from typing import Any, Literal

from sqlalchemy import Connection, select

from bot.importing.precedence import Said
from bot.store import tables
from bot.store.bulk import Bulk

Fact = Literal["athlete", "race", "result", "record"]
_COLUMNS = ("athlete_id", "race_id", "result_id", "record_id", "about", "stands", "claim", "source_id", "origin")


class Disputes:
    """The disputes that one import finds; `source` is the internal id of the import's source."""

    def __init__(self, connection: Connection, source: int, origin: str) -> None:
        self._connection = connection
        self._origin = origin
        self._waiting: dict[tuple[Any, ...], str] = {}
        self._beaten: set[tuple[Any, ...]] = set()
        self.source = source

    def add(self, fact: Fact, fact_id: int, about: str, stands: str, claim: str) -> None:
        """Note that the import's source claims something else than what stands."""
        self._waiting[fact, fact_id, about, self.source, claim] = stands

    def add_beaten(self, fact: Fact, fact_id: int, about: str, stands: str, claim: str, said: Said) -> None:
        """Note the value that stood before as the claim of all who said it.

        A source that already has a claim of its own about the fact does not get a second one.
        """
        for source in said.sources:
            self._waiting[fact, fact_id, about, source, claim] = stands
            self._beaten.add((fact, fact_id, about, source, claim))

    def write(self) -> int:
        """Write those that are not stored yet; returns how many."""
        known = self._known()
        claimed = {key[:4] for key in known}
        bulk = Bulk(self._connection, tables.dispute, _COLUMNS)
        for key, stands in self._waiting.items():
            if key in known or (key in self._beaten and key[:4] in claimed):
                continue
            fact, fact_id, about, source, claim = key
            ids = tuple(fact_id if fact == each else None for each in ("athlete", "race", "result", "record"))
            bulk.add((*ids, about, stands, claim, source, self._origin))
        bulk.flush()
        return bulk.count

    def _known(self) -> set[tuple[Any, ...]]:
        if not self._waiting:
            return set()
        dispute = tables.dispute
        sources = {key[3] for key in self._waiting}
        known: set[tuple[Any, ...]] = set()
        for fact in ("athlete", "race", "result", "record"):
            column = dispute.c[f"{fact}_id"]
            rows = self._connection.execute(
                select(column, dispute.c.about, dispute.c.source_id, dispute.c.claim).where(
                    column.is_not(None), dispute.c.source_id.in_(sources)
                )
            )
            known.update((fact, *row) for row in rows)
        return known
