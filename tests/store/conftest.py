"""Stores to test on: a SQLite file and a database on a real PostgreSQL server, both seeded with a part of what ships.

All that ships would take each test a second to copy; tests of that itself take the fixture `app` or `shipped`.
"""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.facts import Facts
from bot.store.database import open_store
from bot.store.seed import seed
from bot.store.store import Store
from tests.frozen.store import FROZEN_DATA
from tests.postgres import Copies, address, new_database, open_copies


@pytest.fixture(scope="session")
def facts(frozen: Facts) -> Facts:
    return frozen


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data files, to be changed."""
    return Path(shutil.copytree(FROZEN_DATA, tmp_path / "data"))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'home' / 'bell-lap.sqlite3'}"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def seeded_template(postgres_server: str, facts: Facts) -> AsyncGenerator[str]:
    """The name of a seeded database on the server: made once, and copied by each test that needs one."""
    async with new_database(postgres_server) as name:
        async with open_store(address(postgres_server, name)) as opened:
            await seed(opened, facts)
        yield name


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def seeded_file(tmp_path_factory: pytest.TempPathFactory, facts: Facts) -> Path:
    """A seeded file: made once, and copied by each test that needs one."""
    file = tmp_path_factory.mktemp("store") / "bell-lap.sqlite3"
    async with open_store(f"sqlite+aiosqlite:///{file}") as opened:
        await seed(opened, facts)
    return file


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty file: made once, and copied by each test that needs one, as migrating takes longer."""

    async def make(file: Path) -> None:
        async with open_store(f"sqlite+aiosqlite:///{file}"):
            pass

    file = tmp_path_factory.mktemp("empty") / "bell-lap.sqlite3"
    asyncio.run(make(file))
    return file


@pytest.fixture
def seeded_sqlite_url(sqlite_url: str, seeded_file: Path) -> str:
    """A copy of the seeded file."""
    return _copied(seeded_file, sqlite_url)


def _copied(template: Path, url: str) -> str:
    """The address, at which there is a copy of a file then."""
    file = Path(url.removeprefix("sqlite+aiosqlite:///"))
    file.parent.mkdir()
    shutil.copy(template, file)
    return url


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def empty_copies(postgres_server: str) -> AsyncGenerator[Copies]:
    """Copies of a migrated, empty database: migrating takes ten times as long."""
    async with new_database(postgres_server) as template:
        async with open_store(address(postgres_server, template)):
            pass
        async with open_copies(postgres_server, template) as copies:
            yield copies


@pytest_asyncio.fixture(loop_scope="session")
async def empty_postgres_url(empty_copies: Copies, postgres_server: str) -> str:
    """A copy of the migrated, empty database."""
    return address(postgres_server, await empty_copies.take())


@pytest.fixture
def empty_sqlite_url(sqlite_url: str, empty_file: Path) -> str:
    """A copy of the migrated, empty file."""
    return _copied(empty_file, sqlite_url)


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn, migrated and empty, for tests that do not ask how it came to be."""
    return str(request.getfixturevalue(f"empty_{'sqlite' if request.param == 'sqlite' else 'postgres'}_url"))


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def copies(postgres_server: str, seeded_template: str) -> AsyncGenerator[Copies]:
    """Copies of the seeded database."""
    async with open_copies(postgres_server, seeded_template) as copies:
        yield copies


@pytest_asyncio.fixture(loop_scope="session")
async def seeded_postgres_url(copies: Copies, postgres_server: str) -> str:
    """A copy of the seeded database; what the test before wrote is not in it."""
    return address(postgres_server, await copies.take())


@pytest.fixture(params=["sqlite", "postgresql"])
def seeded_url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn, with the shipped facts."""
    return str(request.getfixturevalue(f"seeded_{'sqlite' if request.param == 'sqlite' else 'postgres'}_url"))


@pytest_asyncio.fixture
async def store(seeded_url: str) -> AsyncGenerator[Store]:
    """A store of each kind with the shipped facts."""
    async with open_store(seeded_url) as opened:
        yield opened
