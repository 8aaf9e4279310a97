"""Members' data to test on: a SQLite file, and the schema `community` of a database on a real PostgreSQL server."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.community.community import Community
from bot.community.database import open_community


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'home' / 'community.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest_asyncio.fixture
async def community(url: str) -> AsyncGenerator[Community]:
    """Members' data of each kind, empty."""
    async with open_community(url) as opened:
        yield opened
