"""Plots the marks of a list by rank: how deep an event is."""

# matplotlib's own stubs leave most keyword arguments without a type:
# pyright: reportUnknownMemberType=false

from matplotlib.axes import Axes

from bot.cards.chart import Chart
from bot.charts.labels import FAR, NEAR, Label, place_labels
from bot.charts.progressions import frame
from bot.charts.theme import LOOKS

_LABELLED = (1, 2, 3, 5, 10, 20, 50, 100)  # ranks
_SIDES = ("above right", "below left", "above", "below", "above left", "below right")
_ROOM = (0.34, 0.2)  # above the best mark and below the last, as a factor of the height between them
_TICKS = (1, 10, 25, 50, 75, 100)  # ranks


def plot(axes: Axes, chart: Chart) -> None:
    """A point for each mark in the order of the series, which is that of the ranks; better marks are higher."""
    for series, look in zip(chart.series, LOOKS, strict=False):
        ranks = range(1, len(series.points) + 1)
        values = [point.value for point in series.points]
        axes.plot(ranks, values, color=look.colour, linewidth=1.6, zorder=3)
        axes.plot(ranks, values, color=look.colour, marker=look.marker, markersize=5, linestyle="none", zorder=4)
    last = max(len(series.points) for series in chart.series)
    frame(axes, chart, [(rank, f"{rank}.") for rank in _TICKS if rank <= last], _ROOM)
    beside = max(last * 0.04, 0.5)
    axes.set_xlim(1 - beside, last + beside)


def label(axes: Axes, chart: Chart) -> int:
    """Label the best marks and some further down; returns how many."""
    labels = [
        Label(rank, series.points[rank - 1].value, series.points[rank - 1].label, look.colour, strong=rank == 1)
        for series, look in zip(chart.series, LOOKS, strict=False)
        for rank in _LABELLED
        if rank <= len(series.points)
    ]
    return place_labels(axes, labels, _SIDES, (NEAR, FAR))
