"""Times what a running bot does after an import of eight results, over a home folder whose almanac is large.

    python -m benchmarks.refreshing --home FOLDER [--rounds 20] [--json]

The folder is one that `bell-lap import` filled beside the shipped facts; give a copy, as results are imported into it.
Each round imports a race of eight athletes, most of them known, one new, in a process of its own, as a feed does. `cpu`
is what this process worked, all its threads together; `loop` is the longest time in which nothing else could run on the
event loop; `wall` is as time passed; all in milliseconds. `anew` is the same with all facts read, as after an undo.
"""

import argparse
import asyncio
import json
import random
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.almanac import Figures, Report, spread
from bot.app import App, open_app
from bot.reading_almanac import read_almanac
from bot.settings import Settings

FIRST = date(2026, 9, 1)
FULL_ROUNDS = 3
HEADER = "date,meet,city,country,event,sex,round,short_track,athlete,nation,place,mark,source"


def write_race(app: App, folder: Path, at: int, chance: random.Random) -> Path:
    """A file with one race of seven known athletes and a new one."""
    known = chance.sample(sorted(app.almanac.names), 60)
    men = [who for who in map(app.almanac.names.get, known) if who.sex == "M" and '"' not in who.name][:7]
    starters = [*((who.name, who.nation) for who in men), (f"Newcomer{chance.randrange(10**6)} Bench", "KEN")]
    day = FIRST + timedelta(days=at // 4)
    rows = [
        f'{day},Club night {at // 4},Manchester,GBR,1500 m,M,final,no,"{name}",{nation},{place},3:4{place}.{at:02},Club'
        for place, (name, nation) in enumerate(starters, 1)
    ]
    file = folder / f"race{at}.csv"
    file.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return file


def take_in(home: Path, file: Path) -> None:
    """Import a file in a process of its own."""
    command = [sys.executable, "-m", "bot", "import", str(file), "--source", "Club", "--publisher", "A club"]
    done = subprocess.run(command, env={"BELL_LAP_HOME": str(home), "PATH": ""}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{file} was not imported: {done.stderr}{done.stdout}")


async def timed(work: Callable[[], Awaitable[object]]) -> Figures:
    """Processor time, wall time and the longest stop of the event loop while something runs."""
    longest, last, running = 0.0, time.perf_counter(), True

    async def watch() -> None:
        nonlocal longest, last
        while running:
            await asyncio.sleep(0)
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            await asyncio.sleep(0.001)
            last = time.perf_counter()

    wall, cpu = time.perf_counter(), time.process_time()
    await work()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    del watch
    return {"cpu": cpu * 1000, "wall": wall * 1000}


async def stops(work: Callable[[], Awaitable[object]]) -> float:
    """The longest time in milliseconds that a step of 1 ms on the event loop came late while something ran."""
    late, done = 0.0, asyncio.Event()

    async def tick() -> None:
        nonlocal late
        while not done.is_set():
            due = time.perf_counter() + 0.001
            await asyncio.sleep(0.001)
            late = max(late, time.perf_counter() - due)

    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0.005)
    late = 0.0
    await work()
    done.set()
    await ticking
    return late * 1000
