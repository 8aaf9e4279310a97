"""A clock that was far ahead and is set back: nothing it left behind is stuck until then, and nothing comes twice."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from bot.community.community import Community
from bot.community.tables import departed_guild, feed, feed_file, outbox
from bot.domain.follows import Delivery, QuietHours
from bot.domain.outbox import LONGEST_DELAY, LONGEST_WAIT
from bot.domain.target import Target
from bot.domain.timers import TimerKind
from bot.questions.starts import event_subject
from tests.posting.test_news_arrives import DAY as RACE_DAY
from tests.posting.test_news_arrives import HERE, JAKOB, KERR, NOON, RACE, THERE, Club, club
from tests.posting.test_sending import CHANNEL, OTHER, World, world
from tests.posting.test_timers import DIRECT, MARCH, OSLO, Bot, bot, each_day, url

__all__ = ["bot", "club", "url", "world"]  # fixtures

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
YEAR = 365 * DAY


async def ahead(club: Club, step: Callable[[], Awaitable[object]]) -> None:
    """Take a step by a clock that is a year ahead, and set it back."""
    club.now += YEAR
    try:
        await step()
    finally:
        club.now -= YEAR


async def test_a_post_that_was_made_comes_at_once_and_never_again(club: Club) -> None:
    await club.follow(HERE)
    await ahead(club, lambda: club.take_in(*RACE, day=RACE_DAY + YEAR))
    await ahead(club, club.distributing().step)
    await club.post()
    assert len(club.there()) == 1
    for later in (MINUTE, 100 * DAY, YEAR, YEAR + 10 * DAY, YEAR + 100 * DAY):
        club.now = NOON + later
        await club.post()
    assert len(club.there()) == 1


async def test_news_made_by_that_clock_is_told_at_once_and_never_again(club: Club) -> None:
    await club.follow(HERE)
    await ahead(club, lambda: club.take_in(*RACE, day=RACE_DAY + YEAR))
    for later in (timedelta(), MINUTE, 100 * DAY, YEAR, YEAR + 10 * DAY, YEAR + 100 * DAY):
        club.now = NOON + later
        await club.post()
        assert len(club.there()) == 1


async def test_what_was_followed_by_that_clock_is_told(club: Club) -> None:
    await ahead(club, lambda: club.follow(HERE))
    await club.distributing().step()
    club.now += MINUTE
    await club.take_in(*RACE)
    await club.post()
    assert len(club.there()) == 1


async def test_quiet_hours_are_kept_all_the_same(club: Club) -> None:
    await club.follow(HERE)
    async with club.community.transaction() as changes:
        await changes.follows.set_quiet_hours(HERE, QuietHours(11 * 60, 14 * 60), NOON)
    await ahead(club, lambda: club.take_in(*RACE, day=RACE_DAY + YEAR))
    await ahead(club, club.distributing().step)
    await club.post()
    assert club.there() == []
    club.now += 2 * HOUR
    await club.send()
    assert len(club.there()) == 1


async def test_a_digest_to_come_and_what_is_tried_again_soon_are_left_alone(club: Club) -> None:
    await club.follow(HERE, delivery=Delivery(digest_hour=11))
    await club.take_in(*RACE)
    await club.distributing().step()
    await club.post()
    assert club.there() == []
    club.now += DAY
    await club.post()
    assert len(club.there()) == 1


async def test_what_was_told_before_that_clock_forgot_it_is_not_told_again(club: Club) -> None:
    """It deleted what was kept of posts, as of long ago."""
    await club.follow(HERE)
    await club.follow(THERE, delivery=Delivery(digest_hour=13))
    await club.take_in(*RACE)
    await club.post()
    club.now += 2 * HOUR
    await club.post()
    await ahead(club, club.distributing().step)
    club.now += HOUR
    await club.take_in((KERR, "3:40.10"), (JAKOB, "3:40.90"), day=RACE_DAY - DAY)
    await club.post()
    club.now += DAY
    await club.post()
    assert [len(club.there(target)) for target in (HERE, THERE)] == [2, 2]


async def test_what_failed_and_what_waits_behind_it_is_tried_soon(world: World) -> None:
    world.discord.channels.failing[CHANNEL] = (500, {"message": "500"})
    world.discord.channels.nonces_kept = 0
    await world.add(("a", Target(10, CHANNEL)), ("b", Target(10, CHANNEL)), ("c", Target(10, OTHER)))
    world.now += YEAR
    for post in await world.community.outbox.lease(world.now, world.now + MINUTE, 9, 9):
        await world.community.outbox.postpone(post, world.now + LONGEST_DELAY)
    world.now -= YEAR
    world.discord.channels.failing.clear()
    await world.test(Target(10, CHANNEL), Target(10, OTHER))
    await world.community.ahead.put_right(world.now)
    await world.send()
    assert (world.there(), world.there(OTHER)) == (["test", "a", "b"], ["test", "c"])


@pytest.mark.parametrize("back", [timedelta(), 3 * HOUR, YEAR], ids=["still ahead", "an hour less", "all of it"])
async def test_a_death_between_sending_and_marking_doubles_nothing(world: World, back: timedelta) -> None:
    """Discord's ids go by its own clock, which says less than the moment at which the post was handed over."""
    channels, began = world.discord.channels, world.now
    channels.nonces_kept, channels.clock = 0, began.timestamp
    await world.test(Target(10, CHANNEL))
    await world.add(("a", Target(10, CHANNEL)))
    world.now = began + YEAR
    await world.die_after_sending()
    for _ in range(20 if back < YEAR else 450):
        channels.add(CHANNEL, channels.messages[CHANNEL][0]["components"])
    world.now += HOUR - back
    await world.community.ahead.put_right(world.now)
    await world.send()
    assert world.there().count("a") == 1


