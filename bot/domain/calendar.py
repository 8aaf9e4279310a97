"""The calendar: meets whose days are known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.race import Meet
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Fixture:
    """A meet with its first and last day, which may be the same, and who says so.

    `stadium` is empty if no source names it; `series` is the id of its series, empty if it belongs to none. `races` is
    how many of its races are held.
    """

    meet: Meet
    first: date
    last: date
    stadium: str
    series: str
    races: int
    sources: tuple[Source, ...]

    def is_on(self, day: date) -> bool:
        """Whether the day is one of its own."""
        return self.first <= day <= self.last


def in_order(fixtures: Iterable[Fixture]) -> tuple[Fixture, ...]:
    """By their first day; of one day what matters more first."""
    return tuple(sorted(fixtures, key=lambda each: (each.first, -each.meet.kind.importance, each.last, each.meet.id)))
