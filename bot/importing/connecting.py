"""Connections of their own for imports and for taking them back: both write to all parts of the file at once."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.database.failures import store_errors
from bot.store.kind import ALMANAC

# Kibibytes of SQLite's page caches: index writes are spread over the whole file, and what is staged is looked up in any
# order; of temporary tables SQLite would keep 2 MB.
_CACHE, _STAGED = 64_000, 32_000


@asynccontextmanager
async def connected(engine: AsyncEngine) -> AsyncGenerator[AsyncConnection]:
    """A new connection; its temporary tables are dropped with it when it is closed.

    Raises StoreError if the database fails. If the caller is cancelled, the statement that runs is ended.
    """
    with store_errors(engine.url, ALMANAC):
        async with engine.connect() as connection:
            sqlite = engine.dialect.name == "sqlite"
            if sqlite:
                await connection.execute(text(f"PRAGMA cache_size=-{_CACHE}"))
                await connection.execute(text(f"PRAGMA temp.cache_size=-{_STAGED}"))
                await connection.rollback()
            else:
                await connection.execute(text("SET statement_timeout = 0"))
                await connection.commit()
            try:
                yield connection
            except BaseException:
                if sqlite:
                    await _interrupt(connection)
                raise
            finally:
                await connection.invalidate()


async def _interrupt(connection: AsyncConnection) -> None:
    """End the statement that may still run, so that the rollback does not wait for it."""
    raw = await connection.get_raw_connection()
    driver = raw.driver_connection
    if driver is not None:
        await driver.interrupt()
