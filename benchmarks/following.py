"""How soon an import of 10,000 results is posted where it is followed, and what answers take meanwhile.

    python -m benchmarks.following [--home FOLDER] [--channels 1000] [--results 10000] [--imports 20] [--json]

`bell-lap run` runs in a process of its own, each import in another; this one is their Discord (tests/running). Each
channel follows two athletes, a rivalry, an event, a series of meets and a list of records, told in one of three ways.
All results are of the last 13 days, nine athletes of ten are known, so each import has news for each channel.

`first` and `last` are the seconds from the import's commit to a post. Answers are asked for all the time, at a steady
rate, not one after the other: `quiet` before an import, `importing` while its process runs, `posting` from the commit
to the last post; in milliseconds from the dispatch on the gateway to the callback's arrival. `late` is how late this
process came to send a question: what is beyond Bell Lap in these times. The folder is copied, what ships is read
without one.
"""

import argparse
import asyncio
import csv
import json
import math
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from aiohttp import web

from benchmarks.synthetic import written
from bot.domain.athlete import Athlete
from bot.domain.event import Sex
from bot.domain.follows import Delivery, FollowKind, Reveal, rivalry_subject, series_subject
from bot.domain.target import Target
from bot.opening import open_app
from bot.settings import Settings
from tests.running.loopback import TOKEN, LoopbackDiscord

ROOT = Path(__file__).resolve().parents[1]
SEED = 13
EVENTS = {"800m": 106_000, "1500m": 215_000, "5000m": 790_000, "400m": 45_500}  # usual marks, milliseconds
FIELD, DAYS = 8, 13
KNOWN = 600  # athletes of each event and sex who race in these imports
POOLS = [(event, sex) for event in EVENTS for sex in (Sex.MEN, Sex.WOMEN)]
FIRST_CHANNEL, FIRST_GUILD, CHANNELS_A_GUILD = 100_000, 50_000, 10
SERIES = ("diamond-league", "european-championships", "world-championships")
RATE = 20  # questions a second
QUIET = 5.0  # seconds of asking before each import
SETTLED = 3.0  # seconds without a post after which none is to come
LONGEST = 60.0  # seconds until posts are no longer waited for
SOURCE = "Results of a fortnight, A federation, 27 November 2026"
HEADER = (
    *("date", "meet", "city", "country", "event", "sex", "round", "short_track"),
    *("athlete", "nation", "place", "mark", "source"),
)
Figures = dict[str, float]


@dataclass
class World:
    """What is imported and followed: athletes by event and sex, and pairs of ids that are asked for."""

    home: Path
    athletes: dict[tuple[str, Sex], list[Athlete]]
    pairs: list[tuple[str, str]]
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))

    @property
    def database(self) -> Path:
        return self.home / "bell-lap.sqlite3"


class TimedDiscord(LoopbackDiscord):
    """A Discord that notes when answers and posts arrive."""

    def __init__(self) -> None:
        super().__init__()
        self.answered: dict[str, float] = {}
        self.posted: list[tuple[float, int]] = []  # when, and to which channel

    async def _callback(self, request: web.Request) -> web.Response:
        self.answered[request.match_info["id"]] = time.perf_counter()
        return await super()._callback(request)

    async def _in_channel(self, request: web.Request) -> web.Response:
        if request.method == "POST":
            self.posted.append((time.perf_counter(), int(request.match_info["channel"])))
        return await super()._in_channel(request)


