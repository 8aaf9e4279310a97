"""Days in words: one form wherever a fan reads one; and what time it is."""

from datetime import UTC, date, datetime

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_name(on: date) -> str:
    """`9 Jun 2023`, whatever the machine's language."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def utc_now() -> datetime:
    """The clock of this machine, in UTC; what needs a clock is given one, and this is the one it is given."""
    return datetime.now(UTC)
