"""`bell-lap backup` and `bell-lap restore`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.cards.formatting import count
from bot.settings import Settings
from bot.store.backups import back_up, restore
from bot.store.database import open_store


async def run_backup(settings: Settings, file: Path) -> int:
    """Copy the database to a file; the bot may run meanwhile. Raises StoreError."""
    size = await back_up(settings.database_url, file)
    sys.stdout.write(f"Backed up {size:,} bytes to {file}.\n")
    return 0


async def run_restore(settings: Settings, file: Path) -> int:
    """Check a backup, put it in the database's place, and migrate it to this version. Raises StoreError."""
    kept = await restore(settings.database_url, file, datetime.now(UTC))
    async with open_store(settings.database_url) as store:
        coverage = await store.get_coverage()
    sys.stdout.write(f"Restored {file}: {count(coverage.athletes, 'athlete')}, {count(coverage.results, 'result')}.\n")
    if kept.exists():
        sys.stdout.write(f"What was there before is kept in {kept}.\n")
    return 0
