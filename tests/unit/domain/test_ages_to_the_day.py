"""How old somebody was on a day, in years and days."""

from datetime import date

import pytest

from bot.domain.profile import age_to_the_day


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(1986, 8, 21), date(2009, 8, 16), (22, 360)),
        (date(1986, 8, 21), date(2009, 8, 21), (23, 0)),
        (date(2000, 2, 29), date(2021, 2, 28), (20, 364)),
        (date(2000, 2, 29), date(2021, 3, 1), (21, 0)),
        (date(2000, 2, 29), date(2024, 2, 29), (24, 0)),
    ],
)
def test_a_birthday_begins_a_year(born: date, on: date, age: tuple[int, int]) -> None:
    assert age_to_the_day(born, on) == age
