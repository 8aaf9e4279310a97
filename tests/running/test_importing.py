"""`bell-lap import`, `batches` and `undo`, run as an operator runs them."""

import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from tests.forks import Child, Forks
from tests.running.conftest import shipping_frozen
from tests.running.here import run_here

SOURCE = "Results of the Example Games, Example Club, 2025-06-01"
HEADER = "athlete,sex,nation,event,date,meet,city,country,place,mark,source"
SAID = '"Example results, Example Club, 2025"'
ROWS = (
    f"Some Runner,M,GBR,1500 m,2025-05-31,Example Games,Leeds,GBR,1,3:41.10,{SAID}",
    f"Other Runner,M,GBR,1500 m,2025-05-31,Example Games,Leeds,GBR,2,3:41.30,{SAID}",
    f"Josh Kerr,M,GBR,1500 m,2023-08-23,World Championships,Budapest,HUN,1,3:29.83,{SAID}",  # 3:29.38 is true
    f"Third Runner,M,GBR,1500 m,2025-05-31,Example Games,Leeds,GBR,3,2:10.00,{SAID}",
    f"Fourth Runner,M,GBR,1500 m,2099-05-31,Example Games,Leeds,GBR,4,3:42.00,{SAID}",
)


@pytest.fixture
def home(tmp_path: Path, small_home: Path) -> Path:
    return Path(shutil.copytree(small_home, tmp_path / "home"))


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "results.csv"
    path.write_text("\n".join((HEADER, *ROWS)), encoding="utf-8")
    return path


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "bot", *arguments]


@dataclass
class Importing:
    """An import in a process of its own of a file that is large enough to be read by another one, and that file."""

    process: Child
    path: Path
    _stderr: IO[bytes]

    def end(self) -> tuple[int, str]:
        """Its exit code once it has ended, and what it wrote to its standard error."""
        code = self.process.wait()
        self._stderr.seek(0)
        return code, self._stderr.read().decode()


