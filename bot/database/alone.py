"""Work that one process does while the others that would do it wait."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.database.failures import store_errors
from bot.database.kind import DatabaseKind

_LOOK = 0.2  # seconds between two tries: a statement that waits would run into its limit
_TRY = text("SELECT pg_try_advisory_lock(:number)")


@asynccontextmanager
async def alone(engine: AsyncEngine, kind: DatabaseKind) -> AsyncGenerator[None]:
    """Wait until no other process is in such a block with a database of that kind on a server.

    Writers are not held up: it is for what leads up to the writing. Who is in it lets go when its process ends, however
    it does. On SQLite nobody waits: there is mostly one process. Raises StoreError.
    """
    if engine.dialect.name != "postgresql":
        yield
        return
    number = {"number": kind.lock + 1}  # the lock itself is for transactions that write
    with store_errors(engine.url, kind):
        connection = await engine.connect()
    try:
        with store_errors(engine.url, kind):
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            while not (await connection.execute(_TRY, number)).scalar_one():  # noqa: ASYNC110 - of another process
                await asyncio.sleep(_LOOK)
        yield
    finally:
        await connection.invalidate()  # the lock goes with it
        await connection.close()
