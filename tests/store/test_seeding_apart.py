"""The shipped facts are read and written by a process of their own, which leaves nothing half done."""

import asyncio
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.errors import DataFileError, SetupError, StoreError
from bot.ingest.data_files import data_folder
from bot.ingest.shipped_points import EVENTS_FILE, SCORING
from bot.opening import SEEDING, open_app
from bot.reading_almanac import MEETS_FILE, NAMES_FILE
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.seed import is_seeded

KERR = "josh-kerr"


@pytest.fixture
def settings(tmp_path: Path, sqlite_url: str, data: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Of an empty home; the facts in `data` ship."""
    monkeypatch.setattr("bot.ingest.shipped.shipped_data_folder", lambda: data)
    return Settings(bell_lap_home=tmp_path / "home", bell_lap_database=sqlite_url)


def _refuse(*_: object) -> None:
    raise AssertionError("this process read the shipped facts, or indexed their names")


@pytest.fixture
def only_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process fail when it reads the facts or builds an index itself."""
    for what in ("bot.ingest.shipped.read_shipped", "bot.reading_almanac.AthleteNames.__init__"):
        monkeypatch.setattr(what, _refuse)


async def _holds_nothing(settings: Settings) -> bool:
    async with open_store(settings.database_url) as store:
        held = await store.get_coverage()
        return await store.get_version() == 0 and held.athletes == held.sources == 0


@pytest.mark.usefixtures("only_apart")
async def test_the_bots_process_neither_reads_the_facts_nor_indexes_the_names(settings: Settings, url: str) -> None:
    """On SQLite and on PostgreSQL."""
    settings.bell_lap_database = url
    async with open_app(settings) as app:
        assert app.almanac.names.get(KERR).name == "Josh Kerr"
        assert await app.almanac.store.get_version() == 1
    assert {path.name for path in settings.bell_lap_home.iterdir()} >= {NAMES_FILE, MEETS_FILE}


async def test_in_memory_there_is_no_other_process(tmp_path: Path, settings: Settings) -> None:
    in_memory = Settings(bell_lap_home=tmp_path, bell_lap_database="sqlite+aiosqlite:///:memory:")
    assert await _holds_nothing(settings)
    async with open_app(in_memory) as app:
        assert app.almanac.names.get(KERR).name == "Josh Kerr"


async def test_a_wrong_line_is_named_and_nothing_is_written(settings: Settings, data: Path) -> None:
    file = data / "results.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([lines[0], lines[1].replace(",1,", ",first,"), *lines[2:]]), encoding="utf-8")
    with pytest.raises(DataFileError, match=r"results\.csv, line 2: place 'first' is not a place") as raised:
        async with open_app(settings):
            pass
    assert raised.value.tip
    assert await _holds_nothing(settings)


async def test_a_wrong_line_of_the_scoring_tables_stops_the_first_start_too(settings: Settings, data: Path) -> None:
    scoring = Path(shutil.copytree(data_folder() / SCORING, data / SCORING))
    lines = (scoring / EVENTS_FILE).read_text(encoding="utf-8").splitlines()
    wrong = ",".join([*lines[1].split(",")[:3], "much", *lines[1].split(",")[4:]])
    (scoring / EVENTS_FILE).write_text("\n".join([lines[0], wrong, *lines[2:]]), encoding="utf-8")
    with pytest.raises(DataFileError, match=r"points\.csv, line 2: shift 'much' is not a number"):
        async with open_app(settings):
            pass
    assert await _holds_nothing(settings)


async def test_a_database_that_fails_is_told_and_nothing_is_written(settings: Settings) -> None:
    async with open_store(settings.database_url) as store, store.writing() as connection:
        await connection.execute(text("DROP TABLE city_name"))
    with pytest.raises(StoreError, match="city_name"):
        async with open_app(settings):
            pass
    assert await _holds_nothing(settings)


async def test_a_process_that_somebody_ends_is_told(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.apart._PROGRAM", "import os; os.kill(os.getpid(), 9)")
    with pytest.raises(SetupError, match="ended with -9"):
        async with open_app(settings):
            pass
    assert await _holds_nothing(settings)


async def test_what_goes_on_is_told_and_stopping_ends_it(settings: Settings) -> None:
    """Somebody else holds the database, so the process waits until it is stopped."""
    told: list[str] = []
    async with open_store(settings.database_url) as store:
        async with store.writing():
            opening = asyncio.create_task(_open(settings, told))
            async with asyncio.timeout(30):
                while not told:  # noqa: ASYNC110 - the line comes from a timer
                    await asyncio.sleep(0.01)
            opening.cancel()
            with pytest.raises(asyncio.CancelledError):
                await opening
        assert told == [SEEDING]
        assert not await is_seeded(store, "anything")
        assert await store.get_version() == 0


async def _open(settings: Settings, told: list[str]) -> None:
    async with open_app(settings, tell=told.append):
        pass
