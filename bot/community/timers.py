"""Timers: leases those that are due, and changes them.

A lease only keeps processes from dealing with the same timers. What makes each post once is that a timer is dealt with
in one transaction, which makes its post and says when it is due next, if nobody dealt with it since it was read: all
writers of members' data come one after the other, and of two services one finds it changed.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.columns import Moment
from bot.community.departures import refuse_departed
from bot.community.leases import is_leased, last_end
from bot.community.outbox import OutboxChanges
from bot.community.tables import (
    channel_settings,
    departed_guild,
    guild_settings,
    opt_in_role,
    post_target,
    timer,
    user_settings,
)
from bot.community.targets import NO_ZONE, bound, find_zone, ids_of, is_of, is_of_bound, same_target
from bot.database.opening import Database
from bot.database.reading import Row, Statement
from bot.domain.dates import CLOCKS_DIFFER
from bot.domain.outbox import NewPost
from bot.domain.preferences import is_zone
from bot.domain.target import Target
from bot.domain.timers import MOST_TIMERS, Tells, Timer, TimerKind
from bot.errors import UsageError

_C = timer.c
_KEPT = tuple(column for column in _C if column.name not in ("changed", "leased_until"))


class TimersRepository:
    """Reads and leases timers. Everything raises StoreError.

    No two processes lease one timer; on PostgreSQL they lease at once, each other ones.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reader = database.reader
        self._woken = asyncio.Event()

    async def find_earliest(self, now: datetime, until: datetime) -> datetime | None:
        """When the next timer can be leased; None if nothing waits for a moment.

        One that is leased can be when its lease ends. `until` is when a lease that is given now would end.
        """
        return (await self._reader.rows(_earliest(), now=now, last=last_end(now, until)))[0][0]

    async def lease(self, now: datetime, until: datetime, most: int) -> tuple[Timer, ...]:
        """At most `most` timers that are due, for nobody else before `until`; the earliest first.

        None of a target that is paused, refused or gone. A lease ends when its timer is settled or set anew.
        """
        if not await self._reader.rows(_due(), now=now, last=last_end(now, until), most=1):
            return ()  # an idle bot holds up no writer
        async with self._database.leasing() as connection:
            return await lease_timers(connection, now, until, most)

    async def list_of(self, target: Target) -> tuple[Timer, ...]:
        """All of a channel or a user, dropped ones too: daily posts, then by when they are due."""
        return tuple(map(_timer, await self._reader.rows(_of_target(), **bound(target))))

    async def list_reminders(self) -> tuple[Timer, ...]:
        """All reminders that wait for something: their starts may move."""
        return tuple(map(_timer, await self._reader.rows(_reminders())))

    async def list_moved(self) -> tuple[tuple[Timer, str], ...]:
        """Timers that go by the zone of the settings where that is another one now, each with the new one."""
        rows = await self._reader.rows(_moved())
        found = ((_timer(row), row[len(_KEPT)]) for row in rows)
        return tuple((one, zone) for one, zone in found if is_zone(zone))

    async def list_ahead(self, now: datetime) -> tuple[Timer, ...]:
        """Timers that may have run while the clock was ahead.

        These are daily posts that ran for a day after tomorrow, reminders given up in the future, and those of athletes
        of whom a start in the future was told.
        """
        moments = {"tomorrow": now.date() + timedelta(days=1), "now": now, "limit": now + CLOCKS_DIFFER}
        return tuple(map(_timer, await self._reader.rows(_ahead(), **moments)))

    async def find_zone(self, target: Target) -> str:
        """The zone of a channel or of its server, or that of a user; UTC where nobody set one."""
        return await find_zone(self._reader, target)

    async def is_opt_in(self, guild: int, role: int) -> bool:
        """Whether members of a server may give themselves a role."""
        return bool(await self._reader.rows(_opt_in(), guild=guild, role=role))

    def wake(self) -> None:
        """Have whoever waits for the earliest look again."""
        self._woken.set()

    async def wait_for_change(self) -> None:
        """Until a timer is changed by this process."""
        await self._woken.wait()
        self._woken.clear()


