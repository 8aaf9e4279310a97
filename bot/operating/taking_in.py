"""Takes the rows of an import into the store as one batch, and tells the operator what came of it."""

import asyncio
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from bot.domain.batch import Batch, Imported
from bot.domain.source import Source
from bot.errors import ImportStopped
from bot.importing.batches import list_batches
from bot.importing.importer import Import, import_rows
from bot.importing.importer import Progress as Steps
from bot.ingest.shipped import shipped_fingerprint
from bot.names.fold import fold
from bot.operating.reports import report
from bot.operating.result_files import Reading
from bot.seeding import seed_shipped
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.seed import is_seeded
from bot.store.store import Store


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who says it, and how to take it in: as in ImportOptions."""

    source: Source
    dry_run: bool = False
    quiet: bool = False


async def take_in(settings: Settings, reading: Reading, wanted: Wanted) -> None:
    """Import the rows as one batch, all or nothing. Raises ImportFileError, ImportStopped or StoreError."""
    async with open_store(settings.database_url) as store:
        before = await list_batches(store)
        try:
            if not await is_seeded(store, await asyncio.to_thread(shipped_fingerprint)):
                await seed_shipped(store, settings.database_url)
            imported = await _import(store, reading, wanted)
        except asyncio.CancelledError:
            raise _stopped(before, await list_batches(store)) from None
        report(imported, settings.bell_lap_home / "reports", dry_run=wanted.dry_run)


async def _import(store: Store, reading: Reading, wanted: Wanted) -> Imported:
    with _progress(reading.size) as (advance, steps):
        said = (lambda: reading.fingerprint, wanted.dry_run, lambda: _the_only(reading.origins), wanted.quiet)
        return await import_rows(store, Import(reading.rows(advance), wanted.source, *said), fold, steps)


def _the_only(origins: Collection[str]) -> str:
    return next(iter(origins)) if len(origins) == 1 else ""


def _stopped(before: tuple[Batch, ...], after: tuple[Batch, ...]) -> ImportStopped:
    """What to tell after Ctrl-C, which may come just after the import was committed."""
    if after == before:
        return ImportStopped("Stopped. Nothing of the import was kept.")
    number = after[0].number
    return ImportStopped(f"The import had just ended: it is batch {number}.", f"bell-lap undo {number} takes it back.")


@contextmanager
def _progress(size: int) -> Generator[tuple[Callable[[int], None], Steps]]:
    """A progress bar for so many bytes, on a terminal only.

    Gives the callback for the bytes read since its last call, and those for the rows read and the steps of the import.
    """
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[rows]:,} rows"),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("reading", total=size, rows=0)
        yield (
            lambda advanced: bar.advance(task, advanced),
            Steps(read=lambda rows: bar.update(task, rows=rows), step=lambda name: bar.update(task, description=name)),
        )
