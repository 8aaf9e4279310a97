"""Barriers: which events marks are of, and who has broken all of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.athlete import Athlete
from bot.domain.barriers import Barrier, barriers_of, best_first, combinations, member
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure, parse_mark
from bot.domain.profile import Performance

KOMEN = Athlete("daniel-komen", "Daniel Komen", "KEN", Sex.MEN)


def events_of(*marks: str) -> list[tuple[str, ...]]:
    return [tuple(one.event.key for one in barriers) for barriers in combinations([barriers_of(m) for m in marks])]


def done(text: str, event: str, on: date, *, short_track: bool = False) -> Performance:
    measure = Measure.TIME if ":" in text else Measure.LENGTH
    return Performance(Event(event, None, short_track), parse_mark(text, measure), on, "", "")


@pytest.mark.parametrize(
    ("marks", "events"),
    [
        (("3:30", "7:30", "13:00"), ("1500m.M", "3000m.M", "5000m.M")),
        (("4:00", "15:00"), ("1500m.W", "5000m.W")),
        (("10", "20"), ("100m.M", "200m.M")),
        (("11", "22"), ("100m.W", "200m.W")),
        (("10.00", "20.00", "44.00"), ("100m.M", "200m.M", "400m.M")),
        (("1:43", "3:28"), ("800m.M", "1500m.M")),
        (("27:00", "2:05:00"), ("10000m.M", "marathon.M")),
        (("59:00", "2:03"), ("half-marathon.M", "marathon.M")),
        (("8.50", "18.00"), ("long-jump.M", "triple-jump.M")),
        (("12.90", "46.90"), ("110m-hurdles.M", "400m-hurdles.M")),
        (("6.00",), ("pole-vault.M",)),
        (("2.00",), ("high-jump.W",)),
        (("9000",), ("decathlon.M",)),
        (("6800",), ("heptathlon.W",)),
    ],
)
def test_marks_say_their_events(marks: tuple[str, ...], events: tuple[str, ...]) -> None:
    assert events_of(*marks) == [events]


def test_a_mark_of_several_events_is_all_of_them() -> None:
    assert {events[0] for events in events_of("8:00")} == {"3000m.M", "2-miles.M", "3000m-steeplechase.M", "3000m.W"}


def test_a_former_implement_is_no_match() -> None:
    """Of before 1986 a men's javelin flew farther: 94.58 then is not over the 90 m of today's."""
    (barrier,) = barriers_of("90.00", Event("javelin-throw", Sex.MEN))
    former, present = (
        done("94.58", "javelin-throw", date(1976, 7, 26)),
        done("91.46", "javelin-throw", date(1992, 1, 25)),
    )
    assert member(KOMEN, [barrier], [former]) is None
    found = member(KOMEN, [barrier], [former, present])
    assert found is not None
    assert found.bests == (present,)
    assert found.since == present.on


def test_no_event_has_such_a_mark() -> None:
    assert events_of("5:55") == []
    assert events_of("3:30", "0.10") == []
    assert barriers_of("fast") == ()


def test_a_time_may_be_written_with_a_point_where_nobody_jumps_so_far() -> None:
    assert {barrier.event.key for barrier in barriers_of("3.30")} == {"1500m.M"}
    assert "high-jump.M" in {barrier.event.key for barrier in barriers_of("2.40")}


def test_two_marks_of_one_event_are_no_two_barriers() -> None:
    assert events_of("3:30", "3:29") == []


def test_an_event_that_is_named_may_be_any_that_somebody_does() -> None:
    (slow,) = barriers_of("5:30", Event("1500m", Sex.WOMEN))
    assert slow.mark.value == 330_000
    assert barriers_of("2:00", Event("1500m", Sex.MEN)) == ()
    assert [one.mark.value for one in barriers_of("2:10", Event("marathon", Sex.MEN))] == [7_800_000]


@pytest.mark.parametrize(
    ("typed", "event", "meant"),
    [("1.45", "800m", "1:45"), ("12.40", "5000m", "12:40"), ("1:17", "20km-walk", "1:17:00"), ("9.80", "100m", "9.80")],
)
def test_a_mark_of_a_named_event_may_be_written_with_a_point_or_without_seconds(
    typed: str, event: str, meant: str
) -> None:
    assert {str(one.mark) for one in barriers_of(typed, Event(event, Sex.MEN))} == {meant}


def test_a_time_must_be_faster_and_a_length_as_long() -> None:
    (run,), (jump,) = barriers_of("3:30", Event("1500m", Sex.MEN)), barriers_of("6.00", Event("pole-vault", Sex.MEN))
    assert run.is_broken_by(parse_mark("3:29.99", Measure.TIME))
    assert not run.is_broken_by(parse_mark("3:30.00", Measure.TIME))
    assert jump.is_broken_by(parse_mark("6.00", Measure.LENGTH))
    assert not jump.is_broken_by(parse_mark("5.99", Measure.LENGTH))


def _barriers() -> list[Barrier]:
    return [barriers_of(mark, Event(event, Sex.MEN))[0] for mark, event in (("3:30", "1500m"), ("7:30", "3000m"))]


def test_a_member_has_the_best_of_each_and_the_day_the_last_one_fell() -> None:
    marks = [
        done("3:29.46", "1500m", date(1997, 8, 16)),
        done("3:29.90", "1500m", date(1996, 7, 1)),
        done("7:20.67", "3000m", date(1996, 9, 1)),
        done("7:24.90", "3000m", date(1998, 2, 6), short_track=True),
        done("12:39.74", "5000m", date(1997, 8, 22)),
    ]
    one = member(KOMEN, _barriers(), marks)
    assert one is not None
    assert [best.mark.text for best in one.bests] == ["3:29.46", "7:20.67"]
    assert one.since == date(1996, 9, 1)


def test_who_lacks_one_is_no_member() -> None:
    assert member(KOMEN, _barriers(), [done("3:29.46", "1500m", date(1997, 8, 16))]) is None
    assert member(KOMEN, _barriers(), []) is None


def test_members_are_in_the_order_of_how_far_they_are_beyond() -> None:
    other = Athlete("said-aouita", "Saïd Aouita", "MAR", Sex.MEN)
    equal = done("3:29.46", "1500m", date(1997, 8, 16))
    fast = member(KOMEN, _barriers(), [equal, done("7:20.67", "3000m", date(1996, 9, 1))])
    slow = member(other, _barriers(), [equal, done("7:29.45", "3000m", date(1989, 8, 20))])
    assert fast is not None
    assert slow is not None
    assert best_first([slow, fast], _barriers()) == (fast, slow)


@given(st.lists(st.text("0123456789:.hm ", max_size=9), min_size=1, max_size=5))
def test_whatever_is_typed_is_read_as_different_events_of_one_sex(marks: list[str]) -> None:
    for barriers in combinations([barriers_of(mark) for mark in marks]):
        assert len(barriers) == len(marks)
        assert len({one.event.sex for one in barriers}) == 1
        assert len({one.event.discipline for one in barriers}) == len(barriers)
