"""Keeps rows as they were before an import changed or deleted them, so that it can be undone."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    RowMapping,
    Table,
    bindparam,
    delete,
    select,
    update,
)

from bot.store import tables
from bot.store.bulk import LISTED, Bulk, portions
from bot.store.changes import print_row

_CHANGE = ("batch_id", "table", "row_id", "before", "deleted")


class Journal:
    """One batch's changes to rows of earlier origin. `count` counts them, `linked` the new links to its source."""

    def __init__(self, connection: Connection, batch: int) -> None:
        self._connection = connection
        self._waiting: list[tuple[Any, ...]] = []  # rows of _CHANGE
        self.batch = batch
        self.origin = f"{tables.BATCH}{batch}"
        self.count = 0
        self.linked = 0

    def update(self, table: Table, row_id: int, values: Mapping[str, Any]) -> None:
        """Change some columns of the row with that id."""
        self._keep(table, row_id, table.c.id == row_id, deleted=False)
        self._connection.execute(update(table).where(table.c.id == row_id).values(**values))

    def update_all(self, table: Table, changes: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
        """Change some columns of many rows, each with the id before its values, in few statements."""
        wanted: dict[int, dict[str, Any]] = {}
        for row_id, values in changes:
            wanted.setdefault(row_id, {}).update(values)
        alike: defaultdict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
        for some in portions(list(wanted)):
            rows = self._connection.execute(select(table).where(table.c.id.in_(some)).order_by(table.c.id))
            for row in rows.mappings():
                self._note(table, row["id"], row, deleted=False)
        for row_id, values in wanted.items():
            alike[tuple(values)].append({"row": row_id, **{f"new_{name}": value for name, value in values.items()}})
        for names, rows in alike.items():
            new: dict[str, BindParameter[Any]] = {name: bindparam(f"new_{name}") for name in names}
            self._connection.execute(update(table).where(table.c.id == bindparam("row")).values(new), rows)

    def delete(self, table: Table, row_id: int) -> None:
        """Delete the row with that id; in a table that links facts with sources, all rows of the fact with that id."""
        column = next(iter(table.primary_key.columns))
        self._keep(table, row_id, column == row_id, deleted=True)
        self._connection.execute(delete(table).where(column == row_id))

    def delete_disputes(self, column: str, fact: int) -> None:
        """Delete the disputes about a fact that is deleted; `column` holds its id."""
        disputed = select(tables.dispute.c.id).where(tables.dispute.c[column] == fact)
        for row_id in self._connection.execute(disputed).scalars().all():
            self.delete(tables.dispute, row_id)

    def flush(self) -> None:
        """Write the journal; the batch's own row must be written before."""
        rows = Bulk(self._connection, tables.change, _CHANGE)
        rows.extend(self._waiting)
        rows.flush()
        self._waiting = []

    def _keep(self, table: Table, row_id: int, condition: ColumnElement[bool], *, deleted: bool) -> None:
        for row in self._connection.execute(select(table).where(condition)).mappings():
            self._note(table, row_id, row, deleted=deleted)

    def _note(self, table: Table, row_id: int, row: RowMapping, *, deleted: bool) -> None:
        if row.get("origin") == self.origin:
            return  # of another kind of file in this import: undoing it deletes the row anyway
        self.count += 1
        self._waiting.append((self.batch, table.name, row_id, print_row(row), deleted))


def link(connection: Connection, table: Table, facts: Collection[int], source: int, journal: Journal) -> None:
    """Note that a source says these facts, unless that is noted already. The table's first column is the fact's id."""
    fact = next(iter(table.c))
    if not facts:
        return
    few = len(facts) <= LISTED  # the source may say many more, as those that this import has just added
    among = fact.in_(list(facts)) if few else fact.between(min(facts), max(facts))
    said_by_it = select(fact).where(table.c.source_id == source, among)
    said = set(connection.execute(said_by_it).scalars())
    links = Bulk(connection, table, (fact.name, "source_id", "origin"))
    links.extend((number, source, journal.origin) for number in dict.fromkeys(facts) if number not in said)
    links.flush()
    journal.linked += links.count
