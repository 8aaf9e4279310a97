"""Reads rows with one trip to the database per statement.

SQLAlchemy's asyncio layer makes four trips to aiosqlite's thread for a query (cursor, execute, fetch, close).
On SQLite each statement is therefore compiled once and passed to aiosqlite's `execute_fetchall`, which makes one.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import aiosqlite
from sqlalchemy import Select
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store._failures import store_errors

Row = Sequence[Any]
"""A row of a statement, columns by position; repositories turn it into domain objects at once."""

Statement: TypeAlias = "Select[*tuple[Any, ...]]"
"""A SELECT with any columns."""

# Kibibytes, allocated as needed. The default of 2 MB is too small for the pages of one athlete with many results.
_CACHE = "PRAGMA cache_size=-65536"

_Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement as the driver takes it: SQL, parameter names in order, fixed values, and converters both ways."""

    sql: str
    names: tuple[str, ...]
    fixed: dict[str, Any]
    bind: tuple[_Convert | None, ...]
    convert: tuple[tuple[int, _Convert], ...]

    def parameters(self, given: Mapping[str, object]) -> tuple[Any, ...]:
        values = [given[name] if name in given else self.fixed[name] for name in self.names]
        return tuple(bind(value) if bind else value for value, bind in zip(values, self.bind, strict=True))

    def rows(self, raw: Sequence[Row]) -> Sequence[Row]:
        if not self.convert:
            return raw
        converted: list[Row] = []
        for row in raw:
            values = list(row)
            for position, convert in self.convert:
                values[position] = convert(values[position])
            converted.append(values)
        return converted


class Reader:
    """Runs SELECTs, each in a transaction of its own."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        # A single statement needs no transaction; without BEGIN and ROLLBACK a server answers it in one trip.
        self._single = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._connection: AsyncConnection | None = None
        self._driver: aiosqlite.Connection | None = None
        self._compiled: dict[Statement, _Compiled | None] = {}

    @property
    def url(self) -> URL:
        """The address of the database."""
        return self._engine.url

    async def open(self) -> None:
        """Take the one connection for all reading on SQLite; in WAL mode writers do not block it."""
        if self._engine.dialect.name == "sqlite":
            self._connection = await self._engine.connect()
            raw = await self._connection.get_raw_connection()
            self._driver = cast("aiosqlite.Connection", raw.driver_connection)
            await self._driver.execute_fetchall(_CACHE)

    async def close(self) -> None:
        """Give the connection back."""
        if self._connection is not None:
            await self._connection.close()
        self._connection = self._driver = None

    async def rows(self, statement: Statement, **parameters: object) -> Sequence[Row]:
        """All rows of a statement. Raises StoreError if the database fails.

        Compiled statements are cached as long as the reader lives: build each one once, and bind its parameters.
        """
        with store_errors(self.url):
            compiled = self._compile(statement) if self._driver is not None else None
            if self._driver is None or compiled is None:
                async with self._single.connect() as connection:
                    return cast("Sequence[Row]", (await connection.execute(statement, parameters)).all())
            raw = await self._driver.execute_fetchall(compiled.sql, compiled.parameters(parameters))
            return compiled.rows(cast("Sequence[Row]", raw))

    async def bulk_rows(self, statement: Statement, **parameters: object) -> Sequence[Row]:
        """Like `rows`, for statements that read whole tables, without making answers wait. Raises StoreError.

        It uses a connection of its own, and on SQLite converts the values off the event loop.
        """
        with store_errors(self.url):
            compiled = self._compile(statement) if self._driver is not None else None
            async with self._single.connect() as connection:
                if compiled is None:
                    return cast("Sequence[Row]", (await connection.execute(statement, parameters)).all())
                driver = cast("aiosqlite.Connection", (await connection.get_raw_connection()).driver_connection)
                await driver.execute_fetchall(_CACHE)
                raw = await driver.execute_fetchall(compiled.sql, compiled.parameters(parameters))
                await driver.execute_fetchall("PRAGMA shrink_memory")
            return await asyncio.to_thread(compiled.rows, cast("Sequence[Row]", raw))

    def _compile(self, statement: Statement) -> _Compiled | None:
        """The compiled statement; None if its SQL depends on the parameters, as with an IN list."""
        if statement not in self._compiled:
            self._compiled[statement] = _compile(statement, self._engine.dialect)
        return self._compiled[statement]


def _compile(statement: Statement, dialect: Dialect) -> _Compiled | None:
    compiled = statement.compile(dialect=dialect)
    if any(parameter.expanding for parameter in compiled.binds.values()):
        return None
    if compiled.literal_execute_params:
        # Constants such as the separator of an aggregate must be written into the SQL. SQLAlchemy does that only if
        # all other parameters have values too; None will do, as they are not written.
        filled = statement.params({name: None for name, parameter in compiled.binds.items() if parameter.required})
        compiled = filled.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    names = tuple(compiled.positiontup or ())
    types = {name: parameter.type.dialect_impl(dialect) for name, parameter in compiled.binds.items()}
    results = (column.type.dialect_impl(dialect) for column in statement.selected_columns)
    converters = enumerate(result.result_processor(dialect, None) for result in results)
    return _Compiled(
        sql=compiled.string,
        names=names,
        fixed={name: parameter.effective_value for name, parameter in compiled.binds.items()},
        bind=tuple(types[name].bind_processor(dialect) for name in names),
        convert=tuple((position, convert) for position, convert in converters if convert is not None),
    )
