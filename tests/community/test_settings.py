"""Settings are read in one trip and changed all or nothing, on both databases."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta
from importlib import import_module
from typing import Any
from unittest import mock

import aiosqlite
import pytest
from sqlalchemy import update

from bot.community import tables
from bot.community.community import Community
from bot.community.database import open_community
from bot.community.settings import SettingCounts
from bot.domain import community as protocols
from bot.domain.preferences import Preferences
from tests.community.examples import (
    CHANNEL,
    GUILD,
    NOON,
    OPEN,
    OTHER_CHANNEL,
    OTHER_GUILD,
    OTHER_USER,
    STRICT,
    UNSET,
    USER,
    ZONE,
    fill,
)


async def test_what_was_set_is_found(community: Community) -> None:
    await fill(community)
    assert await community.settings.find(GUILD, CHANNEL, USER) == (STRICT, OPEN, ZONE)
    assert await community.settings.find(OTHER_GUILD, OTHER_CHANNEL, OTHER_USER) == (STRICT, OPEN, ZONE)
    assert await community.settings.count() == SettingCounts(2, 2, 2)


async def test_what_was_not_set_is_unset(community: Community) -> None:
    assert await community.settings.find(GUILD, CHANNEL, USER) == (UNSET, UNSET, UNSET)
    await fill(community)
    assert await community.settings.find(None, None, None) == (UNSET, UNSET, UNSET)
    assert await community.settings.find(None, None, USER) == (UNSET, UNSET, ZONE)
    assert await community.settings.find(GUILD, 1, 2) == (STRICT, UNSET, UNSET)


async def test_a_channels_settings_hold_in_its_own_server_only(community: Community) -> None:
    await fill(community)
    assert (await community.settings.find(None, CHANNEL, None))[1] == UNSET
    assert (await community.settings.find(OTHER_GUILD, CHANNEL, None))[1] == UNSET


async def test_each_is_read_as_it_was_written_and_replaces_the_one_before(community: Community) -> None:
    await fill(community)
    for preferences in (STRICT, OPEN, ZONE, Preferences(720), Preferences(private=True)):
        async with community.transaction() as changes:
            await changes.settings.set_guild(GUILD, preferences, NOON)
            await changes.settings.set_channel(CHANNEL, GUILD, preferences, NOON)
            await changes.settings.set_user(USER, preferences, NOON)
        assert await community.settings.find(GUILD, CHANNEL, USER) == (preferences,) * 3


async def test_setting_nothing_deletes_the_row(community: Community) -> None:
    await fill(community)
    async with community.transaction() as changes:
        await changes.settings.set_guild(GUILD, UNSET, NOON)
        await changes.settings.set_channel(CHANNEL, GUILD, UNSET, NOON)
        await changes.settings.set_user(USER, UNSET, NOON)
        await changes.settings.set_user(USER, UNSET, NOON)
    assert await community.settings.find(GUILD, CHANNEL, USER) == (UNSET, UNSET, UNSET)
    assert await community.settings.count() == SettingCounts(1, 1, 1)


@pytest.mark.parametrize("failure", [RuntimeError("no"), asyncio.CancelledError()])
async def test_a_transaction_that_fails_changes_nothing(community: Community, failure: BaseException) -> None:
    async def fail_halfway() -> None:
        async with community.transaction() as changes:
            await changes.settings.set_guild(GUILD, UNSET, NOON)
            await changes.settings.set_channel(CHANNEL, GUILD, STRICT, NOON)
            await changes.settings.set_user(3, STRICT, NOON)
            raise failure

    await fill(community)
    with pytest.raises(type(failure)):
        await fail_halfway()
    assert await community.settings.find(GUILD, CHANNEL, USER) == (STRICT, OPEN, ZONE)
    assert await community.settings.count() == SettingCounts(2, 2, 2)


async def test_readers_see_a_transaction_when_it_ends(community: Community) -> None:
    async with community.transaction() as changes:
        await changes.settings.set_user(USER, STRICT, NOON)
        assert (await community.settings.find(None, None, USER))[2] == UNSET
    assert (await community.settings.find(None, None, USER))[2] == STRICT


async def test_two_writers_at_once_come_one_after_the_other(community: Community, migrated_url: str) -> None:
    """The second waits until the first has ended, and neither sees or loses half of the other's changes."""
    order: list[str] = []
    begun = asyncio.Event()

    async def first() -> None:
        async with community.transaction() as changes:
            begun.set()
            await changes.settings.set_guild(GUILD, STRICT, NOON)
            for _ in range(20):
                await community.settings.find(GUILD, None, None)
            await changes.settings.set_user(USER, STRICT, NOON)
            order.append("first")

    async def second(other: Community) -> None:
        await begun.wait()
        async with other.transaction() as changes:
            order.append("second")
            await changes.settings.set_guild(GUILD, OPEN, NOON)

    async with open_community(migrated_url) as other:
        await asyncio.gather(second(other), first())
    assert order == ["first", "second"]
    assert await community.settings.find(GUILD, None, USER) == (OPEN, UNSET, STRICT)


