"""Reads rows with one trip to the database for each statement.

SQLAlchemy's asyncio layer makes four trips to aiosqlite's thread for a query (cursor, execute, fetch, close).
On SQLite a statement is therefore compiled once and handed to aiosqlite's `execute_fetchall`, which makes one. On a
server, too, a compiled statement is handed to asyncpg itself: SQLAlchemy takes several times as long as the server.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import aiosqlite
from sqlalchemy import Select, text
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind
from bot.database.server import ANSWER_WAIT, UNLIMITED

Row = Sequence[Any]
"""One row, its columns by position; the repositories turn it into domain objects at once."""

Statement: TypeAlias = "Select[*tuple[Any, ...]]"
"""A reading statement, whatever its columns."""

# Kibibytes, taken as they are needed. The usual 2 MB do not even hold the pages of one athlete with many results; 64 MB
# are no faster than 16, as what is left out comes from the pages that the system keeps.
_CACHE = "PRAGMA cache_size=-16384"

_Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement as the driver takes it: its text, its parameters in order, and how to convert both ways."""

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
    """Runs reading statements, each in a transaction of its own."""

    def __init__(self, engine: AsyncEngine, kind: DatabaseKind) -> None:
        self._engine = engine
        self._kind = kind
        # A single statement needs no transaction, and a server answers in one trip without BEGIN and ROLLBACK around.
        self._single = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._connection: AsyncConnection | None = None
        self._driver: aiosqlite.Connection | None = None
        self._compiled: dict[Statement, _Compiled | None] = {}

    @property
    def url(self) -> URL:
        """The address of the database."""
        return self._engine.url

    async def open(self) -> None:
        """Take the connection that all reading on SQLite goes through; in WAL mode writers do not hold it up."""
        if self._engine.dialect.name == "sqlite":
            self._connection = await self._engine.connect()
            raw = await self._connection.get_raw_connection()
            self._driver = cast("aiosqlite.Connection", raw.driver_connection)
            await self._driver.execute_fetchall(_CACHE)

    async def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            await self._connection.close()
        self._connection = self._driver = None

    async def rows(self, statement: Statement, **parameters: object) -> Sequence[Row]:
        """All rows of a statement. Raises StoreError when the database fails.

        Statements are kept compiled for as long as the reader lives: build each once, and bind its parameters.
        """
        with store_errors(self.url, self._kind):
            compiled = self._compile(statement)
            if self._driver is None or compiled is None:
                async with asyncio.timeout(ANSWER_WAIT), self._single.connect() as connection:
                    return await _fetch(connection, statement, compiled, parameters)
            raw = await self._driver.execute_fetchall(compiled.sql, compiled.parameters(parameters))
            return compiled.rows(cast("Sequence[Row]", raw))

    async def bulk_rows(self, statement: Statement, **parameters: object) -> Sequence[Row]:
        """As `rows`, for statements that read whole tables: no answer waits for them. Raises StoreError.

        They have a connection of their own, and on SQLite their values are converted off the event loop; on a server
        they may take as long as they need.
        """
        with store_errors(self.url, self._kind):
            compiled = self._compile(statement) if self._driver is not None else None
            if self._engine.dialect.name == "postgresql":
                async with self._engine.connect() as connection:
                    await connection.execute(text(UNLIMITED))
                    return cast("Sequence[Row]", (await connection.execute(statement, parameters)).all())
            async with self._single.connect() as connection:
                if compiled is None:
                    return cast("Sequence[Row]", (await connection.execute(statement, parameters)).all())
                driver = cast("aiosqlite.Connection", (await connection.get_raw_connection()).driver_connection)
                await driver.execute_fetchall(_CACHE)
                raw = await driver.execute_fetchall(compiled.sql, compiled.parameters(parameters))
                await driver.execute_fetchall("PRAGMA shrink_memory")
            return await asyncio.to_thread(compiled.rows, cast("Sequence[Row]", raw))

    def _compile(self, statement: Statement) -> _Compiled | None:
        """The statement for the driver; None when its text depends on the parameters, as that of an IN list does."""
        if statement not in self._compiled:
            schema = self._kind.schema_on(self._engine.dialect.name)
            self._compiled[statement] = _compile(statement, self._engine.dialect, schema)
        return self._compiled[statement]


async def _fetch(
    connection: AsyncConnection, statement: Statement, compiled: _Compiled | None, parameters: Mapping[str, object]
) -> Sequence[Row]:
    """All rows by a connection from the pool; from a server by asyncpg itself if the statement is compiled."""
    if compiled is None or connection.dialect.name != "postgresql":
        return cast("Sequence[Row]", (await connection.execute(statement, parameters)).all())
    driver: Any = (await connection.get_raw_connection()).driver_connection
    return compiled.rows(await driver.fetch(compiled.sql, *compiled.parameters(parameters)))


def _compile(statement: Statement, dialect: Dialect, schema: str | None) -> _Compiled | None:
    named: dict[str, Any] = {"schema_translate_map": {None: schema}, "render_schema_translate": True} if schema else {}
    compiled = statement.compile(dialect=dialect, **named)
    if any(parameter.expanding for parameter in compiled.binds.values()):
        return None
    if compiled.literal_execute_params:
        # Constants such as the separator of an aggregate are written into the text; that asks for some value of all
        # others too, though it does not write them.
        filled = statement.params({name: None for name, parameter in compiled.binds.items() if parameter.required})
        compiled = filled.compile(dialect=dialect, compile_kwargs={"render_postcompile": True}, **named)
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
