"""Hostile presses of /privacy: made-up custom_ids, other people's buttons, rights that are gone, twice at once."""

import asyncio
import json

import discord
import pytest

from bot.cards.card import Card
from bot.domain.asked import Asked
from bot.domain.asker import Asker
from bot.domain.dates import utc_now
from tests.cogs.conftest import World, buttons, manager, texts
from tests.cogs.shared import shared_client, world
from tests.cogs.test_presses import answer, send
from tests.cogs.test_privacy import community_of, keep_some

__all__ = ("shared_client", "world")

SERVERS_OWN = ("Settings of the server", "guild_settings")


async def kept(world: World) -> tuple[object, ...]:
    """All that is kept of the server and its two members."""
    own = community_of(world).privacy
    users = [await own.export_user(member.id) for member in (world.fan, world.other)]
    return (await own.export_guild(world.fan.guild.id), *users)


@pytest.mark.parametrize(
    "made_up",
    [
        "bl2:privacy:",
        "bl2+privacy:",
        "bl2!privacy:d=delete|s=yes",
        "bl2?privacy:d=delete|s=",
        "bl2?privacy:d=delete|s=yes|f=",
        "bl2:privacy:d=delete",
        "bl2:privacy:d=delete|s=YES, PLEASE",
        "bl2:privacy:d=DROP TABLE|s=yes",
        "bl2:privacy:D=AAAAAAAA|s=yes",
        "bl2:privacy:d=d*|o=server|s=yes",
        "bl2:privacy:d=delete|d=show|s=yes",
        "bl2:privacy:d=delete|o=server|s=yes",
        "bl2+privacy:d=delete|o=SERVER|s=yes",
        "bl2:privacy:#0123456789abcdef|d=export|o=server",
        "bl2+privacy:d=export|o=server|f=999999999",
        "bl2:privacy:d=export|o=700000000000000001",
        "bl2:privacy:d=delete|u=700000000000000001|s=yes",
        "bl2:privacy:d=export|f=x",
        "bl2:privacy:d=export|f=²",
        "bl2:privacy:d=export|f=-1",
        "bl2:privacy:d=export|f=99999999999999999999999",
        "bl2:privacy:d=export|f=1",
        "bl2:privacy:d=export|f=2",
        "bl1:privacy:delete|server||yes",
        "bl3:privacy:d=delete|s=yes",
    ],
)
async def test_a_made_up_press_deletes_nothing_and_shows_the_presser_their_own_alone(
    world: World, made_up: str
) -> None:
    await keep_some(world, world.fan)
    await keep_some(world, world.other)
    before, message = await kept(world), await send(world, made_up)
    pressed = await world.fan.click(message, label="Press")
    shown = answer(pressed)
    assert pressed.ephemeral
    assert shown.id != message.id
    assert not any(word in texts(shown.components) for word in SERVERS_OWN)
    for file in shown.attachments:
        assert str(world.fan.id) in (await file.read()).decode()
        assert "guild_settings" not in (await file.read()).decode()
    assert await kept(world) == before


async def test_the_button_of_somebody_else_is_about_who_presses_it(world: World) -> None:
    await keep_some(world, world.fan)
    message = answer(await world.fan.slash(world.channel, "privacy", do="delete"))
    sure = buttons(message.components)["Delete it for good"]["custom_id"]
    pressed = await world.other.click(await send(world, sure), label="Press")
    assert "I keep nothing of you any more." in texts(answer(pressed).components)
    own = community_of(world).privacy
    assert (await own.export_user(world.fan.id)).keys() == {"user_settings", "book_quote"}


@pytest.mark.parametrize("label", ["Delete it for good", "Get it as a file first", "Keep it"])
async def test_who_lost_the_right_meanwhile_presses_in_vain(world: World, label: str) -> None:
    await keep_some(world, world.fan)
    mia = manager(world)
    message = answer(await mia.slash(world.channel, "privacy", do="delete", of="server"))
    before = await kept(world)
    guild = world.client.get_guild(world.fan.guild.id)
    assert guild is not None
    [steward] = [role for role in guild.roles if role.name == "Stewards"]
    await steward.edit(permissions=discord.Permissions())
    told = answer(await mia.click(message, label=label))
    assert "You need the right to manage this server" in texts(told.components)
    assert told.attachments == []
    assert await kept(world) == before


async def test_a_deletion_pressed_again_finds_nothing_more(world: World) -> None:
    await keep_some(world, world.fan)
    message = answer(await world.fan.slash(world.channel, "privacy", do="delete"))
    sure = await send(world, buttons(message.components)["Delete it for good"]["custom_id"])
    said = [texts(answer(await world.fan.click(sure, label="Press")).components) for _ in range(2)]
    assert ["Rows that went: 2." in said[0], "Rows that went: 0." in said[1]] == [True, True]


async def test_deletions_and_exports_at_once_are_each_of_their_own_asker(world: World) -> None:
    await keep_some(world, world.fan)
    await keep_some(world, world.other)
    app, own = world.client.app, community_of(world).privacy
    fan, other = (Asker(member.id, world.fan.guild.id, world.channel.id) for member in (world.fan, world.other))
    delete, export = {"do": "delete", "of": "me", "sure": "yes"}, {"do": "export"}
    asked = [(delete, fan), (export, other), (delete, fan), (export, other), (delete, fan)]
    replies = await asyncio.gather(*(app.act(Asked.of("privacy", what), asker) for what, asker in asked))
    gone = [texts_of(replies[number].card) for number in (0, 2, 4)]
    assert sorted(gone) == ["0", "0", "2"]
    for number in (1, 3):
        file = replies[number].card.file
        assert file is not None
        assert json.loads(file.content)["id"] == str(other.user)
    assert await own.export_user(world.fan.id) == {}
    assert (await own.export_user(world.other.id)).keys() == {"user_settings", "book_quote"}


def texts_of(card: Card) -> str:
    """How many rows a card says that went."""
    return str(card.lead[0]).rpartition(": ")[2].removesuffix(".")


async def test_what_is_kept_of_a_server_that_removed_the_bot_meanwhile_can_still_be_deleted(world: World) -> None:
    await keep_some(world, world.fan)
    mia = manager(world)
    message = answer(await mia.slash(world.channel, "privacy", do="delete", of="server"))
    await community_of(world).departures.mark_left(world.fan.guild.id, utc_now())
    told = answer(await mia.click(message, label="Delete it for good"))
    assert "I keep nothing of this server any more." in texts(told.components)
    assert await community_of(world).privacy.export_guild(world.fan.guild.id) == {}
