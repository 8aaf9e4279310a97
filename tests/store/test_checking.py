"""`bell-lap db check` and `db upgrade`: how the databases are, what to do, and how they get the newest schema."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine, text

from bot.cli import main
from bot.community.kind import COMMUNITY
from bot.database.migrating import alembic_config
from bot.database.opening import open_database
from bot.store.kind import ALMANAC

GOOD = 0
TO_MEND = 2


@pytest.fixture
def home(frozen_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    shutil.copytree(frozen_home, home)
    monkeypatch.setenv("BELL_LAP_HOME", str(home))
    monkeypatch.setenv("BELL_LAP_DATABASE", "")
    return home


@pytest.fixture
def server(home: Path, postgres_url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """The same on a server."""
    assert main(["db", "copy", str(home), postgres_url]) == 0
    capsys.readouterr()
    monkeypatch.setenv("BELL_LAP_DATABASE", postgres_url)
    return postgres_url


def ran(capsys: pytest.CaptureFixture[str], what: str, code: int = GOOD) -> str:
    assert main(["db", what]) == code
    return capsys.readouterr().out


def execute(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()


def execute_there(url: str, statement: str) -> None:
    async def run() -> None:
        async with open_database(url, ALMANAC) as database, database.writing() as connection:
            await connection.execute(text(statement))

    asyncio.run(run())


def test_a_sound_file(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.name: path.read_bytes() for path in home.glob("*.sqlite3")}
    told = ran(capsys, "check")
    assert "WRONG" not in told
    assert told.count("It is sound.") == 2
    assert f"Its schema is {ALMANAC.head}, the newest." in told
    assert f"Its schema is {COMMUNITY.head}, the newest." in told
    assert {path.name: path.read_bytes() for path in home.glob("*.sqlite3")} == before


def test_a_sound_server(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = ran(capsys, "check")
    assert "WRONG" not in told
    assert "The server is PostgreSQL" in told
    assert "kept as UTF8" in told
    assert "connections are in use" in told


def test_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELL_LAP_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("BELL_LAP_DATABASE", "")
    told = ran(capsys, "check", TO_MEND)
    assert "There is no database yet." in told
    assert "There is no members' database yet." in told
    assert not list((tmp_path / "none").glob("*.sqlite3"))


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "9999, newer than this version's"),
        ("UPDATE alembic_version SET version_num = '0014'", "Its schema is 0014; the newest is"),
        ("DROP TABLE alembic_version", "belong to another program"),
        ("ALTER TABLE meet_name DROP COLUMN origin", "It lacks meet_name.origin"),
        ("UPDATE result SET race_id = 999999 WHERE id = 1", "Rows of its table result refer to"),
    ],
)
def test_a_file_with_something_wrong(
    home: Path, statement: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    execute(home / "bell-lap.sqlite3", statement)
    [wrong] = [line for line in ran(capsys, "check", TO_MEND).splitlines() if "WRONG" in line]
    assert words in wrong


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "9999, newer than this version's"),
        ("SELECT setval('athlete_id_seq', 1)", "New rows of public.athlete would get ids that are taken"),
        ("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_result_race_id'::regclass", "not valid"),
    ],
)
def test_a_server_with_something_wrong(
    server: str, statement: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    execute_there(server, statement)
    [wrong] = [line for line in ran(capsys, "check", TO_MEND).splitlines() if "WRONG" in line]
    assert words in wrong


def test_an_upgrade_says_from_where_to_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("BELL_LAP_HOME", str(home))
    monkeypatch.setenv("BELL_LAP_DATABASE", "")
    engine = create_engine(f"sqlite:///{home / 'bell-lap.sqlite3'}")
    with engine.begin() as connection:
        command.upgrade(alembic_config(ALMANAC, connection), "0012")
    engine.dispose()
    assert "Its schema is 0012; the newest is" in ran(capsys, "check", TO_MEND)
    told = ran(capsys, "upgrade")
    assert f"was at 0012, and is now at {ALMANAC.head}." in told
    assert f"was at none, and is now at {COMMUNITY.head}." in told
    again = ran(capsys, "upgrade")
    assert again.count("is at the newest schema already") == 2
    assert "WRONG" not in ran(capsys, "check")


def test_an_upgrade_of_a_server(
    postgres_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BELL_LAP_HOME", str(tmp_path))
    monkeypatch.setenv("BELL_LAP_DATABASE", postgres_url)
    assert ran(capsys, "upgrade").count("was at none, and is now at") == 2
    assert ran(capsys, "upgrade").count("is at the newest schema already") == 2
    assert "WRONG" not in ran(capsys, "check")
