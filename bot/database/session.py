"""One session on a PostgreSQL server for the life of the process: it holds locks, and hears what others announce.

The locks are the server's advisory locks of a session: they end with the process that holds them, however it ends, so
that nothing of a dead process has to be cleared away. On SQLite one process runs, which gets every lock.
"""

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, closing
from enum import IntEnum
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast
from uuid import uuid4

from sqlalchemy import NullPool, TextClause, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.database.addresses import sqlite_file
from bot.database.connecting import connect, driver_of
from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind
from bot.database.server import CONNECT_WAIT
from bot.errors import StoreAway, StoreError
from bot.files import make_private_file

log = logging.getLogger(__name__)

T = TypeVar("T")

LOCK_FILE = "running.lock"  # beside an SQLite file
CHANNEL = "bell_lap"  # what is announced when facts have changed
ANSWER_WAIT = 5.0  # seconds until a server that does not answer counts as gone
CLOSE_WAIT = 2.0  # seconds for the server to hear that the session ends
GHOST_WAIT = 3.0  # seconds for a session of this process that the server still took for alive
_RETRY_WAIT = 0.2  # seconds
# A machine that vanished without a word is noticed after 25 seconds, not after the two hours that systems wait.
_ALIVE = {"tcp_keepalives_idle": "10", "tcp_keepalives_interval": "5", "tcp_keepalives_count": "3"}


class Space(IntEnum):
    """What the numbers of locks count; any numbers, the same in all processes."""

    CLUSTER = 0x42454C01  # which cluster a process is
    CLUSTERS = 0x42454C02  # of how many, shared by all of them
    SHARDS = 0x42454C03  # how many shards there are, shared by all
    PLANNING = 0x42454C04  # held while a process decides on these
    IDENTIFYING = 0x42454C05  # who may identify with Discord's gateway now, by the rate limit's bucket
    LEADING = 0x42454C06  # which process does a work that one is enough for


class Locks(Protocol):
    """Locks among the processes of one database. Raise StoreError where the server does not answer."""

    async def take(self, space: Space, number: int, *, shared: bool = False, kept: bool = False) -> bool:
        """Take a lock, at once or not at all; one that is held already is not taken twice.

        Many may hold a `shared` lock. One that is `kept` is taken again when the server was away.
        """
        ...

    async def release(self, space: Space, number: int) -> None:
        """Give a lock back, if it is held."""
        ...

    async def list_held(self, space: Space) -> frozenset[int]:
        """The numbers of this space that any process holds a lock of."""
        ...

    @property
    def lost(self) -> asyncio.Event:
        """Set once another process has a lock that was to be kept."""
        ...

    @property
    def heard(self) -> asyncio.Event:
        """Set when facts have changed, or may have; whoever waits for it clears it."""
        ...


class AllLocks:
    """The locks of the only process there is: it gets all of them, and hears of nobody else."""

    def __init__(self) -> None:
        self._held: set[tuple[Space, int]] = set()
        self.lost, self.heard = asyncio.Event(), asyncio.Event()

    async def take(self, space: Space, number: int, *, shared: bool = False, kept: bool = False) -> bool:
        """Take a lock."""
        self._held.add((space, number))
        return True

    async def release(self, space: Space, number: int) -> None:
        """Give it back."""
        self._held.discard((space, number))

    async def list_held(self, space: Space) -> frozenset[int]:
        """The numbers that are held."""
        return frozenset(number for of, number in self._held if of == space)


class FileLocks(AllLocks):
    """The locks of a database in a file: the process that runs the bot on it holds a lock of the system's beside it.

    It is SQLite that takes it, which does so on every system.
    """

    def __init__(self, file: Path, kind: DatabaseKind) -> None:
        super().__init__()
        self._file, self._kind = file, kind
        self._running: sqlite3.Connection | None = None

    async def take(self, space: Space, number: int, *, shared: bool = False, kept: bool = False) -> bool:
        """Take a lock; False where another process runs the bot. Raises StoreError."""
        if space is Space.CLUSTER and self._running is None:
            with store_errors(make_url(f"sqlite:///{self._file}"), self._kind):
                if not self._file.exists():
                    make_private_file(self._file)
                running = sqlite3.connect(self._file, timeout=0, isolation_level=None)
                try:
                    running.execute("BEGIN EXCLUSIVE")
                except sqlite3.OperationalError as error:
                    running.close()
                    if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                        return False
                    raise
            self._running = running
        return await super().take(space, number, shared=shared, kept=kept)

    def close(self) -> None:
        """Give the lock back."""
        if self._running is not None:
            self._running.close()


