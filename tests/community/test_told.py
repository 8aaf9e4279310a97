"""What was told to whom: each fact once to each target, and posts edited whose facts changed."""

import json
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, insert, inspect
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError

from bot.community.community import Community
from bot.community.database import open_community
from bot.community.kind import COMMUNITY
from bot.community.tables import outbox_news
from bot.community.targets import ids_of
from bot.community.told import ARRIVED, LATE, NEWS, _said_to, read_arrivals, read_more
from bot.database.migrating import alembic_config
from bot.domain.event import Event, Sex
from bot.domain.follows import Delivery, Follow, FollowKind, Reveal, Subscription
from bot.domain.news import News, NewsKind
from bot.domain.outbox import Edit, NewPost, Post
from bot.domain.target import Target
from bot.domain.telling import MOST_TOLD
from tests.community.examples import CHANNEL, GUILD, NOON, OTHER_CHANNEL, OTHER_GUILD, USER, plan
from tests.community.test_outbox import DIRECT, HERE, MINUTE, THERE, lease, posts, rows

NINE = datetime.fromisoformat("2026-11-23T09:00:00+00:00")
KERR = (FollowKind.ATHLETE, "josh-kerr")


def fact(key: str, batch: str = "b", made: datetime = NOON, said: str = "") -> News:
    event = Event("1500", Sex.MEN, short_track=False)
    kerr = ("josh-kerr",)
    return News(
        key,
        batch,
        NewsKind.RACE,
        f"race-{key}",
        date(2026, 11, 22),
        made,
        said or key,
        event,
        "",
        "",
        kerr,
        frozenset(kerr),
    )


def following(*targets: Target, delivery: Delivery | None = None) -> list[Subscription]:
    before = NOON - timedelta(days=1)
    return [
        Subscription(Follow(1, target, *KERR, before), delivery or Delivery(), None, "UTC")
        for target in targets or (HERE, THERE, DIRECT)
    ]


async def follow(community: Community, follows: Iterable[Subscription]) -> None:
    """Have them kept."""
    async with community.transaction() as changes:
        for one in follows:
            await changes.follows.add(one.follow.target, one.follow.kind, one.follow.subject, one.follow.created)


async def tell(community: Community, news: list[News], follows: list[Subscription], now: datetime = NOON) -> int:
    await follow(community, follows)
    async with community.transaction() as changes:
        made = await changes.told.tell(plan(news, follows), news, now)
        await changes.told.note(news, now)
        return made


async def told(community: Community, post: Post) -> list[str]:
    return [each.news_key for each in await community.told.list_told(post.id)]


async def send(community: Community, now: datetime = NOON) -> list[Post]:
    """Send all that is due; what was sent."""
    sent = list(await posts(community, now))
    for post in sent:
        await community.outbox.mark_sent({post.id: 1000 + post.id}, now)
    return sent


async def test_an_import_is_one_post_for_each_target_and_dealt_with_once(community: Community) -> None:
    news = [fact("k1"), fact("k2")]
    assert await tell(community, news, following()) == 3
    assert await tell(community, news, following()) == 0
    assert await community.told.find_told(["k1", "k2", "k3"]) == {"k1": False, "k2": False}
    sent = await posts(community)
    assert sorted(post.target.id for post in sent) == sorted((CHANNEL, OTHER_CHANNEL, USER))
    assert {post.kind for post in sent} == {NEWS}
    for post in sent:
        assert await told(community, post) == ["k1", "k2"]
        assert {(one.reveal, one.follows) for one in await community.told.list_told(post.id)} == {
            (Reveal.HIDDEN, (KERR,))
        }


async def test_what_nobody_follows_is_dealt_with_too(community: Community) -> None:
    assert await tell(community, [fact("k1")], []) == 0
    assert await community.told.find_told(["k1"]) == {"k1": False}
    assert await tell(community, [fact("k1")], following()) == 0


