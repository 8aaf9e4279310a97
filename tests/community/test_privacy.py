"""What is kept of a user or a server is handed out whole and deleted whole, and nobody else's with it."""

import json

import pytest
from sqlalchemy import Boolean, Column, Date, Integer, MetaData, String, Table, insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community import tables
from bot.community.columns import OWNER, Moment, owner_id
from bot.community.community import Community
from bot.community.ownership import list_owned
from bot.community.privacy import PersonalData
from bot.community.settings import SettingCounts
from bot.domain.personal_data import Whose
from bot.domain.quotebook import BookSettings
from tests.community.examples import CHANNEL, GUILD, NOON, OTHER_GUILD, OTHER_USER, USER, fill, plan
from tests.community.test_outbox import DIRECT, HERE, posts
from tests.community.test_told import fact, follow, following, tell

OF_NOBODY = {"told_news", "feed", "feed_file", "book_term", "quote_opt_out", "secret"}
FREE = (Boolean, Date, Moment)  # types whose columns take any value, so that they are filled also where they need not
ALLOWED = {  # where a column takes few values
    "kind": "athlete",
    "reveal": "open",
    "state": "waiting",
    "begins": 1380,
    "speaker_kind": "member",
}
SAID = "2026-11-22T12:00:00+00:00"


async def test_an_export_holds_all_that_is_kept(community: Community) -> None:
    await fill(community)
    await community.departures.mark_left(GUILD, NOON)
    user, guild = await community.privacy.export_user(USER), await community.privacy.export_guild(GUILD)
    assert user == {
        "user_settings": [
            {"user_id": str(USER), "spoiler_hours": None, "private": None, "zone": "Asia/Kolkata", "changed": SAID}
        ]
    }
    strict = {"spoiler_hours": 48, "private": True, "zone": "Europe/Oslo", "changed": SAID}
    lax = {"spoiler_hours": 0, "private": False, "zone": None, "changed": SAID}
    assert guild == {
        "guild_settings": [{"guild_id": str(GUILD), **strict}],
        "channel_settings": [{"channel_id": str(CHANNEL), "guild_id": str(GUILD), **lax}],
        "departed_guild": [{"guild_id": str(GUILD), "left": SAID}],
    }
    assert json.loads(json.dumps([user, guild])) == [user, guild]
    assert await community.privacy.export_user(5) == await community.privacy.export_guild(5) == {}


async def test_a_deletion_leaves_nothing_of_one_and_all_of_the_others(community: Community) -> None:
    await fill(community)
    assert await community.privacy.delete_user(USER) == 1
    assert await community.privacy.delete_user(USER) == 0
    assert await community.privacy.delete_guild(GUILD) == 2
    assert await community.privacy.export_user(USER) == await community.privacy.export_guild(GUILD) == {}
    assert await community.settings.count() == SettingCounts(1, 1, 1)
    assert await community.privacy.export_user(OTHER_USER)
    assert len(await community.privacy.export_guild(OTHER_GUILD)) == 2


async def test_nothing_comes_back_by_a_post_that_was_on_its_way(community: Community) -> None:
    await tell(community, [fact("k1")], following(DIRECT))
    (post,) = await posts(community)
    assert await community.privacy.delete_user(USER)
    await community.outbox.mark_refused(post, NOON, "They take no direct messages.", whole_target=True)
    await community.outbox.postpone(post, NOON)
    assert await community.privacy.export_user(USER) == {}


async def test_nothing_comes_back_by_posts_that_were_just_being_made(community: Community) -> None:
    """Who follows what was read before the deletion."""
    subscriptions = following(DIRECT, HERE)
    await follow(community, subscriptions)
    assert await community.privacy.delete_user(USER)
    async with community.transaction() as changes:
        assert await changes.told.tell(plan([fact("k1")], subscriptions), [fact("k1")], NOON) == 1
    assert await community.privacy.export_user(USER) == {}
    assert [post.target for post in await posts(community)] == [HERE]


async def put_a_row_in_every_table(connection: AsyncConnection, metadata: MetaData, number: int) -> None:
    """A row in which every id is one number, and everything else something that the column takes.

    A table of targets gets two: one of a user, and one of a server's channel.
    """
    for table in metadata.sorted_tables:
        owners = {column.name for column in table.columns if OWNER in column.info}
        of_targets = "user_id" in owners and table.columns["user_id"].nullable
        for at, left_out in enumerate([{"user_id"}, owners - {"user_id"}] if of_targets else [set[str]()]):
            row = 2 * number + at
            filled = (column for column in table.columns if not column.nullable or isinstance(column.type, FREE))
            values = {column.name: _some(column, row) for column in filled}
            ids = dict.fromkeys(owners - left_out, number)
            await connection.execute(insert(table).values({**values, **ids}))


