"""The file with the index of names is used only for exactly the facts it was built from."""

import asyncio
import os
import shutil
import sys
import weakref
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.app import App
from bot.database.backups import back_up, restore
from bot.garbage import without_collection
from bot.opening import open_app
from bot.reading_almanac import MEETS_FILE, NAMES_FILE
from bot.settings import Settings
from bot.store import tables
from bot.store.athletes import AthleteRepository
from bot.store.database import open_store
from bot.store.kind import ALMANAC
from bot.store.races import RaceRepository
from bot.store.writing import grow_version
from tests.frozen.store import SHIPPING_FROZEN

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def app(frozen_app: App) -> App:
    """Over the frozen facts: what is kept of names does not depend on how many there are."""
    return frozen_app


def _file(settings: Settings) -> Path:
    return settings.bell_lap_home / NAMES_FILE


async def _rename(settings: Settings, name: str) -> str | None:
    """Give Kerr another name, as a write of another process would; returns the state after it."""
    async with open_store(settings.database_url) as store:
        async with store.writing() as connection:
            await connection.execute(
                update(tables.athlete).where(tables.athlete.c.slug == "josh-kerr").values(name=name)
            )
            await connection.run_sync(grow_version)
        return await store.find_state()


async def _name_of_kerr(settings: Settings) -> str:
    async with open_app(settings) as app:
        return app.almanac.names.get("josh-kerr").name


async def test_a_second_start_reads_no_listings(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in (_file(app.settings), _file(app.settings).with_name(MEETS_FILE)):
        assert file.stat().st_mode & 0o777 == 0o600

    async def refuse(_: object) -> None:
        raise AssertionError("the listings were read")

    monkeypatch.setattr(AthleteRepository, "list_listings", refuse)
    monkeypatch.setattr(RaceRepository, "list_meets", refuse)
    async with open_app(app.settings) as again:
        assert list(again.almanac.names) == list(app.almanac.names)
        assert list(again.almanac.meets) == list(app.almanac.meets) != []
        first, second = await app.ask_line("/h2h Kerr Ingebrigtsen"), await again.ask_line("/h2h Kerr Ingebrigtsen")
    assert first.outcome == second.outcome


async def test_a_write_makes_another_index(app: App) -> None:
    before = _file(app.settings).read_bytes()
    await _rename(app.settings, "Joshua Kerr")
    assert await app.refresh()
    assert app.almanac.names.get("josh-kerr").name == "Joshua Kerr"
    assert _file(app.settings).read_bytes() != before
    assert await _name_of_kerr(app.settings) == "Joshua Kerr"


async def test_a_database_that_was_put_back_never_gets_the_index_of_what_it_replaced(app: App) -> None:
    settings = app.settings
    backup = settings.bell_lap_home / "backup.sqlite3"
    await back_up(settings.database_url, backup, ALMANAC)
    one = await _rename(settings, "Joshua Kerr")
    assert await _name_of_kerr(settings) == "Joshua Kerr"
    await restore(settings.database_url, backup, datetime(2026, 11, 26, tzinfo=UTC), ALMANAC)
    assert await _name_of_kerr(settings) == "Josh Kerr"
    other = await _rename(settings, "Jo Kerr")
    assert one
    assert other
    assert one.split()[0] == other.split()[0]  # the same version
    assert one != other
    assert await _name_of_kerr(settings) == "Jo Kerr"


async def test_a_running_bot_sees_that_a_database_was_put_back_and_written_up_to_the_same_version(app: App) -> None:
    settings = app.settings
    backup = settings.bell_lap_home / "backup.sqlite3"
    await back_up(settings.database_url, backup, ALMANAC)
    await _rename(settings, "Joshua Kerr")
    assert await app.refresh()
    await restore(settings.database_url, backup, datetime(2026, 11, 26, tzinfo=UTC), ALMANAC)
    await _rename(settings, "Jo Kerr")
    before = app.almanac.version
    assert await app.refresh()
    assert app.almanac.version == before
    assert app.almanac.names.get("josh-kerr").name == "Jo Kerr"
    assert not await app.refresh()


async def test_a_damaged_file_is_made_anew(app: App) -> None:
    sound = _file(app.settings).read_bytes()
    _file(app.settings).write_bytes(sound[: len(sound) // 2])
    assert await _name_of_kerr(app.settings) == "Josh Kerr"
    async with open_store(app.settings.database_url) as store:
        state = await store.find_state()
    assert state
    assert state.encode() in _file(app.settings).read_bytes().partition(b"\n")[0]


async def test_a_file_that_cannot_be_written_is_done_without(app: App, caplog: pytest.LogCaptureFixture) -> None:
    _file(app.settings).unlink()
    _file(app.settings).mkdir()
    assert await _name_of_kerr(app.settings) == "Josh Kerr"
    assert "not kept" in caplog.text


async def test_a_store_of_an_earlier_version_gets_a_state(app: App) -> None:
    async with open_store(app.settings.database_url) as store, store.writing() as connection:
        await connection.execute(tables.meta.delete().where(tables.meta.c.key == "state"))
    assert await app.almanac.store.find_state() is None
    assert await _name_of_kerr(app.settings) == "Josh Kerr"
    assert await app.almanac.store.find_state() is not None


async def test_asking_imports_nothing_that_it_does_not_need(frozen_home: Path, tmp_path: Path) -> None:
    home = shutil.copytree(frozen_home, tmp_path / "home")
    script = (
        "import sys; from bot.cli import main; code = main(['ask', 'h2h Kerr Ingebrigtsen']);"
        "heavy = {'alembic', 'bot.importing', 'discord', 'matplotlib'} & set(sys.modules);"
        "sys.exit(f'imported {heavy}' if heavy else code)"
    )
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", script),
        cwd=ROOT,
        env={**os.environ, "BELL_LAP_HOME": str(home), "PYTHONPATH": str(SHIPPING_FROZEN)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    written, complaint = await process.communicate()
    assert process.returncode == 0, complaint.decode()
    assert "4–13".encode() in written


async def test_names_that_were_read_anew_leave_nothing_of_those_before(app: App) -> None:
    """Else a bot holds both until it ends: those it started with, too."""
    before = [weakref.ref(index) for index in (app.almanac.names, app.almanac.meets)]
    await _rename(app.settings, "Joshua Kerr")
    with without_collection():
        while app.almanac.names is before[0]():
            await app.refresh()
        assert [index() for index in before] == [None, None]
