"""Buttons: a press asks the whole question that the button carries in its custom_id."""

import re
from typing import Any, Self

import discord

from bot.answers.custom_id import PREFIX, decode
from bot.client import BellLapClient
from cogs._replying import ask, show

_ANY_PRESS = re.compile(re.escape(PREFIX) + ".*", re.DOTALL)


class QuestionButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=_ANY_PRESS):
    """Any button of any card, of this process or an earlier one."""

    def __init__(self, custom_id: str) -> None:
        super().__init__(discord.ui.Button(custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Nothing is read here, so that whatever is wrong with the custom_id ends at the client's one exit."""
        return cls(match.string)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Turn the asker's own card; give anybody else a copy of their own."""
        client: BellLapClient = interaction.client
        try:
            press = decode(self.custom_id, client.app.almanac.names)
            card = (await ask(interaction, press.question, press.options)).card
            await show(interaction, card, anew=press.anew)
        except Exception as error:  # noqa: BLE001 - the one exit for errors tells foreseen from unforeseen
            await client.report(interaction, error)
