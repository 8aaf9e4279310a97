"""Who is who across origins: namesakes and siblings stay apart, spellings come together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.event import Sex
from scripts.almanac.claims import Claim
from scripts.almanac.people import People
from tests.almanac.making import LEAGUE, LISTS, PROFILES, More, claim


def _are_one(one: Claim, other: Claim, *more: Claim) -> bool:
    people = People([one, other, *more])
    return people.number(0) == people.number(1)


def _born(year: int, month: int = 5, day: int = 6, nation: str = "KEN") -> More:
    return {"born": date(year, month, day), "born_year": year, "nation": nation}


def test_name_and_birth_date_are_one_person_in_any_order_of_words_and_for_any_nation() -> None:
    one = claim(LISTS, "Amos Bett", 1, "3:32.00", **_born(1990))
    other = claim(PROFILES, "BETT Amos".title(), 4, "3:39.00", **_born(1990, nation="TUR"))
    assert _are_one(one, other)


def test_a_birth_year_is_enough_for_the_same_name_and_nation_where_nobody_else_fits() -> None:
    exact, year = claim(LISTS, "Amos Bett", 1, "3:32.00", **_born(1990)), More(born_year=1990)
    assert _are_one(exact, claim(LEAGUE, "Amos Bett", 5, "3:40.00", **year))
    assert not _are_one(exact, claim(LEAGUE, "Amos Bett", 5, "3:40.00", born_year=1991))
    namesake = claim(LISTS, "Amos Bett", 7, "3:41.00", **_born(1990, 11, 2))
    assert not _are_one(exact, claim(LEAGUE, "Amos Bett", 5, "3:40.00", **year), namesake)


def test_twins_with_like_names_stay_apart_even_with_the_same_result() -> None:
    twins: More = {**_born(1988, 2, 22), "nation": "BEL"}
    one = claim(LISTS, "Jonathan Borlée", 2, "44.60", "400m", **twins)
    other = claim(PROFILES, "Kevin Borlée", 2, "44.60", "400m", **twins)
    assert not _are_one(one, other)


def test_brothers_of_one_list_are_never_joined_by_the_likeness_of_their_names() -> None:
    born = _born(2004, 8, 17)
    assert not _are_one(
        claim(LISTS, "Tia Clayton", 1, "11.0", "100m", **born), claim(LISTS, "Tina Clayton", 2, "11.1", "100m", **born)
    )


def test_one_list_may_have_a_name_from_before_and_after_a_wedding() -> None:
    before = claim(LISTS, "Ann Example", 3, "10.92", "100m", **_born(2001))
    after = claim(LISTS, "Ann Example-Other", 1, "10.66", "100m", **_born(2001))
    assert _are_one(before, after)
    assert not _are_one(before, claim(LISTS, "Ann Example-Other", 1, "10.66", "100m", **_born(2000)))
    assert not _are_one(before, claim(LISTS, "Eve Example-Other", 1, "10.66", "100m", **_born(2001)))


def test_two_men_of_one_name_with_different_birth_dates_are_two() -> None:
    one = claim(LISTS, "Michael Johnson", 1, "19.8", "200m", **_born(1967, 9, 13, nation="USA"))
    assert not _are_one(one, claim(PROFILES, "Michael Johnson", 1, "19.8", "200m", **_born(1972, nation="USA")))


@pytest.mark.parametrize(("republic", "results", "joined"), [("BLR", 2, True), ("BLR", 1, False), ("KEN", 2, False)])
def test_a_soviet_man_whom_another_has_for_his_republic_is_one(republic: str, results: int, joined: bool) -> None:
    """Birth dates that differ by a slip of the pen keep nobody apart whose name and two results are the same."""
    marks = (("1:45.10", 1), ("1:46.20", 2))[:results]
    there = [claim(LISTS, "Nikolay Kirov", at, mark, **_born(1957, 11, 22, nation="URS")) for mark, at in marks]
    here = [claim(LEAGUE, "Nikolay Kirov", at, mark, **_born(1957, 10, 22, nation=republic)) for mark, at in marks]
    assert _are_one(there[0], here[0], *there[1:], *here[1:]) is joined


def test_another_spelling_needs_birth_date_and_nation_or_the_same_result() -> None:
    one = claim(LISTS, "Mutaz Essa Barshim", 1, "2.40", "high-jump", **_born(1991, 6, 24, nation="QAT"))
    spelt = claim(PROFILES, "Mutaz Issa Barshim", 3, "2.30", "high-jump", **_born(1991, 6, 24, nation="QAT"))
    unborn = claim(LEAGUE, "Mutaz Barshim", 1, "2.40", "high-jump", nation="QAT")
    elsewhere = claim(LEAGUE, "Mutaz Barshim", 2, "2.30", "high-jump", nation="QAT")
    assert _are_one(one, spelt)
    assert _are_one(one, unborn)
    assert not _are_one(one, elsewhere)


def test_two_results_in_common_join_a_changed_family_name() -> None:
    before = [
        claim(LISTS, "Kaliese Spencer", place, mark, "400m", **_born(1987, nation="JAM"))
        for place, mark in ((1, "51.1"), (2, "52.2"))
    ]
    after = [
        claim(LEAGUE, "Kaliese Carter", place, mark, "400m", nation="JAM", born_year=1987)
        for place, mark in ((1, "51.1"), (2, "52.2"))
    ]
    assert _are_one(before[0], after[0], before[1], after[1])
    assert not _are_one(before[0], after[0])


@pytest.mark.parametrize(("year", "joined"), [(1984, True), (1956, False)])
def test_a_name_without_birth_joins_the_one_of_its_nation_who_was_active_then(year: int, joined: bool) -> None:
    medal = claim("ioc", "Charles Jenkins", 1, "", "400m", nation="USA", day=None, year=year)
    son = claim(LISTS, "Charles Jenkins", 3, "45.0", "400m", born_year=1964, nation="USA", year=1986)
    people = People([medal, son], without_births=frozenset(("ioc",)))
    assert (people.number(0) == people.number(1)) is joined


def _numbers(claims: Sequence[Claim]) -> list[int]:
    people = People(claims)
    return [people.number(index) for index in range(len(claims))]


def test_one_number_of_a_supplier_is_one_person_whatever_the_name() -> None:
    married = claim(PROFILES, "Christin Maurer", 1, "60.0", "javelin-throw", person="tilastopaja:7")
    single = claim("rio", "Christin Hussong", 2, "61.0", "javelin-throw", person="tilastopaja:7")
    none = claim(LEAGUE, "Ann Example", 1, "60.0", "javelin-throw", person="world-athletics:0")
    other = claim(LEAGUE, "Ben Sample", 2, "59.0", "javelin-throw", person="world-athletics:0")
    first, second, third, fourth = _numbers([married, single, none, other])
    assert first == second
    assert len({first, third, fourth}) == 3


def _ran(name: str, year: int, event: str = "3000m", month: int = 8) -> Claim:
    """A result of a woman of the USA who was born on 4 August 1958."""
    more: More = {**_born(1958, month, 4, "USA"), "day": date(year, 7, 1), "year": year}
    return replace(claim(LISTS, name, 1, "8:40.00", event, **more), sex=Sex.WOMEN)


def test_a_woman_who_took_another_family_name_is_one_person() -> None:
    decker, slaney = _ran("Mary Decker", 1984), _ran("Mary Slaney", 1985)
    assert _are_one(decker, slaney)
    tabb = _ran("Mary Tabb", 1982)
    assert _are_one(tabb, slaney, _ran("Mary Decker", 1978), decker)  # though she was Decker before and after


def test_who_may_be_another_woman_keeps_her_own_name() -> None:
    decker, slaney = _ran("Mary Decker", 1984), _ran("Mary Slaney", 1985)
    assert not _are_one(decker, _ran("Mary Slaney", 1985, month=9))
    assert not _are_one(decker, _ran("Mary Slaney", 1985, "100m"))
    assert not _are_one(decker, _ran("Anna Slaney", 1985))
    assert not _are_one(decker, slaney, _ran("Mary Slaney", 1983))  # both ran in these years
    assert not _are_one(*(replace(one, sex=Sex.MEN) for one in (decker, slaney)))
    assert not _are_one(_ran("Thi Thao Bui", 1984), _ran("Thi Huyen Nguyen", 1985))  # no given name of her own
    assert not _are_one(_ran("Hye-song Kim", 1984), _ran("Hye-gyong Kim", 1985))
