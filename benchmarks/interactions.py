"""How many interactions our bot answers beside a bare discord.py bot, over real sockets, in the same run.

    python -m benchmarks.interactions [--rounds 5] [--loop uvloop] [--echo] [--pictures] [--athletes N] [--json]

Both bots (benchmarks/bots.py) run in processes of their own, new for each round, and are asked by turns, so that a
machine whose speed varies is as fast for both; this process is their Discord (benchmarks/loopback.py). A rate is
answers a second, from the dispatch on the gateway to the callback's arrival, with 1 or with 8 in flight. CPU is what
the bot's process takes for each answer: other work on the machine changes that less, and `by cpu` is its ratio. Figures
are medians of the rounds; a ratio is ours to the bare bot's, with the least and the greatest of the rounds.

`kept` asks 20 questions about pairs in turn, `not kept` 1,000 once each, `autocomplete` what people type on the way to
a name. `cold` times are of whole processes: `bell-lap ask` beside the import of discord.py and SQLAlchemy. Linux only.
"""

import argparse
import asyncio
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.loads import Asked, Loads, read_loads
from benchmarks.loopback import HANGS, TOKEN, Discord, serve
from benchmarks.synthetic import ATHLETES, make_store

ROOT = Path(__file__).resolve().parents[1]
QUESTION = "/h2h Kerr Ingebrigtsen"
TURN = 50  # asked of one bot before it is the other's turn

Figures = dict[str, float]
Report = dict[str, Figures]


@dataclass
class Bot:
    """A bot's process."""

    pid: int

    def cpu(self) -> float:
        """Seconds of CPU that its threads have taken so far."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    def memory(self) -> float:
        """Megabytes that are resident."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024


@asynccontextmanager
async def running(
    discord: Discord, kind: str, home: Path, arguments: Iterable[str], tree: Path = ROOT
) -> AsyncGenerator[Bot]:
    """A bot of this or another checkout that is connected, until the block ends."""
    process = await asyncio.create_subprocess_exec(
        *(interpreter(tree), "-m", "benchmarks.bots", kind, str(discord.port), *arguments),
        cwd=tree,
        env={**environment(home), "DISCORD_TOKEN": TOKEN},
    )
    try:
        await discord.until_connected()
        yield Bot(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


def interpreter(tree: Path) -> str:
    """The Python that runs a checkout: this one for this checkout, else that of its own `.venv`."""
    return sys.executable if tree == ROOT else str(tree / ".venv/bin/python")


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "BELL_LAP_HOME": str(home), "BELL_LAP_DATABASE": "", "BELL_LAP_LOG_LEVEL": "WARNING"}


async def ask_all(discord: Discord, load: Iterable[Asked], flying: int) -> float:
    """Ask everything, so many at once; returns the seconds until the last answer."""
    left = iter(load)

    async def ask() -> None:
        for kind, options in left:
            await discord.ask(kind, options)

    start = time.perf_counter()
    async with asyncio.timeout(HANGS), asyncio.TaskGroup() as group:
        for _ in range(flying):
            group.create_task(ask())
    return time.perf_counter() - start


class Side:
    """One of the two bots with its Discord, and what its answers took."""

    def __init__(self, kind: str, discord: Discord, bot: Bot, profile: Path | None) -> None:
        self.kind = kind
        self.report: Report = {}
        self._discord = discord
        self._bot = bot
        self._profile = profile

    async def warm(self, load: list[Asked]) -> None:
        await ask_all(self._discord, load, 1)

    async def ask(self, name: str, load: list[Asked], flying: int) -> None:
        """Ask some of a load, and add what it took to its figures."""
        cpu, server = self._bot.cpu(), time.process_time()
        took = await ask_all(self._discord, load, flying)
        server, cpu = time.process_time() - server, self._bot.cpu() - cpu
        figures = self.report.setdefault(name, {"asked": 0, "took": 0, "cpu": 0, "server": 0, "bytes": 0})
        for figure, value in (("asked", len(load)), ("took", took), ("cpu", cpu), ("server", server)):
            figures[figure] += value
        figures["bytes"] = statistics.mean(self._discord.sizes)
        self._discord.sizes.clear()

    def start_profile(self) -> None:
        if self._profile:
            os.kill(self._bot.pid, signal.SIGUSR1)

    def write_profile(self, load: str) -> None:
        if self._profile:
            os.kill(self._bot.pid, signal.SIGUSR2)
            _rename(self._profile, load)

    def finish(self) -> Report:
        """Rates, microseconds of CPU, bytes of an answer, and memory."""
        finished: Report = {}
        for name, sums in self.report.items():
            each = 1e6 / sums["asked"]
            rate = sums["asked"] / sums["took"]
            spent = {"cpu us": sums["cpu"] * each, "server us": sums["server"] * each, "bytes": sums["bytes"]}
            finished[name] = {"rate": rate, **spent}
        return finished | {"memory": {"mb": self._bot.memory()}}


