"""One transaction for one set of changes: taken at once, all or nothing."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncTransaction

from bot.database.connecting import cut_off, driver_of
from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind
from bot.database.server import UNLIMITED


class Turns:
    """Lets the writers of one process come one after the other, in the order in which they came.

    Left to the database each would have a connection of its own, which is a thread on SQLite, and would look again and
    again whether it is free: who writes often leaves others waiting for seconds.
    """

    def __init__(self, longest: float | None) -> None:
        """`longest` is how many seconds to wait for a turn."""
        self._longest = longest
        self._taken = asyncio.Lock()

    @asynccontextmanager
    async def take(self) -> AsyncGenerator[None]:
        """Wait for a turn, and have it. Raises what SQLite does when it waited for too long."""
        try:
            async with asyncio.timeout(self._longest):
                await self._taken.acquire()
        except TimeoutError as error:
            raise sqlite3.OperationalError("database is locked") from error
        try:
            yield
        finally:
            self._taken.release()


@asynccontextmanager
async def writing(engine: AsyncEngine, kind: DatabaseKind, turns: Turns) -> AsyncGenerator[AsyncConnection]:
    """A transaction that no other writer of this database can come between.

    Committed at the end, rolled back on any exception. Raises StoreError when the database fails.
    """
    async with _limited(engine, kind, turns) as connection, locked(connection, kind):
        yield connection


@asynccontextmanager
async def leasing(engine: AsyncEngine, kind: DatabaseKind, turns: Turns) -> AsyncGenerator[AsyncConnection]:
    """A short transaction that marks rows as a process's own, and waits for nobody on PostgreSQL.

    There it takes rows by `FOR UPDATE SKIP LOCKED`: those that another transaction has locked are left out. SQLite has
    one writer, so there it is as `writing`. Raises StoreError when the database fails.
    """
    if engine.dialect.name != "postgresql":
        async with writing(engine, kind, turns) as connection:
            yield connection
        return
    async with _limited(engine, kind, None) as connection, connection.begin():
        yield connection


@asynccontextmanager
async def _limited(engine: AsyncEngine, kind: DatabaseKind, turns: Turns | None) -> AsyncGenerator[AsyncConnection]:
    """A connection for one transaction, which may take so long on a server, waits included."""
    wait = kind.write_wait if engine.dialect.name == "postgresql" else None
    with store_errors(engine.url, kind):
        async with (
            asyncio.timeout(wait) as limit,
            turns.take() if turns else nullcontext(),
            engine.connect() as connection,
        ):
            if wait is None:
                yield connection
                return
            with cut_off(await driver_of(connection), limit):
                yield connection


@asynccontextmanager
async def locked(connection: AsyncConnection, kind: DatabaseKind) -> AsyncGenerator[AsyncTransaction]:
    """A transaction on a connection there is already, that no other writer of this database can come between."""
    await connection.execution_options(writes=True)
    async with connection.begin() as transaction:
        if connection.dialect.name == "postgresql":
            if kind.write_wait is None:
                await connection.execute(text(UNLIMITED))
            await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": kind.lock})
        yield transaction
