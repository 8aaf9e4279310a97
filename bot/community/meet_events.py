"""What is kept of Discord's scheduled events of meets."""

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.departures import refuse_departed
from bot.community.tables import departed_guild, meet_event
from bot.database.reading import Reader
from bot.domain.meet_event import MeetEvent

MAKING = timedelta(minutes=1)  # for so long nobody else makes the event that somebody began to make
_COLUMNS = (meet_event.c.guild_id, meet_event.c.meet, meet_event.c.event, meet_event.c.said, meet_event.c.gone)


class MeetEventRepository:
    """Reads what is kept."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def list_open(self) -> tuple[MeetEvent, ...]:
        """All that are there, as far as is known, in servers that the bot is in. Raises StoreError."""
        here = meet_event.c.guild_id.not_in(select(departed_guild.c.guild_id))
        there = meet_event.c.event.is_not(None) & ~meet_event.c.gone & here
        return tuple(MeetEvent(*row) for row in await self._reader.rows(select(*_COLUMNS).where(there)))


class MeetEventChanges:
    """Changes what is kept, within one transaction; no other writer can come in between."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def claim(self, guild: int, meet: str, now: datetime) -> MeetEvent | None:
        """What is kept of a meet in a server; with no event in it, the caller alone may make one for a minute.

        None where somebody else is making it just now. Raises DepartedServer.
        """
        await refuse_departed(self._connection, guild)
        found = select(*_COLUMNS, meet_event.c.busy_until).where(_this(guild, meet))
        row = (await self._connection.execute(found)).one_or_none()
        if row is None:
            values = {"guild_id": guild, "meet": meet, "said": "", "gone": False, "busy_until": now + MAKING}
            await self._connection.execute(insert(meet_event).values(**values))
            return MeetEvent(guild, meet, None, "", gone=False)
        *kept, busy_until = row
        if busy_until and now < busy_until <= now + 2 * MAKING:  # one that ends later is of a clock that was ahead
            return None
        held = MeetEvent(*kept)
        if held.event is None or held.gone:
            await self._put(guild, meet, event=None, gone=False, busy_until=now + MAKING)
            return MeetEvent(guild, meet, None, held.said, gone=False)
        return held

    async def keep(self, guild: int, meet: str, event: int, said: str) -> None:
        """The event is there and says so."""
        await self._put(guild, meet, event=event, said=said, busy_until=None)

    async def release(self, guild: int, meet: str) -> None:
        """The event was not made."""
        await self._put(guild, meet, busy_until=None)

    async def mark_gone(self, guild: int, meet: str) -> None:
        """Somebody deleted the event."""
        await self._put(guild, meet, gone=True)

    async def _put(self, guild: int, meet: str, **values: object) -> None:
        await self._connection.execute(update(meet_event).where(_this(guild, meet)).values(**values))


def _this(guild: int, meet: str) -> ColumnElement[bool]:
    return and_(meet_event.c.guild_id == guild, meet_event.c.meet == meet)
