"""Runs the unmodified `bell-lap` as a process, with discord.py connecting to a Discord on loopback.

Most processes are forks of one that has imported all already (see tests/forks.py).
"""

import asyncio
import contextlib
import functools
import os
import shutil
import signal
import sys
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from tests.forks import Fork, Forks, start_anew
from tests.frozen.store import FROZEN_FIRST, SHIPPING_FROZEN
from tests.running.here import run_here
from tests.running.loopback import HANGS_BEFORE_THE_TEST_FAILS, TOKEN, LoopbackDiscord, serve_loopback

ROOT = Path(__file__).parents[2]
# Python imports a module named sitecustomize first: this one only changes the address of Discord.
ON_LOOPBACK = """
import discord, yarl
discord.http.Route.BASE = "http://127.0.0.1:{port}/api"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL("ws://127.0.0.1:{port}/gateway")
"""
# So that it ships the frozen facts as well.
ON_FROZEN_FACTS = f"""
import runpy
runpy.run_path({str(SHIPPING_FROZEN / "sitecustomize.py")!r})
"""


def shipping_frozen(home: Path) -> dict[str, str]:
    """The environment of a process that ships the frozen facts, for tests that do not ask what ships."""
    return {**os.environ, "PYTHONPATH": FROZEN_FIRST, "BELL_LAP_HOME": str(home), "BELL_LAP_DATABASE": ""}


@pytest.fixture(scope="session")
def small_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder as a process that ships the frozen facts leaves it: made once, copied by each test."""
    home = tmp_path_factory.mktemp("small")
    assert run_here(home, "ask", "/help").returncode == 0
    return home


@dataclass
class Ended:
    """The exit code of a process, and everything it wrote."""

    code: int
    stdout: str
    stderr: str


class Process:
    """A running `bell-lap`."""

    def __init__(self, process: asyncio.subprocess.Process | Fork, folder: Path) -> None:
        self._process = process
        self._folder = folder

    async def stop(self, number: signal.Signals = signal.SIGTERM) -> Ended:
        """Send a signal, and wait for the end."""
        self.signal(number)
        return await self.end()

    def signal(self, number: signal.Signals) -> None:
        """Send a signal, unless it has ended; asyncio's own way would take the exit code from those who wait for it."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process.pid, number)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return self._process.returncode is None

    async def end(self) -> Ended:
        """Wait for the process to end by itself."""
        async with asyncio.timeout(HANGS_BEFORE_THE_TEST_FAILS):
            code = await self._process.wait()
        return Ended(code, self.wrote("stdout"), self.wrote("stderr"))

    def wrote(self, stream: str) -> str:
        """What it has written so far to `stdout` or `stderr`."""
        return (self._folder / stream).read_text(encoding="utf-8")

    async def until_wrote(self, words: str) -> None:
        """Wait for words on its standard error."""
        async with asyncio.timeout(HANGS_BEFORE_THE_TEST_FAILS):
            while words not in self.wrote("stderr"):  # noqa: ASYNC110 - a file that another process writes
                await asyncio.sleep(0.01)

    async def kill(self) -> None:
        """Kill it, if it is still running."""
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


@dataclass
class Machine:
    """A home folder, and the `bell-lap` processes that use it, with settings from the environment."""

    folder: Path
    discord: LoopbackDiscord
    processes: list[Process]
    in_front: dict[str, str] = field(default_factory=dict)  # modules that the processes find before all others
    imports_in_front: bool = True  # whether the bot itself imports one of these, and not a process that it starts
    with_all: bool = False  # whether the processes ship all that ships, not the frozen facts
    forks: Forks | None = None  # where processes come from that need not import anew

    @property
    def home(self) -> Path:
        return self.folder / "home"

    async def run(self, *arguments: str, **settings: str) -> Process:
        """Start `bell-lap run`, or another command; an empty setting counts as not set."""
        changes = {"DISCORD_TOKEN": TOKEN, "BELL_LAP_HOME": str(self.home), "BELL_LAP_LOG_LEVEL": "DEBUG", **settings}
        folder = self.folder / f"process-{len(self.processes)}"
        folder.mkdir()
        changed = ON_LOOPBACK.format(port=self.discord.port) + ("" if self.with_all else ON_FROZEN_FACTS)
        (folder / "sitecustomize.py").write_text(changed)
        for name, text in self.in_front.items():
            (folder / f"{name}.py").write_text(text)
        path = os.pathsep.join(map(str, (folder, ROOT)))
        with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
            environment = {**os.environ, "PYTHONPATH": path, **changes}
            arguments = arguments or ("run",)
            if self.forks is not None and not (self.in_front and self.imports_in_front):
                started = await self.forks.start(arguments, folder, environment, out, err)
            else:
                started = await start_anew(arguments, folder, environment, out, err)
        process = Process(started, folder)
        self.processes.append(process)
        return process

    async def run_here(self, *arguments: str, **settings: str) -> Ended:
        """Run a command to its end in the test's own process (see here.py), with this machine's settings."""
        changes = {"DISCORD_TOKEN": TOKEN, "BELL_LAP_LOG_LEVEL": "", **settings}
        address = f"127.0.0.1:{self.discord.port}"
        with (
            contextlib.chdir(self.folder),
            patch.object(Route, "BASE", f"http://{address}/api"),
            patch.object(DiscordWebSocket, "DEFAULT_GATEWAY", URL(f"ws://{address}/gateway")),
        ):
            ended = await asyncio.to_thread(functools.partial(run_here, self.home, *arguments, **changes))
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    async def run_until_connected(self, **settings: str) -> Process:
        """Start `bell-lap run`, and wait until it is connected to the gateway."""
        sessions = len(self.discord.gateway.identified)
        process = await self.run(**settings)
        connected = asyncio.create_task(self.discord.until(lambda: len(self.discord.gateway.identified) > sessions))
        ended = asyncio.create_task(process.end())
        await asyncio.wait({connected, ended}, return_when=asyncio.FIRST_COMPLETED)
        if not connected.done():
            connected.cancel()
            raise AssertionError(f"bell-lap run ended before it was connected: {await ended}")
        ended.cancel()
        await connected
        return process


@pytest_asyncio.fixture
async def discord() -> AsyncGenerator[LoopbackDiscord]:
    async with serve_loopback() as served:
        yield served


@pytest_asyncio.fixture
async def machine(tmp_path: Path, discord: LoopbackDiscord, frozen_home: Path, forks: Forks) -> AsyncGenerator[Machine]:
    machine = Machine(tmp_path, discord, [], forks=forks)
    shutil.copytree(frozen_home, machine.home)
    yield machine
    for process in machine.processes:
        await process.kill()
        sys.stderr.write(process.wrote("stderr"))  # pytest shows it if the test failed


@pytest.fixture
def unused_port(unused_tcp_port_factory: Callable[[], int]) -> int:
    return unused_tcp_port_factory()
