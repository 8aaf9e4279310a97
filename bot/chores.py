"""An operator's chores: backups, and a check of the facts that ship."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.cards.formatting import count
from bot.ingest.checking import list_single_origins
from bot.ingest.shipped import read_shipped
from bot.settings import Settings
from bot.store.backups import back_up, restore
from bot.store.database import open_store


async def run_backup(settings: Settings, file: Path) -> int:
    """`bell-lap backup FILE`, while the bot runs."""
    size = await back_up(settings.database_url, file)
    sys.stdout.write(f"Backed up {size:,} bytes to {file}.\n")
    return 0


async def run_restore(settings: Settings, file: Path) -> int:
    """`bell-lap restore FILE`: check, keep what is there, replace, and bring it up to this version."""
    kept = await restore(settings.database_url, file, datetime.now(UTC))
    async with open_store(settings.database_url) as store:
        coverage = await store.get_coverage()
    sys.stdout.write(f"Restored {file}: {count(coverage.athletes, 'athlete')}, {count(coverage.results, 'result')}.\n")
    if kept.exists():
        sys.stdout.write(f"What was there before is kept in {kept}.\n")
    return 0


def run_check() -> int:
    """`bell-lap check`: validate every data file, and list what only one origin says. Raises DataFileError."""
    facts = read_shipped()
    single = list_single_origins(facts)
    for fact in single:
        known = "one source" if len(fact.sources) == 1 else "one origin"
        ratified = ", confirmed by a notice of ratification" if fact.notice else ""
        sys.stdout.write(f"{known}  {fact.kind:7} {fact.fact}: {', '.join(fact.sources)}{ratified}\n")
    sys.stdout.write(
        f"{count(len(facts.athletes), 'athlete')}, {count(len(facts.races), 'race')}, "
        f"{count(len(facts.results), 'result')}, {count(len(facts.records), 'record')} are valid; "
        f"{count(len(single), 'fact')} with a single origin.\n"
    )
    return 0
