"""Fixtures that every test may use: settings in a folder of their own, and an opened app."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import App, open_app
from bot.domain.facts import Facts
from bot.ingest.shipped import read_shipped
from bot.settings import Settings


async def _open_once(settings: Settings) -> None:
    async with open_app(settings):
        pass


@pytest.fixture(scope="session")
def seeded_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder whose database is migrated and seeded: made once, copied by each test that needs one."""
    home = tmp_path_factory.mktemp("seeded")
    asyncio.run(_open_once(Settings(bell_lap_home=home)))
    return home


@pytest.fixture(scope="session")
def shipped() -> Facts:
    """The shipped facts."""
    return read_shipped()


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of a machine where nothing is set and nothing was ever run."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISCORD_TOKEN", "BELL_LAP_DATABASE", "BELL_LAP_HOME", "BELL_LAP_LOG_LEVEL"):
        monkeypatch.delenv(name, raising=False)
    return Settings(bell_lap_home=tmp_path / "home")


@pytest_asyncio.fixture
async def app(
    settings: Settings, seeded_home: Path, shipped: Facts, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[App]:
    """The whole bot but for its surfaces, over the shipped facts, whose files are read once for all tests."""
    monkeypatch.setattr("bot.app.read_shipped", lambda: shipped)
    shutil.copytree(seeded_home, settings.bell_lap_home)
    async with open_app(settings) as opened:
        yield opened
