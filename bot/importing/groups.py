"""The groups of events that one athlete competes in, and how marks of different events compare.

Somebody who is known for one event can do another one only if the two are of one group or of neighbouring groups:
a 1500 m runner races over 800 m and 5000 m, and neither puts the shot nor runs a 100 m that anybody keeps.
"""

from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from bot.domain.best_marks import best_ever
from bot.domain.disciplines import find_discipline
from bot.domain.event import Discipline, Kind, Sex
from bot.domain.mark import Measure


class _Group(NamedTuple):
    """One group: its neighbours, the ages in years at which it is done, and how far bad days are from good ones.

    `spread` is a ratio: with 0.1, a mark 10 % behind somebody's best of the season may be theirs. `across` tells that
    marks of its events compare with each other and with those of neighbours for which it is true as well.
    """

    neighbours: tuple[str, ...]
    ages: tuple[int, int]
    spread: float
    across: bool = False


COMBINED = "combined"
_GROUPS = {
    "sprint": _Group(("long sprint", "hurdles", "horizontal jump", "combined"), (11, 45), 0.06, across=True),
    "long sprint": _Group(
        ("sprint", "middle distance", "hurdles", "long hurdles", "combined"), (11, 47), 0.07, across=True
    ),
    "middle distance": _Group(("long sprint", "long distance"), (11, 50), 0.09, across=True),
    "long distance": _Group(("middle distance", "long road"), (11, 55), 0.10, across=True),
    "long road": _Group(("long distance",), (15, 70), 0.14, across=True),
    "hurdles": _Group(
        ("sprint", "long sprint", "long hurdles", "horizontal jump", "high jump", "combined"), (11, 45), 0.09
    ),
    "long hurdles": _Group(
        ("hurdles", "sprint", "long sprint", "middle distance", "horizontal jump", "combined"), (13, 45), 0.09
    ),
    "walk": _Group((), (11, 65), 0.14, across=True),
    "horizontal jump": _Group(("sprint", "hurdles", "high jump", "pole vault", "combined"), (11, 45), 0.14),
    "high jump": _Group(("horizontal jump", "hurdles", "pole vault", "combined"), (11, 45), 0.12),
    "pole vault": _Group(("horizontal jump", "high jump", "combined"), (11, 45), 0.16),
    "throw": _Group(("combined",), (11, 55), 0.20),
    "combined": _Group(
        ("sprint", "long sprint", "hurdles", "horizontal jump", "high jump", "pole vault", "throw"), (13, 45), 0.22
    ),
}


class _Relay(NamedTuple):
    """A relay: the group of its legs, and the best times ever of men and of women, in milliseconds."""

    group: str
    men: int
    women: int


_RELAYS = {
    "4x100m": _Relay("sprint", 36_840, 40_820),
    "4x200m": _Relay("sprint", 78_630, 87_460),
    "4x400m": _Relay("long sprint", 174_290, 195_170),
    "4x800m": _Relay("middle distance", 422_430, 470_170),
    "4x1500m": _Relay("middle distance", 862_220, 987_050),
    "4x110m-shuttle-hurdles": _Relay("hurdles", 52_940, 52_940),
}
_SPRINT, _LONG_SPRINT, _MIDDLE, _LONG = 300, 600, 2000, 12000  # metres: the longest distance of each group
_WORLD_CLASS = log(1.08)  # behind the best ever
_WORSE_VARY_MORE = 0.5  # of what the better mark is behind world class is added to the spread
_MOST_ADDED = 0.10
_YEARLY, _MOST_YEARS = 0.015, 0.15  # what a career changes, for each year but the first between two marks
_ACROSS = 0.03  # added where the events differ


@cache
def group_of(code: str) -> str:
    """The group of a discipline, that of its legs for a relay; empty for an unknown one."""
    discipline = find_discipline(code)
    if discipline is None:
        return ""
    match discipline.kind:
        case Kind.RUN | Kind.STEEPLECHASE | Kind.ROAD:
            return _by_distance(discipline)
        case Kind.HURDLES:
            return "hurdles" if _metres(discipline) <= 200 else "long hurdles"
        case Kind.CROSS_COUNTRY:
            return "long distance"
        case Kind.JUMP:
            return code.replace("-", " ") if code in ("high-jump", "pole-vault") else "horizontal jump"
        case Kind.WALK | Kind.THROW | Kind.COMBINED:
            return discipline.kind.value
        case Kind.RELAY:
            return _RELAYS[code].group if code in _RELAYS else ""


def is_relay(code: str) -> bool:
    """Whether the discipline is a relay."""
    discipline = find_discipline(code)
    return discipline is not None and discipline.kind is Kind.RELAY


def _metres(discipline: Discipline) -> int:
    return (discipline.millimetres or 0) // 1000


def _by_distance(discipline: Discipline) -> str:
    metres = _metres(discipline)
    if not metres:  # the one hour
        return "long road"
    bounds = (
        (_SPRINT, "sprint"),
        (_LONG_SPRINT, "long sprint"),
        (_MIDDLE, "middle distance"),
        (_LONG, "long distance"),
    )
    return next((group for longest, group in bounds if metres <= longest), "long road")


def together(one: str, other: str) -> bool:
    """Whether one athlete may well do both groups: they are the same or neighbours."""
    return one == other or other in _GROUPS[one].neighbours or one in _GROUPS[other].neighbours


def comparable(one: str, other: str) -> bool:
    """Whether marks of different events of these groups say something about each other."""
    return together(one, other) and _GROUPS[one].across and _GROUPS[other].across


def plausible_age(group: str, age: int) -> bool:
    """Whether somebody of that age (in calendar years) competes in that group."""
    youngest, oldest = _GROUPS[group].ages
    return youngest <= age <= oldest


@lru_cache(maxsize=65_536)
def level(code: str, sex: str, value: int) -> float:
    """How far a mark is behind the best ever, as the logarithm of their ratio: 0.1 is about 10 % behind.

    Levels of one event always compare; those of two events do if `has_level` is true of both.
    """
    discipline = find_discipline(code)
    best = _best(code, sex) or 1
    ratio = max(value, 1) / best
    return log(ratio) if discipline is None or discipline.measure is Measure.TIME else -log(ratio)


def has_level(code: str, sex: str, variant: str) -> bool:
    """Whether the best ever is known for the event. It is not for lighter implements and lower hurdles."""
    return not variant and _best(code, sex) is not None


def _best(code: str, sex: str) -> int | None:
    relay = _RELAYS.get(code)
    if relay is None:
        return best_ever(code, Sex(sex))
    return {Sex.MEN: relay.men, Sex.WOMEN: relay.women, Sex.MIXED: (relay.men + relay.women) // 2}[Sex(sex)]


def tolerance(one: str, other: str, better: float, years: int, *, across: bool) -> float:
    """How far two levels of one athlete may be apart; `better` is the better one of them, `years` are between them.

    World-class athletes vary least, and namesakes at their level are rare, so a mark far behind is somebody else's.
    """
    spread = log(1 + min(_GROUPS[one].spread, _GROUPS[other].spread))
    worse = min(max(better - _WORLD_CLASS, 0) * _WORSE_VARY_MORE, _MOST_ADDED)
    return spread + worse + min(max(years - 1, 0) * _YEARLY, _MOST_YEARS) + (_ACROSS if across else 0)
