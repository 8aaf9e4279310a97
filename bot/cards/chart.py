"""A chart as data: what it plots, in which units, and its alternative text."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.mark import Measure


class ChartKind(StrEnum):
    """What a chart shows."""

    MARGINS = "margins"  # how far apart two athletes were; above zero the first was ahead
    BESTS = "bests"  # season bests, a point for each year
    DEPTH = "depth"  # the marks of a list by rank, the best first
    STEPS = "steps"  # a record's progression, each mark standing until the next


@dataclass(frozen=True, slots=True)
class Point:
    """One value on a day, in milliseconds, millimetres or points.

    `label` is written beside it: the mark as published, and in a second line who set it. If it is only a name, the
    mark is written above it. For a margin it is the city where the two met. `gap` says that steps of a progression may
    be missing before it.
    """

    on: date
    value: int
    label: str = ""
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one athlete or list, in the order of their days.

    A chart of margins has two series, named after the two athletes; the points of both are plotted together.
    """

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart to draw. `source` and `as_of` are written in its corners; `alt` describes it in words.

    `until` is the day up to which the last step of a progression is drawn.
    """

    kind: ChartKind
    title: str
    series: tuple[Series, ...]
    measure: Measure
    source: str
    as_of: date | None
    alt: str
    until: date | None = None
    spoiler: bool = False
