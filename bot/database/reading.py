"""Reads rows by statements that are compiled once and handed to the driver itself, aiosqlite or asyncpg.

SQLAlchemy takes several times as long for a short statement as the database does.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

import aiosqlite
from sqlalchemy import Select, text
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.database.connecting import driver_of, settle
from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind
from bot.database.server import ANSWER_WAIT, UNLIMITED

Row = Sequence[Any]
"""One row, its columns by position; the repositories turn it into domain objects at once."""

Statement: TypeAlias = "Select[*tuple[Any, ...]]"
"""A reading statement, whatever its columns."""

# Kibibytes, taken as they are needed. The usual 2 MB do not even hold the pages of one athlete with many results. Above
# 6 MB little is won (docs/scale.md), as what is left out comes from the pages that the system keeps.
_CACHE = "PRAGMA cache_size=-6144"

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


@dataclass(frozen=True, slots=True)
class _OnServer:
    """A connection of the pool, and asyncpg's below it."""

    connection: AsyncConnection
    driver: Any

    async def fetch(
        self, statement: Statement, compiled: _Compiled | None, parameters: Mapping[str, object]
    ) -> Sequence[Row]:
        """All rows, by asyncpg itself if the statement is compiled."""
        if compiled is None:
            return cast("Sequence[Row]", (await self.connection.execute(statement, parameters)).all())
        return compiled.rows(await self.driver.fetch(compiled.sql, *compiled.parameters(parameters)))

    async def give_back(self, *, settled: bool) -> None:
        """Give the connection back to the pool; where its statement was not `settled`, only if it can be used."""
        if not settled and not self.driver.is_closed():
            await settle(self.driver)
        await self.connection.close()


class Reader:
    """Runs reading statements, each in a transaction of its own."""

    def __init__(self, engine: AsyncEngine, kind: DatabaseKind) -> None:
        self._engine = engine
        self._kind = kind
        # A single statement needs no transaction, and a server answers in one trip without BEGIN and ROLLBACK around.
        # On SQLite nothing begins one by itself (see `_begin_on_sqlite`); and whoever is cancelled while the level is
        # being set would keep the connection from the pool for good.
        of_file = engine.dialect.name == "sqlite"
        self._single = engine if of_file else engine.execution_options(isolation_level="AUTOCOMMIT")
        self._connection: AsyncConnection | None = None
        self._driver: aiosqlite.Connection | None = None
        self._idle: _OnServer | None = None
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
        idle, self._idle = self._idle, None
        for connection in (self._connection, idle and idle.connection):
            if connection is not None:
                await connection.close()
        self._connection = self._driver = None

    async def rows(self, statement: Statement, **parameters: object) -> Sequence[Row]:
        """All rows of a statement. Raises StoreError when the database fails.

        Statements are kept compiled for as long as the reader lives: build each once, and bind its parameters.
        """
        with store_errors(self.url, self._kind):
            compiled = self._compile(statement)
            if self._engine.dialect.name == "postgresql":
                async with asyncio.timeout(ANSWER_WAIT) as limit, self._on_server(limit) as server:
                    return await server.fetch(statement, compiled, parameters)
            if self._driver is None or compiled is None:
                # A file is never away, only busy; whoever is cut off while they wait for a connection takes it from
                # the pool for good, until nobody else gets one.
                async with self._single.connect() as connection:
                    return cast("Sequence[Row]", (await connection.execute(statement, parameters)).all())
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
                    driver = await driver_of(connection)
                    try:
                        await connection.execute(text(UNLIMITED))
                        return cast("Sequence[Row]", (await connection.execute(statement, parameters)).all())
                    except asyncio.CancelledError:
                        driver.terminate()  # nobody waits until it is known that such a long statement has ended
                        raise
            async with self._single.connect() as connection:
                if compiled is None:
                    return cast("Sequence[Row]", (await connection.execute(statement, parameters)).all())
                driver = cast("aiosqlite.Connection", (await connection.get_raw_connection()).driver_connection)
                await driver.execute_fetchall(_CACHE)
                raw = await driver.execute_fetchall(compiled.sql, compiled.parameters(parameters))
                await driver.execute_fetchall("PRAGMA shrink_memory")
            return await asyncio.to_thread(compiled.rows, cast("Sequence[Row]", raw))

    @asynccontextmanager
    async def _on_server(self, limit: asyncio.Timeout) -> AsyncGenerator[_OnServer]:
        """A connection to the server: the one that was used last, or from the pool while others are in use.

        To give one back to the pool and to take it again takes as long as a quick statement.
        """
        server, self._idle = self._idle, None
        if server is None or server.driver.is_closed():
            if server is not None:
                await server.connection.close()
            connection = await self._single.connect()
            server = _OnServer(connection, await driver_of(connection))
        try:
            yield server
        except BaseException as error:
            if limit.expired():
                server.driver.terminate()
            given_up = isinstance(error, asyncio.CancelledError)
            await asyncio.shield(server.give_back(settled=not given_up))  # also if whoever asked is cancelled again
            raise
        if self._idle is None:
            self._idle = server
        else:
            await server.connection.close()

    def _compile(self, statement: Statement) -> _Compiled | None:
        """The statement for the driver; None when its text depends on the parameters, as that of an IN list does."""
        if statement not in self._compiled:
            schema = self._kind.schema_on(self._engine.dialect.name)
            self._compiled[statement] = _compile(statement, self._engine.dialect, schema)
        return self._compiled[statement]


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
