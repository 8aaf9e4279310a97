"""One transaction for one set of changes: taken at once, all or nothing, and counted in the store's version."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import uuid4

from sqlalchemy import Connection, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncTransaction

from bot.store import tables
from bot.store._failures import store_errors

VERSION = "version"
STATE = "state"  # a random text, another after every write
LAST_BATCH = "last batch"
_LOCK = 0x62656C6C6C6170  # any number, the same in all processes


@asynccontextmanager
async def writing(engine: AsyncEngine) -> AsyncGenerator[AsyncConnection]:
    """A transaction that no other writer can come between.

    Committed at the end, rolled back on any exception. Raises StoreError when the database fails.
    """
    with store_errors(engine.url):
        async with engine.connect() as connection, locked(connection):
            yield connection


def read_meta(connection: Connection, key: str) -> str | None:
    """A value the store keeps about itself, or None."""
    return connection.execute(select(tables.meta.c.value).where(tables.meta.c.key == key)).scalar()


def write_meta(connection: Connection, key: str, value: str) -> None:
    """Set a value the store keeps about itself."""
    changed = connection.execute(update(tables.meta).where(tables.meta.c.key == key).values(value=value))
    if changed.rowcount == 0:
        connection.execute(insert(tables.meta).values(key=key, value=value))


def grow_version(connection: Connection) -> None:
    """Tell every process that what it keeps in memory is out of date."""
    write_meta(connection, VERSION, str(int(read_meta(connection, VERSION) or 0) + 1))
    write_meta(connection, STATE, uuid4().hex)


@asynccontextmanager
async def locked(connection: AsyncConnection) -> AsyncGenerator[AsyncTransaction]:
    """A transaction on a connection there is already, that no other writer can come between."""
    await connection.execution_options(writes=True)
    async with connection.begin() as transaction:
        if connection.dialect.name == "postgresql":
            await connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
        yield transaction
