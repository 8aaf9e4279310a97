"""`bell-lap backup --community` and `restore`: which of the two databases a file is, its tables say."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli import main
from bot.community.database import open_community
from bot.domain.facts import Facts
from bot.store.database import open_store
from tests.community.examples import GUILD, NOON, OPEN, fill


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of a bot whose almanac is empty, and whose members have set something."""
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "home"
    monkeypatch.setenv("BELL_LAP_HOME", str(home))
    monkeypatch.delenv("BELL_LAP_DATABASE", raising=False)

    async def make() -> None:
        async with open_store(f"sqlite+aiosqlite:///{home / 'bell-lap.sqlite3'}"):
            pass
        async with open_community(f"sqlite+aiosqlite:///{home / 'community.sqlite3'}") as community:
            await fill(community)

    asyncio.run(make())
    return home


def dump(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def change(home: Path) -> None:
    async def set_another() -> None:
        url = f"sqlite+aiosqlite:///{home / 'community.sqlite3'}"
        async with open_community(url) as community, community.transaction() as changes:
            await changes.settings.set_guild(GUILD, OPEN, NOON)

    asyncio.run(set_another())


def execute(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    written = capsys.readouterr()
    assert written.err == ""
    return written.out


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert len(written.err.splitlines()) == 1
    return written.err


def test_members_data_there_and_back(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    almanac, community = home / "bell-lap.sqlite3", home / "community.sqlite3"
    before, facts = dump(community), dump(almanac)
    assert "Backed up members' data to saved.sqlite3: " in run(capsys, "backup", "--community", "saved.sqlite3")
    assert dump(Path("saved.sqlite3")) == before
    change(home)
    changed = dump(community)
    assert changed != before
    told = run(capsys, "restore", "saved.sqlite3")
    assert "Restored members' data from saved.sqlite3: settings of 2 servers, 2 channels, 2 members." in told
    assert dump(community) == before
    assert dump(almanac) == facts
    (kept,) = home.glob("community.sqlite3.before-*")
    assert dump(kept) == changed
    assert f"kept in {kept}" in told


def test_the_almanac_there_and_back(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, members = dump(home / "bell-lap.sqlite3"), dump(home / "community.sqlite3")
    assert "Backed up the almanac to saved.sqlite3: " in run(capsys, "backup", "saved.sqlite3")
    execute(home / "bell-lap.sqlite3", "INSERT INTO meta VALUES ('version', '7')")
    told = run(capsys, "restore", "saved.sqlite3")
    assert "Restored the almanac from saved.sqlite3: 0 athletes, 0 results." in told
    assert dump(home / "bell-lap.sqlite3") == before
    assert dump(home / "community.sqlite3") == members


def test_members_data_that_is_missing_or_damaged_is_restored(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    community = home / "community.sqlite3"
    before = dump(community)
    run(capsys, "backup", "--community", "saved.sqlite3")
    community.unlink()
    assert "kept in" not in run(capsys, "restore", "saved.sqlite3")
    assert dump(community) == before
    for damage in (b"not a database\n" * 999, community.read_bytes()[:4096] + b"\xa5" * 40_000):
        community.write_bytes(damage)
        told = run(capsys, "restore", "saved.sqlite3")
        assert dump(community) == before
        kept = Path(told.split("kept in ")[1].rstrip().removesuffix("."))
        assert kept.read_bytes() == damage
        kept.unlink()


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("DROP TABLE user_settings", "is not a database of Bell Lap"),
        ("ALTER TABLE user_settings DROP COLUMN private", "it lacks user_settings.private"),
        ("ALTER TABLE channel_settings RENAME COLUMN zone TO place", "it lacks channel_settings.zone"),
        ("DROP TABLE alembic_version", "is not a database of Bell Lap"),
        ("DELETE FROM alembic_version", "is not a database of Bell Lap"),
        ("UPDATE alembic_version SET version_num = '9999'", "newer version"),
    ],
)
def test_the_tables_of_a_backup_are_checked(
    home: Path, capsys: pytest.CaptureFixture[str], statement: str, words: str
) -> None:
    before = dump(home / "community.sqlite3")
    run(capsys, "backup", "--community", "saved.sqlite3")
    with closing(sqlite3.connect("saved.sqlite3")) as connection:
        connection.execute("PRAGMA writable_schema=ON")
        if "DROP COLUMN" in statement:  # a CHECK speaks of it
            connection.execute("UPDATE sqlite_master SET sql = replace(sql, 'private IS NOT NULL OR ', '')")
            connection.commit()
    execute(Path("saved.sqlite3"), statement)
    assert words in refused(capsys, "restore", "saved.sqlite3")
    assert dump(home / "community.sqlite3") == before


def test_an_almanac_that_lacks_a_table_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = dump(home / "bell-lap.sqlite3")
    run(capsys, "backup", "saved.sqlite3")
    execute(Path("saved.sqlite3"), "DROP TABLE quote_about")
    assert "is not whole: it lacks quote_about." in refused(capsys, "restore", "saved.sqlite3")
    assert dump(home / "bell-lap.sqlite3") == before


def test_what_only_says_that_it_has_a_version_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    execute(Path("saved.sqlite3"), "CREATE TABLE alembic_version (version_num TEXT)")
    execute(Path("saved.sqlite3"), "INSERT INTO alembic_version VALUES ('0001')")
    assert "is not a database of Bell Lap" in refused(capsys, "restore", "saved.sqlite3")


def test_there_must_be_members_data(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "community.sqlite3").unlink()
    assert "There is no members' database at" in refused(capsys, "backup", "--community", "saved.sqlite3")
    assert not Path("saved.sqlite3").exists()


def test_on_a_server_its_own_tools_are_named(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "backup", "--community", "saved.sqlite3")
    monkeypatch.setenv("BELL_LAP_DATABASE", "postgresql+asyncpg://me:secret@localhost/bell")
    for arguments in (("backup", "--community", "other.sqlite3"), ("restore", "saved.sqlite3")):
        told = refused(capsys, *arguments)
        assert "pg_dump" in told
        assert "secret" not in told


def test_asking_never_opens_members_data(
    home: Path, frozen_home: Path, frozen: Facts, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(frozen_home / "bell-lap.sqlite3", home)
    monkeypatch.setattr("bot.opening.shipped_fingerprint", lambda: frozen.fingerprint)
    (home / "community.sqlite3").write_text("not a database")
    run(capsys, "ask", "/record two-mile")
    assert (home / "community.sqlite3").read_text() == "not a database"
    (home / "community.sqlite3").unlink()
    run(capsys, "ask", "/record two-mile")
    assert not (home / "community.sqlite3").exists()


@pytest.mark.parametrize(("option", "name"), [((), "bell-lap.sqlite3"), (("--community",), "community.sqlite3")])
def test_a_damaged_database_is_named_itself_not_the_backup_that_could_not_be_made(
    home: Path, capsys: pytest.CaptureFixture[str], option: tuple[str, ...], name: str
) -> None:
    (home / name).write_bytes(b"nothing of SQLite's" * 1000)
    backup = home / "to" / "backup.sqlite3"
    assert main(["backup", *option, str(backup)]) == 2
    said = capsys.readouterr().err
    assert str(home / name) in said
    assert "backup.sqlite3" not in said
    assert not backup.exists()
