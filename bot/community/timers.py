"""Timers: which are due, and their changes.

All writers of members' data come one after the other. So a timer is dealt with in one transaction that makes its post
and says when it is due next, if nobody dealt with it since it was read: of two services one finds it changed.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.columns import Moment
from bot.community.departures import refuse_departed
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
from bot.database.reading import Reader, Row, Statement
from bot.domain.outbox import NewPost
from bot.domain.preferences import is_zone
from bot.domain.target import Target
from bot.domain.timers import MOST_TIMERS, Tells, Timer, TimerKind
from bot.errors import UsageError

_C = timer.c
_KEPT = tuple(column for column in _C if column.name != "changed")


class TimersRepository:
    """Reads timers. Everything raises StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._woken = asyncio.Event()

    async def find_earliest(self) -> datetime | None:
        """When the next post is to be made; None if nothing waits for a moment."""
        return (await self._reader.rows(_earliest()))[0][0]

    async def list_due(self, now: datetime, most: int) -> tuple[Timer, ...]:
        """Those that are due, the earliest first; none of a target that is paused, refused or gone."""
        return tuple(map(_timer, await self._reader.rows(_due(), now=now, most=most)))

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
    return select(func.min(_C.due, type_=Moment)).where(*_spoken_to())


@cache
def _due() -> Statement:
    due = select(*_KEPT).where(_C.due <= bindparam("now", type_=Moment), *_spoken_to())
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
def _opt_in() -> Statement:
    guild, role = (bindparam(name, type_=BigInteger) for name in ("guild", "role"))
    return select(opt_in_role.c.role).where(opt_in_role.c.guild_id == guild, opt_in_role.c.role == role)


def _values(one: Timer, now: datetime) -> dict[str, object]:
    what = {"kind": one.kind, "subject": one.subject, "notice": one.notice, "tells": one.tells, "role": one.role}
    clock = {"minute": one.minute, "zone": one.zone, "zone_chosen": one.zone_chosen, "day": one.day}
    moments = {"starts": one.starts, "due": one.due, "told": one.told, "dropped": one.dropped}
    return {**ids_of(one.target), **what, **clock, **moments, "changed": now}


def _timer(row: Row | Any) -> Timer:  # noqa: ANN401 - a row of either layer
    values = dict(zip((column.name for column in _KEPT), row, strict=False))
    target = Target(values.pop("guild_id"), values.pop("channel_id"), values.pop("user_id"))
    kind, tells = TimerKind(values.pop("kind")), values.pop("tells")
    found = Timer(target=target, kind=kind, tells=Tells(tells) if tells else None, **values)
    return replace(found, zone_chosen=bool(found.zone_chosen))
