"""What connections to a PostgreSQL server are like: how many there are, and how long each thing may take.

A server may be away for a while, be slow, or be stopped: nothing here waits for it without a limit.
"""

from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, PoolProxiedConnection

from bot.database.connecting import KEEPALIVES, connect
from bot.errors import StoreError

CONNECTIONS = 5  # that a process has at most to each of its two databases
POOL_WAIT = 5.0  # seconds for one of them to be free
CONNECT_WAIT = 10.0  # seconds for a new one; where one of two name servers is down, finding the server takes five
STATEMENT_WAIT = 10.0  # seconds that a statement of an answer or of a member's change may take
ANSWER_WAIT = 15.0  # seconds after which a server that says nothing at all is given up
IDLE_WAIT = 1800.0  # seconds that a transaction without a statement keeps its locks: imports think in between

UNLIMITED = "SET LOCAL statement_timeout = 0"
"""For the transactions of imports, migrations and copies, whose statements take long."""


def open_server(
    address: URL, schema: str | None = None, *, idle_wait: float = IDLE_WAIT, pooled: bool = True
) -> AsyncEngine:
    """An engine for a database on a server; tables without a schema of their own are in `schema`. Raises StoreError.

    `idle_wait` is how many seconds a transaction without a statement keeps its locks, as that of a process that lost
    its network does.
    """
    settings = {
        "application_name": "bell-lap",
        "statement_timeout": f"{STATEMENT_WAIT * 1000:.0f}ms",
        "idle_in_transaction_session_timeout": f"{idle_wait * 1000:.0f}ms",
        # Whoever is cut off from the network keeps its locks until the server has noticed.
        **{name: str(value) for name, value in KEEPALIVES.items()},
        "jit": "off",  # compiling takes longer than most statements here
    }
    pool = {"pool_size": CONNECTIONS, "max_overflow": 0, "pool_timeout": POOL_WAIT} if pooled else {}
    try:
        engine = create_async_engine(
            address,
            connect_args={"async_creator_fn": connect, "timeout": CONNECT_WAIT, "server_settings": settings},
            execution_options={"schema_translate_map": {None: schema}} if schema else {},
            **(pool or {"poolclass": NullPool}),
        )
    except ArgumentError:  # it repeats parts of the address
        raise StoreError("The address of the database cannot be used.", "Check its hosts and ports.") from None
    except ImportError:
        tip = "Install it: pip install 'bell-lap[postgres]'."
        raise StoreError(f"The driver for {address.drivername} is not installed.", tip) from None
    # Nobody gets a connection that the server has closed meanwhile; that is known without asking it.
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    return engine


def _refuse_closed(connection: DBAPIConnection, _entry: ConnectionPoolEntry, _proxy: PoolProxiedConnection) -> None:
    driver: Any = getattr(connection, "driver_connection", None)
    if driver is None or driver.is_closed():
        raise DisconnectionError  # the pool makes a new one
