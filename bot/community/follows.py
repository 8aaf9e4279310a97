"""What channels and users follow, and how that is told to them."""

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.departures import refuse_departed
from bot.community.tables import (
    channel_settings,
    delivery,
    departed_guild,
    follow,
    guild_settings,
    post_target,
    quiet_hours,
    user_settings,
)
from bot.community.targets import bound, find_zone, first_zone, ids_of, is_of, is_of_bound, same_target
from bot.database.reading import Reader, Row, Statement
from bot.domain.follows import (
    MOST_FOLLOWS,
    Delivery,
    Follow,
    FollowKind,
    QuietHours,
    Reveal,
    Subscription,
    TargetState,
    TooManyFollows,
    default_delivery,
)
from bot.domain.target import Target
from bot.domain.telling import Subject

_AT_A_TIME = 400  # values in one statement
_READ_AT_A_TIME = 200  # rows
_C = follow.c


class FollowRepository:
    """Reads follows. Everything raises StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def list_follows(self, target: Target) -> tuple[Follow, ...]:
        """What a target follows, in the order in which it began; what is paused and wishes too."""
        return tuple(map(_follow, await self._reader.rows(_of_target(), **bound(target))))

    async def list_wishes(self) -> tuple[Follow, ...]:
        """All wishes, of all targets, the earliest first."""
        return tuple(map(_follow, await self._reader.rows(_wishes())))

    async def find_state(self, target: Target) -> TargetState:
        """How posts reach a target: its deliveries, quiet hours, zone, and whether it is paused or refused."""
        ids = bound(target)
        chosen = {FollowKind(row[0]): _delivery(row[1:]) for row in await self._reader.rows(_deliveries(), **ids)}
        quiet = [QuietHours(*row) for row in await self._reader.rows(_quiet(), **ids)]
        zone = await find_zone(self._reader, target)
        rows = await self._reader.rows(_post_target(), **ids)
        paused, refused, reason = rows[0] if rows else (False, None, "")
        deliveries = {kind: chosen.get(kind, default_delivery(kind)) for kind in FollowKind}
        return TargetState(deliveries, quiet[0] if quiet else None, zone, bool(paused), refused, reason)

    async def list_subscriptions(
        self, subjects: Collection[Subject], athletes: Collection[str]
    ) -> tuple[Subscription, ...]:
        """The follows of these subjects, and those of rivalries of two of these athletes, that are told now.

        Neither wishes, nor what is paused, nor those of servers that removed the bot.
        """
        found: list[Subscription] = []
        wanted = sorted({subject for _, subject in subjects})
        for start in range(0, len(wanted), _AT_A_TIME):
            rows = await self._reader.rows(_matching(), subjects=wanted[start : start + _AT_A_TIME])
            found += await _read_subscriptions(rows, lambda each: (each.kind, each.subject) in subjects)
        if len(athletes) > 1:
            there = set(athletes)
            rows = await self._reader.rows(_rivalries())
            found += await _read_subscriptions(rows, lambda each: there.issuperset(each.subject.split("|")))
        return tuple(found)


class FollowChanges:
    """Changes of follows, within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, target: Target, kind: FollowKind, subject: str, now: datetime, *, wish: bool = False) -> bool:
        """Follow something; False if it is followed there already.

        Raises TooManyFollows for one more than MOST_FOLLOWS, and DepartedServer where the bot was removed.
        """
        if target.guild is not None:
            await refuse_departed(self._connection, target.guild)
        here = is_of(follow, target)
        same = select(_C.id).where(here, _C.kind == kind, _C.subject == subject)
        if (await self._connection.execute(same)).first():
            return False
        count = (await self._connection.execute(select(func.count()).where(here))).scalar_one()
        if count >= MOST_FOLLOWS:
            raise TooManyFollows(count)
        values = {"kind": kind, "subject": subject, "wish": wish, "paused": False, "created": now}
        await self._connection.execute(insert(follow).values(**ids_of(target), **values))
        return True

    async def remove(self, target: Target, follow_id: int) -> bool:
        """Follow it no longer; False if it was not followed there."""
        gone = delete(follow).where(is_of(follow, target), _C.id == follow_id)
        return (await self._connection.execute(gone)).rowcount > 0

    async def remove_all(self, target: Target) -> int:
        """Follow nothing there any more; how many follows there were."""
        return (await self._connection.execute(delete(follow).where(is_of(follow, target)))).rowcount

    async def pause(self, target: Target, follow_id: int, *, paused: bool) -> bool:
        """Pause a follow, or resume it; False if it is not followed there."""
        changed = update(follow).where(is_of(follow, target), _C.id == follow_id).values(paused=paused)
        return (await self._connection.execute(changed)).rowcount > 0

    async def fulfil(self, wish: Follow, athlete: str, now: datetime) -> bool:
        """Make a wish the follow of an athlete who is held now; False if that was followed there already.

        It begins now: that the athlete has come is told by itself.
        """
        here = (is_of(follow, wish.target), _C.kind == FollowKind.ATHLETE)
        same = select(_C.id).where(*here, _C.subject == athlete, ~_C.wish)
        if (await self._connection.execute(same)).first():
            await self._connection.execute(delete(follow).where(_C.id == wish.id, _C.wish))
            return False
        changed = update(follow).where(_C.id == wish.id, _C.wish).values(subject=athlete, wish=False, created=now)
        return (await self._connection.execute(changed)).rowcount > 0

    async def set_delivery(self, target: Target, kind: FollowKind, chosen: Delivery, now: datetime) -> None:
        """Set how one kind of news is told there."""
        values = {"reveal": chosen.reveal, "digest_hour": chosen.digest_hour, "changed": now}
        await self._put(delivery, target, values, kind=kind)

    async def set_quiet_hours(self, target: Target, quiet: QuietHours | None, now: datetime) -> None:
        """Set between which minutes of the day no post comes there; None for posts at any time."""
        if quiet is None:
            await self._connection.execute(delete(quiet_hours).where(is_of(quiet_hours, target)))
            return
        values = {"begins": quiet.begins, "ends": quiet.ends, "changed": now}
        await self._put(quiet_hours, target, values)

    async def pause_target(self, target: Target, now: datetime, *, paused: bool) -> None:
        """Send nothing there, or again; what waits meanwhile is sent when it is resumed."""
        await self._put(post_target, target, {"paused": paused, "changed": now})

    async def reopen(self, target: Target, now: datetime) -> None:
        """Send there again after Discord refused it: somebody has tested it."""
        if (await self._connection.execute(select(post_target.c.id).where(is_of(post_target, target)))).first():
            await self._put(post_target, target, {"refused": None, "reason": "", "changed": now})

    async def _put(self, table: Table, target: Target, values: Mapping[str, Any], **key: Any) -> None:  # noqa: ANN401 - values of columns
        """Set columns of the row of a target, or make it."""
        if target.guild is not None:
            await refuse_departed(self._connection, target.guild)
        same = and_(is_of(table, target), *(table.c[name] == value for name, value in key.items()))
        changed = await self._connection.execute(update(table).where(same).values(**values))
        if changed.rowcount == 0:
            unset = {"paused": False} if table is post_target else {}
            await self._connection.execute(insert(table).values(**{**unset, **values}, **key, **ids_of(target)))


