"""`bell-lap import`, `batches` and `undo`: result files into the store, each import a batch that can be taken back."""

import asyncio
import hashlib
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from bot.domain.batch import Batch, Imported
from bot.domain.event import Event, Sex
from bot.domain.source import Source
from bot.errors import ImportStopped, UsageError
from bot.ingest.formats import Context
from bot.ingest.reading import count_bytes, read_rows
from bot.ingest.shipped import read_shipped
from bot.names.events import parse_event, parse_taf_code, parse_wa_code
from bot.names.fold import fold
from bot.reporting import counted, report
from bot.settings import Settings
from bot.store.batches import list_batches, undo
from bot.store.database import open_store
from bot.store.importing.importer import Import, import_rows
from bot.store.importing.importer import Progress as Telling
from bot.store.seed import seed
from bot.store.store import Store

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Wish:
    """What the operator asked to import."""

    paths: tuple[Path, ...]
    source: str
    context: Context
    dry_run: bool = False


class NamedEvents:
    """The event parsers of bot.names, as the importers ask for them."""

    def find_by_name(self, text: str) -> Event | None:
        """By any written form."""
        return parse_event(text)

    def find_by_wa_code(self, code: str) -> Event | None:
        """By World Athletics' code."""
        return parse_wa_code(code)

    def find_by_taf_code(self, code: str) -> Event | None:
        """By TAF's code."""
        return parse_taf_code(code)


async def run_import(settings: Settings, wish: Wish) -> int:
    """Import files as one batch, all or nothing. Raises ImportFileError, ImportStopped, StoreError or UsageError."""
    source = read_source_option(wish.source, datetime.now(UTC).date())
    async with open_store(settings.database_url) as store:
        before = await list_batches(store)
        try:
            await seed(store, await asyncio.to_thread(read_shipped))
            imported = await _import(store, wish, source)
        except asyncio.CancelledError:
            raise _stopped(before, await list_batches(store)) from None
        report(imported, settings.bell_lap_home / "reports", dry_run=wish.dry_run)
    return 0


async def _import(store: Store, wish: Wish, source: Source) -> Imported:
    with _progress(count_bytes(wish.paths)) as (advance, telling):
        rows = read_rows(wish.paths, NamedEvents(), datetime.now(UTC).date(), wish.context, advance)
        wanted = Import(rows, source, lambda: _fingerprint(wish.paths), wish.dry_run)
        return await import_rows(store, wanted, fold, telling)


def _stopped(before: tuple[Batch, ...], after: tuple[Batch, ...]) -> ImportStopped:
    """Ctrl-C may come while the database commits: whoever pressed it wants to know which of the two it was."""
    if after == before:
        return ImportStopped("Stopped. Nothing of the import was kept.")
    number = after[0].number
    return ImportStopped(f"The import had just ended: it is batch {number}.", f"bell-lap undo {number} takes it back.")


async def run_batches(settings: Settings) -> int:
    """List the imports, the latest first."""
    async with open_store(settings.database_url) as store:
        batches = await list_batches(store)
    for batch in batches:
        sys.stdout.write(f"{batch.number:4}  {batch.finished.isoformat()}  {batch.source.title}: {counted(batch)}\n")
    if not batches:
        sys.stdout.write("Nothing was imported yet.\n")
    return 0


async def run_undo(settings: Settings, number: int) -> int:
    """Take an import back. Raises BatchError."""
    async with open_store(settings.database_url) as store:
        await undo(store, number)
    sys.stdout.write(f"Batch {number} is undone; the store is as it was before.\n")
    return 0


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
    """Read what the operator says of the files beside them. Raises UsageError."""
    try:
        day = date.fromisoformat(given["day"]) if given["day"] else None
        sex = Sex(given["sex"].upper()) if given["sex"] else None
    except ValueError:
        raise UsageError("The day or the sex cannot be read.", "Write --day 2024-05-30 and --sex M or W.") from None
    return Context(
        meet=given["meet"],
        venue=given["venue"],
        city=given["city"],
        country=given["country"].upper(),
        day=day,
        sex=sex,
        short_track=short_track,
        scope=given["scope"].casefold(),
    )


@contextmanager
def _progress(size: int) -> Generator[tuple[Callable[[int], None], Telling]]:
    """A bar of the bytes read with rate and time left, and the rows; then each step of the writing by name."""
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
            Telling(
                read=lambda rows: bar.update(task, rows=rows), step=lambda name: bar.update(task, description=name)
            ),
        )


def _fingerprint(paths: Sequence[Path]) -> str:
    """A digest of the content of all files, in the order of their names."""
    digest = hashlib.sha256()
    for path in paths:
        for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else (path,):
            with file.open("rb") as content:
                while block := content.read(_BLOCK):
                    digest.update(block)
    return digest.hexdigest()
