"""Scoring points: the published tables, exactly."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, Measure, parse_mark
from bot.domain.points import (
    MOST_POINTS,
    NoScore,
    Scale,
    combined_points,
    score,
    step_of,
    wind_points,
    write_mark,
)
from bot.ingest.shipped_points import shipped_tables
from scripts.almanac.check_points import compare
from tests.shared import DATASETS, needs_shared

SCALES = sorted(shipped_tables().scales.values(), key=lambda scale: scale.event.key)


def mark_of(code: str, text: str) -> Mark:
    return parse_mark(text, get_discipline(code).measure)


def points(key: str, text: str) -> int | None:
    event = Event.from_key(key)
    return shipped_tables().score(event, mark_of(event.discipline, text))


@pytest.mark.parametrize(
    ("key", "text", "worth"),
    [
        ("100m.M", "9.58", 1356),
        ("1500m.M", "3:28.32", 1269),
        ("mile.Mo", "3:43.13", 1292),
        ("mile.Mi", "3:45.14", 1330),
        ("2-miles.M", "7:54.10", 1304),
        ("2-miles.Mi", "8:00.67", 1310),
        ("pole-vault.M", "6.30", 1350),
        ("long-jump.M", "8.95", 1346),
        ("long-jump.M", "8.74 (-1.2)", 1307),
        ("800m.W", "1:54.01", 1272),
        ("marathon.M", "2:00:35", 1307),
        ("marathon.W", "2:09:56", 1312),
        ("decathlon.M", "9126", 1302),
    ],
)
def test_the_tables(key: str, text: str, worth: int) -> None:
    assert points(key, text) == worth


@pytest.mark.parametrize(
    ("code", "sex", "text", "worth"),
    [  # the decathlon of Talence 2018 and the heptathlon of Seoul 1988, part by part
        ("100m", "M", "10.55", 963),
        ("long-jump", "M", "7.80", 1010),
        ("shot-put", "M", "16.00", 851),
        ("high-jump", "M", "2.05", 850),
        ("400m", "M", "48.42", 889),
        ("110m-hurdles", "M", "13.75", 1007),
        ("discus-throw", "M", "50.54", 882),
        ("pole-vault", "M", "5.45", 1051),
        ("javelin-throw", "M", "71.90", 918),
        ("1500m", "M", "4:36.11", 705),
        ("100m-hurdles", "W", "12.69", 1172),
        ("high-jump", "W", "1.86", 1054),
        ("shot-put", "W", "15.80", 915),
        ("200m", "W", "22.56", 1123),
        ("long-jump", "W", "7.27", 1264),
        ("javelin-throw", "W", "45.66", 776),
        ("800m", "W", "2:08.51", 987),
    ],
)
def test_the_tables_of_combined_events(code: str, sex: str, text: str, worth: int) -> None:
    assert combined_points(shipped_tables().combined[code, Sex(sex)], mark_of(code, text)) == worth


def test_a_hand_time_is_corrected_in_a_combined_event_and_without_points_in_a_sprint() -> None:
    scale = shipped_tables().combined["100m", Sex.MEN]
    assert combined_points(scale, mark_of("100m", "10.5h")) == combined_points(scale, mark_of("100m", "10.74"))
    assert points("100m.M", "9.9h") is None
    assert points("3000m.M", "7:40.0h") == points("3000m.M", "7:40.00")


def test_a_time_at_or_beyond_the_end_of_the_tables_scores_nothing() -> None:
    assert points("100m.M", "17.00") == 0
    assert points("100m.M", "30.00") == 0
    assert points("100m.M", "16.70") == 2
    assert points("shot-put.M", "0.50") == 0


@pytest.mark.parametrize(
    ("tenths", "worth"), [(-12, 7), (-10, 6), (-1, 0), (0, 0), (20, 0), (21, -1), (25, -3), (30, -6), (50, -18)]
)
def test_a_headwind_adds_points_and_what_is_too_much_behind_takes_them(tenths: int, worth: int) -> None:
    assert wind_points(tenths) == worth


def test_the_wind_counts_outdoors_in_sprints_and_horizontal_jumps_alone() -> None:
    scale = shipped_tables().find(Event("100m", Sex.MEN))
    assert scale
    still = mark_of("100m", "10.00")
    assert score(scale, still, -10) == score(scale, still) + 6
    assert score(scale, mark_of("100m", "10.00 +3.0"), -10) == score(scale, still) - 6  # its own wind goes first
    for key, text in (("800m.M", "1:45.00"), ("400m.M", "45.00"), ("high-jump.M", "2.30")):
        event = Event.from_key(key)
        assert shipped_tables().score(event, mark_of(event.discipline, text), -20) == points(key, text)


def test_what_the_tables_lack_has_no_points() -> None:
    assert points("shot-put.M.6kg", "20.00") is None
    assert points("1-hour.M", "20000") is None
    assert points("decathlon.W", "8000") is None
    assert shipped_tables().score(Event("100m", Sex.MEN), mark_of("long-jump", "8.00")) is None
    scale = shipped_tables().find(Event("100m", Sex.MEN))
    assert scale
    with pytest.raises(NoScore, match="end at 1400"):
        score(scale, mark_of("100m", "9.00"))


@given(st.sampled_from(SCALES), st.integers(1, MOST_POINTS))
def test_the_least_mark_scores_as_many_and_the_next_one_fewer(scale: Scale, wanted: int) -> None:
    value = scale.least_mark(wanted)
    assert value is not None
    step = step_of(scale.event)
    timed = get_discipline(scale.event.discipline).measure is Measure.TIME
    assert value % step == 0
    assert scale.points(value) >= wanted > scale.points(value + step if timed else value - step)
    assert mark_of(scale.event.discipline, write_mark(scale.event, value)).value == value


@given(st.sampled_from(SCALES), st.integers(1, 30_000_000))
def test_points_are_the_formula_and_never_below_zero(scale: Scale, value: int) -> None:
    measure = get_discipline(scale.event.discipline).measure
    x = (Fraction(value) if measure is Measure.POINTS else Fraction(value, 1000)) + scale.shift
    exact = scale.factor * x**2 + scale.offset
    beyond = measure is Measure.TIME and x >= 0
    found = scale.points(value)
    assert found == 0 if beyond or exact < 1 else found <= exact < found + 1


@needs_shared("datasets")
def test_the_lists_of_world_athletics_have_the_same_scores() -> None:
    found = compare(DATASETS, every=40)
    assert found.scored > 14_000
    assert found.share > 0.998