async def test_where_the_history_is_closed_what_may_be_there_is_not_sent_again(world: World) -> None:
    world.discord.channels.nonces_kept = 0
    await world.add(("a", Target(10, CHANNEL)))
    world.now += YEAR
    await world.die_after_sending()
    world.now -= YEAR
    world.discord.channels.history_closed = True
    await world.community.ahead.put_right(world.now)
    await world.send()
    assert world.there() == ["a"]
    assert set((await world.states()).values()) == {"refused"}


async def test_posts_that_are_stuck_are_seen_to_be(world: World) -> None:
    await world.add(("a", Target(10, CHANNEL)))
    world.now += YEAR
    await world.send()
    world.now -= YEAR
    await world.community.ahead.put_right(world.now)
    world.now += MINUTE
    await world.add(("b", Target(10, CHANNEL)))
    assert (await world.community.outbox.find_waiting(world.now + HOUR)).stuck_since == world.now


async def test_a_server_that_left_by_that_clock_is_deleted_thirty_days_from_now(club: Club) -> None:
    await club.follow(HERE)
    await club.community.departures.mark_left(10, NOON + YEAR)
    await club.distributing().step()
    assert await club.community.departures.purge(NOON + 30 * DAY - MINUTE) == 0
    assert await club.community.departures.purge(NOON + 30 * DAY) == 1
    assert await club.community.follows.list_follows(HERE) == ()


async def test_an_event_that_was_being_made_by_that_clock_can_be_made(club: Club) -> None:
    async def claim(now: datetime) -> bool:
        async with club.community.transaction() as changes:
            return await changes.meet_events.claim(10, "oslo-2027", now) is not None

    assert await claim(NOON + YEAR)
    assert await claim(NOON)
    assert not await claim(NOON + MINUTE / 2)


async def test_a_file_that_was_fetched_by_that_clock_is_fetched_anew_within_a_day(club: Club) -> None:
    await add_feed(club.community, NOON + YEAR)
    await club.distributing().step()
    async with club.community._database.writing() as connection:
        assert (await connection.execute(select(feed_file.c.fetched))).scalars().all() == [NOON]


async def add_feed(community: Community, fetched: datetime) -> None:
    values = {"name": "club", "place": "/", "every": 60, "options": "", "paused": True, "started": True}
    kept = dict.fromkeys(("seen", "taken", "problem", "page", "etag", "modified", "name"), "")
    async with community._database.writing() as connection:
        await connection.execute(insert(feed).values(id=1, created=NOON, due=NOON, **values))
        found = {"feed_id": 1, "size": 1, "mtime": 1, "looks": 0, "fetched": fetched}
        await connection.execute(insert(feed_file).values(**found, **kept))


