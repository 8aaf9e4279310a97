"""Groups of events and levels: what one athlete may well do, and how marks compare."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disciplines import catalogue
from bot.domain.event import Kind
from bot.domain.mark import Measure, parse_mark
from bot.importing.careers import Career, Deed, clash, objection
from bot.importing.groups import group_of, level, together, tolerance


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1500m", "800m", True),
        ("1500m", "5000m", True),
        ("mile", "3000m-steeplechase", True),
        ("100m", "400m", True),
        ("100m", "long-jump", True),
        ("400m-hurdles", "800m", True),
        ("5000m", "marathon", True),
        ("decathlon", "javelin-throw", True),
        ("100m", "1500m", False),
        ("1500m", "shot-put", False),
        ("100m", "10000m", False),
        ("800m", "marathon", False),
        ("20km-walk", "10000m", False),
        ("high-jump", "hammer-throw", False),
    ],
)
def test_which_events_go_together(one: str, other: str, expected: bool) -> None:
    assert together(group_of(one), group_of(other)) is expected
    assert together(group_of(other), group_of(one)) is expected


def test_every_event_of_an_athlete_has_a_group() -> None:
    without = {
        code for code, discipline in catalogue().items() if not group_of(code) and discipline.kind is not Kind.RELAY
    }
    assert without == set()
    for one, other in combinations(catalogue(), 2):
        if group_of(one) and group_of(other):
            assert together(group_of(one), group_of(other)) is together(group_of(other), group_of(one))


@pytest.mark.parametrize(
    ("code", "mark", "low", "high"),
    [
        ("1500m", "3:26.00", -0.01, 0.01),
        ("1500m", "4:20.00", 0.22, 0.25),
        ("shot-put", "23.56", -0.01, 0.01),
        ("shot-put", "15.20", 0.42, 0.46),
        ("decathlon", "7000", 0.24, 0.28),
    ],
)
def test_a_level_says_how_far_a_mark_is_behind_the_best_ever(code: str, mark: str, low: float, high: float) -> None:
    value = parse_mark(mark, catalogue()[code].measure).value
    assert low <= level(code, "M", value) <= high


@given(st.floats(0, 1), st.integers(0, 40))
def test_worse_athletes_and_longer_gaps_allow_more(better: float, years: int) -> None:
    here = tolerance("sprint", "sprint", better, years, across=False)
    assert 0 < here <= tolerance("sprint", "sprint", better + 0.01, years + 1, across=True) <= 0.5


def deed(day: int, mark: str, code: str = "1500m", **given: object) -> Deed:
    value = parse_mark(mark, catalogue()[code].measure).value
    what = (date(2024, 6, day).toordinal(), code, "", "M", value, 1, None, "final", 0, "", "leeds")
    return Deed(*what)._replace(**given)


MARKS = st.integers(207_000, 300_000).map(lambda value: deed(1, "3:30.0")._replace(value=value))


@given(MARKS, MARKS)
def test_a_clash_is_one_from_both_sides(one: Deed, other: Deed) -> None:
    assert clash(one, other) == clash(other, one)


@given(st.lists(MARKS, min_size=1, max_size=8))
def test_nobody_objects_to_their_own_career(deeds: list[Deed]) -> None:
    days = [held._replace(day=held.day + at) for at, held in enumerate(deeds)]
    career = Career.of(days)
    assert career.shares_with(career)
    best = min(days, key=lambda each: each.value or 0)
    assert objection(Career.of([best]), career, None) == ""


def test_points_are_no_times() -> None:
    assert catalogue()["decathlon"].measure is Measure.POINTS
    assert level("decathlon", "M", 7000) > level("decathlon", "M", 8000)
