"""Posts of timers: each daily post exactly once, whatever clocks, zones and services do; reminders late or given up."""

import asyncio
import json
import random
import signal
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import delete, select, text

from bot.app import App
from bot.community.community import Community
from bot.community.database import open_community
from bot.community.tables import outbox
from bot.domain.preferences import Preferences
from bot.domain.target import Target
from bot.domain.timers import REMINDER, Tells, Timer, TimerKind
from bot.domain.timing import LATEST_DAILY, first_daily, started
from bot.domain.wall_clock import moment_of
from bot.posting.dailies import Dailies
from bot.posting.timing import AT_A_TIME, LEASE, Timing
from bot.questions.context import Context
from bot.questions.starts import event_subject, find_start
from bot.services import Handle
from tests.community.examples import CHANNEL, GUILD, USER
from tests.forks import Forks

OSLO, NEW_YORK, LORD_HOWE = "Europe/Oslo", "America/New_York", "Australia/Lord_Howe"
HERE, DIRECT = Target(GUILD, CHANNEL), Target(user=USER)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MARCH = datetime(2027, 3, 1, 12, tzinfo=UTC)
JULY = datetime(2027, 7, 1, 12, tzinfo=UTC)


async def always(_day: date, _tells: Tells) -> bool:
    return True


class Clock:
    """The time, as tests set it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class Lists:
    """Start lists that tests write."""

    def __init__(self) -> None:
        self.starts: list[tuple[str, str, str, datetime]] = []

    async def find_start(self, meet: str, event: str, athlete: str, after: datetime | None) -> datetime | None:
        wanted = (
            at
            for of, what, who, at in self.starts
            if (not meet or of == meet)
            and (not event or what == event)
            and (not athlete or who == athlete)
            and (after is None or at > after)
        )
        return min(wanted, default=None)


@dataclass
class Bot:
    """The service and its surroundings, without Discord."""

    community: Community
    context: Context
    clock: Clock
    lists: Lists

    def service(self, community: Community | None = None) -> Timing:
        return Timing(community or self.community, lambda: self.context, always, self.clock)

    async def set(self, timer: Timer) -> Timer:
        async with self.community.transaction() as changes:
            await changes.timers.set(timer, self.clock())
        return (await self.community.timers.list_of(timer.target))[-1]

    async def set_daily(self, target: Target, minute: int, zone: str, *, chosen: bool = True) -> Timer:
        new = Timer(0, target, TimerKind.DAILY, "", 0, self.clock(), Tells.BOTH, minute, zone, chosen)
        return await self.set(first_daily(new, self.clock()))

    async def remind(self, kind: TimerKind, subject: str, notice: int, **more: object) -> Timer:
        new = Timer(0, DIRECT, kind, subject, notice, self.clock(), minute=540, zone=OSLO, zone_chosen=True)
        new = replace(new, **more)  # type: ignore[arg-type]
        return await self.set(started(new, await find_start(new, self.context)))

    async def up_until(self, end: datetime, service: Timing | None = None) -> None:
        """Run the service as it wakes: whenever a timer is due."""
        service = service or self.service()
        await service.step()
        while (earliest := await self.earliest()) is not None and earliest <= end:
            self.clock.now = max(earliest, self.clock.now)
            await service.step()
        self.clock.now = end

    async def earliest(self) -> datetime | None:
        now = self.clock()
        return await self.community.timers.find_earliest(now, now + LEASE)

    async def posts(self, target: Target = DIRECT) -> list[dict[str, object]]:
        whose = outbox.c.user_id == target.user if target.user else outbox.c.channel_id == target.channel
        async with self.community.outbox._database.writing() as connection:
            found = await connection.execute(select(outbox.c.kind, outbox.c.content).where(whose).order_by(outbox.c.id))
            return [{"post": kind, **json.loads(content)} for kind, content in found.all()]

    async def days(self, target: Target = DIRECT) -> list[date]:
        return [date.fromisoformat(str(post["day"])) for post in await self.posts(target)]


@pytest.fixture
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A SQLite file, or for tests on `both` a PostgreSQL server."""
    if getattr(request, "param", "sqlite") == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'timers' / 'community.sqlite3'}"
    return str(request.getfixturevalue("postgres_url"))


