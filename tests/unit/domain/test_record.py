from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, Measure
from bot.domain.record import Record, RecordStatus, RecordType, standing

ATHLETE = Athlete("a", "A", "NOR", Sex.MEN)


def record(value: int, on: date, status: RecordStatus = RecordStatus.RATIFIED) -> Record:
    event = Event("1500m", Sex.MEN, short_track=False)
    mark = Mark(str(value), value, Measure.TIME)
    return Record(f"{value}-{on}", RecordType.AREA_RECORD, "europe", event, mark, ATHLETE, on, "", "", status)


def test_the_best_stands_and_the_rest_are_superseded_latest_first() -> None:
    steps = [record(v, date(y, 8, 7)) for v, y in ((208_810, 2013), (208_320, 2021), (208_680, 2020), (206_730, 2024))]
    stands = standing(steps, on=date(2026, 1, 1))
    assert [r.mark.value for r in stands.current] == [206_730]
    assert [r.mark.value for r in stands.superseded] == [208_320, 208_680, 208_810]


def test_as_of_an_earlier_day_the_earlier_record_stands() -> None:
    steps = [record(208_320, date(2021, 8, 7)), record(206_730, date(2024, 7, 12))]
    assert [r.mark.value for r in standing(steps, on=date(2023, 1, 1)).current] == [208_320]
    assert standing(steps, on=date(2000, 1, 1)).current == ()


def test_a_pending_mark_waits_beside_the_one_that_stands() -> None:
    book = [record(223_130, date(1999, 7, 7)), record(222_660, date(2026, 7, 18), RecordStatus.PENDING)]
    stands = standing(book, on=date(2026, 8, 22))
    assert [r.mark.value for r in stands.current] == [223_130]
    assert [r.mark.value for r in stands.pending] == [222_660]


def test_a_pending_mark_that_was_beaten_is_not_shown() -> None:
    book = [record(200, date(2020, 1, 1), RecordStatus.PENDING), record(100, date(2021, 1, 1))]
    assert standing(book, on=date(2022, 1, 1)).pending == ()


def test_an_equal_mark_stands_beside_the_one_it_equalled_which_comes_first() -> None:
    days = (date(2021, 1, 1), date(2020, 1, 1), date(2022, 1, 1))
    current = standing([record(100, day) for day in days], on=date.max).current
    assert [r.set_on.year for r in current] == [2020, 2021, 2022]


def test_of_two_bests_of_one_day_the_better_one_stands() -> None:
    day = date(2024, 2, 10)
    stands = standing([record(101, day), record(100, day), record(102, day), record(103, date(2023, 1, 1))], on=day)
    assert [r.mark.value for r in stands.current] == [100]
    assert [r.mark.value for r in stands.superseded] == [101, 102, 103]


def test_a_mark_that_was_worse_when_it_was_set_is_no_part_of_the_progression() -> None:
    steps = [
        record(100, date(2024, 3, 10)),
        record(102, date(2023, 3, 10)),
        record(101, date(2024, 4, 10)),
        record(101, date(2025, 6, 10)),
    ]
    stands = standing(steps, on=date.max)
    assert [r.mark.value for r in stands.current] == [100]
    assert [r.mark.value for r in stands.superseded] == [102]


def test_a_mark_equalled_and_then_beaten_was_superseded_twice() -> None:
    steps = [record(v, date(y, 1, 1)) for v, y in ((101, 2020), (101, 2021), (100, 2022), (101, 2023))]
    stands = standing(steps, on=date.max)
    assert [r.mark.value for r in stands.current] == [100]
    assert [r.set_on.year for r in stands.superseded] == [2021, 2020]


def test_a_pending_mark_takes_none_after_it_out_of_the_progression() -> None:
    steps = [
        record(100, date(2020, 1, 1), RecordStatus.PENDING),
        record(102, date(2021, 1, 1)),
        record(101, date(2022, 1, 1)),
    ]
    stands = standing(steps, on=date.max)
    assert [r.mark.value for r in stands.superseded] == [102]


@given(
    st.lists(st.builds(record, st.integers(1, 50), st.dates(), st.sampled_from(RecordStatus)), unique_by=lambda r: r.id)
)
def test_nothing_settled_beats_what_stands(records: list[Record]) -> None:
    stands = standing(records, on=date.max)
    settled = [r for r in records if r.status is not RecordStatus.PENDING]
    assert not any(other.mark.is_better_than(c.mark) for c in stands.current for other in settled)
    never = [r for r in settled if any(o.set_on < r.set_on and o.mark.is_better_than(r.mark) for o in settled)]
    assert {r.id for r in stands.superseded} == {r.id for r in settled if r not in never and r not in stands.current}
