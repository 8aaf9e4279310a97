"""The structure of drawn charts: axes, points, labels."""

import struct
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import combinations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bot.cards.chart import Chart, ChartKind, Point, Series
from bot.charts.drawing import build, draw_png
from bot.charts.theme import LOOKS
from bot.domain.mark import Measure
from tests.unit.charts.examples import EVERY_KIND, FOUR, KERR, MILESTONES, bests, margins, season, steps


def axes_of(chart: Chart) -> Axes:
    [axes] = build(chart).axes
    return axes


def beside(axes: Axes) -> list[str]:
    """The texts beside points and bars."""
    return [text.get_text() for text in axes.texts]


def ticks(labels: Iterable[Text]) -> list[str]:
    return [label.get_text() for label in labels]


def heights(axes: Axes) -> list[float]:
    return [bar.get_height() for bar in axes.patches if isinstance(bar, Rectangle)]


def xs(line: Line2D) -> list[float]:
    return [float(x) for x, _ in np.asarray(line.get_xydata())]


def corner(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.texts]


@pytest.mark.parametrize("chart", EVERY_KIND, ids=lambda chart: chart.kind)
def test_title_source_and_day_are_on_every_chart(chart: Chart) -> None:
    title, source, day = corner(build(chart))
    assert title.replace("\n", " ").replace("\u00a0", " ") == chart.title
    assert source == "Source: World Athletics"
    assert day == "as of 22 Nov 2026"


@pytest.mark.parametrize("chart", EVERY_KIND, ids=lambda chart: chart.kind)
def test_the_png_is_sharp_at_phone_size(chart: Chart) -> None:
    png = draw_png(chart)
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (1200, 800)


def test_a_distance_stays_on_one_line_with_its_unit() -> None:
    title, *_ = corner(build(bests(KERR, title="Jakob Ingebrigtsen: season's bests, 1500 m")))
    assert title == "Jakob Ingebrigtsen: season's bests,\n1500\u00a0m"


def test_a_chart_without_source_or_day_leaves_its_corner_empty() -> None:
    assert corner(build(replace(margins(10), source="", as_of=None))) == ["Kerr v Ingebrigtsen: margins"]


def test_faster_is_higher_and_further_is_higher() -> None:
    low, high = axes_of(bests(KERR)).get_ylim()
    assert low > high
    low, high = axes_of(
        steps(Point(date(2024, 8, 5), 6250), Point(date(2025, 9, 15), 6300), measure=Measure.LENGTH)
    ).get_ylim()
    assert low < high


def test_margins_are_bars_up_for_the_first_and_down_for_the_second() -> None:
    axes = axes_of(margins(270, -340, 120))
    assert heights(axes) == [270, -340, 120]
    up, down, again = (bar.get_facecolor() for bar in axes.patches)
    assert up == again != down
    assert axes.get_title(loc="left") == "margin in seconds"
    assert beside(axes) == ["0.27", "0.34", "0.12", "▲ Kerr ahead", "▼ Ingebrigtsen ahead"]
    assert ticks(axes.get_xticklabels()) == ["9 Jan 2019\nOslo", "9 May 2019\nOslo", "9 Sep 2019\nOslo"]


def test_margins_are_in_the_order_of_their_days() -> None:
    chart = margins(270, -340)
    [first, second] = chart.series
    turned = replace(chart, series=(Series(first.name, first.points[::-1]), second))
    assert heights(axes_of(turned)) == [270, -340]


def test_one_huge_margin_does_not_flatten_the_others() -> None:
    axes = axes_of(margins(270, -340, 120, -90, 300, 14_500))
    assert max(heights(axes)) == 340
    assert "↑14.50" in beside(axes)
    assert len(heights(axes)) == 7  # six meetings, and the gap that shows which bar is cut off


def test_many_margins_have_no_values_and_only_years_as_ticks() -> None:
    axes = axes_of(margins(*range(10, 220, 10)))
    assert beside(axes) == ["▲ Kerr ahead", "▼ Ingebrigtsen ahead"]
    assert ticks(axes.get_xticklabels()) == ["2019", "2020", "2021", "2022", "2023", "2024", "2025"]


def test_four_athletes_differ_by_colour_marker_and_line() -> None:
    chart = bests(*FOUR)
    [axes] = (figure := build(chart)).axes
    for look in zip(*((line.get_color(), line.get_marker(), line.get_linestyle()) for line in axes.lines), strict=True):
        assert len(set(look)) == 4
    [legend] = figure.legends
    assert [text.get_text() for text in legend.get_texts()] == [series.name for series in FOUR]


def test_one_athlete_has_no_legend_and_every_mark_is_labelled() -> None:
    figure = build(bests(Series("Josh Kerr", (season(2023, 209_640, "3:29.64"), season(2024, 207_790, "3:27.79")))))
    assert figure.legends == []
    assert set(beside(figure.axes[0])) == {"3:29.64", "3:27.79"}


def test_of_several_athletes_the_best_mark_of_each_is_labelled() -> None:
    assert beside(axes_of(bests(*FOUR[:2]))) == ["3:27.50", "3:26.20"]


