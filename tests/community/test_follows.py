"""What is followed where, and how it is told there."""

from datetime import timedelta

import pytest

from bot.community.community import Community
from bot.domain.follows import (
    MOST_FOLLOWS,
    Delivery,
    FollowKind,
    QuietHours,
    Reveal,
    TooManyFollows,
    default_delivery,
)
from bot.domain.preferences import Preferences
from bot.domain.target import Target
from bot.errors import DepartedServer
from tests.community.examples import CHANNEL, GUILD, NOON, OTHER_GUILD, USER
from tests.community.test_outbox import DIRECT, HERE, MINUTE, THERE

KERR = (FollowKind.ATHLETE, "josh-kerr")
RIVALS = (FollowKind.RIVALRY, "jakob-ingebrigtsen|josh-kerr")


async def add(
    community: Community, target: Target = HERE, kind_subject: tuple[FollowKind, str] = KERR, **wish: bool
) -> bool:
    async with community.transaction() as changes:
        return await changes.follows.add(target, *kind_subject, NOON, **wish)


async def subjects(community: Community, target: Target = HERE) -> list[str]:
    return [each.subject for each in await community.follows.list_follows(target)]


async def told(community: Community, *wanted: tuple[FollowKind, str], athletes: tuple[str, ...] = ()) -> list[Target]:
    return [each.follow.target for each in await community.follows.list_subscriptions(set(wanted), athletes)]


async def test_each_target_follows_a_subject_once(community: Community) -> None:
    assert [await add(community, target) for target in (HERE, THERE, DIRECT, HERE)] == [True, True, True, False]
    (follow,) = await community.follows.list_follows(HERE)
    assert (follow.target, follow.kind, follow.subject, follow.created) == (HERE, *KERR, NOON)
    assert (follow.wish, follow.paused) == (False, False)
    assert await told(community, KERR) == [HERE, THERE, DIRECT]


async def test_the_channel_of_another_server_is_another_target(community: Community) -> None:
    await add(community)
    assert await subjects(community, Target(OTHER_GUILD, CHANNEL)) == []
    async with community.transaction() as changes:
        assert not await changes.follows.remove(Target(OTHER_GUILD, CHANNEL), 1)
    assert await subjects(community) == ["josh-kerr"]


async def test_no_more_than_a_hundred_not_even_at_once(community: Community) -> None:
    async with community.transaction() as changes:
        for number in range(MOST_FOLLOWS):
            await changes.follows.add(HERE, FollowKind.ATHLETE, f"athlete-{number}", NOON)
    with pytest.raises(TooManyFollows):
        await add(community)
    assert not await add(community, HERE, (FollowKind.ATHLETE, "athlete-7"))
    assert await add(community, THERE)
    assert len(await subjects(community)) == MOST_FOLLOWS


async def test_subscriptions_are_of_the_kind_and_the_subject_together(community: Community) -> None:
    await add(community, HERE, (FollowKind.MEET, "josh-kerr"))
    await add(community, THERE, (FollowKind.EVENT, "mile:M"))
    assert await told(community, KERR) == []
    assert await told(community, (FollowKind.EVENT, "mile:M"), KERR) == [THERE]


async def test_rivalries_are_found_by_both_of_their_athletes(community: Community) -> None:
    await add(community, HERE, RIVALS)
    assert await told(community, athletes=("josh-kerr", "cole-hocker", "jakob-ingebrigtsen")) == [HERE]
    assert await told(community, athletes=("josh-kerr", "cole-hocker")) == []
    assert await told(community, athletes=("josh-kerr",)) == []


async def test_a_wish_and_what_is_paused_are_told_nothing(community: Community) -> None:
    await add(community, HERE, (FollowKind.ATHLETE, "josh-kerr"), wish=True)
    await add(community, THERE)
    (follow,) = await community.follows.list_follows(THERE)
    async with community.transaction() as changes:
        assert await changes.follows.pause(THERE, follow.id, paused=True)
        assert not await changes.follows.pause(HERE, follow.id, paused=True)
    assert await told(community, KERR) == []
    async with community.transaction() as changes:
        await changes.follows.pause(THERE, follow.id, paused=False)
    assert await told(community, KERR) == [THERE]


async def test_a_wish_becomes_a_follow(community: Community) -> None:
    for target in (HERE, THERE):
        await add(community, target, (FollowKind.ATHLETE, "jerry car"), wish=True)
    await add(community, THERE)
    wishes = await community.follows.list_wishes()
    assert [(wish.target, wish.subject) for wish in wishes] == [(HERE, "jerry car"), (THERE, "jerry car")]
    async with community.transaction() as changes:
        assert [await changes.follows.fulfil(wish, "josh-kerr", NOON) for wish in wishes] == [True, False]
        assert [await changes.follows.fulfil(wish, "josh-kerr", NOON) for wish in wishes] == [False, False]
    assert await community.follows.list_wishes() == ()
    assert (await subjects(community), await subjects(community, THERE)) == (["josh-kerr"], ["josh-kerr"])


