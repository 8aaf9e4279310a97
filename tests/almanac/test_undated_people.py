"""Medallists whom no dated list has in their final."""

from datetime import date

import pytest

from bot.domain.event import Sex
from bot.domain.race import Round
from scripts.almanac.claims import Claim
from scripts.almanac.undated_people import ListedPeople


def _claim(name: str, nation: str, year: int, discipline: str = "1500m", born: date | None = None) -> Claim:
    return Claim(
        source="wa" if born or discipline != "final" else "ioc",
        name=name,
        nation=nation,
        sex=Sex.MEN,
        discipline=discipline,
        round=Round.FINAL,
        born=born,
        day=date(year, 8, 1),
        year=year,
    )


_BORN = date(1952, 1, 12)
_WALKER = _claim("John Walker", "NZL", 1975, "mile", _BORN)


def test_a_medallist_is_the_one_listed_person_of_that_name_nation_kind_of_event_and_time() -> None:
    listed = ListedPeople(
        [_claim("Rod Dixon", "NZL", 1975), _WALKER, _claim("John Walker", "NZL", 1982, "mile", _BORN)]
    )
    assert listed.find(["John George Walker"], _claim("", "NZL", 1976)) == 1


@pytest.mark.parametrize(
    ("name", "nation", "year", "discipline"),
    [
        ("John Walker", "AUS", 1976, "1500m"),
        ("John Walker", "NZL", 1932, "1500m"),
        ("John Walker", "NZL", 1976, "shot-put"),
        ("James Walker", "NZL", 1976, "1500m"),
    ],
)
def test_another_nation_time_event_or_given_name_is_another_person(
    name: str, nation: str, year: int, discipline: str
) -> None:
    assert ListedPeople([_WALKER]).find([name], _claim("", nation, year, discipline)) is None


def test_two_who_could_be_meant_are_nobody() -> None:
    other = _claim("John Walker", "NZL", 1978, "5000m", date(1955, 3, 3))
    assert ListedPeople([_WALKER, other]).find(["John Walker"], _claim("", "NZL", 1976)) is None
