"""Writes many rows at once with the driver's own executemany, on SQLite and PostgreSQL."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, insert
from sqlalchemy.engine.interfaces import Dialect

_AT_ONCE = 20_000
LISTED = 500  # values in an IN list; SQLite takes some thousands of parameters
_Item = TypeVar("_Item")


class Bulk:
    """Inserts tuples into some columns of a table, in portions; call `flush` at the end.

    The columns are in the order of the table.

    Values go to the driver as they are, so days must come from `stored_day`. Rows may be invisible until `flush`.
    """

    def __init__(self, connection: Connection, table: Table, columns: Sequence[str]) -> None:
        self._connection = connection
        self._sql = _compile(table, tuple(columns), connection.dialect)
        self._waiting: list[tuple[Any, ...]] = []
        self.count = 0

    def add(self, row: tuple[Any, ...]) -> None:
        """Write a row, now or by the next `flush`."""
        self._waiting.append(row)
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def extend(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Write many rows, now or by the next `flush`."""
        left = iter(rows)
        while some := list(islice(left, _AT_ONCE - len(self._waiting))):
            self._waiting += some
            if len(self._waiting) >= _AT_ONCE:
                self.flush()

    def flush(self) -> None:
        """Write all rows that wait."""
        if self._waiting:
            self._connection.exec_driver_sql(self._sql, self._waiting)
            self.count += len(self._waiting)
            self._waiting = []


def _compile(table: Table, columns: tuple[str, ...], dialect: Dialect) -> str:
    return str(insert(table).compile(dialect=dialect, column_keys=list(columns)))


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