class Asking:
    """Asks at a steady rate, and keeps what each answer took under the name of what went on."""

    def __init__(self, discord: TimedDiscord, pairs: Sequence[tuple[str, str]]) -> None:
        self.during: str | None = None
        self.taken: defaultdict[str, list[float]] = defaultdict(list)  # milliseconds
        self.late: defaultdict[str, list[float]] = defaultdict(list)
        self.unanswered = 0
        self._discord, self._pairs = discord, pairs
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Ask until cancelled."""
        due = time.perf_counter()
        for number, (one, other) in enumerate(cycle(self._pairs)):
            due = max(due + 1 / RATE, time.perf_counter() - 1)
            await asyncio.sleep(due - time.perf_counter())
            task = asyncio.create_task(self._ask(number, one, other, time.perf_counter() - due))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _ask(self, number: int, one: str, other: str, late: float) -> None:
        during = self.during
        fan = {"id": str(3000 + number % 500), "username": "ada", "discriminator": "0", "avatar": None}
        began = time.perf_counter()
        if number % 3 == 2:
            asked = await self._discord.ask("athlete", fan, athlete=one)
        else:
            asked = await self._discord.ask("h2h", fan, athlete=one, opponent=other)
        for _ in range(1000):
            if asked.id in self._discord.answered:
                break
            await asyncio.sleep(0.01)
        else:
            self.unanswered += 1
            return
        if during:
            self.taken[during].append((self._discord.answered[asked.id] - began) * 1000)
            self.late[during].append(late * 1000)


async def prepare(home: Path, channels: int) -> World:
    """Have so many channels follow what the imports are about."""
    async with open_app(Settings(bell_lap_home=home, bell_lap_database=""), members=True) as app:
        world = World(home, {}, [])
        with closing(sqlite3.connect(world.database)) as connection:
            for event, sex in POOLS:
                ids = [row[0] for row in connection.execute(_WHO_RAN, (event, sex))]
                known = [who for who in map(app.almanac.names.find, ids) if who]
                world.athletes[event, sex] = world.chance.sample(known, min(KNOWN, len(known)))
            world.pairs = list(connection.execute(_MET))
        world.chance.shuffle(world.pairs)
        assert app.community is not None
        now = datetime.now(UTC)
        for number in range(channels):
            target = Target(FIRST_GUILD + number // CHANNELS_A_GUILD, FIRST_CHANNEL + number)
            event, sex = POOLS[number % len(POOLS)]
            one, other, third = world.chance.sample(world.athletes[event, sex], 3)
            follows = (
                (FollowKind.ATHLETE, one.id),
                (FollowKind.ATHLETE, other.id),
                (FollowKind.RIVALRY, rivalry_subject(one.id, third.id)),
                (FollowKind.EVENT, f"{event}:{sex}"),
                (FollowKind.MEET, series_subject(world.chance.choice(SERIES))),
                (FollowKind.RECORDS, "world"),
            )
            told = Delivery(list(Reveal)[number % 3])
            async with app.community.transaction() as changes:
                for kind, subject in follows:
                    await changes.follows.add(target, kind, subject, now)
                    if kind is not FollowKind.RECORDS:
                        await changes.follows.set_delivery(target, kind, told, now)
    return world


_WHO_RAN = """
SELECT DISTINCT a.slug FROM result AS r JOIN race ON race.id = r.race_id JOIN athlete AS a ON a.id = r.athlete_id
WHERE race.discipline = ? AND race.sex = ? AND race.date >= '2018-01-01' ORDER BY a.id
"""
_MET = """
SELECT DISTINCT a.slug, b.slug FROM result AS first
JOIN result AS second ON second.race_id = first.race_id AND second.athlete_id > first.athlete_id
JOIN athlete AS a ON a.id = first.athlete_id JOIN athlete AS b ON b.id = second.athlete_id
ORDER BY first.id LIMIT 2000
"""


def write_file(world: World, number: int, results: int, file: Path) -> None:
    """A file of races of the last 13 days."""
    chance, today = world.chance, datetime.now(UTC).date()
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(HEADER)
        orders = {pool: cycle(chance.sample(known, len(known))) for pool, known in world.athletes.items()}
        for race in range(results // FIELD):
            meet, (event, sex) = race // len(POOLS), POOLS[race % len(POOLS)]
            day = today - timedelta(days=meet % DAYS)
            head = (day, f"Meeting {number}-{meet}", f"City {number}-{meet}", "GBR", event, sex, "final", "no")
            starters = [(who.name, who.nation) for who in islice(orders[event, sex], FIELD)]
            if race % 5 == 0:  # nobody knows four of them
                starters[:4] = [(f"New{_letters(chance)} Bench{_letters(chance)}", "KEN") for _ in range(4)]
            mark = round(EVENTS[event] * (1.0 if sex is Sex.MEN else 1.12) / 10) * 10
            for place, (name, nation) in enumerate(starters, 1):
                mark += 10 * chance.randrange(1, 40)
                writer.writerow((*head, name, nation, place, written(mark), "Club"))


def _letters(chance: random.Random) -> str:
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=6))


@asynccontextmanager
async def running(discord: TimedDiscord, home: Path, profile: str) -> AsyncGenerator[int]:
    """The bot's process, connected; its id."""
    more = ("--profile", profile) if profile else ()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.bots", "ours", str(discord.port), *more),
        cwd=ROOT,
        env={**_environment(home), "DISCORD_TOKEN": TOKEN},
    )
    try:
        await discord.until(lambda: discord.gateway.identified)
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()


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


