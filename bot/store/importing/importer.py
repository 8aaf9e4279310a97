"""One import from rows to a batch: read aside, understood, then written in one transaction, or not at all."""

import gc
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.domain.batch import Imported
from bot.store._failures import store_errors
from bot.store.importing.run import Fold, Import, Progress, Run
from bot.store.importing.staging import stage
from bot.store.store import Store
from bot.store.writing import locked

__all__ = ["Import", "Progress", "import_rows"]

_CACHE = 80_000  # kilobytes of pages that SQLite keeps of the file, for it writes to indexes all over it


async def import_rows(store: Store, wanted: Import, fold: Fold, progress: Progress | None = None) -> Imported:
    """Import rows as one batch, all or nothing; its number is 0 where nothing was written.

    Rows are read into temporary tables first, which holds up nobody; then one transaction writes. Cancelled or killed
    at any moment, the store is as before. This takes the calling thread: a running bot imports in another process.
    Raises StoreError when the database fails, and what the iterator of rows raises.
    """
    telling = progress or Progress()
    with _uncollected():
        async with _connected(store.engine) as connection:
            await connection.execution_options(stages=True)
            async with connection.begin():
                staged = await connection.run_sync(stage, wanted.rows, telling.read)
            async with locked(connection) as transaction:
                imported = await connection.run_sync(Run(wanted, staged, fold, telling.step).write)
                telling.step("saving")
                if not imported.batch.number:
                    await transaction.rollback()
    return imported


@contextmanager
def _uncollected() -> Generator[None]:
    """Rows by the million make no cycles; to look for some among them again and again takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@asynccontextmanager
async def _connected(engine: AsyncEngine) -> AsyncGenerator[AsyncConnection]:
    """A connection of its own, which takes its temporary tables with it when it goes."""
    with store_errors(engine.url):
        async with engine.connect() as connection:
            sqlite = engine.dialect.name == "sqlite"
            if sqlite:
                await connection.execute(text(f"PRAGMA cache_size=-{_CACHE}"))
                await connection.rollback()
            try:
                yield connection
            except BaseException:
                if sqlite:
                    await _interrupt(connection)
                raise
            finally:
                await connection.invalidate()


async def _interrupt(connection: AsyncConnection) -> None:
    """End the statement that may still be running, so that rolling back need not wait for it."""
    raw = await connection.get_raw_connection()
    driver = raw.driver_connection
    if driver is not None:
        await driver.interrupt()
