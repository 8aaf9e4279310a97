"""Lets shards identify with Discord's gateway in turn, over all processes: one of a bucket in five seconds."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable

from bot.clusters.cluster import Sharding
from bot.database.session import Locks, Space
from bot.errors import StoreError

log = logging.getLogger(__name__)

SPACING = 5.0  # seconds between two shards of one bucket
UNUSED = 60.0  # seconds after which a turn that nobody used is given back
_RETRY_WAIT = 0.25  # seconds

Sleep = Callable[[float], Awaitable[object]]


class Identifying:
    """The turns of this process's shards. A turn is taken before a shard connects, and used when it identifies.

    The lock of a bucket is held for SPACING after that. While the database is away a shard waits so long by itself: a
    shard too many at once is turned away by Discord and comes again, one that waits for the database answers nobody.
    """

    def __init__(self, locks: Locks, sharding: Sharding, sleep: Sleep = asyncio.sleep) -> None:
        self._locks, self._sharding, self._sleep = locks, sharding, sleep
        self._buckets = {bucket: asyncio.Lock() for bucket in range(sharding.at_once)}
        self._unused: dict[int, int] = {}  # the shard whose turn it is, by its bucket
        self._ending: dict[int, asyncio.Task[None]] = {}  # gives the turn back, by the bucket

    async def take(self, shard: int) -> None:
        """Wait for the turn of a shard, unless it has it. It is given back if it is not used."""
        bucket = self._sharding.bucket(shard)
        if self._unused.get(bucket) == shard:
            return
        await self._buckets[bucket].acquire()
        try:
            await self._take_among_all(bucket)
        except BaseException:
            self._unused[bucket] = shard
            self._give_back_after(0.0, bucket)  # it may have come meanwhile
            raise
        self._unused[bucket] = shard
        self._give_back_after(UNUSED, bucket)

    async def use(self, shard: int) -> None:
        """Wait for the turn of a shard if it has none: it identifies now, and the next of its bucket is due later."""
        await self.take(shard)
        bucket = self._sharding.bucket(shard)
        del self._unused[bucket]
        self._ending[bucket].cancel()
        self._give_back_after(SPACING, bucket)

    async def close(self) -> None:
        """Wait for no turn any more; the locks end with the session."""
        ending = list(self._ending.values())
        for task in ending:
            task.cancel()
        await asyncio.gather(*ending, return_exceptions=True)

    async def _take_among_all(self, bucket: int) -> None:
        try:
            while not await self._locks.take(Space.IDENTIFYING, bucket):
                await self._sleep(_RETRY_WAIT)
        except StoreError as error:
            log.warning("cannot ask which other shards identify: %s", error)
            await self._sleep(SPACING)

    def _give_back_after(self, seconds: float, bucket: int) -> None:
        self._ending[bucket] = asyncio.create_task(self._give_back(seconds, bucket), name=f"turn of bucket {bucket}")

    async def _give_back(self, seconds: float, bucket: int) -> None:
        await self._sleep(seconds)
        self._unused.pop(bucket, None)
        with contextlib.suppress(StoreError):  # then the server has given it back
            await self._locks.release(Space.IDENTIFYING, bucket)
        self._buckets[bucket].release()
