"""Where quotes are saved from: messages, channels and threads that go, and those that not everybody may read."""

from dataclasses import replace
from typing import Any

import discord
import pytest

from tests.cogs.conftest import World, manager
from tests.cogs.shared import shared_client, world
from tests.cogs.test_quotebook import SAVE, kept, save, shown

__all__ = ("shared_client", "world")

HIDDEN = "Not everybody in this server can read this channel"


def as_bot(world: World, channel: int | None = None) -> Any:  # noqa: ANN401 - any kind of channel
    """A channel as the client has it, which may do everything there."""
    guild = world.client.get_guild(world.fan.guild.id)
    assert guild
    return guild.get_channel(channel or world.channel.id)


def thread_handle(world: World, thread: discord.Thread) -> Any:  # noqa: ANN401 - a handle of simcord's
    return next(each for each in world.channel.threads if each.id == thread.id)


async def test_messages_deleted_together_take_their_quotes_along(world: World) -> None:
    messages = [await world.fan.send(world.channel, f"Words {number}") for number in "123"]
    for message in messages:
        await save(world, message)
    await as_bot(world).delete_messages(messages[:2])
    await world.env.settle()
    assert [quote.draft.words for quote in await kept(world)] == ["Words 3"]


async def test_a_deleted_channel_takes_its_quotes_along_and_no_others(world: World) -> None:
    other = replace(world, channel=world.fan.guild.create_text_channel("club"))
    await save(world, await world.fan.send(world.channel, "Stays"))
    await save(other, await world.fan.send(other.channel, "Goes"))
    assert len(await kept(world)) == 2
    await as_bot(world, other.channel.id).delete()
    await world.env.settle()
    assert [quote.draft.words for quote in await kept(world)] == ["Stays"]


async def test_a_deleted_thread_takes_its_quotes_along(world: World) -> None:
    thread = await as_bot(world).create_thread(name="heats", type=discord.ChannelType.public_thread)
    there = replace(world, channel=thread_handle(world, thread))
    await save(there, await world.fan.send(there.channel, "Goes"))
    assert [quote.channel for quote in await kept(world)] == [thread.id]
    await thread.delete()
    await world.env.settle()
    assert await kept(world) == ()


async def test_where_quotes_outlive_their_message_they_outlive_its_channel_too(world: World) -> None:
    await manager(world).slash(world.channel, "quotebook settings", outlives=True)
    other = replace(world, channel=world.fan.guild.create_text_channel("club"))
    first = await world.fan.send(other.channel, "One")
    second = await world.fan.send(other.channel, "Two")
    await save(other, first)
    await save(other, second)
    await as_bot(world, other.channel.id).delete_messages([first])
    await as_bot(world, other.channel.id).delete()
    await world.env.settle()
    assert len(await kept(world)) == 2


@pytest.mark.parametrize("where", ["channel", "private thread", "thread of a channel"])
async def test_what_not_everybody_may_read_is_not_saved(world: World, where: str) -> None:
    mia = manager(world)
    closed = {world.fan.guild.default_role: discord.PermissionOverwrite(view_channel=False)}
    assert world.client.user
    seen = {each: discord.PermissionOverwrite(view_channel=True) for each in (mia, world.client.user)}
    channel: Any = world.channel
    if where != "private thread":
        channel = world.fan.guild.create_text_channel("staff", overwrites={**closed, **seen})
    if where != "channel":
        kind = discord.ChannelType.private_thread if where == "private thread" else discord.ChannelType.public_thread
        thread = await as_bot(world, channel.id).create_thread(name="plans", type=kind)
        await thread.add_user(discord.Object(mia.id))
        channel = next(each for each in channel.threads if each.id == thread.id)
    message = await mia.send(channel, "Between us.")
    refused = await mia.context_menu(channel, SAVE, message)
    assert refused.ephemeral
    assert HIDDEN in shown(refused)
    assert await kept(world) == ()
