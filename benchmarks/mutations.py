"""Reads broken files of every format: each row is read or told, and nothing ends in a traceback, a hang or a swap.

python -m benchmarks.mutations [--count 20000] [--first 0] [--replay NUMBER]
"""

import argparse
import asyncio
import contextlib
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Generator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import FrameType

from benchmarks.mutating import TABLES, WORKBOOKS, Broken, break_file, list_broken, workbook
from bot.domain.event import Sex
from bot.domain.rows import FileRow, Rejected
from bot.domain.source import Source
from bot.errors import BellLapError, ImportFileError
from bot.importing.importer import Import, import_rows
from bot.ingest.formats import Context, Format
from bot.ingest.mapped import read_columns
from bot.ingest.reading import read_rows
from bot.names.fold import fold
from bot.names.named_events import NamedEvents
from bot.store.database import open_store
from bot.store.store import Store

TODAY = date(2026, 9, 1)
SAID = Context(day=date(2024, 5, 30), sex=Sex.WOMEN, scope="world", meet="Example Meeting")
BY_COLUMNS = replace(SAID, event="1500 m", columns=read_columns("athlete=Name,mark=Time,place=Pos"))
SOURCE = Source("", "Example results", "A Club", TODAY, "2025")
SLOWEST = 10.0  # seconds for one file
LARGEST = 600  # MB
IMPORTED_EVERY = 17  # files; a prime, so that each format has its turn
# Where errors of damaged content may come from; from a reader of a format they are its fault.
_READS_BYTES = ("opening.py", "unpacking.py", "archives.py", "decoding.py", "workbooks.py")


@dataclass(slots=True)
class Tally:
    """What came of the files so far; `faults` by their words, each with the numbers of its files."""

    files: int = 0
    refused: int = 0
    taken: int = 0
    rejected: int = 0
    left_out: int = 0
    imported: int = 0
    slowest: float = 0.0
    faults: dict[str, list[int]] = field(default_factory=dict[str, list[int]])

    def add_fault(self, number: int, words: str) -> None:
        self.faults.setdefault(words, []).append(number)


class TooSlow(BaseException):
    """A file took longer than SLOWEST."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--replay", type=int, help="show the file of this number, and what comes of it")
    given = parser.parse_args()
    if given.replay is not None:
        replay(given.replay)
        return 0
    tally = asyncio.run(run(range(given.first, given.first + given.count)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(
        f"{tally.files:,} files of {len(list_broken())} kinds: {tally.refused:,} refused; "
        f"rows: {tally.taken:,} taken, {tally.rejected:,} rejected, {tally.left_out:,} left out; "
        f"{tally.imported:,} imported; slowest {tally.slowest:.2f} s; peak {peak} MB"
    )
    for words, numbers in sorted(tally.faults.items(), key=lambda item: -len(item[1])):
        print(f"{len(numbers):6} × {words}: {', '.join(map(str, numbers[:8]))}")
    return bool(tally.faults) or peak > LARGEST


async def run(numbers: range, *, imported: bool = True) -> Tally:
    """Read the files of these numbers, and import some of them."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        async with open_store(f"sqlite+aiosqlite:///{folder}/store/some.sqlite3") as store:
            for number in numbers:
                rows = check(number, Path(folder), tally)
                if imported and rows and number % IMPORTED_EVERY == 0:
                    await _import(number, rows, store, tally)
    return tally


def check(number: int, folder: Path, tally: Tally) -> list[FileRow]:
    """Read the file of that number, and note what is wrong with what comes of it; returns its rows."""
    of, broken = break_file(number, list_broken())
    said = _said_of(of)
    path = folder / "women_world_records.csv"
    path.write_bytes(broken.content)
    tally.files += 1
    rows: list[FileRow] = []
    started = time.perf_counter()
    try:
        with _ended_after(SLOWEST):
            rows.extend(read_rows([path], NamedEvents(), TODAY, said))
    except TooSlow:
        tally.add_fault(number, f"{of.name}: over {SLOWEST:.0f} s ({broken.what})")
    except ImportFileError as error:
        tally.refused += 1
        fault = _fault_of(error)
        if fault:
            tally.add_fault(number, f"{of.name}: {fault}")
        elif broken.told and _begins_whole(broken):
            tally.add_fault(number, f"{of.name}: refused for a row: {str(error).partition('records.csv')[2][:60]}")
        return []
    except Exception as error:  # noqa: BLE001 - a traceback is what is looked for
        tally.add_fault(number, f"{of.name}: {_raised(error)}")
        return []
    tally.slowest = max(tally.slowest, time.perf_counter() - started)
    path.write_bytes(workbook(broken.whole) if of is WORKBOOKS else broken.whole.encode())
    whole = list(read_rows([path], NamedEvents(), TODAY, said)) if broken.lines else []
    _check_rows(number, of, broken, whole, rows, tally)
    return rows


