"""Tests get databases on which the migrations' statements were run again; those are what Alembic makes."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path

import pytest

from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.database import migrating, opening
from bot.database.kind import DatabaseKind
from bot.database.opening import open_database
from bot.store.database import open_store
from bot.store.kind import ALMANAC
from tests.migrated import migrated_once
from tests.postgres import address, new_database
from tests.store.test_upgrading import lines_on_server

Open = Callable[[str], AbstractAsyncContextManager[object]]


async def made(file: Path, open_it: Open) -> list[str]:
    """The statements that make a new database anew."""
    async with open_it(f"sqlite+aiosqlite:///{file}"):
        pass
    with closing(sqlite3.connect(file)) as database:
        return list(database.iterdump())


@pytest.mark.parametrize("open_it", [open_store, open_community])
async def test_a_database_is_as_alembic_makes_it(
    tmp_path: Path, open_it: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "migrate", migrating.migrate)
    with migrated_once():
        by_alembic = await made(tmp_path / "first", open_it)
        assert len(by_alembic) > 10
        monkeypatch.setattr(migrating, "alembic_config", None)
        assert await made(tmp_path / "second", open_it) == by_alembic


@pytest.mark.parametrize("kind", [ALMANAC, COMMUNITY], ids=lambda kind: kind.title)
async def test_a_database_on_a_server_is_too(
    postgres_server: str, kind: DatabaseKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[set[str]] = []
    monkeypatch.setattr(opening, "migrate", migrating.migrate)
    with migrated_once():
        for _ in range(2):
            async with new_database(postgres_server) as name:
                url = address(postgres_server, name)
                async with open_database(url, kind) as database, database.engine.connect() as connection:
                    assert await connection.run_sync(migrating.read_revision, kind) == kind.head
                    found.append(await connection.run_sync(lines_on_server, kind.schema or "public"))
            monkeypatch.setattr(migrating, "alembic_config", None)
    assert len(found[0]) > 50
    assert found[1] == found[0]
