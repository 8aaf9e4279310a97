"""Processes of one PostgreSQL database, as far as their locks go: each is a session of its own."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack

import pytest_asyncio

from bot.database.session import ServerSession, open_locks
from bot.store.kind import ALMANAC

NewSession = Callable[[], Awaitable[ServerSession]]


@pytest_asyncio.fixture
async def new_session(postgres_url: str) -> AsyncGenerator[NewSession]:
    """Opens another session on one fresh database."""
    async with AsyncExitStack() as stack:

        async def new() -> ServerSession:
            session = await stack.enter_async_context(open_locks(postgres_url, ALMANAC))
            assert isinstance(session, ServerSession)
            return session

        yield new