def rows_of(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of all tables that answers are read from."""
    with closing(sqlite3.connect(home / "bell-lap.sqlite3")) as connection:
        facts = ("athlete", "athlete_name", "meet", "race", "result", "result_source", "record", "conflict", "batch")
        tables = (*facts, "quote", "quote_about", "quote_source", "source")
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables}


def test_an_import_changes_answers_and_undo_changes_them_back(home: Path, results: Path, forks: Forks) -> None:
    before = rows_of(home)
    imported = forks.run(["import", str(results), "--source", SOURCE], shipping_frozen(home))
    assert (imported.returncode, imported.stderr) == (0, "")
    first, *lines = imported.stdout.splitlines()
    assert first == (
        "Batch 1: 5 rows read; new: 2 athletes, 1 race, 2 results, 0 records; 1 known already, 0 changes, 1 dispute; "
        "2 rejected, 0 left out."
    )
    assert any("3:29.38" in line and "3:29.83" in line and "budapest" in line for line in lines)
    report = (home / "reports" / "batch-1.csv").read_text(encoding="utf-8")
    assert "results.csv,5," in report
    assert "results.csv,6," in report
    assert "3:29.83" in (home / "reports" / "batch-1-disputes.csv").read_text(encoding="utf-8")

    answer = forks.run(["ask", "h2h Some Runner vs Other Runner"], shipping_frozen(home))
    assert "Some Runner 1–0 Other Runner" in answer.stdout
    assert "Example Club" in answer.stdout
    with closing(sqlite3.connect(home / "bell-lap.sqlite3")) as connection:
        (fingerprint,) = connection.execute("SELECT fingerprint FROM batch").fetchone()
    assert fingerprint == hashlib.sha256(results.read_bytes()).hexdigest()
    assert "Batch 1" not in run_here(home, "batches").stderr
    assert "Results of the Example Games" in run_here(home, "batches").stdout

    assert run_here(home, "undo", "1").stdout == "Batch 1 is undone; the store is as it was before.\n"
    assert rows_of(home) == before
    assert run_here(home, "batches").stdout == "Nothing was imported yet.\n"


QUOTES = """
[[quote]]
athlete = "Some Runner"
words = "I knew on the last bend that I had it."
said_to = "Example Radio"
said_on = 2025-05-31
topic = "The 1500 m in Leeds"
about = ["Other Runner"]
source = "Interview after the 1500 m, Example Radio, 2025-05-31"
url = "https://radio.example/runner"

[[quote]]
athlete = "Some Runner"
words = "Nobody printed this."
said_to = "a friend"
said = "later"
topic = "The 1500 m in Leeds"

[[quote]]
athlete = "Nobody Known"
words = "I was there too."
said_to = "Example Radio"
said_on = 2025-05-31
topic = "The 1500 m in Leeds"
source = "Interview after the 1500 m, Example Radio, 2025-05-31"
url = "https://radio.example/runner"
"""
QUOTES_CSV = (
    "athlete,words,said_to,said,topic,source,url\n"
    "Some Runner,I knew on the last bend - that I had it,The Paper,after the race,His race,"
    '"Runner wins in Leeds, The Paper, 2025-06-01",https://paper.example/leeds\n'
)


def test_what_athletes_said_is_found_with_its_sources(home: Path, results: Path) -> None:
    before = rows_of(home)
    folder = results.parent / "said"
    folder.mkdir()
    results.rename(folder / "results.csv")
    (folder / "said.toml").write_text(QUOTES, encoding="utf-8")
    (folder / "said.csv").write_text(QUOTES_CSV, encoding="utf-8")
    imported = run_here(home, "import", str(folder), "--source", SOURCE)
    assert (imported.returncode, imported.stderr) == (0, "")
    assert imported.stdout.startswith(
        "Batch 1: 9 rows read; new: 2 athletes, 1 race, 2 results, 0 records, 1 quote; 2 known already, "
    )
    assert "4 rejected, 0 left out." in imported.stdout
    report = (home / "reports" / "batch-1.csv").read_text(encoding="utf-8")
    assert 'said.toml,12,"source is missing' in report
    assert 'said.toml,19,"no athlete called Nobody Known is in the store: import results first' in report

    answer = run_here(home, "ask", "/quote Some Runner")
    assert "I knew on the last bend - that I had it" in answer.stdout
    said_by = run_here(home, "ask", "/quote Some Runner view:sources").stdout
    assert "The Paper: Runner wins in Leeds (2025-06-01;" in said_by
    assert "Example Radio: Interview after the 1500 m (2025-05-31;" in said_by
    assert "https://radio.example/runner" in said_by
    assert "https://paper.example/leeds" in said_by
    assert "last bend" in run_here(home, "ask", "what did Some Runner say about Other Runner?").stdout
    assert ", 1 quote; " in run_here(home, "batches").stdout

    assert run_here(home, "import", str(folder), "--source", SOURCE).stdout.startswith("Nothing new: 9 rows read")
    run_here(home, "undo", "1")
    assert rows_of(home) == before


def test_the_same_file_twice(home: Path, results: Path) -> None:
    run_here(home, "import", str(results), "--source", SOURCE)
    before = rows_of(home)
    again = run_here(home, "import", str(results), "--source", SOURCE)
    assert again.stdout.startswith("Nothing new: 5 rows read; new: 0 athletes")
    assert rows_of(home) == before


def test_a_dry_run_says_what_would_change(home: Path, results: Path) -> None:
    before = rows_of(home)
    tried = run_here(home, "import", str(results), "--source", SOURCE, "--dry-run")
    assert tried.stdout.startswith("Nothing was written. It would be: 5 rows read; new: 2 athletes, 1 race, 2 results")
    assert any("3:29.38" in line and "3:29.83" in line for line in tried.stdout.splitlines())
    assert any("2:10.00" in line or "1500" in line for line in tried.stdout.splitlines()[1:])
    assert rows_of(home) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("import", "{results}", "--source", "just a title"), "title, publisher and date"),
        (("import", "{results}", "--source", SOURCE, "--day", "yesterday"), "--day 2024-05-30"),
        (("import", "nowhere.csv", "--source", SOURCE), "nowhere.csv"),
        (("import", "{folder}", "--source", SOURCE), "notes.txt"),
        (("undo", "7"), "Nothing was imported yet."),
    ],
)
def test_errors_say_what_is_wrong(home: Path, results: Path, arguments: tuple[str, ...], words: str) -> None:
    (results.parent / "notes.txt").write_text("nothing of the kind", encoding="utf-8")
    places = {"results": str(results), "folder": str(results.parent / "notes.txt")}
    before = rows_of(home)
    ended = run_here(home, *(argument.format(**places) for argument in arguments))
    assert ended.returncode == 2
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr
    assert rows_of(home) == before


def many_lines() -> Iterator[str]:
    yield HEADER
    for race in range(10_000):
        day = f"{2000 + race % 25}-0{1 + race % 9}-{10 + race % 18}"
        for place in range(1, 9):
            yield f"Some R{race * place % 997},M,GBR,1500 m,{day},Games {race},Leeds,GBR,{place},3:4{place}.10,{SAID}"


on_linux = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="what a process reads is only told on Linux")


@pytest.fixture
def importing(home: Path, tmp_path: Path, forks: Forks) -> Iterator[Importing]:
    path = tmp_path / "many.csv"
    path.write_text("\n".join(many_lines()), encoding="utf-8")
    with (tmp_path / "out").open("w+b") as out, (tmp_path / "err").open("w+b") as err:
        process = forks.open(["import", str(path), "--source", SOURCE], shipping_frozen(home), out, err)
        yield Importing(process, path, err)
        process.send_signal(signal.SIGKILL)
        process.wait()


@on_linux
@pytest.mark.parametrize("step", ["reading", "writing"])
def test_interrupted(home: Path, importing: Importing, step: str) -> None:
    process = importing.process
    before = rows_of(home)
    reader = wait_until_read(importing)
    if step == "writing":
        wait_until(process, lambda: not is_running(reader))
    process.send_signal(signal.SIGINT)
    code, stderr = importing.end()
    kept = "bell-lap: Stopped. Nothing of the import was kept.\n"
    not_begun = "bell-lap: Stopped. Nothing was imported.\n"  # the files may be read before the store is open
    assert code == 130
    assert stderr in ({kept, not_begun} if step == "reading" else {kept})
    assert not is_running(reader)
    assert rows_of(home) == before


@on_linux
def test_killed_while_another_process_reads(home: Path, importing: Importing) -> None:
    before = rows_of(home)
    reader = wait_until_read(importing)
    importing.process.send_signal(signal.SIGKILL)
    assert importing.end() == (-signal.SIGKILL, "")
    while is_running(reader):  # it is told by the system that nobody holds the other end of its pipe
        time.sleep(0.01)
    assert rows_of(home) == before


@on_linux
def test_the_process_that_reads_is_killed(home: Path, importing: Importing) -> None:
    before = rows_of(home)
    os.kill(wait_until_read(importing), signal.SIGKILL)
    code, stderr = importing.end()
    assert code == 2
    assert stderr == (
        "bell-lap: The files could not be read to their end: the process that reads them ended with -9. "
        "Nothing was imported. Try again; if it happens again, see what was printed above.\n"
    )
    assert rows_of(home) == before


def test_an_import_does_not_load_what_only_searching_for_names_needs() -> None:
    program = "import sys, bot.operating.imports, bot.operating.taking_in; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def wait_until(process: Child, is_so: Callable[[], bool]) -> None:
    while process.poll() is None and not is_so():
        time.sleep(0.01)


def wait_until_read(importing: Importing) -> int:
    """The process that reads the file, which the import started."""
    found: list[int] = []
    importer = importing.process.pid

    def is_read() -> bool:
        started = Path(f"/proc/{importer}/task/{importer}/children").read_text(encoding="utf-8")
        found.extend(each for each in map(int, started.split()) if reads(each, importing.path))
        return bool(found)

    wait_until(importing.process, is_read)
    return found[0]


def is_running(process: int) -> bool:
    """Whether it is there, and more than an entry that nobody has asked for its end."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def reads(process: int, path: Path) -> bool:
    """Whether the process has the file open."""
    files = Path(f"/proc/{process}/fd")
    try:
        return any(each.resolve() == path for each in files.iterdir())
    except OSError:
        return False
