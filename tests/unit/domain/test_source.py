"""Until when a source can know anything."""

from datetime import date

import pytest

from bot.domain.source import Source


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2016-08-21", date(2016, 8, 21)),
        ("2016-08", date(2016, 8, 31)),
        ("collected on 25 December 2025", date(2025, 12, 25)),
        ("Aug 2016", date(2016, 8, 31)),
        ("between 2012 and 2014", date(2014, 12, 31)),
        ("31 February 2020", date(2020, 2, 29)),
        ("undated copy", date(2026, 1, 1)),
        ("2016-13-40", date(2026, 1, 1)),
        ("2031", date(2026, 1, 1)),
        ("", date(2026, 1, 1)),
    ],
)
def test_until_when_a_source_can_know_anything(published: str, day: date) -> None:
    assert Source("", "A list", "A publisher", date(2026, 1, 1), published).known_until == day
