"""Draws a chart with matplotlib: as a Figure that tests look into, and as the PNG that Discord shows."""

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
from bot.charts import margins, progressions
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

_TITLE_LETTERS = 40  # of a title's line; longer ones take a second
_SOURCE_LETTERS = 48
_LEGEND_LETTERS = 20
_UNIT = re.compile(r"(?<=\d) m\b")
_LINE = 1.3  # of a text's size, from line to line
_DIGIT = 0.66  # of a text's size, across


@dataclass(frozen=True, slots=True)
class _Kind:
    plot: Callable[[Axes, Chart], None]
    label: Callable[[Axes, Chart], int] | None = None  # what stands beside the points, once the axes have their place
    legend: bool = True


_KINDS = {
    ChartKind.MARGINS: _Kind(margins.plot, legend=False),
    ChartKind.BESTS: _Kind(progressions.plot_bests, progressions.label_bests),
    ChartKind.STEPS: _Kind(progressions.plot_steps, progressions.label_steps),
}


def draw_png(chart: Chart) -> bytes:
    """The chart as a PNG of 1200 × 800 pixels. Raises ValueError where there is nothing to plot, or too much."""
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
    """The chart without letters that no font can draw."""

    def clean(text: str) -> str:
        return "".join(letter for letter in text if letter.isprintable() or letter == "\n")

    series = tuple(
        Series(clean(one.name), tuple(replace(point, label=clean(point.label)) for point in one.points))
        for one in chart.series
    )
    return replace(chart, title=clean(chart.title), source=clean(chart.source), series=series)


def _write_title(figure: Figure, title: str) -> float:
    """Write the title and give its height in points."""
    words = _UNIT.sub("\u00a0m", " ".join(title.split()))  # 1500 m stays in one line
    lines = wrap(words, _TITLE_LETTERS, max_lines=2, placeholder=" …")
    figure.text(
        EDGE / WIDTH, 1 - EDGE / HEIGHT, "\n".join(lines), fontsize=TITLE, fontweight="bold", va="top", linespacing=1.1
    )
    return len(lines) * TITLE * _LINE


def _write_legend(figure: Figure, axes: Axes, top: float) -> float:
    """Name the series by line and marker, two side by side, and give the height that took."""
    handles, names = axes.get_legend_handles_labels()
    named = dict(zip(names, handles, strict=True))  # a broken line is several, under one name
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
    """Who says so, in one corner; as of which day, in the other."""
    height = EDGE * 0.7 / HEIGHT
    if chart.source:
        source = f"Source: {cut(' '.join(chart.source.split()), _SOURCE_LETTERS)}"
        figure.text(EDGE / WIDTH, height, source, fontsize=SMALL, color=MUTED)
    if chart.as_of:
        figure.text(1 - EDGE / WIDTH, height, f"as of {day(chart.as_of)}", fontsize=SMALL, color=MUTED, ha="right")


def _dress(axes: Axes) -> None:
    """Few, quiet lines; the unit stands over the axis it belongs to."""
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.grid(visible=True, axis="y", color=GRID, linewidth=1, zorder=0)
    axes.tick_params(length=0, labelsize=TEXT, labelcolor=MUTED, pad=4)
    axes.set_title(axes.get_title(loc="left"), loc="left", fontsize=SMALL, color=MUTED, pad=5)


def _set_place(axes: Axes, top: float) -> None:
    """Put the axes where ticks, title and corner leave room; `top` is in points."""
    widest = max((len(tick.get_text()) for tick in axes.get_yticklabels()), default=0)
    lines = max((tick.get_text().count("\n") + 1 for tick in axes.get_xticklabels()), default=1)
    left = EDGE + widest * TEXT * _DIGIT + 4
    bottom = EDGE + SMALL * _LINE + lines * TEXT * _LINE
    right = WIDTH - EDGE
    axes.set_position((left / WIDTH, bottom / HEIGHT, (right - left) / WIDTH, (top - bottom - 6) / HEIGHT))
