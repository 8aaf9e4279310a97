"""A chart as data: what it plots, in which units, and what it says to those who cannot see it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.mark import Measure


class ChartKind(StrEnum):
    """What a chart shows."""

    MARGINS = "margins"  # how far apart two athletes were; above zero the first was ahead
    BESTS = "bests"  # season bests, a point for each year
    STEPS = "steps"  # a record's progression, each mark standing until the next


@dataclass(frozen=True, slots=True)
class Point:
    """One value on a day, in milliseconds, millimetres or points.

    `label` stands beside it: the mark as published, with who set it in a second line where there is room; a name
    alone gets the mark written over it. That of a margin is where the two met.
    """

    on: date
    value: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one athlete or list, in the order of their days.

    Margins have two series, named for the two athletes; their points are taken together.
    """

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart to draw. `source` and `as_of` stand in its corner; `alt` tells in words what it shows."""

    kind: ChartKind
    title: str
    series: tuple[Series, ...]
    measure: Measure
    source: str
    as_of: date | None
    alt: str
    until: date | None = None
    spoiler: bool = False
