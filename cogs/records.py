"""/record."""

from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot.client import BellLapClient
from bot.questions.registry import QUESTIONS
from cogs._replying import Hours, Interaction, descriptions, reply, suggest_option

_RECORD = QUESTIONS["record"]


class Records(commands.Cog):
    """Records and bests."""

    @app_commands.command(description=_RECORD.description)
    @app_commands.describe(**descriptions(_RECORD))
    @app_commands.autocomplete(event=suggest_option, scope=suggest_option)
    async def record(
        self,
        interaction: Interaction,
        event: str,
        scope: str | None = None,
        sex: Literal["men", "women"] | None = None,
        on: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """Records of one event."""
        await reply(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Records())
