"""Which quote a post tells: each in its turn, and posts are edited when their quotes change or go."""

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from alembic import command
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.community.community import Community
from bot.community.kind import COMMUNITY
from bot.community.tables import book_post, outbox, timer
from bot.database.migrating import alembic_config
from bot.domain.outbox import NewPost
from bot.domain.quotebook import BookSettings, Speaker, draft_quote, of_athlete, of_member
from bot.domain.target import Target
from bot.domain.timers import DAILY, QUOTE, Tells, Timer, TimerKind, daily_subject
from tests.community.examples import CHANNEL, GUILD, NOON, OTHER_CHANNEL, OTHER_GUILD, OTHER_USER, USER

KEEPER, MESSAGE = 600_000_000_000_000_001, 500_000_000_000_000_001
HERE, THERE = Target(GUILD, CHANNEL), Target(OTHER_GUILD, OTHER_CHANNEL)
JAKOB = of_athlete("Jakob Ingebrigtsen", "jakob-ingebrigtsen")


async def say(community: Community, words: str, who: Speaker = JAKOB, guild: int = GUILD, **ids: int) -> int:
    async with community.transaction() as changes:
        kept = await changes.quotebook.add(guild, draft_quote(words, who), KEEPER, NOON, **ids)
    return kept.quote.number


async def post(community: Community, token: str, target: Target = HERE) -> int:
    """A post that waits; its id."""
    async with community.transaction() as changes:
        await changes.outbox.add([NewPost(target, token, QUOTE, json.dumps({"day": token}), NOON)], NOON)
    async with community._database.writing() as connection:
        return (await connection.execute(select(outbox.c.id).where(outbox.c.token == token))).scalar_one()


async def tell(community: Community, at: int, chance: float = 0.0, guild: int = GUILD) -> int | None:
    async with community.transaction() as changes:
        quote = await changes.book_posts.tell(guild, at, chance)
    return quote and quote.number


async def send(community: Community, token: str = "a", target: Target = HERE) -> tuple[int, int | None]:
    """A post that was sent, and the quote that it tells."""
    at = await post(community, token, target)
    told = await tell(community, at, guild=target.guild or 0)
    await community.outbox.mark_sent({at: 77}, NOON)
    return at, told


async def edits(community: Community) -> dict[str, str]:
    async with community._database.writing() as connection:
        return {row.token: row.edit for row in await connection.execute(select(outbox.c.token, outbox.c.edit))}


async def test_all_have_their_turn_before_one_comes_again(community: Community) -> None:
    numbers = [await say(community, f"number {at}") for at in range(6)]
    told = [await tell(community, await post(community, f"{at}"), (at * 0.37) % 1) for at in range(6)]
    assert sorted(each or 0 for each in told) == numbers
    assert told != numbers
    again = [await tell(community, await post(community, f"again {at}"), 0.9) for at in range(6)]
    assert again == told


async def test_a_new_quote_comes_next_and_does_not_come_again_for_being_new(community: Community) -> None:
    first = [await say(community, words) for words in ("one", "two")]
    for at in range(4):
        await tell(community, await post(community, f"{at}"))
    new = await say(community, "three")
    told = [await tell(community, await post(community, f"then {at}")) for at in range(3)]
    assert told == [new, *first]


async def test_a_post_tells_the_same_quote_however_often_it_is_drawn(community: Community) -> None:
    for at in range(5):
        await say(community, f"number {at}")
    at = await post(community, "a")
    assert [await tell(community, at, chance) for chance in (0.9, 0.0, 0.5)] == [5, 5, 5]


async def test_two_channels_of_a_server_share_the_turns_and_another_server_has_its_own(community: Community) -> None:
    for words in ("one", "two"):
        await say(community, words)
        await say(community, words, guild=OTHER_GUILD)
    here = [await tell(community, await post(community, "a")), await tell(community, await post(community, "b"))]
    assert here == [1, 2]
    assert await tell(community, await post(community, "c", THERE), guild=OTHER_GUILD) == 1


