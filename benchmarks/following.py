"""How soon an import of 10,000 results is posted where it is followed, and what answers take meanwhile.

    python -m benchmarks.following [--home FOLDER] [--channels 1000] [--results 10000] [--imports 20] [--json]

`bell-lap run` runs in a process of its own, each import in another; this one is their Discord (tests/running), and
benchmarks/followed.py says what is imported and followed. `first` and `last` are the seconds from the import's commit
to a post.

Answers are asked for all the time, at a steady rate, not one after the other: `quiet` before an import, `importing`
while its process runs, `posting` from the commit to the last post; in milliseconds from the dispatch on the gateway to
the callback's arrival. The control is a bare discord.py bot (benchmarks/bots.py) in a process of its own, which answers
"pong" to the same question at the same moments: what it takes in the same phase is what the machine and this process
take. In `posted bare` it is the bare bot that sends as many plain posts at the same rate, after every fifth import. It
and `late`, how late this process came to send a question, are beyond Bell Lap in these times.

`cpu` is what a bot's process takes: milliseconds for each second of `quiet`, and for each post beyond that. 20 imports
take half an hour. The folder is copied; what ships is read without one.
"""

import argparse
import asyncio
import json
import math
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, closing
from itertools import cycle
from pathlib import Path

from aiohttp import web

from benchmarks.followed import CHANNELS_A_GUILD, FIRST_CHANNEL, FIRST_GUILD, World, prepare, write_file
from benchmarks.interactions import Bot
from bot.posting.sending import RATE as POSTS
from tests.running.loopback import TOKEN, LoopbackDiscord

ROOT = Path(__file__).resolve().parents[1]
RATE = 20  # questions a second to each bot
QUIET = 5.0  # seconds of asking before each import
SETTLED = 3.0  # seconds without a post after which none is to come
LONGEST = 90.0  # seconds until posts are no longer waited for
CONTROLS = 5  # the bare bot posts too after each import of so many
UNANSWERED = 10.0  # seconds
SOURCE = "Results of a fortnight, A federation, 27 November 2026"
OURS, BARE = "ours", "bare"
Figures = dict[str, float]


class TimedDiscord(LoopbackDiscord):
    """A Discord that notes when answers and posts arrive, and asks questions meanwhile."""

    def __init__(self, kind: str, pairs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.kind = kind
        self.posted: list[tuple[float, int]] = []  # when, and to which channel
        self.taken: defaultdict[str, list[float]] = defaultdict(list)  # milliseconds of each answer, by phase
        self.late: defaultdict[str, list[float]] = defaultdict(list)
        self.unanswered = 0
        self.bot = Bot(0)
        self._pairs = pairs
        self._waiting: dict[str, asyncio.Future[float]] = {}

    async def _callback(self, request: web.Request) -> web.Response:
        waiting = self._waiting.pop(request.match_info["id"], None)
        if waiting is not None and not waiting.done():
            waiting.set_result(time.perf_counter())
        return await super()._callback(request)

    async def _in_channel(self, request: web.Request) -> web.Response:
        if request.method == "POST":
            self.posted.append((time.perf_counter(), int(request.match_info["channel"])))
        return await super()._in_channel(request)

    async def keep_asking(self, phase: Callable[[], str]) -> None:
        """Ask at a steady rate until cancelled."""
        due = time.perf_counter()
        async with asyncio.TaskGroup() as group:
            for number, pair in enumerate(cycle(self._pairs)):
                due = max(due + 1 / RATE, time.perf_counter() - 1)
                await asyncio.sleep(due - time.perf_counter())
                group.create_task(self._ask(number, pair, time.perf_counter() - due, phase()))

    async def _ask(self, number: int, pair: tuple[str, str], late: float, phase: str) -> None:
        fan = {"id": str(3000 + number % 500), "username": "ada", "discriminator": "0", "avatar": None}
        began = time.perf_counter()
        if self.kind == OURS and number % 3 == 2:
            asked = await self.ask("athlete", fan, athlete=pair[0])
        else:
            asked = await self.ask("h2h", fan, athlete=pair[0], opponent=pair[1])
        waiting = self._waiting[asked.id] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(UNANSWERED):
                answered = await waiting
        except TimeoutError:
            self.unanswered += 1
            return
        self.taken[phase].append((answered - began) * 1000)
        self.late[phase].append(late * 1000)


@asynccontextmanager
async def running(discord: TimedDiscord, home: Path, *arguments: str) -> AsyncGenerator[None]:
    """A bot's process, connected to its Discord."""
    await discord.start()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.bots", discord.kind, str(discord.port), *arguments),
        cwd=ROOT,
        env={**_environment(home), "DISCORD_TOKEN": TOKEN},
    )
    try:
        await discord.until(lambda: discord.gateway.identified)
        discord.bot = Bot(process.pid)
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()
        await discord.stop()


