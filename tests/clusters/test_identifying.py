"""Shards identify in turn: one of a bucket in five seconds, over all processes."""

import asyncio
from itertools import pairwise

from bot.clusters.cluster import Sharding
from bot.clusters.identifying import SPACING, UNUSED, Identifying
from bot.database.session import AllLocks, Space
from bot.errors import StoreError


class Time:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.Event()
        self._sleepers.append((self.now + seconds, woken))
        await woken.wait()

    async def move(self, seconds: float) -> None:
        """Let time pass, a quarter of a second after the other, as far as anything moves with it."""
        end = self.now + seconds
        await settle()
        while self.now < end:
            self.now += 0.25
            for at, woken in self._sleepers:
                if at <= self.now:
                    woken.set()
            await settle()


class SharedLocks(AllLocks):
    """The locks of a process beside others; they stand for the server."""

    def __init__(self, held: set[tuple[Space, int]]) -> None:
        super().__init__()
        self._all = held
        self.away = False

    async def take(self, space: Space, number: int, *, shared: bool = False, kept: bool = False) -> bool:
        if self.away:
            raise StoreError("The server is away.", "")
        if (space, number) not in self._held and (space, number) in self._all:
            return False
        self._all.add((space, number))
        return await super().take(space, number, shared=shared, kept=kept)

    async def release(self, space: Space, number: int) -> None:
        self._all.discard((space, number))
        await super().release(space, number)


async def settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def identify(turns: Identifying, shard: int, time: Time, seen: dict[int, float]) -> None:
    await turns.use(shard)
    seen[shard] = time.now


async def test_shards_of_two_processes_wait_for_one_another() -> None:
    time, held, seen = Time(), set[tuple[Space, int]](), dict[int, float]()
    processes = [Identifying(SharedLocks(held), Sharding(4, mine), time.sleep) for mine in ((0, 1), (2, 3))]
    tasks = [asyncio.create_task(identify(processes[shard // 2], shard, time, seen)) for shard in range(4)]
    await settle()
    assert len(seen) == 1
    await time.move(40)
    await asyncio.gather(*tasks)
    moments = sorted(seen.values())
    assert all(later - earlier >= SPACING for earlier, later in pairwise(moments))
    for each in processes:
        await each.close()


async def test_shards_of_two_buckets_do_not_wait_for_one_another() -> None:
    time, seen = Time(), dict[int, float]()
    turns = Identifying(AllLocks(), Sharding(4, (0, 1, 2, 3), at_once=2), time.sleep)
    tasks = [asyncio.create_task(identify(turns, shard, time, seen)) for shard in range(4)]
    await settle()
    assert set(seen) == {0, 1}
    await time.move(2 * SPACING)
    await asyncio.gather(*tasks)
    await turns.close()


async def test_a_turn_that_was_taken_before_is_used_without_waiting_again() -> None:
    time, seen = Time(), dict[int, float]()
    turns = Identifying(AllLocks(), Sharding(2, (0, 1)), time.sleep)
    await turns.take(0)
    await time.move(1)
    await identify(turns, 0, time, seen)
    assert seen == {0: 1.0}
    other = asyncio.create_task(identify(turns, 1, time, seen))
    await time.move(SPACING - 0.25)
    assert 1 not in seen
    await time.move(0.25)
    await other
    await turns.close()


async def test_a_turn_that_nobody_uses_comes_to_the_next() -> None:
    time, seen = Time(), dict[int, float]()
    turns = Identifying(AllLocks(), Sharding(2, (0, 1)), time.sleep)
    await turns.take(0)  # and then Discord is not reached
    other = asyncio.create_task(identify(turns, 1, time, seen))
    await time.move(UNUSED)
    await other
    await turns.close()


async def test_while_the_database_is_away_shards_come_all_the_same() -> None:
    time, seen, locks = Time(), dict[int, float](), SharedLocks(set())
    locks.away = True
    turns = Identifying(locks, Sharding(1, (0,)), time.sleep)
    task = asyncio.create_task(identify(turns, 0, time, seen))
    await time.move(SPACING)
    await task
    assert seen[0] >= SPACING
    await turns.close()
