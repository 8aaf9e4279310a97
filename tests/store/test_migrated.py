"""Tests get databases on which the migrations' statements were run again; those are what Alembic makes."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, closing
from pathlib import Path

import pytest

from bot.community.database import open_community
from bot.database import migrating, opening
from bot.store.database import open_store
from tests.migrated import migrated_once

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
