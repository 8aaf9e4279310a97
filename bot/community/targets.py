"""Rows of the channel or user that posts go to: each such table has the three ids of `target_columns`."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Table, and_, bindparam, or_, select

from bot.community.tables import channel_settings, guild_settings, user_settings
from bot.database.reading import Reader, Statement
from bot.domain.preferences import is_zone
from bot.domain.target import Target

NO_ZONE = "UTC"  # where nobody set one


def ids_of(target: Target) -> dict[str, int | None]:
    """The values of the three columns."""
    return {"guild_id": target.guild, "channel_id": target.channel, "user_id": target.user}


def is_of(table: Table, target: Target) -> ColumnElement[bool]:
    """Whether a row is of that target; a channel's rows hold in its own server only."""
    if target.channel is None:
        return table.c.user_id == target.user
    return and_(table.c.channel_id == target.channel, table.c.guild_id == target.guild)


def is_of_bound(table: Table) -> ColumnElement[bool]:
    """As `is_of`, for statements that are kept: `bound` gives the parameters."""
    of_user, of_channel, of_guild = (
        table.c[f"{name}_id"] == bindparam(name, type_=BigInteger) for name in ("user", "channel", "guild")
    )
    return or_(of_user, and_(of_channel, of_guild))


def bound(target: Target) -> dict[str, int | None]:
    """The parameters of statements with `is_of_bound`."""
    return {"guild": target.guild, "channel": target.channel, "user": target.user}


def same_target(one: Table, other: Table) -> ColumnElement[bool]:
    """Whether rows of two tables are of one target."""
    return or_(one.c.channel_id == other.c.channel_id, one.c.user_id == other.c.user_id)


async def find_zone(reader: Reader, target: Target) -> str:
    """The zone of a channel, else of its server, or that of a user. Raises StoreError."""
    return first_zone((await reader.rows(_zones(), **bound(target)))[0])


def first_zone(zones: Sequence[Any]) -> str:
    """The first zone that is set, and that this machine knows; else UTC."""
    return next((zone for zone in zones if zone and is_zone(zone)), NO_ZONE)


@cache
def _zones() -> Statement:
    guild, channel, user = (bindparam(name, type_=BigInteger) for name in ("guild", "channel", "user"))
    of_channel = (channel_settings.c.channel_id == channel, channel_settings.c.guild_id == guild)
    return select(
        select(channel_settings.c.zone).where(*of_channel).scalar_subquery(),
        select(guild_settings.c.zone).where(guild_settings.c.guild_id == guild).scalar_subquery(),
        select(user_settings.c.zone).where(user_settings.c.user_id == user).scalar_subquery(),
    )
