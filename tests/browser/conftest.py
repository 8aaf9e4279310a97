"""The playground in a real browser: `bell-lap play`, and a page at the address it prints."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncGenerator, Generator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from scripts.playground_page import PlaygroundPage, find_chromium, open_browser

ROOT = Path(__file__).parents[2]
STOPS_WITHIN = 30


@pytest.fixture(scope="session")
def playground_url(seeded_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """One playground for all tests, with its own folder and settings."""
    if find_chromium() is None:
        pytest.skip("no Chromium on this machine; on Debian: apt-get install chromium")
    folder = tmp_path_factory.mktemp("playground")
    shutil.copytree(seeded_home, folder / "home")
    settings = {"BELL_LAP_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("BELL_LAP_", "DISCORD_"))}
    with (folder / "stderr").open("w+") as stderr:
        play = [sys.executable, "-m", "bot", "play", "--port", "0"]
        with subprocess.Popen(
            play, cwd=folder, env=inherited | settings, stdout=subprocess.PIPE, stderr=stderr, text=True
        ) as process:
            assert process.stdout is not None
            address = re.search(r"http://127\.0\.0\.1:\d+/\S*", process.stdout.readline())
            assert address, (folder / "stderr").read_text()
            yield address.group()
            process.terminate()
            assert process.wait(STOPS_WITHIN) == 0, (folder / "stderr").read_text()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncGenerator[Browser]:
    """One for all tests: to start it takes longer than what most of them do. What a page keeps is its own."""
    async with open_browser() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def page(playground_url: str, browser: Browser) -> AsyncGenerator[PlaygroundPage]:
    """The playground on a desktop, as its first member sees it."""
    async with PlaygroundPage.open(browser, playground_url) as opened:
        yield opened
