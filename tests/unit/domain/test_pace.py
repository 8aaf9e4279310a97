from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disciplines import catalogue
from bot.domain.event import Event
from bot.domain.mark import Measure, parse_mark
from bot.domain.pace import (
    KILOMETRE,
    LAP,
    MILE,
    clock,
    even_time,
    find_distance,
    is_too_fast,
    is_too_slow,
    other_distances,
    speed,
    splits,
    units,
)

times = st.integers(1_000, 100_000_000)
distances = st.integers(50_000, 100_000_000)


def test_a_mile_as_laps_kilometres_and_other_distances() -> None:
    value = parse_mark("3:43.73", Measure.TIME).value
    assert [(leg.label, leg.text) for leg in units(value, MILE)] == [
        ("100 m", "13.90"),
        ("lap of 400 m", "55.61"),
        ("kilometre", "2:19.02"),
    ]
    others = {leg.label: leg.text for leg in other_distances(value, MILE)}
    assert "Mile" not in others
    assert others["1500 m"] == "3:28.53"  # 223.73 s * 1500 / 1609.344
    assert others["Marathon"] == "1:37:46"
    assert [leg.label for leg in splits(value, MILE)] == ["400 m", "800 m", "1200 m", "1600 m"]


def test_the_clock_of_a_marathon_is_in_whole_seconds() -> None:
    legs = splits(parse_mark("2:00:35", Measure.TIME).value, 42_195_000)
    assert [leg.label for leg in legs] == [f"{km} km" for km in range(5, 45, 5)]
    assert legs[0].text == "14:17"


@given(times, distances, distances, st.sampled_from([1, 10, 100, 1000]))
def test_rounds_once_to_the_nearest_step_and_half_a_step_up(value: int, over: int, distance: int, step: int) -> None:
    exact = Fraction(value * distance, over)
    rounded = even_time(value, over, distance, step)
    assert rounded % step == 0
    assert -Fraction(step, 2) < rounded - exact <= Fraction(step, 2)


@given(times, distances)
def test_the_pace_over_the_distance_itself_is_the_time(value: int, over: int) -> None:
    assert even_time(value, over, over, step=1) == value


@given(times, distances)
def test_splits_rise_and_end_before_the_finish(value: int, over: int) -> None:
    legs = splits(value, over)
    assert [leg.millimetres for leg in legs] == sorted({leg.millimetres for leg in legs})
    assert all(leg.millimetres < over for leg in legs)
    assert len(legs) <= 14
    assert all(leg.millimetres < over for leg in units(value, over))


@given(st.integers(1, 10_000_000).map(lambda hundredths: hundredths * 10))
def test_a_clock_reads_back_as_the_same_time(value: int) -> None:
    assert parse_mark(clock(value), Measure.TIME).value == value


@pytest.mark.parametrize(
    ("value", "step", "text"),
    [(9_580, 10, "9.58"), (60_000, 10, "1:00.00"), (3_600_000, 1000, "1:00:00"), (7_235_000, 1000, "2:00:35")],
)
def test_writes_the_clock_as_the_sport_does(value: int, step: int, text: str) -> None:
    assert clock(value, step) == text


def test_speed_is_in_hundredths_of_a_kilometre_an_hour() -> None:
    assert speed(9_580, 100_000) == 3758
    assert speed(3_600_000, KILOMETRE) == 100


@pytest.mark.parametrize("code", ["high-jump", "4x400m", "decathlon", "1-hour", "cross-country", "nonsense"])
def test_field_events_and_relays_have_no_distance(code: str) -> None:
    assert find_distance(Event(code)) is None


def test_the_world_records_of_every_distance_are_neither_too_fast_nor_too_slow() -> None:
    assert not is_too_fast(9_580, 100_000)
    assert is_too_fast(125_000, 42_195_000)  # 2:05 meant as 2:05:00
    assert not is_too_slow(13_000_000, 50_000_000)
    assert is_too_slow(3_600_000, LAP)
    assert any(find_distance(Event(code)) == MILE for code in catalogue())
