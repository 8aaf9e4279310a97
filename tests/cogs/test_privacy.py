"""/privacy: what is kept of a user or a server, shown and exported to them alone, and deleted when they are sure."""

import json
from typing import Any

import discord
import pytest
import simcord
from simcord.results import ResponseMessage

from bot.community import privacy
from bot.community.community import Community
from bot.domain.dates import utc_now
from bot.domain.preferences import Preferences
from bot.domain.quotebook import Draft, of_member
from tests.cogs.conftest import World, buttons, manager, texts
from tests.cogs.shared import shared_client, world
from tests.cogs.test_presses import Raw, answer

__all__ = ("shared_client", "world")


def community_of(world: World) -> Community:
    community = world.client.app.community
    assert isinstance(community, Community)
    return community


async def file_of(message: ResponseMessage) -> Any:  # noqa: ANN401 - what was exported
    """The one file of a message, as JSON."""
    [file] = message.attachments
    return json.loads(await file.read())


async def keep_some(world: World, member: simcord.MemberActor) -> None:
    """Settings of a member and of their server, and a quote of the member that another kept."""
    async with community_of(world).transaction() as changes:
        await changes.settings.set_user(member.id, Preferences(zone="Europe/Oslo"), utc_now())
        await changes.settings.set_guild(member.guild.id, Preferences(48), utc_now())
        said = Draft("I never kick", of_member(member.id))
        await changes.quotebook.add(member.guild.id, said, world.other.id, utc_now())


async def test_nothing_is_kept_of_whoever_set_nothing(world: World) -> None:
    shown = await world.fan.slash(world.channel, "privacy")
    assert shown.ephemeral
    assert "Nothing: there is no row about you" in texts(answer(shown).components)
    assert buttons(answer(shown).components) == {}


async def test_a_member_sees_what_is_kept_and_gets_it_as_a_file(world: World) -> None:
    await keep_some(world, world.fan)
    panel = await world.fan.slash(world.channel, "privacy")
    assert panel.ephemeral
    message = answer(panel)
    assert "**2 rows** in my database" in texts(message.components)
    assert "Settings  **1**" in texts(message.components)
    assert "Quotes  **1**" in texts(message.components)
    await world.fan.click(message, label="Get it as a file")
    exported = await file_of(message)
    assert (exported["of"], exported["id"], exported["all_rows"]) == ("user", str(world.fan.id), 2)
    assert exported["kept"] == await community_of(world).privacy.export_user(world.fan.id)
    await world.fan.click(message, label="‹ Back")
    assert message.attachments == []


async def test_the_file_comes_by_command_too_and_to_the_asker_alone(world: World) -> None:
    await keep_some(world, world.fan)
    shown = await world.fan.slash(world.channel, "privacy", do="export")
    assert shown.ephemeral
    assert (await file_of(answer(shown)))["kept"].keys() == {"user_settings", "book_quote"}


async def test_nothing_is_deleted_before_the_asker_is_sure(world: World) -> None:
    await keep_some(world, world.fan)
    await keep_some(world, world.other)
    own = community_of(world).privacy
    message = answer(await world.fan.slash(world.channel, "privacy", do="delete"))
    assert "Delete all I keep of you?" in texts(message.components)
    assert await own.export_user(world.fan.id)
    await world.fan.click(message, label="Delete it for good")
    assert "I keep nothing of you any more. Rows that went: 2." in texts(message.components)
    assert await own.export_user(world.fan.id) == {}
    assert (await own.export_user(world.other.id)).keys() == {"user_settings", "book_quote"}
    assert (await community_of(world).settings.find(None, None, world.fan.id))[2] == Preferences()


async def test_who_changes_their_mind_keeps_it(world: World) -> None:
    await keep_some(world, world.fan)
    message = answer(await world.fan.slash(world.channel, "privacy", do="delete"))
    await world.fan.click(message, label="Keep it")
    assert "**2 rows**" in texts(message.components)


async def test_what_was_set_holds_no_longer_once_it_is_deleted(world: World) -> None:
    """Preferences are remembered for some seconds: those that were deleted may not be."""
    await world.fan.slash(world.channel, "me", answers="asker")
    assert (await world.fan.slash(world.channel, "about")).ephemeral
    message = answer(await world.fan.slash(world.channel, "privacy", do="delete"))
    await world.fan.click(message, label="Delete it for good")
    assert not (await world.fan.slash(world.channel, "about")).ephemeral


async def test_the_wish_not_to_be_quoted_outlives_a_deletion(world: World) -> None:
    await keep_some(world, world.fan)
    await world.fan.slash(world.channel, "quotebook opt-out")
    message = answer(await world.fan.slash(world.channel, "privacy", do="delete"))
    await world.fan.click(message, label="Delete it for good")
    assert "stays, as a keyed hash" in texts(message.components)
    left = await community_of(world).privacy.export_user(world.fan.id)
    assert left.keys() == {"quote_opt_out"}
    await world.fan.click(message, label="Look")
    assert buttons(message.components).keys() == {"Get it as a file"}  # there is nothing more to delete


async def test_who_manages_the_server_deletes_what_is_kept_of_it(world: World) -> None:
    await keep_some(world, world.fan)
    mia = manager(world)
    message = answer(await mia.slash(world.channel, "privacy"))
    await mia.click(message, label="This server")
    assert "Settings of the server  **1**" in texts(message.components)
    await mia.click(message, label="Delete it…")
    await mia.click(message, label="Delete it for good")
    kept = community_of(world).privacy
    assert await kept.export_guild(world.fan.guild.id) == {}
    assert (await kept.export_user(world.fan.id)).keys() == {"user_settings"}  # what they set for themselves is theirs


@pytest.mark.parametrize("do", ["show", "export", "delete"])
async def test_a_members_server_is_none_of_their_business(world: World, do: str) -> None:
    await keep_some(world, world.fan)
    shown = await world.fan.slash(world.channel, "privacy", do=do, of="server")
    assert shown.ephemeral
    assert "You need the right to manage this server" in texts(answer(shown).components)
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    made_up = await channel.send(view=Raw(f"bl2:privacy:d={do}|o=server|s=yes"))
    pressed = await world.fan.click(made_up, label="Press")
    assert "You need the right to manage this server" in texts(answer(pressed).components)
    assert await community_of(world).privacy.export_guild(world.fan.guild.id)


async def test_too_much_for_one_file_comes_in_parts(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(privacy.PersonalData.export_part, "__defaults__", (0, 300))
    await keep_some(world, world.fan)
    mia = manager(world)
    message = answer(await mia.slash(world.channel, "privacy", do="export", of="server"))
    kept: dict[str, list[object]] = {}
    parts = 1
    while True:
        exported = await file_of(message)
        assert exported["all_rows"] == 3
        for table, rows in exported["kept"].items():
            kept.setdefault(table, []).extend(rows)
        if "The next part" not in buttons(message.components):
            break
        await mia.click(message, label="The next part")
        parts += 1
    assert parts > 1
    assert kept == await community_of(world).privacy.export_guild(world.fan.guild.id)
