"""Ticks and units of axes, as the sport writes them."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from bot.domain.mark import Measure

MOST_TICKS = 5  # a phone has room for few
_STEPS = {
    Measure.TIME: (
        *(step * scale for scale in (10, 100) for step in (1, 2, 5)),
        *(seconds * 1000 for seconds in (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)),
    ),
    Measure.LENGTH: tuple(step * 10**power for power in range(1, 6) for step in (1, 2, 5)),
    Measure.POINTS: tuple(step * 10**power for power in range(4) for step in (1, 2, 5)),
}
_YEAR_STEPS = (1, 2, 5, 10, 20, 25, 50)
_MONTH_STEPS = (1, 2, 3, 6)
_MINUTE, _HOUR = 60_000, 3_600_000

Ticks = Sequence[tuple[float, str]]
"""Positions on the axis, and texts."""


def mark_text(value: int, measure: Measure, step: int = 10) -> str:
    """A mark in milliseconds, millimetres or points, to the precision of `step`: `3:28.32`, `8.95`, `8,847`."""
    if measure is Measure.POINTS:
        return f"{value:,}"
    digits = 0 if step % 1000 == 0 else 1 if step % 100 == 0 else 2
    if measure is Measure.LENGTH:
        return f"{value / 1000:.{digits}f}"
    rest = f"{value % _MINUTE / 1000:0{digits + 3 if digits else 2}.{digits}f}"
    if value >= _HOUR:
        return f"{value // _HOUR}:{value % _HOUR // _MINUTE:02}:{rest}"
    return f"{value // _MINUTE}:{rest}" if value >= _MINUTE else f"{value / 1000:.{digits}f}"


def mark_ticks(low: float, high: float, measure: Measure) -> Ticks:
    """Ticks between two marks."""
    step = _step(high - low, _STEPS[measure])
    return [(value, mark_text(value, measure, step)) for value in _multiples(low, high, step)]


def margin_ticks(low: float, high: float, measure: Measure) -> Ticks:
    """Ticks between two margins, without signs: the names say who won."""
    step = _step(high - low, _STEPS[measure])
    return [(value, mark_text(abs(value), measure, step) if value else "0") for value in _multiples(low, high, step)]


def mark_unit(values: Iterable[int], measure: Measure) -> str:
    """The title of an axis of marks: the unit, and for times that faster is higher."""
    if measure is not Measure.TIME:
        return _unit(measure)
    longest = max(values)
    unit = "hours:minutes:seconds" if longest >= _HOUR else "minutes:seconds" if longest >= _MINUTE else "seconds"
    return f"{unit}, faster is higher"


def margin_unit(values: Iterable[int], measure: Measure) -> str:
    """The title of an axis of margins."""
    if measure is Measure.TIME and max(map(abs, values)) >= _MINUTE:
        return "margin in minutes:seconds"
    return f"margin in {_unit(measure)}"


def season_ticks(first: int, last: int) -> Ticks:
    """Ticks for seasons, each at its year."""
    step = _step(last - first, _YEAR_STEPS, most=6)
    return [(year, str(year)) for year in range(last, first - 1, -step)][::-1]


def day_ticks(first: date, last: date) -> Ticks:
    """Ticks at the first day of years, or of months if there are not two years; positions are ordinals."""
    years = [year for year in range(first.year, last.year + 1) if date(year, 1, 1) >= first]
    if len(years) > 1:
        step = _step(years[-1] - years[0], _YEAR_STEPS, most=6)
        return [(date(year, 1, 1).toordinal(), str(year)) for year in years if year % step == 0]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    step = _step(len(months), _MONTH_STEPS)
    days = [date(month // 12, month % 12 + 1, 1) for month in months if month % step == 0]
    return [(on.toordinal(), f"{on:%b}\n{on.year}") for on in days if first <= on <= last]


def meeting_ticks(days: Sequence[date], labels: Sequence[str], room: int) -> Ticks:
    """Ticks for meetings at 0, 1, 2 …: their days, or their years if there are many.

    `room` is how many characters fit along the axis.
    """
    if len(days) * 7 <= room:
        named = len(days) * 15 <= room
        return [
            (at, f"{on.day} {on:%b} {on.year}\n{label}".strip() if named else f"{on.day} {on:%b}\n{on.year}")
            for at, (on, label) in enumerate(zip(days, labels, strict=True))
        ]
    slot = room / len(days)
    groups = [list(group) for _, group in groupby(range(len(days)), key=lambda at: days[at].year)]
    short = any(len(group) * slot < 5 for group in groups)
    ticks: list[tuple[float, str]] = []
    for group in groups:
        middle = (group[0] + group[-1]) / 2
        year = str(days[group[0]].year)
        if not ticks or (middle - ticks[-1][0]) * slot >= (4 if short else 5):
            ticks.append((middle, f"’{year[2:]}" if short else year))
    return ticks


def year_borders(days: Sequence[date]) -> list[float]:
    """The borders between years among meetings at 0, 1, 2 …"""
    return [at - 0.5 for at in range(1, len(days)) if days[at].year != days[at - 1].year]


def _unit(measure: Measure) -> str:
    return {Measure.TIME: "seconds", Measure.LENGTH: "metres", Measure.POINTS: "points"}[measure]


def _step(span: float, steps: Sequence[int], most: int = MOST_TICKS) -> int:
    return next((step for step in steps if span / step <= most), int(span // most) or 1)


def _multiples(low: float, high: float, step: int) -> list[int]:
    first = -int(-low // step)
    return [at * step for at in range(first, int(high // step) + 1)]
