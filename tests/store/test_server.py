"""A PostgreSQL server that is away, slow, silent or full is a clear error, and is used again once it is back."""

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
import pytest_asyncio
from sqlalchemy import select, text

from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.database import reading, server, waiting
from bot.database.alone import alone
from bot.database.opening import Database, open_database
from bot.database.waiting import wait_for_server
from bot.errors import StoreAway, StoreError
from bot.store.database import open_store
from bot.store.kind import ALMANAC
from bot.store.store import Store
from tests.postgres import OwnServer, start_own_server

NOBODY_LISTENS = "postgresql+asyncpg://u:secret@127.0.0.1:1/n"
HASTE = 0.5  # seconds that a statement may take; those at the opening take some too, on a busy machine


@pytest.fixture(scope="module")
def own_server() -> Generator[OwnServer]:
    """A server that may be stopped, without tables."""
    with start_own_server() as own:
        yield own


@pytest_asyncio.fixture
async def database(postgres_url: str) -> AsyncGenerator[Database]:
    async with open_database(postgres_url, COMMUNITY) as opened:
        yield opened


async def _refused(store: Store) -> StoreAway:
    with pytest.raises(StoreAway) as caught:
        await store.get_version()
    assert caught.value.tip
    assert "\n" not in str(caught.value)
    return caught.value


async def test_a_server_that_goes_away_and_comes_back(own_server: OwnServer) -> None:
    async with open_store(own_server.url) as store, open_community(own_server.url) as community:
        assert await store.get_version() == 0
        await community.settings.find(1, 2, 3)
        own_server.stop()
        assert "cannot be reached" in str(await _refused(store))
        with pytest.raises(StoreAway):
            await store.get_coverage()
        with pytest.raises(StoreAway):
            async with community.transaction():
                pass
        own_server.start()
        # Not even the first question fails: connections that were lost are not used again.
        assert await store.get_version() == 0
        await store.get_coverage()
        await community.settings.find(1, 2, 3)
        async with community.transaction():
            pass


async def test_connections_that_were_lost_while_nobody_asked(own_server: OwnServer) -> None:
    async with open_store(own_server.url) as store:
        await asyncio.gather(*(store.get_version() for _ in range(5)))
        own_server.stop()
        own_server.start()
        await asyncio.sleep(0.05)  # the loop hears of the ends
        await asyncio.gather(*(store.get_version() for _ in range(5)))


