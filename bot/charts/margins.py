"""Plots the margin of each meeting of two athletes: bars go up if the first won, down if the second did."""

# matplotlib's own stubs leave most keyword arguments without a type:
# pyright: reportUnknownMemberType=false

from matplotlib.axes import Axes

from bot.cards.chart import Chart, Point
from bot.cards.formatting import cut
from bot.charts.scales import margin_ticks, margin_unit, mark_text, meeting_ticks, year_borders
from bot.charts.theme import BACKGROUND, FOREGROUND, GRID, LOOKS, SMALL, TEXT

_ROOM = 46  # characters that fit along the axis
_MOST_VALUES = 10  # with more bars there is no room for values
_NAME_LETTERS = 34
_FAR = 5  # times the upper quartile of margins; longer bars are cut off, and marked
_BAND = 0.17  # of the height, kept free at top and bottom for the names


def plot(axes: Axes, chart: Chart) -> None:
    """Plot all points in the order of their days. The first two series name the athletes."""
    points = sorted((point for series in chart.series for point in series.points), key=lambda point: point.on)
    limit = _limit([abs(point.value) for point in points])
    shown = [max(-limit, min(limit, point.value)) for point in points]
    first, second = LOOKS[0], LOOKS[1]
    colours = [first.colour if height > 0 else second.colour for height in shown]
    axes.bar(range(len(points)), shown, width=0.72, color=colours, zorder=3)
    for at, point in enumerate(points):
        _write_value(axes, at, point, chart, limit, few=len(points) <= _MOST_VALUES)
    high, low = max(0, *shown), min(0, *shown)
    free = (high - low or 1) * _BAND
    axes.set_ylim(low - free * 1.5, high + free * 1.5)
    beside = max(0.6, 2 - len(points) / 2)  # so that a single bar does not fill the width
    axes.set_xlim(-beside, len(points) - 1 + beside)
    axes.axhline(0, color=FOREGROUND, linewidth=1.2, zorder=4)
    ticks = margin_ticks(low, high, chart.measure)
    axes.set_yticks([at for at, _ in ticks], [text for _, text in ticks])
    days = [point.on for point in points]
    at_days = meeting_ticks(days, [cut(point.label, 14) for point in points], _ROOM)
    axes.set_xticks([at for at, _ in at_days], [text for _, text in at_days])
    for border in year_borders(days):
        axes.axvline(border, color=GRID, linewidth=0.8, zorder=1)
    axes.set_title(margin_unit([point.value for point in points], chart.measure), loc="left")
    _name_sides(axes, chart)


def _name_sides(axes: Axes, chart: Chart) -> None:
    for series, look, height, arrow in zip(chart.series, LOOKS, (0.985, 0.015), "▲▼", strict=False):
        axes.text(
            0.01,
            height,
            f"{arrow} {cut(series.name, _NAME_LETTERS)} ahead",
            transform=axes.transAxes,
            color=look.colour,
            fontsize=TEXT,
            fontweight="bold",
            va="top" if arrow == "▲" else "bottom",
            zorder=5,
        )


def _write_value(axes: Axes, at: int, point: Point, chart: Chart, limit: int, *, few: bool) -> None:
    """Write the margin at the end of a bar if there is room, or if the bar is cut off, which a gap shows."""
    beyond = abs(point.value) > limit
    if not (few or beyond):
        return
    up = point.value > 0
    text = mark_text(abs(point.value), chart.measure)
    if beyond:
        end = limit if up else -limit
        axes.bar(at, end * 0.05, bottom=end * 0.86, width=0.8, color=BACKGROUND, zorder=4)
    axes.annotate(
        (f"↑{text}" if up else f"↓{text}") if beyond else text,
        (at, max(-limit, min(limit, point.value))),
        xytext=(0, 2 if up else -2),
        textcoords="offset points",
        ha="center",
        va="bottom" if up else "top",
        fontsize=SMALL,
        color=FOREGROUND,
        zorder=5,
    )


def _limit(margins: list[int]) -> int:
    """The length at which bars are cut off, so that one huge margin does not make all others tiny."""
    typical = sorted(margins)[len(margins) * 3 // 4] if len(margins) >= 4 else 0
    within = [margin for margin in margins if margin <= typical * _FAR]
    return max(within) if typical and len(within) < len(margins) else max(*margins, 1)
