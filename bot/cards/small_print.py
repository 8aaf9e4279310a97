"""The small print of cards."""

from datetime import UTC, date, datetime, time

from bot.cards.card import Line, Moment
from bot.cards.formatting import day
from bot.domain.coverage import Coverage


def as_of(coverage: Coverage) -> Line:
    """`Store as of 22 Nov 2026, last race 18 Jul 2026.`: when a source was last read, and the day of the last race.

    A race after that day is left out: the facts shown were read before it.
    """
    if not coverage.as_of:
        return ("The store is empty.",)
    last = f", last race {day(coverage.last)}" if coverage.last and coverage.last <= coverage.as_of else ""
    return ("Store as of ", Moment(day(coverage.as_of), noon(coverage.as_of)), f"{last}.")


def noon(on: date) -> datetime:
    """Noon of a day in UTC: the date is the same in nearly every time zone."""
    return datetime.combine(on, time(12), UTC)


def fine_print(*parts: str | Line) -> Line:
    """Texts and lines joined to one line, without space at its end."""
    flat = [part for each in parts for part in ((each,) if isinstance(each, str) else each)]
    while flat and not flat[-1].strip():
        flat.pop()
    return (*flat[:-1], flat[-1].rstrip()) if flat and not isinstance(flat[-1], Moment) else tuple(flat)