class TimerChanges:
    """Changes of timers, within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.made = False  # whether something was changed that whoever waits must know

    async def set(self, new: Timer, now: datetime) -> None:
        """Make a timer, or set one of the same target, kind, subject and notice anew. Its id is not looked at.

        Raises UsageError where the target has MOST_TIMERS of them, and DepartedServer.
        """
        if new.target.guild is not None:
            await refuse_departed(self._connection, new.target.guild)
        same = (is_of(timer, new.target), _C.kind == new.kind, _C.subject == new.subject, _C.notice == new.notice)
        known = (await self._connection.execute(select(*_KEPT).where(*same))).first()
        if known is None:
            await self._refuse_too_many(new.target)
            await self._connection.execute(insert(timer).values(**_values(new, now), created=now))
        else:
            await self._connection.execute(update(timer).where(_C.id == known[0]).values(_values(new, now)))
        if new.role is not None and new.target.guild is not None:
            await self._let_join(new.target.guild, new.role, now)
        self.made = True

    async def find_daily(self, target: Target, subject: str) -> Timer | None:
        """The daily post of a channel or a user with that subject; nobody changes it before the transaction ends."""
        daily = select(*_KEPT).where(is_of(timer, target), _C.kind == TimerKind.DAILY, _C.subject == subject)
        row = (await self._connection.execute(daily)).first()
        return None if row is None else _timer(row)

    async def delete(self, target: Target, number: int) -> Timer | None:
        """Delete a timer of a target; what it was, None if there is none of that id."""
        row = (await self._connection.execute(select(*_KEPT).where(is_of(timer, target), _C.id == number))).first()
        await self._connection.execute(delete(timer).where(is_of(timer, target), _C.id == number))
        return None if row is None else _timer(row)

    async def delete_dropped(self, timers: Iterable[Timer]) -> None:
        """Forget dropped ones, of which somebody was told; those of athletes wait for the next start."""
        told = (_C.id.in_([one.id for one in timers]), _C.dropped.is_not(None))
        await self._connection.execute(delete(timer).where(*told, _C.kind != TimerKind.ATHLETE))
        await self._connection.execute(update(timer).where(*told).values(dropped=None))

    async def settle(self, before: Timer, after: Timer | None, posts: Iterable[NewPost], now: datetime) -> bool:
        """Deal with a timer: make its posts, and leave it as `after`, or delete it; whether it was done.

        It is not done where the timer is not as it was when it was read: somebody else dealt with it, or changed it.
        """
        row = (await self._connection.execute(select(*_KEPT).where(_C.id == before.id))).first()
        if row is None or _timer(row) != before:
            return False
        await OutboxChanges(self._connection).add(posts, now)
        if after is None:
            await self._connection.execute(delete(timer).where(_C.id == before.id))
        else:
            await self._connection.execute(update(timer).where(_C.id == before.id).values(_values(after, now)))
        return True

    async def _refuse_too_many(self, target: Target) -> None:
        found = (await self._connection.execute(select(func.count()).where(is_of(timer, target)))).scalar_one()
        if found >= MOST_TIMERS:
            whose = "This channel has" if target.channel else "You have"
            raise UsageError(
                f"{whose} {MOST_TIMERS} reminders and daily posts, which is as many as there may be.",
                "Cancel one in /remind first.",
            )

    async def _let_join(self, guild: int, role: int, now: datetime) -> None:
        known = select(exists().where(opt_in_role.c.guild_id == guild, opt_in_role.c.role == role))
        if not (await self._connection.execute(known)).scalar():
            await self._connection.execute(insert(opt_in_role).values(guild_id=guild, role=role, changed=now))


async def lease_timers(connection: AsyncConnection, now: datetime, until: datetime, most: int) -> tuple[Timer, ...]:
    """`TimersRepository.lease`, within its transaction."""
    free = _due().with_for_update(skip_locked=True)
    rows = (await connection.execute(free, {"now": now, "last": last_end(now, until), "most": most})).all()
    if rows:
        await connection.execute(update(timer).where(_C.id.in_([row.id for row in rows])).values(leased_until=until))
    return tuple(map(_timer, rows))


def _spoken_to() -> tuple[ColumnElement[bool], ...]:
    """Timers of targets that get posts."""
    closed = exists().where(
        same_target(post_target, timer), or_(post_target.c.paused, post_target.c.refused.is_not(None))
    )
    return ~closed, ~exists().where(departed_guild.c.guild_id == _C.guild_id)


def _zone() -> ColumnElement[Any]:
    """The zone that the settings give the target of a timer."""
    return func.coalesce(user_settings.c.zone, channel_settings.c.zone, guild_settings.c.zone, NO_ZONE)


@cache
def _earliest() -> Statement:
    moments = union_all(
        select(func.min(_C.due, type_=Moment).label("moment")).where(_free(), *_spoken_to()),
        select(func.min(_C.leased_until, type_=Moment)).where(is_leased(_C.leased_until), *_spoken_to()),
    ).subquery()
    return select(func.min(moments.c.moment, type_=Moment))


def _free() -> ColumnElement[bool]:
    """Whether a timer may be leased. Binds `now` and `last`."""
    return or_(_C.leased_until.is_(None), ~is_leased(_C.leased_until))


@cache
def _due() -> Select[*tuple[Any, ...]]:
    due = select(*_KEPT).where(_C.due <= bindparam("now", type_=Moment), _free(), *_spoken_to())
    return due.order_by(_C.due, _C.id).limit(bindparam("most", type_=BigInteger))


@cache
def _of_target() -> Statement:
    return select(*_KEPT).where(is_of_bound(timer)).order_by(_C.kind != "daily", _C.due.is_(None), _C.due, _C.id)


@cache
def _reminders() -> Statement:
    return select(*_KEPT).where(_C.kind != "daily", or_(_C.due.is_not(None), _C.dropped.is_(None))).order_by(_C.id)


@cache
def _moved() -> Statement:
    in_channel = and_(channel_settings.c.channel_id == _C.channel_id, channel_settings.c.guild_id == _C.guild_id)
    joined = (
        timer.outerjoin(user_settings, user_settings.c.user_id == _C.user_id)
        .outerjoin(channel_settings, in_channel)
        .outerjoin(guild_settings, guild_settings.c.guild_id == _C.guild_id)
    )
    other = (_C.zone.is_not(None), ~_C.zone_chosen, _C.dropped.is_(None), _zone() != _C.zone)
    return select(*_KEPT, _zone()).select_from(joined).where(*other).order_by(_C.id)


@cache
def _ahead() -> Statement:
    now, limit = (bindparam(name, type_=Moment) for name in ("now", "limit"))
    told = and_(_C.kind == "athlete", _C.told > now)
    dealt = or_(_C.day > bindparam("tomorrow", type_=Date), _C.dropped > limit, told)
    return select(*_KEPT).where(dealt).order_by(_C.id)


@cache
def _opt_in() -> Statement:
    guild, role = (bindparam(name, type_=BigInteger) for name in ("guild", "role"))
    return select(opt_in_role.c.role).where(opt_in_role.c.guild_id == guild, opt_in_role.c.role == role)


def _values(one: Timer, now: datetime) -> dict[str, object]:
    what = {"kind": one.kind, "subject": one.subject, "notice": one.notice, "tells": one.tells, "role": one.role}
    clock = {"minute": one.minute, "zone": one.zone, "zone_chosen": one.zone_chosen, "day": one.day}
    moments = {"starts": one.starts, "due": one.due, "told": one.told, "dropped": one.dropped}
    return {**ids_of(one.target), **what, **clock, **moments, "leased_until": None, "changed": now}


def _timer(row: Row | Any) -> Timer:  # noqa: ANN401 - a row of either layer
    values = dict(zip((column.name for column in _KEPT), row, strict=False))
    target = Target(values.pop("guild_id"), values.pop("channel_id"), values.pop("user_id"))
    kind, tells = TimerKind(values.pop("kind")), values.pop("tells")
    found = Timer(target=target, kind=kind, tells=Tells(tells) if tells else None, **values)
    return replace(found, zone_chosen=bool(found.zone_chosen))
