"""If a database cannot be used, one line says so and what to do, and its file is left untouched."""

import asyncio
import gc
import sqlite3
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import text
from sqlalchemy.pool import QueuePool

from bot.database.opening import open_database
from bot.domain.facts import Facts
from bot.errors import StoreError
from bot.store.database import open_store
from bot.store.kind import ALMANAC
from bot.store.seed import seed


def _url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


async def _refused(url: str, lock_wait: float = 0.2) -> StoreError:
    with pytest.raises(StoreError) as caught:
        async with open_store(url, lock_wait=lock_wait):
            pass
    assert "\n" not in str(caught.value)
    assert caught.value.tip
    assert caught.value.exit_code == 2
    return caught.value


async def test_a_new_store_makes_its_folder_and_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "not" / "yet" / "there.sqlite3"
    async with open_store(_url(path)) as store:
        assert await store.get_version() == 0
        coverage = await store.get_coverage()
        assert (coverage.races, coverage.first, coverage.as_of) == (0, None, None)
        assert await store.athletes.list_listings() == ()
    assert path.is_file()


async def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite3"
    path.touch()
    async with open_store(_url(path)) as store:
        assert await store.list_sources() == ()


async def test_readers_and_a_writer_work_together(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    async with open_store(_url(path)) as store, store.writing() as connection:
        await connection.execute(text("INSERT INTO meta (key, value) VALUES ('version', '7')"))
        assert await store.get_version() == 0
    with sqlite3.connect(path) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    database.close()


async def test_a_folder_in_the_way(tmp_path: Path) -> None:
    error = await _refused(_url(tmp_path))
    assert f"{tmp_path} is a folder" in str(error)


async def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    error = await _refused(_url(tmp_path / "file" / "store.sqlite3"))
    assert "cannot be made" in str(error)


@pytest.mark.parametrize("content", [b"\x00\xff" * 4096, b"not a database, just some text\n" * 50])
async def test_garbage(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "store.sqlite3"
    path.write_bytes(content)
    error = await _refused(_url(path))
    assert f"{path} is not a database" in str(error)
    assert path.read_bytes() == content


@pytest.mark.parametrize("damage", ["cut", "overwritten"])
async def test_a_damaged_store(tmp_path: Path, facts: Facts, damage: str) -> None:
    path = tmp_path / "store.sqlite3"
    async with open_store(_url(path)) as store:
        await seed(store, facts)
    content = path.read_bytes()
    middle = len(content) // 2
    damaged = content[:middle] if damage == "cut" else content[:4096] + b"\xa5" * middle + content[4096 + middle :]
    path.write_bytes(damaged)
    error = await _refused(_url(path))
    assert f"{path} is damaged" in str(error)
    assert path.read_bytes() == damaged


async def test_looking_a_file_over_leaves_its_rules_in_force(tmp_path: Path) -> None:
    url = _url(tmp_path / "store.sqlite3")
    for _ in range(2):  # made, and opened again
        async with open_database(url, ALMANAC) as database, database.engine.connect() as another:
            reading = database.reader._driver
            assert reading
            assert list(await reading.execute_fetchall("PRAGMA ignore_check_constraints")) == [(0,)]
            assert (await another.execute(text("PRAGMA ignore_check_constraints"))).scalar_one() == 0


async def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE shopping (item)")
    database.close()
    content = path.read_bytes()
    error = await _refused(_url(path))
    assert "belongs to another program" in str(error)
    assert path.read_bytes() == content


async def test_a_newer_version(tmp_path: Path, facts: Facts) -> None:
    path = tmp_path / "store.sqlite3"
    async with open_store(_url(path)) as store:
        await seed(store, facts)
    database = sqlite3.connect(path)
    database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.commit()
    database.close()
    content = path.read_bytes()
    error = await _refused(_url(path))
    assert "written by a newer version (its schema is 9999)" in str(error)
    assert path.read_bytes() == content


async def test_locked_before_it_is_a_store(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    error = await _refused(_url(path))
    assert f"{path} is locked by another process" in str(error)
    other.execute("ROLLBACK")
    other.close()
    async with open_store(_url(path)) as store:
        assert await store.get_version() == 0


async def test_locked_by_a_writer_while_seeding(tmp_path: Path, facts: Facts) -> None:
    path = tmp_path / "store.sqlite3"
    async with open_store(_url(path), lock_wait=0.2) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="is locked by another process"):
            await seed(store, facts)
        assert (await store.get_coverage()).results == 0
        other.execute("ROLLBACK")
        other.close()
        assert await seed(store, facts)


async def test_a_failure_while_reading(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    async with open_store(_url(path)) as store:
        database = sqlite3.connect(path)
        database.execute("DROP TABLE quote_source")
        database.close()
        with pytest.raises(StoreError, match="no such table"):
            await store.quotes.list_quotes("jakob-ingebrigtsen")


@pytest.mark.parametrize("url", ["", "nonsense", "mysterydb://somewhere/x"])
async def test_an_invalid_address(url: str) -> None:
    error = await _refused(url)
    assert "address of the database cannot be read" in str(error)


async def test_a_server_that_is_not_there() -> None:
    pytest.importorskip("asyncpg", reason="asyncpg is not installed")
    error = await _refused("postgresql+asyncpg://bell:secret@127.0.0.1:1/lap")
    assert "cannot be reached" in str(error)
    assert "secret" not in str(error)


async def test_a_file_is_waited_for_however_busy_the_machine_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is cut off while they wait for a connection takes it from the pool for good."""
    monkeypatch.setattr("bot.database.reading.ANSWER_WAIT", 0.0)
    async with open_store(f"sqlite+aiosqlite:///{tmp_path / 'a.sqlite3'}") as store:
        assert await store.athletes.list_athletes(["josh-kerr"]) == ()


async def test_reads_that_are_cancelled_leave_their_connections_to_others(tmp_path: Path) -> None:
    async with open_store(f"sqlite+aiosqlite:///{tmp_path / 'a.sqlite3'}") as store:
        for step in range(60):
            ids = [f"athlete-{step}-{number}" for number in range(20)]
            reading = [asyncio.create_task(store.athletes.list_athletes(ids)) for _ in range(4)]
            await asyncio.sleep(step * 0.0002)  # each time a little further
            for each in reading:
                each.cancel()
            await asyncio.gather(*reading, return_exceptions=True)
        gc.collect()
        assert cast("QueuePool", store.engine.pool).checkedout() == 1  # the one that most is read through
