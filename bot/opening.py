"""What is opened at the start and closed at the end, and what runs in the background meanwhile."""

import asyncio
import functools
import logging
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date

from bot.app import App
from bot.charts.service import open_charts
from bot.clusters.leading import Work, by_one
from bot.community.database import open_community
from bot.community.departures import Departures
from bot.community.feeds import FeedRepository
from bot.database.addresses import is_in_memory
from bot.database.alone import alone
from bot.database.session import ServerSession, open_locks
from bot.domain.dates import utc_now
from bot.errors import StoreError
from bot.garbage import give_memory_back
from bot.ingest.shipped import shipped_fingerprint
from bot.posting.dailies import Dailies
from bot.posting.distributing import POLL, Distributing
from bot.posting.timing import Timing
from bot.reading import open_reader
from bot.reading_almanac import NAMES_FILE, read_almanac
from bot.seeding import seed_shipped
from bot.services import Service, every, open_supervisor
from bot.settings import Settings
from bot.store.database import open_store
from bot.store.kind import ALMANAC
from bot.store.seed import is_seeded
from bot.store.store import Store

log = logging.getLogger(__name__)

PATIENCE = 1.0  # seconds of reading the shipped facts before that is told
SEEDING = "Reading the facts that come with Bell Lap into the almanac. It takes some seconds, once."
REFRESH = 30.0  # seconds between looks at the store's version
SERVER_REFRESH = 3.0  # seconds between them where other processes write, should an announcement be lost
CHECK = 5.0  # seconds between looks whether the server still holds this process's locks
PURGE = 3600.0  # seconds between deletions of what departed servers brought
MOVE_EVENTS = 300.0  # seconds between two looks for meets that moved


def tell_terminal(line: str) -> None:
    """Print a line beside the output."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


async def _seed(store: Store, settings: Settings, tell: Callable[[str], object]) -> None:
    """Write the shipped facts into the store, unless they are there; their files are not even read then."""
    fingerprint = await asyncio.to_thread(shipped_fingerprint)
    if await is_seeded(store, fingerprint):
        return
    told = asyncio.get_running_loop().call_later(PATIENCE, tell, SEEDING)
    try:
        async with alone(store.engine, ALMANAC):
            if not await is_seeded(store, fingerprint):  # else another process did it meanwhile
                await seed_shipped(store, settings.database_url, settings.bell_lap_home / NAMES_FILE)
    finally:
        told.cancel()


@asynccontextmanager
async def open_app(
    settings: Settings, *, members: bool = False, tell: Callable[[str], object] = tell_terminal
) -> AsyncGenerator[App]:
    """Open everything, and close it at the end; with `members` also the members' database.

    `tell` gets a line if what ships has to be read first, and that takes more than a second.
    Raises SetupError, with what to do, if something cannot be opened.
    """
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(open_store(settings.database_url))
        await _seed(store, settings, tell)
        community = await stack.enter_async_context(open_community(settings.community_url)) if members else None
        charts = await stack.enter_async_context(open_charts(settings.bell_lap_home / "matplotlib"))
        reader = await stack.enter_async_context(open_reader())
        locks = await stack.enter_async_context(open_locks(settings.database_url, ALMANAC))
        supervisor = await stack.enter_async_context(open_supervisor())
        almanac = await read_almanac(store, settings.bell_lap_home / NAMES_FILE)
        app = App(almanac, settings, charts, reader, community, supervisor.states, start=supervisor.start)
        del almanac  # else this frame keeps it as long as the app is open, also once it was read anew
        app.start_lists, app.locks = store.races, locks
        stack.push_async_callback(app.keep_names)
        is_shared = isinstance(locks, ServerSession)
        refresh = every(SERVER_REFRESH if is_shared else REFRESH, app.refresh, (StoreError,), locks.heard)
        supervisor.start(Service("almanac", refresh))
        if isinstance(locks, ServerSession):
            supervisor.start(Service("locks", every(CHECK, locks.check, (StoreError,))))
        supervisor.add_source(charts.state)
        if community is not None:
            app.departures = community.departures
            purge = by_one(locks, Work.PURGE, functools.partial(purge_departed, community.departures))
            move = by_one(locks, Work.MEET_EVENTS, functools.partial(move_events, app))
            supervisor.start(Service("events of meets", every(MOVE_EVENTS, move, (StoreError,))))
            supervisor.start(Service("departed servers", every(PURGE, purge, (StoreError,))))
            if not is_in_memory(settings.database_url):  # a feed is imported by another process
                supervisor.start(_feeds(settings, community.feeds, app.refresh))
            distributing = Distributing(lambda: app.almanac, community, app.refresh)
            tell_news = by_one(locks, Work.NEWS, distributing.step)
            supervisor.start(Service("news", every(POLL, tell_news, (StoreError,))))
            timing = Timing(community, app.context, Dailies(app.context).has_news)
            supervisor.start(Service("timers", timing.run))
            await store.races.keep_title_finals(app.almanac.titles)  # before memory is given back: it takes 20 MB
            await asyncio.to_thread(give_memory_back)  # a question in a terminal is over before that would pay
        yield app


def _feeds(settings: Settings, repository: FeedRepository, imported: Callable[[], Awaitable[object]]) -> Service:
    from bot.feeds.reading import FeedReader  # noqa: PLC0415 - a question in a terminal should not wait for these
    from bot.feeds.service import Feeds  # noqa: PLC0415
    from bot.feeds.tasks import import_apart  # noqa: PLC0415

    return Service("feeds", Feeds(repository, FeedReader(settings.database_url, import_apart), imported).run)


async def move_events(app: App) -> None:
    """Edit the scheduled events of meets that moved, and try again those that could not be edited."""
    if app.guild_events is not None:
        fixtures = await app.almanac.store.races.list_fixtures(app.clock().date(), date.max)
        await app.guild_events.sync({each.meet.id: each for each in fixtures})


async def purge_departed(departures: Departures) -> None:
    """Delete what belongs to servers that removed the bot 30 days ago."""
    gone = await departures.purge(utc_now())
    if gone:
        log.info("deleted what %d servers brought that removed the bot", gone)
