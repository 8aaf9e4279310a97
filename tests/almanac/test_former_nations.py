"""Former nations: until when, by whom, and what is left out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.race import Round
from scripts.almanac.athletes import Athlete
from scripts.almanac.building import Built, ShippedRace
from scripts.almanac.claims import Claim
from scripts.almanac.former_nations import former_nations
from scripts.almanac.known import Cells, Known
from scripts.almanac.meets import Meeting
from scripts.almanac.outcomes import Outcome
from scripts.almanac.people import People
from tests.almanac.making import LISTS, PROFILES, claim

LAGAT = Athlete("bernard-lagat", "Bernard Lagat", "Lagat", "USA", "M", None, (LISTS,))
KNOWN = Known((LISTS, PROFILES), {}, {}, {}, (), (), (), (), (), (), ())
OSLO = Meeting("oslo", "Oslo meeting", "Oslo", "NOR", set())


def _won(year: int, nation: str, source: str = LISTS) -> Claim:
    return claim(source, "Bernard Lagat", 1, "3:30.00", nation=nation, day=date(year, 7, 1), year=year)


def _rows(*races: Sequence[Claim], athlete: Athlete = LAGAT) -> list[tuple[str, str]]:
    claims = [one for race in races for one in race]
    built = Built(claims, People(claims, (), frozenset()), [1] * len(claims))
    for race in races:
        first, indexes = race[0], tuple(claims.index(one) for one in race)
        outcome = Outcome(1, first, indexes, len(race), 1, False, first.mark, None)
        day = first.day or date.min
        built.races.append(ShippedRace(OSLO, "1500m", "M", False, Round.FINAL, None, day, None, "", (outcome,)))
    rows: list[Cells] = former_nations(built, {1: athlete}, KNOWN)
    return [(row["nation"], row["until"]) for row in rows]


def test_a_nation_of_before_is_told_until_its_last_result() -> None:
    assert _rows([_won(2001, "KEN")], [_won(2003, "KEN")], [_won(2005, "USA")]) == [("KEN", "2003-07-01")]


def test_several_nations_follow_each_other() -> None:
    assert _rows([_won(1997, "CUB")], [_won(2004, "SUD")], [_won(2012, "USA")]) == [
        ("CUB", "1997-07-01"),
        ("SUD", "2004-07-01"),
    ]


def test_who_never_changed_has_no_row() -> None:
    assert _rows([_won(2005, "USA")], [_won(2006, "USA")]) == []


def test_who_changes_to_and_fro_is_left_out() -> None:
    assert _rows([_won(2001, "KEN")], [_won(2002, "USA")], [_won(2003, "KEN")], [_won(2005, "USA")]) == []
    assert _rows([_won(2001, "USA")], [_won(2003, "KEN")]) == []


def test_profiles_have_the_nation_of_today_and_sources_that_differ_say_nothing() -> None:
    assert _rows([_won(2001, "KEN", PROFILES)], [_won(2005, "USA")]) == []
    assert _rows([_won(2001, "KEN"), _won(2001, "USA", "olympedia-2026")], [_won(2005, "USA")]) == []


def test_who_is_back_with_the_first_nation_is_left_out() -> None:
    back = replace(LAGAT, nation="KEN")
    assert _rows([_won(2001, "KEN")], [_won(2005, "USA")], athlete=back) == []
