"""`bell-lap db`: look at the databases, bring them to the newest schema, and copy them to another place."""

import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.community.kind import COMMUNITY
from bot.community.tables import metadata as community_tables
from bot.database import copying
from bot.database.addresses import SQLITE, database_name, read_address, sqlite_file
from bot.database.checking import check_database, find_revision
from bot.database.kind import DatabaseKind
from bot.database.opening import Database, open_database
from bot.errors import StoreError, UsageError
from bot.operating.progress import show_rows
from bot.settings import ALMANAC_FILE, Settings
from bot.store.kind import ALMANAC
from bot.store.tables import metadata as almanac_tables

_KINDS = ((ALMANAC, almanac_tables), (COMMUNITY, community_tables))
_NAMES = {ALMANAC: "the almanac", COMMUNITY: "members' data"}


async def run_check(settings: Settings) -> int:
    """Print how both databases are; nothing is changed. 2 where something is to be done. Raises StoreError."""
    wrong = 0
    for kind, tables in _KINDS:
        sys.stdout.write(f"{_NAMES[kind][0].upper()}{_NAMES[kind][1:]}\n")
        async for finding in check_database(_url(settings, kind), kind, tables):
            mark = "WRONG" if finding.wrong else "ok"
            sys.stdout.write(f"  {mark:5} {finding.says} {finding.tip}".rstrip() + "\n")
            wrong += finding.wrong
    return 2 if wrong else 0


async def run_upgrade(settings: Settings) -> int:
    """Bring both databases to the newest schema; one that is missing is made. Raises StoreError."""
    for kind, _ in _KINDS:
        url = _url(settings, kind)
        before = await find_revision(url, kind)
        async with open_database(url, kind):
            pass
        where = database_name(read_address(url))
        if before == kind.head:
            sys.stdout.write(f"The {kind.title} {where} is at the newest schema already, {kind.head}.\n")
        else:
            sys.stdout.write(f"The {kind.title} {where} was at {before or 'none'}, and is now at {kind.head}.\n")
    return 0


async def run_copy(source: str, target: str, *, replace: bool, tables: bool) -> int:
    """Copy both databases, each in one transaction, and compare them. Raises StoreError, UsageError.

    `tables` prints each table that has rows, with their number and checksum.
    """
    places = [Settings(bell_lap_database=read_place(text)) for text in (source, target)]
    if places[0].database_url == places[1].database_url:
        raise UsageError("Both databases are the same.", "Name another one to copy to.")
    for kind, metadata in _KINDS:
        urls = [_url(place, kind) for place in places]
        file = sqlite_file(read_address(urls[0]))
        if file is not None and not file.exists():
            if kind is ALMANAC:
                raise StoreError(f"There is no {kind.title} at {file}.", "Name the folder or file of an almanac.")
            sys.stdout.write(f"There is no {kind.title} at {file}: nothing to copy.\n")
            continue
        async with _opened(urls, kind) as (reading, writing):
            with show_rows("opening") as progress:
                copied = await copying.copy_rows(reading, writing, metadata, progress, replace=replace)
        _print(kind, copied, tables=tables)
    return 0


def read_place(text: str) -> str:
    """The address of an almanac: as it is, or of a file, or of the almanac in a home folder."""
    if "://" in text:
        return text
    path = Path(text).absolute()
    return f"{SQLITE}:///{path / ALMANAC_FILE if path.is_dir() else path}"


def _url(settings: Settings, kind: DatabaseKind) -> str:
    return settings.community_url if kind is COMMUNITY else settings.database_url


@asynccontextmanager
async def _opened(urls: list[str], kind: DatabaseKind) -> AsyncGenerator[tuple[Database, Database]]:
    async with open_database(urls[0], kind) as source, open_database(urls[1], kind) as target:
        yield source, target


def _print(kind: DatabaseKind, copied: copying.Copied, *, tables: bool) -> None:
    done = "copied" if copied.now else "was there already"
    filled = {name: content for name, content in copied.tables.items() if content.rows}
    where = "1 table" if len(filled) == 1 else f"{len(filled)} tables"
    says = "counts and checksums are equal"
    sys.stdout.write(f"{copied.rows:,} rows of {_NAMES[kind]} in {where}: {done}; {says}.\n")
    if not tables:
        return
    for name, content in filled.items():
        sys.stdout.write(f"  {name:24} {content.rows:>10,}  {content.checksum:032x}\n")
    if empty := len(copied.tables) - len(filled):
        sys.stdout.write(f"  empty in both: {empty} {'table' if empty == 1 else 'tables'}\n")
