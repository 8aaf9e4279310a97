"""Draws a chart with matplotlib, as a Figure (for tests) and as a PNG (for Discord)."""

# matplotlib's own stubs leave most keyword arguments without a type:
# pyright: reportUnknownMemberType=false

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from textwrap import wrap

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bot.cards.chart import Chart, ChartKind, Series
from bot.cards.formatting import cut, day
from bot.charts import depths, margins, progressions
from bot.charts.theme import (
    BACKGROUND,
    DOTS_PER_INCH,
    EDGE,
    GRID,
    HEIGHT,
    LOOKS,
    MUTED,
    SMALL,
    TEXT,
    TITLE,
    WIDTH,
    themed,
)

_TITLE_LETTERS = 40  # per line of the title
_SOURCE_LETTERS = 48
_LEGEND_LETTERS = 20
_UNIT = re.compile(r"(?<=\d) m\b")
_LINE = 1.3  # line height, as a factor of the font size
_DIGIT = 0.66  # width of a digit, as a factor of the font size


@dataclass(frozen=True, slots=True)
class _Kind:
    plot: Callable[[Axes, Chart], None]
    label: Callable[[Axes, Chart], int] | None = None  # writes labels beside points, after the axes are placed
    legend: bool = True


_KINDS = {
    ChartKind.MARGINS: _Kind(margins.plot, legend=False),
    ChartKind.BESTS: _Kind(progressions.plot_bests, progressions.label_bests),
    ChartKind.DEPTH: _Kind(depths.plot, depths.label),
    ChartKind.STEPS: _Kind(progressions.plot_steps, progressions.label_steps),
}


def draw_png(chart: Chart) -> bytes:
    """The chart as a PNG of 1200 × 800 pixels. Raises ValueError if there are no points, or too many series."""
    with themed():
        file = io.BytesIO()
        FigureCanvasAgg(build(chart)).print_png(file)
    return file.getvalue()


def build(chart: Chart) -> Figure:
    """The chart as a Figure with one Axes, titled and labelled. Raises as `draw_png` does."""
    if not any(series.points for series in chart.series):
        raise ValueError("a chart needs points")
    if len(chart.series) > len(LOOKS):
        raise ValueError(f"a chart shows at most {len(LOOKS)} series")
    chart = _printable(chart)
    kind = _KINDS[chart.kind]
    with themed():
        figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72), dpi=DOTS_PER_INCH, facecolor=BACKGROUND)
        axes = figure.add_axes((0, 0, 1, 1), facecolor=BACKGROUND)
        kind.plot(axes, chart)
        _dress(axes)
        top = HEIGHT - EDGE - _write_title(figure, chart.title)
        if kind.legend and len(chart.series) > 1:
            top -= _write_legend(figure, axes, top)
        _write_corner(figure, chart)
        _set_place(axes, top - SMALL * _LINE)
        if kind.label:
            kind.label(axes, chart)
    return figure


def _printable(chart: Chart) -> Chart:
    """The chart without unprintable characters."""

    def clean(text: str) -> str:
        return "".join(letter for letter in text if letter.isprintable() or letter == "\n")

    series = tuple(
        Series(clean(one.name), tuple(replace(point, label=clean(point.label)) for point in one.points))
        for one in chart.series
    )
    return replace(chart, title=clean(chart.title), source=clean(chart.source), series=series)


def _write_title(figure: Figure, title: str) -> float:
    """Write the title; returns its height in points."""
    words = _UNIT.sub("\u00a0m", " ".join(title.split()))  # 1500 m stays in one line
    lines = wrap(words, _TITLE_LETTERS, max_lines=2, placeholder=" …")
    figure.text(
        EDGE / WIDTH, 1 - EDGE / HEIGHT, "\n".join(lines), fontsize=TITLE, fontweight="bold", va="top", linespacing=1.1
    )
    return len(lines) * TITLE * _LINE


def _write_legend(figure: Figure, axes: Axes, top: float) -> float:
    """Write the legend in two columns; returns its height in points."""
    handles, names = axes.get_legend_handles_labels()
    named = dict(zip(names, handles, strict=True))  # a broken line has several handles with one name
    columns = 2 if len(named) > 1 else 1
    figure.legend(
        list(named.values()),
        [cut(name, _LEGEND_LETTERS) for name in named],
        loc="upper left",
        bbox_to_anchor=(EDGE / WIDTH, top / HEIGHT),
        ncols=columns,
        frameon=False,
        fontsize=TEXT,
        borderpad=0,
        borderaxespad=0,
        handlelength=2.2,
        columnspacing=1.2,
        labelspacing=0.2,
    )
    return -(-len(named) // columns) * TEXT * _LINE + 2


def _write_corner(figure: Figure, chart: Chart) -> None:
    """Write the source into the left corner, and the day of it into the right one."""
    height = EDGE * 0.7 / HEIGHT
    if chart.source:
        source = f"Source: {cut(' '.join(chart.source.split()), _SOURCE_LETTERS)}"
        figure.text(EDGE / WIDTH, height, source, fontsize=SMALL, color=MUTED)
    if chart.as_of:
        figure.text(1 - EDGE / WIDTH, height, f"as of {day(chart.as_of)}", fontsize=SMALL, color=MUTED, ha="right")


def _dress(axes: Axes) -> None:
    """Style the axes: only horizontal grid lines, the unit above the axis."""
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.grid(visible=True, axis="y", color=GRID, linewidth=1, zorder=0)
    axes.tick_params(length=0, labelsize=TEXT, labelcolor=MUTED, pad=4)
    axes.set_title(axes.get_title(loc="left"), loc="left", fontsize=SMALL, color=MUTED, pad=5)


def _set_place(axes: Axes, top: float) -> None:
    """Place the axes between ticks, title and corners; `top` is in points."""
    widest = max((len(tick.get_text()) for tick in axes.get_yticklabels()), default=0)
    lines = max((tick.get_text().count("\n") + 1 for tick in axes.get_xticklabels()), default=1)
    left = EDGE + widest * TEXT * _DIGIT + 4
    bottom = EDGE + SMALL * _LINE + lines * TEXT * _LINE
    right = WIDTH - EDGE
    axes.set_position((left / WIDTH, bottom / HEIGHT, (right - left) / WIDTH, (top - bottom - 6) / HEIGHT))
