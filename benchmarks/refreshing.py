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
import math
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.almanac import Figures, Report
from bot import opening
from bot.app import App
from bot.domain.event import Sex
from bot.opening import open_app
from bot.reading_almanac import read_almanac
from bot.settings import Settings

FIRST = date(2026, 9, 1)
FULL_ROUNDS = 2
WARMING = 2
SOURCE = "Club nights, A club, 27 November 2026"
HEADER = "date,meet,city,country,event,sex,round,short_track,athlete,nation,place,mark,source"


def write_race(app: App, folder: Path, at: int, chance: random.Random) -> Path:
    """A file with one race of seven known athletes and a new one."""
    known = chance.sample(sorted(app.almanac.names), 60)
    men = [who for who in map(app.almanac.names.get, known) if who.sex is Sex.MEN and '"' not in who.name][:7]
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
    command = [sys.executable, "-m", "bot", "import", str(file), "--source", SOURCE]
    environment = {**os.environ, "BELL_LAP_HOME": str(home)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{file} was not imported: {done.stderr}{done.stdout}")


async def measure(work: Callable[[], Awaitable[object]]) -> Figures:
    """Times of some work in milliseconds; `loop` is how late a step of 1 ms on the event loop came at most."""
    late, done = 0.0, False

    async def tick() -> None:
        nonlocal late
        while not done:
            due = time.perf_counter() + 0.001
            await asyncio.sleep(0.001)
            late = max(late, time.perf_counter() - due)

    ticking = asyncio.create_task(tick())
    wall, cpu = time.perf_counter(), time.process_time()
    await work()
    times = {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}
    done = True
    await ticking
    return {name: seconds * 1000 for name, seconds in (times | {"loop": late}).items()}


async def refresh(app: App) -> None:
    """Follow the import. Raises SystemExit if all was read instead, or nothing changed."""
    changed = await app.refresh()
    if not (changed and app.renewed):
        raise SystemExit("the import was not followed")


def percentiles(times: Sequence[Figures]) -> Report:
    """The median, the 95th percentile and the worst of each figure."""
    found: Report = {}
    for name in times[0]:
        ordered = sorted(each[name] for each in times)
        p95 = ordered[math.ceil(0.95 * len(ordered)) - 1]
        found[name] = {"p50": statistics.median(ordered), "p95": p95, "worst": ordered[-1]}
    return found


async def run(home: Path, rounds: int) -> dict[str, Report]:
    """The times of following, and of reading all in the same run."""
    chance = random.Random(13)
    followed: list[Figures] = []
    opening.REFRESH = 86_400.0  # the bot's own look must not come before ours
    async with open_app(Settings(bell_lap_home=home, bell_lap_database="")) as app:
        with TemporaryDirectory() as folder:
            for at in range(rounds + WARMING):
                await asyncio.to_thread(take_in, home, write_race(app, Path(folder), at, chance))
                times = await measure(lambda: refresh(app))
                if at >= WARMING:
                    followed.append(times)
        anew = [await measure(lambda: read_almanac(app.almanac.store)) for _ in range(FULL_ROUNDS)]
        app.renewed = False  # writing the names to their files is no part of this
        return {"followed": percentiles(followed), "anew": percentiles(anew)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    report = asyncio.run(run(args.home, args.rounds))
    if args.json:
        json.dump(report, sys.stdout, indent=2)
        return
    for what, times in report.items():
        for name, figures in times.items():
            print(f"{what:10} {name:5}", "  ".join(f"{each} {value:8.1f}" for each, value in figures.items()))


if __name__ == "__main__":
    main()
