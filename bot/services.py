"""Background work that stays alive: what ends unexpectedly is logged, and started again after a growing delay."""

import asyncio
import contextvars
import functools
import logging
import random
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.dates import utc_now
from bot.domain.service import ServiceState, kind_of
from bot.errors import StoreAway

log = logging.getLogger(__name__)

FIRST_DELAY, LONGEST_DELAY = 1.0, 60.0  # seconds before a new start: doubled each time
GRACE = 2.0  # seconds for what a service is doing when it is to end
AGAIN = 2.0  # seconds until a server that was away is asked again
STEADY = timedelta(minutes=1)  # whoever ran for so long before it failed begins with the first delay again

Clock = Callable[[], datetime]  # the time in UTC
Sleep = Callable[[float], Awaitable[object]]  # takes seconds
Jitter = Callable[[], float]  # gives 0 to 1


class ServiceEnded(Exception):
    """The work returned, or was cancelled by something inside it, although it is to run until the supervisor ends."""


class Handle:
    """What a service has of its supervisor: it says how the work goes."""

    def __init__(self, name: str, clock: Clock, sleep: Sleep) -> None:
        self.state = ServiceState(name)
        self.stopping = False  # the service is to come to an end
        self.asleep = False  # so that it may be cancelled without anything being cut off
        self._sleep = sleep
        self._clock = clock

    async def sleep(self, seconds: float, woken: Callable[[], Awaitable[object]] | None = None) -> None:
        """Wait, or until `woken` gives something; the end of the service comes here, if it can wait until then."""
        if self.stopping:
            raise asyncio.CancelledError
        self.asleep = True
        try:
            await (self._sleep(seconds) if woken is None else _first(self._sleep(seconds), woken()))
        finally:
            self.asleep = False

    def beat(self) -> None:
        """Say that the work was done."""
        self.state = replace(self.state, last_worked=self._clock(), failing_since=None, last_error="")

    def miss(self, error: BaseException) -> None:
        """Say that the work was not done, and why. The service goes on."""
        since = self.state.failing_since or self._clock()
        self.state = replace(self.state, failing_since=since, last_error=kind_of(error))

    def tell(self, error: BaseException) -> None:
        """As `miss`, with a warning in the log; while the database's server is away only the first time."""
        known = self.state.failing_since is not None and isinstance(error, StoreAway)
        self.miss(error)
        log.log(logging.DEBUG if known else logging.WARNING, "service %s: %s", self.state.name, error)

    def restarted(self) -> None:
        """Count a new start."""
        self.state = replace(self.state, restarts=self.state.restarts + 1)


Work = Callable[[Handle], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Service:
    """Work that runs until it is cancelled. It is given its Handle, to say each time that it worked."""

    name: str
    work: Work


class Supervisor:
    """Runs services, each in a task of its own, and knows how they are doing."""

    def __init__(self, clock: Clock, sleep: Sleep, jitter: Jitter) -> None:
        self._clock, self._sleep, self._jitter = clock, sleep, jitter
        self._sources: list[Callable[[], ServiceState]] = []
        self._running: list[tuple[Handle, asyncio.Task[None]]] = []
        self._context = contextvars.copy_context()  # services run in it, not in that of whoever starts them

    def start(self, service: Service) -> None:
        """Run a service until the supervisor closes."""
        handle = Handle(service.name, self._clock, self._sleep)
        self.add_source(lambda: handle.state)
        running = functools.partial(asyncio.create_task, self._keep_running(service, handle), name=service.name)
        self._running.append((handle, self._context.copy().run(running)))

    def add_source(self, source: Callable[[], ServiceState]) -> None:
        """Include the state of a service that looks after itself."""
        self._sources.append(source)

    def states(self) -> tuple[ServiceState, ...]:
        """How each service is doing, in the order in which they were added."""
        return tuple(source() for source in self._sources)

    async def close(self) -> None:
        """End every service and wait for it: who is at work may finish a step, for GRACE seconds.

        A database's connection that is being opened would outlive the one who waits for it.
        """
        for handle, task in self._running:
            handle.stopping = True
            if handle.asleep:
                task.cancel()
        tasks = [task for _, task in self._running]
        if tasks:
            await asyncio.wait(tasks, timeout=GRACE)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _keep_running(self, service: Service, handle: Handle) -> None:
        delay = FIRST_DELAY
        while True:
            began = self._clock()
            error = await _end_of(service.work, handle)
            if handle.stopping:
                return
            handle.miss(error)
            if self._clock() - began >= STEADY:
                delay = FIRST_DELAY
            wait = delay * (1 - self._jitter() / 2)  # so that services which failed together do not start together
            log.error("service %s ended, starts again in %.1f s", service.name, wait, exc_info=error)
            await handle.sleep(wait)
            delay = min(2 * delay, LONGEST_DELAY)
            handle.restarted()


def every(
    seconds: float,
    step: Callable[[], Awaitable[object]],
    expected: tuple[type[Exception], ...] = (),
    woken: asyncio.Event | None = None,
) -> Work:
    """Work that waits and takes a step, time and again; at once when it is `woken`.

    An error of the `expected` types is one warning in the log, and the next step comes at its usual time. While the
    database's server is away steps come quickly, and only the first that fails is told.
    """

    async def work(handle: Handle) -> None:
        wait = seconds
        while True:
            await handle.sleep(wait, woken.wait if woken else None)
            if woken:
                woken.clear()
            wait = seconds
            try:
                await step()
            except expected as error:
                if isinstance(error, StoreAway):
                    wait = min(seconds, AGAIN)
                handle.tell(error)
            else:
                handle.beat()

    return work


async def _first(*awaited: Awaitable[object]) -> None:
    """Until one of them ends; the others are cancelled."""
    waiting = [asyncio.ensure_future(each) for each in awaited]
    try:
        await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in waiting:
            each.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


@asynccontextmanager
async def open_supervisor(
    clock: Clock = utc_now, sleep: Sleep = asyncio.sleep, jitter: Jitter = random.random
) -> AsyncGenerator[Supervisor]:
    """A supervisor; when the block ends, so does all that it runs."""
    supervisor = Supervisor(clock, sleep, jitter)
    try:
        yield supervisor
    finally:
        await supervisor.close()


async def _end_of(work: Work, handle: Handle) -> BaseException:
    """Why it ended. Raises CancelledError only where the supervisor itself cancels."""
    try:
        await work(handle)
    except asyncio.CancelledError as cancelled:
        task = asyncio.current_task()
        if task is None or task.cancelling():
            raise
        return cancelled
    except Exception as error:  # noqa: BLE001 - whatever it is, it is logged and the service starts again
        return error
    return ServiceEnded("it returned")
