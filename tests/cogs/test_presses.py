"""Presses of buttons: after a restart, by others, and with made-up custom_ids."""

import re
from typing import Any

import discord
import pytest
from simcord.results import InteractionResult, ResponseMessage

from bot.client import BellLapClient
from tests.cogs.conftest import ERROR_HEADINGS, World, buttons, texts
from tests.cogs.shared import shared_client, world

__all__ = ("shared_client", "world")

PAIR = {"athlete": "josh-kerr", "opponent": "jakob-ingebrigtsen"}


def answer(result: InteractionResult) -> ResponseMessage:
    """The only message sent for an interaction."""
    [message] = [message for message in (result.response, *result.followups) if message]
    return message


async def first_page(world: World) -> ResponseMessage:
    return answer(await world.fan.slash(world.channel, "h2h", **PAIR))


def page(message: ResponseMessage) -> int:
    """The number of the page that a card shows."""
    found = re.search(r"· (?:Page )?(\d+)(?: of |/)\d+$", texts(message.components))
    assert found
    return int(found[1])


def last_page(message: ResponseMessage) -> int:
    found = re.search(r"· (?:Page )?\d+(?: of |/)(\d+)$", texts(message.components))
    assert found
    return int(found[1])


async def test_a_button_works_after_a_restart(own_world: World) -> None:
    shown = await first_page(own_world)
    await own_world.env.restart_bot(BellLapClient(own_world.client.app))
    turned = answer(await own_world.fan.click(shown, label="Older ›"))
    assert turned.id == shown.id
    assert page(turned) == 2


async def test_somebody_else_gets_a_copy_with_pages_of_its_own(world: World) -> None:
    shown = await first_page(world)
    copy = answer(await world.other.click(shown, label="Older ›"))
    assert copy.ephemeral
    assert copy.id != shown.id
    assert (page(shown), page(copy)) == (1, 2)
    turned = answer(await world.other.click(copy, label="‹ Newer"))
    assert turned.id == copy.id
    assert turned.ephemeral
    assert (page(shown), page(turned)) == (1, 1)


async def test_a_choice_under_a_private_error_becomes_the_public_answer(world: World) -> None:
    asked = await world.fan.slash(world.channel, "athlete", athlete="Michael")
    assert asked.ephemeral
    error = answer(asked)
    chosen = answer(await world.fan.click(error, label=next(iter(buttons(error.components)))))
    assert chosen.id != error.id
    assert not chosen.ephemeral
    assert "Michael Johnson" in texts(chosen.components)


async def test_a_press_that_cannot_be_answered_leaves_the_card(world: World) -> None:
    message = await send(world, "bl1:h2h:josh-kerr|nobody-of-this-name" + "|" * 12)
    pressed = await world.fan.click(message, label="Press")
    told = answer(pressed)
    assert told.ephemeral
    assert told.id != message.id


@pytest.mark.parametrize(
    "custom_id",
    [
        "bl1",
        "bl1:",
        "bl1+",
        "bl1:h2h",
        "bl1:h2h:",
        "bl1:h2h:josh-kerr",
        "bl0:h2h:josh-kerr|jakob-ingebrigtsen||||||||",
        "bl2:h2h:josh-kerr|jakob-ingebrigtsen||||||||",
        "bl2",
        "bl2:",
        "bl2:h2h:a=josh-kerr|a=jakob-ingebrigtsen|o=x",
        "bl2:h2h:a=josh-kerr|zz=1",
        "bl2:h2h:A=AAAAAAAA|o=jakob-ingebrigtsen",
        "bl2!h2h:a=josh-kerr|o=jakob-ingebrigtsen",
        "bl2:h2h:a=\ud800|o=jakob-ingebrigtsen",
        "bl1?h2h:josh-kerr|jakob-ingebrigtsen||||||||",
        "bl1:nonsense:a|b|c",
        "bl1:h2h:|||||||||||||||||||||||||",
        "bl1:h2h:\\|\\|\\|\\",
        "bl1:record:~~~~|||||||||",
        "bl1:h2h:@everyone|**Kerr**|||||||||||",
        "bl1:quote:'; DROP TABLE quote; --|||||||||||",
        "bl1:h2h:\n\u202e\u200b|🏃|||||||||||",
    ],
)
async def test_a_made_up_custom_id_gets_a_clear_error_for_the_user_who_sent_it(world: World, custom_id: str) -> None:
    message = await send(world, custom_id)
    for member in (world.fan, world.other):
        pressed = await member.click(message, label="Press")
        assert pressed.acknowledged
        assert pressed.ephemeral
        text = texts(answer(pressed).components)
        assert text.startswith(ERROR_HEADINGS)
        assert "@everyone" not in text


async def test_a_page_before_the_first_is_the_first_and_one_past_the_end_the_last(world: World) -> None:
    shown = await first_page(world)
    older = buttons(shown.components)["Older ›"]["custom_id"]
    assert older.endswith("|p=1")
    for number, expected in (("-1", 1), ("99999999", last_page(shown))):
        message = await send(world, older.removesuffix("1") + number)
        assert page(answer(await world.fan.click(message, label="Press"))) == expected


@pytest.mark.parametrize("made_up", ["x", "²"])
async def test_a_page_that_there_cannot_be_is_said(world: World, made_up: str) -> None:
    older = buttons((await first_page(world)).components)["Older ›"]["custom_id"]
    pressed = answer(await world.fan.click(await send(world, older.removesuffix("1") + made_up), label="Press"))
    assert f"There is no page “{made_up}”" in texts(pressed.components)
    assert "The answer" in buttons(pressed.components)


async def test_direct_messages(world: World) -> None:
    user = world.env.create_user("zoe")
    shown = answer(await user.slash("h2h", **PAIR))
    assert "Josh Kerr" in texts(shown.components)
    turned = answer(await user.click(shown, label="Older ›"))
    assert turned.id == shown.id
    assert page(turned) == 2
    assert await user.autocomplete("quote", "athlete", "")


async def test_the_client_keeps_no_views(world: World) -> None:
    shown = await first_page(world)
    await world.fan.click(shown, label="Older ›")
    await world.fan.slash(world.channel, "results", athlete="Kerr")
    await world.fan.click(await send(world, "bl1:nonsense:"), label="Press")
    kept = [view for view in world.client.persistent_views if not isinstance(view, Raw)]
    assert kept == []


class Raw(discord.ui.LayoutView):
    """A message with one button of any custom_id, as an attacker or an old version could have sent it."""

    def __init__(self, custom_id: str) -> None:
        super().__init__(timeout=None)
        button: discord.ui.Button[Any] = discord.ui.Button(label="Press", custom_id=custom_id)
        self.add_item(discord.ui.TextDisplay("An old card"))
        self.add_item(discord.ui.ActionRow(button))
        self.stop()


async def send(world: World, custom_id: str) -> discord.Message:
    channel = world.client.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    return await channel.send(view=Raw(custom_id))
