"""Times what a start costs with all that ships, beside a bare Python that imports discord and SQLAlchemy.

    python -m benchmarks.starting [--rounds 7] [--home FOLDER] [--json]

The first start seeds an empty home; later ones find it seeded. `bell-lap ask` and the bare import are run by turns, and
the medians of their times compared: of the wall's, and of the processor's alone, which other work on the machine moves
less. The memory is that of a process with the app open, as the running bot has it, and the most that the same takes
when it is the first start and all that ships has to be seeded.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

BARE = (sys.executable, "-c", "import discord, sqlalchemy")
ASK = (sys.executable, "-m", "bot", "ask", "/h2h Kerr Ingebrigtsen")
OPEN = (
    "import asyncio, resource\n"
    "from bot.opening import open_app\n"
    "from bot.settings import read_settings\n"
    "async def main():\n"
    "    async with open_app(read_settings(), members=True) as app:\n"
    "        await app.ask_line('/h2h Kerr Ingebrigtsen')\n"
    "        pages = int(open('/proc/self/statm').read().split()[1])\n"
    "        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024\n"
    "        print(pages * resource.getpagesize() // 2**20, most)\n"
    "asyncio.run(main())\n"
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of one run: by the wall's clock, and of the processor."""

    wall: float
    processor: float


def run(command: tuple[str, ...], home: Path) -> Cost:
    """Run a command, which must succeed."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=_environment(home))
    after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(ended - began, spent)


def measure(home: Path, rounds: int) -> dict[str, float]:
    """All figures; the home must be empty."""
    first = run(ASK, home)
    again = run(ASK, home)  # writes what later starts only load
    bare: list[Cost] = []
    asked: list[Cost] = []
    for _ in range(rounds):
        bare.append(run(BARE, home))
        asked.append(run(ASK, home))
    now, _ = _memory(home)
    _, at_first = _memory(home / "first")
    return {
        "first start, s": first.wall,
        "first start, s of the processor": first.processor,
        "second start, s": again.wall,
        "ask, s": _median(asked, "wall"),
        "bare, s": _median(bare, "wall"),
        "ask / bare": _median(asked, "wall") / _median(bare, "wall"),
        "ask, s of the processor": _median(asked, "processor"),
        "bare, s of the processor": _median(bare, "processor"),
        "ask / bare, of the processor": _median(asked, "processor") / _median(bare, "processor"),
        "memory, MiB": now,
        "at most at the first start, MiB": at_first,
    }


def _memory(home: Path) -> tuple[float, float]:
    """What a process with the app open takes: now, and at most."""
    opened = subprocess.run((sys.executable, "-c", OPEN), check=True, capture_output=True, env=_environment(home))
    now, most = opened.stdout.split()
    return float(now), float(most)


def _median(costs: list[Cost], what: str) -> float:
    return statistics.median(getattr(cost, what) for cost in costs)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BELL_LAP", "DISCORD"))}
    return {**kept, "BELL_LAP_HOME": str(home)}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = measure(given.home or Path(folder), given.rounds)
    if given.json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{value:10.2f}  {name}")
