"""Members' data to test on: a SQLite file, and the schema `community` of a database on a real PostgreSQL server."""

import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.community.community import Community
from bot.community.database import open_community
from tests.postgres import Copies, address, new_database, open_copies


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'home' / 'community.sqlite3'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def migrated_copies(postgres_server: str) -> AsyncGenerator[Copies]:
    """Copies of a database whose schema is made, as making it takes longer than most tests."""
    async with new_database(postgres_server) as template:
        async with open_community(address(postgres_server, template)):
            pass
        async with open_copies(postgres_server, template) as copies:
            yield copies


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file whose schema is made, to be copied."""
    file = tmp_path_factory.mktemp("community") / "community.sqlite3"
    async with open_community(f"sqlite+aiosqlite:///{file}"):
        pass
    return file


@pytest_asyncio.fixture(loop_scope="session")
async def migrated_postgres_url(migrated_copies: Copies, postgres_server: str) -> str:
    return address(postgres_server, await migrated_copies.take())


@pytest.fixture
def migrated_sqlite_url(sqlite_url: str, migrated_file: Path) -> str:
    file = Path(sqlite_url.removeprefix("sqlite+aiosqlite:///"))
    file.parent.mkdir()
    shutil.copy(migrated_file, file)
    return sqlite_url


@pytest.fixture(params=["sqlite", "postgresql"])
def migrated_url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn, with the schema and nothing in it."""
    return str(request.getfixturevalue(f"migrated_{'sqlite' if request.param == 'sqlite' else 'postgres'}_url"))


@pytest_asyncio.fixture
async def community(migrated_url: str) -> AsyncGenerator[Community]:
    """Members' data of each kind, empty."""
    async with open_community(migrated_url) as opened:
        yield opened
