"""The calendar as a file, on Discord."""

import discord

from tests.cogs.conftest import World, texts
from tests.cogs.test_presses import answer


async def test_a_button_attaches_the_file_and_the_way_back_removes_it(world: World) -> None:
    shown = answer(await world.fan.slash(world.channel, "calendar", month="2027-07"))
    exported = answer(await world.fan.click(shown, label="To my calendar"))
    assert "as a file for your own calendar" in texts(exported.components)
    message = await world.client.get_partial_messageable(world.channel.id).fetch_message(exported.id)
    assert [file.filename for file in message.attachments] == ["bell-lap.ics"]
    assert (await message.attachments[0].read()).startswith(b"BEGIN:VCALENDAR\r\n")
    back = answer(await world.fan.click(exported, label="‹ Back to the card"))
    message = await world.client.get_partial_messageable(world.channel.id).fetch_message(back.id)
    assert message.attachments == []
    assert isinstance(message, discord.Message)