_FOLLOW = (_C.id, _C.guild_id, _C.channel_id, _C.user_id, _C.kind, _C.subject, _C.created, _C.wish, _C.paused)


@cache
def _of_target() -> Statement:
    return select(*_FOLLOW).where(is_of_bound(follow)).order_by(_C.created, _C.id)


@cache
def _wishes() -> Statement:
    return select(*_FOLLOW).where(_C.wish).order_by(_C.created, _C.id)


@cache
def _deliveries() -> Statement:
    return select(delivery.c.kind, delivery.c.reveal, delivery.c.digest_hour).where(is_of_bound(delivery))


@cache
def _quiet() -> Statement:
    return select(quiet_hours.c.begins, quiet_hours.c.ends).where(is_of_bound(quiet_hours))


@cache
def _post_target() -> Statement:
    return select(post_target.c.paused, post_target.c.refused, post_target.c.reason).where(is_of_bound(post_target))


def _subscriptions() -> Statement:
    """Follows that are told now, each with how that is told there."""
    departed = exists().where(departed_guild.c.guild_id == _C.guild_id)
    zones = (channel_settings.c.zone, guild_settings.c.zone, user_settings.c.zone)
    told = (delivery.c.reveal, delivery.c.digest_hour, quiet_hours.c.begins, quiet_hours.c.ends)
    of_channel = (channel_settings.c.channel_id == _C.channel_id) & (channel_settings.c.guild_id == _C.guild_id)
    return (
        select(*_FOLLOW, *told, *zones)
        .select_from(follow)
        .outerjoin(delivery, same_target(delivery, follow) & (delivery.c.kind == _C.kind))
        .outerjoin(quiet_hours, same_target(quiet_hours, follow))
        .outerjoin(channel_settings, of_channel)
        .outerjoin(guild_settings, guild_settings.c.guild_id == _C.guild_id)
        .outerjoin(user_settings, user_settings.c.user_id == _C.user_id)
        .where(~_C.wish, ~_C.paused, ~departed)
        .order_by(_C.id)
    )


@cache
def _matching() -> Statement:
    not_rivalry = _C.kind != FollowKind.RIVALRY
    return _subscriptions().where(not_rivalry, _C.subject.in_(bindparam("subjects", expanding=True)))


@cache
def _rivalries() -> Statement:
    return _subscriptions().where(_C.kind == FollowKind.RIVALRY)


def _follow(row: Sequence[Any]) -> Follow:
    id_, guild, channel, user, kind, subject, created, wish, paused = row[: len(_FOLLOW)]
    return Follow(id_, Target(guild, channel, user), FollowKind(kind), subject, created, bool(wish), bool(paused))


async def _read_subscriptions(rows: Sequence[Row], is_wanted: Callable[[Follow], bool]) -> list[Subscription]:
    """Those that are wanted, some at a time: answers wait for as long as one goes on."""
    found: list[Subscription] = []
    for start in range(0, len(rows), _READ_AT_A_TIME):
        for row in rows[start : start + _READ_AT_A_TIME]:
            follow_ = _follow(row)
            if is_wanted(follow_):
                found.append(_subscription(follow_, row[len(_FOLLOW) :]))
        await asyncio.sleep(0)
    return found


def _subscription(found: Follow, rest: Sequence[Any]) -> Subscription:
    reveal, hour, begins, ends, *zones = rest
    told = default_delivery(found.kind) if reveal is None else _delivery((reveal, hour))
    quiet = None if begins is None else QuietHours(begins, ends)
    return Subscription(found, told, quiet, first_zone(zones))


def _delivery(row: Sequence[Any]) -> Delivery:
    return Delivery(Reveal(row[0]), row[1])
