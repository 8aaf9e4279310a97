"""Copies all rows of a database into another one, in one transaction, and compares both before it is committed.

Whatever ends a copy, a break of the network or a kill, the target is as it was, and the copy can be run again. One that
was done already is recognised by its counts and checksums.
"""

import hashlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import MetaData, Table, delete, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.addresses import database_name
from bot.database.failures import store_errors
from bot.database.opening import Database
from bot.database.server import UNLIMITED
from bot.database.transactions import locked
from bot.errors import StoreError

AT_A_TIME = 2000  # rows
_BYTES = 16  # of a row's hash
_REFUSED = ("22", "23")  # codes of values that are not of their type, and of constraints
_NOTHING_DONE = "Nothing was copied."

Progress = Callable[[str, int], object]
"""Is told the name of a table, and how many more of its rows are done."""


def _say_nothing(_table: str, _rows: int) -> None:
    """The other database is told about already."""


@dataclass(frozen=True, slots=True)
class Content:
    """How many rows a table has, and the sum of their hashes, which their order does not change."""

    rows: int
    checksum: int

    def __str__(self) -> str:
        return f"{self.rows:,} rows, {self.checksum:0{2 * _BYTES}x}"


@dataclass(frozen=True, slots=True)
class Copied:
    """What both databases hold, by the names of the tables; `now` says whether it was copied, or was there before."""

    tables: Mapping[str, Content]
    now: bool

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(content.rows for content in self.tables.values())


async def copy_rows(
    source: Database, target: Database, metadata: MetaData, progress: Progress, *, replace: bool = False
) -> Copied:
    """Copy every table of one kind of database; both have the newest schema.

    The target is empty, or holds the same already; with `replace` its rows are deleted first. Raises StoreError where
    it holds something else, where rows do not fit, or where a database fails: the target is as it was then.
    """
    tables = metadata.sorted_tables
    async with _snapshot(source) as reading, target.engine.connect() as connection:
        with store_errors(target.engine.url, target.kind):
            async with locked(connection, target.kind):
                if not replace and not await _is_empty(connection, tables):
                    return await _compare(reading, connection, tables, progress, target)
                if target.engine.dialect.name == "postgresql":
                    await connection.execute(text(UNLIMITED))
                if replace:
                    await _empty(connection, tables)
                copied = {table.name: await _copy(reading, connection, table, target, progress) for table in tables}
                for table in tables:
                    await _finish(connection, table, target.kind.schema)
                    there = await _read(connection, table, _say_nothing)
                    _check(table, copied[table.name], there, target)
    return Copied(copied, now=True)


@asynccontextmanager
async def _snapshot(database: Database) -> AsyncGenerator[AsyncConnection]:
    """A connection that sees all tables as they are at one moment."""
    with store_errors(database.engine.url, database.kind):
        async with database.engine.connect() as connection:
            if database.engine.dialect.name == "postgresql":
                await connection.execution_options(isolation_level="REPEATABLE READ")
                await connection.execute(text(UNLIMITED))
            else:
                await connection.execution_options(stages=True)  # one transaction, and not each statement its own
                await connection.execute(text("SELECT 1"))
            yield connection


async def _is_empty(connection: AsyncConnection, tables: Iterable[Table]) -> bool:
    for table in tables:
        if (await connection.execute(select(text("1")).select_from(table).limit(1))).first() is not None:
            return False
    return True


async def _compare(
    reading: AsyncConnection, connection: AsyncConnection, tables: Sequence[Table], progress: Progress, target: Database
) -> Copied:
    """What both hold. Raises StoreError where they differ."""
    same: dict[str, Content] = {}
    for table in tables:
        same[table.name] = await _read(reading, table, progress)
        if await _read(connection, table, _say_nothing) != same[table.name]:
            raise StoreError(
                f"The {target.kind.title} {database_name(target.engine.url)} holds something else already "
                f"(its table {table.name} differs).",
                f"{_NOTHING_DONE} Name an empty database, or add --replace to delete what is there.",
            )
    return Copied(same, now=False)


