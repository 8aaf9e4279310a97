"""One transaction for one set of changes: taken at once, all or nothing."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncTransaction

from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind
from bot.database.server import UNLIMITED


@asynccontextmanager
async def writing(engine: AsyncEngine, kind: DatabaseKind) -> AsyncGenerator[AsyncConnection]:
    """A transaction that no other writer of this database can come between.

    Committed at the end, rolled back on any exception. Raises StoreError when the database fails.
    """
    async with _limited(engine, kind) as connection, locked(connection, kind):
        yield connection


@asynccontextmanager
async def leasing(engine: AsyncEngine, kind: DatabaseKind) -> AsyncGenerator[AsyncConnection]:
    """A short transaction that marks rows as a process's own, and waits for nobody on PostgreSQL.

    There it takes rows by `FOR UPDATE SKIP LOCKED`: those that another transaction has locked are left out. SQLite has
    one writer, so there it is as `writing`. Raises StoreError when the database fails.
    """
    if engine.dialect.name != "postgresql":
        async with writing(engine, kind) as connection:
            yield connection
        return
    async with _limited(engine, kind) as connection, connection.begin():
        yield connection


@asynccontextmanager
async def _limited(engine: AsyncEngine, kind: DatabaseKind) -> AsyncGenerator[AsyncConnection]:
    """A connection for one transaction, which may take so long on a server, waits included."""
    wait = kind.write_wait if engine.dialect.name == "postgresql" else None
    with store_errors(engine.url, kind):
        async with asyncio.timeout(wait), engine.connect() as connection:
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
