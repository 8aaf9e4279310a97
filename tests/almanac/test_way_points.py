"""Times on the way to a longer race, among claims."""

from scripts.almanac.way_points import without_way_points
from tests.almanac.making import LISTS, PROFILES, claim


def test_the_1500_m_of_a_mile_are_no_race_though_the_mile_of_some_is_below_the_cut() -> None:
    miles = [claim(PROFILES, name, at, f"3:48.{at}0", "mile") for at, name in enumerate(("Ann Bett", "Ben Keter"), 7)]
    way = [
        claim(PROFILES, name, at, f"3:33.{at}0", "1500m")
        for at, name in enumerate(("Ann Bett", "Cid Langat", "Ben Keter"), 6)
    ]
    assert list(without_way_points([*miles, *way])) == miles


def test_a_race_beside_the_mile_stays() -> None:
    """Another source has one of the names in it, who is a namesake: each source names everybody in one way."""
    race = [claim(LISTS, name, at, f"3:36.{at}0", "1500m") for at, name in enumerate(("Dan Kirui", "Eli Koech"), 1)]
    miles = [
        claim(LISTS, "Ann Bett", 1, "3:50.00", "mile"),
        claim(PROFILES, "Eli Koech", 2, "3:51.00", "mile"),
        claim(LISTS, "Eli Koech", 2, "3:51.00", "mile", city="Eugene"),
    ]
    assert list(without_way_points([*race, *miles])) == [*race, *miles]


def test_of_a_race_beside_the_mile_only_who_ran_the_mile_goes() -> None:
    """Oslo 2016: one brother has a time on the way, another the race of the evening, and the file both as one race."""
    on_the_way = claim(PROFILES, "Ann Bett", 4, "3:37.57")
    raced, mile = claim(PROFILES, "Ben Keter", 9, "3:42.44"), claim(PROFILES, "Ann Bett", 7, "3:53.19", "mile")
    assert list(without_way_points([on_the_way, raced, mile])) == [raced, mile]


def test_of_a_race_of_many_only_who_ran_on_goes() -> None:
    names = ("Ann Bett", "Ben Keter", "Cid Langat", "Dan Kirui")
    race = [claim(LISTS, name, at, f"7:36.{at}0", "3000m") for at, name in enumerate(names, 1)]
    on = claim(LISTS, names[1], 1, "8:10.00", "2-miles")
    assert list(without_way_points([*race, on])) == [race[0], *race[2:], on]
