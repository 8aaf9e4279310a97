"""The outbox: each token once, one post of a target leased at a time, and what becomes of posts."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.community.community import Community
from bot.community.outbox import OutboxRepository
from bot.community.tables import outbox, post_target
from bot.domain.follows import FollowKind
from bot.domain.outbox import Edit, NewPost, Post, Waiting
from bot.domain.target import Target
from tests.community.examples import CHANNEL, GUILD, NOON, OTHER_CHANNEL, OTHER_GUILD, USER

HERE, THERE, DIRECT = Target(GUILD, CHANNEL), Target(OTHER_GUILD, OTHER_CHANNEL), Target(user=USER)
MINUTE = timedelta(minutes=1)


def new(token: str, target: Target = HERE, due: datetime = NOON) -> NewPost:
    return NewPost(target, token, "news", f"about {token}", due)


async def add(community: Community, *posts: NewPost) -> int:
    async with community.transaction() as changes:
        return await changes.outbox.add(posts, NOON)


async def lease(community: Community, at: datetime = NOON, most: int = 10, again: int = 10) -> list[str]:
    return [post.token for post in await posts(community, at, most, again)]


async def posts(community: Community, at: datetime = NOON, most: int = 10, again: int = 10) -> tuple[Post, ...]:
    return await community.outbox.lease(at, at + MINUTE, most, again)


async def rows(community: Community, *columns: str) -> list[tuple[object, ...]]:
    async with community.outbox._database.writing() as connection:
        found = await connection.execute(select(*(outbox.c[name] for name in columns)).order_by(outbox.c.id))
        return [tuple(row) for row in found.all()]


async def test_a_token_is_posted_once_however_often_it_is_made(community: Community) -> None:
    assert await add(community, new("a"), new("b"), new("a", THERE)) == 2
    assert await add(community, new("b", THERE), new("c")) == 1
    assert await community.outbox.count("waiting") == 3


async def test_a_target_has_one_post_leased_and_in_the_order_in_which_they_are_due(community: Community) -> None:
    await add(community, new("late", due=NOON + 3 * MINUTE), new("second"), new("third"), new("other", THERE))
    await add(community, new("direct", DIRECT), new("first", due=NOON - MINUTE))
    assert sorted(await lease(community)) == ["direct", "first", "other"]
    assert await lease(community) == []


async def test_a_lease_of_a_clock_that_was_days_ahead_holds_nothing_up(community: Community) -> None:
    """The process that had it was killed, and the machine's clock was set right meanwhile."""
    await add(community, new("a"))
    assert await lease(community, NOON + timedelta(days=3)) == ["a"]
    assert await lease(community, NOON + timedelta(days=3) - MINUTE / 2) == []  # clocks of two machines differ a little
    assert await lease(community) == ["a"]


async def test_a_lease_that_ran_out_is_taken_over_with_the_moment_it_was_tried(community: Community) -> None:
    await add(community, new("a"))
    (first,) = await posts(community)
    assert (first.tried, first.attempts) == (None, 0)
    (renewed,) = await community.outbox.renew([first], NOON + 2 * MINUTE)
    assert renewed.leased_until == NOON + 2 * MINUTE
    assert await posts(community, NOON + MINUTE) == ()
    (again,) = await posts(community, NOON + 2 * MINUTE)
    assert (again.tried, again.attempts) == (NOON, 1)


async def test_who_had_a_lease_that_was_taken_over_can_neither_renew_it_nor_give_it_up(community: Community) -> None:
    await add(community, new("a"), new("other", THERE))
    first, other = await posts(community)
    await community.outbox.mark_sent({other.id: 77}, NOON)
    (second,) = await posts(community, NOON + MINUTE)
    assert await community.outbox.renew([first, other], NOON + 9 * MINUTE) == ()
    await community.outbox.postpone(first, NOON)
    assert await posts(community, NOON + MINUTE) == ()
    assert [post.id for post in await community.outbox.renew([second], NOON + 3 * MINUTE)] == [second.id]


async def test_no_more_are_leased_than_asked_for_and_of_those_that_failed_fewer(community: Community) -> None:
    targets = [Target(GUILD, CHANNEL + n) for n in range(6)]
    await add(community, *(new(f"failed-{n}", target) for n, target in enumerate(targets[:4])))
    for post in await posts(community):
        await community.outbox.postpone(post, NOON)
    await add(community, *(new(f"fresh-{n}", target) for n, target in enumerate(targets[4:])))
    assert await lease(community, most=5, again=1) == ["fresh-0", "fresh-1", "failed-0"]
    assert await lease(community, most=2) == ["failed-1", "failed-2"]


async def test_what_was_sent_is_marked_and_the_next_of_its_target_follows(community: Community) -> None:
    await add(community, new("a"), new("b"))
    (post,) = await posts(community)
    await community.outbox.mark_sent({post.id: 77}, NOON)
    assert await rows(community, "state", "message") == [("sent", 77), ("waiting", None)]
    assert await lease(community) == ["b"]


async def test_what_failed_waits_and_so_does_what_is_behind_it(community: Community) -> None:
    await add(community, new("a"), new("b"), new("other", THERE))
    for post in await posts(community):
        if post.token == "a":
            await community.outbox.postpone(post, NOON + MINUTE)
    assert await lease(community) == []
    assert sorted(await lease(community, NOON + MINUTE)) == ["a", "other"]