async def test_a_hundred_writers_at_once(community: Community) -> None:
    async def put(user: int) -> None:
        async with community.transaction() as changes:
            await changes.settings.set_user(user, ZONE, NOON)
            await changes.settings.set_guild(GUILD, Preferences(user), NOON)

    await asyncio.gather(*(put(user) for user in range(100)))
    assert await community.settings.count() == SettingCounts(1, 0, 100)


async def test_finding_all_three_is_one_statement(community: Community) -> None:
    """Counted where each database is asked: at its driver."""
    await fill(community)
    await community.settings.find(GUILD, CHANNEL, USER)
    statements: list[str] = []
    drivers: list[tuple[Any, str]] = [(aiosqlite.Connection, "execute_fetchall")]
    with contextlib.suppress(ImportError):  # PostgreSQL's is not there on every machine
        drivers.append((import_module("asyncpg").Connection, "fetch"))

    def counted(fetch: Callable[..., Awaitable[object]]) -> Callable[..., Awaitable[object]]:
        async def call(driver: object, statement: str, *given: object) -> object:
            statements.append(statement)
            return await fetch(driver, statement, *given)

        return call

    with contextlib.ExitStack() as watching:
        for driver, name in drivers:
            watching.enter_context(mock.patch.object(driver, name, counted(getattr(driver, name))))
        await community.settings.find(GUILD, CHANNEL, USER)
    assert len(statements) == 1


async def test_a_zone_that_this_machine_does_not_know_counts_as_not_set(community: Community) -> None:
    await fill(community)
    async with community._database.writing() as connection:
        await connection.execute(update(tables.user_settings).values(zone="Mars/Olympus_Mons"))
        await connection.execute(update(tables.guild_settings).values(zone="Mars/Olympus_Mons"))
    assert await community.settings.find(GUILD, None, USER) == (Preferences(48, private=True), UNSET, UNSET)


async def test_what_is_written_stays_when_the_database_is_opened_again(url: str) -> None:
    async with open_community(url) as community:
        await fill(community)
    for _ in range(2):
        async with open_community(url) as community:
            assert await community.settings.find(GUILD, CHANNEL, USER) == (STRICT, OPEN, ZONE)


async def test_a_moment_is_kept_whatever_its_zone(community: Community) -> None:
    there = NOON.astimezone(tz=None) + timedelta(microseconds=5)
    async with community.transaction() as changes:
        await changes.settings.set_user(USER, ZONE, there)
    exported = await community.privacy.export_user(USER)
    assert exported["user_settings"][0]["changed"] == "2026-11-22T12:00:00.000005+00:00"


async def test_it_is_what_questions_and_actions_ask_for(community: Community) -> None:
    """Checked by pyright: these are the protocols of the domain."""
    asked: protocols.Community = community
    privacy: protocols.PersonalData = community.privacy
    assert (await asked.settings.find(None, None, None), await privacy.delete_user(USER)) == ((UNSET,) * 3, 0)