class ServerSession:
    """A session on a server, opened when it is first needed, and again after it was lost. Made by `open_locks`."""

    def __init__(self, url: str, kind: DatabaseKind) -> None:
        self._kind = kind
        self._name = f"bell-lap {uuid4().hex}"  # by which this process finds sessions of its own
        settings = {"application_name": self._name, **_ALIVE}
        waits = {"timeout": CONNECT_WAIT, "command_timeout": ANSWER_WAIT}
        arguments = {"async_creator_fn": connect, "server_settings": settings, **waits}
        self._engine: AsyncEngine = create_async_engine(url, poolclass=NullPool, connect_args=arguments)
        self._connection: AsyncConnection | None = None
        self._held: dict[tuple[Space, int], bool] = {}  # whether it is shared
        self._kept: dict[tuple[Space, int], bool] = {}
        self._turn = asyncio.Lock()  # a session does one thing after the other
        self.lost, self.heard = asyncio.Event(), asyncio.Event()

    async def take(self, space: Space, number: int, *, shared: bool = False, kept: bool = False) -> bool:
        """Take a lock, at once or not at all. Raises StoreError."""
        if (space, number) in self._held:
            return True
        return await _to_its_end(self._take(space, number, shared=shared, kept=kept))

    async def release(self, space: Space, number: int) -> None:
        """Give a lock back, if it is held. Raises StoreError."""
        await _to_its_end(self._release(space, number))

    async def list_held(self, space: Space) -> frozenset[int]:
        """The numbers of this space that any process holds a lock of. Raises StoreError."""
        held = text(
            "SELECT DISTINCT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
            " AND classid::bigint = :space"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
        return await _to_its_end(self._list(held, space))

    async def check(self) -> None:
        """See whether the session is alive, and open it again if it is not; also hears again what is announced.

        Raises StoreError while the server is away, and once another process has a lock that was to be kept (`lost`).
        """
        await _to_its_end(self._check())

    async def close(self) -> None:
        """End the session, and give all locks back."""
        with contextlib.suppress(TimeoutError):  # whoever still asks a server that says nothing is not waited for
            async with asyncio.timeout(CLOSE_WAIT), self._turn:
                if self._connection is not None:
                    with contextlib.suppress(Exception):  # whoever takes the locks next need not wait for its end
                        await self._connection.invalidate()
        await self._drop()
        await self._engine.dispose()

    async def _take(self, space: Space, number: int, *, shared: bool, kept: bool) -> bool:
        async def take(connection: AsyncConnection) -> bool:
            if (space, number) in self._held:  # taken meanwhile: the server would count it twice
                return True
            if not await _try(connection, space, number, shared=shared):
                return False
            self._held[space, number] = shared
            if kept:
                self._kept[space, number] = shared
            return True

        return await self._ask(take)

    async def _release(self, space: Space, number: int) -> None:
        async def release(connection: AsyncConnection) -> None:
            shared = self._held.pop((space, number), None)
            self._kept.pop((space, number), None)
            if shared is not None:
                unlock = "pg_advisory_unlock_shared" if shared else "pg_advisory_unlock"
                await connection.execute(text(f"SELECT {unlock}(:space, :number)"), _ids(space, number))

        await self._ask(release)

    async def _list(self, statement: TextClause, space: Space) -> frozenset[int]:
        async def find(connection: AsyncConnection) -> frozenset[int]:
            return frozenset(int(row[0]) for row in (await connection.execute(statement, {"space": int(space)})).all())

        return await self._ask(find)

    async def _check(self) -> None:
        async def check(connection: AsyncConnection) -> None:
            await connection.execute(text("SELECT 1"))

        await self._ask(check)

    async def _ask(self, question: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """The answer to a question, asked again in a new session where the server turns out to have ended this one.

        The driver may learn of that end only while it asks.
        """
        async with self._turn:
            kept_open = self._connection is not None
            try:
                async with self._asking() as connection:
                    return await question(connection)
            except StoreAway as error:
                if not kept_open or isinstance(error.__cause__, TimeoutError):  # it says nothing: no second wait
                    raise
            async with self._asking() as connection:
                return await question(connection)

    @asynccontextmanager
    async def _asking(self) -> AsyncGenerator[AsyncConnection]:
        """The connection, for one question; it is given up when that fails."""
        try:
            with store_errors(self._engine.url, self._kind):
                if self._connection is None or self._connection.closed or _is_gone(self._connection):
                    await self._drop()
                    await self._open()
                yield cast("AsyncConnection", self._connection)
        except BaseException:
            await self._drop()
            raise

    async def _open(self) -> None:
        connection = await self._engine.connect()
        self._connection = await connection.execution_options(isolation_level="AUTOCOMMIT")
        driver: Any = (await connection.get_raw_connection()).driver_connection
        try:
            await driver.add_listener(CHANNEL, self._hear)
        except Exception as error:
            raise OSError(str(error)) from error  # as the driver's own errors come that way, not through SQLAlchemy
        if self._kept:
            await self._take_again(self._connection)
        self.heard.set()  # something may have been announced before

    async def _take_again(self, connection: AsyncConnection) -> None:
        """Take the kept locks again; the server may still hold them for the session of this process that broke."""
        ghosts = text(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE application_name = :name AND pid <> pg_backend_pid()"
        )
        await connection.execute(ghosts, {"name": self._name})
        deadline = asyncio.get_running_loop().time() + GHOST_WAIT
        for (space, number), shared in self._kept.items():
            while not await _try(connection, space, number, shared=shared):
                if asyncio.get_running_loop().time() >= deadline:
                    self.lost.set()
                    raise StoreError("Another process has taken what this one held.", "Stop one of the two.")
                await asyncio.sleep(_RETRY_WAIT)
            self._held[space, number] = shared

    async def _drop(self) -> None:
        """Let go of a session that is broken, and wait for nothing."""
        connection, self._connection = self._connection, None
        self._held.clear()
        if connection is not None:
            with contextlib.suppress(Exception):  # it is broken, which is why it is closed
                (await driver_of(connection)).terminate()
                await connection.close()

    def _hear(self, *_: object) -> None:
        self.heard.set()


@asynccontextmanager
async def open_locks(url: str, kind: DatabaseKind) -> AsyncGenerator[AllLocks | ServerSession]:
    """The locks among the processes of a database: on SQLite all of them are this process's, if it runs the bot."""
    address = make_url(url)
    if address.get_backend_name() != "postgresql":
        file = sqlite_file(address)
        if file is None:
            yield AllLocks()
            return
        with closing(FileLocks(file.with_name(LOCK_FILE), kind)) as locks:
            yield locks
        return
    session = ServerSession(url, kind)
    try:
        yield session
    finally:
        with contextlib.suppress(StoreError):
            await session.close()


async def _to_its_end(asked: Coroutine[Any, Any, T]) -> T:
    """Ask the server to the end, also if whoever asks is cancelled: the driver would give up the session."""
    asking = asyncio.ensure_future(asked)
    asking.add_done_callback(lambda done: done.cancelled() or done.exception())  # maybe nobody waits for it any more
    return await asyncio.shield(asking)


async def _try(connection: AsyncConnection, space: Space, number: int, *, shared: bool) -> bool:
    lock = "pg_try_advisory_lock_shared" if shared else "pg_try_advisory_lock"
    return bool((await connection.execute(text(f"SELECT {lock}(:space, :number)"), _ids(space, number))).scalar_one())


def _ids(space: Space, number: int) -> dict[str, int]:
    return {"space": int(space), "number": number}


def _is_gone(connection: AsyncConnection) -> bool:
    """Whether the driver knows that the server has closed the session."""
    raw: Any = connection.sync_connection
    driver = raw.connection.driver_connection if raw is not None and not raw.invalidated else None
    return driver is None or bool(driver.is_closed())
