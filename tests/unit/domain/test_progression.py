"""Where steps of a progression may be missing, and until when a record is known to have stood."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, Measure
from bot.domain.progression import Span, gaps, is_whole, known_until, may_lack, steps, whole_until
from bot.domain.record import Claim, Record, RecordStatus, RecordType
from bot.domain.source import Source

ATHLETE = Athlete("a", "A", "KEN", Sex.MEN)
MARATHON = Event("marathon", Sex.MEN, short_track=False)
LISTS = Source("lists", "Lists", "World Athletics", date(2025, 12, 25))


def record(value: int, on: date, status: RecordStatus = RecordStatus.RATIFIED) -> Record:
    mark = Mark(str(value), value, Measure.TIME)
    claims = (Claim(LISTS),)
    return Record(
        f"{value}-{on}", RecordType.WORLD_RECORD, "world", MARATHON, mark, ATHLETE, on, "", "", status, claims
    )


def span(first: date, last: date) -> Span:
    return Span(f"{first}", RecordType.WORLD_RECORD, "world", MARATHON, first, last)


KIMETTO = record(7377, date(2014, 9, 28))
KIPCHOGE = record(7299, date(2018, 9, 16))
KIPTUM = record(7235, date(2023, 10, 8))


def test_without_a_span_a_step_may_be_missing_between_any_two() -> None:
    (gap,) = gaps([KIPTUM, KIMETTO], ())
    assert (gap.before, gap.after) == (KIMETTO, KIPTUM)


def test_a_span_from_step_to_step_leaves_no_gap() -> None:
    assert gaps([KIMETTO, KIPTUM], [span(KIMETTO.set_on, KIPTUM.set_on)]) == ()


def test_a_gap_is_where_a_span_ends_or_has_not_begun() -> None:
    known = [KIMETTO, KIPCHOGE, KIPTUM]
    assert [g.after for g in gaps(known, [span(KIPCHOGE.set_on, date(2025, 12, 25))])] == [KIPCHOGE]
    assert [g.after for g in gaps(known, [span(KIMETTO.set_on, date(2020, 1, 1))])] == [KIPTUM]


def test_spans_that_meet_make_one() -> None:
    spans = [span(KIPCHOGE.set_on, date(2025, 12, 25)), span(KIMETTO.set_on, KIPCHOGE.set_on)]
    assert whole_until(KIMETTO.set_on, spans) == date(2025, 12, 25)
    assert gaps([KIMETTO, KIPTUM], spans) == ()


def test_an_equal_mark_leaves_no_gap() -> None:
    assert gaps([record(692, date(1993, 2, 11)), record(692, date(1995, 2, 9))], ()) == ()


def test_pending_marks_and_marks_that_were_never_ahead_are_no_steps() -> None:
    pending = record(7170, date(2026, 4, 26), RecordStatus.PENDING)
    behind = record(7300, date(2024, 1, 1))
    assert steps([pending, behind, KIPTUM, KIMETTO]) == (KIMETTO, KIPTUM)


def test_a_record_is_known_to_have_stood_until_its_span_ends_or_it_was_beaten() -> None:
    whole = [span(KIMETTO.set_on, date(2025, 12, 25))]
    assert known_until(KIMETTO, [KIPCHOGE], whole) == KIPCHOGE.set_on
    assert known_until(KIMETTO, [KIPCHOGE], [span(KIMETTO.set_on, date(2016, 8, 25))]) == date(2016, 8, 25)
    assert known_until(KIPTUM, [], whole) == date(2025, 12, 25)


def test_without_a_span_only_the_last_record_is_known_to_have_stood_until_it_was_read() -> None:
    assert known_until(KIMETTO, [KIPTUM], ()) is None
    assert known_until(KIPTUM, [], ()) == LISTS.retrieved


days = st.dates(date(1970, 1, 1), date(2026, 1, 1))
spans = st.lists(st.tuples(days, days).map(lambda both: span(min(both), max(both))), max_size=6)


@given(days, days, spans)
def test_a_time_is_whole_if_each_day_of_it_is_within_a_span(one: date, other: date, known: list[Span]) -> None:
    first, last = min(one, other), max(one, other)
    if is_whole(first, last, known) and first < last:
        edges = {first, last, *(edge for s in known for edge in (s.first, s.last) if first <= edge <= last)}
        for day in edges:
            assert any(s.first <= day <= s.last for s in known)
            after = day + timedelta(1)
            assert after > last or any(s.first <= day and after <= s.last for s in known)
    elif first < last:
        assert not any(s.first <= first and last <= s.last for s in known)


def test_of_a_time_steps_may_be_missing_in_a_gap_and_before_the_first_that_is_held() -> None:
    held, whole = [KIMETTO, KIPCHOGE, KIPTUM], [span(KIPCHOGE.set_on, KIPTUM.set_on)]

    assert may_lack(held, whole, date(2014, 1, 1), date(2014, 12, 31))  # what stood before is not held
    assert may_lack(held, whole, date(2016, 1, 1), date(2016, 12, 31))
    assert not may_lack(held, whole, date(2019, 1, 1), date(2023, 12, 31))
    assert not may_lack(held, whole, date(2024, 1, 1), date(2024, 12, 31))
    assert may_lack([], (), date(2024, 1, 1), date(2024, 12, 31))
