"""/athlete, /compare and /rivals."""

from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot.client import BellLapClient
from bot.questions.registry import QUESTIONS
from cogs._replying import Hours, Interaction, descriptions, reply, suggest_option

_ATHLETE, _COMPARE, _RIVALS = QUESTIONS["athlete"], QUESTIONS["compare"], QUESTIONS["rivals"]


class Athletes(commands.Cog):
    """Profiles, seasons, careers side by side and rivals of athletes."""

    @app_commands.command(description=_ATHLETE.description)
    @app_commands.describe(**descriptions(_ATHLETE))
    @app_commands.autocomplete(
        athlete=suggest_option, second=suggest_option, third=suggest_option, fourth=suggest_option, event=suggest_option
    )
    async def athlete(
        self,
        interaction: Interaction,
        athlete: str,
        second: str | None = None,
        third: str | None = None,
        fourth: str | None = None,
        event: str | None = None,
        season: app_commands.Range[int, 1800, 2200] | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """The profile of one athlete, or the seasons of up to four."""
        await reply(interaction)

    @app_commands.command(description=_COMPARE.description)
    @app_commands.describe(**descriptions(_COMPARE))
    @app_commands.autocomplete(
        athlete=suggest_option, second=suggest_option, third=suggest_option, fourth=suggest_option
    )
    async def compare(
        self,
        interaction: Interaction,
        athlete: str | None = None,
        second: str | None = None,
        third: str | None = None,
        fourth: str | None = None,
        marks: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """Careers side by side, or who has several marks."""
        await reply(interaction)

    @app_commands.command(description=_RIVALS.description)
    @app_commands.describe(**descriptions(_RIVALS))
    @app_commands.autocomplete(athlete=suggest_option)
    async def rivals(
        self,
        interaction: Interaction,
        athlete: str,
        by: Literal["losses", "wins"] | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """The opponents one athlete has met most often."""
        await reply(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Athletes())
