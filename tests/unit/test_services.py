"""Services are started again whatever ends them, later each time; their states say how they are doing."""

import asyncio
import logging
import shutil
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.service import ServiceState, kind_of
from bot.errors import StoreAway, StoreError
from bot.opening import open_app
from bot.services import AGAIN, Handle, Service, Supervisor, every, open_supervisor
from bot.settings import Settings
from tests.frozen.store import FROZEN_DATA

START = datetime(2026, 11, 26, 12, tzinfo=UTC)


class Time:
    """A clock that only sleeping moves on; whoever sleeps beyond `until` sleeps for ever."""

    def __init__(self, until: float) -> None:
        self.now = START
        self.slept: list[float] = []
        self.over = asyncio.Event()
        self._end = START + timedelta(seconds=until)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        if self.now + timedelta(seconds=seconds) > self._end:
            self.over.set()
            await asyncio.Event().wait()
        self.now += timedelta(seconds=seconds)
        self.slept.append(seconds)

    def supervisor(self, jitter: float = 0) -> AbstractAsyncContextManager[Supervisor]:
        return open_supervisor(lambda: self.now, self.sleep, lambda: jitter)


async def run(work: Callable[[Handle], Awaitable[object]], time: Time, jitter: float = 0) -> ServiceState:
    """Run one service until the time is over, and give its state."""
    async with time.supervisor(jitter) as supervisor:
        supervisor.start(Service("looking", work))
        await asyncio.wait_for(time.over.wait(), 30)
        [state] = supervisor.states()
        return state


async def break_down(_: Handle) -> None:
    raise ValueError("the secret path")


async def test_what_breaks_down_is_logged_and_started_again_later_each_time(caplog: pytest.LogCaptureFixture) -> None:
    time = Time(until=240)
    state = await run(break_down, time)
    assert time.slept == [1, 2, 4, 8, 16, 32, 60, 60]
    assert state == ServiceState("looking", None, START, "value error", 8)
    assert len(caplog.records) == 9
    for record in caplog.records:
        assert "looking" in record.getMessage()
        assert record.levelno == logging.ERROR
        assert record.exc_info
    assert "the secret path" in caplog.text


async def test_jitter_shortens_a_delay_by_up_to_a_half() -> None:
    time = Time(until=4)
    await run(break_down, time, jitter=1)
    assert time.slept == [0.5, 1, 2]


async def test_whoever_ran_for_long_enough_begins_with_the_first_delay_again() -> None:
    time, lengths = Time(until=200), iter([0, 0, 0, 59, 60, 0])

    async def work(_: Handle) -> None:
        if length := next(lengths):
            await time.sleep(length)
        raise ValueError

    await run(work, time)
    assert time.slept == [1, 2, 4, 59, 8, 60, 1, 2, *time.slept[8:]]


async def test_a_beat_ends_the_failing_but_not_the_count_of_restarts() -> None:
    breaks = iter([True, True])

    async def work(handle: Handle) -> None:
        if next(breaks, False):
            raise ValueError
        handle.beat()
        await handle.sleep(60)

    state = await run(work, Time(until=3))
    assert state == ServiceState("looking", START + timedelta(seconds=3), None, "", 2)


@pytest.mark.parametrize("cancelled", [False, True])
async def test_work_that_ends_without_an_error_is_started_again(
    caplog: pytest.LogCaptureFixture, *, cancelled: bool
) -> None:
    async def work(_: Handle) -> None:
        if cancelled:
            raise asyncio.CancelledError

    state = await run(work, Time(until=3))
    assert state.restarts == 2
    assert state.last_error == ("cancelled error" if cancelled else "service ended")
    assert len(caplog.records) == 3


async def test_a_service_that_breaks_down_leaves_the_others_alone() -> None:
    time = Time(until=10)
    async with time.supervisor() as supervisor:
        supervisor.start(Service("broken", break_down))
        supervisor.start(Service("sound", every(1, lambda: asyncio.sleep(0))))
        supervisor.add_source(lambda: ServiceState("elsewhere", START))
        await asyncio.wait_for(time.over.wait(), 30)
        broken, sound, elsewhere = supervisor.states()
    assert (broken.name, broken.last_worked, broken.failing_since) == ("broken", None, START)
    assert (sound.name, sound.restarts, sound.failing_since) == ("sound", 0, None)
    assert sound.last_worked
    assert elsewhere == ServiceState("elsewhere", START)


