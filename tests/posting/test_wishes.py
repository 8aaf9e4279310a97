"""Wishes for athletes who were not held: they become follows, and each target is told once who has come."""

from datetime import UTC, datetime, timedelta

from bot.app import App
from bot.cards.text import render
from bot.community.community import Community
from bot.community.told import ARRIVED
from bot.domain.follows import FollowKind, QuietHours
from bot.domain.outbox import Post
from bot.domain.target import Target
from bot.posting.wishes import GATHERED, draw_arrival, fulfil_wishes

HERE, ME = Target(1, 2), Target(user=3)
NOON = datetime(2026, 8, 1, 12, tzinfo=UTC)


def members(app: App) -> Community:
    assert isinstance(app.community, Community)
    return app.community


async def wish(app: App, *names: str, target: Target = HERE) -> None:
    async with members(app).transaction() as changes:
        for name in names:
            await changes.follows.add(target, FollowKind.ATHLETE, name, NOON, wish=True)


async def followed(app: App, target: Target = HERE) -> set[tuple[str, bool]]:
    return {(follow.subject, follow.wish) for follow in await members(app).follows.list_follows(target)}


async def posts(app: App, at: datetime = NOON + GATHERED) -> tuple[Post, ...]:
    return await members(app).outbox.lease(at, at + timedelta(minutes=1), 10, 10)


async def test_those_who_are_held_now_are_followed_and_a_target_is_told_of_all_in_one_post(frozen_app: App) -> None:
    await wish(frozen_app, "JOSH  Kerr", "Jakob Ingebrigtsen", "Zebedee Quixworth")
    await wish(frozen_app, "josh kerr", target=ME)
    names = frozen_app.almanac.names
    assert await fulfil_wishes(members(frozen_app), names, NOON) == 3
    assert await followed(frozen_app) == {
        ("josh-kerr", False),
        ("jakob-ingebrigtsen", False),
        ("Zebedee Quixworth", True),
    }
    told = {post.target: post for post in await posts(frozen_app)}
    assert set(told) == {HERE, ME}
    assert {post.kind for post in told.values()} == {ARRIVED}
    text = render(draw_arrival(told[HERE], frozen_app.almanac))
    assert "2 athletes have arrived" in text
    assert "Josh Kerr" in text
    assert "Jakob Ingebrigtsen" in text
    assert draw_arrival(told[ME], frozen_app.almanac).heading == "Josh Kerr has arrived"
    assert await fulfil_wishes(members(frozen_app), names, NOON) == 0


async def test_a_name_that_several_share_or_that_is_only_near_stays_a_wish(frozen_app: App) -> None:
    await wish(frozen_app, "Kerr", "Ingebrigtsen", "Josh Ker")
    assert await fulfil_wishes(members(frozen_app), frozen_app.almanac.names, NOON) == 0
    assert {wished for _, wished in await followed(frozen_app)} == {True}
    assert await posts(frozen_app) == ()


async def test_who_was_followed_meanwhile_is_not_told_again(frozen_app: App) -> None:
    await wish(frozen_app, "Josh Kerr")
    async with members(frozen_app).transaction() as changes:
        await changes.follows.add(HERE, FollowKind.ATHLETE, "josh-kerr", NOON)
    assert await fulfil_wishes(members(frozen_app), frozen_app.almanac.names, NOON) == 0
    assert await followed(frozen_app) == {("josh-kerr", False)}
    assert await posts(frozen_app) == ()


async def test_who_comes_in_quiet_hours_is_told_after_them(frozen_app: App) -> None:
    await wish(frozen_app, "Josh Kerr")
    async with members(frozen_app).transaction() as changes:
        await changes.follows.set_quiet_hours(HERE, QuietHours(11 * 60, 14 * 60), NOON)
    await fulfil_wishes(members(frozen_app), frozen_app.almanac.names, NOON)
    assert await posts(frozen_app) == ()
    assert len(await posts(frozen_app, NOON + timedelta(hours=2) + GATHERED)) == 1
