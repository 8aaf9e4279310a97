"""Careers are judged when they are asked for, and again with what was added since."""

from datetime import date

from bot.importing.careers import Career, Deed


def deed(day: date, discipline: str, value: int) -> Deed:
    return Deed(day.toordinal(), discipline, "", "M", value, 1, None, "final", 0, "", "oslo")


def test_what_is_added_after_a_question_counts_in_the_next() -> None:
    career = Career.of([deed(date(2019, 6, 1), "1500m", 215_000)])
    assert (career.groups, career.years) == ({"middle distance"}, (2019, 2019))
    career.add(deed(date(2024, 7, 1), "5000m", 780_000))
    assert (career.groups, career.years) == ({"middle distance", "long distance"}, (2019, 2024))
    assert set(career.levels.seasons) == {("1500m", ""), ("5000m", "")}


def test_nobody_has_neither_years_nor_groups() -> None:
    assert (Career().years, Career().groups, Career().levels.best()) == ((9999, 0), set(), None)
