"""Ticks, units and marks on axes."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.charts.scales import (
    MOST_TICKS,
    day_ticks,
    margin_ticks,
    margin_unit,
    mark_text,
    mark_ticks,
    mark_unit,
    meeting_ticks,
    season_ticks,
    year_borders,
)
from bot.domain.mark import Measure


@pytest.mark.parametrize(
    ("value", "measure", "step", "text"),
    [
        (9_580, Measure.TIME, 10, "9.58"),
        (9_500, Measure.TIME, 100, "9.5"),
        (206_000, Measure.TIME, 10, "3:26.00"),
        (206_000, Measure.TIME, 1000, "3:26"),
        (3_600_000, Measure.TIME, 1000, "1:00:00"),
        (7_235_000, Measure.TIME, 60_000, "2:00:35"),
        (6_300, Measure.LENGTH, 10, "6.30"),
        (8_847, Measure.POINTS, 1, "8,847"),
    ],
)
def test_a_mark_is_written_as_the_sport_writes_it(value: int, measure: Measure, step: int, text: str) -> None:
    assert mark_text(value, measure, step) == text


@given(
    low=st.integers(10, 30_000_000),
    span=st.integers(40, 30_000_000),
    measure=st.sampled_from([Measure.TIME, Measure.LENGTH]),
)
def test_ticks_are_few_within_the_axis_and_all_different(low: int, span: int, measure: Measure) -> None:
    ticks = mark_ticks(low, low + span, measure)
    assert 1 <= len(ticks) <= MOST_TICKS + 1
    assert all(low <= at <= low + span for at, _ in ticks)
    assert len({text for _, text in ticks}) == len(ticks)


def test_margins_have_no_sign_because_the_names_say_who_was_ahead() -> None:
    assert [text for _, text in margin_ticks(-1000, 1000, Measure.TIME)] == ["1.0", "0.5", "0", "0.5", "1.0"]


@pytest.mark.parametrize(
    ("measure", "value", "unit"),
    [
        (Measure.TIME, 9_580, "seconds, faster is higher"),
        (Measure.TIME, 206_000, "minutes:seconds, faster is higher"),
        (Measure.TIME, 7_235_000, "hours:minutes:seconds, faster is higher"),
        (Measure.LENGTH, 8_950, "metres"),
        (Measure.POINTS, 8_847, "points"),
    ],
)
def test_the_unit_is_the_caption_of_the_axis(measure: Measure, value: int, unit: str) -> None:
    assert mark_unit([value], measure) == unit


def test_margins_of_a_minute_and_more_are_on_a_clock() -> None:
    assert margin_unit([270, -65_000], Measure.TIME) == "margin in minutes:seconds"
    assert margin_unit([270, -900], Measure.TIME) == "margin in seconds"


@given(first=st.integers(1900, 2030), span=st.integers(0, 60))
def test_the_last_season_always_has_its_tick(first: int, span: int) -> None:
    ticks = season_ticks(first, first + span)
    assert ticks[-1] == (first + span, str(first + span))
    assert len(ticks) <= 7


def test_decades_have_ticks_at_round_years_and_a_single_year_at_months() -> None:
    assert [text for _, text in day_ticks(date(1912, 6, 8), date(2026, 1, 1))] == [
        "1920",
        "1940",
        "1960",
        "1980",
        "2000",
        "2020",
    ]
    assert [text for _, text in day_ticks(date(2026, 2, 14), date(2026, 6, 2))] == [
        "Mar\n2026",
        "Apr\n2026",
        "May\n2026",
        "Jun\n2026",
    ]


def test_few_meetings_have_day_and_city_more_the_day_and_many_only_the_year() -> None:
    days = [date(2019 + at // 5, 1 + at % 5 * 2, 9) for at in range(20)]
    cities = ["Oslo"] * 20
    assert [text for _, text in meeting_ticks(days[:2], cities[:2], 50)] == ["9 Jan 2019\nOslo", "9 Mar 2019\nOslo"]
    assert [text for _, text in meeting_ticks(days[:6], cities[:6], 50)][-1] == "9 Jan\n2020"
    assert meeting_ticks(days, cities, 50) == [(2, "2019"), (7, "2020"), (12, "2021"), (17, "2022")]
    assert [text for _, text in meeting_ticks(days[::2], cities[::2], 20)] == ["’19", "’20", "’21", "’22"]
    assert year_borders(days) == [4.5, 9.5, 14.5]


@given(st.lists(st.dates(date(2000, 1, 1), date(2030, 1, 1)), min_size=8, max_size=80).map(sorted))
def test_year_ticks_of_meetings_never_overlap(days: list[date]) -> None:
    room = 50
    ticks = meeting_ticks(days, [""] * len(days), room)
    slot = room / len(days)
    assert all((b - a) * slot >= max(len(left), len(right)) for (a, left), (b, right) in pairwise(ticks))
