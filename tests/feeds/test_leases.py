"""Each feed is read by one process at a time, whichever database holds them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.community.community import Community
from bot.domain.feed import LONGEST_WAIT, FeedFile, NewFeed, Reading, Validators
from tests.community.conftest import (
    community,
    migrated_copies,
    migrated_file,
    migrated_postgres_url,
    migrated_sqlite_url,
    migrated_url,
    sqlite_url,
)
from tests.feeds.conftest import MINUTE, NOON, Club, table

__all__ = [
    "community",
    "migrated_copies",
    "migrated_file",
    "migrated_postgres_url",
    "migrated_sqlite_url",
    "migrated_url",
    "sqlite_url",
]

NEW = NewFeed("club", "/meet", MINUTE, "{}")


async def test_two_processes_never_have_one_feed(community: Community) -> None:
    feeds = community.feeds
    assert await feeds.add(NEW, {"a": FeedFile(5, 6)}, NOON)
    assert not await feeds.add(NEW, {}, NOON)
    [mine] = await feeds.lease(NOON, NOON + MINUTE, "one", 4)
    assert await feeds.list_files(mine.id) == {"a": FeedFile(5, 6)}
    assert await feeds.lease(NOON, NOON + MINUTE, "two", 4) == ()
    assert await feeds.renew(mine.id, "one", NOON + 2 * MINUTE)
    assert await feeds.lease(NOON + MINUTE, NOON + 3 * MINUTE, "two", 4) == ()
    [taken] = await feeds.lease(NOON + 2 * MINUTE, NOON + 3 * MINUTE, "two", 4)
    assert not await feeds.renew(mine.id, "one", NOON + 9 * MINUTE)
    assert not await feeds.finish(mine, "one", Reading(error="late"), NOON)
    known = FeedFile(7, 8, "s", "t", 1, "why", Validators("p", "e", "m"), NOON)
    assert await feeds.finish(taken, "two", Reading({"a": known, "b": known}, batch=3, new=2, started=True), NOON)
    assert await feeds.list_files(mine.id) == {"a": known, "b": known}
    [read] = await feeds.list_feeds()
    assert (read.batch, read.new, read.brought, read.started, read.error) == (3, 2, NOON, True, "")


async def test_a_lease_of_a_clock_that_was_days_ahead_holds_no_feed(community: Community) -> None:
    feeds, ahead = community.feeds, NOON + timedelta(days=3)
    assert await feeds.add(NEW, {}, NOON)
    assert len(await feeds.lease(ahead, ahead + MINUTE, "killed", 4)) == 1
    assert await feeds.lease(ahead - MINUTE / 2, ahead + MINUTE / 2, "slow clock", 4) == ()
    assert len(await feeds.lease(NOON, NOON + MINUTE, "now", 4)) == 1


@pytest.mark.parametrize("failures", [0, 12])
async def test_a_feed_read_by_a_clock_that_was_days_ahead_is_read_again_now(club: Club, failures: int) -> None:
    await club.add("/nowhere")
    (feed,) = await club.community.feeds.list_feeds()
    club.now += timedelta(days=3)
    (leased,) = await club.community.feeds.lease(club.now, club.now + MINUTE, "ahead", 1)
    read = replace(leased, failures=failures)
    await club.community.feeds.finish(read, "ahead", Reading(error="no" if failures else ""), club.now)
    club.now = NOON
    assert await club.feeds.step(club.handle) == 0
    assert await club.feeds.step(club.handle) == 1
    await club.feeds.settle()
    (again,) = await club.community.feeds.list_feeds()
    assert feed.due <= again.due <= NOON + LONGEST_WAIT


async def test_a_feed_that_waits_as_long_as_it_may_is_left_alone(club: Club) -> None:
    await club.add("/nowhere")
    (leased,) = await club.community.feeds.lease(club.now, club.now + MINUTE, "one", 1)
    await club.community.feeds.finish(replace(leased, failures=12), "one", Reading(error="no"), club.now)
    assert await club.feeds.step(club.handle) == 0
    assert await club.feeds.step(club.handle) == 0


async def test_pausing_resuming_and_removing(community: Community) -> None:
    feeds = community.feeds
    await feeds.add(NEW, {"a": FeedFile()}, NOON)
    assert await feeds.pause("club", NOON, paused=True)
    assert await feeds.lease(NOON, NOON + MINUTE, "one", 4) == ()
    assert await feeds.pause("club", NOON, paused=False)
    [mine] = await feeds.lease(NOON, NOON + MINUTE, "one", 4)
    assert await feeds.remove("club")
    assert not await feeds.finish(mine, "one", Reading({"a": FeedFile()}), NOON)
    assert await feeds.list_files(mine.id) == {}
    assert not await feeds.remove("club")
    assert not await feeds.pause("club", NOON, paused=True)


async def test_two_bots_import_once(club: Club, tmp_path: object) -> None:
    folder = tmp_path / "meet"  # type: ignore[operator]
    folder.mkdir()
    (folder / "a.csv").write_text(table(2))
    await club.add(folder)
    other = club.another()
    for _ in range(3):
        club.now += MINUTE
        read = [await each.step(club.handle) for each in (club.feeds, other)]
        await club.feeds.settle()
        await other.settle()
        assert sorted(read) == [0, 1]
    assert len(club.quiet) == 1


async def test_a_bot_that_stops_gives_its_feeds_back(club: Club) -> None:
    await club.add("/nowhere")
    club.now += MINUTE
    assert await club.feeds.step(club.handle) == 1
    await club.feeds.close()
    assert len(await club.community.feeds.lease(club.now, club.now + timedelta(1), "other", 1)) == 1
