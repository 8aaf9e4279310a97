from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.asked import Asked
from bot.errors import UsageError
from bot.questions.days import Period, find_day_of_year, find_period


def asked(text: str) -> Period | None:
    return find_period(Asked.of("h2h", {"since": text}), "since")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-08-23", date(2023, 8, 23), date(2023, 8, 23)),
        ("23 Aug 2023", date(2023, 8, 23), date(2023, 8, 23)),
        ("23. august 2023", date(2023, 8, 23), date(2023, 8, 23)),
        ("August 23rd, 2023", date(2023, 8, 23), date(2023, 8, 23)),
        ("23.8.2023", date(2023, 8, 23), date(2023, 8, 23)),
        ("Aug 2023", date(2023, 8, 1), date(2023, 8, 31)),
    ],
)
def test_reads_dates_as_people_write_them(text: str, first: date, last: date) -> None:
    assert asked(text) == Period(first, last)


@pytest.mark.parametrize("text", ["yesterday", "2023-13", "2023-00", "2023-02-30", "32 Aug 2023", "0000", "9" * 999])
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        asked(text)
    assert "2023-08" in refused.value.tip


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_date_comes_back_from_its_own_form(day: date) -> None:
    assert asked(day.isoformat()) == Period(day, day)


@pytest.mark.parametrize("text", ["7 August", "08-07", "Aug 7", "7.8.", "7 Aug 2021"])
def test_reads_days_of_the_year(text: str) -> None:
    assert find_day_of_year(Asked.of("on-this-day", {"date": text}), "date", date(2026, 1, 1)) == (8, 7)


def test_without_a_day_it_is_today() -> None:
    assert find_day_of_year(Asked("on-this-day"), "date", date(2026, 11, 22)) == (11, 22)


@pytest.mark.parametrize(("text", "day"), [("today", 31), ("Tomorrow", 1), ("yesterday", 30)])
def test_a_day_beside_today(text: str, day: int) -> None:
    asked = Asked.of("on-this-day", {"date": text})
    assert find_day_of_year(asked, "date", date(2026, 8, 31)).day == day
