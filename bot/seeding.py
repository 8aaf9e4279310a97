"""Writes the facts that ship into the store, in a process of its own.

The process that asks for it goes on to be the bot, and memory that was in use once mostly stays with it: what reading
all files takes (100 MB) would stay for as long as the bot runs.
"""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from bot.apart import EndedApart, answer, run_apart
from bot.database.addresses import is_in_memory
from bot.domain.facts import Facts
from bot.domain.record_results import with_record_results
from bot.errors import BellLapError, SetupError
from bot.ingest import shipped
from bot.ingest.shipped_points import SCORING, read_tables
from bot.store.store import Store


@dataclass(frozen=True, slots=True)
class _Task:
    """What the process is to do; it gets it through a pipe, as an address may hold a password."""

    database: str
    folder: Path
    names: Path | None


async def seed_shipped(store: Store, database: str, names: Path | None = None) -> None:
    """Read the facts that ship and write them into the store, which is at that address: all of them, or nothing.

    What was imported before follows. `names` is the file that keeps the index of names, which is then built anew by
    that process, too. Raises DataFileError for a wrong line, StoreError if the database fails, and
    SetupError if the process is ended by somebody else. When this one is cancelled or killed the process ends too.
    """
    task = _Task(database, shipped.shipped_data_folder(), names)
    if is_in_memory(database):  # where no other process finds it
        await _seed(store, task.folder)
    else:
        await _seed_apart(task)


async def _seed(store: Store, folder: Path) -> None:
    from bot.importing.rehanging import seed_and_rehang  # noqa: PLC0415 - only the process that does it needs these
    from bot.names.fold import fold  # noqa: PLC0415

    await seed_and_rehang(store, await asyncio.to_thread(_read, folder), fold)


def _read(folder: Path) -> Facts:
    """All facts of a folder. The scoring tables are not kept, but a wrong line of theirs stops the start as well."""
    if (folder / SCORING).is_dir():
        read_tables(folder / SCORING)
    return with_record_results(shipped.read_shipped(folder))


async def _seed_apart(task: _Task) -> None:
    try:
        error = await run_apart(__name__, task)
    except EndedApart as ended:
        tip = "All of them are in the store, or none. Start again; if it happens again, see what was printed above."
        raise SetupError(
            f"The facts that ship could not be taken in: the process for it ended with {ended.code}.", tip
        ) from None
    if isinstance(error, BellLapError):
        raise error


def main() -> None:
    """Do the task that comes in at stdin, and write to stdout what went wrong, or None."""
    answer(_try_to_seed)


def _try_to_seed(task: _Task) -> BellLapError | None:
    try:
        asyncio.run(_open_and_seed(task))
    except BellLapError as error:
        return error
    return None


async def _open_and_seed(task: _Task) -> None:
    from bot.store.database import open_store  # noqa: PLC0415

    async with open_store(task.database) as store:
        await _seed(store, task.folder)
        if task.names:
            from bot.reading_almanac import read_almanac  # noqa: PLC0415

            await read_almanac(store, task.names)
