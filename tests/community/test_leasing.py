"""Leases on PostgreSQL: two processes that lease at once get other rows, neither waits, and no change is lost by it."""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.community import Community
from bot.community.database import open_community
from bot.community.feeds import lease_feeds
from bot.community.outbox import lease_posts
from bot.community.timers import lease_timers
from bot.community.told import NEWS, read_arrivals
from bot.domain.feed import NewFeed
from bot.domain.follows import Delivery
from bot.domain.outbox import Edit, Post
from bot.domain.target import Target
from bot.errors import StoreError
from tests.community.examples import CHANNEL, GUILD, NOON, plan
from tests.community.test_outbox import HERE, MINUTE, THERE, add, lease, new, posts
from tests.community.test_timers import keep, reminder
from tests.community.test_told import NINE, arrive, fact, following, tell, told

CHANNELS = [Target(GUILD, CHANNEL + n) for n in range(6)]
DIGEST = Delivery(digest_hour=9)


@pytest_asyncio.fixture
async def community(migrated_postgres_url: str) -> AsyncGenerator[Community]:
    """Members' data on PostgreSQL, empty."""
    async with open_community(migrated_postgres_url) as opened:
        yield opened


async def leased_by(connection: AsyncConnection, most: int = 10) -> list[str]:
    """What another process leases, as long as its transaction is open."""
    return [post.token for post in await lease_posts(connection, NOON, NOON + MINUTE, most, 10)]


async def test_of_two_at_once_the_second_gets_the_next_posts(community: Community) -> None:
    await add(community, *(new(f"{n}", target) for n, target in enumerate(CHANNELS)))
    async with community.outbox._database.leasing() as other:
        assert await leased_by(other, 2) == ["0", "1"]
        assert await lease(community, most=2) == ["2", "3"]
        assert await lease(community) == ["4", "5"]
        assert await lease(community) == []
    assert await lease(community) == []


async def test_of_two_at_once_the_second_gets_the_next_feeds(community: Community) -> None:
    for name in ("a", "b", "c"):
        await community.feeds.add(NewFeed(name, f"/{name}", MINUTE, "{}"), {}, NOON)
    async with community.feeds._database.leasing() as other:
        assert [feed.name for feed in await lease_feeds(other, NOON, NOON + MINUTE, "one", 2)] == ["a", "b"]
        assert [feed.name for feed in await community.feeds.lease(NOON, NOON + MINUTE, "two", 2)] == ["c"]
    assert await community.feeds.lease(NOON, NOON + MINUTE, "two", 2) == ()
    taken = await community.feeds.lease(NOON + MINUTE, NOON + 2 * MINUTE, "two", 9)
    assert sorted(feed.name for feed in taken) == ["a", "b", "c"]


async def test_of_two_at_once_the_second_gets_the_next_timers(community: Community) -> None:
    await keep(community, *(reminder(subject=name) for name in ("a", "b", "c")))
    timers = community.timers
    async with timers._database.leasing() as other:
        assert [timer.subject for timer in await lease_timers(other, NOON, NOON + MINUTE, 2)] == ["a", "b"]
        assert [timer.subject for timer in await timers.lease(NOON, NOON + MINUTE, 2)] == ["c"]
        assert await timers.lease(NOON, NOON + MINUTE, 2) == ()
    assert await timers.lease(NOON, NOON + MINUTE, 2) == ()
    taken = await timers.lease(NOON + MINUTE, NOON + 2 * MINUTE, 9)
    assert [timer.subject for timer in taken] == ["a", "b", "c"]


async def test_a_timer_that_is_changed_while_it_is_just_being_leased_is_dealt_with_as_it_is_then(
    community: Community,
) -> None:
    await keep(community, reminder())
    async with community.timers._database.leasing() as other:
        (before,) = await lease_timers(other, NOON, NOON + MINUTE, 9)
        changing = asyncio.create_task(keep(community, replace(reminder(), role=77)))
        await until_waiting(community, changing)
    await changing
    async with community.transaction() as changes:
        assert not await changes.timers.settle(before, None, [], NOON)
    (after,) = await community.timers.lease(NOON, NOON + MINUTE, 9)
    assert after == replace(before, role=77)


