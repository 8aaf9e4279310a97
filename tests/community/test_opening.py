"""Members' data is made where it is missing, and refused in one line where it cannot be used; the almanac apart."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import Inspector

from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.community.settings import SettingCounts
from bot.database import migrating
from bot.errors import SetupError, StoreError
from bot.settings import Settings
from bot.store.database import open_store
from tests.community.examples import GUILD, NOON, OPEN, STRICT, fill
from tests.forks import Forks

ROOT = Path(__file__).parents[2]
PROCESSES = 5

_OPENING = """
import asyncio, os, sys
from bot.community.database import open_community
from bot.domain.preferences import Preferences
from tests.community.examples import NOON

async def write(number):
    async with open_community(sys.argv[1], lock_wait=60) as community, community.transaction() as changes:
        await changes.settings.set_user(number, Preferences(1), NOON)

all_there, begin = os.pipe()
children = []
for number in range(1, int(sys.argv[2]) + 1):
    if child := os.fork():
        children.append(child)
        continue
    os.close(begin)
    os.read(all_there, 1)
    asyncio.run(write(number))
    sys.exit()
os.close(begin)
sys.exit(any([os.waitpid(child, 0)[1] for child in children]))
"""


def _url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


async def _refused(url: str) -> StoreError:
    with pytest.raises(StoreError) as caught:
        async with open_community(url, lock_wait=0.2):
            pass
    assert str(caught.value).startswith(f"The members' database {url.removeprefix('sqlite+aiosqlite:///')} ")
    assert "\n" not in str(caught.value)
    assert "shipped facts" not in str(caught.value)
    assert caught.value.tip
    assert caught.value.exit_code == 2
    return caught.value


async def _make(path: Path) -> None:
    async with open_community(_url(path)) as community:
        await fill(community)


async def test_one_that_is_missing_is_made(tmp_path: Path) -> None:
    path = tmp_path / "not" / "yet" / "community.sqlite3"
    async with open_community(_url(path)) as community:
        assert await community.settings.count() == SettingCounts(0, 0, 0)
    assert path.is_file()


async def test_processes_that_open_it_at_once(url: str, forks: Forks) -> None:
    """Whoever comes first makes it; the others find it made, and every one can write."""
    process = await forks.start_program("-c", _OPENING, url, str(PROCESSES))
    assert await process.end() == (0, b"")
    async with open_community(url) as community:
        assert await community.settings.count() == SettingCounts(0, 0, PROCESSES)


async def test_ten_tasks_that_open_it_at_once(url: str) -> None:
    async def put(number: int) -> None:
        async with open_community(url, lock_wait=60) as community, community.transaction() as changes:
            await changes.settings.set_guild(number, OPEN, NOON)

    await asyncio.gather(*(put(number) for number in range(1, 11)))
    async with open_community(url) as community:
        assert await community.settings.count() == SettingCounts(10, 0, 0)


@pytest.mark.parametrize("content", [b"\x00\xff" * 4096, b"not a database, just some text\n" * 50])
async def test_garbage(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "community.sqlite3"
    path.write_bytes(content)
    assert "is not a database" in str(await _refused(_url(path)))
    assert path.read_bytes() == content


@pytest.mark.parametrize("damage", ["cut", "overwritten"])
async def test_damage(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "community.sqlite3"
    await _make(path)
    content = path.read_bytes()
    middle = len(content) // 2
    damaged = content[:middle] if damage == "cut" else content[:4096] + b"\xa5" * middle + content[4096 + middle :]
    path.write_bytes(damaged)
    assert "is damaged" in str(await _refused(_url(path)))
    assert path.read_bytes() == damaged


async def test_a_lock(tmp_path: Path) -> None:
    path = tmp_path / "community.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "is locked by another process" in str(await _refused(_url(path)))
    await _make(path)


async def test_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "community.sqlite3"
    await _make(path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    content = path.read_bytes()
    assert "written by a newer version (its schema is 9999)" in str(await _refused(_url(path)))
    assert path.read_bytes() == content


async def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "community.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE shopping (item)")
    path.chmod(0o644)
    content = path.read_bytes()
    assert "belongs to another program" in str(await _refused(_url(path)))
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (content, 0o644)


async def test_neither_database_is_taken_for_the_other(tmp_path: Path) -> None:
    """Their revisions have the same numbers; the tables tell them apart."""
    almanac, community = tmp_path / "bell-lap.sqlite3", tmp_path / "community.sqlite3"
    await _make(community)
    async with open_store(_url(almanac)):
        pass
    contents = almanac.read_bytes(), community.read_bytes()
    assert "belongs to another program" in str(await _refused(_url(almanac)))
    with pytest.raises(StoreError, match=r"The database .* belongs to another program"):
        async with open_store(_url(community)):
            pass
    assert (almanac.read_bytes(), community.read_bytes()) == contents


@pytest.mark.parametrize("first", ["almanac", "community"])
async def test_on_a_server_both_live_in_one_database(postgres_url: str, first: str) -> None:
    opening = [open_store, open_community] if first == "almanac" else [open_community, open_store]
    for _ in range(2):
        for opened in opening:
            async with opened(postgres_url):
                pass
    async with open_store(postgres_url) as store, open_community(postgres_url) as community:
        await fill(community)
        async with store.writing() as connection:
            theirs = await connection.run_sync(lambda c: set(inspect(c).get_table_names("community")))
            ours = await connection.run_sync(lambda c: set(inspect(c).get_table_names()))
        assert "guild_settings" in theirs
        assert "athlete" in ours
        assert theirs & ours == {"alembic_version"}
        assert (await store.get_coverage()).results == 0


async def test_a_writer_of_one_does_not_hold_up_the_other_on_a_server(postgres_url: str) -> None:
    async with open_store(postgres_url) as store, open_community(postgres_url) as community:
        async with store.writing(), community.transaction() as changes:
            await changes.settings.set_guild(GUILD, STRICT, NOON)
        assert await community.settings.count() == SettingCounts(1, 0, 0)


async def test_other_programs_on_a_server_are_in_nobodys_way_but_in_its_own_schema(postgres_url: str) -> None:
    async with open_store(postgres_url) as store, store.writing() as connection:
        await connection.execute(text("CREATE SCHEMA community"))
        await connection.execute(text("CREATE TABLE community.shopping (item text)"))
    async with open_store(postgres_url):
        pass
    with pytest.raises(StoreError, match=r"belongs to another program.*rename the schema community"):
        async with open_community(postgres_url):
            pass


async def test_a_schema_that_was_made_for_the_bot_is_used(postgres_url: str) -> None:
    async with open_store(postgres_url) as store, store.writing() as connection:
        await connection.execute(text("CREATE SCHEMA community"))
    async with open_community(postgres_url) as community:
        await fill(community)


async def test_a_user_who_may_not_make_the_schema_is_told(postgres_url: str) -> None:
    async with open_store(postgres_url) as store, store.writing() as connection:
        await connection.execute(text("DROP ROLE IF EXISTS member"))
        await connection.execute(text("CREATE ROLE member LOGIN"))
    try:
        with pytest.raises(StoreError, match=r"permission denied.*GRANT CREATE ON DATABASE"):
            async with open_community(postgres_url.replace("://postgres:@", "://member:@")):
                pass
    finally:
        async with open_store(postgres_url) as store, store.writing() as connection:
            await connection.execute(text("DROP ROLE member"))


@pytest.mark.parametrize(
    ("almanac", "expected"),
    [
        ("sqlite+aiosqlite:////srv/facts/almanac.sqlite3", "sqlite+aiosqlite:////srv/facts/community.sqlite3"),
        ("sqlite+aiosqlite:///almanac.sqlite3", "sqlite+aiosqlite:///community.sqlite3"),
        ("sqlite+aiosqlite:////srv/a.db?timeout=9", "sqlite+aiosqlite:////srv/community.sqlite3?timeout=9"),
        ("sqlite+aiosqlite://", "sqlite+aiosqlite://"),
        ("sqlite+aiosqlite:///:memory:", "sqlite+aiosqlite:///:memory:"),
        ("postgresql+asyncpg://me:pw@host/bell", "postgresql+asyncpg://me:pw@host/bell"),
        ("nonsense", "nonsense"),
    ],
)
def test_where_members_data_is(settings: Settings, almanac: str, expected: str) -> None:
    assert Settings(bell_lap_database=almanac).community_url == expected


def test_where_members_data_is_unless_another_database_is_set(settings: Settings) -> None:
    assert settings.community_url == _url(settings.bell_lap_home.absolute() / "community.sqlite3")


def test_the_almanac_cannot_have_the_file_of_members_data(settings: Settings) -> None:
    with pytest.raises(SetupError, match="where members' data belongs"):
        assert Settings(bell_lap_database="sqlite+aiosqlite:////srv/community.sqlite3").community_url


async def test_another_process_that_migrates_between_two_looks_is_no_other_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever is looked at first, the revision or the tables, the other process is done before the second look."""
    path = tmp_path / "community.sqlite3"
    engine = create_engine(f"sqlite:///{path}")

    def migrate_first(look: Callable[..., Any]) -> Callable[..., Any]:
        def looking(*given: object) -> object:
            seen = look(*given)
            with engine.begin() as other:
                if not inspect(other).has_table("user_settings"):
                    migrating.migrate(other, COMMUNITY)
            return seen

        return looking

    monkeypatch.setattr(migrating, "read_revision", migrate_first(migrating.read_revision))
    monkeypatch.setattr(Inspector, "get_table_names", migrate_first(Inspector.get_table_names))
    with engine.connect() as connection:
        assert migrating.needs_migration(connection, COMMUNITY)
    with engine.connect() as connection:
        assert not migrating.needs_migration(connection, COMMUNITY)
    engine.dispose()
