"""Writes many rows at once with the driver's own executemany, on SQLite and PostgreSQL."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, MetaData, Table, insert, select

_AT_ONCE = 20_000
LISTED = 500  # values in an IN list; SQLite takes some thousands of parameters
_Item = TypeVar("_Item")


class Bulk:
    """Inserts tuples into some columns of a table, in portions; call `flush` at the end.

    The columns are in the order of the table.

    Values go to the driver as they are, so days must come from `stored_day`. Rows may be invisible until `flush`:
    on SQLite many rows go through a temporary table, because one INSERT ... SELECT takes half the time of inserting
    row by row (SQLite rebuilds the value lists of the CHECK constraints for each statement).
    """

    def __init__(self, connection: Connection, table: Table, columns: Sequence[str]) -> None:
        self._connection = connection
        self._table = table
        self._columns = list(columns)
        self._may_wait = connection.dialect.name == "sqlite" and not table.info.get("temporary")
        self._aside: Table | None = None
        self._sql = self._insert_into(table)
        self._waiting: list[tuple[Any, ...]] = []
        self.count = 0

    def add(self, row: tuple[Any, ...]) -> None:
        """Write a row, now or by the next `flush`."""
        self._waiting.append(row)
        if len(self._waiting) >= _AT_ONCE:
            self._send_early()

    def extend(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Write many rows, now or by the next `flush`."""
        left = iter(rows)
        while some := list(islice(left, _AT_ONCE - len(self._waiting))):
            self._waiting += some
            if len(self._waiting) >= _AT_ONCE:
                self._send_early()

    def flush(self) -> None:
        """Write all rows that wait."""
        self._send()
        if self._aside is not None:
            waiting = select(*(self._aside.c[name] for name in self._columns))
            self._connection.execute(insert(self._table).from_select(self._columns, waiting))
            self._aside.drop(self._connection)
            self._aside, self._sql = None, self._insert_into(self._table)

    def _send_early(self) -> None:
        if self._may_wait and self._aside is None:
            self._put_aside()
        self._send()

    def _put_aside(self) -> None:
        columns = (Column(name, self._table.c[name].type) for name in self._columns)
        self._aside = Table(f"waiting_{self._table.name}", MetaData(), *columns, prefixes=["TEMPORARY"])
        self._aside.create(self._connection)
        self._sql = self._insert_into(self._aside)

    def _send(self) -> None:
        if self._waiting:
            self._connection.exec_driver_sql(self._sql, self._waiting)
            self.count += len(self._waiting)
            self._waiting = []

    def _insert_into(self, table: Table) -> str:
        return str(insert(table).compile(dialect=self._connection.dialect, column_keys=self._columns))


@contextmanager
def indexed_after(connection: Connection, table: Table) -> Generator[None]:
    """On SQLite, make the indexes of a table that are not unique after its rows are written, which is faster.

    For a table that gets more rows than it has.
    """
    indexes = [index for index in table.indexes if not index.unique and connection.dialect.name == "sqlite"]
    for index in indexes:
        index.drop(connection)
    yield
    for index in indexes:
        index.create(connection)


def stored_day(connection: Connection, day: date) -> date | str:
    """A day as the driver takes it for a Date column: ISO text on SQLite."""
    return day.isoformat() if connection.dialect.name == "sqlite" else day


def portions(items: Sequence[_Item], size: int = LISTED) -> Iterator[Sequence[_Item]]:
    """The items in portions short enough for an IN list."""
    for at in range(0, len(items), size):
        yield items[at : at + size]
