"""/calendar, /on-this-day, /pace and /points."""

from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot.client import BellLapClient
from bot.questions.registry import QUESTIONS
from cogs._replying import Hours, Interaction, descriptions, reply, suggest_option

_CALENDAR, _DAY = QUESTIONS["calendar"], QUESTIONS["on-this-day"]
_PACE, _POINTS = QUESTIONS["pace"], QUESTIONS["points"]


class Calendar(commands.Cog):
    """Meets ahead, days of the calendar, and what marks are: their pace and points."""

    @app_commands.command(description=_CALENDAR.description)
    @app_commands.describe(**descriptions(_CALENDAR))
    @app_commands.autocomplete(meet=suggest_option, athlete=suggest_option)
    async def calendar(
        self,
        interaction: Interaction,
        month: str | None = None,
        kind: Literal["olympics", "worlds", "championships", "indoors", "league", "majors", "national"] | None = None,
        meet: str | None = None,
        athlete: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """The meets ahead, or those of a month."""
        await reply(interaction)

    @app_commands.command(name="on-this-day", description=_DAY.description)
    @app_commands.describe(**descriptions(_DAY))
    async def on_this_day(
        self,
        interaction: Interaction,
        date: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """Races won and records set on a day of any year."""
        await reply(interaction)

    @app_commands.command(description=_PACE.description)
    @app_commands.describe(**descriptions(_PACE))
    @app_commands.autocomplete(event=suggest_option)
    async def pace(
        self,
        interaction: Interaction,
        mark: str,
        event: str,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """A time as even pace."""
        await reply(interaction)

    @app_commands.command(description=_POINTS.description)
    @app_commands.describe(**descriptions(_POINTS))
    @app_commands.autocomplete(event=suggest_option)
    async def points(
        self,
        interaction: Interaction,
        mark: str,
        event: str,
        sex: Literal["men", "women"] | None = None,
        against: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """What a mark is worth in scoring points."""
        await reply(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Calendar())
