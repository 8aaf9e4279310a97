"""What the processes of one bot agree on when they start: who is which cluster, and how many shards there are."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.clusters.cluster import Cluster, Sharding, count_shards, share_shards
from bot.database.session import Locks, Space
from bot.errors import SetupError, StoreError

PLANNING_WAIT = 30.0  # seconds for another process that is deciding
_RETRY_WAIT = 0.1  # seconds


async def take_seat(locks: Locks, cluster: Cluster) -> None:
    """Be this cluster for as long as the process lives. Raises SetupError where another process is, or counts others.

    Raises StoreError where the server does not answer.
    """
    async with _planning(locks):
        others = await locks.list_held(Space.CLUSTERS) - {cluster.count}
        if others:
            raise SetupError(
                f"This is cluster {cluster}, but processes run that are of {min(others)}.",
                "Stop all of them first, then start all with the same number.",
            )
        if not await locks.take(Space.CLUSTER, cluster.number, kept=True):
            raise SetupError(*_taken(cluster))
        await locks.take(Space.CLUSTERS, cluster.count, shared=True, kept=True)


async def agree_on_shards(locks: Locks, cluster: Cluster, advised: int, at_once: int, wanted: int = 0) -> Sharding:
    """The shards of this process. All processes have the count with which the first of them started.

    Otherwise one that starts again after Discord's advice has changed would share servers with the others. Raises
    SetupError where another count is `wanted`, and StoreError.
    """
    count = count_shards(cluster, advised, at_once, wanted)
    async with _planning(locks):
        running = await locks.list_held(Space.SHARDS)
        if running and not wanted:
            count = min(running)
        elif running - {count}:
            raise SetupError(
                f"BELL_LAP_SHARDS is {count}, but the other processes run with {min(running)} shards.",
                "Stop all of them first, then start all with the same count.",
            )
        await locks.take(Space.SHARDS, count, shared=True, kept=True)
    return share_shards(cluster, count, at_once)


def lost_seat(cluster: Cluster) -> SetupError:
    """The error of a process whose number another one took while the database was away."""
    return SetupError(*_taken(cluster))


def _taken(cluster: Cluster) -> tuple[str, str]:
    if cluster.count == 1:
        return (
            "The bot runs already, on the same database.",
            "Stop that process first. To run several, give each its number: bell-lap run --cluster 1/2.",
        )
    return f"Cluster {cluster} runs already.", "Stop that process first, or give this one another number."


@asynccontextmanager
async def _planning(locks: Locks) -> AsyncGenerator[None]:
    """Let one process after the other decide."""
    deadline = asyncio.get_running_loop().time() + PLANNING_WAIT
    while not await locks.take(Space.PLANNING, 0):
        if asyncio.get_running_loop().time() >= deadline:
            raise StoreError("Another process that starts holds up this one.", "Start again.")
        await asyncio.sleep(_RETRY_WAIT)
    try:
        yield
    finally:
        await locks.release(Space.PLANNING, 0)