async def measure_import(
    discord: TimedDiscord, asking: Asking, world: World, file: Path, channels: int
) -> tuple[Figures, Counter[int]]:
    """Seconds to the first and to the last post, and how many posts each channel got."""
    asking.during = "quiet"
    await asyncio.sleep(QUIET)
    discord.posted.clear()
    discord.received.clear()
    asking.during = "importing"
    importing = asyncio.create_task(take_in(world, file))
    committed = await importing
    asking.during = "posting"
    await _until(lambda: len(discord.posted) >= channels, LONGEST)
    asking.during = None
    await asyncio.sleep(SETTLED)
    if not discord.posted:
        raise SystemExit("nothing was posted")
    times = [at - committed for at, _ in discord.posted]
    return {"first": min(times), "last": max(times)}, Counter(channel for _, channel in discord.posted)


async def _until(is_so: Callable[[], bool], longest: float) -> None:
    end = time.perf_counter() + longest
    while not is_so() and time.perf_counter() < end:  # noqa: ASYNC110 - what is waited for comes by other tasks
        await asyncio.sleep(0.05)


async def run(home: Path, options: argparse.Namespace) -> dict[str, Figures]:
    """All imports, one after the other."""
    world = await prepare(home, options.channels)
    discord = TimedDiscord()
    discord.gateway.guilds = [FIRST_GUILD + number for number in range(math.ceil(options.channels / CHANNELS_A_GUILD))]
    await discord.start()
    posts: list[Counter[int]] = []
    times: list[Figures] = []
    file = home / "fortnight.csv"
    try:
        async with running(discord, home, options.profile) as pid:
            asking = Asking(discord, world.pairs)
            task = asyncio.create_task(asking.run())
            await asyncio.sleep(QUIET)  # warm
            for number in range(options.imports):
                await asyncio.to_thread(write_file, world, number, options.results, file)
                if options.profile:
                    os.kill(pid, signal.SIGUSR1)
                figures, told = await measure_import(discord, asking, world, file, options.channels)
                times.append(figures)
                posts.append(told)
                print(number, figures, len(told), max(told.values()), file=sys.stderr)
            if options.profile:
                os.kill(pid, signal.SIGUSR2)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
    finally:
        await discord.stop()
    report = {name: _percentiles([each[name] for each in times]) for name in ("first", "last")}
    most = max(max(told.values()) for told in posts)
    report["posts"] = {"imports": len(posts), "all": sum(map(len, posts)), "most a channel": most}
    for name, taken in asking.taken.items():
        report[f"answers {name}"] = {"asked": len(taken), **_percentiles(taken)}
        report[f"late {name}"] = _percentiles(asking.late[name])
    report["unanswered"] = {"asked": asking.unanswered}
    return report


def _percentiles(times: Sequence[float]) -> Figures:
    ordered = sorted(times)
    return {
        name: ordered[math.ceil(share * len(ordered)) - 1]
        for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("worst", 1.0))
    }


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
        print(f"{what:18}", "  ".join(f"{name} {value:9.2f}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
