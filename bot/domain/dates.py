"""Days in words: one form wherever a fan reads one."""

from datetime import date

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_name(on: date) -> str:
    """`9 Jun 2023`, whatever the machine's language."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"