async def test_what_waits_to_be_reviewed_is_never_told(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.quotebook.set_settings(GUILD, BookSettings(review=True), NOON)
    waits = await say(community, "not yet")
    at = await post(community, "a")
    assert await tell(community, at) is None
    async with community.transaction() as changes:
        await changes.quotebook.approve(GUILD, waits, NOON)
    assert await tell(community, at) == waits


async def test_a_post_that_waits_tells_another_where_its_quote_has_gone(community: Community) -> None:
    await say(community, "one")
    await say(community, "two")
    at = await post(community, "a")
    assert await tell(community, at) == 1
    async with community.transaction() as changes:
        await changes.quotebook.remove(GUILD, 1)
    assert await tell(community, at) == 2
    async with community.transaction() as changes:
        await changes.quotebook.remove(GUILD, 2)
    assert await tell(community, at) is None
    assert await edits(community) == {"a": ""}


async def _remove(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.quotebook.remove(GUILD, 1)


async def _opt_out(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.quotebook.forbid(USER, NOON)


async def _delete_message(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.quotebook.forget_messages(GUILD, [MESSAGE])


async def _delete_channel(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.quotebook.forget_channel(GUILD, OTHER_CHANNEL)


async def _delete_user(community: Community) -> None:
    await community.privacy.delete_user(USER)


WAYS = (_remove, _opt_out, _delete_message, _delete_channel, _delete_user)


@pytest.mark.parametrize("go", WAYS)
async def test_its_posts_follow_a_quote_that_goes(
    community: Community, go: Callable[[Community], Awaitable[None]]
) -> None:
    await say(community, "mine", of_member(USER), channel=OTHER_CHANNEL, message=MESSAGE)
    await say(community, "another's", of_member(OTHER_USER))
    await say(community, "another server's", of_member(OTHER_USER), OTHER_GUILD)
    at, told = await send(community, "a")
    assert told == 1
    await send(community, "b")
    await send(community, "c", THERE)
    await go(community)
    assert await edits(community) == {"a": "retracted", "b": "", "c": ""}
    async with community.transaction() as changes:
        assert await changes.book_posts.find(GUILD, at) is None


async def test_a_post_that_may_have_arrived_follows_too(community: Community) -> None:
    await say(community, "one")
    at = await post(community, "a")
    (leased,) = await community.outbox.lease(NOON, NOON + timedelta(minutes=1), 9, 9)
    assert await tell(community, at) == 1
    await community.outbox.postpone(leased, NOON)
    await _remove(community)
    await community.outbox.mark_sent({at: 77}, NOON)  # it was found in its channel
    (again,) = await community.outbox.lease(NOON, NOON + timedelta(minutes=1), 9, 9)
    assert (again.id, again.message, again.edit) == (at, 77, "retracted")


async def test_posts_follow_what_is_edited_and_who_kept_it(community: Community) -> None:
    await say(community, "one", of_member(USER))
    await send(community)
    async with community.transaction() as changes:
        await changes.quotebook.edit(GUILD, 1, draft_quote("won", of_member(USER)), NOON)
    assert await edits(community) == {"a": "corrected"}
    async with community._database.writing() as connection:
        await connection.execute(update(outbox).values(edit=""))
    await community.privacy.delete_user(KEEPER)
    assert await edits(community) == {"a": "corrected"}


async def test_nothing_is_left_of_a_server_that_is_deleted(community: Community) -> None:
    await say(community, "one")
    await send(community)
    await community.privacy.delete_guild(GUILD)
    async with community._database.writing() as connection:
        assert (await connection.execute(select(book_post))).all() == []
        assert (await connection.execute(select(outbox))).all() == []


def daily(target: Target, tells: Tells) -> Timer:
    return Timer(0, target, TimerKind.DAILY, daily_subject(tells), 0, NOON, tells, 540, "UTC", due=NOON)


async def test_a_daily_post_of_quotes_of_before_stays_when_there_may_be_one_beside_it(community: Community) -> None:
    """The schema before had one daily post of a channel, without a subject; back to it, the other one is left."""

    def back(connection: Connection) -> None:
        command.downgrade(alembic_config(COMMUNITY, connection), "0008")

    def again(connection: Connection) -> None:
        command.upgrade(alembic_config(COMMUNITY, connection), "head")

    async with community.transaction() as changes:
        for target, tells in ((HERE, Tells.BOTH), (HERE, Tells.QUOTE), (THERE, Tells.QUOTE)):
            await changes.timers.set(daily(target, tells), NOON)
        await changes.timers.set(daily(Target(user=USER), Tells.BOTH), NOON)
    before = await community.timers.list_of(THERE)
    async with community._database.writing() as connection:
        await connection.run_sync(back)
        old = await connection.execute(select(timer.c.channel_id, timer.c.tells, timer.c.subject).order_by(timer.c.id))
        assert old.all() == [(CHANNEL, "both", ""), (OTHER_CHANNEL, "quote", ""), (None, "both", "")]
        await connection.run_sync(again)
    assert await community.timers.list_of(THERE) == before
    assert [each.subject for each in before] == [QUOTE]
    assert [each.tells for each in await community.timers.list_of(HERE)] == [Tells.BOTH]
    async with community.transaction() as changes:
        await changes.timers.set(daily(THERE, Tells.RECORDS), NOON)
    assert [each.tells for each in await community.timers.list_of(THERE)] == [Tells.QUOTE, Tells.RECORDS]


async def test_timers_outlive_the_migration_there_and_back(community: Community) -> None:
    """Back to the schema before quotes there are none; all other timers are as they were."""

    def back(connection: Connection) -> None:
        command.downgrade(alembic_config(COMMUNITY, connection), "0007")

    def again(connection: Connection) -> None:
        command.upgrade(alembic_config(COMMUNITY, connection), "head")

    both = Timer(0, Target(user=USER), TimerKind.DAILY, "", 0, NOON, Tells.BOTH, 540, "UTC", due=NOON, day=NOON.date())
    async with community.transaction() as changes:
        await changes.timers.set(both, NOON)
        await changes.timers.set(daily(HERE, Tells.QUOTE), NOON)
        posts = (NewPost(HERE, kind, kind, "", NOON) for kind in (DAILY, QUOTE))
        await changes.outbox.add(posts, NOON)
    before = await community.timers.list_of(both.target)
    async with community._database.writing() as connection:
        await connection.run_sync(back)
        await connection.run_sync(again)
    assert await community.timers.list_of(both.target) == before
    assert await community.timers.list_of(HERE) == ()
    assert await edits(community) == {DAILY: ""}


async def test_a_quote_of_the_day_goes_to_channels_alone(community: Community) -> None:
    row = {"kind": "daily", "subject": "", "notice": 0, "tells": "quote", "minute": 1, "zone": "UTC"}
    moments = {"zone_chosen": False, "created": NOON, "changed": NOON}
    wrong, right = {"user_id": USER}, {"guild_id": GUILD, "channel_id": CHANNEL}

    async def put(ids: dict[str, int]) -> None:
        async with community._database.writing() as connection:
            await connection.execute(insert(timer).values({**row, **moments, **ids}))

    with pytest.raises(IntegrityError, match="quote_in_channel"):
        await put(wrong)
    await put(right)
