"""What servers, channels and users set."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import BigInteger, Table, and_, bindparam, delete, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community import tables
from bot.community.departures import refuse_departed
from bot.database.reading import Reader, Row, Statement
from bot.domain.preferences import Preferences, is_zone


@dataclass(frozen=True, slots=True)
class SettingCounts:
    """How many have set something."""

    guilds: int
    channels: int
    users: int


class SettingsRepository:
    """Reads settings."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def find(
        self, guild: int | None, channel: int | None, user: int | None
    ) -> tuple[Preferences, Preferences, Preferences]:
        """What the server, the channel and the user set; where there is no id, or nothing was set, all is None.

        A channel's settings hold in its own server only. Raises StoreError.
        """
        row = (await self._reader.rows(_find(), guild=guild, channel=channel, user=user))[0]
        return _preferences(row[0:3]), _preferences(row[3:6]), _preferences(row[6:9])

    async def count(self) -> SettingCounts:
        """How many have set something. Raises StoreError."""
        return SettingCounts(*(await self._reader.rows(_count()))[0])


class SettingChanges:
    """Changes settings, within one transaction. Preferences that set nothing delete what was there."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def find(
        self, guild: int | None, channel: int | None, user: int | None
    ) -> tuple[Preferences, Preferences, Preferences]:
        """As `SettingsRepository.find`; no other writer changes them before the transaction ends."""
        ids = {"guild": guild, "channel": channel, "user": user}
        row = (await self._connection.execute(_find(), ids)).one()
        return _preferences(row[0:3]), _preferences(row[3:6]), _preferences(row[6:9])

    async def set_guild(self, guild_id: int, preferences: Preferences, now: datetime) -> None:
        """Set what holds in a server. Raises DepartedServer where the bot was removed from it."""
        if preferences != Preferences():
            await refuse_departed(self._connection, guild_id)
        await self._put(tables.guild_settings, {"guild_id": guild_id}, preferences, now)

    async def set_channel(self, channel_id: int, guild_id: int, preferences: Preferences, now: datetime) -> None:
        """Set what holds in a channel of a server. Raises DepartedServer where the bot was removed from it."""
        if preferences != Preferences():
            await refuse_departed(self._connection, guild_id)
        ids = {"channel_id": channel_id, "guild_id": guild_id}
        await self._put(tables.channel_settings, ids, preferences, now)

    async def set_user(self, user_id: int, preferences: Preferences, now: datetime) -> None:
        """Set what a user wants, wherever they ask."""
        await self._put(tables.user_settings, {"user_id": user_id}, preferences, now)

    async def _put(self, table: Table, ids: dict[str, int], preferences: Preferences, now: datetime) -> None:
        """Replace a row. No other writer can come in between, so there is no need of an upsert."""
        this = and_(*(column == ids[column.name] for column in table.primary_key.columns))
        if preferences == Preferences():
            await self._connection.execute(delete(table).where(this))
            return
        values = {
            **ids,
            "spoiler_hours": preferences.spoiler_hours,
            "private": preferences.private,
            "zone": preferences.zone,
            "changed": now,
        }
        if (await self._connection.execute(update(table).where(this).values(values))).rowcount == 0:
            await self._connection.execute(insert(table).values(values))


@cache
def _find() -> Statement:
    guild, channel, user = tables.guild_settings, tables.channel_settings, tables.user_settings
    ids = {name: bindparam(name, type_=BigInteger) for name in ("guild", "channel", "user")}
    one = select(literal(1).label("one")).subquery()
    joined = (
        one.outerjoin(guild, guild.c.guild_id == ids["guild"])
        .outerjoin(channel, and_(channel.c.channel_id == ids["channel"], channel.c.guild_id == ids["guild"]))
        .outerjoin(user, user.c.user_id == ids["user"])
    )
    columns = (
        table.c[name].label(f"{table.name}_{name}")
        for table in (guild, channel, user)
        for name in ("spoiler_hours", "private", "zone")
    )
    return select(*columns).select_from(joined)


@cache
def _count() -> Statement:
    counted = (tables.guild_settings, tables.channel_settings, tables.user_settings)
    return select(*(select(func.count()).select_from(table).scalar_subquery() for table in counted))


def _preferences(row: Row) -> Preferences:
    """Read one row. A zone that this machine has not heard of, as after a move, counts as not set."""
    hours, private, zone = row
    return Preferences(hours, private, zone if zone and is_zone(zone) else None)
