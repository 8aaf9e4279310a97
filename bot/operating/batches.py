"""`bell-lap batches` and `bell-lap undo`: list the imports, and take one back."""

import sys

from bot.importing.batches import list_batches, undo
from bot.operating.reports import counted
from bot.settings import Settings
from bot.store.database import open_store


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
    """Take the import with that number back. Raises BatchError."""
    async with open_store(settings.database_url) as store:
        await undo(store, number)
    sys.stdout.write(f"Batch {number} is undone; the store is as it was before.\n")
    return 0
