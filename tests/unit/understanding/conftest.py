"""What is read is read over the shipped facts, which all tests share: reading changes nothing."""

import shutil
from collections.abc import AsyncGenerator, Callable
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import App
from bot.opening import open_app
from bot.settings import Settings
from bot.understanding.plain import read_text
from bot.understanding.reading import Read

TODAY = date(2026, 11, 27)
ReadIt = Callable[[str], Read]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def shared_app(tmp_path_factory: pytest.TempPathFactory, seeded_home: Path) -> AsyncGenerator[App]:
    home = tmp_path_factory.mktemp("reading") / "home"
    shutil.copytree(seeded_home, home)
    async with open_app(Settings(bell_lap_home=home, bell_lap_database="")) as app:
        yield app


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def read_it(shared_app: App) -> ReadIt:
    return lambda text: read_text(text, shared_app.almanac, TODAY)


def case(text: str, question: str, **options: str) -> tuple[str, str, dict[str, str]]:
    """A sentence, the question that it asks, and some of the options."""
    return text, question, options


def assert_read(read: Read, question: str, options: dict[str, str]) -> None:
    """Fail unless the question is this one, has these options (empty: not filled), and no note is told."""
    assert (read.asked.question, read.notes) == (question, ())
    asked = dict(read.asked.options)
    assert {option: asked.get(option, "") for option in options} == options
