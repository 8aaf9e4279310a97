"""`bell-lap backup` and `bell-lap restore`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.cards.formatting import count
from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.database.backups import back_up, find_kind, restore
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.kind import ALMANAC


async def run_backup(settings: Settings, file: Path, *, community: bool) -> int:
    """Copy the almanac to a file, or members' data; the bot may run meanwhile. Raises StoreError."""
    if community:
        size = await back_up(settings.community_url, file, COMMUNITY)
    else:
        size = await back_up(settings.database_url, file, ALMANAC)
    what = "members' data" if community else "the almanac"
    sys.stdout.write(f"Backed up {what} to {file}: {size:,} bytes.\n")
    return 0


async def run_restore(settings: Settings, file: Path) -> int:
    """Check a backup of either database, put it in its place, and migrate it to this version. Raises StoreError."""
    now = datetime.now(UTC)
    if await find_kind(file, (ALMANAC, COMMUNITY)) is COMMUNITY:
        kept = await restore(settings.community_url, file, now, COMMUNITY)
        async with open_community(settings.community_url) as community:
            counted = await community.settings.count()
        what = (count(counted.guilds, "server"), count(counted.channels, "channel"), count(counted.users, "member"))
        sys.stdout.write(f"Restored members' data from {file}: settings of {', '.join(what)}.\n")
    else:
        kept = await restore(settings.database_url, file, now, ALMANAC)
        async with open_store(settings.database_url) as store:
            coverage = await store.get_coverage()
        what = (count(coverage.athletes, "athlete"), count(coverage.results, "result"))
        sys.stdout.write(f"Restored the almanac from {file}: {', '.join(what)}.\n")
    if kept.exists():
        sys.stdout.write(f"What was there before is kept in {kept}.\n")
    return 0
