"""/settings, /me, /privacy and /meet-event, and the forms that actions open."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.actions.registry import ACTIONS
from bot.client import BellLapClient
from cogs._pressing import submit
from cogs._replying import Hours, Interaction, act, descriptions, suggest_option

_SETTINGS, _ME = ACTIONS["settings"], ACTIONS["me"]
_PRIVACY, _MEET_EVENT = ACTIONS["privacy"], ACTIONS["meet-event"]

Who = Literal["everyone", "asker", "none"]


class Settings(commands.Cog):
    """What servers, channels and users prefer."""

    @app_commands.command(description=_SETTINGS.description)
    @app_commands.describe(**descriptions(_SETTINGS))
    @app_commands.autocomplete(zone=suggest_option)
    @app_commands.default_permissions(manage_guild=True)
    async def settings(
        self,
        interaction: Interaction,
        where: Literal["server", "channel"] | None = None,
        spoilers: Hours | None = None,
        answers: Who | None = None,
        zone: str | None = None,
    ) -> None:
        """What this server or channel prefers."""
        await act(interaction)

    @app_commands.command(description=_ME.description)
    @app_commands.describe(**descriptions(_ME))
    @app_commands.autocomplete(zone=suggest_option)
    async def me(
        self,
        interaction: Interaction,
        spoilers: Hours | None = None,
        answers: Who | None = None,
        zone: str | None = None,
    ) -> None:
        """What the asker prefers."""
        await act(interaction)

    @app_commands.command(description=_PRIVACY.description)
    @app_commands.describe(**descriptions(_PRIVACY))
    async def privacy(
        self,
        interaction: Interaction,
        do: Literal["show", "export", "delete"] | None = None,
        of: Literal["me", "server"] | None = None,
    ) -> None:
        """What is kept of the asker or the server."""
        await act(interaction)

    @app_commands.command(name="meet-event", description=_MEET_EVENT.description)
    @app_commands.describe(**descriptions(_MEET_EVENT))
    @app_commands.autocomplete(meet=suggest_option)
    @app_commands.default_permissions(manage_events=True)
    async def meet_event(self, interaction: Interaction, meet: str) -> None:
        """A meet as a scheduled event of the server."""
        await act(interaction)

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Read every form of ours that is submitted: discord.py forgets those it opened before a restart."""
        custom_id = str((interaction.data or {}).get("custom_id", ""))
        if interaction.type is discord.InteractionType.modal_submit and custom_id.startswith("bl"):
            await submit(interaction)


async def setup(bot: BellLapClient) -> None:
    """Called by discord.py."""
    await bot.add_cog(Settings())
