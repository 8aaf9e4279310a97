"""Connects to a PostgreSQL server over a network that may swallow what is sent, and lets go of connections that hang.

What a network swallowed is sent again later and later, and asyncpg waits without a limit for a statement that was given
up to be cancelled. So nobody waits for a connection that hangs: another one is opened, and that one is cut off.
"""

import asyncio
import socket
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

BESIDE = 1.5  # seconds until another try is begun beside one that hangs
CANCEL_WAIT = 1.0  # seconds for the server to confirm that a statement was given up

# A connection is lost when nothing came back for a minute, on both sides: what may take long has no other limit.
KEEPALIVES = {"tcp_keepalives_idle": 30, "tcp_keepalives_interval": 10, "tcp_keepalives_count": 3}  # seconds, and tries
_LOST = 60  # seconds
# Not every system has each of them.
_OPTIONS = {
    "TCP_KEEPIDLE": KEEPALIVES["tcp_keepalives_idle"],
    "TCP_KEEPINTVL": KEEPALIVES["tcp_keepalives_interval"],
    "TCP_KEEPCNT": KEEPALIVES["tcp_keepalives_count"],
    "TCP_USER_TIMEOUT": _LOST * 1000,
}


async def connect(**given: Any) -> Any:  # noqa: ANN401 - asyncpg names no types
    """As `asyncpg.connect`; while it hangs it is tried anew time and again, and the first try that ends is what counts.

    So whoever waits is let in soon after the network is back. No more than two tries are under way at once, and one
    alone where it is the name of the server that is found slowly: each look-up keeps a thread until it ends.
    """
    if not await _is_found_soon(given.get("host"), given.get("port")):
        return await _connect(given)
    tries = [asyncio.ensure_future(_connect(given))]
    chosen: asyncio.Future[Any] | None = None
    try:
        while not (done := (await asyncio.wait(tries, timeout=BESIDE, return_when=asyncio.FIRST_COMPLETED))[0]):
            _give_up(tries[1:])
            tries = [tries[0], asyncio.ensure_future(_connect(given))]
        chosen = next((each for each in done if each.exception() is None), None) or next(iter(done))
        return chosen.result()
    finally:
        _give_up([each for each in tries if each is not chosen])


async def _is_found_soon(host: object, port: object) -> bool:
    """Whether the name of a server is looked up sooner than another try would begin."""
    if not isinstance(host, str) or not isinstance(port, int):
        return False  # several servers, or a socket in the file system
    try:
        async with asyncio.timeout(BESIDE):
            await asyncio.get_running_loop().getaddrinfo(host, port)
    except (OSError, TimeoutError):
        return False
    return True


async def _connect(given: dict[str, Any]) -> Any:  # noqa: ANN401
    driver: Any = import_module("asyncpg")  # optional: SQLite needs none
    connection = await driver.connect(**given)
    _keep_alive(connection._transport.get_extra_info("socket"))  # noqa: SLF001 - asyncpg gives it no other way
    return connection


def _keep_alive(way: Any) -> None:  # noqa: ANN401 - asyncio gives no socket, but what stands for it
    """Have the system notice when the server is gone: who waits for an answer sends nothing that gets lost."""
    if way is None or way.family not in (socket.AF_INET, socket.AF_INET6):
        return
    way.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in _OPTIONS.items():
        if hasattr(socket, name):
            way.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


def _give_up(tries: Sequence[asyncio.Future[Any]]) -> None:
    for each in tries:
        each.add_done_callback(_end)
        each.cancel()


def _end(late: asyncio.Future[Any]) -> None:
    """End a connection that nobody waits for any more."""
    if not late.cancelled() and late.exception() is None:
        late.result().terminate()


async def driver_of(connection: AsyncConnection) -> Any:  # noqa: ANN401
    """The driver's own connection below one of the pool."""
    return (await connection.get_raw_connection()).driver_connection


@contextmanager
def cut_off(driver: Any, limit: asyncio.Timeout) -> Generator[None]:  # noqa: ANN401
    """When the limit is reached, end the driver's connection: rolling back over one that hangs would have no limit."""
    when = limit.when()
    cutting = None if when is None else asyncio.get_running_loop().call_at(when, driver.terminate)
    try:
        yield
    finally:
        if cutting is not None:
            cutting.cancel()


async def settle(driver: Any) -> None:  # noqa: ANN401
    """See that a connection whose statement was given up can be used again; else end it, and the pool makes another."""
    try:
        async with asyncio.timeout(CANCEL_WAIT):
            await driver.execute("SELECT 1")
    except Exception:  # noqa: BLE001 - whatever it is, the connection is of no use
        driver.terminate()


async def close_all(engine: AsyncEngine) -> None:
    """Close the connections of an engine; those of which a server hears nothing are left to the system."""
    with suppress(TimeoutError):
        async with asyncio.timeout(None if engine.dialect.name == "sqlite" else CANCEL_WAIT):
            await engine.dispose()
