"""Even pace: converts a time over one distance into times per lap, kilometre and mile, and over other distances.

Times are rounded once, half up, to a hundredth of a second, or to a second from the half marathon on. This is
arithmetic, not a prediction.
"""

from dataclasses import dataclass

from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Kind

LAP = 400_000  # millimetres
KILOMETRE = 1_000_000
MILE = 1_609_344

_UNITS = (("100 m", 100_000), ("lap of 400 m", LAP), ("kilometre", KILOMETRE), ("mile", MILE))
_STANDARD = ("800m", "1000m", "1500m", "mile", "3000m", "5000m", "10000m", "half-marathon", "marathon")
_HUNDREDTH, _SECOND = 10, 1000  # milliseconds
_ROAD = 21_097_500  # millimetres from which times are in whole seconds
_SPLIT_STEPS = (LAP, KILOMETRE, 5 * KILOMETRE, 10 * KILOMETRE)
_MOST_SPLITS = 14
_FASTEST = 13  # metres a second (millimetres a millisecond); nobody has been that fast
_SLOWEST = 4  # seconds a metre (milliseconds a millimetre)


@dataclass(frozen=True, slots=True)
class Leg:
    """A time at even pace: `value` in milliseconds, rounded to `step`; `label` names the distance or unit."""

    label: str
    millimetres: int
    value: int
    step: int

    @property
    def text(self) -> str:
        """The time as the sport writes it, to the precision of `step`."""
        return clock(self.value, self.step)


def even_time(value: int, over: int, distance: int, step: int = _HUNDREDTH) -> int:
    """Milliseconds for a distance at the pace of `value` milliseconds over `over`; distances in millimetres."""
    return (2 * value * distance + over * step) // (2 * over * step) * step


def find_distance(event: Event) -> int | None:
    """The distance of one athlete in millimetres; None for field and combined events and for relays."""
    discipline = find_discipline(event.discipline)
    return discipline.millimetres if discipline and discipline.kind is not Kind.RELAY else None


def is_too_fast(value: int, over: int) -> bool:
    """Whether the pace is faster than anybody has run; `value` in milliseconds, `over` in millimetres."""
    return over > _FASTEST * value


def is_too_slow(value: int, over: int) -> bool:
    """Whether the pace is too slow for any race; `value` in milliseconds, `over` in millimetres."""
    return value > _SLOWEST * over


def units(value: int, over: int) -> tuple[Leg, ...]:
    """The time for 100 m, a lap, a kilometre and a mile, as far as they are shorter than `over`."""
    return tuple(_leg(label, unit, value, over, _HUNDREDTH) for label, unit in _UNITS if unit < over)


def speed(value: int, over: int) -> int:
    """The speed in hundredths of a kilometre an hour, rounded."""
    return (2 * 360 * over + value) // (2 * value)


def splits(value: int, over: int) -> tuple[Leg, ...]:
    """The splits at each lap, or in longer races at each kilometre, 5 or 10 km; without the finish."""
    step = next((s for s in _SPLIT_STEPS if (over - 1) // s <= _MOST_SPLITS), _SPLIT_STEPS[-1])
    unit, name = (1000, "m") if step == LAP else (KILOMETRE, "km")
    return tuple(_leg(f"{at // unit} {name}", at, value, over, _step(over)) for at in range(step, over, step))


def other_distances(value: int, over: int) -> tuple[Leg, ...]:
    """Times at the same pace over the other standard distances."""
    legs: list[Leg] = []
    for code in _STANDARD:
        discipline = find_discipline(code)
        if discipline and discipline.millimetres and discipline.millimetres != over:
            distance = discipline.millimetres
            legs.append(_leg(discipline.name, distance, value, over, _step(distance)))
    return tuple(legs)


def clock(value: int, step: int = _HUNDREDTH) -> str:
    """Milliseconds as the sport writes them, to a step of 1, 10, 100 or 1000: `55.61`, `3:43.73`, `2:09:45`."""
    seconds, rest = divmod(value, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    digits = {1: 3, 10: 2, 100: 1}.get(step, 0)
    fraction = f".{rest:03d}"[: digits + 1] if digits else ""
    if hours:
        return f"{hours}:{minutes:02d}:{seconds:02d}{fraction}"
    return f"{minutes}:{seconds:02d}{fraction}" if minutes else f"{seconds}{fraction}"


def _leg(label: str, distance: int, value: int, over: int, step: int) -> Leg:
    return Leg(label, distance, even_time(value, over, distance, step), step)


def _step(distance: int) -> int:
    return _SECOND if distance >= _ROAD else _HUNDREDTH
