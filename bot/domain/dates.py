"""Days in words, in one form everywhere, and the current time."""

from datetime import UTC, date, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_name(on: date) -> str:
    """`9 Jun 2023`, independent of the locale."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def utc_now() -> datetime:
    """The current time in UTC. Code that needs a clock is given one; this is the real one."""
    return datetime.now(UTC)
