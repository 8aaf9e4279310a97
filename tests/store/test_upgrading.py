"""Upgrades of databases: line by line what the tables say, and nothing is lost where one is killed in the middle."""

import re
import signal
from collections.abc import Iterable

import pytest
from alembic import command
from sqlalchemy import Connection, MetaData, create_engine, make_url, text
from sqlalchemy.schema import CreateSchema

from bot.community import tables as members
from bot.community.kind import COMMUNITY
from bot.database.kind import DatabaseKind
from bot.database.migrating import alembic_config, read_revision
from bot.database.opening import _engine, open_database
from bot.database.transactions import locked
from bot.store import tables as almanac
from bot.store.kind import ALMANAC
from bot.store.searching import INDEX
from tests.forks import Forks

KINDS: dict[str, tuple[DatabaseKind, MetaData]] = {
    "almanac": (ALMANAC, almanac.metadata),
    "community": (COMMUNITY, members.metadata),
}
# What is held before, and what it is read by after; each is of the oldest tables.
HELD = {
    "almanac": "INSERT INTO {}meta (key, value) VALUES ('of-before', 'kept')",
    "community": "INSERT INTO {}guild_settings (guild_id, zone, changed) VALUES (7, 'kept', '2026-01-01 00:00:00')",
}
READ = {
    "almanac": "SELECT value FROM {}meta WHERE key = 'of-before'",
    "community": "SELECT zone FROM {}guild_settings WHERE guild_id = 7",
}
# Of CHECKs the names: PostgreSQL writes one that names a list of values otherwise than one that compares with each. The
# rest is compared on SQLite.
_ON_SERVER = """
SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(character_maximum_length, 0)
    || ' null: ' || is_nullable || ' default: ' || coalesce(column_default, '') || ' ' || is_identity
  FROM information_schema.columns WHERE table_schema = :schema
UNION ALL
SELECT relname || ' ' || conname
    || CASE contype WHEN 'c' THEN '' ELSE ' ' || pg_get_constraintdef(pg_constraint.oid) END
  FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
  WHERE connamespace = CAST(:schema AS regnamespace) AND contype <> 'n'
UNION ALL
SELECT indexdef FROM pg_indexes WHERE schemaname = :schema
"""
_IN_FILE = """
SELECT t.name || '.' || c.name || ' ' || c.type || ' null: ' || NOT c."notnull" || ' default: '
    || coalesce(c.dflt_value, '') || ' key: ' || c.pk
  FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'
UNION ALL
SELECT t.name || '.' || f."from" || ' refers to ' || f."table" || '.' || f."to" || ' ' || f.on_delete
  FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
UNION ALL
SELECT t.name || ' index ' || CASE i.origin WHEN 'c' THEN i.name ELSE i.origin END || ' unique: ' || i."unique"
    || ' of ' || (SELECT group_concat(name) FROM pragma_index_info(i.name)) || ' '
    || coalesce((SELECT substr(sql, instr(sql, ' WHERE ')) FROM sqlite_master
                 WHERE name = i.name AND i."partial"), '')
  FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table'
"""
_CHECK = re.compile(r'CONSTRAINT "?(ck_\w+)"? CHECK \(')
_NOT_DECLARED = ("alembic_version", INDEX)  # only migrations speak of these
both = pytest.mark.parametrize("name", KINDS)


def lines_on_server(connection: Connection, schema: str) -> set[str]:
    """Every column, constraint and index of a schema, whose name is left out."""
    found = connection.execute(text(_ON_SERVER), {"schema": schema}).scalars()
    return declared(line.replace(f"{schema}.", "") for line in found)


def lines_in_file(connection: Connection) -> set[str]:
    """Every column, reference, CHECK and index of a SQLite file."""
    lines = list(connection.execute(text(_IN_FILE)).scalars())
    for name, sql in connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")):
        lines += [f"{name} {found[1]} {in_brackets(sql, found.end())}" for found in re.finditer(_CHECK, sql)]
    return declared(lines)


def in_brackets(sql: str, begin: int) -> str:
    """What stands from a place on, up to the bracket that closes the one before; with no space too many."""
    depth, end = 1, begin
    while depth:
        depth += {"(": 1, ")": -1}.get(sql[end], 0)
        end += 1
    return " ".join(sql[begin : end - 1].split())


def declared(lines: Iterable[str]) -> set[str]:
    """Those that tables can say."""
    return {line for line in lines if not any(each in line for each in _NOT_DECLARED)}


@both
async def test_what_migrations_made_on_a_server_is_declared_line_by_line(name: str, postgres_url: str) -> None:
    kind, metadata = KINDS[name]

    def compare(connection: Connection) -> tuple[set[str], set[str]]:
        connection.execute(CreateSchema("declared"))
        as_declared = connection.execution_options(schema_translate_map={None: "declared"})
        metadata.create_all(as_declared)
        return lines_on_server(connection, kind.schema or "public"), lines_on_server(connection, "declared")

    async with open_database(postgres_url, kind) as database, database.engine.connect() as connection:
        migrated, wanted = await connection.run_sync(compare)
    assert len(wanted) > 50
    assert migrated == wanted


@both
async def test_what_migrations_made_in_a_file_is_declared_line_by_line(name: str, sqlite_url: str) -> None:
    kind, metadata = KINDS[name]
    with create_engine("sqlite://").connect() as new:
        metadata.create_all(new)
        wanted = lines_in_file(new)
    async with open_database(sqlite_url, kind) as database, database.engine.connect() as connection:
        migrated = await connection.run_sync(lines_in_file)
    assert len(wanted) > 50
    assert migrated == wanted


@both
async def test_an_upgrade_that_is_killed_in_the_middle_has_changed_nothing(name: str, url: str, forks: Forks) -> None:
    kind = KINDS[name][0]
    await make_old(kind, url, named(HELD[name], kind, url))
    killed = await forks.start_program("-m", "tests.store.dying_upgrade", name, url, "0008")
    assert await killed.end() == (-signal.SIGKILL, b"")
    engine = _engine(url, kind, 5.0)
    async with engine.connect() as connection:
        assert await connection.run_sync(read_revision, kind) == "0001"
        assert (await connection.execute(text(named(READ[name], kind, url)))).scalar_one() == "kept"
    await engine.dispose()
    async with open_database(url, kind) as database, database.engine.connect() as connection:
        assert await connection.run_sync(read_revision, kind) == kind.head
        assert (await connection.execute(text(named(READ[name], kind, url)))).scalar_one() == "kept"


def named(statement: str, kind: DatabaseKind, url: str) -> str:
    """With the schema of its table, if it has one there."""
    schema = kind.schema_on(make_url(url).get_backend_name())
    return statement.format(f"{schema}." if schema else "")


async def make_old(kind: DatabaseKind, url: str, held: str) -> None:
    """A database of the first schema there was, which holds something."""

    def make(connection: Connection) -> None:
        if kind.schema_on(connection.dialect.name):
            connection.execute(CreateSchema(str(kind.schema)))
        command.upgrade(alembic_config(kind, connection), "0001")

    engine = _engine(url, kind, 5.0)
    async with engine.connect() as connection, locked(connection, kind):
        await connection.run_sync(make)
        await connection.execute(text(held))
    await engine.dispose()
