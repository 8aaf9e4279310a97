"""Reads days as people write them: 2023, 2023-08, 2023-08-23, 23 Aug 2023, 23.8.2023, 23 August."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.domain.asked import Asked
from bot.errors import UsageError
from bot.questions.resolving import shown

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_YEAR = r"(?P<year>[12]\d{3})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _YEAR,
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
        rf"(?P<name>[a-z]{{3,9}})\.? {_YEAR}",
        rf"(?P<day>\d{{1,2}})\.? (?P<name>[a-z]{{3,9}})\.?,? {_YEAR}",
        rf"(?P<name>[a-z]{{3,9}})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
    )
)
_DAY_OF_YEAR = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.?",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.? (?P<name>[a-z]{3,9})\.?",
        r"(?P<name>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?",
    )
)
LEAP_YEAR = 2000  # stands in for any year where only a day and a month are given: it has a 29 February


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month or a year, as its first and last day, both included."""

    first: date
    last: date


class DayOfYear(NamedTuple):
    """A day of the calendar in any year: month 1 to 12, and day of the month."""

    month: int
    day: int


def find_period(asked: Asked, option: str) -> Period | None:
    """The period an option gives, None if it is not set. Raises UsageError if it is not a date."""
    text = " ".join(asked.text(option).split())
    if not text:
        return None
    for form in _FORMS:
        parts = form.fullmatch(text)
        period = _period(parts.groupdict()) if parts else None
        if period:
            return period
    raise UsageError(f"“{shown(text)}” is not a date I can read.", f"Write {option} like 2023, 2023-08 or 23 Aug 2023.")


def find_day_of_year(asked: Asked, option: str, today: date) -> DayOfYear:
    """The day of the year an option gives, today's if it is not set. Raises UsageError if it is not a day."""
    text = " ".join(asked.text(option).split())
    if not text:
        return DayOfYear(today.month, today.day)
    for form in (*_FORMS[2:4], *_FORMS[5:], *_DAY_OF_YEAR):
        parts = form.fullmatch(text)
        period = _period({"year": str(LEAP_YEAR), **parts.groupdict()}) if parts else None
        if period:
            return DayOfYear(period.first.month, period.first.day)
    raise UsageError(f"“{shown(text)}” is not a day of the year.", f"Write {option} like 7 August or 08-07.")


def find_month(asked: Asked, option: str, today: date) -> date | None:
    """The first day of the month an option gives, None if it is not set. Raises UsageError if it is not a month.

    A month without a year is the next one of that name, or this month itself.
    """
    text = " ".join(asked.text(option).split()).casefold()
    if not text:
        return None
    if text in ("this month", "next month"):
        number = today.year * 12 + today.month - 1 + (text == "next month")
        return date(number // 12, number % 12 + 1, 1)
    named = _month({"name": text.rstrip(".")}) if text.rstrip(".").isalpha() and len(text) > 2 else 0
    if named:
        return date(today.year + (named < today.month), named, 1)
    for form in (_FORMS[1], _FORMS[4]):
        parts = form.fullmatch(text)
        period = _period(parts.groupdict()) if parts else None
        if period:
            return period.first
    tip = f"Write {option} like August, next month or 2027-08."
    raise UsageError(f"“{shown(text)}” is not a month I can read.", tip)


def day_of_year_name(month: int, day: int) -> str:
    """`7 August`."""
    return f"{day} {_MONTHS[month - 1].capitalize()}"


def _period(parts: dict[str, str]) -> Period | None:
    year, month = int(parts["year"]), _month(parts)
    if month == 0:
        return Period(date(year, 1, 1), date(year, 12, 31)) if not parts.get("name") else None
    if month > 12:
        return None
    days = monthrange(year, month)[1]
    if not parts.get("day"):
        return Period(date(year, month, 1), date(year, month, days))
    day = int(parts["day"])
    return Period(date(year, month, day), date(year, month, day)) if 1 <= day <= days else None


def _month(parts: dict[str, str]) -> int:
    """The number of the month, given by number or by name; 0 if none is given or the name is unknown."""
    if parts.get("name"):
        name = parts["name"].casefold()
        return next((number for number, known in enumerate(_MONTHS, 1) if known.startswith(name)), 0)
    return (int(parts["month"]) or 99) if parts.get("month") else 0
