"""Reads days as people write them: 2023, 2023-08, 2023-08-23, 23 Aug 2023, 23.8.2023, 23 August."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bot.domain.asked import Asked
from bot.domain.dates import day_name
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
_SPOKEN = re.compile(r"(?P<which>this|next) (?P<unit>weekend|week|month|year)")
_SPAN = re.compile(r"(?P<first>[12]\d{3}-\d\d-\d\d)/(?P<last>[12]\d{3}-\d\d-\d\d)")
_DAYS_BESIDE = {"today": 0, "tomorrow": 1, "yesterday": -1}
LEAP_YEAR = 2000  # stands in for any year where only a day and a month are given: it has a 29 February


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month or a year, as its first and last day, both included."""

    first: date
    last: date

    @property
    def text(self) -> str:
        """The period as `find_period_ahead` reads it: `2027`, `2027-08`, `2027-08-07`, `2027-08-07/2027-08-08`."""
        if self.first == self.last:
            return self.first.isoformat()
        if self == _whole_year(self.first.year):
            return f"{self.first:%Y}"
        return f"{self.first:%Y-%m}" if self.is_month else f"{self.first.isoformat()}/{self.last.isoformat()}"

    @property
    def name(self) -> str:
        """`2027`, `August 2027`, `7 Aug 2027`, `7–8 Aug 2027`, `31 Jul – 1 Aug 2027`."""
        if self == _whole_year(self.first.year):
            return f"{self.first:%Y}"
        if self.is_month:
            return f"{self.first:%B %Y}"
        if self.first == self.last:
            return day_name(self.last)
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{self.first.day}–{day_name(self.last)}"
        same = self.first.year == self.last.year
        first = day_name(self.first)
        return f"{first.rsplit(' ', 1)[0] if same else first} – {day_name(self.last)}"

    @property
    def is_month(self) -> bool:
        """Whether it is one whole month."""
        return self == _whole_month(self.first.year, self.first.month)


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
    if text.casefold() in _DAYS_BESIDE:
        on = today + timedelta(days=_DAYS_BESIDE[text.casefold()])
        return DayOfYear(on.month, on.day)
    for form in (*_FORMS[2:4], *_FORMS[5:], *_DAY_OF_YEAR):
        parts = form.fullmatch(text)
        period = _period({"year": str(LEAP_YEAR), **parts.groupdict()}) if parts else None
        if period:
            return DayOfYear(period.first.month, period.first.day)
    raise UsageError(f"“{shown(text)}” is not a day of the year.", f"Write {option} like 7 August or 08-07.")


def find_period_ahead(asked: Asked, option: str, today: date) -> Period | None:
    """The period an option gives as one says it of what is to come, None if it is not set.

    A month without a year is the next one of that name, or this month itself; `this` and `next` go with weekend, week,
    month and year; `tomorrow` is a day. Otherwise as `find_period`. Raises UsageError for what is none of these.
    """
    text = " ".join(asked.text(option).split()).casefold()
    spoken, span = _SPOKEN.fullmatch(text), _SPAN.fullmatch(text)
    if text == "tomorrow":
        return Period(today + timedelta(days=1), today + timedelta(days=1))
    if spoken:
        return _spoken(spoken["unit"], int(spoken["which"] == "next"), today)
    named = _month({"name": text.rstrip(".")}) if text.rstrip(".").isalpha() and len(text) > 2 else 0
    if named:
        return _whole_month(today.year + (named < today.month), named)
    try:
        period = _span(span["first"], span["last"]) if span else None
        return period or find_period(asked, option)
    except UsageError as error:
        tip = f"Write {option} like August, next month, this weekend or 2027-08."
        raise UsageError(f"“{shown(text)}” is no month or day I can read.", tip) from error


def day_of_year_name(month: int, day: int) -> str:
    """`7 August`."""
    return f"{day} {_MONTHS[month - 1].capitalize()}"


def _spoken(unit: str, later: int, today: date) -> Period:
    """This weekend, week, month or year, or the next one; a week begins on Monday, and a weekend ends it."""
    if unit == "year":
        return _whole_year(today.year + later)
    if unit == "month":
        years, month = divmod(today.month - 1 + later, 12)
        return _whole_month(today.year + years, month + 1)
    monday = today + timedelta(days=7 * later - today.weekday())
    return Period(monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6))


def _span(first: str, last: str) -> Period | None:
    try:
        period = Period(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        return None
    return period if period.first <= period.last else None


def _whole_month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _whole_year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))


def _period(parts: dict[str, str]) -> Period | None:
    year, month = int(parts["year"]), _month(parts)
    if month == 0:
        return _whole_year(year) if not parts.get("name") else None
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