async def test_the_end_cancels_everything_and_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services.GRACE", 0.05)
    ended: list[str] = []

    def work(name: str) -> Callable[[Handle], Awaitable[None]]:
        async def stay(_: Handle) -> None:
            try:
                await asyncio.Event().wait()
            finally:
                await asyncio.sleep(0)
                ended.append(name)

        return stay

    before = asyncio.all_tasks()
    async with open_supervisor() as supervisor:
        for name in ("first", "second"):
            supervisor.start(Service(name, work(name)))
        await asyncio.sleep(0)
        assert ended == []
    assert ended == ["first", "second"]
    assert asyncio.all_tasks() == before


async def test_periodic_work_takes_an_expected_error_as_a_missed_step(caplog: pytest.LogCaptureFixture) -> None:
    time = Time(until=95)
    steps = iter([None, StoreError("The database is locked.", "Try later."), StoreError("The database is locked.")])

    async def step() -> None:
        if error := next(steps):
            raise error

    state = await run(every(30, step, (StoreError,)), time)
    assert time.slept == [30, 30, 30]
    first, second = START + timedelta(seconds=30), START + timedelta(seconds=60)
    assert state == ServiceState("looking", first, second, "store error", 0)
    assert [record.getMessage() for record in caplog.records] == [
        "service looking: The database is locked. Try later.",
        "service looking: The database is locked.",
    ]
    assert not any(record.exc_info for record in caplog.records)


async def test_a_server_that_is_away_is_asked_again_soon_and_told_of_once(caplog: pytest.LogCaptureFixture) -> None:
    time = Time(until=70)
    steps = iter([None, *(StoreAway("The database cannot be reached.") for _ in range(3)), None, None])

    async def step() -> None:
        if error := next(steps):
            raise error

    state = await run(every(30, step, (StoreError,)), time)
    assert time.slept == [30, 30, AGAIN, AGAIN, AGAIN]
    assert (state.failing_since, state.last_worked) == (None, START + timedelta(seconds=60 + 3 * AGAIN))
    warned = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert warned == ["service looking: The database cannot be reached."]


async def test_periodic_work_does_not_end_with_an_unforeseen_error() -> None:
    steps = iter([None, KeyError("x"), None, None])

    async def step() -> None:
        if error := next(steps):
            raise error

    time = Time(until=45)
    state = await run(every(10, step, (StoreError,)), time)
    assert time.slept == [10, 10, 1, 10, 10]
    assert state == ServiceState("looking", time.now, None, "", 1)


@pytest.mark.parametrize(
    ("error", "words"), [(StoreError("x"), "store error"), (OSError(), "os error"), (TimeoutError(), "timeout error")]
)
def test_the_kind_of_an_error_in_words(error: Exception, words: str) -> None:
    assert kind_of(error) == words


async def test_a_step_under_way_is_finished_before_a_service_ends() -> None:
    began, steps = asyncio.Event(), list[str]()

    async def work(handle: Handle) -> None:
        while True:
            began.set()
            await asyncio.sleep(0.02)  # as a transaction takes
            steps.append("finished")
            await handle.sleep(3600)

    async with open_supervisor() as supervisor:
        supervisor.start(Service("work", work))
        await began.wait()
    assert steps == ["finished"]


async def test_a_service_that_sleeps_ends_at_once_and_one_that_hangs_after_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.services.GRACE", 0.05)
    ended = list[str]()

    async def sleep(handle: Handle) -> None:
        try:
            await handle.sleep(3600)
        finally:
            ended.append("asleep")

    async def hang(_: Handle) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("hanging")

    async with open_supervisor() as supervisor:
        supervisor.start(Service("hang", hang))
        supervisor.start(Service("sleep", sleep))
        await asyncio.sleep(0)
    assert ended == ["asleep", "hanging"]


@pytest.mark.parametrize("seconds", [0, 0.1])
async def test_every_service_of_the_bot_ends_by_itself(
    seconds: float, settings: Settings, frozen_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that goes on when it is to end would hold up each stop of the bot for GRACE seconds."""
    monkeypatch.setattr("bot.services.GRACE", 3600.0)
    monkeypatch.setattr("bot.ingest.shipped.shipped_data_folder", lambda: FROZEN_DATA)
    shutil.copytree(frozen_home, settings.bell_lap_home)
    async with asyncio.timeout(60), open_app(settings, members=True) as app:
        await asyncio.sleep(seconds)
        assert len(app.services()) > 5
