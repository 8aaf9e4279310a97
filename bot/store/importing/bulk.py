"""Writes many rows at once by the driver's own executemany, on SQLite and PostgreSQL alike."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, MetaData, Table, insert, select

_AT_ONCE = 20_000
_LISTED = 500  # values in an IN list; SQLite takes some thousands of parameters
_Item = TypeVar("_Item")


class Bulk:
    """Inserts tuples into some columns of a table; `add` keeps them until there are enough, `flush` writes the rest.

    The values go to the driver as they are: days must be made by `stored_day`. Nothing can be read back before
    `flush`: SQLite takes a row at a time twice as long as many at once from another table, for it prepares the lists
    that CHECKs compare with anew for each statement. Many rows therefore wait in a temporary table.
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
        """Write a row, sooner or later."""
        self._waiting.append(row)
        if len(self._waiting) >= _AT_ONCE:
            if self._may_wait and self._aside is None:
                self._put_aside()
            self._send()

    def flush(self) -> None:
        """Write what waits."""
        self._send()
        if self._aside is not None:
            waiting = select(*(self._aside.c[name] for name in self._columns))
            self._connection.execute(insert(self._table).from_select(self._columns, waiting))
            self._aside.drop(self._connection)
            self._aside, self._sql = None, self._insert_into(self._table)

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


def stored_day(connection: Connection, day: date) -> date | str:
    """A day as the driver stores it in a Date column."""
    return day.isoformat() if connection.dialect.name == "sqlite" else day


def portions(items: Sequence[_Item], size: int = _LISTED) -> Iterator[Sequence[_Item]]:
    """The items in portions short enough for an IN list."""
    for at in range(0, len(items), size):
        yield items[at : at + size]
