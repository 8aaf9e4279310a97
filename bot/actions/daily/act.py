"""Sets or ends daily posts in one transaction: of what happened on the day, and of a quote."""

from dataclasses import dataclass, replace

from bot.actions.daily.announcing import announcement
from bot.actions.daily.request import DailyRequest
from bot.actions.timing import announce
from bot.domain.follows import DIGEST_HOUR
from bot.domain.quotebook import Wanted
from bot.domain.timers import Tells, Timer, TimerKind, daily_subject
from bot.domain.timing import first_daily, reset_daily
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class DailySetting:
    """The daily posts as they are now: `day` tells what happened on it, `quote` a quote; None where there is none.

    `ended` tells that there was one before that was ended. `empty` tells that the quotebook has no quote that is shown.
    """

    request: DailyRequest
    day: Timer | None
    quote: Timer | None
    ended: bool = False
    empty: bool = False


async def act(request: DailyRequest, context: Context) -> DailySetting:
    """Raises SendError where a channel takes no test message, StoreError, and then nothing has changed."""
    known = await _as_set(request, context)
    if not request.changes:
        return known
    if request.off:
        return replace(await _end(known, context), ended=True) if _to_end(known) else known
    tells = request.tells or _told(known)
    if (known.quote if tells is Tells.QUOTE else known.day) is None:
        await announce(request.target, announcement(_new(request, tells, context)), context)
    async with context.members.transaction() as changes:
        before = await changes.timers.find_daily(request.target, daily_subject(tells))
        after = _new(request, tells, context) if before is None else _changed(before, request, context)
        await changes.timers.set(after, context.clock())
        if before is None:
            await changes.follows.reopen(request.target, context.clock())  # the announcement has just arrived
    return await _as_set(request, context)


async def _as_set(request: DailyRequest, context: Context) -> DailySetting:
    timers = await context.members.timers.list_of(request.target)
    daily = {one.subject: one for one in timers if one.kind is TimerKind.DAILY}
    quote, guild = daily.get(daily_subject(Tells.QUOTE)), request.target.guild
    empty = quote is not None and guild is not None and await context.members.quotebook.count(guild, Wanted()) == 0
    return DailySetting(request, daily.get(daily_subject(Tells.BOTH)), quote, empty=empty)


def _told(known: DailySetting) -> Tells:
    """What the post tells whose hour or zone is changed where nobody said which: what happened, if that is told."""
    one = known.day or known.quote
    return one.tells if one and one.tells else Tells.BOTH


def _to_end(known: DailySetting) -> tuple[Timer, ...]:
    quotes = known.request.quotes
    wanted = (known.day if quotes is not True else None, known.quote if quotes is not False else None)
    return tuple(one for one in wanted if one is not None)


async def _end(known: DailySetting, context: Context) -> DailySetting:
    async with context.members.transaction() as changes:
        for one in _to_end(known):
            await changes.timers.delete(known.request.target, one.id)
    return await _as_set(known.request, context)


def _new(request: DailyRequest, tells: Tells, context: Context) -> Timer:
    minute = 60 * DIGEST_HOUR if request.minute is None else request.minute
    now, subject = context.clock(), daily_subject(tells)
    clock = (minute, request.zone, request.zone_chosen)
    return first_daily(Timer(0, request.target, TimerKind.DAILY, subject, 0, now, tells, *clock), now)


def _changed(before: Timer, request: DailyRequest, context: Context) -> Timer:
    """The daily post with what was changed; the day that it is made for next stays."""
    after = replace(before, tells=request.tells or before.tells, zone_chosen=before.zone_chosen or request.zone_chosen)
    minute = before.minute if request.minute is None else request.minute
    zone = request.zone if request.zone_chosen or not before.zone_chosen else before.zone
    if (minute, zone) == (before.minute, before.zone):
        return after
    return reset_daily(after, minute or 0, zone or request.zone, context.clock())
