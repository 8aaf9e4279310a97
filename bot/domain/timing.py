"""What becomes of a timer: when it is due next, and whether its post is made, late or given up.

A daily post is for a local day, and each day has one: the day after the last that was dealt with is the next, whatever
happens to the clocks, the zone or the bot. Nothing here looks at a clock, so that a post that was made once is the same
post whoever makes it again.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.domain.dates import CLOCKS_DIFFER
from bot.domain.outbox import token_of
from bot.domain.timers import Timer, TimerKind
from bot.domain.wall_clock import day_of, moment_of

LATE = timedelta(minutes=10)  # a post made later than that says so
IN_TIME = timedelta(minutes=1)  # a timer that another process set is seen after half of that
LATEST_DAILY = timedelta(hours=18)  # a daily post later than that is given up; the next is 23 hours later at least
LONGEST_FOLLOWED = timedelta(days=14)  # a post of a quote that may be there, of before a backup, is looked for so long
LASTING = timedelta(minutes=30)  # after the start of a race, nobody needs to be reminded of it
FIRST_HOUR = 9 * 60  # minute of the first day of a meet of which nobody said when it starts
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Start:
    """When something starts, in UTC, and until when a reminder of it makes sense.

    `exact` tells that a source gives the time; else only the day is known, and `at` is an hour that was chosen for it.
    """

    at: datetime
    until: datetime
    exact: bool


def first_daily(timer: Timer, now: datetime) -> Timer:
    """A new daily post: for today, or from tomorrow on where its minute is over."""
    minute, zone = _clock(timer)
    today = day_of(now, zone)
    over = moment_of(today, minute, zone) <= now
    return next_daily(timer, today if over else today - _DAY)


def next_daily(timer: Timer, day: date) -> Timer:
    """A daily post of which a day was dealt with: it waits for the next one."""
    minute, zone = _clock(timer)
    return replace(timer, day=day, due=moment_of(day + _DAY, minute, zone))


def reset_daily(timer: Timer, minute: int, zone: str, now: datetime) -> Timer:
    """A daily post at another minute, or in another zone: the next day is the same as before.

    Where that day's minute is over already, it is due at once, unless it was due before; then it stays late.
    """
    if timer.day is None or timer.due is None:
        return first_daily(replace(timer, minute=minute, zone=zone), now)
    changed = next_daily(replace(timer, minute=minute, zone=zone), timer.day)
    if changed.due is not None and changed.due < now:
        return replace(changed, due=min(timer.due, now))
    return changed


def daily_again(timer: Timer, now: datetime) -> Timer:
    """A daily post that starts over with today's, which is late if its time is past; no day is posted twice."""
    _, zone = _clock(timer)
    return next_daily(timer, day_of(now, zone) - _DAY)


def was_ahead(timer: Timer, now: datetime) -> bool:
    """Whether the clock that dealt with a timer was far ahead of what it is now."""
    if timer.kind is TimerKind.DAILY:  # the day may be tomorrow's, where the zone was changed
        return timer.day is not None and timer.day - day_of(now, timer.zone or "UTC") > _DAY
    gave_up = timer.dropped is not None and timer.dropped - now > CLOCKS_DIFFER
    if timer.kind is not TimerKind.ATHLETE or timer.told is None:
        return gave_up
    return gave_up or timer.told - timer.before - now > CLOCKS_DIFFER


def started(timer: Timer, start: Start | None) -> Timer:
    """A reminder of which the start is known now, or known no more."""
    if start is None:
        return replace(timer, starts=None, due=None)
    return replace(timer, starts=start.at, due=start.at - timer.before)


def start_of_day(first: date, last: date, minute: int, zone: str) -> Start:
    """The start of a meet of which the days alone are known."""
    return Start(moment_of(first, minute, zone), moment_of(last + _DAY, 0, zone), exact=False)


def is_late(due: datetime, now: datetime) -> bool:
    """Whether a post has to say that it comes late."""
    return now - due > LATE


def may_be_there(due: datetime, now: datetime) -> bool:
    """Whether a post may be in its channel already, from before a backup: by the clock it is made in time else."""
    return now - due > IN_TIME


def daily_token(timer: Timer, day: date) -> str:
    """The token of a daily post for a local day: of a target, that of a quote is one, and that of all else another."""
    return token_of(timer.subject or "daily", timer.target.id, day.isoformat())


def reminder_token(timer: Timer, starts: datetime) -> str:
    """The token of a reminder of one start."""
    return token_of("reminder", timer.target.id, timer.kind, timer.subject, timer.notice, starts.isoformat())


def _clock(timer: Timer) -> tuple[int, str]:
    if timer.minute is None or timer.zone is None:
        raise ValueError("a daily post has a minute and a zone")
    return timer.minute, timer.zone