def _environment(home: Path) -> dict[str, str]:
    level = os.environ.get("BELL_LAP_LOG_LEVEL", "ERROR")
    return {**os.environ, "BELL_LAP_HOME": str(home), "BELL_LAP_DATABASE": "", "BELL_LAP_LOG_LEVEL": level}


async def take_in(world: World, file: Path) -> float:
    """Import a file in a process of its own; when that was committed."""
    version = _version(world.database)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "import", str(file), "--source", SOURCE),
        cwd=ROOT,
        env=_environment(world.home),
        stdout=asyncio.subprocess.DEVNULL,
    )
    ended = asyncio.create_task(process.wait())
    committed = 0.0
    while not committed:
        if ended.done() and _version(world.database) == version:
            raise SystemExit(f"{file} was not imported: {process.returncode}")
        await asyncio.sleep(0.02)
        if _version(world.database) != version:
            committed = time.perf_counter()
    await ended
    return committed


def _version(database: Path) -> str:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return str(connection.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()[0])


class Measuring:
    """All imports, one after the other, with what both bots take."""

    def __init__(self, world: World, channels: int, results: int, profile: str) -> None:
        self.ours, self.bare = TimedDiscord(OURS, world.pairs), TimedDiscord(BARE, world.pairs)
        guilds = [FIRST_GUILD + number for number in range(math.ceil(channels / CHANNELS_A_GUILD))]
        for discord in (self.ours, self.bare):
            discord.gateway.guilds = guilds
        self.posts: list[Counter[int]] = []
        self.times: list[Figures] = []
        self.cpu: defaultdict[str, list[float]] = defaultdict(list)
        self._phase = "warm"
        self._world, self._channels, self._results, self._profile = world, channels, results, profile

    async def run(self, imports: int) -> None:
        home = self._world.home
        profile = ("--profile", self._profile) if self._profile else ()
        posts = ("--first", f"{FIRST_CHANNEL}", "--posts", f"{self._channels}", "--posts-a-second", f"{POSTS}")
        async with running(self.ours, home, *profile), running(self.bare, home, *posts):
            asking = [asyncio.create_task(each.keep_asking(lambda: self._phase)) for each in (self.ours, self.bare)]
            await asyncio.sleep(QUIET)
            for number in range(imports):
                await self._measure(number)
            for task in asking:
                task.cancel()
            await asyncio.gather(*asking, return_exceptions=True)

    async def _measure(self, number: int) -> None:
        file = self._world.home / "fortnight.csv"
        await asyncio.to_thread(write_file, self._world, number, self._results, file)
        idle = await self._idle()
        self._phase = "importing"
        committed = await take_in(self._world, file)
        self._phase = "posting"
        answered = {each.kind: len(each.taken["posting"]) for each in (self.ours, self.bare)}
        if self._profile:
            os.kill(self.ours.bot.pid, signal.SIGUSR1)
        await self._until_posted(self.ours, idle[OURS])
        if self._profile:
            os.kill(self.ours.bot.pid, signal.SIGUSR2)
        if not self.ours.posted:
            raise SystemExit("nothing was posted")
        times = [at - committed for at, _ in self.ours.posted]
        self.times.append({"first": min(times), "last": max(times)})
        self.posts.append(Counter(channel for _, channel in self.ours.posted))
        self._tell(number, answered)
        if number % CONTROLS == 0:
            idle = await self._idle()
            self._phase = "posted bare"
            os.kill(self.bare.bot.pid, signal.SIGHUP)
            await self._until_posted(self.bare, idle[BARE])
        self._phase = "settling"

    def _tell(self, number: int, answered: Mapping[str, int]) -> None:
        """Print what came of an import: whether a figure grows from one to the next shows in no figure of all."""
        told = {"all": len(self.ours.posted), "most a channel": max(self.posts[-1].values()), **self.times[-1]}
        for each in (self.ours, self.bare):
            taken = each.taken["posting"][answered[each.kind] :]
            told |= {f"{each.kind} {name}": figure for name, figure in _percentiles(taken).items()}
        told["cpu a post"] = self.cpu[f"{OURS} a post"][-1]
        print(number, "  ".join(f"{name} {figure:.2f}" for name, figure in told.items()), file=sys.stderr)

    async def _idle(self) -> Figures:
        """Ask while nothing else is done; the seconds of CPU that each bot takes in a second."""
        self._phase = "quiet"
        before = {each.kind: each.bot.cpu() for each in (self.ours, self.bare)}
        await asyncio.sleep(QUIET)
        for each in (self.ours, self.bare):
            each.posted.clear()
            each.received.clear()
        idle = {each.kind: (each.bot.cpu() - before[each.kind]) / QUIET for each in (self.ours, self.bare)}
        for kind, share in idle.items():
            self.cpu[f"{kind} a second"].append(share * 1000)
        return idle

    async def _until_posted(self, discord: TimedDiscord, idle: float) -> None:
        """Wait for a post in each channel, and a moment for such as would be too many."""
        began, cpu = time.perf_counter(), discord.bot.cpu()
        end = began + LONGEST
        while len(discord.posted) < self._channels and time.perf_counter() < end:  # noqa: ASYNC110 - other tasks note it
            await asyncio.sleep(0.05)
        self._phase = "settling"
        more = discord.bot.cpu() - cpu - idle * (time.perf_counter() - began)
        self.cpu[f"{discord.kind} a post"].append(more * 1000 / max(len(discord.posted), 1))
        await asyncio.sleep(SETTLED)

    def report(self) -> dict[str, Figures]:
        report = {name: _percentiles([each[name] for each in self.times]) for name in ("first", "last")}
        most = max(max(told.values()) for told in self.posts)
        report["posts"] = {"imports": len(self.posts), "all": sum(map(len, self.posts)), "most a channel": most}
        for phase in ("quiet", "importing", "posting", "posted bare"):
            for discord in (self.ours, self.bare):
                taken = discord.taken[phase]
                report[f"{phase}, {discord.kind}"] = {"asked": len(taken), **_percentiles(taken)}
            report[f"{phase}, late"] = _percentiles(self.ours.late[phase] + self.bare.late[phase])
        for name, figures in self.cpu.items():
            report[f"cpu {name}"] = _percentiles(figures)
        report["unanswered"] = {each.kind: each.unanswered for each in (self.ours, self.bare)}
        return report


def _percentiles(times: Sequence[float]) -> Figures:
    ordered = sorted(times) or [math.nan]
    return {
        name: ordered[math.ceil(share * len(ordered)) - 1]
        for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("worst", 1.0))
    }


async def run(home: Path, options: argparse.Namespace) -> dict[str, Figures]:
    """Prepare the home, and measure so many imports."""
    measuring = Measuring(await prepare(home, options.channels), options.channels, options.results, options.profile)
    await measuring.run(options.imports)
    return measuring.report()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, help="a home folder that is copied")
    parser.add_argument("--channels", type=int, default=1000)
    parser.add_argument("--results", type=int, default=10_000)
    parser.add_argument("--imports", type=int, default=20)
    parser.add_argument("--profile", default="")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        if options.home:
            shutil.copytree(options.home, home)
        report = asyncio.run(run(home, options))
    if options.json:
        json.dump(report, sys.stdout, indent=2)
        return
    for what, figures in report.items():
        print(f"{what:20}", "  ".join(f"{name} {value:9.2f}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
