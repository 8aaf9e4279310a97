"""Buttons: a press asks the whole question that the button carries in its custom_id."""

import re
from typing import Any, Self

import discord

from bot.client import BellLapClient
from bot.questions.custom_id import Manner
from cogs._replying import ask, is_own, show

_ANY_MENU = re.compile(r"bl\d=.*", re.DOTALL)
_ANY_PRESS = re.compile(r"bl\d(?!=).*", re.DOTALL)  # of any version: one that is no longer read says so


class QuestionMenu(discord.ui.DynamicItem[discord.ui.Select[Any]], template=_ANY_MENU):
    """Any menu of any card; each choice carries its question as a button does."""

    def __init__(self, custom_id: str) -> None:
        super().__init__(discord.ui.Select(custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The choice is read by the callback."""
        return cls(match.string)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what a button with the chosen custom_id would do."""
        values = (interaction.data or {}).get("values") or [""]
        await press(interaction, str(values[0]))


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
        await press(interaction, self.custom_id)


async def press(interaction: discord.Interaction[Any], custom_id: str) -> None:
    """Ask what a custom_id says, and show it; whatever goes wrong ends at the client's one exit."""
    client: BellLapClient = interaction.client
    try:
        pressed = await client.app.read_press(custom_id)
        anew = pressed.manner is Manner.ANEW
        turns = not anew and await is_own(interaction)
        reply = await ask(interaction, pressed.asked, anew=anew, turns=turns)
        await show(interaction, reply, anew=anew, turns=turns)
    except Exception as error:  # noqa: BLE001 - the one exit for errors tells foreseen from unforeseen
        await client.report(interaction, error)
