"""The roles of servers: which of them the bot may let members give themselves, and giving them."""

from collections.abc import Generator
from contextlib import contextmanager

import aiohttp
import discord

from bot.errors import NotAllowed, Unavailable, UsageError

_GONE = "That role is gone."
_AGAIN = "Choose another one."
_ALLOW = "Allow me to manage roles, in the server's settings under Roles, then try again."


class ServerRoles:
    """Checks, gives and takes roles through a logged-in client.

    A role that carries rights, or that whoever chooses it may not give, is none to be given to all who press a button:
    else who manages the server could hand out what only its owner may.
    """

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def check(self, guild: int, role: int, by: int) -> str:
        """The name of a role that members may be let give themselves, by a user. Raises NotAllowed, with the reason.

        Raises UsageError for a role that is gone, and Unavailable where Discord does not answer.
        """
        server, found = await self._find(guild, role)
        with _failures():
            me = await self._me(server)
            _check_mine(found, me)
            chooser = await server.fetch_member(by)
        if found.permissions.value & ~server.default_role.permissions.value:
            raise NotAllowed(
                f"The role {found.name} carries rights that not everybody has, so I don't let members take it.",
                "Make a role without any rights for this.",
            )
        owns = server.owner_id == by
        if not owns and (not chooser.guild_permissions.manage_roles or found >= chooser.top_role):
            raise NotAllowed(
                f"You may not give the role {found.name} yourself, so you cannot have me give it.",
                "Ask somebody who may manage that role.",
            )
        if not found.mentionable and not me.guild_permissions.mention_everyone:
            raise NotAllowed(
                f"I may not ping the role {found.name}.", "Allow anyone to mention it, in the settings of the role."
            )
        return found.name

    async def toggle(self, guild: int, role: int, user: int) -> tuple[str, bool]:
        """Give a member a role, or take it: its name, and whether they have it now.

        Raises NotAllowed, UsageError for a role that is gone, and Unavailable where Discord does not answer.
        """
        server, found = await self._find(guild, role)
        with _failures():
            _check_mine(found, await self._me(server))
            if found.permissions.value & ~server.default_role.permissions.value:
                raise NotAllowed(f"The role {found.name} carries rights now, so I don't give it any more.", "")
            member = await server.fetch_member(user)
            has = any(one.id == found.id for one in member.roles)
            reason = "asked for by the member, with a button of a reminder"
            await (member.remove_roles(found, reason=reason) if has else member.add_roles(found, reason=reason))
        return found.name, not has

    async def _find(self, guild: int, role: int) -> tuple[discord.Guild, discord.Role]:
        server = self._client.get_guild(guild) or await self._fetch(guild)
        found = server.get_role(role)
        if found is None:
            raise UsageError(_GONE, _AGAIN)
        return server, found

    async def _fetch(self, guild: int) -> discord.Guild:
        """A server of another process's shards, or of interactions over HTTP."""
        with _failures():
            try:
                return await self._client.fetch_guild(guild, with_counts=False)
            except (discord.Forbidden, discord.NotFound):
                raise NotAllowed("This server has not added me.", "Who manages it can add me.") from None

    async def _me(self, server: discord.Guild) -> discord.Member:
        """The bot as a member, with its roles; discord.py keeps it even where it keeps no other member."""
        myself = self._client.user
        if myself is None:
            raise Unavailable("I am not connected to Discord.", "Try again in a minute.")
        return server.get_member(myself.id) or await server.fetch_member(myself.id)


def _check_mine(role: discord.Role, me: discord.Member) -> None:
    """Raise NotAllowed for a role that the bot cannot give."""
    if role.is_default() or role.managed:
        raise NotAllowed(f"Nobody can give the role {role.name}.", _AGAIN)
    if not me.guild_permissions.manage_roles:
        raise NotAllowed("I may not give roles here.", _ALLOW)
    if role >= me.top_role:
        raise NotAllowed(
            f"The role {role.name} is above mine, so I cannot give it.",
            "Drag my role above it, in the server's settings under Roles, then try again.",
        )


@contextmanager
def _failures() -> Generator[None]:
    """Say what a failure of Discord's means."""
    try:
        yield
    except discord.Forbidden:
        raise NotAllowed("Discord does not let me give that role.", _ALLOW) from None
    except discord.NotFound:
        raise UsageError(_GONE, _AGAIN) from None
    except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError) as error:
        raise Unavailable("Discord did not answer.", "Try again in a minute.") from error
