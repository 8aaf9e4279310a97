"""What a server brought is kept for 30 days after the bot was removed, then deleted."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.community.community import Community
from bot.community.settings import SettingCounts
from bot.community.tables import departed_guild
from bot.domain.follows import FollowKind
from bot.domain.target import Target
from bot.errors import DepartedServer
from tests.community.examples import (
    CHANNEL,
    GUILD,
    NOON,
    OPEN,
    OTHER_CHANNEL,
    OTHER_GUILD,
    STRICT,
    UNSET,
    USER,
    ZONE,
    fill,
)

MONTH = timedelta(days=30)
MOMENT = timedelta(microseconds=1)


def everywhere(_guild: int) -> bool:
    return True


async def list_departed(community: Community) -> dict[int, object]:
    async with community._database.writing() as connection:
        return {row.guild_id: row.left for row in await connection.execute(select(departed_guild))}


async def test_what_a_server_brought_goes_after_30_days(community: Community) -> None:
    await fill(community)
    await community.departures.mark_left(GUILD, NOON)
    assert await community.departures.purge(NOON + MONTH - MOMENT) == 0
    assert await community.settings.count() == SettingCounts(2, 2, 2)
    assert await community.departures.purge(NOON + MONTH) == 1
    assert await community.settings.find(GUILD, CHANNEL, USER) == (UNSET, UNSET, ZONE)
    assert await community.settings.find(OTHER_GUILD, OTHER_CHANNEL, USER) == (STRICT, OPEN, ZONE)
    assert await list_departed(community) == {}
    assert await community.departures.purge(NOON + 2 * MONTH) == 0


async def test_a_server_that_adds_the_bot_again_finds_all_as_it_was(community: Community) -> None:
    await fill(community)
    await community.departures.mark_left(GUILD, NOON)
    await community.departures.mark_joined(GUILD)
    assert await community.departures.purge(NOON + 2 * MONTH) == 0
    assert await community.settings.find(GUILD, CHANNEL, USER) == (STRICT, OPEN, ZONE)


async def test_leaving_twice_counts_from_the_first_time(community: Community) -> None:
    await fill(community)
    await community.departures.mark_left(GUILD, NOON)
    await community.departures.mark_left(GUILD, NOON + timedelta(days=20))
    assert await list_departed(community) == {GUILD: NOON}


async def test_a_change_that_comes_after_the_removal_is_refused_whole(community: Community) -> None:
    await fill(community)
    await community.departures.mark_left(GUILD, NOON)

    async def set_guild() -> None:
        async with community.transaction() as changes:
            await changes.settings.set_user(USER, STRICT, NOON)
            await changes.settings.set_guild(GUILD, OPEN, NOON)

    async def set_channel() -> None:
        async with community.transaction() as changes:
            await changes.settings.set_user(USER, STRICT, NOON)
            await changes.settings.set_channel(CHANNEL, GUILD, STRICT, NOON)

    for change in (set_guild, set_channel):
        with pytest.raises(DepartedServer) as refused:
            await change()
        assert refused.value.tip
    assert await community.settings.find(GUILD, CHANNEL, USER) == (STRICT, OPEN, ZONE)
    assert await list_departed(community) == {GUILD: NOON}


async def test_deleting_is_never_refused(community: Community) -> None:
    await fill(community)
    await community.departures.mark_left(GUILD, NOON)
    async with community.transaction() as changes:
        await changes.settings.set_guild(GUILD, UNSET, NOON)
        await changes.settings.set_channel(CHANNEL, GUILD, UNSET, NOON)
    assert await community.settings.count() == SettingCounts(1, 1, 2)


async def test_after_joining_again_changes_are_made(community: Community) -> None:
    await community.departures.mark_left(GUILD, NOON)
    await community.departures.mark_joined(GUILD)
    async with community.transaction() as changes:
        await changes.settings.set_guild(GUILD, OPEN, NOON)
    assert (await community.settings.find(GUILD, None, None))[0] == OPEN


async def test_what_happened_while_the_bot_was_away(community: Community) -> None:
    await fill(community)
    await community.departures.mark_left(GUILD, NOON - MONTH)
    found = await community.departures.reconcile({GUILD, 5}, NOON, everywhere)
    assert found == 1
    assert await list_departed(community) == {OTHER_GUILD: NOON}
    assert await community.departures.reconcile({GUILD, 5}, NOON + MONTH, everywhere) == 0
    assert await list_departed(community) == {OTHER_GUILD: NOON}


async def test_nothing_is_said_about_servers_of_other_shards(community: Community) -> None:
    await fill(community)
    await community.departures.mark_left(OTHER_GUILD, NOON)
    assert await community.departures.reconcile({OTHER_GUILD}, NOON, lambda guild: guild == GUILD) == 1
    assert await list_departed(community) == {GUILD: NOON, OTHER_GUILD: NOON}


async def test_servers_without_data_are_not_looked_for(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.settings.set_channel(CHANNEL, GUILD, OPEN, NOON)
        await changes.settings.set_user(USER, ZONE, NOON)
    assert await community.departures.reconcile(set(), NOON, everywhere) == 1
    assert set(await list_departed(community)) == {GUILD}


async def test_more_servers_than_a_statement_has_parameters(community: Community) -> None:
    many = range(1, 40_001)
    assert await community.departures.reconcile(many, NOON, everywhere) == 0
    async with community.transaction() as changes:
        for guild in range(1, 301):
            await changes.settings.set_guild(guild, OPEN, NOON)
    assert await community.departures.reconcile(range(200, 40_001), NOON, everywhere) == 199
    assert await community.departures.reconcile(many, NOON, everywhere) == 0
    assert await list_departed(community) == {}


async def test_what_a_user_follows_is_of_no_server_that_is_gone(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.follows.add(Target(user=USER), FollowKind.RECORDS, "world", NOON)
    assert await community.departures.reconcile([], NOON, lambda guild: guild > 0) == 0
