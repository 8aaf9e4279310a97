"""Scoring points of marks: World Athletics' Scoring Tables of Athletics, and the tables of combined events.

The tables are printed, mark by mark, but follow formulas; these are computed exactly, never with floats:

- any event: `floor(factor · (x + shift)² + offset)`, at least 0, with x in seconds, metres or points. A time at or
  beyond `-shift` scores nothing. Short tracks have rows of their own;
- a part of a combined event: `floor(factor · (base - x)^exponent)` for a time, `(x - base)` for a length.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from fractions import Fraction

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Mark, MarkFlag, Measure
from bot.domain.pace import clock
from bot.domain.source import Source

MOST_POINTS = 1400  # the printed tables end there; no mark is worth more
LEGAL_WIND = 20  # tenths of a metre a second
_WIND_COUNTS = frozenset({"60m", "100m", "200m", "100m-hurdles", "110m-hurdles", "long-jump", "triple-jump"})
_FOR_WIND, _TENTHS = 6, 10  # points for a metre a second, and how many units of the wind that is
_THOUSAND = 1000  # milliseconds and millimetres
_HUNDREDTH, _SECOND = 10, 1000  # milliseconds; the former is also a centimetre
_ROAD_WALKS = ("km-walk", "marathon-walk")
_LONGEST = 200_000  # millimetres; nobody throws as far
_DIGITS = 60  # of decimals, so that a floor is never a matter of rounding
_HAND_SCORED_FROM = 1_000_000  # millimetres: hand times of longer races are scored as they stand
_HAND_IN_PARTS = {300_000: 240, 400_000: 140}  # up to this distance: milliseconds added to a hand time


class NoScore(ValueError):
    """The tables have no points for the mark; the message says why, and fits behind `because`."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The row of one event."""

    event: Event
    shift: Fraction
    factor: Fraction
    offset: Fraction
    sources: tuple[Source, ...] = ()

    def points(self, value: int) -> int:
        """Points of a mark in milliseconds, millimetres or points."""
        measure = get_discipline(self.event.discipline).measure
        x = Fraction(value) if measure is Measure.POINTS else Fraction(value, _THOUSAND)
        from_zero = x + self.shift
        if measure is Measure.TIME and from_zero >= 0:
            return 0
        return max(0, int(self.factor * from_zero**2 + self.offset))

    def least_mark(self, points: int) -> int | None:
        """The slowest time or shortest length that still scores as many points, to the precision of its event.

        None if no mark does. `points` is at least 1.
        """
        discipline = get_discipline(self.event.discipline)
        step = step_of(self.event)
        timed = discipline.measure is Measure.TIME
        # the value rises with its number: `low` does not score as many, `high` does
        last = int(-self.shift * _THOUSAND) // step if timed else _LONGEST // step
        low, high = -1, last
        while high - low > 1:
            middle = (low + high) // 2
            scored = self.points((last - middle if timed else middle) * step)
            low, high = (low, middle) if scored >= points else (middle, high)
        value = (last - high if timed else high) * step
        return value if value > 0 and self.points(value) >= points else None


@dataclass(frozen=True, slots=True)
class CombinedScale:
    """The row of a part of combined events; `unit` is in milliseconds or millimetres: a second, metre or centimetre."""

    discipline: str
    sex: Sex
    base: Decimal
    factor: Decimal
    exponent: Decimal
    unit: int
    sources: tuple[Source, ...] = ()

    def points(self, value: int) -> int:
        """Points of a mark in milliseconds or millimetres."""
        with localcontext() as context:
            context.prec = _DIGITS
            x = Decimal(value) / self.unit
            over = self.base - x if get_discipline(self.discipline).measure is Measure.TIME else x - self.base
            return int(self.factor * over**self.exponent) if over > 0 else 0


@dataclass(frozen=True, slots=True)
class ScoringTables:
    """All rows: those of events by event, with sex and track set, and those of parts by discipline and sex."""

    scales: Mapping[Event, Scale] = field(default_factory=dict[Event, Scale])
    combined: Mapping[tuple[str, Sex], CombinedScale] = field(default_factory=dict[tuple[str, Sex], CombinedScale])

    def find(self, event: Event) -> Scale | None:
        """The row of an event with its sex: of its track, outdoors if it sets none and is held there, else indoors."""
        if event.variant:
            return None
        tracks = (False, True) if event.short_track is None else (event.short_track,)
        return next((s for t in tracks if (s := self.scales.get(Event(event.discipline, event.sex, t)))), None)

    def score(self, event: Event, mark: Mark, wind: int | None = None) -> int | None:
        """Points of a mark, with the wind of its race as in `score`; None if the tables have none for it."""
        scale = self.find(event)
        if scale is None or mark.measure is not get_discipline(event.discipline).measure:
            return None
        try:
            return score(scale, mark, wind)
        except NoScore:
            return None


def score(scale: Scale, mark: Mark, wind: int | None = None) -> int:
    """Points of a mark; `wind` is that of its race in tenths of a metre a second, if it has none itself.

    Raises NoScore.
    """
    distance = get_discipline(scale.event.discipline).millimetres
    if MarkFlag.HAND in mark.flags and distance and distance < _HAND_SCORED_FROM:
        raise NoScore("nothing says how the tables score hand times of less than 1000 m")
    points = scale.points(mark.value)
    wind = wind if mark.wind is None else mark.wind
    if points and wind is not None and wind_counts(scale.event):
        points = max(0, points + wind_points(wind))
    if points > MOST_POINTS:
        raise NoScore(f"the tables end at {MOST_POINTS} points")
    return points


def combined_points(scale: CombinedScale, mark: Mark) -> int:
    """Points of a mark in a combined event; hand times of up to 400 m are corrected first, as its rules say."""
    distance = get_discipline(scale.discipline).millimetres
    hand = MarkFlag.HAND in mark.flags and distance
    added = next((ms for most, ms in _HAND_IN_PARTS.items() if distance and distance <= most), 0) if hand else 0
    return scale.points(mark.value + added)


def wind_counts(event: Event) -> bool:
    """Whether the wind changes the points of an event: outdoors in the sprints, sprint hurdles and horizontal jumps."""
    return event.discipline in _WIND_COUNTS and not event.short_track


def wind_points(wind: int) -> int:
    """What a wind, in tenths of a metre a second, adds to the points or takes from them.

    A headwind adds 6 for each metre a second, rounded down; of a tailwind what is above +2.0 takes as much, rounded up.
    """
    over = min(wind, 0) or max(wind - LEGAL_WIND, 0)
    return -over * _FOR_WIND // _TENTHS


def step_of(event: Event) -> int:
    """How precisely marks of an event are given: milliseconds, millimetres or points.

    The road, and walks on it, in whole seconds; tracks in hundredths; lengths in centimetres.
    """
    discipline = get_discipline(event.discipline)
    if discipline.measure is Measure.POINTS:
        return 1
    on_road = discipline.kind is Kind.ROAD or discipline.code.endswith(_ROAD_WALKS)
    return _SECOND if on_road else _HUNDREDTH


def write_mark(event: Event, value: int) -> str:
    """A mark as the sport writes it, from milliseconds, millimetres or points: `3:25.91`, `8.95`, `9126`."""
    measure = get_discipline(event.discipline).measure
    if measure is Measure.TIME:
        return clock(value, step_of(event))
    return f"{value // 1000}.{value % 1000 // 10:02}" if measure is Measure.LENGTH else str(value)
