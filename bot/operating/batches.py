"""`bell-lap batches` and `bell-lap undo`: list the imports, and take one back."""

import asyncio
import sys

from bot.errors import ImportStopped
from bot.importing.batches import list_batches
from bot.importing.undoing import undo
from bot.operating.progress import show_rows
from bot.operating.reports import counted
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.store import Store


async def run_batches(settings: Settings) -> int:
    """Print the imports, the latest first."""
    async with open_store(settings.database_url) as store:
        batches = await list_batches(store)
    for batch in batches:
        sys.stdout.write(f"{batch.number:4}  {batch.finished.isoformat()}  {batch.source.title}: {counted(batch)}\n")
    if not batches:
        sys.stdout.write("Nothing was imported yet.\n")
    return 0


async def run_undo(settings: Settings, number: int) -> int:
    """Take the import with that number back, all or nothing. Raises BatchError, ImportStopped or StoreError."""
    async with open_store(settings.database_url) as store:
        try:
            with show_rows("undoing") as step:
                await undo(store, number, step)
        except asyncio.CancelledError:
            raise await _stopped(store, number) from None
    sys.stdout.write(f"Batch {number} is undone; the store is as it was before.\n")
    return 0


async def _stopped(store: Store, number: int) -> ImportStopped:
    """What to tell after Ctrl-C, which may come just after everything was committed."""
    if any(batch.number == number for batch in await list_batches(store)):
        return ImportStopped(f"Stopped. Batch {number} is still there, whole.")
    return ImportStopped(f"Batch {number} had just been undone; the store is as it was before.")
