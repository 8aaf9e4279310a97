"""Plots marks over time, better ones higher: season bests as lines, a record's progression as steps."""

# matplotlib's own stubs leave most keyword arguments without a type:
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from itertools import pairwise

from matplotlib.axes import Axes

from bot.cards.chart import Chart, Point, Series
from bot.charts.labels import FAR, NEAR, Label, place_labels
from bot.charts.scales import Ticks, day_ticks, mark_text, mark_ticks, mark_unit, season_ticks
from bot.charts.theme import FOREGROUND, LOOKS, Look
from bot.domain.mark import Measure

_MOST_LABELS = 9
# Room for labels above the best and below the worst mark, as a factor of the height between them.
_BEST_ROOM, _STEP_ROOM = (0.32, 0.18), (0.4, 0.36)
_STEP_SIDES = ("above left", "below right", "above", "below", "above right", "below left")
_BEST_SIDES = ("above", "below", "above left", "above right", "below left", "below right", "left", "right")


def plot_bests(axes: Axes, chart: Chart) -> None:
    """A line for each athlete through the best of each season; a season without a mark leaves a gap."""
    for series, look in zip(chart.series, LOOKS, strict=False):
        runs = _unbroken([(point.on.year, point.value) for point in series.points])
        for run in runs:
            _line(axes, series, run, look, markers=True)
    years = [point.on.year for series in chart.series for point in series.points]
    first, last = min(years), max(years)
    frame(axes, chart, season_ticks(first, last), _BEST_ROOM)
    axes.set_xlim(first - 0.6, last + 0.6)


def plot_steps(axes: Axes, chart: Chart) -> None:
    """Steps for each list: each mark stands until the next one, the last until `chart.until`.

    Where steps may be missing nothing is said to stand: a dotted line leads to the next mark.
    """
    every = [point for series in chart.series for point in series.points]
    first, last = min(point.on for point in every), max(point.on for point in every)
    last = max(last, chart.until or last)
    for series, look in zip(chart.series, LOOKS, strict=False):
        for stair in _stairs(series.points, last.toordinal()):
            _line(axes, series, stair, look, markers=False)
        for before, point in pairwise(series.points):
            if point.gap:
                ends = [before.on.toordinal(), point.on.toordinal()], [before.value, point.value]
                axes.plot(*ends, color=look.colour, linestyle=":", linewidth=1.6, zorder=3)
        axes.plot(
            [point.on.toordinal() for point in series.points],
            [point.value for point in series.points],
            color=look.colour,
            marker=look.marker,
            markersize=7,
            linestyle="none",
            zorder=4,
        )
    frame(axes, chart, day_ticks(first, last), _STEP_ROOM)
    margin = max((last - first).days, 1) * 0.04
    axes.set_xlim(first.toordinal() - margin, last.toordinal() + margin)


def _stairs(points: Sequence[Point], last: int) -> list[list[tuple[float, int]]]:
    """The corners of each run of steps without a gap; `last` is the day up to which the last mark stands."""
    stairs: list[list[tuple[float, int]]] = []
    for point in points:
        if not stairs or point.gap:
            stairs.append([])
        elif stairs[-1]:
            stairs[-1].append((point.on.toordinal(), stairs[-1][-1][1]))
        stairs[-1].append((point.on.toordinal(), point.value))
    if stairs:
        stairs[-1].append((last, stairs[-1][-1][1]))
    return stairs


def label_bests(axes: Axes, chart: Chart) -> int:
    """Label the best mark of each athlete, and further marks if there is only one athlete; returns how many."""
    better = min if chart.measure is Measure.TIME else max
    labels: list[Label] = []
    for series, look in zip(chart.series, LOOKS, strict=False):
        best = better(series.points, key=lambda point: point.value, default=None)
        others = (point for point in series.points if point is not best) if len(chart.series) == 1 else ()
        for point in (*((best,) if best else ()), *others):
            text = point.label or mark_text(point.value, chart.measure)
            labels.append(Label(point.on.year, point.value, text, look.colour, strong=point is best))
    return place_labels(axes, labels, _BEST_SIDES, (NEAR, FAR))


def label_steps(axes: Axes, chart: Chart) -> int:
    """Label marks and holders: the current record first, then the first one, then the others, newest first."""
    labels: list[Label] = []
    for series, look in zip(chart.series, LOOKS, strict=False):
        colour = look.colour if len(chart.series) > 1 else FOREGROUND
        points = _by_importance(series.points)[: _MOST_LABELS // len(chart.series)]
        for point in points:
            text = _who_and_what(point, chart.measure)
            labels.append(Label(point.on.toordinal(), point.value, text, colour, strong=point is series.points[-1]))
    return place_labels(axes, labels, _STEP_SIDES, (NEAR,))  # further away a label would seem to belong to another step


def _by_importance(points: Sequence[Point]) -> list[Point]:
    return [*points[-1:], *points[:1], *points[-2:0:-1]] if len(points) > 1 else list(points)


def _who_and_what(point: Point, measure: Measure) -> str:
    """The mark above the name; a label with digits contains the mark already."""
    if any(letter.isdigit() for letter in point.label):
        return point.label
    return f"{mark_text(point.value, measure)}\n{point.label}".strip()


def _line(axes: Axes, series: Series, corners: Sequence[tuple[float, int]], look: Look, *, markers: bool) -> None:
    axes.plot(
        [x for x, _ in corners],
        [y for _, y in corners],
        color=look.colour,
        linestyle=look.line,
        linewidth=2.4,
        marker=look.marker if markers else "",
        markersize=8,
        label=series.name,
        zorder=3,
    )


def _unbroken(points: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    runs: list[list[tuple[int, int]]] = []
    for year, value in points:
        if not runs or runs[-1][-1][0] != year - 1:
            runs.append([])
        runs[-1].append((year, value))
    return runs


def frame(axes: Axes, chart: Chart, across: Ticks, room: tuple[float, float]) -> None:
    """Set ticks and limits; for times the axis is inverted, so that better is always up."""
    values = [point.value for series in chart.series for point in series.points]
    low, high = min(values), max(values)
    height = high - low or max(low * 0.03, 3)
    above, below = (height * share for share in room)
    faster = chart.measure is Measure.TIME
    bottom, top = (low - above, high + below) if faster else (low - below, high + above)
    axes.set_ylim((top, bottom) if faster else (bottom, top))
    up = mark_ticks(bottom, top, chart.measure)
    axes.set_yticks([at for at, _ in up], [text for _, text in up])
    axes.set_xticks([at for at, _ in across], [text for _, text in across])
    axes.set_title(mark_unit(values, chart.measure), loc="left")
