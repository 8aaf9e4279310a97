"""The moment at which the clocks of a zone show a minute, on the days on which they change too."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.wall_clock import day_of, moment_of

OSLO, NEW_YORK, LORD_HOWE = "Europe/Oslo", "America/New_York", "Australia/Lord_Howe"


@pytest.mark.parametrize(
    ("zone", "day", "clock", "utc"),
    [
        (OSLO, "2027-03-28", "01:59", "2027-03-28T00:59"),
        (OSLO, "2027-03-28", "02:00", "2027-03-28T01:00"),
        (OSLO, "2027-03-28", "02:30", "2027-03-28T01:00"),
        (OSLO, "2027-03-28", "03:00", "2027-03-28T01:00"),
        (OSLO, "2027-03-28", "03:30", "2027-03-28T01:30"),
        (OSLO, "2027-10-31", "02:30", "2027-10-31T00:30"),
        (OSLO, "2027-10-31", "03:00", "2027-10-31T02:00"),
        (NEW_YORK, "2027-03-14", "02:59", "2027-03-14T07:00"),
        (NEW_YORK, "2027-11-07", "01:15", "2027-11-07T05:15"),
        (LORD_HOWE, "2027-10-03", "02:10", "2027-10-02T15:30"),
        (LORD_HOWE, "2027-10-03", "02:30", "2027-10-02T15:30"),
        (LORD_HOWE, "2027-04-04", "01:45", "2027-04-03T14:45"),
        ("UTC", "2027-07-07", "09:00", "2027-07-07T09:00"),
    ],
)
def test_the_first_moment_after_a_gap_and_the_first_of_two(zone: str, day: str, clock: str, utc: str) -> None:
    minute = 60 * int(clock[:2]) + int(clock[3:])
    assert moment_of(date.fromisoformat(day), minute, zone) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@given(
    st.dates(date(2020, 1, 1), date(2036, 12, 31)),
    st.integers(0, 1439),
    st.sampled_from([OSLO, NEW_YORK, LORD_HOWE, "America/Havana", "Africa/Casablanca", "Pacific/Kiritimati"]),
)
def test_it_is_the_first_moment_at_which_the_clocks_show_that_minute_or_a_later_one(
    day: date, minute: int, zone: str
) -> None:
    moment = moment_of(day, minute, zone)
    wanted = datetime.combine(day, time(minute // 60, minute % 60))
    shown = moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert shown >= wanted
    assert day_of(moment, zone) == day
    before = (moment - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert before < wanted