both = pytest.mark.parametrize("url", ["sqlite", "postgresql"], indirect=True)


@pytest_asyncio.fixture(loop_scope="module")
async def bot(asked_app: App, url: str) -> AsyncGenerator[Bot]:
    async with open_community(url) as community:
        lists = Lists()
        yield Bot(community, Context(asked_app.almanac, start_lists=lists), Clock(MARCH), lists)


def each_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize(
    ("zone", "changes", "minutes"),
    [
        (OSLO, ("2027-03-28", "2027-10-31"), (0, 119, 120, 150, 179, 180, 540, 1439)),
        (NEW_YORK, ("2027-03-14", "2027-11-07"), (0, 60, 90, 119, 120, 150, 540, 1439)),
        (LORD_HOWE, ("2027-04-04", "2027-10-03"), (0, 90, 105, 119, 120, 130, 540, 1439)),
    ],
)
async def test_both_clock_changes(bot: Bot, zone: str, changes: tuple[str, str], minutes: tuple[int, ...]) -> None:
    for change in map(date.fromisoformat, changes):
        bot.clock.now = moment_of(change - 3 * DAY, 0, zone) - MINUTE
        targets = [Target(user=10 * change.month + at) for at in range(len(minutes))]
        for target, minute in zip(targets, minutes, strict=True):
            await bot.set_daily(target, minute, zone)
        await bot.up_until(moment_of(change + 3 * DAY, 0, zone) - MINUTE)
        for target in targets:
            assert await bot.days(target) == each_day(change - 3 * DAY, change + 2 * DAY)
            assert not any("due" in post for post in await bot.posts(target))
        async with bot.community.transaction() as made:
            for target in targets:
                for timer in await bot.community.timers.list_of(target):
                    await made.timers.delete(target, timer.id)


async def test_twelve_hours_of_downtime_make_posts_late_and_none_twice(bot: Bot) -> None:
    targets = {Target(user=100 + hour): 60 * hour for hour in range(24)}
    for target, minute in targets.items():
        await bot.set_daily(target, minute, OSLO)
    down = MARCH + 2 * DAY
    await bot.up_until(down)
    bot.clock.now += 12 * HOUR
    await bot.up_until(MARCH + 5 * DAY)
    for target, minute in targets.items():
        days, posts = await bot.days(target), await bot.posts(target)
        assert days == each_day(days[0], date(2027, 3, 6 if minute <= 13 * 60 else 5))
        assert days[0] == date(2027, 3, 2 if minute <= 13 * 60 else 1)
        missed = [day for day in days if down < moment_of(day, minute, OSLO) < down + 12 * HOUR - 10 * MINUTE]
        assert [date.fromisoformat(str(post["day"])) for post in posts if "due" in post] == missed


@pytest.mark.parametrize("back", [HOUR, 5 * HOUR, 3 * DAY], ids=["an hour", "five hours", "three days"])
async def test_a_clock_that_is_set_back_repeats_no_day_and_skips_none(bot: Bot, back: timedelta) -> None:
    targets = {Target(user=100 + hour): 60 * hour for hour in range(0, 24, 4)}
    for target, minute in targets.items():
        await bot.set_daily(target, minute, OSLO)
    service = bot.service()
    await bot.up_until(MARCH + 4 * DAY, service)
    bot.clock.now -= back
    await bot.up_until(MARCH + 4 * DAY, service)
    bot.clock.now -= back
    await bot.up_until(MARCH + 7 * DAY)  # by a service that knows nothing of the time before
    for target in targets:
        days = await bot.days(target)
        assert days == each_day(days[0], days[-1])
        assert days[-1] >= date(2027, 3, 7)
        assert not any("due" in post for post in await bot.posts(target))


