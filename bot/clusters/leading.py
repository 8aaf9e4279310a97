"""Work that one process does for all: whoever holds its lock, and another one once that process is gone.

The lock saves work, it does not keep anything right: for a moment two may do the same, as after the database was away.
What they do is right then because each change is one transaction that looks at what is there.
"""

from collections.abc import Awaitable, Callable
from enum import IntEnum

from bot.database.session import Locks, Space

Step = Callable[[], Awaitable[object]]


class Work(IntEnum):
    """What one process does for all; the numbers of the locks."""

    NEWS = 1
    MEET_EVENTS = 2
    PURGE = 3
    SERVERS = 4


def by_one(locks: Locks, work: Work, step: Step) -> Step:
    """A step that only the process takes which has the work's lock. It raises StoreError too."""

    async def step_if_leading() -> object:
        return await step() if await locks.take(Space.LEADING, work) else None

    return step_if_leading
