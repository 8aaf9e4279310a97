"""/record, /records and /top."""

from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot.client import BellLapClient
from bot.questions.registry import QUESTIONS
from cogs._replying import Hours, Interaction, descriptions, reply, suggest_option

_RECORD, _RECORDS, _TOP = QUESTIONS["record"], QUESTIONS["records"], QUESTIONS["top"]


class Records(commands.Cog):
    """Records, bests and top lists."""

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
        since: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """Records of one event."""
        await reply(interaction)

    @app_commands.command(description=_RECORDS.description)
    @app_commands.describe(**descriptions(_RECORDS))
    @app_commands.autocomplete(scope=suggest_option, nation=suggest_option, meet=suggest_option)
    async def records(
        self,
        interaction: Interaction,
        scope: str | None = None,
        sex: Literal["men", "women"] | None = None,
        season: app_commands.Range[int, 1800, 2200] | None = None,
        order: Literal["events", "oldest", "newest"] | None = None,
        track: Literal["outdoors", "short-track"] | None = None,
        status: Literal["standing", "pending"] | None = None,
        nation: str | None = None,
        meet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """Records of all events together."""
        await reply(interaction)

    @app_commands.command(description=_TOP.description)
    @app_commands.describe(**descriptions(_TOP))
    @app_commands.autocomplete(
        event=suggest_option,
        nation=suggest_option,
        scope=suggest_option,
        meet=suggest_option,
        athlete=suggest_option,
    )
    async def top(
        self,
        interaction: Interaction,
        event: str,
        season: app_commands.Range[int, 1800, 2200] | None = None,
        nation: str | None = None,
        sex: Literal["men", "women"] | None = None,
        scope: str | None = None,
        meet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        marks: Literal["best", "all"] | None = None,
        mark: str | None = None,
        athlete: str | None = None,
        private: bool | None = None,
        spoilers: Hours | None = None,
    ) -> None:
        """The best marks in one event."""
        await reply(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Records())
