"""/remind and /daily."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.actions.registry import ACTIONS
from bot.client import BellLapClient
from cogs._replying import Interaction, act, descriptions, suggest_option

_REMIND, _DAILY = ACTIONS["remind"], ACTIONS["daily"]

Where = Literal["here", "me"]


class Timers(commands.Cog):
    """Reminders and daily posts, of members and of channels."""

    @app_commands.command(description=_REMIND.description)
    @app_commands.describe(**descriptions(_REMIND))
    @app_commands.autocomplete(meet=suggest_option, event=suggest_option, athlete=suggest_option, zone=suggest_option)
    async def remind(
        self,
        interaction: Interaction,
        meet: str | None = None,
        event: str | None = None,
        athlete: str | None = None,
        before: str | None = None,
        where: Where | None = None,
        role: discord.Role | None = None,
        hour: str | None = None,
        zone: str | None = None,
    ) -> None:
        """Set a reminder, or list them."""
        await act(interaction)

    @app_commands.command(description=_DAILY.description)
    @app_commands.describe(**descriptions(_DAILY))
    @app_commands.autocomplete(zone=suggest_option)
    async def daily(
        self,
        interaction: Interaction,
        hour: str | None = None,
        what: Literal["on-this-day", "records", "both", "quote", "off", "day-off", "quote-off"] | None = None,
        where: Where | None = None,
        zone: str | None = None,
    ) -> None:
        """Set the daily post, or show it."""
        await act(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Timers())