def _some(column: Column[object], row: int) -> object:
    """A value that the column takes; in the row of that number what must be unique is the number."""
    if isinstance(column.type, Moment):
        return NOON
    if isinstance(column.type, Date):
        return NOON.date()
    if isinstance(column.type, Boolean):
        return True
    if isinstance(column.type, Integer):
        return ALLOWED.get(column.name, row)
    if isinstance(column.type, String):
        return "" if column.name == "edit" else ALLOWED.get(column.name, str(row))
    return pytest.fail(f"this test must learn what {column} takes")


async def check_every_table(community: Community, metadata: MetaData) -> None:
    privacy = PersonalData(community._database, metadata)
    for number in (1, 2):
        async with community._database.writing() as connection:
            await put_a_row_in_every_table(connection, metadata, number)
    exported = {**await privacy.export_user(1), **await privacy.export_guild(1)}
    assert json.loads(json.dumps(exported)) == exported
    owned = set(metadata.tables) - OF_NOBODY
    assert set(exported) == owned
    mine = {table.name for table, _ in list_owned(metadata, "user")}
    assert set(await privacy.export_user(1)) == mine
    assert await privacy.delete_user(1) == len(mine)
    await privacy.delete_guild(1)
    assert {**await privacy.export_user(1), **await privacy.export_guild(1)} == {}
    others = {**await privacy.export_user(2), **await privacy.export_guild(2)}
    assert set(others) == owned


async def test_every_table_is_reached(community: Community) -> None:
    await check_every_table(community, tables.metadata)


async def test_a_new_table_is_reached_at_once(community: Community) -> None:
    new = MetaData()
    Table("prediction", new, Column("id", Integer, primary_key=True), owner_id("user"), owner_id("guild"))
    async with community._database.writing() as connection:
        await connection.run_sync(new.create_all)
    await check_every_table(community, new)


async def test_a_table_without_marks_would_be_seen(community: Community) -> None:
    unmarked = MetaData()
    Table("note", unmarked, Column("id", Integer, primary_key=True), Column("user_id", Integer))
    async with community._database.writing() as connection:
        await connection.run_sync(unmarked.create_all)
    with pytest.raises(AssertionError, match="note"):
        await check_every_table(community, unmarked)


async def test_a_part_of_an_export_goes_on_where_the_one_before_ended(community: Community) -> None:
    async with community._database.writing() as connection:
        for number in (1, 2):
            await put_a_row_in_every_table(connection, tables.metadata, number)
    async with community.transaction() as changes:
        await changes.quotebook.forbid(1, NOON)
    for whose, whole in (
        (Whose.USER, await community.privacy.export_user(1)),
        (Whose.GUILD, await community.privacy.export_guild(1)),
    ):
        parts = [await community.privacy.export_part(whose, 1, most=600)]
        while (first := parts[-1].next) is not None:
            parts.append(await community.privacy.export_part(whose, 1, first, most=600))
        assert len(parts) > 1
        assert {part.total for part in parts} == {sum(map(len, whole.values()))}
        assert sum((await community.privacy.count(whose, 1)).values()) == parts[0].total
        found: dict[str, list[object]] = {}
        for part in parts:
            for table, rows in part.tables.items():
                found.setdefault(table, []).extend(map(json.loads, rows))
        assert found == whole
        behind = await community.privacy.export_part(whose, 1, parts[0].total)
        assert behind.tables == {}
        assert behind.next is None


async def test_one_row_that_is_too_much_for_a_part_is_handed_out_all_the_same(community: Community) -> None:
    await fill(community)
    part = await community.privacy.export_part(Whose.GUILD, GUILD, most=1)
    assert sum(map(len, part.tables.values())) == part.next == 1


async def test_every_id_of_discord_is_exported_as_a_text(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.quotebook.set_settings(GUILD, BookSettings(adder=2**62 + 1), NOON)
    assert (await community.privacy.export_guild(GUILD))["quotebook"][0]["adder"] == str(2**62 + 1)