def test_a_season_without_a_mark_breaks_the_line() -> None:
    axes = axes_of(bests(Series("Josh Kerr", (season(2018, 215_000), season(2019, 212_000), season(2021, 209_000)))))
    assert [xs(line) for line in axes.lines] == [[2018, 2019], [2021]]


def test_a_record_stands_until_the_next_and_the_last_until_today() -> None:
    axes = axes_of(steps(*MILESTONES))
    stair, dots = axes.lines
    days = [point.on.toordinal() for point in MILESTONES]
    assert xs(stair) == [
        days[0],
        *(day for day in days[1:] for _ in "ab"),
        date(2026, 11, 22).toordinal(),
    ]
    assert list(np.asarray(stair.get_ydata())[:3]) == [209_460, 209_460, 208_860]
    assert xs(dots) == days
    assert set(beside(axes)) == {point.label for point in MILESTONES}
    assert axes.get_title(loc="left") == "minutes:seconds, faster is higher"


def test_nothing_stands_across_a_gap() -> None:
    first, second, third, last = MILESTONES
    axes = axes_of(steps(first, second, replace(third, gap=True), last))
    solid = [line for line in axes.lines if line.get_linestyle() == "-"]
    assert [(xs(line)[0], xs(line)[-1]) for line in solid] == [
        (first.on.toordinal(), second.on.toordinal()),
        (third.on.toordinal(), date(2026, 11, 22).toordinal()),
    ]
    (dotted,) = (line for line in axes.lines if line.get_linestyle() == ":")
    assert xs(dotted) == [second.on.toordinal(), third.on.toordinal()]
    assert list(np.asarray(dotted.get_ydata())) == [second.value, third.value]


def test_a_label_without_a_mark_gets_the_mark_above_it() -> None:
    assert beside(axes_of(steps(Point(date(2025, 9, 15), 6300, "Duplantis"), measure=Measure.LENGTH))) == [
        "6.30\nDuplantis"
    ]


@pytest.mark.parametrize("count", [1, 4, 30])
def test_labels_touch_neither_each_other_nor_the_edge(count: int) -> None:
    points = tuple(Point(date(1960 + at * 2, 7, 1), 220_000 - at * 500, f"{at}\nEl Guerrouj") for at in range(count))
    [axes] = (figure := build(steps(*points))).axes
    renderer = FigureCanvasAgg(figure).get_renderer()
    boxes = [text.get_window_extent(renderer) for text in axes.texts]
    assert 1 <= len(boxes) <= 9
    assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
    inside = axes.get_window_extent(renderer)
    assert all(inside.x0 <= box.x0 and box.x1 <= inside.x1 for box in boxes)
    assert points[-1].label in beside(axes)


def test_latin_letters_of_every_athlete_are_in_the_first_font() -> None:
    letters = get_font(findfont(FontProperties(family="DejaVu Sans"))).get_charmap()
    assert all(
        ord(letter) in letters
        for letter in "Ingebrigtsen El Guerrouj Błocki Świętosławski Ladoumègue Hägg Şahin Đoković ▲▼↑↓’…·"
    )


def test_names_in_any_script_dollar_signs_and_long_titles_are_drawn() -> None:
    odd = bests(replace(KERR, name="김국영 $x^$ \u202e"), title="Season bests " * 20)
    assert draw_png(odd).startswith(b"\x89PNG")
    assert corner(build(odd))[0].count("\n") == 1


@pytest.mark.parametrize(
    "chart", [margins(), bests(), bests(*FOUR, KERR)], ids=["no points", "no series", "five series"]
)
def test_a_chart_with_no_points_or_too_many_series_is_refused(chart: Chart) -> None:
    with pytest.raises(ValueError, match="chart"):
        build(chart)


def test_there_are_four_different_looks() -> None:
    assert len({(look.colour, look.marker, look.line) for look in LOOKS}) == 4


VALUES = {Measure.TIME: (5_000, 20_000_000), Measure.LENGTH: (10, 100_000), Measure.POINTS: (1, 9_999)}


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    kind, measure = draw(st.sampled_from(ChartKind)), draw(st.sampled_from(Measure))
    low, high = VALUES[measure]
    values = st.integers(-high, high) if kind is ChartKind.MARGINS else st.integers(low, high)
    point = st.builds(Point, st.dates(date(1896, 4, 6), date(2026, 11, 22)), values, st.text(max_size=30))
    points = st.lists(point, max_size=25).map(lambda some: tuple(sorted(some, key=lambda one: one.on)))
    series = draw(st.lists(st.builds(Series, st.text(max_size=40), points), min_size=1, max_size=4))
    if not any(one.points for one in series):
        series[0] = Series("Kerr", (Point(date(2026, 1, 1), low),))
    text = st.text(max_size=120)
    return Chart(
        kind,
        draw(text),
        tuple(series),
        measure,
        draw(text),
        draw(st.none() | st.dates()),
        "alt",
        draw(st.none() | st.dates()),
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts())
def test_any_chart_is_built(chart: Chart) -> None:
    [axes] = build(chart).axes
    place = axes.get_position()
    assert 0 < place.x0 < place.x1 <= 1
    assert 0 < place.y0 < place.y1 < 1
