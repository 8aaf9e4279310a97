"""Bounds for plausible marks: a little better than the best ever to far worse than usual."""

from functools import cache

from bot.domain.best_marks import best_ever
from bot.domain.disciplines import find_discipline
from bot.domain.event import Discipline, Event, Kind, Sex
from bot.domain.mark import Measure

_BEYOND_THE_BEST = 1.04
_SLOWEST = 7  # times the best time, for walkers in the oldest masters' class
_SHORTEST = 0.05  # of the best length or score
_EASIER = {
    Measure.TIME: 0.9,
    Measure.LENGTH: 1.5,
    Measure.POINTS: 1.2,
}  # factor for light implements, low hurdles, youth tables

_FASTEST = 10.6  # metres a second: the mean speed of the fastest 200 m, which is the highest of all distances
_FASTEST_RELAY = 11.3  # the same of a relay, with flying starts
_SLOWEST_PACE = 0.4  # metres a second


@cache
def plausible_marks(event: Event) -> tuple[int, int]:
    """The lowest and the highest plausible mark, both included, in the unit of `Mark.value`."""
    discipline = find_discipline(event.discipline)
    if discipline is None:
        return 0, 1 << 62
    best = best_ever(event.discipline, event.sex or Sex.MEN)
    if best is None:
        return _by_pace(discipline)
    easier = _EASIER[discipline.measure] if event.variant else 1.0
    if discipline.measure is Measure.TIME:
        return int(best / _BEYOND_THE_BEST * easier), best * _SLOWEST
    return int(best * _SHORTEST), int(best * _BEYOND_THE_BEST * easier)


def _by_pace(discipline: Discipline) -> tuple[int, int]:
    if discipline.millimetres is None:
        return 0, 1 << 62
    fastest = _FASTEST_RELAY if discipline.kind is Kind.RELAY else _FASTEST
    return int(discipline.millimetres / fastest), int(discipline.millimetres / _SLOWEST_PACE)
