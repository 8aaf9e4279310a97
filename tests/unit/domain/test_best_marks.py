"""Times as they must be meant: of so few numbers that another reading would beat every record by far."""

import pytest

from bot.domain.best_marks import as_clock
from bot.domain.event import Event, Sex


@pytest.mark.parametrize(
    ("text", "event", "meant"),
    [
        ("2:10", Event("marathon"), "2:10:00"),
        ("2.05", Event("marathon"), "2:05:00"),
        ("4.05", Event("1500m", Sex.WOMEN), "4:05"),
        ("1.45", Event("800m"), "1:45"),
        ("13.05", Event("5000m"), "13:05"),
        ("59.30", Event("half-marathon"), "59:30"),
        ("9.58", Event("100m"), "9.58"),
        ("52.10", Event("400m"), "52.10"),
        ("3:26", Event("1500m"), "3:26"),
        ("8.05", Event("long-jump"), "8.05"),
        ("3:26.00", Event("1500m"), "3:26.00"),
        ("1.99", Event("800m"), "1.99"),
    ],
)
def test_a_time_is_what_it_must_be_meant(text: str, event: Event, meant: str) -> None:
    assert as_clock(text, event) == meant
