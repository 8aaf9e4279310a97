"""Writes many rows at once by the driver's own executemany, on SQLite and PostgreSQL alike."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, insert

_AT_ONCE = 20_000
_LISTED = 500  # values in an IN list; SQLite takes some thousands of parameters
_Item = TypeVar("_Item")


class Bulk:
    """Inserts tuples into some columns of a table; `add` keeps them until there are enough, `flush` writes the rest.

    The values go to the driver as they are: days must be made by `stored_day`.
    """

    def __init__(self, connection: Connection, table: Table, columns: Sequence[str]) -> None:
        self._connection = connection
        self._sql = str(insert(table).compile(dialect=connection.dialect, column_keys=list(columns)))
        self._waiting: list[tuple[Any, ...]] = []
        self.count = 0

    def add(self, row: tuple[Any, ...]) -> None:
        """Write a row, sooner or later."""
        self._waiting.append(row)
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self._waiting:
            self._connection.exec_driver_sql(self._sql, self._waiting)
            self.count += len(self._waiting)
            self._waiting = []


def stored_day(connection: Connection, day: date) -> date | str:
    """A day as the driver stores it in a Date column."""
    return day.isoformat() if connection.dialect.name == "sqlite" else day


def portions(items: Sequence[_Item], size: int = _LISTED) -> Iterator[Sequence[_Item]]:
    """The items in portions short enough for an IN list."""
    for at in range(0, len(items), size):
        yield items[at : at + size]
