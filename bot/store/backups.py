"""Backups of an SQLite database: taken while the bot runs, and checked before they replace anything."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.errors import StoreError
from bot.store._failures import database_name, store_error
from bot.store.migrating import UnknownSchema, needs_migration

_PAGES_AT_A_TIME = 2000  # between two steps writers get their turn


async def back_up(url: str, target: Path) -> int:
    """Copy the database to a file, whole and consistent, and say how many bytes it has.

    Raises StoreError: the file is there already, the disk is full, the database cannot be read. Nothing half-written
    is left behind.
    """
    return await asyncio.to_thread(_back_up, _sqlite_file(url), target)


async def restore(url: str, backup: Path, now: datetime) -> Path:
    """Replace the database by a backup, and say where the one it replaced was put.

    The backup is checked first: it is whole, it is Bell Lap's, and this version can read it. Raises StoreError;
    the database is untouched then. A running bot reads on and sees the restored facts within a minute.
    """
    database = _sqlite_file(url)
    await asyncio.to_thread(_check, backup)
    kept = database.with_name(f"{database.name}.before-{now:%Y%m%d-%H%M%S}")
    return await asyncio.to_thread(_replace, database, backup, kept)


def _sqlite_file(url: str) -> Path:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise StoreError(
            f"{database_name(parsed)} is not an SQLite file.",
            "Use the database server's own tools: pg_dump, pg_restore.",
        )
    return Path(parsed.database)


def _back_up(source: Path, target: Path) -> int:
    if target.exists():
        raise StoreError(f"{target} is there already.", "Name a file that does not exist yet.")
    if not source.exists():
        raise StoreError(f"There is no database at {source}.", "Ask the bot something first; that makes one.")
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(source, unfinished)
        unfinished.rename(target)
    except (sqlite3.Error, OSError) as error:
        raise store_error(error, make_url(f"sqlite:///{target}")) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def _copy(source: Path, target: Path) -> None:
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
        closing(sqlite3.connect(target)) as writing,
    ):
        reading.backup(writing, pages=_PAGES_AT_A_TIME)


def _check(backup: Path) -> None:
    """Raise StoreError unless the file is a whole store of a version that this one can read."""
    if not backup.is_file():
        raise StoreError(f"There is no file {backup}.", "Name a file that `bell-lap backup` made.")
    engine = create_engine(f"sqlite:///{backup.absolute()}", poolclass=NullPool)
    tip = "Nothing was changed. Name another backup."
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            stores = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")
            is_store = bool(stores.scalar())
            if is_store:
                needs_migration(connection)
    except UnknownSchema:
        raise StoreError(f"{backup} was written by a newer version of Bell Lap.", "Install that version.") from None
    except SQLAlchemyError:
        found, is_store = "ok", False
    finally:
        engine.dispose()
    if found != "ok":
        raise StoreError(f"{backup} is damaged: {found}.", tip)
    if not is_store:
        raise StoreError(f"{backup} is not a database of Bell Lap.", tip)


def _replace(database: Path, backup: Path, kept: Path) -> Path:
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        if database.exists():
            _copy(database, kept)
        with closing(sqlite3.connect(backup)) as reading, closing(sqlite3.connect(database, timeout=30)) as writing:
            reading.backup(writing)  # in one transaction: readers see the old facts or the new, never half of each
    except (sqlite3.Error, OSError) as error:
        raise store_error(error, make_url(f"sqlite:///{database}")) from error
    return kept
