"""What the process that imports for feeds is told, and what it hands back."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from bot.apart import EndedApart, run_apart
from bot.domain.source import Source
from bot.errors import BellLapError
from bot.ingest.formats import Context

LONGEST_IMPORT = 1800.0  # seconds


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to import: where it is, the path that rows and messages name, and the encoding that its server says."""

    path: Path
    shown: PurePath
    charset: str = ""


@dataclass(frozen=True, slots=True)
class ImportTask:
    """What to import into the database at an address. `companions` were imported before, and are read again with them.

    What a `quiet` import brings is told to nobody.
    """

    database: str
    pieces: tuple[Piece, ...]
    companions: tuple[Piece, ...]
    source: Source
    context: Context
    quiet: bool


@dataclass(frozen=True, slots=True)
class FileReport:
    """What a file holds: rows read, those of them that were not taken, and why. `refusal` is why none is imported."""

    read: int = 0
    rejected: int = 0
    left_out: int = 0
    reasons: tuple[str, ...] = ()
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did: its batch, 0 where nothing is new, and each file's report.

    `new` facts are new or changed; `rejected` are the rows of the batch that were not taken.
    """

    reports: Mapping[Path, FileReport] = field(default_factory=dict[Path, FileReport])
    batch: int = 0
    new: int = 0
    rejected: int = 0


async def import_apart(task: ImportTask) -> Outcome:
    """Import in a process of its own. Raises BellLapError, or EndedApart or TimeoutError where there is no outcome."""
    async with asyncio.timeout(LONGEST_IMPORT):
        outcome = await run_apart("bot.feeds.importing", task)
    if isinstance(outcome, BellLapError):
        raise outcome
    if not isinstance(outcome, Outcome):
        raise EndedApart(0)
    return outcome


def words_of(error: Exception) -> str:
    """What to say of an error that ended a reading."""
    if isinstance(error, BellLapError):
        return str(error)
    if isinstance(error, EndedApart):
        return f"The process that imports ended with {error.code}. Nothing was imported."
    if isinstance(error, TimeoutError):
        return "The import took too long, and was stopped. Nothing was imported."
    if isinstance(error, OSError):
        return f"{error.filename or 'A file'} cannot be read or copied: {error.strerror}. Nothing was imported."
    return f"{type(error).__name__}: see the log. Nothing was imported."
