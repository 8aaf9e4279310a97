"""Feeds over a real store, read from real folders and from servers on loopback; time is given."""

import asyncio
import functools
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest_asyncio

from bot.apart import EndedApart
from bot.community.community import Community
from bot.community.database import open_community
from bot.domain.feed import Feed, NewFeed
from bot.feeds.importing import import_here
from bot.feeds.options import FeedOptions, options_to_text
from bot.feeds.reading import FeedReader
from bot.feeds.service import Feeds
from bot.feeds.tasks import ImportTask, Outcome
from bot.fetching.fetching import Fetcher, Limits
from bot.importing.batches import list_batches
from bot.services import Handle
from bot.store.database import open_store
from bot.store.store import Store
from tests.fetching.conftest import Names, Site, authority, hostile, only_one_is_public, site

__all__ = ["authority", "hostile", "site"]

SMALL = Limits(size=1 << 20, redirects=3)
SHORT = Limits(size=1 << 20, whole=0.6, answer=0.3, idle=0.15, redirects=3)
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HEADER = "athlete,nation,sex,event,date,meet,city,country,place,mark,source\n"


def row(number: int, mark: str = "") -> str:
    """A result that nobody ran."""
    mark = mark or f"3:{30 + number // 10}.{number % 10}0"
    name = f"{chr(65 + number // 26)}ld{chr(97 + number % 26)}r Runner{chr(97 + number % 26)}"
    return f"{name},NOR,M,1500 m,2026-11-25,Fjord Games,Bergen,NOR,{number + 1},{mark},Fjord AC 2026\n"


def table(rows: int) -> str:
    """A whole file of that many rows."""
    return HEADER + "".join(map(row, range(rows)))


@dataclass
class Club:
    """A bot that reads feeds: `told` counts how often it noticed new facts; `quiet` is whether each import was.

    `ended` counts the processes that were ended by a file with the word `deadly`.
    """

    store: Store
    community: Community
    site: Site
    now: datetime = NOON
    told: int = 0
    quiet: list[bool] = field(default_factory=list[bool])
    ended: int = 0

    def __post_init__(self) -> None:
        self.handle = Handle("feeds", lambda: self.now, asyncio.sleep)
        self.feeds = self.another()

    def another(self) -> Feeds:
        """One more process."""

        async def importing(task: ImportTask) -> Outcome:
            self.quiet.append(task.quiet)
            if any(b"deadly" in piece.path.read_bytes() for piece in (*task.pieces, *task.companions)):
                self.ended += 1
                raise EndedApart(-11)
            return await import_here(self.store, task)

        async def imported() -> None:
            self.told += 1

        reader = FeedReader("", importing, functools.partial(_fetcher, self.site))
        return Feeds(self.community.feeds, reader, imported, lambda: self.now)

    async def add(
        self, place: Path | str, name: str = "club", every: timedelta = MINUTE, *, allow_private: bool = False
    ) -> None:
        """Have a feed read."""
        options = FeedOptions("Results of the Fjord Games", "Fjord AC", allow_private=allow_private)
        new = NewFeed(name, str(place), every, options_to_text(options))
        assert await self.community.feeds.add(new, {}, self.now)

    async def read(self, after: timedelta = MINUTE) -> Feed:
        """Let that much time pass, and read what is due; the feed afterwards."""
        self.now += after
        await self.feeds.step(self.handle)
        await self.feeds.settle()
        return await self.feed()

    async def feed(self, name: str = "club") -> Feed:
        """The feed of that name."""
        found = await self.community.feeds.find(name)
        assert found
        return found

    async def batches(self) -> int:
        """How many imports wrote something."""
        return len(await list_batches(self.store))


def _fetcher(site: Site, allow_private: bool) -> Fetcher:
    """Servers that never end are private ones here; the others answer, on a busy machine late."""
    names = Names(results_example=[["127.0.0.1"]], elsewhere_example=[["127.0.0.2"]])
    return Fetcher(allow_private, SHORT if allow_private else SMALL, names, site.trusting, only_one_is_public)


@pytest_asyncio.fixture
async def club(tmp_path: Path, site: Site) -> AsyncGenerator[Club]:
    home = tmp_path / "home"
    async with (
        open_store(f"sqlite+aiosqlite:///{home}/bell-lap.sqlite3") as store,
        open_community(f"sqlite+aiosqlite:///{home}/community.sqlite3") as community,
    ):
        yield Club(store, community, site)