async def test_what_comes_later_than_eighteen_hours_is_given_up_and_noted(
    bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    await bot.set_daily(DIRECT, 540, OSLO)
    await bot.up_until(MARCH + DAY)
    bot.clock.now = moment_of(date(2027, 3, 5), 540, OSLO) + LATEST_DAILY
    with caplog.at_level("INFO"):
        await bot.up_until(MARCH + 5 * DAY)
    assert await bot.days() == [date(2027, 3, 2), date(2027, 3, 5), date(2027, 3, 6)]
    assert caplog.text.count("gave up the post of") == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OSLO, "Asia/Tokyo"),
        ("Asia/Tokyo", OSLO),
        ("Pacific/Pago_Pago", "Pacific/Kiritimati"),
        ("Pacific/Kiritimati", "Pacific/Pago_Pago"),
    ],
)
async def test_a_changed_zone_repeats_and_skips_no_day(bot: Bot, before: str, after: str) -> None:
    async def move(user: int, zone: str) -> None:
        async with bot.community.transaction() as changes:
            await changes.settings.set_user(user, Preferences(zone=zone), bot.clock())

    firsts: dict[Target, date] = {}
    for hour in range(24):
        await move(100 + hour, before)
        timer = await bot.set_daily(Target(user=100 + hour), 540, before, chosen=False)
        assert timer.day is not None
        firsts[timer.target] = timer.day + DAY
    for target in firsts:
        await bot.up_until(bot.clock.now + HOUR)
        await move(target.id, after)
    end = bot.clock.now + 4 * DAY
    await bot.up_until(end)
    for target, first in firsts.items():
        days = await bot.days(target)
        assert days == each_day(first, days[-1])
        assert moment_of(days[-1] + DAY, 540, after) > end
        assert (await bot.community.timers.list_of(target))[0].zone == after


@pytest.mark.parametrize("seed", range(12))
async def test_each_day_exactly_once_over_random_schedules(bot: Bot, seed: int) -> None:
    """Services stop and start, two at once, zones and hours change, over both changes of the clocks."""
    pick = random.Random(seed)
    zones = [OSLO, NEW_YORK, LORD_HOWE, "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata"]
    bot.clock.now = datetime(2027, pick.choice((3, 10)), 20, pick.randrange(24), tzinfo=UTC)
    targets = [Target(user=100 + n) for n in range(3)]
    firsts: dict[Target, date] = {}
    for target in targets:
        timer = await bot.set_daily(target, pick.randrange(1440), "UTC", chosen=False)
        assert timer.day is not None
        firsts[target] = timer.day + DAY
    for _ in range(25):
        match pick.randrange(4):
            case 0:
                bot.clock.now += pick.randrange(12 * 60) * MINUTE  # no service runs
                await asyncio.gather(bot.service().step(), bot.service().step())
            case 1:
                async with bot.community.transaction() as changes:
                    zone = Preferences(zone=pick.choice(zones))
                    await changes.settings.set_user(pick.choice(targets).id, zone, bot.clock())
                await bot.service().step()
            case _:
                await bot.up_until(bot.clock.now + pick.randrange(36 * 60) * MINUTE)
    for target in targets:
        days = await bot.days(target)
        assert days == each_day(firsts[target], days[-1])
        (timer,) = await bot.community.timers.list_of(target)
        assert timer.day == days[-1]
        assert timer.due is not None
        assert timer.due > bot.clock.now


@both
async def test_two_services_at_once_make_each_post_once(bot: Bot, url: str) -> None:
    targets = [Target(user=100 + n) for n in range(AT_A_TIME + 20)]
    for target in targets:
        await bot.set_daily(target, 540, OSLO)
    async with AsyncExitStack() as stack:
        others = [await stack.enter_async_context(open_community(url)) for _ in range(2)]
        bot.clock.now = MARCH + DAY
        made = await asyncio.gather(*(bot.service(each).step() for each in (bot.community, *others)))
    assert sum(made) == len(targets)
    assert await bot.community.outbox.count("waiting") == len(targets)


@pytest.mark.parametrize(
    ("url", "at"),
    [("sqlite", at) for at in ("leased", "claimed", "posted", "settled", "committed")] + [("postgresql", "leased")],
    indirect=["url"],
)
async def test_a_service_that_is_killed_has_done_both_or_neither_and_is_taken_over(
    bot: Bot, at: str, url: str, forks: Forks
) -> None:
    await bot.set_daily(DIRECT, 540, OSLO)
    bot.clock.now = MARCH + DAY
    killed = await forks.start_program("-m", "tests.posting.dying", url, bot.clock.now.isoformat(), at)
    assert await killed.end() == (-signal.SIGKILL, b"")
    assert await bot.days() == ([date(2027, 3, 2)] if at == "committed" else [])
    assert await bot.service().step() == 0  # by another service, while the lease lasts
    await bot.up_until(MARCH + DAY + LEASE)
    assert await bot.days() == [date(2027, 3, 2)]
    await bot.up_until(MARCH + 3 * DAY)
    assert await bot.days() == each_day(date(2027, 3, 2), date(2027, 3, 4))


