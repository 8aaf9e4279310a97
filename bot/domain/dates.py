"""Days in words, in one form everywhere, and the current time."""

from datetime import UTC, date, datetime, timedelta

CLOCKS_DIFFER = timedelta(minutes=10)
"""A machine's clock is right, or further off than that."""

_WRITTEN = datetime(2026, 11, 1, tzinfo=UTC)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_name(on: date) -> str:
    """`9 Jun 2023`, independent of the locale."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def utc_now() -> datetime:
    """The current time in UTC. Code that needs a clock is given one; this is the real one."""
    return datetime.now(UTC)


def is_behind(now: datetime) -> bool:
    """Whether a clock shows a time before this was written, as one does that has not asked the network yet."""
    return now < _WRITTEN


def is_time(last: datetime | None, now: datetime, after: timedelta) -> bool:
    """Whether something is to be done again `after` the last time; at once if that seems to be in the future."""
    return last is None or not timedelta() <= now - last < after
