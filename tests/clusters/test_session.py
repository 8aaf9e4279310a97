"""Locks among processes on a real PostgreSQL: who has them, who gets them after a death, what is heard."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import asyncpg
import pytest

from bot.database.session import AllLocks, ServerSession, Space, open_locks
from bot.errors import StoreError
from bot.store.kind import ALMANAC
from tests.clusters.conftest import NewSession


def plain(url: str) -> str:
    """The address as asyncpg takes it."""
    return url.replace("postgresql+asyncpg://", "postgresql://")


async def end_sessions(url: str) -> None:
    """End all other sessions of the database, as a restart of the server does."""
    connection = await asyncpg.connect(plain(url))
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    await connection.close()


async def test_one_of_two_gets_a_lock_and_the_other_once_the_first_is_gone(new_session: NewSession) -> None:
    first, second = await new_session(), await new_session()
    assert await first.take(Space.LEADING, 1)
    assert await first.take(Space.LEADING, 1)
    assert not await second.take(Space.LEADING, 1)
    assert await second.take(Space.LEADING, 2)
    await first.close()
    assert await second.take(Space.LEADING, 1)


async def test_a_lock_that_was_given_back_is_free_although_it_was_asked_for_twice(new_session: NewSession) -> None:
    first, second = await new_session(), await new_session()
    for _ in range(2):
        await first.take(Space.LEADING, 1)
    await first.release(Space.LEADING, 1)
    assert await second.take(Space.LEADING, 1)


async def test_many_share_a_lock_and_all_see_which_are_held(new_session: NewSession) -> None:
    first, second = await new_session(), await new_session()
    assert await first.take(Space.SHARDS, 16, shared=True)
    assert await second.take(Space.SHARDS, 16, shared=True)
    assert await second.take(Space.CLUSTERS, 3, shared=True)
    assert await first.list_held(Space.SHARDS) == {16}
    assert await first.list_held(Space.CLUSTERS) == {3}
    await second.close()
    assert await first.list_held(Space.CLUSTERS) == set()


async def test_what_is_kept_is_taken_again_after_the_server_ended_the_session(
    new_session: NewSession, postgres_url: str
) -> None:
    first, second = await new_session(), await new_session()
    await first.take(Space.CLUSTER, 1, kept=True)
    await first.take(Space.CLUSTERS, 2, shared=True, kept=True)
    await first.take(Space.LEADING, 1)
    first.heard.clear()
    await end_sessions(postgres_url)
    await first.check()
    assert first.heard.is_set()  # what was announced meanwhile was not heard
    assert not await second.take(Space.CLUSTER, 1)
    assert await second.list_held(Space.CLUSTERS) == {2}
    assert await second.take(Space.LEADING, 1)  # not kept: whoever comes first has it
    assert not first.lost.is_set()


async def test_a_session_that_ended_unnoticed_is_opened_again(new_session: NewSession, postgres_url: str) -> None:
    first, second = await new_session(), await new_session()
    await first.take(Space.CLUSTER, 1, kept=True)
    await second.take(Space.LEADING, 1)
    with ThreadPoolExecutor(1) as elsewhere:  # this loop stands still, so that no driver reads of the end
        elsewhere.submit(asyncio.run, end_sessions(postgres_url)).result()
    await first.check()
    assert not await second.take(Space.CLUSTER, 1)
    assert await first.list_held(Space.CLUSTER) == {1}


async def test_who_finds_its_place_taken_is_told(
    new_session: NewSession, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.database.session.GHOST_WAIT", 0.1)
    first, second = await new_session(), await new_session()
    await first.take(Space.CLUSTER, 1, kept=True)
    await end_sessions(postgres_url)
    assert await second.take(Space.CLUSTER, 1)
    with pytest.raises(StoreError, match="Another process"):
        await first.check()
    assert first.lost.is_set()


async def test_its_own_session_that_the_server_still_takes_for_alive_is_no_other(new_session: NewSession) -> None:
    session = await new_session()
    await session.take(Space.CLUSTER, 1, kept=True)
    ghost = session._connection  # the machine lost the connection, and the server has not noticed
    session._connection = None
    await session.check()
    assert not session.lost.is_set()
    assert await session.list_held(Space.CLUSTER) == {1}
    assert ghost is not None
    await ghost.invalidate()


async def test_a_session_on_a_server_that_is_away_says_so(unused_tcp_port: int) -> None:
    address = f"postgresql+asyncpg://user:secret@127.0.0.1:{unused_tcp_port}/none"
    async with open_locks(address, ALMANAC) as session:
        with pytest.raises(StoreError) as raised:
            await session.take(Space.LEADING, 1)
    assert "secret" not in str(raised.value)


async def test_hears_what_another_process_announces(new_session: NewSession, postgres_url: str) -> None:
    session = await new_session()
    await session.take(Space.LEADING, 1)
    session.heard.clear()
    connection = await asyncpg.connect(plain(postgres_url))
    await connection.execute("NOTIFY bell_lap")
    await connection.close()
    async with asyncio.timeout(30):
        await session.heard.wait()


async def test_on_a_file_one_process_runs_the_bot_and_any_may_ask(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'bell-lap.sqlite3'}"
    async with open_locks(url, ALMANAC) as first, open_locks(url, ALMANAC) as second:
        assert await first.take(Space.CLUSTER, 1, kept=True)
        assert await first.take(Space.CLUSTER, 1, kept=True)
        assert not await second.take(Space.CLUSTER, 1, kept=True)
        assert await second.take(Space.LEADING, 1)
    async with open_locks(url, ALMANAC) as third:
        assert await third.take(Space.CLUSTER, 1, kept=True)


async def test_on_sqlite_the_one_process_has_every_lock() -> None:
    async with open_locks("sqlite+aiosqlite:///:memory:", ALMANAC) as locks:
        assert isinstance(locks, AllLocks)
        assert not isinstance(locks, ServerSession)
        assert await locks.take(Space.SHARDS, 4)
        assert await locks.list_held(Space.SHARDS) == {4}
        await locks.release(Space.SHARDS, 4)
        assert await locks.list_held(Space.SHARDS) == set()


async def test_who_is_cancelled_while_asking_costs_the_session_nothing(new_session: NewSession) -> None:
    first, second = await new_session(), await new_session()
    await first.take(Space.CLUSTER, 1, kept=True)
    for turns in range(6):
        asking = asyncio.create_task(first.take(Space.IDENTIFYING, turns))
        for _ in range(turns):
            await asyncio.sleep(0)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        assert not await second.take(Space.CLUSTER, 1)


async def test_a_lock_that_two_tasks_took_at_once_is_given_back_once(new_session: NewSession) -> None:
    first, second = await new_session(), await new_session()
    assert await asyncio.gather(*(first.take(Space.LEADING, 1) for _ in range(3))) == [True] * 3
    await first.release(Space.LEADING, 1)
    assert await second.take(Space.LEADING, 1)
