"""/h2h, /results, /race and /medals."""

from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot.client import BellLapClient
from bot.questions.registry import QUESTIONS
from cogs._replying import Hours, Interaction, descriptions, reply, suggest_option

_H2H, _RESULTS, _RACE, _MEDALS = (QUESTIONS[name] for name in ("h2h", "results", "race", "medals"))


class Results(commands.Cog):
    """Head-to-heads, results, races and medals."""

    @app_commands.command(description=_H2H.description)
    @app_commands.describe(**descriptions(_H2H))
    @app_commands.autocomplete(
        athlete=suggest_option,
        opponent=suggest_option,
        third=suggest_option,
        event=suggest_option,
        meet=suggest_option,
        winner=suggest_option,
    )
    async def h2h(
        self,
        interaction: Interaction,
        athlete: str,
        opponent: str,
        third: str | None = None,
        event: str | None = None,
        rounds: Literal["finals"] | None = None,
        since: str | None = None,
        until: str | None = None,
        track: Literal["outdoors", "short-track"] | None = None,
        meet: str | None = None,
        season: app_commands.Range[int, 1800, 2200] | None = None,
        kind: Literal["olympics", "worlds", "championships", "indoors", "league", "majors", "national"] | None = None,
        winner: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """Head-to-head."""
        await reply(interaction)

    @app_commands.command(description=_RESULTS.description)
    @app_commands.describe(**descriptions(_RESULTS))
    @app_commands.autocomplete(athlete=suggest_option, event=suggest_option, meet=suggest_option)
    async def results(
        self,
        interaction: Interaction,
        athlete: str | None = None,
        event: str | None = None,
        season: app_commands.Range[int, 1800, 2200] | None = None,
        meet: str | None = None,
        only: Literal["won", "lost", "finals"] | None = None,
        mark: str | None = None,
        beyond: str | None = None,
        track: Literal["outdoors", "short-track"] | None = None,
        order: Literal["best", "earliest"] | None = None,
        since: str | None = None,
        until: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """Results of one athlete, or of a meet."""
        await reply(interaction)

    @app_commands.command(description=_RACE.description)
    @app_commands.describe(**descriptions(_RACE))
    @app_commands.autocomplete(meet=suggest_option, event=suggest_option, athlete=suggest_option)
    async def race(
        self,
        interaction: Interaction,
        meet: str,
        event: str | None = None,
        round: Literal["final", "semi-final", "quarter-final", "heat", "qualification"] | None = None,  # noqa: A002
        heat: app_commands.Range[int, 1, 99] | None = None,
        place: app_commands.Range[int, 1, 99] | None = None,
        athlete: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """One race and its field."""
        await reply(interaction)

    @app_commands.command(description=_MEDALS.description)
    @app_commands.describe(**descriptions(_MEDALS))
    @app_commands.autocomplete(
        meet=suggest_option,
        athlete=suggest_option,
        nation=suggest_option,
        event=suggest_option,
        scope=suggest_option,
    )
    async def medals(
        self,
        interaction: Interaction,
        meet: str | None = None,
        athlete: str | None = None,
        nation: str | None = None,
        event: str | None = None,
        sex: Literal["men", "women"] | None = None,
        scope: str | None = None,
        order: Literal["youngest", "oldest", "earliest", "widest", "closest"] | None = None,
        since: str | None = None,
        until: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """Medal tables, and the medals of one athlete or nation."""
        await reply(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Results())
