"""`bell-lap play` as a process: it prints its address and nothing else, and a signal ends it."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import discord
import pytest

from bot.playground import open_playground
from bot.settings import Settings
from tests.frozen.store import FROZEN_DATA, FROZEN_FIRST

ENDS_WITHIN = 60


@contextmanager
def play(folder: Path, *arguments: str, stdin: int = subprocess.DEVNULL) -> Generator[subprocess.Popen[str]]:
    """`bell-lap play` in its own process group, as a terminal starts it."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("BELL_LAP_", "DISCORD_"))}
    env = {**inherited, "BELL_LAP_HOME": str(folder / "home"), "PYTHONPATH": FROZEN_FIRST}
    command = [sys.executable, "-m", "bot", "play", *arguments]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=env,
        text=True,
        encoding="utf-8",
        start_new_session=True,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def folder(tmp_path: Path, frozen_home: Path) -> Path:
    shutil.copytree(frozen_home, tmp_path / "home")
    return tmp_path


def test_the_page(folder: Path) -> None:
    pytest.importorskip("simcord", reason="the playground extra is not installed")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with play(folder, "--port", str(port)) as process:
            assert process.stdout
            line = process.stdout.readline()
            address = re.fullmatch(r"Bell Lap is open at (http://127\.0\.0\.1:(\d+)/\S*)\n", line)
            assert address, line
            assert int(address[2]) != port
            assert process.stdout.readline() == "Press Ctrl-C to close it.\n"
            assert status(address[1]) == 200
            os.killpg(process.pid, signal.SIGINT)
            rest, errors = process.communicate(timeout=ENDS_WITHIN)
    assert (process.returncode, rest, errors) == (0, "", "")


def status(url: str) -> int:
    try:
        with urlopen(url, timeout=ENDS_WITHIN) as page:
            return page.status
    except HTTPError as error:
        return error.code


async def test_the_page_has_the_current_time(
    settings: Settings, frozen_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("simcord", reason="the playground extra is not installed")
    shutil.copytree(frozen_home, settings.bell_lap_home)
    monkeypatch.setattr("bot.ingest.shipped.shipped_data_folder", lambda: FROZEN_DATA)
    async with open_playground(settings, 0):
        assert abs(discord.utils.utcnow() - datetime.now(UTC)) < timedelta(hours=1)


def test_lines_piped_into_the_prompt(folder: Path) -> None:
    lines = "/record two-mile\n\n   \n/nonsense\n\u202e\x1b[31m**Kerr**\nquote ingebrigtsen"
    with play(folder, "--console", stdin=subprocess.PIPE) as process:
        out, errors = process.communicate(lines, timeout=ENDS_WITHIN)
    assert (process.returncode, errors) == (0, "")
    assert "7:54.10" in out
    assert "There is no command /nonsense" in out
    assert "the one with statements" in " ".join(out.split())
    assert "\x1b" not in out
    assert "bell-lap>" not in out


def test_bytes_that_are_not_text_piped_into_the_prompt(folder: Path) -> None:
    (folder / "lines").write_bytes(b"/record \xff\xfe\n/about\n")
    with (folder / "lines").open() as lines, play(folder, "--console", stdin=lines.fileno()) as process:
        out, errors = process.communicate(timeout=ENDS_WITHIN)
    assert (process.returncode, errors) == (0, "")
    assert "What I hold" in out
