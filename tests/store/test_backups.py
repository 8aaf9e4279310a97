"""Backups: taken while others read and write, checked before they replace anything."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import App
from bot.database.backups import back_up, restore
from bot.errors import StoreError
from bot.store.kind import ALMANAC

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def dump(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def url_of(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


def database_of(app: App) -> Path:
    return app.settings.bell_lap_home / "bell-lap.sqlite3"


async def test_a_backup_of_a_running_bot_holds_all_of_it(app: App, tmp_path: Path) -> None:
    target = tmp_path / "backup.sqlite3"
    answers = asyncio.gather(*(app.ask_line("/h2h Kerr Ingebrigtsen") for _ in range(20)))
    size = await back_up(app.settings.database_url, target, ALMANAC)
    await answers
    assert target.stat().st_size == size
    assert dump(target) == dump(database_of(app))


async def test_restoring_brings_back_the_backup_and_keeps_the_replaced_database(app: App, tmp_path: Path) -> None:
    target, database = tmp_path / "backup.sqlite3", database_of(app)
    await back_up(app.settings.database_url, target, ALMANAC)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE athlete SET name = 'Somebody Else' WHERE slug = 'josh-kerr'")
        connection.commit()
    changed = dump(database)
    kept = await restore(app.settings.database_url, target, NOON, ALMANAC)
    assert dump(database) == dump(target)
    assert dump(kept) == changed
    assert "4–13" in (await app.ask_line("/h2h Kerr Ingebrigtsen")).card.heading


async def test_a_backup_never_overwrites_a_file(app: App, tmp_path: Path) -> None:
    target = tmp_path / "holiday.jpg"
    target.write_bytes(b"precious")
    with pytest.raises(StoreError, match="there already"):
        await back_up(app.settings.database_url, target, ALMANAC)
    assert target.read_bytes() == b"precious"


@pytest.mark.parametrize("content", [b"", b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 5000])
async def test_other_files_are_refused_and_nothing_is_touched(app: App, tmp_path: Path, content: bytes) -> None:
    before = dump(database_of(app))
    wrong = tmp_path / "wrong.sqlite3"
    wrong.write_bytes(content)
    with pytest.raises(StoreError) as refused:
        await restore(app.settings.database_url, wrong, NOON, ALMANAC)
    assert refused.value.tip
    assert dump(database_of(app)) == before
    assert wrong.read_bytes() == content


async def test_a_backup_of_a_newer_version_is_refused(app: App, tmp_path: Path) -> None:
    target = tmp_path / "newer.sqlite3"
    await back_up(app.settings.database_url, target, ALMANAC)
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
        connection.commit()
    with pytest.raises(StoreError, match="newer version"):
        await restore(app.settings.database_url, target, NOON, ALMANAC)


async def test_missing_files_cannot_be_backed_up_or_restored(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no database"):
        await back_up(url_of(tmp_path / "none.sqlite3"), tmp_path / "backup.sqlite3", ALMANAC)
    with pytest.raises(StoreError, match="no file"):
        await restore(url_of(tmp_path / "none.sqlite3"), tmp_path / "missing.sqlite3", NOON, ALMANAC)
    with pytest.raises(StoreError, match="not an SQLite file"):
        await back_up("postgresql+asyncpg://me:secret@localhost/bell", tmp_path / "backup.sqlite3", ALMANAC)