@pytest.mark.parametrize("target", [HERE, DIRECT])
async def test_a_place_that_refuses_gets_no_more_until_it_is_tested_again(community: Community, target: Target) -> None:
    await add(community, new("a", target), new("b", target))
    (post,) = await posts(community)
    await community.outbox.mark_refused(post, NOON, "no rights" * 50, whole_target=True)
    assert await rows(community, "token", "state") == [("a", "refused"), ("b", "waiting")]
    assert await lease(community) == []
    async with community.outbox._database.writing() as connection:
        said = (await connection.execute(select(post_target.c.reason, post_target.c.refused))).one()
        await connection.execute(update(post_target).values(refused=None))
    assert (said.reason[:9], said.refused) == ("no rights", NOON)
    assert await lease(community) == ["b"]


async def test_a_post_that_is_refused_alone_stops_nothing_else(community: Community) -> None:
    await add(community, new("a"), new("b"))
    (post,) = await posts(community)
    await community.outbox.mark_refused(post, NOON, "too long", whole_target=False)
    assert await lease(community) == ["b"]


async def test_nothing_is_sent_to_a_server_that_removed_the_bot(community: Community) -> None:
    await add(community, new("a"), new("other", THERE))
    await community.departures.mark_left(GUILD, NOON)
    assert await lease(community) == ["other"]


async def test_a_sent_post_is_edited_and_an_edit_that_comes_meanwhile_is_made_too(community: Community) -> None:
    await add(community, new("a"), new("b", THERE, NOON + 9 * MINUTE))
    (a,) = await posts(community)
    await community.outbox.mark_sent({a.id: 77}, NOON)
    async with community.transaction() as changes:
        assert await changes.outbox.mark_edit(["a", "b"], Edit.CORRECTED) == 1
    (edited,) = await posts(community)
    assert (edited.token, edited.message, edited.edit) == ("a", 77, Edit.CORRECTED)
    async with community.transaction() as changes:
        await changes.outbox.mark_edit(["a"], Edit.RETRACTED)
    await community.outbox.mark_edited(edited.id, edited.edit)
    (again,) = await posts(community)
    assert again.edit is Edit.RETRACTED
    await community.outbox.mark_edited(again.id, again.edit)
    assert await posts(community) == ()


async def test_two_senders_never_lease_the_same(community: Community) -> None:
    await add(community, *(new(f"{n}", Target(GUILD, CHANNEL + n % 7)) for n in range(40)))
    other = OutboxRepository(community.outbox._database)
    sent: list[str] = []
    while leased := [*await posts(community, most=3), *await other.lease(NOON, NOON + MINUTE, 3, 3)]:
        assert len({post.target for post in leased}) == len(leased)
        for post in leased:
            sent.append(post.token)
            await community.outbox.mark_sent({post.id: 1}, NOON)
    assert sorted(sent, key=int) == [f"{n}" for n in range(40)]


async def test_what_waits_is_known_and_since_when(community: Community) -> None:
    box = community.outbox
    assert await box.find_waiting(NOON) == Waiting(0)
    await add(community, new("a", due=NOON - MINUTE), new("b", THERE), new("later", DIRECT, NOON + MINUTE))
    assert await box.find_waiting(NOON) == Waiting(2, NOON - MINUTE, NOON - MINUTE)
    for post in await posts(community):
        if post.token == "b":
            await box.mark_sent({post.id: 1}, NOON + 2 * MINUTE)
        else:
            await box.postpone(post, NOON + 9 * MINUTE)
    assert await box.find_waiting(NOON) == Waiting(1, NOON, None)  # one fails, from when it was made; another was sent
    await add(community, new("c", THERE, NOON + 3 * MINUTE))
    assert await box.find_waiting(NOON + 5 * MINUTE) == Waiting(3, NOON, None)
    for post in await posts(community, NOON + 9 * MINUTE):
        await box.mark_sent({post.id: 2}, NOON + 9 * MINUTE)
    assert await box.find_waiting(NOON + 9 * MINUTE) == Waiting(0)


async def test_nothing_sent_since_it_failed_is_stuck(community: Community) -> None:
    await add(community, new("a"))
    (post,) = await posts(community)
    await community.outbox.postpone(post, NOON + 9 * MINUTE)
    assert await community.outbox.find_waiting(NOON + MINUTE) == Waiting(1, NOON, NOON)


async def test_what_may_not_be_sent_does_not_wait(community: Community) -> None:
    await add(community, new("a"), new("b"), new("c", THERE))
    (first, other) = await posts(community)
    await community.outbox.mark_refused(first, NOON, "I may not write there.", whole_target=True)
    await community.departures.mark_left(OTHER_GUILD, NOON)
    assert other.token == "c"
    assert await community.outbox.find_waiting(NOON + MINUTE) == Waiting(0)


async def test_the_channels_that_get_posts_and_those_that_refused(community: Community) -> None:
    gone, quiet = Target(OTHER_GUILD, OTHER_CHANNEL), Target(GUILD, CHANNEL + 1)
    async with community.transaction() as changes:
        for target, subject in ((HERE, "josh-kerr"), (quiet, "a"), (quiet, "b"), (gone, "c"), (DIRECT, "d")):
            await changes.follows.add(target, FollowKind.ATHLETE, subject, NOON)
        await changes.outbox.add([new("a"), new("b", DIRECT)], NOON)
    await community.departures.mark_left(OTHER_GUILD, NOON)
    assert await community.outbox.list_channels(9) == (quiet, HERE)
    assert await community.outbox.list_channels(1) == (quiet,)
    for post in await posts(community):
        await community.outbox.mark_refused(post, NOON, f"no {post.token}", whole_target=True)
    refused = await community.outbox.list_refusals(9)
    assert sorted(refused, key=str) == [(HERE, NOON, "no a"), (DIRECT, NOON, "no b")]
