"""/h2h and /results."""

from discord import app_commands
from discord.ext import commands

from bot.answers.questions import QUESTIONS
from bot.client import BellLapClient
from cogs._replying import Interaction, descriptions, reply, suggest_option

_H2H, _RESULTS = QUESTIONS["h2h"], QUESTIONS["results"]


class Results(commands.Cog):
    """Races and who won them."""

    @app_commands.command(description=_H2H.description)
    @app_commands.describe(**descriptions(_H2H))
    @app_commands.autocomplete(athlete=suggest_option, opponent=suggest_option, event=suggest_option)
    async def h2h(self, interaction: Interaction, athlete: str, opponent: str, event: str | None = None) -> None:
        """Head-to-head."""
        await reply(interaction, "h2h", athlete=athlete, opponent=opponent, event=event)

    @app_commands.command(description=_RESULTS.description)
    @app_commands.describe(**descriptions(_RESULTS))
    @app_commands.autocomplete(athlete=suggest_option, event=suggest_option)
    async def results(self, interaction: Interaction, athlete: str, event: str | None = None) -> None:
        """Results of one athlete."""
        await reply(interaction, "results", athlete=athlete, event=event)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Results())