async def measure_round(loads: Loads, home: Path, options: argparse.Namespace) -> dict[str, Report]:
    """What each bot made of each load, both in new processes and asked by turns: the machine's speed varies."""
    async with AsyncExitStack() as stack:
        sides: list[Side] = []
        for kind in ("bare", "ours"):
            profile = options.profile / f"{kind}.{{}}.pstats" if options.profile else None
            discord = await stack.enter_async_context(serve(echo=options.echo, pictures=options.pictures))
            arguments = ["--loop", options.loop, *(("--profile", str(profile)) if profile else ())]
            bot = await stack.enter_async_context(running(discord, kind, home, arguments))
            sides.append(Side(kind, discord, bot, profile))
        for side in sides:
            await side.warm([*loads.warming, *loads.autocomplete, *loads.kept])
        for name, flying, load in loads.turns():
            full_name = f"{name}, {flying} in flight"
            for side in sides:
                side.start_profile()
            for at in range(0, len(load), TURN):
                for side in sides:
                    await side.ask(full_name, load[at : at + TURN], flying)
            for side in sides:
                await asyncio.to_thread(side.write_profile, full_name)
        return {side.kind: side.finish() for side in sides}


def _rename(profile: Path, load: str) -> None:
    while not profile.exists():  # the bot writes it
        time.sleep(0.1)
    profile.rename(str(profile).format(load.replace(", ", "-").replace(" ", "-")))


def compare(rounds: list[dict[str, Report]]) -> Report:
    """Medians of both bots, and the ratios of ours to the bare one."""
    compared: Report = {}
    for load in rounds[0]["bare"]:
        ours, bare = ([each[kind][load] for each in rounds] for kind in ("ours", "bare"))
        first, *others = bare[0]  # the rate, or the megabytes
        row = spread([one[first] / other[first] for one, other in zip(ours, bare, strict=True)])
        if "cpu us" in others:
            pairs = zip(ours, bare, strict=True)
            row["by cpu"] = statistics.median(other["cpu us"] / one["cpu us"] for one, other in pairs)
        for figure in (first, *others):
            row[f"ours {figure}"] = statistics.median(each[figure] for each in ours)
            row[f"bare {figure}"] = statistics.median(each[figure] for each in bare)
        compared[load] = row
    return compared


def spread(ratios: list[float]) -> Figures:
    return {"ratio": statistics.median(ratios), "least": min(ratios), "greatest": max(ratios)}


def measure_cold(home: Path, times: int) -> Figures:
    """Milliseconds of a question in a process of its own, beside the import of discord.py and SQLAlchemy."""
    ask = [sys.executable, "-m", "bot", "ask", QUESTION]
    imports = [sys.executable, "-c", "import discord, sqlalchemy"]
    for command in (ask, imports):
        _time_process(command, home)  # seeds the store, and reads the files from the disk
    taken = [(_time_process(ask, home), _time_process(imports, home)) for _ in range(times)]
    ours, bare = zip(*taken, strict=True)
    medians = {"ask ms": statistics.median(ours), "imports ms": statistics.median(bare)}
    return spread([one / other for one, other in taken]) | medians


def _time_process(command: list[str], home: Path) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment(home), check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def measure(options: argparse.Namespace) -> Report:
    report: Report = {}
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        report["cold ask"] = measure_cold(home, options.cold)
        if options.athletes:
            large = make_store(options.home, round(options.athletes / ATHLETES)).parent
            report[f"cold ask of {options.athletes} athletes"] = measure_cold(large, options.cold)
        if options.rounds:
            loads = read_loads(home / "bell-lap.sqlite3")
            rounds = [asyncio.run(measure_round(loads, home, options)) for _ in range(options.rounds)]
            report |= compare(rounds)
    return report


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="of both bots; 0 leaves them out")
    parser.add_argument("--cold", type=int, default=10, help="how often each cold process is started")
    parser.add_argument("--loop", choices=("asyncio", "uvloop"), default="asyncio", help="the event loop of both bots")
    parser.add_argument("--echo", action="store_true", help="send each message back with the answer, as Discord does")
    parser.add_argument("--pictures", action="store_true", help="let the bots attach files, so that charts are sent")
    parser.add_argument("--athletes", type=int, default=0, help="also ask a made-up store with so many")
    parser.add_argument("--home", type=Path, default=Path(tempfile.gettempdir()) / "bell-lap-benchmarks")
    parser.add_argument("--profile", type=Path, metavar="FOLDER", help="write what cProfile saw of each load there")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    report = measure(options)
    if options.json:
        print(json.dumps(report, indent=2))
        return
    for name, row in report.items():
        print(f"{name:30}", "  ".join(f"{figure} {value:.{2 if value < 10 else 0}f}" for figure, value in row.items()))


if __name__ == "__main__":
    main()
