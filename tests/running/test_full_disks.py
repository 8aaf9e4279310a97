"""A disk or a limit that refuses to write is told apart from damage, and what is stored stays sound."""

import errno
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.database.failures import store_error
from bot.store.kind import ALMANAC
from tests.forks import Forks
from tests.running.conftest import shipping_frozen
from tests.running.here import run_here
from tests.running.test_importing import HEADER, SAID, SOURCE

LIMITED = "import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, (%d, %d)); "
RUN = "runpy.run_module('bot', run_name='__main__')"


@pytest.fixture
def home(tmp_path: Path, small_home: Path) -> Path:
    return Path(shutil.copytree(small_home, tmp_path / "home"))


def test_a_limit_on_the_size_of_files_is_not_called_damage(home: Path, tmp_path: Path, forks: Forks) -> None:
    def run_limited(largest: int, *arguments: str) -> subprocess.CompletedProcess[str]:
        program = ("-c", LIMITED % (largest, largest) + RUN)
        return forks.run(arguments, shipping_frozen(home), program=program)

    path, database = tmp_path / "results.csv", home / "bell-lap.sqlite3"
    rows = (f"Some R{n},M,GBR,1500 m,2025-05-31,Games {n},Leeds,GBR,1,3:41.10,{SAID}" for n in range(2_000))
    path.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    before = database.read_bytes()
    # Less than these rows take in the write-ahead log: what is in the log is stored, whatever the database may grow to.
    ended = run_limited(500_000, "import", str(path), "--source", SOURCE)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "damaged" not in ended.stderr
    assert "ulimit -f" in ended.stderr
    assert "Traceback" not in ended.stderr
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM batch").fetchone() == (0,)
    assert len(before) <= database.stat().st_size
    backup = run_limited(100_000, "backup", str(tmp_path / "backup.sqlite3"))
    assert backup.returncode == 2
    assert "backup.sqlite3" in backup.stderr
    assert "ulimit -f" in backup.stderr
    assert not (tmp_path / "backup.sqlite3").exists()


def test_a_file_where_the_reports_should_go_does_not_stop_an_import(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    row = f"Some Runner,M,GBR,1500 m,2025-05-31,Example Games,Leeds,GBR,1,3:41.10,{SAID}"
    path.write_text("\n".join((HEADER, row, row.replace("3:41.10", "1:41.10"))), encoding="utf-8")
    (home / "reports").write_text("a file")
    ended = run_here(home, "import", str(path), "--source", SOURCE, TMPDIR=str(tmp_path))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Batch 1" in ended.stdout
    assert "cannot be written: " in ended.stdout
    assert "1:41.10" in next(tmp_path.rglob("batch-1.csv")).read_text()


def failed(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (failed(sqlite3.SQLITE_FULL), "the disk is full"),
        (failed(sqlite3.SQLITE_IOERR_WRITE), "the disk or a limit of the system refuses it"),
        (failed(sqlite3.SQLITE_IOERR_FSYNC), "the disk or a limit of the system refuses it"),
        (failed(sqlite3.SQLITE_IOERR_READ), "cannot be read from its disk"),
        (failed(sqlite3.SQLITE_IOERR_SHORT_READ), "is damaged"),
        (failed(sqlite3.SQLITE_CORRUPT), "is damaged"),
        (failed(sqlite3.SQLITE_READONLY_DIRECTORY), "cannot be written to"),
        (failed(sqlite3.SQLITE_CANTOPEN), "cannot be opened"),
        (failed(sqlite3.SQLITE_BUSY_SNAPSHOT), "is locked"),
        (failed(sqlite3.SQLITE_NOTADB), "is not a database"),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "quota"),
        (OSError(errno.EFBIG, "File too large"), "larger than this process is allowed"),
        (OSError(errno.EROFS, "Read-only file system"), "read-only"),
        (OSError(errno.EACCES, "Permission denied"), "cannot be opened"),
    ],
)
def test_each_refusal_of_the_disk_is_told(tmp_path: Path, error: Exception, words: str) -> None:
    told = store_error(error, make_url(f"sqlite:///{tmp_path / 'some.sqlite3'}"), ALMANAC)
    assert words in told.message
    assert told.tip
    assert ("damaged" in told.message) == ("damaged" in words)