async def test_a_server_that_says_nothing(own_server: OwnServer, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_store(own_server.url) as store:
        await store.get_version()
        with own_server.suspended(), monkeypatch.context() as hasty:
            hasty.setattr(reading, "ANSWER_WAIT", 0.2)
            assert "does not answer" in str(await _refused(store))
            assert "does not answer" in str(await _refused(store))
        assert await store.get_version() == 0


async def test_a_statement_that_takes_too_long(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "STATEMENT_WAIT", HASTE)
    long = select(text(f"pg_sleep({2 * HASTE})"))
    async with open_database(postgres_url, ALMANAC) as database:
        with pytest.raises(StoreAway, match="took too long"):
            await database.reader.rows(long)
        await database.reader.bulk_rows(long)  # whole tables may take as long as they need
        async with database.writing() as connection:  # and so may imports
            await connection.execute(long)
        with pytest.raises(StoreAway, match="took too long"):
            await database.reader.rows(long)


async def test_a_member_does_not_wait_for_ever_for_another_writer(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_database(postgres_url, COMMUNITY) as first:
        monkeypatch.setattr(server, "STATEMENT_WAIT", HASTE)
        async with open_database(postgres_url, COMMUNITY) as second:
            async with first.writing():
                with pytest.raises(StoreAway, match="took too long"):
                    async with second.writing():
                        pytest.fail("two write at once")
            async with second.writing():
                pass


async def test_a_pool_that_is_used_up_waits_with_a_limit(
    database: Database, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "POOL_WAIT", 0.1)
    monkeypatch.setattr(server, "CONNECTIONS", 1)
    async with open_database(postgres_url, COMMUNITY) as small:
        async with small.engine.connect():
            with pytest.raises(StoreAway, match="busy"):
                await small.reader.rows(select(text("1")))
        assert await small.reader.rows(select(text("1")))


async def test_reading_keeps_one_connection_and_loses_none(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    one, wrong, long = (select(text(words)) for words in ("1", "1 / 0", "pg_sleep(5)"))
    await asyncio.gather(*(database.reader.rows(one) for _ in range(server.CONNECTIONS)))
    for _ in range(server.CONNECTIONS):
        with pytest.raises(StoreError):
            await database.reader.rows(wrong)
    for _ in range(server.CONNECTIONS):
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(database.reader.rows(long), 0.05)
    monkeypatch.setattr(database.engine.pool, "_timeout", 0.1)
    await database.reader.rows(one)
    async with AsyncExitStack() as others:
        for _ in range(server.CONNECTIONS - 1):
            await others.enter_async_context(database.engine.connect())
        assert await database.reader.rows(one)


async def test_a_transaction_on_a_silent_server_is_given_up(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_database(postgres_url, COMMUNITY) as database:
        hasty = replace(database, kind=replace(COMMUNITY, write_wait=0.1))
        with pytest.raises(StoreAway, match="does not answer"):
            async with hasty.writing() as connection:
                await connection.execute(text("SELECT pg_sleep(1)"))
    async with open_database(postgres_url, COMMUNITY) as database, database.writing() as connection:
        assert (await connection.execute(text("SELECT 1"))).scalar_one() == 1


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("postgresql+asyncpg://u:sec@ret:x@h/n", "cannot be read"),
        ("postgresql+asyncpg://u:sec@secret@127.0.0.1:1/n", "cannot be read"),
        ("postgresql+asyncpg://u:sec@ret/secret@127.0.0.1:1/n", "cannot be read"),
        ("postgresql+asyncpg://u:secret@h:port/n", "cannot be read"),
        ("postgresql+asyncpg://u:secret@h:99999/n", "port"),
        ("postgresql+asyncpg://u:secret@h/n?sslmode=require", "ssl=require"),
        ("postgresql+asyncpg://u@h/n?passwort=secret", "options"),
        ("postgresql+asyncpg://u:secret@h/n?port=x", "hosts and ports"),
        ("postgresql+asyncpg://u:secret@h/n?host=a:1,secret", "hosts and ports"),
        ("postgresql+asyncpg://u:secret@" + "h" * 70 + "/n", "cannot be read"),
        ("postgresql://u:secret@h/n", "postgresql+asyncpg://"),
        ("postgres://u:secret@h/n", "postgresql+asyncpg://"),
        ("mysql+aiomysql://u:secret@h/n", "postgresql+asyncpg://"),
        ("sqlite:///secret", "sqlite+aiosqlite://"),
        ("secret", "cannot be read"),
        (NOBODY_LISTENS, "cannot be reached"),
        ("postgresql+asyncpg://u@127.0.0.1:1/n?password=secret", "cannot be reached"),
        ("postgresql+asyncpg://u:secret@nobody.invalid/n", "cannot be reached"),
    ],
)
async def test_a_bad_address_never_shows_its_password(address: str, words: str) -> None:
    with pytest.raises(StoreError) as caught:
        async with open_store(address):
            pass
    assert words in str(caught.value)
    assert caught.value.tip
    assert "secret" not in str(caught.value)
    assert "ret:x" not in str(caught.value)


async def test_a_database_that_is_not_there_is_not_waited_for(postgres_url: str) -> None:
    elsewhere = postgres_url.replace("/test_", "/nowhere_")
    with pytest.raises(StoreError, match="is not there") as caught:
        await wait_for_server(elsewhere, ALMANAC)
    assert not isinstance(caught.value, StoreAway)


async def test_the_start_waits_for_a_server_and_gives_up(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "PATIENCE", 20.0)
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    with pytest.raises(StoreAway, match="I waited for it for 20 s"):
        await wait_for_server(NOBODY_LISTENS, ALMANAC, sleep)
    assert waits == [1.0, 2.0, 4.0, 8.0, 5.0]
    warnings = [record.getMessage() for record in caplog.records]
    assert len(warnings) == len(waits)
    assert "cannot be reached" in warnings[0]
    assert "again in 1 s" in warnings[0]
    assert "secret" not in caplog.text


async def test_the_start_goes_on_when_the_server_comes(own_server: OwnServer) -> None:
    own_server.stop()
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            own_server.start()

    await wait_for_server(own_server.url, ALMANAC, sleep)
    assert waits == [1.0, 2.0]


async def test_sqlite_is_not_waited_for(sqlite_url: str) -> None:
    await wait_for_server(sqlite_url, ALMANAC)


async def test_one_works_alone_while_the_others_wait(postgres_url: str) -> None:
    inside, most = 0, 0
    async with open_database(postgres_url, ALMANAC) as first, open_database(postgres_url, ALMANAC) as second:

        async def work(database: Database) -> None:
            nonlocal inside, most
            async with alone(database.engine, ALMANAC):
                inside += 1
                most = max(most, inside)
                await asyncio.sleep(0.05)
                async with database.writing():  # which that lock does not hold up
                    inside -= 1

        await asyncio.gather(work(first), work(second), work(first))
        assert (inside, most) == (0, 1)


async def test_who_works_alone_lets_go_when_it_fails(postgres_url: str) -> None:
    async with open_database(postgres_url, ALMANAC) as database:
        with pytest.raises(KeyError):
            async with alone(database.engine, ALMANAC):
                raise KeyError("x")
        async with asyncio.timeout(60), alone(database.engine, ALMANAC):
            pass


async def test_a_newer_version_is_told_with_the_setting_that_leads_elsewhere(postgres_url: str) -> None:
    async with open_database(postgres_url, COMMUNITY) as database, database.writing() as connection:
        await connection.execute(text("UPDATE community.alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="written by a newer version") as caught:
        async with open_database(postgres_url, COMMUNITY):
            pass
    assert caught.value.tip == "Update Bell Lap, or set BELL_LAP_DATABASE to another database."
