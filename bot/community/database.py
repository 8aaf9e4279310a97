"""Opens what members bring."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.community.community import Community
from bot.community.kind import COMMUNITY
from bot.database.opening import LOCK_WAIT, open_database


@asynccontextmanager
async def open_community(url: str, *, lock_wait: float = LOCK_WAIT) -> AsyncGenerator[Community]:
    """Open members' data at a SQLAlchemy URL: a SQLite file of its own, or the schema `community` on PostgreSQL.

    As `open_database` does it: one that is missing is made; raises StoreError, before anything is written, when the
    database cannot be opened.
    """
    async with open_database(url, COMMUNITY, lock_wait=lock_wait) as database:
        yield Community(database)
