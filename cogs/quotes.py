"""/quote."""

from discord import app_commands
from discord.ext import commands

from bot.client import BellLapClient
from bot.questions.registry import QUESTIONS
from cogs._replying import Hours, Interaction, descriptions, reply, suggest_option

_QUOTE = QUESTIONS["quote"]


class Quotes(commands.Cog):
    """What athletes said."""

    @app_commands.command(description=_QUOTE.description)
    @app_commands.describe(**descriptions(_QUOTE))
    @app_commands.autocomplete(athlete=suggest_option)
    async def quote(
        self,
        interaction: Interaction,
        athlete: str | None = None,
        about: str | None = None,
        after: str | None = None,
        before: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """What an athlete said."""
        await reply(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Quotes())