async def test_restored_timers_make_the_same_posts_which_are_looked_for_first(bot: Bot) -> None:
    before = await bot.set_daily(DIRECT, 540, OSLO)
    await bot.up_until(MARCH + DAY)
    async with bot.community.outbox._database.writing() as connection:
        tokens = (await connection.execute(select(outbox.c.token))).scalars().all()
        await connection.execute(delete(outbox))
    async with bot.community.transaction() as changes:
        await changes.timers.set(before, bot.clock())
    await bot.service().step()
    async with bot.community.outbox._database.writing() as connection:
        again = (await connection.execute(select(outbox.c.token, outbox.c.tried))).all()
    assert [row.token for row in again] == tokens
    assert again[0].tried == moment_of(date(2027, 3, 2), 540, OSLO)


async def test_a_day_with_nothing_to_tell_has_no_post(bot: Bot) -> None:
    told = Dailies(lambda: bot.context)
    bot.clock.now = JULY
    await bot.set_daily(DIRECT, 540, OSLO)
    service = Timing(bot.community, lambda: bot.context, told.has_news, bot.clock)
    await bot.up_until(JULY + 20 * DAY, service)
    wanted = [day for day in each_day(date(2027, 7, 2), date(2027, 7, 21)) if await told.has_news(day, Tells.BOTH)]
    assert await bot.days() == wanted
    assert date(2027, 7, 7) in wanted
    assert len(wanted) < 20


async def test_a_closed_place_is_left_alone_and_what_was_missed_is_given_up(bot: Bot) -> None:
    await bot.set_daily(HERE, 540, OSLO)
    async with bot.community.outbox._database.writing() as connection:
        values = f"({GUILD}, {CHANNEL}, 1, '', '2027-03-01 00:00:00')"
        columns = "(guild_id, channel_id, paused, reason, changed)"
        await connection.execute(text(f"INSERT INTO post_target {columns} VALUES {values}"))
    await bot.up_until(MARCH + 3 * DAY)
    assert await bot.days(HERE) == []
    async with bot.community.outbox._database.writing() as connection:
        await connection.execute(text("DELETE FROM post_target"))
    await bot.up_until(MARCH + 5 * DAY)
    assert await bot.days(HERE) == each_day(date(2027, 3, 4), date(2027, 3, 6))


def meet_of(bot: Bot) -> tuple[str, date, date]:
    """A meet that lasts several days."""
    listings = (bot.context.almanac.meets.listing(hit.id) for hit in bot.context.almanac.meets.search("", 50))
    found = next(each for each in listings if each.last - each.first >= 3 * DAY)
    return found.meet.id, found.first, found.last


async def test_a_reminder_of_a_meet_counts_from_an_hour_of_its_first_day_and_comes_once(bot: Bot) -> None:
    meet, first, _ = meet_of(bot)
    bot.clock.now = moment_of(first - 9 * DAY, 0, OSLO)
    timer = await bot.remind(TimerKind.MEET, meet, 90)
    starts = moment_of(first, 540, OSLO)
    assert timer.due is not None
    assert timer.due == starts - 90 * MINUTE
    await bot.up_until(timer.due - MINUTE)
    assert await bot.posts() == []
    await bot.up_until(starts + DAY)
    (post,) = await bot.posts()
    assert (post["post"], post["subject"], post["exact"]) == (REMINDER, meet, False)
    assert post["starts"] == starts.isoformat()
    assert "due" not in post
    assert await bot.community.timers.list_of(DIRECT) == ()