async def test_a_clock_that_shows_a_day_before_this_was_written_puts_nothing_right(club: Club) -> None:
    """As of a machine without a battery before it has asked the network: what it would move is right."""
    await club.community.departures.mark_left(11, NOON)
    await club.follow(HERE, delivery=Delivery(digest_hour=11))
    await club.take_in(*RACE)
    await club.distributing().step()
    club.now = datetime(2000, 1, 1, tzinfo=UTC)
    await club.distributing().step()
    async with club.community._database.writing() as connection:
        assert (await connection.execute(select(departed_guild.c.left))).scalars().all() == [NOON]
        (row,) = (await connection.execute(select(outbox.c.due, outbox.c.made))).all()
    assert tuple(row) == (NOON + 23 * HOUR, NOON)


async def test_a_running_bot_notices_that_its_clock_was_set_back(club: Club) -> None:
    news = club.distributing()
    await club.follow(HERE)
    club.now += YEAR
    await club.take_in(*RACE, day=RACE_DAY + YEAR)
    await news.step()
    club.now -= YEAR
    await news.step()
    await club.send()
    assert len(club.there()) == 1


def test_no_post_is_put_off_for_longer_than_a_digest_and_quiet_hours_can() -> None:
    assert LONGEST_DELAY < LONGEST_WAIT
    assert LONGEST_WAIT >= 2 * (DAY + HOUR)


async def test_daily_posts_come_from_today_on_and_no_day_twice(bot: Bot) -> None:
    targets = {Target(user=100 + hour): 60 * hour for hour in range(0, 24, 6)}
    for target, minute in targets.items():
        await bot.set_daily(target, minute, OSLO)
    service = bot.service()
    await bot.up_until(MARCH + 2 * DAY, service)
    bot.clock.now += 40 * DAY
    await bot.up_until(MARCH + 43 * DAY, service)
    bot.clock.now = MARCH + 3 * DAY
    await bot.up_until(MARCH + 6 * DAY, service)
    bot.clock.now += 40 * DAY
    await bot.up_until(MARCH + 47 * DAY, service)
    bot.clock.now = MARCH + 6 * DAY
    await bot.up_until(MARCH + 8 * DAY)  # by a service that knows nothing of the time before
    for target in targets:
        days = await bot.days(target)
        assert len(days) == len(set(days))
        expected = {days[0], *each_day(date(2027, 3, 4), date(2027, 3, 8))}
        assert expected <= set(days)


async def test_a_reminder_that_was_given_up_comes_in_its_time(bot: Bot) -> None:
    start = MARCH + 9 * DAY
    bot.lists.starts.append(("m", "1500m.M", "", start))
    timer = await bot.remind(TimerKind.EVENT, event_subject("m", "1500m.M"), 90)
    bot.clock.now = MARCH + 60 * DAY
    await bot.service().step()
    assert await bot.posts() == []
    bot.clock.now = MARCH + DAY
    await bot.service().step()
    (again,) = await bot.community.timers.list_of(DIRECT)
    assert (again.due, again.dropped) == (timer.due, None)
    await bot.up_until(start)
    assert len(await bot.posts()) == 1


@pytest.mark.parametrize("asked", [timedelta(), 60 * DAY], ids=["asked for before", "asked for by that clock"])
async def test_an_athletes_next_start_is_told(bot: Bot, asked: timedelta) -> None:
    start = MARCH + 5 * DAY
    bot.lists.starts += [("m", "1500m.M", "josh-kerr", start), ("m", "1500m.M", "josh-kerr", MARCH + 61 * DAY)]
    bot.clock.now = MARCH + asked
    await bot.remind(TimerKind.ATHLETE, "josh-kerr", 60)
    bot.clock.now = MARCH + 62 * DAY
    await bot.service().step()
    bot.clock.now = MARCH + DAY
    await bot.community.ahead.put_right(bot.clock.now)
    await bot.up_until(MARCH + 6 * DAY)
    assert [post["starts"] for post in await bot.posts()] == [start.isoformat()]


async def test_reminders_that_are_told_as_they_should_be_are_left_alone(bot: Bot) -> None:
    """The start of which was told lies in the future until it is there."""
    start = MARCH + 5 * DAY
    bot.lists.starts.append(("m", "1500m.M", "josh-kerr", start))
    timer = await bot.remind(TimerKind.ATHLETE, "josh-kerr", 3 * 24 * 60)
    await bot.up_until(MARCH + 3 * DAY)
    (told,) = await bot.community.timers.list_of(DIRECT)
    assert told == replace(timer, told=start, due=None, starts=None)
    await bot.up_until(MARCH + 4 * DAY)
    assert await bot.community.timers.list_of(DIRECT) == (told,)
    assert len(await bot.posts()) == 1
