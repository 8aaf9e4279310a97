"""`bell-lap import --columns` and `bell-lap formats`, run as an operator does, on a terminal and through a pipe."""

import os
import pty
import shlex
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path
from select import select

import pytest

from bot.ingest.reading import list_formats
from tests.forks import Forks
from tests.running.conftest import ROOT, shipping_frozen
from tests.running.here import run_here
from tests.running.test_importing import command

SOURCE = ("--source", "Results of the Leeds Open, Leeds City AC, 2024-05-31")
TABLE = """Leeds Open

Pos;First name;Surname;Nat;Time;Club
1;Ann;EXAMPLE;GBR;4:02,11;Leeds City
2;Bea;Sample;IRL;4:03.5;
DNF;Cee;Third;GBR;;Bath
4;Dee;Fourth;GBR;2:10.00;Bath
"""
# Enter for the guesses; the event is asked for once more, because the first answer is none; Club is left out.
ANSWERS = "\n=egg and spoon\n=1500 m\n=W\n=2024-05-30\n\n\n\n-\ny\n"


@pytest.fixture
def home(tmp_path: Path, small_home: Path) -> Path:
    return Path(shutil.copytree(small_home, tmp_path / "home"))


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "results.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_walk_through_the_columns_and_the_same_without_asking(home: Path, results: Path, forks: Forks) -> None:
    walk = ["import", str(results), "--columns", "ask", "--meet", "Leeds Open", *SOURCE]
    asked = forks.run(walk, shipping_frozen(home), ANSWERS)
    assert asked.returncode == 0, asked.stderr
    assert "First name+Surname" in asked.stdout
    assert "“egg and spoon” is no event" in asked.stdout
    assert "Ann Example" in asked.stdout
    assert "line 7 is not taken: mark '2:10.00' is not plausible" in asked.stdout
    assert "4 rows read" in asked.stdout
    assert "3 results" in asked.stdout
    options = next(line for line in asked.stdout.splitlines() if line.lstrip().startswith("--columns"))
    again = run_here(home, "import", str(results), *shlex.split(options), "--meet", "Leeds Open", *SOURCE)
    assert again.returncode == 0, again.stderr
    assert "0 athletes" in again.stdout or "3 known already" in again.stdout


@pytest.mark.parametrize(
    "answers", ["", "\n=1500 m\n", ANSWERS.removesuffix("y\n"), ANSWERS.removesuffix("y\n") + "q\n"]
)
def test_when_the_answers_end_nothing_is_imported(home: Path, results: Path, answers: str) -> None:
    ended = run_here(home, "import", str(results), "--columns", "ask", *SOURCE, answers=answers)
    assert ended.returncode == 130
    assert "Nothing was imported" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_ctrl_c_on_a_terminal_ends_it_at_once(home: Path, results: Path) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command("import", str(results), "--columns", "ask", *SOURCE),
        env=shipping_frozen(home), stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while b"athlete:" not in shown:
        shown += os.read(ours, 4096)
    for waited in count():
        if waited % 50 == 0:
            # Pressed again, as people do: a signal in the instant before the terminal is read is only noted.
            os.kill(process.pid, signal.SIGINT)
        with suppress(OSError):
            if select([ours], [], [], 0.1)[0]:
                shown += os.read(ours, 4096)
        if process.poll() is not None:
            break
    with_end = shown + _rest_of(ours)
    os.close(ours)
    assert process.returncode == 130
    assert b"Nothing was imported" in with_end
    assert b"Traceback" not in with_end


def _rest_of(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def test_columns_without_asking(home: Path, results: Path) -> None:
    given = ("--columns", "athlete=First name+Surname,mark=Time,place=Pos", "--event", "1500 m", "--sex", "W")
    done = run_here(home, "import", str(results), *given, "--day", "2024-05-30", "--dry-run", *SOURCE)
    assert done.returncode == 0, done.stderr
    assert "3 results" in done.stdout


def test_columns_that_are_no_columns(home: Path, results: Path) -> None:
    done = run_here(home, "import", str(results), "--columns", "athlete", *SOURCE)
    assert done.returncode == 2
    assert "--columns" in done.stderr


def test_the_formats_are_listed_with_their_examples() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "formats"], capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT
    )
    for each in list_formats():
        assert each.name in done.stdout
        assert each.example.splitlines()[0] in done.stdout
    assert "--columns" in done.stdout


def test_rows_of_which_none_can_be_taken_are_not_imported_by_enter(home: Path, results: Path) -> None:
    """Place and mark are answered the wrong way round, then Enter to the question whether to import it so."""
    results.write_text(TABLE.replace("DNF;Cee;Third;GBR;;Bath\n", ""), encoding="utf-8")
    answers = "First name+Surname\n=1500 m\n=W\n=2024-05-30\nTime\nPos\n-\n-\n\n"
    ended = run_here(home, "import", str(results), "--columns", "ask", *SOURCE, answers=answers)
    assert ended.returncode == 130, ended.stdout
    assert "[q]uit [n]" in ended.stdout
