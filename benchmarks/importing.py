"""Times an import of large result files, beside plain `csv` and `executemany` on the same files.

    python -m benchmarks.importing --home HOME [--turns 3] [--other CHECKOUT=HOME] [--json] FOLDER

Each turn copies the homes and runs, one after the other: `csv` and `executemany` into a bare SQLite table, the import
of this checkout, and that of each other checkout with a home that it has seeded itself. So what else the machine does
falls on all of them. Seed a home by any question: `BELL_LAP_HOME=HOME python -m bot ask "wr mile"`.

The ratio is that of the least times of all turns. The memory is the most that all processes of an import had resident
at one moment, what they share counted for each. FOLDER holds unpacked CSV files. Linux only.
"""

import argparse
import csv
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = "A list of results, Some publisher, 2025-12-25"
PLAINLY = "import sys; from benchmarks.importing import *; read_plainly(Path(sys.argv[1]), Path(sys.argv[2]))"
BETWEEN = 0.02  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the wall's clock, seconds of the processor, and the most resident memory in MiB."""

    wall: float
    processor: float
    memory: float


def run(command: tuple[str, ...], checkout: Path, home: Path) -> Cost:
    """Run a command in a checkout, which must succeed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BELL_LAP", "DISCORD"))}
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with tempfile.TemporaryFile() as wrote:
        process = subprocess.Popen(
            command, cwd=checkout, stdout=wrote, stderr=wrote, env={**kept, "BELL_LAP_HOME": str(home)}
        )
        most = 0
        while process.poll() is None:
            most = max(most, sum(map(_resident, _family(process.pid))))
            time.sleep(BETWEEN)
        wall = time.perf_counter() - began
        if process.returncode:
            wrote.seek(0)
            raise SystemExit(wrote.read().decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(wall, spent, most / 2**20)


def _family(process: int) -> Iterator[int]:
    """A process and those that it started."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it has just ended
        return
    for child in map(int, children):
        yield from _family(child)


def _resident(process: int) -> int:
    """Bytes."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def read_plainly(folder: Path, home: Path) -> None:
    """Write every row of every file in a folder into a bare table."""
    with closing(sqlite3.connect(home / "bare.sqlite3")) as database:
        database.execute("CREATE TABLE bare (" + ", ".join(f"c{at}" for at in range(16)) + ")")
        for file in sorted(folder.rglob("*.csv")):
            with file.open(newline="", encoding="utf-8") as opened:
                rows = csv.reader(opened)
                columns = len(next(rows))
                into = f"({', '.join(f'c{at}' for at in range(columns))}) VALUES ({', '.join('?' * columns)})"
                database.executemany(f"INSERT INTO bare {into}", (row for row in rows if len(row) == columns))
        database.commit()


def measure(folder: Path, homes: dict[Path, Path], turns: int) -> dict[str, list[Cost]]:
    """The costs of each turn, by checkout; those of plain reading under an empty name."""
    costs: dict[str, list[Cost]] = {"": [], **{str(checkout): [] for checkout in homes}}
    for _ in range(turns):
        for name, taken in costs.items():
            with tempfile.TemporaryDirectory() as temporary:
                home = Path(temporary, "home")
                if name:
                    shutil.copytree(homes[Path(name)], home)
                    command = ("-m", "bot", "import", str(folder), "--source", SOURCE)
                else:
                    home.mkdir()
                    command = ("-c", PLAINLY, str(folder), str(home))
                cost = run((sys.executable, *command), Path(name) if name else ROOT, home)
            taken.append(cost)
            print(f"{cost.wall:8.2f} s {cost.processor:8.2f} s CPU {cost.memory:6.0f} MiB  {name}", file=sys.stderr)
    return costs


def compare(costs: dict[str, list[Cost]]) -> None:
    """Print the least times of each, and how many times those of plain reading they are."""
    least = {name: (min(c.wall for c in each), min(c.processor for c in each)) for name, each in costs.items()}
    plain = least[""]
    for name, (wall, processor) in least.items():
        memory = max(cost.memory for cost in costs[name])
        times = f"{wall:7.2f} s ({wall / plain[0]:5.2f} x) {processor:7.2f} s CPU ({processor / plain[1]:5.2f} x)"
        print(f"{times} {memory:5.0f} MiB  {name or 'csv and executemany'}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--other", action="append", default=[], metavar="CHECKOUT=HOME")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    others = (each.split("=", 1) for each in given.other)
    seeded = {ROOT: given.home, **{Path(checkout): Path(home) for checkout, home in others}}
    found = measure(given.folder.resolve(), seeded, given.turns)
    if given.json:
        print(json.dumps({name or "plain": [asdict(cost) for cost in costs] for name, costs in found.items()}))
    else:
        compare(found)
