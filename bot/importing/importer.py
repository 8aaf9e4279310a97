"""Imports rows as one batch: stages them in temporary tables, then writes all of it in one transaction."""

from bot.database.transactions import locked
from bot.domain.batch import Imported
from bot.garbage import without_collection
from bot.importing.connecting import connected
from bot.importing.references import MANY, check_references, leave_unchecked
from bot.importing.run import Fold, Import, Progress, Run
from bot.importing.staging import stage
from bot.store.kind import ALMANAC
from bot.store.store import Store

__all__ = ["Import", "Progress", "import_rows"]


async def import_rows(store: Store, wanted: Import, fold: Fold, progress: Progress | None = None) -> Imported:
    """Import rows as one batch, all or nothing; its number is 0 if nothing was written.

    Reading the rows locks nobody out; then one transaction writes. If the import is cancelled or killed at any moment,
    the store is as before. It blocks the event loop, so a running bot imports in another process. Raises StoreError if
    the database fails, and whatever the iterator of rows raises.
    """
    with without_collection():  # rows make no cycles, and looking for some takes a fifth of the time
        return await _import(store, wanted, fold, progress or Progress())


async def _import(store: Store, wanted: Import, fold: Fold, progress: Progress) -> Imported:
    """What was staged is freed when this returns: with garbage collection on, a full one would walk through it."""
    async with connected(store.engine) as connection:
        await connection.execution_options(stages=True)
        async with connection.begin():
            staged = await connection.run_sync(stage, wanted.rows, progress.read)
        many = sum(each.results for each in staged) > MANY and connection.dialect.name == "sqlite"
        if many:
            await leave_unchecked(connection)
        async with locked(connection, ALMANAC) as transaction:
            imported = await connection.run_sync(Run(wanted, staged, fold, progress.step).write)
            if many:
                await connection.run_sync(check_references)
            progress.step("saving")
            if not imported.batch.number:
                await transaction.rollback()
    return imported