def _said_of(of: Format) -> Context:
    return BY_COLUMNS if of in (TABLES, WORKBOOKS) else SAID


def _check_rows(
    number: int, of: Format, broken: Broken, whole: list[FileRow], rows: list[FileRow], tally: Tally
) -> None:
    """Note rows that vanish and rows that are rejected unharmed; `whole` are the rows of the unbroken file."""
    rejected = [row for row in rows if isinstance(row, Rejected)]
    tally.taken += len(rows) - len(rejected)
    tally.left_out += sum(row.left_out for row in rejected)
    tally.rejected += sum(not row.left_out for row in rejected)
    why = {row.line: row.reason for row in rejected if not row.left_out}
    if not rows or any(not row.reason or row.line < 1 for row in rejected):
        tally.add_fault(number, f"{of.name}: nothing was said of a file or a row ({broken.what})")
    of_whole = {row.line for row in whole}
    harmed = next((line for line in broken.nest if line in of_whole), 0)
    if broken.nest and not harmed:
        return  # what was harmed belongs to all rows
    told = broken.told or {broken.lines[line] for line in of_whole if line in broken.lines}
    unharmed = {broken.lines[row.line] for row in whole if row.line in broken.lines and row.line != harmed}
    if told - {row.line for row in rows}:
        tally.add_fault(number, f"{of.name}: rows vanish ({broken.what})")
    elif unharmed & why.keys():
        tally.add_fault(number, f"{of.name}: an unharmed row is rejected ({why[min(unharmed & why.keys())][:50]})")


async def _import(number: int, rows: list[FileRow], store: Store, tally: Tally) -> None:
    try:
        done = await import_rows(store, Import(rows, SOURCE, lambda: "", dry_run=True), fold)
    except Exception as error:  # noqa: BLE001 - a traceback is what is looked for
        tally.add_fault(number, f"import: {_raised(error)}")
        return
    tally.imported += 1
    if done.batch.counts.read != len(rows):
        tally.add_fault(number, "import: not all rows are counted")


def _begins_whole(broken: Broken) -> bool:
    """Whether most of the lines that tell the format are as they were; else the file is rightly of no format."""
    whole = set(broken.whole.encode().split(b"\n"))
    head = broken.content[: 1 << 16].split(b"\n")
    return sum(line in whole for line in head) * 2 > len(head)


def _fault_of(error: ImportFileError) -> str:
    """The error of a reader that was taken for damage; empty where it is damage."""
    cause = error.__cause__
    if cause is None or isinstance(cause, OSError | BellLapError):
        return ""
    frames = [frame for frame, _ in traceback.walk_tb(cause.__traceback__) if "/bot/" in frame.f_code.co_filename]
    where = Path(frames[-1].f_code.co_filename).name if frames else ""
    return "" if where in _READS_BYTES else _raised(cause)


def _raised(error: BaseException) -> str:
    frames = [each for each in traceback.extract_tb(error.__traceback__) if "/bot/" in each.filename]
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} at {where}: {str(error)[:60]}"


@contextlib.contextmanager
def _ended_after(seconds: float) -> Generator[None]:
    def end(_number: int, _frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def replay(number: int) -> None:
    """Show a file, and what comes of it."""
    of, broken = break_file(number, list_broken())
    said = _said_of(of)
    print(f"{of.name}: {broken.what}\n{broken.content[:3000]!r}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "women_world_records.csv"
        path.write_bytes(broken.content)
        for row in read_rows([path], NamedEvents(), TODAY, said):
            print(row)
    tally = asyncio.run(run(range(number, number + 1)))
    print(f"{broken.lines} {broken.nest} {sorted(broken.told)}\n{tally}")


if __name__ == "__main__":
    sys.exit(main())