async def test_the_same_fact_of_another_import_is_not_told_again(community: Community) -> None:
    await tell(community, [fact("k1", said="same")], following(HERE))
    assert await tell(community, [fact("k2", "c", said="same")], following()) == 2
    assert await rows(community, "channel_id", "user_id") == [(CHANNEL, None), (OTHER_CHANNEL, None), (None, USER)]


@pytest.mark.parametrize("name", ["channel", "user"])
async def test_what_targets_were_told_is_found_without_reading_what_others_were(tmp_path: Path, name: str) -> None:
    """An import for 1,000 channels asks it for a few of them at a time, while the others are told 40 facts each."""
    told_to = _said_to(name, on_postgres=False).params(targets=[CHANNEL, USER], said='["k1"]')
    sql = str(told_to.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    url = f"sqlite+aiosqlite:///{tmp_path / 'community.sqlite3'}"
    async with open_community(url) as community, community.transaction() as changes:
        steps = [row.detail for row in await changes.told._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
    assert f"SEARCH outbox_news USING INDEX ix_outbox_news_{name}_id_said ({name}_id=? AND said=?)" in steps
    assert "SCAN outbox_news" not in steps


async def test_what_was_told_stays_while_its_indexes_are_made_anew(community: Community) -> None:
    """Of 0011: the indexes by user have no rows of channels, and still each fact is told once."""

    def down_and_up(connection: Connection) -> set[str]:
        command.downgrade(alembic_config(COMMUNITY, connection), "0010")
        command.upgrade(alembic_config(COMMUNITY, connection), "head")
        indexes = inspect(connection).get_indexes("outbox_news", COMMUNITY.schema_on(connection.dialect.name))
        where = f"{connection.dialect.name}_where"
        return {str(one["name"]) for one in indexes if where in one.get("dialect_options", {})}

    await tell(community, [fact("k1"), fact("k2")], following(HERE, DIRECT))
    async with community._database.writing() as connection:
        partial = await connection.run_sync(down_and_up)
    assert partial == {"ix_outbox_news_user_id_said", "ix_outbox_news_user_id_news_key"}
    sent = await posts(community)
    assert {post.target for post in sent} == {HERE, DIRECT}
    for post in sent:
        assert await told(community, post) == ["k1", "k2"]
        again = {"outbox_id": post.id, **ids_of(post.target), "news_key": "k1", "said": "k1", "follows": ""}
        with pytest.raises(IntegrityError):
            async with community._database.writing() as connection:
                await connection.execute(insert(outbox_news).values(reveal=Reveal.OPEN, **again))


async def test_what_was_taken_back_may_be_told_again(community: Community) -> None:
    await tell(community, [fact("k1", said="same")], following(HERE))
    await send(community)
    async with community.transaction() as changes:
        assert await changes.told.take_back(["k1"]) == 1
    assert await community.told.find_told(["k1"]) == {"k1": True}
    assert await rows(community, "edit") == [(Edit.RETRACTED,)]
    assert await tell(community, [fact("k2", "c", said="same")], following(HERE)) == 1


async def test_what_is_taken_back_before_it_was_sent_is_left_out(community: Community) -> None:
    digest = Delivery(digest_hour=9)
    await tell(community, [fact("k1")], following(HERE, THERE, delivery=digest))
    await tell(community, [fact("k2", "c")], following(HERE, delivery=digest))
    async with community.transaction() as changes:
        assert await changes.told.take_back(["k1"]) == 0
    (post,) = await posts(community, NINE)
    assert (post.target, await told(community, post)) == (HERE, ["k2"])


async def test_what_is_taken_back_while_it_is_on_its_way_is_edited_once_it_is_there(community: Community) -> None:
    await tell(community, [fact("k1")], following(HERE))
    (post,) = await posts(community)
    async with community.transaction() as changes:
        assert await changes.told.take_back(["k1"]) == 1
    await community.outbox.mark_sent({post.id: 77}, NOON)
    (edit,) = await posts(community)
    assert (edit.message, edit.edit) == (77, Edit.RETRACTED)


async def test_a_correction_edits_the_posts_that_told_it(community: Community) -> None:
    await tell(community, [fact("k1")], following(HERE))
    await tell(community, [fact("k2", "c")], following(HERE, THERE))
    await send(community)
    await send(community)
    async with community.transaction() as changes:
        assert await changes.told.correct(["k1"]) == 1
    (edit,) = await posts(community)
    assert (edit.edit, await told(community, edit)) == (Edit.CORRECTED, ["k1"])


async def test_a_digest_gathers_imports_until_it_is_sent_and_the_next_one_follows(community: Community) -> None:
    digest = following(HERE, delivery=Delivery(digest_hour=9))
    assert await tell(community, [fact("k1")], digest) == 1
    assert await tell(community, [fact("k2", "c", NOON + MINUTE)], digest) == 0
    assert await lease(community, NINE - MINUTE) == []
    (post,) = await send(community, NINE)
    assert await told(community, post) == ["k1", "k2"]
    # Made before nine, found after: the digest of that day is gone.
    assert await tell(community, [fact("k3", "d", NINE - MINUTE)], digest, NINE + MINUTE) == 1
    assert await send(community, NINE + MINUTE) == []
    (post,) = await send(community, NINE + timedelta(days=1))
    assert await told(community, post) == ["k3"]


async def test_what_comes_while_a_digest_is_on_its_way_goes_into_the_next_one(community: Community) -> None:
    digest = following(HERE, delivery=Delivery(digest_hour=9))
    await tell(community, [fact("k1")], digest)
    (post,) = await posts(community, NINE)
    assert await tell(community, [fact("k2", "c", NINE - MINUTE)], digest, NINE) == 1
    await community.outbox.mark_sent({post.id: 77}, NINE)
    assert await told(community, post) == ["k1"]


async def test_a_post_keeps_so_many_facts_and_counts_the_others(community: Community) -> None:
    digest = following(HERE, delivery=Delivery(digest_hour=9))
    await tell(community, [fact(f"k{n}") for n in range(MOST_TOLD - 1)], digest)
    await tell(community, [fact("l1", "c"), fact("l2", "c"), fact("l3", "c")], digest)
    await tell(community, [fact("m1", "d")], digest)
    (post,) = await posts(community, NINE)
    assert (await told(community, post))[MOST_TOLD - 1 :] == ["l1", "m1"]  # of each import one fact at least
    assert read_more(post.content) == 2


async def test_who_was_told_by_a_process_that_ended_early_is_not_told_again(community: Community) -> None:
    news = [fact(f"k{n}") for n in range(MOST_TOLD + 2)]
    await follow(community, following(HERE))
    async with community.transaction() as changes:  # and ends before it notes that the news was dealt with
        assert await changes.told.tell(plan(news, following(HERE)), news, NOON) == 1
    (sent,) = await send(community)
    assert read_more(sent.content) == 2
    assert await tell(community, news, following(HERE, THERE)) == 1
    assert [post.target for post in await send(community)] == [THERE]


async def test_what_a_digest_counts_is_counted_once_where_a_process_ended_early(community: Community) -> None:
    digest = following(HERE, delivery=Delivery(digest_hour=9))
    await tell(community, [fact(f"k{n}") for n in range(MOST_TOLD)], digest)
    news = [fact(f"l{n}", "c") for n in range(3)]
    async with community.transaction() as changes:
        await changes.told.tell(plan(news, digest), news, NOON)
    await tell(community, news, digest)
    (post,) = await posts(community, NINE)
    assert len(await told(community, post)) + read_more(post.content) == MOST_TOLD + 3


async def test_a_post_that_an_outbox_before_may_have_sent_is_looked_for_first(community: Community) -> None:
    """As after a restore of a backup: the same news gives the same token, and it was due long ago."""
    now = NOON + LATE + MINUTE
    await tell(community, [fact("k1")], following(HERE), now)
    await tell(community, [fact("k2", "c", now)], following(THERE), now)
    found = {post.target: post.tried for post in await posts(community, now)}
    assert found == {HERE: NOON, THERE: None}
    assert await tell(community, [fact("k3", "d")], following(DIRECT), NOON) == 1


async def test_after_all_was_forgotten_the_same_post_has_the_same_token(community: Community) -> None:
    await tell(community, [fact("k1")], following(HERE, THERE))
    tokens = [post.token for post in await send(community)]
    async with community.transaction() as changes:
        await changes.told.forget(NOON + timedelta(days=100))
    assert await rows(community, "token") == []
    assert await tell(community, [fact("k1")], following(HERE, THERE)) == 2
    assert [post.token for post in await posts(community)] == tokens
    assert len(set(tokens)) == 2


async def test_what_is_old_is_forgotten_but_not_what_still_waits(community: Community) -> None:
    await tell(community, [fact("k1")], following(HERE))
    await send(community)
    await tell(community, [fact("k2", "c")], following(THERE))
    async with community.transaction() as changes:
        await changes.told.forget(NOON + MINUTE)
    assert await rows(community, "channel_id") == [(OTHER_CHANNEL,)]
    assert await community.told.find_told(["k1", "k2"]) == {}


async def test_all_of_it_goes_with_the_server(community: Community) -> None:
    await tell(community, [fact("k1")], following(HERE, THERE))
    assert await community.privacy.delete_guild(GUILD) == 3  # the follow, the post, and what it tells
    assert await rows(community, "guild_id") == [(OTHER_GUILD,)]


async def arrive(community: Community, *names: str, target: Target = HERE, due: datetime = NOON + MINUTE) -> None:
    """Posts that wait, each of somebody who has arrived."""
    found = [(name, json.dumps([{"athlete": name, "name": name}])) for name in names]
    async with community.transaction() as changes:
        await changes.outbox.add([NewPost(target, name, ARRIVED, content, due) for name, content in found], NOON)


async def arrivals(community: Community, now: datetime = NOON + 2 * MINUTE) -> list[tuple[str, list[str]]]:
    """Posts that are due: the kind of each, and who has arrived by it as a post of news says it."""
    sent = await send(community, now) + await send(community, now)
    here = [post for post in sent if post.target == HERE]
    said = [read_arrivals(post.content) if post.kind == NEWS else json.loads(post.content) for post in here]
    return [(post.kind, [each["name"] for each in names]) for post, names in zip(here, said, strict=True)]


async def test_a_post_of_news_says_who_has_arrived_in_place_of_their_own_posts(community: Community) -> None:
    await arrive(community, "ann", "bea")
    await arrive(community, "cid", target=THERE)
    await tell(community, [fact("k1")], following(HERE))
    assert await arrivals(community) == [(NEWS, ["ann", "bea"])]


async def test_who_has_arrived_stays_in_a_post_that_more_facts_join_than_it_keeps(community: Community) -> None:
    await arrive(community, "ann")
    await tell(community, [fact("k1")], following(HERE))
    await tell(community, [fact(f"m{at}") for at in range(MOST_TOLD + 3)], following(HERE))
    (post,) = await posts(community)
    assert [each["name"] for each in read_arrivals(post.content)] == ["ann"]
    assert read_more(post.content) == 4


async def test_an_arrival_that_is_on_its_way_or_of_an_earlier_moment_is_left_alone(community: Community) -> None:
    await arrive(community, "ann", due=NOON)
    (leased,) = await posts(community)
    await tell(community, [fact("k1")], following(HERE))
    await community.outbox.mark_sent({leased.id: 7}, NOON)
    assert await arrivals(community) == [(NEWS, [])]
    await arrive(community, "bea", due=NOON)
    await tell(community, [fact("k2", "c", made=NINE)], following(HERE), NINE)
    assert sorted(await arrivals(community, NINE)) == [(ARRIVED, ["bea"]), (NEWS, [])]