async def test_a_late_reminder_says_so_while_the_meet_lasts_and_is_given_up_after(
    bot: Bot, caplog: pytest.LogCaptureFixture
) -> None:
    meet, first, last = meet_of(bot)
    bot.clock.now = moment_of(first - 9 * DAY, 0, OSLO)
    timer = await bot.remind(TimerKind.MEET, meet, 60)
    bot.clock.now = moment_of(last, 1439, OSLO)
    await bot.up_until(bot.clock.now)
    assert timer.due is not None
    assert [post.get("due") for post in await bot.posts()] == [timer.due.isoformat()]
    bot.clock.now = moment_of(first - 9 * DAY, 0, OSLO)
    await bot.remind(TimerKind.MEET, meet, 30)
    bot.clock.now = moment_of(last + DAY, 0, OSLO)
    with caplog.at_level("INFO"):
        await bot.up_until(bot.clock.now)
    assert len(await bot.posts()) == 1
    assert "gave up a reminder" in caplog.text
    (left,) = await bot.community.timers.list_of(DIRECT)
    assert (left.dropped, left.due) == (bot.clock.now, None)
    assert await bot.service().step() == 0


async def test_a_start_with_a_time_is_what_counts_and_moves_the_reminder(bot: Bot) -> None:
    meet, first, _ = meet_of(bot)
    bot.clock.now = moment_of(first - 9 * DAY, 0, OSLO)
    at = moment_of(first + DAY, 1200, OSLO)
    bot.lists.starts.append((meet, "1500m.M", "", at))
    timer = await bot.remind(TimerKind.EVENT, event_subject(meet, "1500m.M"), 60)
    assert timer.due == at - HOUR
    service = bot.service()
    await service.step()
    bot.lists.starts[0] = (meet, "1500m.M", "", at + 3 * HOUR)
    await bot.up_until(at, service)
    assert await bot.posts() == []
    await bot.up_until(at + 3 * HOUR, service)
    assert [(post["starts"], post["exact"]) for post in await bot.posts()] == [((at + 3 * HOUR).isoformat(), True)]


async def test_an_athlete_is_waited_for_and_each_start_is_told_once(bot: Bot) -> None:
    timer = await bot.remind(TimerKind.ATHLETE, "josh-kerr", 60)
    assert (timer.due, timer.starts) == (None, None)
    await bot.up_until(MARCH + DAY)
    heat, final = MARCH + 3 * DAY, MARCH + 5 * DAY
    bot.lists.starts += [("m", "1500m.M", "josh-kerr", heat), ("m", "1500m.M", "josh-kerr", final)]
    await bot.up_until(MARCH + 4 * DAY)
    await bot.up_until(MARCH + 6 * DAY)
    assert [post["starts"] for post in await bot.posts()] == [heat.isoformat(), final.isoformat()]
    (waiting,) = await bot.community.timers.list_of(DIRECT)
    assert (waiting.due, waiting.told) == (None, final)


async def test_a_start_that_was_missed_is_given_up_and_the_next_one_waited_for(bot: Bot) -> None:
    missed, final = MARCH + 2 * DAY, MARCH + 5 * DAY
    bot.lists.starts += [("m", "1500m.M", "josh-kerr", missed), ("m", "1500m.M", "josh-kerr", final)]
    await bot.remind(TimerKind.ATHLETE, "josh-kerr", 60)
    bot.clock.now = MARCH + 3 * DAY
    await bot.up_until(MARCH + 4 * DAY)
    (waiting,) = await bot.community.timers.list_of(DIRECT)
    assert (waiting.dropped, waiting.starts) == (MARCH + 3 * DAY, final)
    await bot.up_until(MARCH + 6 * DAY)
    assert [post["starts"] for post in await bot.posts()] == [final.isoformat()]


async def test_the_sleeper_waits_for_the_earliest_and_wakes_for_a_change(bot: Bot) -> None:
    slept: list[float] = []
    woken = asyncio.Event()

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        woken.set()
        await asyncio.Event().wait()

    handle = Handle("timers", bot.clock, sleep)
    running = asyncio.create_task(bot.service().run(handle))
    await asyncio.wait_for(woken.wait(), 60)
    woken.clear()
    daily = await bot.set_daily(DIRECT, 13 * 60 + 1, OSLO)  # a minute from now
    await asyncio.wait_for(woken.wait(), 60)
    assert daily.due == MARCH + MINUTE
    bot.clock.now += 50 * timedelta(seconds=1)
    woken.clear()
    await bot.set_daily(HERE, 540, OSLO)
    await asyncio.wait_for(woken.wait(), 60)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert slept == [30, 30, 10]
    assert handle.state.last_worked == bot.clock.now
