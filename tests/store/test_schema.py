"""Migrations make the tables as declared, and the database refuses invalid rows."""

from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, insert, inspect, select, text
from sqlalchemy.exc import IntegrityError

from bot.community.kind import COMMUNITY
from bot.database.kind import DatabaseKind
from bot.database.migrating import alembic_config
from bot.errors import StoreError
from bot.store import tables
from bot.store.kind import ALMANAC, include_name
from bot.store.store import Store


async def test_migrations_and_tables_agree(store: Store) -> None:
    def differences(connection: Connection) -> list[Any]:
        context = MigrationContext.configure(connection, opts={"include_name": include_name})
        return compare_metadata(context, tables.metadata)

    async with store.writing() as connection:
        assert await connection.run_sync(differences) == []


async def test_migrations_and_tables_agree_on_checks(store: Store) -> None:
    """Alembic does not compare CHECKs, so their names are compared here."""

    def checks(connection: Connection) -> set[str | None]:
        inspector = inspect(connection)
        return {
            check["name"] for name in inspector.get_table_names() for check in inspector.get_check_constraints(name)
        }

    expected = {
        constraint.name
        for table in tables.metadata.tables.values()
        for constraint in table.constraints
        if constraint.name and str(constraint.name).startswith("ck_")
    }
    async with store.writing() as connection:
        assert await connection.run_sync(checks) == expected


async def test_no_check_has_a_list_that_sqlite_builds_for_each_statement(store: Store) -> None:
    """Neither as declared, nor as migrated: both say the same then."""
    declared = [
        str(each.sqltext)
        for table in tables.metadata.tables.values()
        for each in table.constraints
        if isinstance(each, CheckConstraint)
    ]
    async with store.writing() as connection:
        if connection.dialect.name == "sqlite":
            declared += (await connection.execute(text("SELECT sql FROM sqlite_master WHERE type = 'table'"))).scalars()
            assert (await connection.execute(text("PRAGMA integrity_check"))).scalar_one() == "ok"
    assert [each for each in declared if " IN (" in each] == []


@pytest.mark.parametrize("kind", [ALMANAC, COMMUNITY])
def test_the_newest_migration_is_the_one_that_opening_compares_with(kind: DatabaseKind) -> None:
    assert ScriptDirectory.from_config(alembic_config(kind)).get_current_head() == kind.head


async def test_down_and_up_again(store: Store) -> None:
    def down_and_up(connection: Connection) -> list[str]:
        command.downgrade(alembic_config(ALMANAC, connection), "base")
        left = inspect(connection).get_table_names()
        command.upgrade(alembic_config(ALMANAC, connection), "head")
        return left

    async with store.writing() as connection:
        assert await connection.run_sync(down_and_up) == ["alembic_version"]
    assert (await store.get_coverage()).results == 0


async def test_meets_that_an_older_import_named_after_no_place_lose_that_name(store: Store) -> None:
    """Only those: a meet that its file calls so, or that has only the name or the city, stays as it is."""
    unknown = {"name": "Unknown place meeting", "city": "Unknown place"}
    meets = [
        {"slug": "nowhere", **unknown, "named": False},
        {"slug": "called-so", **unknown, "named": True},
        {"slug": "only-city", "name": "Night of Miles", "city": "Unknown place", "named": False},
    ]

    def down_and_up(connection: Connection) -> None:
        command.downgrade(alembic_config(ALMANAC, connection), "0005")
        connection.execute(insert(tables.meet), [{**meet, "origin": "own"} for meet in meets])
        command.upgrade(alembic_config(ALMANAC, connection), "head")

    async with store.writing() as connection:
        await connection.run_sync(down_and_up)
        rows = await connection.execute(select(tables.meet).where(tables.meet.c.origin == "own"))
        found = {row.slug: (row.name, row.city) for row in rows}
    assert found == {
        "nowhere": ("", ""),
        "called-so": ("Unknown place meeting", "Unknown place"),
        "only-city": ("Night of Miles", "Unknown place"),
    }


RESULT = {"race_id": 1, "athlete_id": 1, "tied": False, "mark_flags": 0}
RACE = {"slug": "a-race", "meet_id": 1, "discipline": "mile", "sex": "M", "round": "final", "date": None, "heat": 0}


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("athlete", {"slug": "x" * 41, "name": "X", "nation": "NOR", "sex": "M"}),
        ("athlete", {"slug": "", "name": "X", "nation": "NOR", "sex": "M"}),
        ("athlete", {"slug": "josh-kerr", "name": "X", "nation": "NOR", "sex": "M"}),
        ("athlete", {"slug": "x", "name": "X", "nation": "NO", "sex": "M"}),
        ("athlete", {"slug": "x", "name": "X", "nation": "NOR", "sex": "X"}),
        ("athlete_name", {"athlete_id": 999_999, "name": "X", "kind": "spelling"}),
        ("athlete_name", {"athlete_id": 1, "name": "X", "kind": "guess"}),
        ("race", {**RACE, "round": "last lap"}),
        ("race", {**RACE, "heat": -2}),
        ("result", {**RESULT}),
        ("result", {**RESULT, "place": 0}),
        ("result", {**RESULT, "tied": True, "status": "DNF"}),
        ("result", {**RESULT, "status": "OUT"}),
        ("result", {**RESULT, "mark_text": "3:28.32"}),
        ("result", {**RESULT, "mark_text": "x", "mark_value": -1, "mark_step": 10, "mark_measure": "time"}),
        ("result", {**RESULT, "mark_text": "x", "mark_value": 1, "mark_step": 10, "mark_measure": "luck"}),
        ("quote", {"slug": "q", "athlete_id": 1, "words": "", "said_to": "x", "said": "x"}),
        ("result_source", {"result_id": 1, "source_id": 999_999}),
    ],
)
async def test_the_database_refuses(store: Store, table: str, values: dict[str, Any]) -> None:
    async def put(extra: dict[str, Any]) -> None:
        async with store.writing() as connection:
            if table == "race":
                day = (await connection.execute(select(tables.race.c.date))).scalars().first()
                extra = {**extra, "date": day}
            if table == "result":  # a pair that has no result yet
                await connection.execute(text("DELETE FROM result_source"))
                await connection.execute(text("DELETE FROM result"))
            await connection.execute(insert(tables.metadata.tables[table]).values(**extra))

    with pytest.raises((IntegrityError, StoreError)):  # PostgreSQL calls a text that is too long another error
        await put(values)
    assert (await store.get_coverage()).results > 0


async def test_one_athlete_has_one_result_in_a_race(store: Store) -> None:
    async with store.writing() as connection:
        row = (await connection.execute(select(tables.result))).mappings().first()
    assert row is not None
    with pytest.raises(IntegrityError):
        async with store.writing() as connection:
            await connection.execute(insert(tables.result).values({**row, "id": 999_999}))


async def test_every_fact_names_a_source(store: Store) -> None:
    async with store.writing() as connection:
        for link in ("athlete_source", "race_source", "result_source", "record_source", "quote_source", "note_source"):
            fact = link.removesuffix("_source").replace("note", "availability_note")
            count = text(f"SELECT count(*) FROM {fact} WHERE id NOT IN (SELECT {fact}_id FROM {link})")
            assert (await connection.execute(count)).scalar_one() == 0
