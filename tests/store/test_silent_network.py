"""A network that swallows all bytes for a while: a clear error meanwhile, and after it nothing hangs."""

import asyncio
import socket
import time
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
import pytest_asyncio
from sqlalchemy import select, text

from bot.community.kind import COMMUNITY
from bot.database import connecting, reading, server, session
from bot.database.opening import Database, open_database
from bot.database.session import ServerSession, Space, open_locks
from bot.errors import StoreAway
from tests.postgres import Network, open_network

ONE = select(text("1"))
SOON = 30.0  # seconds that nothing here takes unless it hangs, on a busy machine neither
HASTE = 0.5  # seconds that a server which is not heard of is waited for


@pytest_asyncio.fixture
async def way(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[tuple[str, Network]]:
    """The address of a server behind a network, and that; there are two connections."""
    monkeypatch.setattr(server, "CONNECTIONS", 2)  # the reader keeps one
    monkeypatch.setattr(connecting, "CANCEL_WAIT", 0.1)
    monkeypatch.setattr(connecting, "BESIDE", 0.1)
    async with open_network(postgres_url) as (url, network):
        yield url, network


@pytest_asyncio.fixture
async def network(way: tuple[str, Network]) -> Network:
    return way[1]


@pytest_asyncio.fixture
async def database(way: tuple[str, Network]) -> AsyncGenerator[Database]:
    """The server gives up transactions of which it hears nothing for two seconds."""
    async with open_database(way[0], replace(COMMUNITY, write_wait=2.0)) as opened:
        await opened.reader.rows(ONE)
        yield replace(opened, kind=COMMUNITY)


@contextmanager
def silent(network: Network) -> Generator[None]:
    """Nothing arrives meanwhile, and no reader waits for long; who is to be answered has all the time there is."""
    network.swallows = True
    with patch.object(reading, "ANSWER_WAIT", HASTE):
        yield
    network.swallows = False


def hasty(database: Database) -> Database:
    """The same, whose writers do not wait for long."""
    return replace(database, kind=replace(COMMUNITY, write_wait=HASTE))


async def write(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute(ONE)


async def test_a_statement_that_got_no_answer_leaves_no_connection_that_hangs(
    database: Database, network: Network
) -> None:
    with silent(network), pytest.raises(StoreAway, match="does not answer"):
        await database.reader.rows(ONE)
    await asyncio.wait_for(database.reader.rows(ONE), SOON)


async def test_nor_does_one_that_nobody_waited_for(database: Database, network: Network) -> None:
    network.swallows = True
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(database.reader.rows(ONE), 0.1)
    network.swallows = False
    await asyncio.wait_for(database.reader.rows(ONE), SOON)


async def test_nor_does_a_change(database: Database, network: Network) -> None:
    await write(database)
    with silent(network):
        for _ in range(2):  # nor does the next one wait for the one before
            with pytest.raises(StoreAway, match="does not answer"):
                await asyncio.wait_for(write(hasty(database)), SOON)
    await asyncio.wait_for(write(database), SOON)


async def test_nor_does_a_change_that_is_cut_off_in_the_middle(database: Database, network: Network) -> None:
    async def lose() -> None:
        async with hasty(database).writing() as connection:
            network.swallows = True
            await connection.execute(ONE)

    with pytest.raises(StoreAway, match="does not answer"):
        await asyncio.wait_for(lose(), SOON)
    network.swallows = False
    await asyncio.wait_for(write(database), SOON)


async def test_who_connects_is_let_in_soon_after_the_network_is_back(database: Database, network: Network) -> None:
    with silent(network):
        with pytest.raises(StoreAway):
            await database.reader.rows(ONE)
        waiting = asyncio.create_task(write(database))
        await asyncio.sleep(0.3)
        assert not waiting.done()
    await asyncio.wait_for(waiting, SOON)


async def test_who_closes_a_database_waits_for_no_connection(way: tuple[str, Network]) -> None:
    url, network = way
    opened = open_database(url, COMMUNITY)
    database = await opened.__aenter__()
    await database.reader.rows(ONE)
    network.swallows = True
    await asyncio.wait_for(opened.__aexit__(None, None, None), SOON)


async def test_the_session_is_opened_again(way: tuple[str, Network], monkeypatch: pytest.MonkeyPatch) -> None:
    url, network = way
    for name in ("ANSWER_WAIT", "CONNECT_WAIT"):
        monkeypatch.setattr(session, name, 3 * HASTE)
    async with open_locks(url, COMMUNITY) as locks:
        assert isinstance(locks, ServerSession)
        assert await locks.take(Space.CLUSTER, 1, kept=True)
        network.swallows = True
        for _ in range(2):
            with pytest.raises(StoreAway):
                await asyncio.wait_for(locks.check(), SOON)
        network.swallows = False
        await asyncio.wait_for(locks.check(), SOON)
        assert await locks.list_held(Space.CLUSTER) == {1}


async def test_the_system_looks_whether_a_server_that_thinks_for_long_is_there(database: Database) -> None:
    async with database.engine.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        way = driver._transport.get_extra_info("socket")
        assert way.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        if hasattr(socket, "TCP_KEEPIDLE"):
            assert way.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) == 30


async def test_a_server_whose_name_is_found_slowly_is_looked_up_by_one_try_alone(
    way: tuple[str, Network], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []
    look_up: Any = socket.getaddrinfo

    def slow(*given: object, **more: object) -> object:
        looked.append(given)
        time.sleep(4 * connecting.BESIDE)
        return look_up(*given, **more)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    async with open_locks(way[0].replace("127.0.0.1", "localhost"), COMMUNITY) as locks:
        assert await locks.take(Space.CLUSTER, 1)
    assert len(looked) <= 2
