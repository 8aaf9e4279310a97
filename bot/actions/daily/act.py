"""Sets or ends a daily post in one transaction."""

from dataclasses import dataclass, replace

from bot.actions.daily.announcing import announcement
from bot.actions.daily.request import DailyRequest
from bot.actions.timing import announce
from bot.domain.follows import DIGEST_HOUR
from bot.domain.quotebook import Wanted
from bot.domain.timers import Tells, Timer, TimerKind
from bot.domain.timing import first_daily, reset_daily
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class DailySetting:
    """The daily post as it is now, None if there is none; `ended` tells that there was one before.

    `empty` tells that it is to tell quotes, and the quotebook has none that is shown.
    """

    request: DailyRequest
    timer: Timer | None
    ended: bool = False
    empty: bool = False


async def act(request: DailyRequest, context: Context) -> DailySetting:
    """Raises SendError where a channel takes no test message, StoreError, and then nothing has changed."""
    known = next(iter(await context.members.timers.list_of(request.target)), None)
    before = known if known and known.kind is TimerKind.DAILY else None
    if not request.changes:
        return await _as_set(request, before, context)
    if before is None and not request.off:
        await announce(request.target, announcement(_new(request, context)), context)
    async with context.members.transaction() as changes:
        before = await changes.timers.find_daily(request.target)
        if request.off:
            if before is not None:
                await changes.timers.delete(request.target, before.id)
            return DailySetting(request, None, before is not None)
        after = _new(request, context) if before is None else _changed(before, request, context)
        await changes.timers.set(after, context.clock())
        if before is None:
            await changes.follows.reopen(request.target, context.clock())  # the announcement has just arrived
    return await _as_set(request, after, context)


async def _as_set(request: DailyRequest, timer: Timer | None, context: Context) -> DailySetting:
    guild = request.target.guild
    if timer is None or timer.tells is not Tells.QUOTE or guild is None:
        return DailySetting(request, timer)
    return DailySetting(request, timer, empty=await context.members.quotebook.count(guild, Wanted()) == 0)


def _new(request: DailyRequest, context: Context) -> Timer:
    minute = 60 * DIGEST_HOUR if request.minute is None else request.minute
    now, tells = context.clock(), request.tells or Tells.BOTH
    clock = (minute, request.zone, request.zone_chosen)
    return first_daily(Timer(0, request.target, TimerKind.DAILY, "", 0, now, tells, *clock), now)


def _changed(before: Timer, request: DailyRequest, context: Context) -> Timer:
    """The daily post with what was changed; the day that it is made for next stays."""
    after = replace(before, tells=request.tells or before.tells, zone_chosen=before.zone_chosen or request.zone_chosen)
    minute = before.minute if request.minute is None else request.minute
    zone = request.zone if request.zone_chosen or not before.zone_chosen else before.zone
    if (minute, zone) == (before.minute, before.zone):
        return after
    return reset_daily(after, minute or 0, zone or request.zone, context.clock())
