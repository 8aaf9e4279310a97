"""Hours and notice as they are typed."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.timing import duration_name, read_minute, read_notice
from bot.domain.asked import Asked
from bot.domain.timers import LONGEST_NOTICE
from bot.errors import UsageError


def notice(text: str) -> int | None:
    return read_notice(Asked.of("remind", {"before": text}), "before")


def minute(text: str) -> int | None:
    return read_minute(Asked.of("daily", {"hour": text}), "hour")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30m", 30),
        ("1h", 60),
        ("1d", 1440),
        ("1h30m", 90),
        ("1d 12h", 2160),
        ("2 hours", 120),
        ("1 week", 10080),
        ("90 min before", 90),
        ("1 day and 1 hour", 1500),
        ("30D", LONGEST_NOTICE),
        ("1 Hour", 60),
        (" 5 mins ", 5),
    ],
)
def test_notices(text: str, minutes: int) -> None:
    assert notice(text) == minutes


@pytest.mark.parametrize("text", ["soon", "1", "h", "1y", "1h!", "-1h", "0m", "31d", "43201m", "1h or 2h", "९h"])
def test_what_is_no_notice(text: str) -> None:
    with pytest.raises(UsageError):
        notice(text)


def test_nothing_typed_is_no_notice() -> None:
    assert notice("") is None


@given(st.integers(1, LONGEST_NOTICE))
def test_a_notice_is_named_as_it_is_read(minutes: int) -> None:
    assert notice(duration_name(minutes)) == minutes


@given(st.text(max_size=30))
def test_any_text_is_a_notice_in_range_or_refused(text: str) -> None:
    with suppress(UsageError):
        minutes = notice(text)
        assert (minutes is None) == (not text.strip())
        assert minutes is None or 0 < minutes <= LONGEST_NOTICE


@given(st.integers(0, 23), st.integers(0, 59))
def test_hours(hour: int, past: int) -> None:
    for text in (f"{hour}:{past:02}", f"{hour:02}.{past:02}"):
        assert minute(text) == 60 * hour + past
    assert minute(f"{hour}") == minute(f"{hour:02}") == 60 * hour


@given(st.text(max_size=20))
def test_any_text_is_a_minute_of_the_day_or_refused(text: str) -> None:
    try:
        read = minute(text)
    except UsageError:
        return
    assert read is None or 0 <= read <= 1439
    assert (read is None) == (not text.strip())
