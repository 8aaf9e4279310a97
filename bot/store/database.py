"""Opens the store: makes the folder and the engine, runs the migrations, and says what is wrong when it cannot."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StoreError
from bot.store._failures import database_name, store_errors
from bot.store.migrating import ForeignDatabase, UnknownSchema, migrate, needs_migration
from bot.store.reading import Reader
from bot.store.store import Store
from bot.store.writing import writing

_LOCK_WAIT = 5.0  # seconds
_RETRY_WAIT = 0.05  # seconds
_CHECKED_UP_TO = 64_000_000  # bytes; a larger file would take SQLite seconds to read through


@asynccontextmanager
async def open_store(url: str, *, lock_wait: float = _LOCK_WAIT) -> AsyncGenerator[Store]:
    """Open the database at a SQLAlchemy URL, `sqlite+aiosqlite:///PATH` or `postgresql+asyncpg://...`.

    A SQLite file and its folder are made when they are missing. `lock_wait` is how many seconds to wait for another
    process that holds the database. Raises StoreError, before anything is written, when the database cannot be
    opened, is locked, is damaged, belongs to another program or was written by a newer version.
    """
    engine = _engine(url, lock_wait)
    reader = Reader(engine)
    try:
        with store_errors(engine.url):
            await _prepare(engine, lock_wait)
            await reader.open()
        yield Store(engine, reader)
    finally:
        await reader.close()
        await engine.dispose()


def _engine(url: str, lock_wait: float) -> AsyncEngine:
    address: URL | None = None
    try:
        address = make_url(url)
        arguments: dict[str, Any] = {}
        if address.get_backend_name() == "sqlite":
            _make_folder(address)
            arguments = {"timeout": lock_wait}
        engine = create_async_engine(address, connect_args=arguments)
    except (ArgumentError, NoSuchModuleError) as error:
        tip = "Write it like sqlite+aiosqlite:///PATH or postgresql+asyncpg://USER:PASSWORD@HOST/NAME."
        raise StoreError("The address of the database cannot be read.", tip) from error
    except ImportError as error:
        tip = "Install it: pip install 'bell-lap[postgres]'."
        driver = address.drivername if address else url
        raise StoreError(f"The driver for {driver} is not installed.", tip) from error
    if address.get_backend_name() == "sqlite":
        event.listen(engine.sync_engine, "connect", _set_up_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_on_sqlite)
    return engine


def _make_folder(url: URL) -> None:
    if not url.database or url.database == ":memory:":
        return
    path = Path(url.database)
    if path.is_dir():
        tip = "Move it out of the way, or set BELL_LAP_HOME to another folder."
        raise StoreError(f"The database {path} is a folder.", tip)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        tip = "Give this user the right to make it, or set BELL_LAP_HOME to another folder."
        raise StoreError(f"The folder {path.parent} cannot be made: {error.strerror}.", tip) from error


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


async def _prepare(engine: AsyncEngine, lock_wait: float) -> None:
    where = f"The database {database_name(engine.url)}"
    try:
        async with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                await _check_sqlite(connection, where)
            due = await connection.run_sync(needs_migration)
        if due:
            async with writing(engine) as connection:
                if await connection.run_sync(needs_migration):
                    await connection.run_sync(migrate)
    except UnknownSchema as error:
        tip = "Update Bell Lap, or set BELL_LAP_HOME to another folder."
        raise StoreError(f"{where} was written by a newer version (its schema is {error.args[0]}).", tip) from error
    except ForeignDatabase as error:
        tip = "Set BELL_LAP_HOME to another folder, or move the file out of the way."
        raise StoreError(f"{where} belongs to another program.", tip) from error
    if engine.dialect.name == "sqlite":
        await _let_readers_and_a_writer_work_together(engine, lock_wait)


async def _check_sqlite(connection: AsyncConnection, where: str) -> None:
    pages = (await connection.execute(text("PRAGMA page_count"))).scalar_one()
    size = pages * (await connection.execute(text("PRAGMA page_size"))).scalar_one()
    if size > _CHECKED_UP_TO:
        return
    verdict = (await connection.execute(text("PRAGMA quick_check(1)"))).scalar_one()
    if verdict != "ok":
        tip = "Put a backup in its place, or move it out of the way: the shipped facts are then loaded into a new one."
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
