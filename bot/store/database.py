"""Opens the store."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.database.opening import LOCK_WAIT, open_database
from bot.store.kind import ALMANAC
from bot.store.store import Store


@asynccontextmanager
async def open_store(url: str, *, lock_wait: float = LOCK_WAIT) -> AsyncGenerator[Store]:
    """Open the almanac at a SQLAlchemy URL, `sqlite+aiosqlite:///PATH` or `postgresql+asyncpg://...`.

    As `open_database` does it: raises StoreError, before anything is written, when the database cannot be opened.
    """
    async with open_database(url, ALMANAC, lock_wait=lock_wait) as database:
        yield Store(database)
