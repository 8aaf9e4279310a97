"""Statements on SQLite in one trip to the driver's thread.

SQLAlchemy makes four for each: for a cursor, to execute, to fetch, to close. Most statements of an import or of a
member's change are over sooner than one trip.
"""

import sqlite3
from collections import deque
from typing import Any, Self

from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
)


class _Fetched(list[Any]):
    """All rows of a statement, with what its cursor says of it; it stands for the cursor, which is done with."""

    description: Any = None
    rowcount = -1
    lastrowid: int | None = None
    arraysize = 1

    def of(self, cursor: Any) -> Self:  # noqa: ANN401 - sqlite3's or aiosqlite's
        """With what a cursor says."""
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
        return self

    def close(self) -> None:
        """Nothing is left to close."""


class _FileCursor(sqlite3.Cursor):
    def fetchall(self) -> _Fetched:
        return _Fetched(super().fetchall()).of(self)


class _FileConnection(sqlite3.Connection):
    """A connection whose `execute`, which aiosqlite's `execute_fetchall` calls, tells more than rows."""

    def execute(self, sql: str, parameters: Any = (), /) -> _FileCursor:  # noqa: ANN401 - as sqlite3 takes them
        return self.cursor(_FileCursor).execute(sql, parameters)


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    __slots__ = ()
    _awaitable_cursor_close = False

    def _make_new_cursor(self, connection: Any) -> Any:  # noqa: ANN401 - SQLAlchemy asks for a protocol of all drivers
        return _Fetched()

    def _aenter_cursor(self, cursor: Any) -> Any:  # noqa: ANN401
        return cursor

    async def _execute_async(self, operation: Any, parameters: Any) -> None:  # noqa: ANN401
        self._take(await self._connection.execute_fetchall(operation, parameters or ()))

    async def _executemany_async(self, operation: Any, seq_of_parameters: Any) -> None:  # noqa: ANN401
        self._take(_Fetched().of(await self._connection.executemany(operation, seq_of_parameters)))

    def _take(self, fetched: Any) -> None:  # noqa: ANN401
        self._cursor, self._rows = fetched, deque(fetched)


class _Connection(AsyncAdapt_aiosqlite_connection):
    __slots__ = ()
    _cursor_cls = _Cursor


class OneTrip(AsyncAdapt_aiosqlite_dbapi):
    """What SQLAlchemy takes for the driver: aiosqlite, with cursors that fetch as they execute."""

    def connect(self, *arg: Any, **kw: Any) -> AsyncAdapt_aiosqlite_connection:  # noqa: ANN401 - as sqlite3 takes them
        """Open a connection."""
        return _Connection(self, super().connect(*arg, factory=_FileConnection, **kw).driver_connection)
