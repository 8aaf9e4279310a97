"""Timers: the reminders and daily posts that a channel or a user asked for, and when each is due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.target import Target

MOST_TIMERS = 25  # of one channel or user, so that one menu shows them all
LONGEST_NOTICE = 30 * 24 * 60  # minutes
DAILY, REMINDER, QUOTE = "daily", "reminder", "quote"  # the kinds of posts that timers make
LONGEST_TIMED = 250  # characters of a subject


class TimerKind(StrEnum):
    """What a timer is for: a meet, an event of it, the next start of an athlete, or the post of each day."""

    MEET = "meet"
    EVENT = "event"
    ATHLETE = "athlete"
    DAILY = "daily"


class Tells(StrEnum):
    """What a daily post tells: races and records of the day, the anniversaries of records that stand, or both.

    Or a quote of the server's quotebook, in one of its channels.
    """

    ON_THIS_DAY = "on-this-day"
    RECORDS = "records"
    BOTH = "both"
    QUOTE = "quote"


def daily_subject(tells: Tells) -> str:
    """The subject of a daily post: a channel has one of quotes, and one of what happened on the day."""
    return QUOTE if tells is Tells.QUOTE else ""


@dataclass(frozen=True, slots=True)
class Timer:
    """A moment to speak at, of a channel or a user; moments are in UTC.

    `subject` is by kind: the id of a meet; that of a meet, `|` and the key of an event, `1500m.M`; the id of an
    athlete; for daily posts what `daily_subject` says, and `tells` says what is in them. `notice` is how many minutes
    before the start a reminder comes.

    `minute` of the day and `zone` are the wall clock: of daily posts, and of a start of which only the day is known.
    Where nobody chose the zone for this timer (`zone_chosen`), it is that of the settings, and follows them.

    `starts` is when what it reminds of starts, None while nobody knows. `due` is when the post is to be made, None
    where nothing is waited for. `day` is the last local day for which a daily post was dealt with, `told` the latest
    start of an athlete that was. `role` is pinged by reminders in a channel. `dropped` is when a reminder was given up
    because it came too late, which the next list says; but for athletes it then waits for nothing more.
    """

    id: int
    target: Target
    kind: TimerKind
    subject: str
    notice: int
    created: datetime
    tells: Tells | None = None
    minute: int | None = None
    zone: str | None = None
    zone_chosen: bool = False
    starts: datetime | None = None
    due: datetime | None = None
    day: date | None = None
    told: datetime | None = None
    role: int | None = None
    dropped: datetime | None = None

    @property
    def before(self) -> timedelta:
        """How long before the start the reminder comes."""
        return timedelta(minutes=self.notice)
