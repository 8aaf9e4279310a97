"""Timers in the database: which are due, one of each kind, dealt with once, and in whose zone."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from bot.community.community import Community
from bot.community.tables import post_target
from bot.community.timers import TimerChanges
from bot.domain.outbox import NewPost
from bot.domain.preferences import Preferences
from bot.domain.target import Target
from bot.domain.timers import MOST_TIMERS, Tells, Timer, TimerKind
from bot.errors import DepartedServer, UsageError
from tests.community.examples import CHANNEL, GUILD, NOON, OTHER_CHANNEL, OTHER_GUILD, USER

HERE, THERE, DIRECT = Target(GUILD, CHANNEL), Target(OTHER_GUILD, OTHER_CHANNEL), Target(user=USER)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
T = tuple[Timer, ...]


def reminder(target: Target = HERE, subject: str = "oslo-2027", due: datetime = NOON, notice: int = 60) -> Timer:
    return Timer(0, target, TimerKind.MEET, subject, notice, NOON, starts=due + timedelta(minutes=notice), due=due)


def daily(target: Target = HERE, zone: str = "UTC", due: datetime = NOON) -> Timer:
    kind, day = TimerKind.DAILY, date(2026, 11, 21)
    return Timer(0, target, kind, "", 0, NOON, Tells.BOTH, minute=720, zone=zone, due=due, day=day)


async def keep(community: Community, *timers: Timer) -> None:
    async with community.transaction() as changes:
        for timer in timers:
            await changes.timers.set(timer, NOON)


async def change(community: Community, make: Callable[[TimerChanges], Awaitable[object]]) -> object:
    async with community.transaction() as changes:
        return await make(changes.timers)


async def due(community: Community, at: datetime = NOON) -> T:
    """Those that are due and of which nobody has a lease; they have one for a minute then."""
    return await community.timers.lease(at, at + MINUTE, 10)


async def earliest(community: Community, at: datetime = NOON) -> datetime | None:
    return await community.timers.find_earliest(at, at + MINUTE)


async def test_what_is_kept_comes_back_as_it_was(community: Community) -> None:
    new = replace(reminder(), minute=540, zone="Europe/Oslo", zone_chosen=True, told=NOON - HOUR, role=77)
    await keep(community, new, daily(DIRECT))
    (here,), (direct,) = await community.timers.list_of(HERE), await community.timers.list_of(DIRECT)
    assert replace(here, id=0) == new
    assert replace(direct, id=0) == daily(DIRECT)
    assert await community.timers.list_of(THERE) == ()


async def test_those_that_are_due_and_the_earliest_of_all(community: Community) -> None:
    assert await earliest(community) is None
    await keep(community, reminder(due=NOON + HOUR), daily(THERE), reminder(DIRECT, due=NOON - HOUR))
    waiting = Timer(0, DIRECT, TimerKind.ATHLETE, "josh-kerr", 60, NOON)
    await keep(community, waiting)
    assert await earliest(community) == NOON - HOUR
    (first,) = await community.timers.lease(NOON, NOON + MINUTE, 1)
    assert [one.target for one in (first, *await due(community))] == [DIRECT, THERE]
    assert {one.kind for one in await community.timers.list_reminders()} == {TimerKind.MEET, TimerKind.ATHLETE}


async def test_the_same_timer_is_set_anew_and_another_notice_is_another(community: Community) -> None:
    await keep(community, reminder(), reminder(due=NOON + HOUR), reminder(notice=30), daily(), daily(zone="Asia/Tokyo"))
    assert [(one.kind, one.notice) for one in await community.timers.list_of(HERE)] == [
        (TimerKind.DAILY, 0),
        (TimerKind.MEET, 30),
        (TimerKind.MEET, 60),
    ]


async def test_no_more_than_there_may_be(community: Community) -> None:
    await keep(community, *(reminder(subject=f"meet-{n}") for n in range(MOST_TIMERS)), reminder(THERE))
    with pytest.raises(UsageError, match="as many as there may be"):
        await keep(community, reminder(subject="one-more"))
    await keep(community, reminder(subject="meet-0", due=NOON + HOUR))


async def test_it_is_dealt_with_once_and_its_post_is_made_with_it(community: Community) -> None:
    await keep(community, daily())
    (one,) = await due(community)
    after = replace(one, due=NOON + 24 * HOUR, day=date(2026, 11, 22))
    post = NewPost(HERE, "token", "daily", "", NOON)
    assert await change(community, lambda timers: timers.settle(one, after, [post], NOON)) is True
    other = NewPost(HERE, "other", "daily", "", NOON)
    assert await change(community, lambda timers: timers.settle(one, after, [other], NOON)) is False
    assert await community.outbox.count("waiting") == 1
    assert await community.timers.list_of(HERE) == (after,)
    assert await change(community, lambda timers: timers.settle(after, None, [], NOON)) is True
    assert await change(community, lambda timers: timers.settle(after, None, [other], NOON)) is False
    assert await community.outbox.count("waiting") == 1


async def test_two_processes_never_have_one_timer_and_that_of_a_dead_one_is_taken_over(community: Community) -> None:
    await keep(community, reminder(), reminder(THERE), reminder(DIRECT, due=NOON + HOUR))
    mine = await due(community)
    assert [one.target for one in mine] == [HERE, THERE]
    assert await due(community, NOON + MINUTE / 2) == ()
    assert await earliest(community) == NOON + MINUTE
    assert await due(community, NOON + MINUTE) == mine
    post = NewPost(HERE, "token", "daily", "", NOON)
    assert await change(community, lambda timers: timers.settle(mine[0], None, [post], NOON)) is True
    assert await change(community, lambda timers: timers.settle(mine[0], None, [post], NOON)) is False
    assert await community.outbox.count("waiting") == 1
    assert await due(community, NOON + 2 * MINUTE) == mine[1:]
    assert await earliest(community, NOON + 2 * MINUTE) == NOON + 3 * MINUTE


async def test_what_is_dealt_with_or_changed_is_leased_no_more(community: Community) -> None:
    await keep(community, daily(), reminder())
    (day, meet) = sorted(await due(community), key=lambda one: one.notice)
    assert await change(community, lambda timers: timers.settle(day, replace(day, due=NOON + HOUR), [], NOON)) is True
    await keep(community, reminder(due=NOON + HOUR))
    assert await earliest(community) == NOON + HOUR
    assert [one.id for one in await due(community, NOON + HOUR)] == [day.id, meet.id]


async def test_a_lease_of_a_clock_that_was_days_ahead_holds_no_timer(community: Community) -> None:
    await keep(community, reminder())
    ahead = NOON + timedelta(days=3)
    assert len(await due(community, ahead)) == 1
    assert await due(community, ahead - MINUTE / 2) == ()
    assert await earliest(community) == NOON
    assert len(await due(community)) == 1


async def test_only_its_own_target_cancels_a_timer(community: Community) -> None:
    await keep(community, reminder())
    (one,) = await community.timers.list_of(HERE)
    assert await change(community, lambda timers: timers.delete(DIRECT, one.id)) is None
    assert await change(community, lambda timers: timers.delete(HERE, one.id)) == one
    assert await community.timers.list_of(HERE) == ()


async def test_dropped_ones_wait_for_nothing_and_are_forgotten_when_told(community: Community) -> None:
    await keep(community, replace(reminder(), due=None, dropped=NOON), reminder(notice=30))
    assert [one.notice for one in await due(community)] == [30]
    timers = await community.timers.list_of(HERE)
    await change(community, lambda changes: changes.delete_dropped(timers))
    assert [one.notice for one in await community.timers.list_of(HERE)] == [30]


@pytest.mark.parametrize("closed", [{"paused": True}, {"paused": False, "refused": NOON}])
async def test_nothing_is_due_where_no_post_goes(community: Community, closed: dict[str, object]) -> None:
    await keep(community, reminder(), reminder(DIRECT, due=NOON + HOUR), reminder(THERE))
    async with community.timers._reader._engine.begin() as connection:
        closing = post_target.insert().values(guild_id=GUILD, channel_id=CHANNEL, changed=NOON, **closed)
        await connection.execute(closing)
    await community.departures.mark_left(OTHER_GUILD, NOON)
    assert await due(community) == ()
    assert await earliest(community) == NOON + HOUR
    with pytest.raises(DepartedServer):
        await keep(community, reminder(THERE, notice=5))


async def test_a_timer_follows_the_zone_of_the_settings_unless_its_own_was_chosen(community: Community) -> None:
    await keep(community, daily(), daily(DIRECT), replace(daily(THERE), zone_chosen=True))
    assert await community.timers.list_moved() == ()
    async with community.transaction() as changes:
        await changes.settings.set_guild(GUILD, Preferences(zone="Europe/Oslo"), NOON)
        await changes.settings.set_guild(OTHER_GUILD, Preferences(zone="Europe/Oslo"), NOON)
        await changes.settings.set_user(USER, Preferences(zone="Asia/Tokyo"), NOON)
    moved = await community.timers.list_moved()
    assert [(one.target, zone) for one, zone in moved] == [(HERE, "Europe/Oslo"), (DIRECT, "Asia/Tokyo")]
    async with community.transaction() as changes:
        await changes.settings.set_channel(CHANNEL, GUILD, Preferences(zone="Africa/Nairobi"), NOON)
    assert (await community.timers.list_moved())[0][1] == "Africa/Nairobi"
    zones = [await community.timers.find_zone(target) for target in (HERE, THERE, DIRECT, Target(user=1))]
    assert zones == ["Africa/Nairobi", "Europe/Oslo", "Asia/Tokyo", "UTC"]


async def test_members_may_give_themselves_roles_of_reminders_alone(community: Community) -> None:
    await keep(community, replace(reminder(), role=77), replace(reminder(notice=30), role=77))
    assert await community.timers.is_opt_in(GUILD, 77)
    assert not await community.timers.is_opt_in(OTHER_GUILD, 77)
    assert not await community.timers.is_opt_in(GUILD, 78)
