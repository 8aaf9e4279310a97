"""The service "feeds": reads each feed when it is due, in one process at a time."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from bot.community.feeds import FeedRepository
from bot.domain.dates import utc_now
from bot.domain.feed import Feed, is_due_too_late
from bot.errors import StoreError
from bot.feeds.reading import FeedReader, Importing
from bot.feeds.tasks import ImportTask, Outcome
from bot.services import Handle

log = logging.getLogger(__name__)

POLL = 5.0  # seconds between looks at what is due
LEASE = timedelta(minutes=2)  # until another process takes a feed over; renewed while it is read
RENEW = 30.0  # seconds
MOST = 4  # feeds read at once, so that a slow server holds up no other


async def _nothing() -> None:
    """Nobody wants to know."""


class Feeds:
    """Reads feeds. One in each process; any number of processes share the feeds."""

    def __init__(
        self,
        repository: FeedRepository,
        reader: FeedReader,
        imported: Callable[[], Awaitable[object]] = _nothing,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """`imported` is called after each reading that brought new facts."""
        self._repository, self._imported, self._clock = repository, imported, clock
        self._reader = replace(reader, importing=_one_at_a_time(reader.importing))
        self._holder = uuid4().hex
        self._running: dict[int, asyncio.Task[None]] = {}  # by the id of the feed

    async def run(self, handle: Handle) -> None:
        """Read until cancelled. What is being read then is read again by whoever comes next."""
        try:
            while True:
                await self.step(handle)
                await handle.sleep(POLL)
        finally:
            await self.close()

    async def step(self, handle: Handle) -> int:
        """Start to read what is due, as far as there is room; how many are."""
        now = self._clock()
        try:
            room = MOST - len(self._running)
            feeds = await self._repository.lease(now, now + LEASE, self._holder, room)
            active = [each for each in await self._repository.list_feeds() if not each.paused]
            for feed in active:
                if is_due_too_late(feed, now):
                    await self._repository.bring_forward(feed, now)
        except StoreError as error:
            handle.tell(error)
            return 0
        for feed in feeds:
            if feed.id in self._running:  # its lease had ended, as after this machine slept
                continue
            task = asyncio.create_task(self.read(feed), name=f"feed {feed.name}")
            self._running[feed.id] = task
            task.add_done_callback(lambda _task, key=feed.id: self._running.pop(key, None))
        handle.beat()
        failing = [each for each in active if each.failures]
        if failing:  # for /about: how many, and never why, which may hold paths
            since = min(each.failing_since or now for each in failing)
            handle.state = replace(handle.state, failing_since=since, last_error=_counted(len(failing)))
        return len(feeds)

    async def settle(self) -> None:
        """Wait for what is being read."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def close(self) -> None:
        """End what is being read: nothing of it is imported, or all."""
        given_up = dict(self._running)
        for task in given_up.values():
            task.cancel()
        await asyncio.gather(*given_up.values(), return_exceptions=True)
        with contextlib.suppress(StoreError):  # else the leases end by themselves
            for feed_id in given_up:
                await self._repository.release(feed_id, self._holder)

    async def read(self, feed: Feed) -> None:
        """Read a feed that was leased, and note what came of it."""
        reading = asyncio.create_task(self._read(feed))
        try:
            while not (await asyncio.wait({reading}, timeout=RENEW))[0]:
                if not await self._renewed(feed):
                    log.warning("feed %s was paused too long, and is read by another process", feed.name)
                    return
            brought = reading.result()
        except StoreError as error:
            log.warning("feed %s: %s", feed.name, error)  # its lease ends, and it is read again
            return
        finally:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)
        if brought:
            await self._tell(feed)

    async def _read(self, feed: Feed) -> bool:
        """Whether there are new facts."""
        known = await self._repository.list_files(feed.id)
        reading = await self._reader.read(feed, known, self._clock())
        if reading.error:
            log.warning("feed %s: %s", feed.name, reading.error)
        await self._repository.finish(feed, self._holder, reading, self._clock())
        return reading.batch > 0

    async def _renewed(self, feed: Feed) -> bool:
        try:
            return await self._repository.renew(feed.id, self._holder, self._clock() + LEASE)
        except StoreError as error:  # it is asked again before the lease ends
            log.warning("feed %s: %s", feed.name, error)
            return True

    async def _tell(self, feed: Feed) -> None:
        log.info("feed %s brought new facts", feed.name)
        try:
            await self._imported()
        except Exception:
            log.exception("what feed %s brought is not noticed at once", feed.name)


def _one_at_a_time(importing: Importing) -> Importing:
    """Imports wait for one another anyway, and each takes memory."""
    turn = asyncio.Semaphore(1)

    async def import_in_turn(task: ImportTask) -> Outcome:
        async with turn:
            return await importing(task)

    return import_in_turn


def _counted(failing: int) -> str:
    return "1 feed" if failing == 1 else f"{failing} feeds"
