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

from bot.database.addresses import database_name
from bot.database.failures import store_error
from bot.database.kind import DatabaseKind
from bot.database.migrating import ForeignDatabase, UnknownSchema, alembic_config, needs_migration, read_revision
from bot.errors import StoreError
from bot.files import make_private_file, make_private_folder

_PAGES_AT_A_TIME = 2000  # between two steps writers get their turn
_LOCK_WAIT = 30.0  # seconds
_MOST_WAITS = 3  # each as long as a connection waits for a lock
_TIP = "Nothing was changed. Name another backup."
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNREAD = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)
_MAGIC = b"SQLite format 3\0"


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
    _check_source(source, kind)
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


def _check_source(source: Path, kind: DatabaseKind) -> None:
    """Raise StoreError for a database that this version could not read again."""
    engine = create_engine(_address(source), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            needs_migration(connection, kind)
    except UnknownSchema as error:
        raise StoreError(
            f"The {kind.title} {source} was written by a newer version (its schema is {error.args[0]}).",
            "Nothing was copied. Back it up with that version: this one could not restore it.",
        ) from None
    except ForeignDatabase:
        raise StoreError(
            f"The {kind.title} {source} belongs to another program.",
            "Nothing was copied. Set BELL_LAP_HOME to the folder of the bot's own databases.",
        ) from None
    except SQLAlchemyError as error:
        raise store_error(error, make_url(f"sqlite:///{source}"), kind) from error
    finally:
        engine.dispose()


def _is_about_what_is_read(error: Exception) -> bool:
    """Whether it is damage or a lock: the file that is written is new, and has neither."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in (*_DAMAGED, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) or code in _UNREAD


def _copy(source: Path, target: Path) -> None:
    make_private_file(target)
    with (
        closing(_open_to_read(source)) as reading,
        closing(sqlite3.connect(target)) as writing,
    ):
        reading.backup(writing, pages=_PAGES_AT_A_TIME, progress=_Patience().step)


@contextmanager
def _reading(backup: Path) -> Generator[Connection]:
    """A connection to a file that somebody says is a backup. Raises StoreError where it cannot be read as one."""
    if not backup.is_file():
        raise StoreError(f"There is no file {backup}.", "Name a file that `bell-lap backup` made.")
    engine = create_engine(_address(backup), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            yield connection
    except SQLAlchemyError as error:
        code = getattr(getattr(error, "orig", None), "sqlite_errorcode", sqlite3.SQLITE_NOTADB)
        if code & 0xFF == sqlite3.SQLITE_CORRUPT:
            raise StoreError(f"{backup} is damaged.", _TIP) from None
        if code & 0xFF != sqlite3.SQLITE_NOTADB:
            raise StoreError(f"{backup} cannot be read: {getattr(error, 'orig', error)}.", _TIP) from None
        raise StoreError(f"{backup} is not a database of Bell Lap.", _TIP) from None
    finally:
        engine.dispose()


def _address(file: Path) -> URL:
    """The address to read a file at, without writing to it or beside it."""
    query = {"uri": "true", "mode": "ro"}
    if not any(_beside(file, ending).exists() for ending in ("-wal", "-journal")):
        query["immutable"] = "1"  # else SQLite wants to write a -shm beside a file in write-ahead mode
    return URL.create("sqlite", database=file.absolute().as_uri(), query=query)


def _open_to_read(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _find_kind(backup: Path, kinds: Sequence[DatabaseKind]) -> DatabaseKind:
    with _reading(backup) as connection:
        names = set(inspect(connection).get_table_names())
    for kind in kinds:
        if kind.landmarks <= names:
            return kind
    nearest = max(kinds, key=lambda kind: len(kind.landmarks & names))
    lacks = ", ".join(sorted((nearest.landmarks | {"alembic_version"}) - names))
    holds = f": as a {nearest.title} it lacks the tables {lacks}" if names else ": it is empty"
    raise StoreError(f"{backup} is not a database of Bell Lap{holds}.", _TIP)


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
        except ForeignDatabase:
            raise StoreError(
                f"{backup} is not a database of Bell Lap: it does not say of which version.", _TIP
            ) from None
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
        if not database.exists() or not _is_sqlite(database) or not _replaced_inside(database, backup, kept):
            _replace_files(database, backup, kept)
    except (sqlite3.Error, OSError) as error:
        raise store_error(error, make_url(f"sqlite:///{database}"), kind) from error
    return kept


def _is_sqlite(database: Path) -> bool:
    """Whether a file begins as SQLite's do; SQLite is not asked to open another one."""
    with database.open("rb") as opened:
        return opened.read(len(_MAGIC)) == _MAGIC


class _Patience:
    """Ends a copy that waits for a lock: Python would try again for ever."""

    def __init__(self) -> None:
        self._waits = 0

    def step(self, status: int, _remaining: int, _total: int) -> None:
        """Called after each step of a copy, and each time SQLite has waited for a lock in vain."""
        if status not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            self._waits = 0
            return
        self._waits += 1
        if self._waits > _MOST_WAITS:
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = status
            raise error


def _replaced_inside(database: Path, backup: Path, kept: Path) -> bool:
    """Copy a sound database, and overwrite it for all who have it open; False where it is not sound enough for that."""
    try:
        _copy(database, kept)
        _overwrite(database, backup)
    except sqlite3.DatabaseError as error:
        # A database of another page size says that it is read-only.
        in_the_way = (*_DAMAGED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)
        if error.sqlite_errorcode & 0xFF in in_the_way or error.sqlite_errorcode in _UNREAD:
            return False
        raise
    return True


def _replace_files(database: Path, backup: Path, kept: Path) -> None:
    """Move aside what cannot be read, with all that SQLite keeps beside it, and put the backup in its place."""
    unfinished = _beside(database, ".unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        _overwrite(unfinished, backup)
        for ending in ("", "-wal", "-shm", "-journal"):
            if _beside(database, ending).exists():
                _beside(database, ending).replace(_beside(kept, ending))
        unfinished.rename(database)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            _beside(unfinished, ending).unlink(missing_ok=True)


def _overwrite(database: Path, backup: Path) -> None:
    make_private_file(database)
    with closing(_open_to_read(backup)) as reading, closing(sqlite3.connect(database, timeout=_LOCK_WAIT)) as writing:
        # In one transaction: readers see what was there or what comes, never half of each.
        reading.backup(writing, progress=_Patience().step)
