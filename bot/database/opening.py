"""Opens a database: makes the folder and the engine, runs the migrations, and says what is wrong when it cannot."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import aiosqlite
from sqlalchemy import Connection, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.database.addresses import database_name, read_address, sqlite_file
from bot.database.connecting import close_all
from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind
from bot.database.migrating import ForeignDatabase, UnknownSchema, migrate, needs_migration
from bot.database.reading import Reader
from bot.database.server import IDLE_WAIT, open_server
from bot.database.transactions import Turns, leasing, writing
from bot.database.trips import OneTrip
from bot.errors import StoreError
from bot.files import make_private_file, make_private_folder

LOCK_WAIT = 5.0  # seconds
_RETRY_WAIT = 0.05  # seconds
_CHECKED_UP_TO = 64_000_000  # bytes; a larger file would take SQLite seconds to read through


@dataclass(frozen=True, slots=True)
class Database:
    """An open database of one kind. Made by `open_database`."""

    engine: AsyncEngine
    reader: Reader
    kind: DatabaseKind
    turns: Turns

    def writing(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction that no other writer can come between. Raises StoreError when the database fails."""
        return writing(self.engine, self.kind, self.turns)

    def leasing(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction that marks rows as a process's own, beside all writers on PostgreSQL. Raises StoreError."""
        return leasing(self.engine, self.kind, self.turns)


@asynccontextmanager
async def open_database(url: str, kind: DatabaseKind, *, lock_wait: float = LOCK_WAIT) -> AsyncGenerator[Database]:
    """Open the database of a kind at a SQLAlchemy URL, `sqlite+aiosqlite:///PATH` or `postgresql+asyncpg://...`.

    A SQLite file and its folder are made when they are missing, for this user alone. `lock_wait` is how many seconds
    to wait for another process that holds the database. Raises StoreError, before anything is written, when the
    database cannot be opened, is locked, is damaged, belongs to another program or was written by a newer version.
    """
    engine = _engine(url, kind, lock_wait)
    reader = Reader(engine, kind)
    try:
        with store_errors(engine.url, kind):
            await _prepare(engine, kind, lock_wait)
            await reader.open()
        turns = Turns(lock_wait if engine.dialect.name == "sqlite" else None)
        yield Database(engine, reader, kind, turns)
    finally:
        await reader.close()
        await close_all(engine)


def _engine(url: str, kind: DatabaseKind, lock_wait: float) -> AsyncEngine:
    address = read_address(url)
    if address.get_backend_name() == "sqlite":
        _make_file(sqlite_file(address), kind)
        engine = create_async_engine(address, connect_args={"timeout": lock_wait}, module=OneTrip(aiosqlite, sqlite3))
        _bind_faster()
        event.listen(engine.sync_engine, "connect", _set_up_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_on_sqlite)
        return engine
    return open_server(address, kind.schema, idle_wait=kind.write_wait or IDLE_WAIT)


def _make_file(path: Path | None, kind: DatabaseKind) -> None:
    if path is None:
        return
    if path.is_dir():
        tip = "Move it out of the way, or set BELL_LAP_HOME to another folder."
        raise StoreError(f"The {kind.title} {path} is a folder.", tip)
    try:
        make_private_folder(path.parent)
    except OSError as error:
        tip = "Give this user the right to make it, or set BELL_LAP_HOME to another folder."
        raise StoreError(f"The folder {path.parent} cannot be made: {error.strerror}.", tip) from error
    if not path.exists():
        with contextlib.suppress(OSError):  # SQLite says better what is wrong
            make_private_file(path)


def _bind_faster() -> None:
    """Let sqlite3 find at once how to bind a None or a bool: it takes them as they are only after a long search."""
    sqlite3.register_adapter(type(None), lambda nothing: nothing)
    sqlite3.register_adapter(bool, int)


def _set_up_sqlite(connection: DBAPIConnection, _record: object) -> None:
    # Left to itself the driver begins transactions late and commits around DDL; see _begin_on_sqlite.
    cast("sqlite3.Connection", connection).isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()


def _begin_on_sqlite(connection: Connection) -> None:
    # Readers need no transaction for a single statement. A writer takes the lock at once: one that began by reading
    # could not be granted it later when another process had written in between.
    options = connection.get_execution_options()
    if options.get("writes"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    elif options.get("stages"):  # writes to temporary tables alone, which lock nobody out
        connection.exec_driver_sql("BEGIN")


async def _prepare(engine: AsyncEngine, kind: DatabaseKind, lock_wait: float) -> None:
    where = f"The {kind.title} {database_name(engine.url)}"
    try:
        async with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                await _check_sqlite(connection, where, kind)
            due = await connection.run_sync(needs_migration, kind)
        if due:
            unhurried = replace(kind, write_wait=None)
            async with writing(engine, unhurried, Turns(None)) as connection:
                if await connection.run_sync(needs_migration, kind):
                    await connection.run_sync(migrate, kind)
    except UnknownSchema as error:
        tip = "Update Bell Lap, or set BELL_LAP_HOME to another folder."
        if engine.dialect.name != "sqlite":
            tip = "Update Bell Lap, or set BELL_LAP_DATABASE to another database."
        raise StoreError(f"{where} was written by a newer version (its schema is {error.args[0]}).", tip) from error
    except ForeignDatabase as error:
        tip = "Set BELL_LAP_HOME to another folder, or move the file out of the way."
        schema = kind.schema_on(engine.dialect.name)
        if schema:
            tip = f"Set BELL_LAP_DATABASE to another database, or rename the schema {schema} there."
        raise StoreError(f"{where} belongs to another program.", tip) from error
    if engine.dialect.name == "sqlite":
        await _let_readers_and_a_writer_work_together(engine, lock_wait)
        _tighten(sqlite_file(engine.url))


def _tighten(path: Path | None) -> None:
    """Make the files of a database private that an earlier version left readable."""
    if path is None:
        return
    for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        with contextlib.suppress(OSError):  # missing, or somebody else's
            file.chmod(0o600)


async def _check_sqlite(connection: AsyncConnection, where: str, kind: DatabaseKind) -> None:
    pages = (await connection.execute(text("PRAGMA page_count"))).scalar_one()
    size = pages * (await connection.execute(text("PRAGMA page_size"))).scalar_one()
    if size > _CHECKED_UP_TO:
        return
    # What the file is made of, not what its rows say: SQLite itself let no row in that breaks a CHECK, and looking at
    # them all again takes three times as long as all the rest.
    await connection.execute(text("PRAGMA ignore_check_constraints=ON"))
    verdict = (await connection.execute(text("PRAGMA quick_check(1)"))).scalar_one()
    await connection.execute(text("PRAGMA ignore_check_constraints=OFF"))
    if verdict != "ok":
        tip = f"Put a backup in its place, or move it out of the way: {kind.anew}."
        raise StoreError(f"{where} is damaged.", tip)


async def _let_readers_and_a_writer_work_together(engine: AsyncEngine, lock_wait: float) -> None:
    """Switch the file to write-ahead logging; SQLite does not wait by itself for a lock held at this point."""
    deadline = asyncio.get_running_loop().time() + lock_wait
    async with engine.connect() as connection:
        while True:
            try:
                await connection.execute(text("PRAGMA journal_mode=WAL"))
            except OperationalError:
                if asyncio.get_running_loop().time() >= deadline:
                    raise
                await asyncio.sleep(_RETRY_WAIT)
            else:
                return