async def test_a_process_that_dies_while_it_leases_has_leased_nothing(community: Community) -> None:
    await add(community, new("a"))

    async def lease_and_die() -> None:
        async with community.outbox._database.leasing() as other:
            assert await leased_by(other) == ["a"]
            await other.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    with pytest.raises(StoreError):
        await lease_and_die()
    assert await lease(community) == ["a"]


async def test_no_lease_waits_for_a_change_of_a_member(community: Community) -> None:
    await add(community, new("a"))
    await community.feeds.add(NewFeed("club", "/club", MINUTE, "{}"), {}, NOON)
    await keep(community, reminder())
    async with community.transaction():
        assert await lease(community) == ["a"]
        assert len(await community.feeds.lease(NOON, NOON + MINUTE, "one", 1)) == 1
        assert len(await community.timers.lease(NOON, NOON + MINUTE, 1)) == 1


@pytest.mark.parametrize("meanwhile", [True, False])
async def test_while_a_post_is_being_leased_its_target_has_no_other_leased(
    community: Community, meanwhile: bool
) -> None:
    """Not one either that was made since, and is due earlier."""
    await add(community, new("first"))
    async with community.outbox._database.leasing() as other:
        assert await leased_by(other) == ["first"]
        await add(community, new("earlier", due=NOON - MINUTE))
        if meanwhile:
            assert await lease(community) == []
    assert await lease(community) == []


async def test_a_digest_that_facts_are_just_joining_is_leased_once_they_have(community: Community) -> None:
    await tell(community, [fact("k1")], following(HERE, THERE, delivery=DIGEST))
    async with community.transaction() as changes:
        more = [fact("k2", "c")]
        assert await changes.told.tell(plan(more, following(HERE, delivery=DIGEST)), more, NOON) == 0
        (there,) = await posts(community, NINE)
        assert there.target == THERE
    (here,) = await posts(community, NINE)
    assert await told(community, here) == ["k1", "k2"]


async def test_facts_go_into_the_next_digest_where_theirs_is_just_being_leased(community: Community) -> None:
    digest = following(HERE, delivery=DIGEST)
    await tell(community, [fact("k1")], digest)
    post, made = await while_leased(community, tell(community, [fact("k2", "c")], digest))
    assert (made, await told(community, post)) == (1, ["k1"])


async def test_what_is_taken_back_while_it_is_just_being_leased_is_edited(community: Community) -> None:
    await tell(community, [fact("k1")], following(HERE))
    post, edited = await while_leased(community, take_back(community, "k1"))
    assert (edited, await told(community, post)) == (1, ["k1"])
    await community.outbox.mark_sent({post.id: 77}, NOON)
    (edit,) = await posts(community)
    assert edit.edit is Edit.RETRACTED


async def test_what_is_just_being_taken_back_is_in_no_post_that_is_leased(community: Community) -> None:
    await tell(community, [fact("k1"), fact("k2")], following(HERE))
    async with community.transaction() as changes:
        await changes.told.take_back(["k1"])
        assert await lease(community) == []
    (post,) = await posts(community)
    assert await told(community, post) == ["k2"]


async def test_who_has_arrived_by_a_post_that_is_just_being_leased_is_told_by_no_other(community: Community) -> None:
    await arrive(community, "ann", due=NOON)
    arrival, made = await while_leased(community, tell(community, [fact("k1")], following(HERE)))
    await community.outbox.mark_sent({arrival.id: 7}, NOON)
    (post,) = await posts(community)
    assert (made, post.kind, read_arrivals(post.content)) == (1, NEWS, [])


async def take_back(community: Community, key: str) -> int:
    async with community.transaction() as changes:
        return await changes.told.take_back([key])


async def while_leased(community: Community, change: Coroutine[None, None, int]) -> tuple[Post, int]:
    """Make a change while a post is being leased; the post, and what the change gave."""
    async with community.outbox._database.leasing() as other:
        (post,) = await lease_posts(other, NINE, NINE + MINUTE, 9, 9)
        changing = asyncio.create_task(change)
        await until_waiting(community, changing)
    return post, await changing


async def until_waiting(community: Community, changing: asyncio.Task[Any]) -> None:
    """Until a change waits for a lock, or is made."""
    waits = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    async with community.outbox._database.engine.connect() as looking:
        while not changing.done() and not (await looking.execute(waits)).scalar_one():  # noqa: ASYNC110 - elsewhere
            await asyncio.sleep(0.01)
