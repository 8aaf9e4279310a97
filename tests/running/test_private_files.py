"""Whatever the umask, nobody but the bot's own user may read what it keeps."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from bot.files import make_private_file, make_private_folder, open_private, tighten_home, write_private
from tests.forks import Forks
from tests.running.conftest import shipping_frozen
from tests.running.here import run_here
from tests.running.test_importing import HEADER, ROWS

_LIVING = """
import asyncio, sys
from pathlib import Path
from bot.community.database import open_community
from bot.domain.preferences import Preferences
from bot.settings import read_settings
from datetime import UTC, datetime

async def main():
    settings = read_settings()
    async with open_community(settings.community_url) as community, community.transaction() as changes:
        await changes.settings.set_user(1, Preferences(1), datetime.now(UTC))
        for file in settings.bell_lap_home.iterdir():
            print(file.name, oct(file.stat().st_mode & 0o777))

asyncio.run(main())
"""


def run(home: Path, *arguments: str) -> None:
    """Run a command."""
    ended = run_here(home, *arguments)
    assert ended.returncode == 0, ended.stderr


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): mode(path) for path in folder.rglob("*")}


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "results.csv"
    path.write_text("\n".join((HEADER, *ROWS)), encoding="utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def _readable_for_all() -> object:
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_all_that_is_written_is_private(home: Path, tmp_path: Path, results: Path, forks: Forks) -> None:
    source = "--source=Some results, Somebody, 2024-05-30"
    run(home, "ask", "/record two-mile")
    run(home, "import", str(results), source)
    living = forks.run([], shipping_frozen(home), program=("-c", f"import os; os.umask(0o022)\n{_LIVING}"))
    assert living.returncode == 0, living.stderr
    open_files = living.stdout
    run(home, "backup", str(tmp_path / "saved.sqlite3"))
    run(home, "backup", "--community", str(tmp_path / "members.sqlite3"))
    run(home, "restore", str(tmp_path / "saved.sqlite3"))
    run(home, "restore", str(tmp_path / "members.sqlite3"))
    assert "community.sqlite3-wal 0o600" in open_files
    assert "community.sqlite3-shm 0o600" in open_files
    assert mode(home) == 0o700
    written = modes(home)
    assert written.pop("reports") == 0o700
    assert "reports/batch-1.csv" in written
    assert len([name for name in written if ".before-" in name]) == 2
    assert {*written.values(), mode(tmp_path / "saved.sqlite3"), mode(tmp_path / "members.sqlite3")} == {0o600}


def test_what_an_earlier_version_left_readable_is_made_private(home: Path, small_home: Path) -> None:
    shutil.copytree(small_home, home)
    home.chmod(0o755)
    (home / "bell-lap.sqlite3").chmod(0o644)
    run(home, "ask", "/record two-mile")
    assert (mode(home), mode(home / "bell-lap.sqlite3")) == (0o700, 0o600)


def test_a_folder_that_serves_others_too_is_left_alone(home: Path) -> None:
    (home / "photos").mkdir(parents=True)
    (home / "photos" / "finish.jpg").touch()
    home.chmod(0o755)
    run(home, "ask", "/record two-mile")
    assert mode(home) == mode(home / "photos") == 0o755
    assert mode(home / "photos" / "finish.jpg") == 0o644
    assert mode(home / "bell-lap.sqlite3") == 0o600


def test_whose_folder_it_is(tmp_path: Path) -> None:
    ours, shared, open_to_all = tmp_path / "ours", tmp_path / "shared", tmp_path / "open"
    for folder in (ours, shared, open_to_all):
        folder.mkdir()
    for name in ("bell-lap.sqlite3", "bell-lap.sqlite3-wal", "community.sqlite3.before-1", "history", "reports"):
        (ours / name).touch()
    (shared / "holiday.jpg").touch()
    open_to_all.chmod(0o1777)
    for folder in (ours, shared, open_to_all, tmp_path / "missing"):
        tighten_home(folder, by_default=False)
    assert (mode(ours), mode(shared), mode(open_to_all)) == (0o700, 0o755, 0o1777)
    tighten_home(shared, by_default=True)
    assert (mode(shared), mode(shared / "holiday.jpg")) == (0o700, 0o644)


def test_folders_and_files(tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    make_private_folder(there / "new" / "newer")
    make_private_folder(there / "new" / "newer")
    assert modes(tmp_path) == {"there": 0o755, "there/new": 0o700, "there/new/newer": 0o700}

    file = tmp_path / "folder" / "commands.sha256"
    write_private(file, "one and more")
    file.chmod(0o644)
    write_private(file, "two")
    assert (file.read_text(encoding="utf-8"), mode(file), mode(file.parent)) == ("two", 0o600, 0o700)
    make_private_file(file)
    assert file.read_text(encoding="utf-8") == "two"
    with open_private(tmp_path / "report.csv") as report:
        assert mode(tmp_path / "report.csv") == 0o600
        report.write("ä\r\n")
    assert (tmp_path / "report.csv").read_bytes() == "ä\r\n".encode()
    with pytest.raises(OSError, match="exists"):
        make_private_folder(file)
