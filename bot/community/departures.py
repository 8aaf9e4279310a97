"""Servers that the bot was removed from: what they brought is kept for 30 days, in case it is added again."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Connection, delete, exists, insert, select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.columns import GUILD
from bot.community.ownership import list_owned
from bot.community.tables import departed_guild, metadata
from bot.database.opening import Database
from bot.errors import DepartedServer

KEPT = timedelta(days=30)


class Departures:
    """Which servers are gone, and what becomes of what they brought. Every call is a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def mark_left(self, guild_id: int, at: datetime) -> None:
        """The bot was removed from a server; if it was known already, the earlier moment stays.

        Call this for a removal only, not where Discord says that a server is unavailable. Raises StoreError.
        """
        async with self._database.writing() as connection:
            await connection.run_sync(_mark_left, {guild_id}, at)

    async def mark_joined(self, guild_id: int) -> None:
        """The bot is in a server, again or for the first time. Raises StoreError."""
        async with self._database.writing() as connection:
            await connection.run_sync(_mark_joined, {guild_id})

    async def reconcile(self, present: Collection[int], at: datetime, mine: Callable[[int], bool]) -> int:
        """Catch up with what happened while the bot was away; how many servers were found to have gone.

        `present` are the servers that this process is in, `mine` tells whether a server is on one of its shards:
        nothing is said about others. Call it once all of these shards are ready, or servers seem gone that are not;
        such a mistake is undone by the next call, as long as it comes within the 30 days. Raises StoreError.
        """
        async with self._database.writing() as connection:
            known: set[int] = set((await connection.execute(_known_guilds())).scalars())
            marked = set((await connection.execute(select(departed_guild.c.guild_id))).scalars())
            gone = {guild for guild in known - marked if guild not in present and mine(guild)}
            await connection.run_sync(_mark_left, gone, at)
            await connection.run_sync(_mark_joined, {guild for guild in marked if guild in present and mine(guild)})
        return len(gone)

    async def purge(self, now: datetime) -> int:
        """Delete all that belongs to servers gone for 30 days or more; how many servers. Raises StoreError.

        Reconcile first: that takes the mark from a server whose joining was missed.
        """
        due = select(departed_guild.c.guild_id).where(departed_guild.c.left <= now - KEPT)
        async with self._database.writing() as connection:
            for table, column in list_owned(metadata, GUILD):
                if table is not departed_guild:
                    await connection.execute(delete(table).where(column.in_(due)))
            gone = await connection.execute(delete(departed_guild).where(departed_guild.c.left <= now - KEPT))
        return gone.rowcount


async def refuse_departed(connection: AsyncConnection, guild_id: int) -> None:
    """Raise DepartedServer where the bot was removed from a server.

    Whoever asked for the change did so before the removal. Were it made, it would bring data of a server that is
    gone; did it take the mark away, nobody would ever delete that. Only joining again takes it away.
    """
    if (await connection.execute(select(exists().where(departed_guild.c.guild_id == guild_id)))).scalar():
        raise DepartedServer(
            "I was removed from this server, so nothing was changed.", "Add me to the server again, then try once more."
        )


@cache
def _known_guilds() -> CompoundSelect[*tuple[Any, ...]]:
    """The guilds that any table speaks of; what goes to a user's direct messages is of none."""
    owned = ((table, column) for table, column in list_owned(metadata, GUILD) if table is not departed_guild)
    return union(*(select(column.label("guild")).where(column.is_not(None)) for _, column in owned))


def _mark_left(connection: Connection, guilds: Collection[int], at: datetime) -> None:
    known = set(connection.execute(select(departed_guild.c.guild_id)).scalars())
    rows = [{"guild_id": guild, "left": at} for guild in guilds if guild not in known]
    if rows:
        connection.execute(insert(departed_guild), rows)


def _mark_joined(connection: Connection, guilds: Collection[int]) -> None:
    for guild in guilds:
        connection.execute(delete(departed_guild).where(departed_guild.c.guild_id == guild))
