"""A picture to share as data: what it says, in which layout, and its alternative text."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody a picture is about: `nation` is the World Athletics code, `under` small print below the name."""

    given: str
    family: str
    nation: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that matters, and what it is."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Bout:
    """A meeting of two: `won` is 0 or 1, None if it counts for nobody; `margin` in the unit of the marks, 0 if unknown.

    `where` and `what` are two short texts, `mark` is the winner's.
    """

    won: int | None
    margin: int
    where: str
    what: str
    mark: str


@dataclass(frozen=True, slots=True)
class Duel:
    """Two athletes: how often each won, numbers, and their meetings, earliest first.

    `wins` is None if no meeting tells who was ahead.
    """

    sides: tuple[Who, Who]
    wins: tuple[int, int] | None
    numbers: tuple[Number, ...]
    bouts: tuple[Bout, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of three athletes, by their number: how often each won; `wins` is None if they have not met."""

    first: int
    second: int
    wins: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Trio:
    """Three athletes: the number that each has, and the three pairs."""

    sides: tuple[Who, Who, Who]
    numbers: tuple[Number, Number, Number]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """A value of a small chart on a day, in milliseconds, millimetres or points; `label` is the mark as published."""

    on: date
    value: int
    label: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """One athlete or one record: a mark in large type, what it is, numbers, and how it came about.

    `steps` draws the line as steps, each standing until the next. `dots` are earliest first; `higher` is whether a
    higher value is the better one.
    """

    who: Who
    large: Number
    numbers: tuple[Number, ...]
    dots: tuple[Dot, ...] = ()
    steps: bool = False
    higher: bool = False
    dots_label: str = ""


@dataclass(frozen=True, slots=True)
class Rank:
    """A line of a list: its place, who, a remark in small type, and its values, the last of them in large type."""

    place: str
    who: str
    nation: str = ""
    remark: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    """A list: a race's field, the best of an event, a medal table. `columns` are the headings of the values."""

    ranks: tuple[Rank, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw. `heading` and `corner` stand above, `source` and `as_of` below; `alt` says it all in words.

    `title` says what it is about, without a result.
    """

    title: str
    heading: str
    corner: str
    content: Duel | Trio | Portrait | Ranking
    source: str
    as_of: date | None
    alt: str
    spoiler: bool = False
