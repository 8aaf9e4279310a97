"""`bell-lap import`: reads result files into the store as one batch, which can be taken back."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.domain.event import Sex
from bot.domain.source import Source
from bot.errors import ImportStopped, UsageError
from bot.fetching.fetching import Fetcher
from bot.ingest.formats import Context
from bot.ingest.mapped import read_columns
from bot.operating.addresses import Input, fetched
from bot.operating.asking_columns import ask_columns
from bot.operating.result_files import ResultFiles, opened
from bot.settings import Settings


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
    today = datetime.now(UTC).date()
    source = read_source_option(options.source, today)
    try:
        async with fetched(options.paths, Fetcher(options.allow_private)) as local:
            if options.ask_columns:
                options = replace(options, context=ask_columns(local.paths, options.context))
            with opened(ResultFiles(local.paths, today, options.context, local.shown)) as reading:
                # Another process may be reading already, so this one loads the rest only now.
                from bot.operating.taking_in import Wanted, take_in  # noqa: PLC0415

                wanted = Wanted(replace(source, url=local.page), options.dry_run, options.quiet)
                await take_in(settings, reading, wanted)
    except asyncio.CancelledError:
        raise ImportStopped("Stopped. Nothing was imported.") from None
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
