"""Backups: taken while others read and write, checked before they replace anything."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import App
from bot.community.kind import COMMUNITY
from bot.database.backups import back_up, find_kind, restore
from bot.errors import StoreError
from bot.store.kind import ALMANAC

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def app(frozen_app: App) -> App:
    """Over the frozen facts: a backup is the same of any almanac, and theirs is small."""
    return frozen_app


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


@pytest.mark.parametrize("content", [b"\x8f\x02" * 9000, b"SQLite format 3\x00" + b"\xff" * 9000, b"short", b""])
async def test_a_database_that_is_none_is_put_aside_as_it_is(app: App, tmp_path: Path, content: bytes) -> None:
    target, broken = tmp_path / "backup.sqlite3", tmp_path / "home" / "bell-lap.sqlite3"
    await back_up(app.settings.database_url, target, ALMANAC)
    broken.parent.mkdir(exist_ok=True)
    beside = {ending: broken.with_name(broken.name + ending) for ending in ("-wal", "-shm")}
    broken.write_bytes(content)
    for ending, file in beside.items():
        file.write_bytes(ending.encode() * 900)
    kept = await restore(url_of(broken), target, NOON, ALMANAC)
    assert dump(broken) == dump(target)
    assert kept.read_bytes() == content
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"-wal" * 900
    assert not list(broken.parent.glob("*.unfinished*"))
    assert broken.stat().st_mode & 0o777 == 0o600


async def test_a_database_of_another_page_size_is_replaced(app: App, tmp_path: Path) -> None:
    target, other = tmp_path / "backup.sqlite3", tmp_path / "other.sqlite3"
    await back_up(app.settings.database_url, target, ALMANAC)
    with closing(sqlite3.connect(other)) as connection:
        connection.executescript("PRAGMA page_size=1024; PRAGMA journal_mode=WAL; CREATE TABLE some (thing);")
    kept = await restore(url_of(other), target, NOON, ALMANAC)
    assert dump(other) == dump(target)
    assert any("some" in line for line in dump(kept))


@pytest.mark.parametrize(
    ("statements", "words"),
    [
        ("CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('0004')", "lacks the tables"),
        ("CREATE TABLE shop (price)", "alembic_version"),
        ("", "it is empty"),
    ],
)
async def test_a_database_of_another_program_is_refused_with_what_it_lacks(
    app: App, tmp_path: Path, statements: str, words: str
) -> None:
    wrong, before = tmp_path / "wrong.sqlite3", dump(database_of(app))
    with closing(sqlite3.connect(wrong)) as connection:
        connection.executescript(statements)
    wrong.touch()
    content = wrong.read_bytes()
    with pytest.raises(StoreError, match=words):
        await find_kind(wrong, (ALMANAC, COMMUNITY))
    with pytest.raises(StoreError):
        await restore(app.settings.database_url, wrong, NOON, ALMANAC)
    assert (dump(database_of(app)), wrong.read_bytes()) == (before, content)


@pytest.mark.parametrize("newer", ["UPDATE alembic_version SET version_num = '9999'", "DROP TABLE alembic_version"])
async def test_what_this_version_could_not_restore_is_not_backed_up(app: App, tmp_path: Path, newer: str) -> None:
    other, target = tmp_path / "other.sqlite3", tmp_path / "backup.sqlite3"
    await back_up(app.settings.database_url, other, ALMANAC)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute(newer)
        connection.commit()
    with pytest.raises(StoreError, match=r"newer version|another program"):
        await back_up(url_of(other), target, ALMANAC)
    assert not target.exists()


async def test_a_backup_in_write_ahead_mode_is_read_where_nothing_can_be_written(app: App, tmp_path: Path) -> None:
    folder = tmp_path / "medium"
    folder.mkdir()
    await back_up(app.settings.database_url, folder / "backup.sqlite3", ALMANAC)
    before = sorted(folder.iterdir())
    assert await find_kind(folder / "backup.sqlite3", (ALMANAC, COMMUNITY)) is ALMANAC
    assert sorted(folder.iterdir()) == before


async def test_restoring_does_not_wait_for_ever(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, other = tmp_path / "backup.sqlite3", tmp_path / "other.sqlite3"
    await back_up(app.settings.database_url, target, ALMANAC)
    await back_up(app.settings.database_url, other, ALMANAC)
    monkeypatch.setattr("bot.database.backups._LOCK_WAIT", 0.01)
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="locked by another process"):
            await restore(url_of(other), target, NOON, ALMANAC)
