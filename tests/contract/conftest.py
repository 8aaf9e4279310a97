"""The same bot twice: over SQLite, and over PostgreSQL with a copy of all its rows. What one says, the other says."""

import inspect
import shutil
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import select

from bot.app import App
from bot.cards.card import Card
from bot.charts.service import open_charts
from bot.community.community import Community
from bot.community.database import open_community
from bot.community.tables import metadata as community_tables
from bot.domain.target import Target
from bot.operating.databases import run_copy
from bot.reading import open_reader
from bot.reading_almanac import NAMES_FILE, read_almanac
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.store import Store
from tests.postgres import address, new_database

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)

RANDOM = ("secret", "quote_opt_out")  # tables whose rows each database draws for itself


@dataclass
class Clock:
    """The time, as the test sets it."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now


class Heard:
    """A Discord that takes each message, and numbers it."""

    def __init__(self) -> None:
        self.messages: list[object] = []

    async def send(self, target: Target, card: Card) -> int:
        self.messages.append((target, card))
        return len(self.messages)

    async def test(self, target: Target, heading: str, words: str) -> None:
        self.messages.append((target, heading, words))

    async def announce(self, target: Target, card: Card) -> None:
        self.messages.append((target, card))


@dataclass(frozen=True)
class Side:
    """One of the two."""

    app: App
    store: Store
    community: Community
    clock: Clock

    async def rows(self) -> dict[str, list[Sequence[Any]]]:
        """All that members brought, as it is kept."""
        found: dict[str, list[Sequence[Any]]] = {}
        async with self.community._database.writing() as connection:
            for table in community_tables.sorted_tables:
                if table.name in RANDOM:
                    continue
                rows = (await connection.execute(select(table))).all()
                found[table.name] = sorted((tuple(row) for row in rows), key=repr)
        return found


@dataclass(frozen=True)
class Both:
    """The two, and which methods of their repositories were called."""

    sides: tuple[Side, Side]
    every: set[str]
    called: set[str]

    async def same(self, ask: Callable[[Side], Awaitable[Any]], what: object = "") -> Any:  # noqa: ANN401
        """What both say. Fails where they differ; an error is what they say, too."""
        first, second = [await _outcome(ask(side)) for side in self.sides]
        assert first == second, what
        return first


async def _outcome(asking: Awaitable[Any]) -> object:
    try:
        return await asking
    except AssertionError:
        raise
    except Exception as error:  # noqa: BLE001 - both are to fail alike
        return f"{type(error).__name__}: {error}"


def repositories(of: object) -> Iterator[type]:
    """The classes of the repositories that a store, a community or its changes hand out."""
    for name, value in vars(of).items():
        if not name.startswith("_") and type(value).__module__.startswith("bot."):
            yield type(value)


def methods(of: type) -> Iterator[str]:
    """The public coroutines of a class."""
    for name, _ in inspect.getmembers(of, inspect.iscoroutinefunction):
        if not name.startswith("_"):
            yield name


@contextmanager
def recorded(classes: Sequence[type], called: set[str]) -> Generator[None]:
    """Note each call of a public method on PostgreSQL and SQLite; both are asked the same."""
    with pytest.MonkeyPatch.context() as patched:
        for each in classes:
            for name in methods(each):
                patched.setattr(each, name, _noting(getattr(each, name), f"{each.__name__}.{name}", called))
        yield


def _noting(method: Callable[..., Awaitable[Any]], name: str, called: set[str]) -> Callable[..., Awaitable[Any]]:
    async def call(*args: object, **named: object) -> Any:  # noqa: ANN401
        called.add(name)
        return await method(*args, **named)

    return call


@pytest.fixture(scope="module")
def homes(frozen_home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A home for each, alike."""
    folder = tmp_path_factory.mktemp("both")
    return tuple(Path(shutil.copytree(frozen_home, folder / name)) for name in ("sqlite", "postgresql"))  # type: ignore[return-value]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def both(homes: tuple[Path, Path], postgres_server: str) -> AsyncGenerator[Both]:
    async with AsyncExitStack() as stack:
        url = address(postgres_server, await stack.enter_async_context(new_database(postgres_server)))
        await run_copy(str(homes[0]), url, replace=False, tables=False)
        charts = await stack.enter_async_context(open_charts(homes[0] / "matplotlib"))
        reader = await stack.enter_async_context(open_reader())
        sides: list[Side] = []
        for home, database in zip(homes, ("", url), strict=True):
            settings = Settings(bell_lap_home=home, bell_lap_database=database)
            store = await stack.enter_async_context(open_store(settings.database_url))
            community = await stack.enter_async_context(open_community(settings.community_url))
            clock = Clock()
            almanac = await read_almanac(store, home / NAMES_FILE)
            app = App(almanac, settings, charts, reader, community, clock=clock, pick=lambda _: 0, sender=Heard())
            app.start_lists, app.departures = store.races, community.departures
            sides.append(Side(app, store, community, clock))
        called: set[str] = set()
        async with sides[0].community.transaction() as changes:
            classes = [*repositories(sides[0].store), *repositories(sides[0].community), *repositories(changes)]
        stack.enter_context(recorded(classes, called))
        every = {f"{each.__name__}.{name}" for each in classes for name in methods(each)}
        yield Both((sides[0], sides[1]), every, called)
