"""Backups of an SQLite database: taken while the bot runs, and checked before they replace anything."""

import asyncio
import sqlite3
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from alembic import command
from sqlalchemy import Connection, create_engine, inspect, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from bot.database.failures import database_name, store_error
from bot.database.kind import DatabaseKind
from bot.database.migrating import ForeignDatabase, UnknownSchema, alembic_config, needs_migration, read_revision
from bot.errors import StoreError
from bot.files import make_private_file, make_private_folder

_PAGES_AT_A_TIME = 2000  # between two steps writers get their turn
_TIP = "Nothing was changed. Name another backup."
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


async def back_up(url: str, target: Path, kind: DatabaseKind) -> int:
    """Copy the database to a file that only this user may read, whole and consistent; returns its size in bytes.

    Raises StoreError: the file is there already, the disk is full, the database cannot be read. Nothing half-written
    is left behind.
    """
    return await asyncio.to_thread(_back_up, _sqlite_file(url), target, kind)


async def restore(url: str, backup: Path, now: datetime, kind: DatabaseKind) -> Path:
    """Replace the database by a backup, and say where the one it replaced was put.

    The backup is checked first: it is whole, it is of this kind, and this version can read it. Raises StoreError;
    the database is untouched then. A running bot reads on and sees what was restored within a minute.
    """
    database = _sqlite_file(url)
    await asyncio.to_thread(_check, backup, kind)
    kept = database.with_name(f"{database.name}.before-{now:%Y%m%d-%H%M%S}")
    return await asyncio.to_thread(_replace, database, backup, kept, kind)


async def find_kind(backup: Path, kinds: Sequence[DatabaseKind]) -> DatabaseKind:
    """Which kind of database a file is a backup of, by its tables. Raises StoreError where it is none of them."""
    return await asyncio.to_thread(_find_kind, backup, kinds)


def _sqlite_file(url: str) -> Path:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise StoreError(
            f"{database_name(parsed)} is not an SQLite file.",
            "Use the database server's own tools: pg_dump, pg_restore.",
        )
    return Path(parsed.database)


def _back_up(source: Path, target: Path, kind: DatabaseKind) -> int:
    if target.exists():
        raise StoreError(f"{target} is there already.", "Name a file that does not exist yet.")
    if not source.exists():
        raise StoreError(f"There is no {kind.title} at {source}.", kind.made_by)
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy(source, unfinished)
        unfinished.rename(target)
    except (sqlite3.Error, OSError) as error:
        at_fault = source if _is_about_what_is_read(error) else target
        raise store_error(error, make_url(f"sqlite:///{at_fault}"), kind) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def _is_about_what_is_read(error: Exception) -> bool:
    """Whether it is damage or a lock: the file that is written is new, and has neither."""
    damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
    return damaged or "locked" in str(error)


def _copy(source: Path, target: Path) -> None:
    make_private_file(target)
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reading,
        closing(sqlite3.connect(target)) as writing,
    ):
        reading.backup(writing, pages=_PAGES_AT_A_TIME)


@contextmanager
def _reading(backup: Path) -> Generator[Connection]:
    """A connection to a file that somebody says is a backup. Raises StoreError where it cannot be read as one."""
    if not backup.is_file():
        raise StoreError(f"There is no file {backup}.", "Name a file that `bell-lap backup` made.")
    engine = create_engine(URL.create("sqlite", database=str(backup.absolute())), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            yield connection
    except (SQLAlchemyError, ForeignDatabase):
        raise StoreError(f"{backup} is not a database of Bell Lap.", _TIP) from None
    finally:
        engine.dispose()


def _find_kind(backup: Path, kinds: Sequence[DatabaseKind]) -> DatabaseKind:
    with _reading(backup) as connection:
        names = set(inspect(connection).get_table_names())
    for kind in kinds:
        if kind.landmarks <= names:
            return kind
    raise StoreError(f"{backup} is not a database of Bell Lap.", _TIP)


def _check(backup: Path, kind: DatabaseKind) -> None:
    """Raise StoreError unless the file is a whole database of this kind, of a version that this one can read."""
    with _reading(backup) as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
        if found != "ok":
            raise StoreError(f"{backup} is damaged: {found}.", _TIP)
        try:
            needs_migration(connection, kind)
        except UnknownSchema:
            raise StoreError(f"{backup} was written by a newer version of Bell Lap.", "Install that version.") from None
        revision = read_revision(connection, kind)
        missing = _columns_at(revision, kind) - _columns(connection) if revision else {"alembic_version.version_num"}
    if missing:
        raise StoreError(f"{backup} is not whole: it lacks {', '.join(sorted(missing)[:5])}.", _TIP)


def _columns_at(revision: str, kind: DatabaseKind) -> set[str]:
    """Every column that a database of this revision has, as the migrations make it."""
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            command.upgrade(alembic_config(kind, connection), revision)
            return _columns(connection)
    finally:
        engine.dispose()


def _columns(connection: Connection) -> set[str]:
    names = "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"
    return set(connection.exec_driver_sql(names).scalars())


def _replace(database: Path, backup: Path, kept: Path, kind: DatabaseKind) -> Path:
    try:
        make_private_folder(database.parent)
        try:
            if database.exists():
                _copy(database, kept)
            _overwrite(database, backup)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in _DAMAGED:
                raise
            for ending in ("", "-wal", "-shm"):  # what cannot be read is kept as it is
                if (file := database.with_name(database.name + ending)).exists():
                    file.replace(kept.with_name(kept.name + ending))
            _overwrite(database, backup)
    except (sqlite3.Error, OSError) as error:
        raise store_error(error, make_url(f"sqlite:///{database}"), kind) from error
    return kept


def _overwrite(database: Path, backup: Path) -> None:
    make_private_file(database)
    with closing(sqlite3.connect(backup)) as reading, closing(sqlite3.connect(database, timeout=30)) as writing:
        reading.backup(writing)  # in one transaction: readers see what was there or what comes, never half of each
