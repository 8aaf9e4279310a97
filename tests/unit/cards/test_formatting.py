"""How cards write what is between two marks."""

import pytest

from bot.cards.formatting import gap
from bot.domain.mark import Measure, parse_mark


@pytest.mark.parametrize(
    ("one", "other", "measure", "told"),
    [
        ("9.58", "9.71", Measure.TIME, "0.13 s"),
        ("9.9", "10.03", Measure.TIME, "0.1 s"),  # one of them was timed to a tenth
        ("2:09:21", "2:09:08", Measure.TIME, "13 s"),
        ("2:09:21", "2:13:55", Measure.TIME, "4:34"),
        ("26:17.53", "27:20.1", Measure.TIME, "1:02.5"),
        ("26:17.53", "27:20.03", Measure.TIME, "1:02.50"),
        ("3:29.66", "3:29.66", Measure.TIME, "same time"),
        ("2.37", "2.37", Measure.LENGTH, "same mark"),  # decided by countback
        ("8.95", "8.91", Measure.LENGTH, "0.04 m"),
        ("9126", "9125", Measure.POINTS, "1 point"),
    ],
)
def test_no_gap_is_told_more_exactly_than_both_marks_are_known(
    one: str, other: str, measure: Measure, told: str
) -> None:
    first, second = parse_mark(one, measure), parse_mark(other, measure)
    assert gap(first, second) == gap(second, first) == told
