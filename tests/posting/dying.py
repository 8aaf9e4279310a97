"""Runs a service of timers that kills itself in a transaction: `python -m tests.posting.dying URL NOW AT`."""

import asyncio
import os
import signal
import sys
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any, cast

from bot.community.community import Community
from bot.community.database import open_community
from bot.community.outbox import OutboxChanges
from bot.community.timers import TimerChanges, TimersRepository
from bot.domain.timers import Tells, Timer
from bot.posting.timing import Timing
from bot.questions.context import Context


def _die(at: str, point: str) -> None:
    if at == point:
        os.kill(os.getpid(), signal.SIGKILL)


def _watch(at: str) -> None:
    """Have the process die at a point: `leased`, `claimed`, `posted`, `settled`, or `committed`."""
    lease, add, settle, transaction = (
        TimersRepository.lease,
        OutboxChanges.add,
        TimerChanges.settle,
        Community.transaction,
    )

    async def leasing(self: TimersRepository, *given: Any) -> tuple[Timer, ...]:  # noqa: ANN401 - as it was called
        leased = await lease(self, *given)
        _die(at, "leased")
        return leased

    async def adding(self: OutboxChanges, *given: Any) -> int:  # noqa: ANN401 - as it was called
        _die(at, "claimed")
        added = await add(self, *given)
        _die(at, "posted")
        return added

    async def settling(self: TimerChanges, *given: Any) -> bool:  # noqa: ANN401 - as it was called
        done = await settle(self, *given)
        _die(at, "settled")
        return done

    class Dying:
        def __init__(self, community: Community) -> None:
            self._within = transaction(community)

        async def __aenter__(self) -> object:
            return await self._within.__aenter__()

        async def __aexit__(self, *given: Any) -> None:  # noqa: ANN401 - as it was called
            await self._within.__aexit__(*given)
            _die(at, "committed")

    cast("Any", TimersRepository).lease = leasing
    cast("Any", OutboxChanges).add, cast("Any", TimerChanges).settle = adding, settling
    cast("Any", Community).transaction = lambda community: Dying(community)  # noqa: PLW0108 - a class binds no self


async def _always(_day: date, _tells: Tells) -> bool:
    return True


async def _main(url: str, now: str, at: str) -> None:
    context = cast("Context", SimpleNamespace(almanac=SimpleNamespace(version=0)))
    async with open_community(url) as community:
        _watch(at)
        await Timing(community, lambda: context, _always, lambda: datetime.fromisoformat(now)).step()


if __name__ == "__main__":
    asyncio.run(_main(*sys.argv[1:]))