async def test_how_it_is_told_where_nobody_chose(community: Community) -> None:
    state = await community.follows.find_state(HERE)
    assert state.deliveries == {kind: default_delivery(kind) for kind in FollowKind}
    assert (state.quiet, state.zone, state.paused, state.refused) == (None, "UTC", False, None)
    await add(community, HERE, (FollowKind.RECORDS, "world"))
    (subscription,) = await community.follows.list_subscriptions({(FollowKind.RECORDS, "world")}, ())
    assert (subscription.delivery, subscription.quiet, subscription.zone) == (Delivery(digest_hour=9), None, "UTC")


async def test_how_it_is_told_where_somebody_did(community: Community) -> None:
    chosen, quiet = Delivery(Reveal.OPEN, 20), QuietHours(22 * 60, 7 * 60)
    for target in (HERE, DIRECT):
        await add(community, target)
        async with community.transaction() as changes:
            await changes.follows.set_delivery(target, FollowKind.ATHLETE, Delivery(), NOON)
            await changes.follows.set_delivery(target, FollowKind.ATHLETE, chosen, NOON)
            await changes.follows.set_delivery(target, FollowKind.MEET, Delivery(Reveal.COVERED), NOON)
            await changes.follows.set_quiet_hours(target, QuietHours(0, 1), NOON)
            await changes.follows.set_quiet_hours(target, quiet, NOON)
        state = await community.follows.find_state(target)
        assert (state.deliveries[FollowKind.ATHLETE], state.quiet) == (chosen, quiet)
        assert state.deliveries[FollowKind.MEET] == Delivery(Reveal.COVERED)
    for subscription in await community.follows.list_subscriptions({KERR}, ()):
        assert (subscription.delivery, subscription.quiet) == (chosen, quiet)
    async with community.transaction() as changes:
        await changes.follows.set_quiet_hours(HERE, None, NOON)
    assert (await community.follows.find_state(HERE)).quiet is None
    assert (await community.follows.find_state(THERE)).quiet is None


async def test_the_zone_is_that_of_the_channel_else_of_the_server_and_for_a_user_their_own(
    community: Community,
) -> None:
    async def zones() -> list[str]:
        found = await community.follows.list_subscriptions({KERR}, ())
        states = [await community.follows.find_state(target) for target in (HERE, DIRECT)]
        assert [each.zone for each in found] == [each.zone for each in states]
        return [each.zone for each in found]

    for target in (HERE, DIRECT):
        await add(community, target)
    assert await zones() == ["UTC", "UTC"]
    async with community.transaction() as changes:
        await changes.settings.set_guild(GUILD, Preferences(zone="Europe/Oslo"), NOON)
        await changes.settings.set_user(USER, Preferences(zone="Asia/Kolkata"), NOON)
    assert await zones() == ["Europe/Oslo", "Asia/Kolkata"]
    async with community.transaction() as changes:
        await changes.settings.set_channel(CHANNEL, GUILD, Preferences(zone="America/New_York"), NOON)
    assert await zones() == ["America/New_York", "Asia/Kolkata"]


async def test_a_target_is_paused_and_opened_again(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.follows.reopen(HERE, NOON)
        await changes.follows.pause_target(HERE, NOON, paused=True)
    assert (await community.follows.find_state(HERE)).paused
    async with community.transaction() as changes:
        await changes.follows.pause_target(HERE, NOON, paused=False)
    assert not (await community.follows.find_state(HERE)).paused


async def test_a_server_that_removed_the_bot_is_told_nothing_and_takes_nothing(community: Community) -> None:
    await add(community)
    await community.departures.mark_left(GUILD, NOON + MINUTE)
    assert await told(community, KERR) == []
    with pytest.raises(DepartedServer):
        await add(community, HERE, (FollowKind.MEET, "london"))
    async with community.transaction() as changes:
        with pytest.raises(DepartedServer):
            await changes.follows.set_quiet_hours(HERE, QuietHours(0, 60), NOON)
    await community.departures.purge(NOON + timedelta(days=31))
    await community.departures.mark_joined(GUILD)
    assert await subjects(community) == []


async def test_removing_one_and_all(community: Community) -> None:
    await add(community)
    await add(community, HERE, RIVALS)
    await add(community, HERE, (FollowKind.MEET, "london"))
    first, *_ = await community.follows.list_follows(HERE)
    async with community.transaction() as changes:
        assert [await changes.follows.remove(HERE, first.id) for _ in range(2)] == [True, False]
        assert await changes.follows.remove_all(HERE) == 2
    assert await subjects(community) == []
