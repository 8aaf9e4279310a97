"""/follow and /following."""

from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot.actions.registry import ACTIONS
from bot.client import BellLapClient
from cogs._replying import Interaction, act, descriptions, suggest_option

_FOLLOW, _FOLLOWING = ACTIONS["follow"], ACTIONS["following"]

Where = Literal["here", "me"]


class Follows(commands.Cog):
    """What channels and users are told by themselves."""

    @app_commands.command(description=_FOLLOW.description)
    @app_commands.describe(**descriptions(_FOLLOW))
    @app_commands.autocomplete(
        athlete=suggest_option,
        rival=suggest_option,
        event=suggest_option,
        meet=suggest_option,
        records=suggest_option,
    )
    async def follow(
        self,
        interaction: Interaction,
        athlete: str | None = None,
        rival: str | None = None,
        event: str | None = None,
        meet: str | None = None,
        records: str | None = None,
        where: Where | None = None,
    ) -> None:
        """Be told what is new."""
        await act(interaction)

    @app_commands.command(description=_FOLLOWING.description)
    @app_commands.describe(**descriptions(_FOLLOWING))
    async def following(self, interaction: Interaction, where: Where | None = None) -> None:
        """What is followed here."""
        await act(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Follows())
