"""Migrations make what the tables say, the database itself refuses what must not be, and every id says whose it is."""

from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import BigInteger, Column, Connection, Integer, MetaData, Table, insert, inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.schema import RETAIN_SCHEMA

from bot.community import tables
from bot.community.columns import HAPPENED, KEPT, OWNER, Moment, owner_id
from bot.community.community import Community
from bot.community.kind import COMMUNITY
from bot.community.settings import SettingCounts
from bot.database.migrating import alembic_config
from tests.community.examples import NOON, fill
from tests.community.ownership_gaps import find_gaps


async def test_migrations_and_tables_agree(community: Community) -> None:
    def differences(connection: Connection) -> list[Any]:
        schema = COMMUNITY.schema_on(connection.dialect.name)
        expected = MetaData(naming_convention=tables.metadata.naming_convention)
        for table in tables.metadata.sorted_tables:
            table.to_metadata(expected, schema=schema or RETAIN_SCHEMA)

        def only_ours(name: str | None, kind: str, _parents: object) -> bool:
            return kind != "schema" or name == schema

        options = {"include_schemas": True, "include_name": only_ours, "version_table_schema": schema}
        connection = connection.execution_options(schema_translate_map=None)
        return compare_metadata(MigrationContext.configure(connection, opts=options), expected)

    async with community._database.writing() as connection:
        assert await connection.run_sync(differences) == []


def test_of_each_moment_it_is_known_whether_it_can_be_to_come() -> None:
    """What happened is put right after a clock was ahead. A new moment is `happened`, or belongs into this list."""
    moments = {f"{table}.{c.name}": c for table in tables.metadata.tables.values() for c in table.c}
    to_come = {name for name, c in moments.items() if isinstance(c.type, Moment) and HAPPENED not in c.info}
    leases = {"outbox.leased_until", "timer.leased_until", "feed.leased_until", "meet_event.busy_until"}
    due = {"outbox.due", "feed.due", "timer.due", "timer.starts"}
    put_right_otherwise = {"outbox.tried", "told_news.at", "timer.told", "timer.dropped"}
    assert to_come == leases | due | put_right_otherwise


async def test_migrations_and_tables_agree_on_checks(community: Community) -> None:
    """Alembic does not compare CHECKs, so their names are compared here."""

    def checks(connection: Connection) -> set[str | None]:
        inspector, schema = inspect(connection), COMMUNITY.schema_on(connection.dialect.name)
        names = inspector.get_table_names(schema)
        return {check["name"] for name in names for check in inspector.get_check_constraints(name, schema)}

    expected = {
        constraint.name
        for table in tables.metadata.sorted_tables
        for constraint in table.constraints
        if constraint.name and str(constraint.name).startswith("ck_")
    }
    async with community._database.writing() as connection:
        assert await connection.run_sync(checks) == expected


async def test_down_and_up_again(community: Community) -> None:
    def down_and_up(connection: Connection) -> list[str]:
        command.downgrade(alembic_config(COMMUNITY, connection), "base")
        left = inspect(connection).get_table_names(COMMUNITY.schema_on(connection.dialect.name))
        command.upgrade(alembic_config(COMMUNITY, connection), "head")
        return left

    await fill(community)
    async with community._database.writing() as connection:
        assert await connection.run_sync(down_and_up) == ["alembic_version"]
    assert await community.settings.count() == SettingCounts(0, 0, 0)


REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("user_settings", {"user_id": 1}),
    ("user_settings", {"user_id": 1, "spoiler_hours": 721}),
    ("user_settings", {"user_id": 1, "spoiler_hours": -1}),
    ("user_settings", {"user_id": 1, "zone": ""}),
    ("user_settings", {"user_id": None, "private": True}),
    ("user_settings", {"user_id": 1, "private": True, "changed": None}),
    ("guild_settings", {"guild_id": 1}),
    ("guild_settings", {"guild_id": 1, "spoiler_hours": 721}),
    ("channel_settings", {"channel_id": 1, "guild_id": 1}),
    ("channel_settings", {"channel_id": 1, "guild_id": None, "private": True}),
    ("channel_settings", {"channel_id": 1, "guild_id": 1, "zone": ""}),
    ("post_target", {"paused": False}),
    ("post_target", {"channel_id": 1, "paused": False}),
    ("post_target", {"guild_id": 1, "channel_id": 1, "user_id": 1, "paused": False}),
]


async def test_the_database_refuses(community: Community) -> None:
    async def put(table: str, values: dict[str, Any]) -> None:
        async with community._database.writing() as connection:
            await connection.execute(insert(tables.metadata.tables[table]).values({"changed": NOON, **values}))

    for table, values in REFUSED:
        with pytest.raises(IntegrityError):
            await put(table, values)
    assert await community.settings.count() == SettingCounts(0, 0, 0)


def test_every_id_says_whose_it_is_and_is_reached() -> None:
    assert find_gaps(tables.metadata) == []


def test_an_id_that_says_nothing_or_is_not_reached_would_be_seen() -> None:
    wrong = MetaData()
    Table("follow", wrong, Column("id", Integer, primary_key=True), Column("user_id", BigInteger))
    Table("pin", wrong, Column("id", Integer, primary_key=True), owner_id("channel"))
    Table("poll", wrong, Column("asked_by", BigInteger, info={OWNER: "member"}), owner_id("guild"))
    Table("tip", wrong, owner_id("user"), Column("by", BigInteger, nullable=False, info={OWNER: "user", KEPT: True}))
    Table("right", wrong, Column("id", Integer, primary_key=True), owner_id("channel"), owner_id("guild"))
    assert find_gaps(wrong) == [
        "follow.user_id does not say whose it is",
        "pin.channel_id is reached by no export and no deletion",
        "poll.asked_by is owned by a member, which nobody is",
        "tip.by cannot be taken from its row",
    ]
