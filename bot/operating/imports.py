"""`bell-lap import`: reads result files into the store as one batch, which can be taken back."""

import asyncio
from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from bot.domain.batch import Batch, Imported
from bot.domain.event import Sex
from bot.domain.source import Source
from bot.errors import ImportStopped, UsageError
from bot.fetching.fetching import Fetcher
from bot.importing.batches import list_batches
from bot.importing.importer import Import, import_rows
from bot.importing.importer import Progress as Steps
from bot.ingest.formats import Context
from bot.ingest.mapped import read_columns
from bot.ingest.reading import count_bytes
from bot.ingest.shipped import shipped_fingerprint
from bot.names.fold import fold
from bot.operating.addresses import Input, Local, fetched
from bot.operating.asking_columns import ask_columns
from bot.operating.reports import report
from bot.operating.result_files import ResultFiles, opened
from bot.seeding import seed_shipped
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.seed import is_seeded
from bot.store.store import Store


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the operator typed: files and addresses, their source as `title, publisher, date`, what they do not say.

    `allow_private` fetches over plain http and from private networks too; `ask_columns` asks which column is which.
    Nobody is told of what a `quiet` import brings.
    """

    paths: Sequence[Input]
    source: str
    context: Context
    dry_run: bool = False
    allow_private: bool = False
    ask_columns: bool = False
    quiet: bool = False


async def run_import(settings: Settings, options: ImportOptions) -> int:
    """Import files as one batch, all or nothing; what is at an address is fetched first.

    Raises FetchError, ImportFileError, ImportStopped, StoreError or UsageError.
    """
    source = read_source_option(options.source, datetime.now(UTC).date())
    try:
        async with fetched(options.paths, Fetcher(options.allow_private)) as local:
            if options.ask_columns:
                options = replace(options, context=ask_columns(local.paths, options.context))
            await _import_local(settings, options, replace(source, url=local.page), local)
    except asyncio.CancelledError:
        raise ImportStopped("Stopped. Nothing was imported.") from None
    return 0


async def _import_local(settings: Settings, options: ImportOptions, source: Source, local: Local) -> None:
    async with open_store(settings.database_url) as store:
        before = await list_batches(store)
        try:
            if not await is_seeded(store, await asyncio.to_thread(shipped_fingerprint)):
                await seed_shipped(store, settings.database_url)
            imported = await _import(store, options, source, local)
        except asyncio.CancelledError:
            raise _stopped(before, await list_batches(store)) from None
        report(imported, settings.bell_lap_home / "reports", dry_run=options.dry_run)


async def _import(store: Store, options: ImportOptions, source: Source, local: Local) -> Imported:
    files = ResultFiles(local.paths, datetime.now(UTC).date(), options.context, local.shown)
    with _progress(count_bytes(local.paths)) as (advance, steps), opened(files, advance) as reading:
        said = (lambda: reading.fingerprint, options.dry_run, lambda: _the_only(reading.origins), options.quiet)
        return await import_rows(store, Import(reading.rows, source, *said), fold, steps)


def _the_only(origins: Collection[str]) -> str:
    return next(iter(origins)) if len(origins) == 1 else ""


def _stopped(before: tuple[Batch, ...], after: tuple[Batch, ...]) -> ImportStopped:
    """What to tell after Ctrl-C, which may come just after the import was committed."""
    if after == before:
        return ImportStopped("Stopped. Nothing of the import was kept.")
    number = after[0].number
    return ImportStopped(f"The import had just ended: it is batch {number}.", f"bell-lap undo {number} takes it back.")


def read_source_option(text: str, today: date) -> Source:
    """Read `title, publisher, date`; the title may hold commas. Raises UsageError."""
    parts = [part.strip() for part in text.rsplit(",", 2)]
    if len(parts) != 3 or not all(parts):
        raise UsageError(
            f"The source “{text}” does not say title, publisher and date.",
            'Write it like --source "Results of the Oslo meeting, Bislett Alliance, 2024-05-30".',
        )
    title, publisher, published = parts
    return Source("", title, publisher, today, published)


def read_context(given: Mapping[str, str], *, short_track: bool | None) -> Context:
    """Read the options that say what the files do not; empty texts are not set. Raises UsageError."""
    try:
        day = date.fromisoformat(given["day"]) if given["day"] else None
        sex = Sex(given["sex"].upper()) if given["sex"] else None
    except ValueError:
        raise UsageError("The day or the sex cannot be read.", "Write --day 2024-05-30 and --sex M or W.") from None
    columns = given.get("columns", "")
    return Context(
        meet=given["meet"],
        venue=given["venue"],
        city=given["city"],
        country=given["country"].upper(),
        day=day,
        sex=sex,
        short_track=short_track,
        scope=given["scope"].casefold(),
        event=given.get("event", ""),
        sheet=given.get("sheet", ""),
        columns=read_columns(columns) if columns and columns != "ask" else None,
    )


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