def _check(table: Table, copied: Content, there: Content, target: Database) -> None:
    if copied != there:
        raise StoreError(
            f"The table {table.name} came out otherwise in {database_name(target.engine.url)}: {copied}, and {there}.",
            f"{_NOTHING_DONE} Please report this.",
        )


async def _read(connection: AsyncConnection, table: Table, progress: Progress) -> Content:
    counting = _Counting(table, progress)
    async for rows in _rows(connection, table):
        counting.add(rows)
    return counting.content


async def _rows(connection: AsyncConnection, table: Table) -> AsyncIterator[Sequence[Sequence[Any]]]:
    """All rows of a table, some at a time."""
    result = await connection.stream(select(table).execution_options(yield_per=AT_A_TIME))
    async for rows in result.partitions():
        yield cast("Sequence[Sequence[Any]]", rows)


class _Counting:
    """Counts and hashes rows that pass. Equal rows of SQLite and PostgreSQL are equal Python values."""

    def __init__(self, table: Table, progress: Progress) -> None:
        self._name, self._progress = table.name, progress
        self._rows = self._sum = 0

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        for row in rows:
            digest = hashlib.blake2b(repr(tuple(row)).encode("utf-8", "surrogatepass"), digest_size=_BYTES)
            self._sum += int.from_bytes(digest.digest())
        self._rows += len(rows)
        self._progress(self._name, len(rows))

    @property
    def content(self) -> Content:
        return Content(self._rows, self._sum % (1 << 8 * _BYTES))


async def _empty(connection: AsyncConnection, tables: Sequence[Table]) -> None:
    for table in reversed(tables):  # those that others rest on come last
        await connection.execute(delete(table))


async def _copy(
    reading: AsyncConnection, connection: AsyncConnection, table: Table, target: Database, progress: Progress
) -> Content:
    counting = _Counting(table, progress)
    if connection.dialect.name != "postgresql":
        keys = table.columns.keys()
        async for rows in _rows(reading, table):
            counting.add(rows)
            await connection.execute(insert(table), [dict(zip(keys, row, strict=True)) for row in rows])
        return counting.content

    async def records() -> AsyncIterator[tuple[Any, ...]]:
        async for rows in _rows(reading, table):
            counting.add(rows)
            for row in rows:
                yield tuple(row)

    driver: Any = (await connection.get_raw_connection()).driver_connection
    names = [column.name for column in table.columns]
    with _misfits(table, target):
        await driver.copy_records_to_table(
            table.name, records=records(), columns=names, schema_name=target.kind.schema or "public"
        )
    return counting.content


@contextmanager
def _misfits(table: Table, target: Database) -> Generator[None]:
    """Name the table whose rows the server refuses: SQLite looks at neither types nor lengths."""
    try:
        yield
    except Exception as error:
        code: str = getattr(error, "sqlstate", None) or ""
        if not code.startswith(_REFUSED):
            raise
        reason = " ".join(str(error).split())
        tip = f"{_NOTHING_DONE} Mend the row in the database that is copied, or undo the import that brought it."
        where = database_name(target.engine.url)
        raise StoreError(f"A row of the table {table.name} does not fit into {where}: {reason[:200]}.", tip) from error


async def _finish(connection: AsyncConnection, table: Table, schema: str | None) -> None:
    """On a server: let new ids come after those that were copied, and let the planner know how many rows there are."""
    if connection.dialect.name != "postgresql":
        return
    name = f"{schema or 'public'}.{table.name}"
    numbered = table.autoincrement_column
    if numbered is not None:
        last = select(func.max(numbered)).scalar_subquery()
        sequence = func.pg_get_serial_sequence(name, numbered.name)
        await connection.execute(select(func.setval(sequence, func.coalesce(last, 1), last.is_not(None))))
    await connection.execute(text(f'ANALYZE {schema or "public"}."{table.name}"'))
