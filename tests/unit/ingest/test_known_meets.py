"""The meets that ship: what everybody knows of their series holds."""

from collections import Counter, defaultdict
from datetime import date, timedelta

import pytest

from bot.domain.facts import Facts, MeetFact
from bot.domain.meet_kind import MeetKind
from bot.importing.cities import Cities
from bot.names.fold import fold

LONGEST = 20  # days of a meet
# The Diamond League in years with fewer or more than fourteen meetings.
MEETINGS_OF_A_LEAGUE = {2020: 6, 2021: 12, 2022: 13, 2024: 15, 2025: 15, 2026: 15, 2027: 15}


@pytest.fixture(scope="module")
def meets(shipped: Facts) -> tuple[MeetFact, ...]:
    return tuple(fact for fact in shipped.meets if fact.start and fact.end)


@pytest.fixture(scope="module")
def cities(shipped: Facts) -> Cities:
    return Cities(fold, [(name.city, name.name) for name in shipped.cities])


def _first(fact: MeetFact) -> date:
    assert fact.start
    return fact.start


def _days(fact: MeetFact) -> list[date]:
    assert fact.start
    assert fact.end
    return [fact.start + timedelta(days=number) for number in range((fact.end - fact.start).days + 1)]


def _years(meets: tuple[MeetFact, ...], series: str) -> list[int]:
    return sorted(_first(fact).year for fact in meets if fact.series == series)


def test_every_meet_is_held_within_three_weeks_of_one_year(meets: tuple[MeetFact, ...]) -> None:
    assert len(meets) > 1400
    assert [fact.meet.id for fact in meets if len(_days(fact)) > LONGEST] == []
    assert [fact.meet.id for fact in meets if len({day.year for day in _days(fact)}) > 1] == []


def test_a_city_and_a_day_name_one_meet(meets: tuple[MeetFact, ...], cities: Cities) -> None:
    """A row that gives a city and a day alone must not belong to two meets."""
    held: defaultdict[tuple[str, str, date], list[str]] = defaultdict(list)
    for fact in meets:
        for day in _days(fact):
            held[cities.key(fact.meet.city), fact.meet.country, day].append(fact.meet.id)
    assert {where: ids for where, ids in held.items() if len(ids) > 1} == {}


def test_olympic_games_are_those_of_each_fourth_year_but_the_wars(meets: tuple[MeetFact, ...]) -> None:
    years = [*range(1896, 2025, 4)]
    held = [2021 if year == 2020 else year for year in years if year not in (1916, 1940, 1944)]
    assert _years(meets, "olympic-games") == held


def test_world_championships_and_their_cities(meets: tuple[MeetFact, ...]) -> None:
    cities = {_first(fact).year: fact.meet.city for fact in meets if fact.series == "world-championships"}
    assert sorted(cities) == [1983, 1987, *range(1991, 2020, 2), 2022, 2023, 2025, 2027]
    assert Counter(cities.values()).most_common(4) == [("Helsinki", 2), ("Tokyo", 2), ("Beijing", 2), ("Rome", 1)]


def test_diamond_league_has_its_meetings_and_finals(meets: tuple[MeetFact, ...]) -> None:
    years = Counter(_years(meets, "diamond-league"))
    assert years == {year: MEETINGS_OF_A_LEAGUE.get(year, 14) for year in range(2010, 2028)}
    finals = Counter(
        _first(fact).year
        for fact in meets
        if fact.series == "diamond-league" and fact.meet.kind is MeetKind.LEAGUE_FINAL
    )
    assert finals == {**dict.fromkeys(range(2010, 2020), 2), **dict.fromkeys(range(2021, 2028), 1)}


def test_golden_league_had_seven_meetings_then_six(meets: tuple[MeetFact, ...]) -> None:
    years = Counter(_years(meets, "golden-league"))
    assert years == {1998: 6, **dict.fromkeys(range(1999, 2003), 7), **dict.fromkeys(range(2003, 2010), 6)}


@pytest.mark.parametrize(
    ("marathon", "since"), [("boston-marathon", 1897), ("london-marathon", 1981), ("tokyo-marathon", 2013)]
)
def test_marathons_are_held_once_a_year(meets: tuple[MeetFact, ...], marathon: str, since: int) -> None:
    held = [_first(fact).year for fact in meets if fact.series == marathon and fact.meet.kind is MeetKind.MAJOR]
    assert len(held) == len(set(held))
    assert min(held) == since
    assert {*range(since, 2027)} - {*held} <= {1918, 2020, 2021}


def test_no_championship_marathon_is_a_major(meets: tuple[MeetFact, ...]) -> None:
    majors = {(fact.meet.city, _first(fact)) for fact in meets if fact.meet.kind is MeetKind.MAJOR}
    assert ("London", date(2012, 8, 12)) not in majors
    assert ("Berlin", date(2009, 8, 22)) not in majors
    assert ("London", date(2012, 4, 22)) in majors
