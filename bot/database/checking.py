"""Looks a database over without changing it: is it there, which schema has it, is it whole."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from sqlalchemy import Connection, MetaData, Table, func, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.database.addresses import database_name, read_address, sqlite_file
from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind
from bot.database.migrating import ForeignDatabase, UnknownSchema, needs_migration, read_revision
from bot.database.server import UNLIMITED, open_server

OLDEST_SERVER = 130000  # as PostgreSQL counts: generated columns and normalize() of texts
_PER_PROCESS = 12  # connections that one process may have
_UPGRADE = "`bell-lap db upgrade` brings it to the newest one."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what there is, and what to do about it where that is wrong."""

    says: str
    tip: str = ""

    @property
    def wrong(self) -> bool:
        """Whether something is to be done."""
        return bool(self.tip)


async def find_revision(url: str, kind: DatabaseKind) -> str | None:
    """The schema of a database, None where there is none yet. Raises StoreError; makes and changes nothing."""
    engine = _engine(url, kind)
    if engine is None:
        return None
    with store_errors(engine.url, kind):
        async with engine.connect() as connection:
            return await connection.run_sync(read_revision, kind)


async def check_database(url: str, kind: DatabaseKind, metadata: MetaData) -> AsyncIterator[Finding]:
    """Look one kind of database over, one finding after the other. Raises StoreError where it cannot be read at all."""
    engine = _engine(url, kind)
    if engine is None:
        yield Finding(f"There is no {kind.title} yet.", kind.made_by)
        return
    with store_errors(engine.url, kind):
        async with engine.connect() as connection:
            yield Finding(f"The {kind.title} {database_name(engine.url)} can be read.")
            if engine.dialect.name == "postgresql":
                await connection.execute(text(UNLIMITED))
                async for finding in _check_server(connection):
                    yield finding
            schema = await connection.run_sync(_check_schema, kind)
            yield schema
            if schema.wrong:
                return
            missing = await connection.run_sync(_missing_columns, kind, metadata)
            if missing:
                yield Finding(f"It lacks {', '.join(missing[:5])}.", "Put a backup in its place.")
                return
            async for finding in _check_rows(connection, kind, metadata):
                yield finding


def _engine(url: str, kind: DatabaseKind) -> AsyncEngine | None:
    """An engine that makes nothing; None where there is no file."""
    address = read_address(url)
    if address.get_backend_name() == "postgresql":
        return open_server(address, kind.schema, pooled=False)
    file = sqlite_file(address)
    if file is None or not file.exists():
        return None
    return create_async_engine(address, poolclass=NullPool)


async def _check_server(connection: AsyncConnection) -> AsyncIterator[Finding]:
    number = int(await _ask(connection, "current_setting('server_version_num')"))
    tip = "" if number >= OLDEST_SERVER else "Bell Lap needs PostgreSQL 13 or newer."
    version = await _ask(connection, "current_setting('server_version')")
    yield Finding(f"The server is PostgreSQL {version}.", tip)
    encoding = await _ask(connection, "current_setting('server_encoding')")
    tip = "" if encoding == "UTF8" else "Make a database with ENCODING 'UTF8', and copy the bot's there."
    yield Finding(f"Its texts are kept as {encoding}.", tip)
    most = int(await _ask(connection, "current_setting('max_connections')"))
    used = int(await _ask(connection, "(SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend')"))
    tip = "" if most - used >= _PER_PROCESS else "End what is not needed, or raise max_connections."
    yield Finding(f"{used} of its {most} connections are in use; one process of the bot may take {_PER_PROCESS}.", tip)


async def _ask(connection: AsyncConnection, what: str) -> str:
    return str((await connection.execute(text(f"SELECT {what}"))).scalar_one())


def _check_schema(connection: Connection, kind: DatabaseKind) -> Finding:
    revision = read_revision(connection, kind)
    try:
        due = needs_migration(connection, kind)
    except UnknownSchema:
        return Finding(f"Its schema is {revision}, newer than this version's, {kind.head}.", "Update Bell Lap.")
    except ForeignDatabase:
        return Finding("Its tables belong to another program.", "Set BELL_LAP_DATABASE to another database.")
    if due:
        return Finding(f"Its schema is {revision or 'not made yet'}; the newest is {kind.head}.", _UPGRADE)
    return Finding(f"Its schema is {revision}, the newest.")


def _missing_columns(connection: Connection, kind: DatabaseKind, metadata: MetaData) -> list[str]:
    inspector, schema = inspect(connection), kind.schema_on(connection.dialect.name)
    there = inspector.get_multi_columns(schema=schema)
    names = {f"{table}.{column['name']}" for (_, table), columns in there.items() for column in columns}
    wanted = (f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in table.columns)
    return [name for name in wanted if name not in names]


async def _check_rows(connection: AsyncConnection, kind: DatabaseKind, metadata: MetaData) -> AsyncIterator[Finding]:
    rows = 0
    for table in metadata.sorted_tables:
        rows += (await connection.execute(select(func.count()).select_from(table))).scalar_one()
    yield Finding(f"It holds {rows:,} rows in {len(metadata.sorted_tables)} tables.")
    if connection.dialect.name == "sqlite":
        async for finding in _check_file(connection):
            yield finding
        return
    invalid = (await connection.execute(_INVALID, {"schema": kind.schema or "public"})).scalars().all()
    if invalid:
        yield Finding(f"Its index {invalid[0]} is not valid.", f"REINDEX INDEX {invalid[0]};")
    for table in metadata.sorted_tables:
        behind = await _behind(connection, table, kind)
        if behind:
            yield behind


_INVALID = text(
    "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
    "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND n.nspname = :schema"
)


async def _behind(connection: AsyncConnection, table: Table, kind: DatabaseKind) -> Finding | None:
    """A sequence that would give an id again; that comes of rows that were put in by hand."""
    numbered = table.autoincrement_column
    if numbered is None:
        return None
    name = f"{kind.schema or 'public'}.{table.name}"
    sequence = (await connection.execute(select(func.pg_get_serial_sequence(name, numbered.name)))).scalar_one()
    last = (await connection.execute(select(func.max(numbered)))).scalar_one() or 0
    given = (await connection.execute(text(f"SELECT last_value FROM {sequence}"))).scalar_one()  # noqa: S608
    if given >= last:
        return None
    return Finding(f"New rows of {name} would get ids that are taken.", f"SELECT setval('{sequence}', {last});")


async def _check_file(connection: AsyncConnection) -> AsyncIterator[Finding]:
    verdict = (await connection.execute(text("PRAGMA integrity_check(1)"))).scalar_one()
    yield Finding("It is sound.") if verdict == "ok" else Finding("It is damaged.", "Put a backup in its place.")
    orphan = (await connection.execute(text("PRAGMA foreign_key_check"))).first()
    if orphan is not None:
        yield Finding(f"Rows of its table {orphan[0]} refer to rows that are not there.", "Put a backup in its place.")
