"""Which races are one, and what two origins say of their results."""

from collections.abc import Sequence
from datetime import date

from bot.domain.mark import Status
from bot.domain.race import Round
from scripts.almanac.claims import UNKNOWN_HEAT, Claim
from scripts.almanac.outcomes import Outcome, Rules, outcomes
from scripts.almanac.races import Races
from tests.almanac.making import LEAGUE, LISTS, PROFILES, claim

_ORIGINS = {LISTS: "wa-lists", "wa-new": "wa-lists", LEAGUE: "league", PROFILES: "tilastopaja", "rio": "tilastopaja"}


def _races(claims: Sequence[Claim], best: frozenset[int] = frozenset()) -> list[list[Outcome]]:
    """The outcomes of each race; people are told by their names. `best` are wanted though no other source has them."""
    names = sorted({each.name for each in claims})
    races = Races(claims, [names.index(each.name) for each in claims], best)
    rules = Rules(_ORIGINS, list(_ORIGINS).index, frozenset(("rio",)), races.same_result)
    return [outcomes(race.field, claims, rules) for race in races.races()]


def _told(results: Sequence[Outcome]) -> list[tuple[str, str, int]]:
    """Name, place or status, number of origins."""
    return [(one.best.name, one.status or f"{one.place}{'=' if one.tied else ''}", one.origins) for one in results]


def test_two_origins_that_share_a_result_tell_of_one_race_on_days_one_apart() -> None:
    later = date(2017, 6, 16)
    (race,) = _races(
        [
            claim(LISTS, "Ann", 1, "3:32.00"),
            claim(LISTS, "Ben", 2, "3:33.00"),
            claim(LEAGUE, "Ann", 1, "3:32.00", day=later),
            claim(LEAGUE, "Cid", 3, "3:34.00", day=later),
        ]
    )
    assert _told(race) == [("Ann", "1", 2), ("Ben", "2", 1), ("Cid", "3", 1)]


def test_two_sources_of_one_origin_do_not_confirm_each_other() -> None:
    (race,) = _races([claim(LISTS, "Ann", 1, "3:32.00"), claim("wa-new", "Ann", 1, "3:32.00")])
    assert _told(race) == [("Ann", "1", 1)]


def test_another_mark_place_or_round_is_no_agreement() -> None:
    lists = claim(LISTS, "Ann", 1, "3:32.00")
    for other in (
        claim(LEAGUE, "Ann", 1, "3:32.01"),
        claim(LEAGUE, "Ann", 2, "3:32.00"),
        claim(LEAGUE, "Ann", 1, "3:32.00", round=Round.HEAT, heat=1),
        claim(LEAGUE, "Ann", 1, "3:32.00", day=date(2017, 6, 18)),
    ):
        assert all(one.origins == 1 for race in _races([lists, other]) for one in race)


def test_places_behind_a_disqualified_runner_count_as_moved_up() -> None:
    (race,) = _races(
        [
            claim(LISTS, "Ann", 1, "3:32.00"),
            claim(LISTS, "Ben", 2, "3:33.00"),
            claim(LEAGUE, "Ann", 1, "3:32.00"),
            claim(LEAGUE, "Dop", None, "", status=Status.DISQUALIFIED, annulled=True),
            claim(LEAGUE, "Ben", 3, "3:33.00"),
        ]
    )
    assert _told(race) == [("Ann", "1", 2), ("Ben", "2", 2), ("Dop", "DQ", 1)]


def test_a_mark_that_still_stands_elsewhere_is_neither_told_nor_disqualified() -> None:
    (race,) = _races(
        [
            claim(LISTS, "Ann", 1, "3:32.00"),
            claim(LISTS, "Dop", 2, "3:33.00"),
            claim(LEAGUE, "Ann", 1, "3:32.00"),
            claim(LEAGUE, "Dop", None, "", status=Status.DISQUALIFIED, annulled=True),
        ]
    )
    assert _told(race) == [("Ann", "1", 2)]


def test_what_only_a_share_alike_set_says_is_not_told_but_it_confirms() -> None:
    (race,) = _races(
        [claim(LISTS, "Ann", 1, "3:32.00"), claim("rio", "Ann", 1, "3:32.00"), claim("rio", "Ben", 2, "3:33.00")]
    )
    assert _told(race) == [("Ann", "1", 2)]
    assert race[0].best.source == LISTS


def test_a_place_given_twice_is_shared_only_with_one_mark_and_the_next_place_free() -> None:
    tie = [claim(LISTS, "Ann", 1, "2.37", "high-jump"), claim(LISTS, "Ben", 1, "2.37", "high-jump")]
    (race,) = _races([*tie, claim(LISTS, "Cid", 3, "2.35", "high-jump")])
    assert _told(race) == [("Ann", "1=", 1), ("Ben", "1=", 1), ("Cid", "3", 1)]
    (race,) = _races([*tie, claim(LISTS, "Cid", 2, "2.35", "high-jump")])
    assert _told(race) == [("Cid", "2", 1)]


def test_a_place_awarded_twice_stands_where_all_others_are_those_of_one_race() -> None:
    marks = [("Ann", 1, "13.10"), ("Ben", 2, "13.15"), ("Cid", 3, "13.18"), ("Dan", 5, "13.29"), ("Eve", 3, "13.30")]
    (race,) = _races([claim(LISTS, name, place, mark, "110m-hurdles") for name, place, mark in marks])
    assert _told(race) == [("Ann", "1", 1), ("Ben", "2", 1), ("Cid", "3=", 1), ("Eve", "3=", 1), ("Dan", "5", 1)]


def test_a_list_that_mixes_two_races_is_parted_by_an_origin_that_does_not() -> None:
    mixed = [("Ann", 1, "3:32.00"), ("Bob", 1, "3:39.00"), ("Cid", 2, "3:33.00"), ("Dan", 2, "3:40.00")]
    lists = [claim(LISTS, name, place, mark) for name, place, mark in mixed]
    league = [claim(LEAGUE, "Ann", 1, "3:32.00"), claim(LEAGUE, "Cid", 2, "3:33.00")]
    national = [
        claim(LEAGUE, "Bob", 1, "3:39.00", section="National"),
        claim(LEAGUE, "Dan", 2, "3:40.00", section="National"),
    ]
    assert sorted([name for name, _, _ in _told(race)] for race in _races([*lists, *league, *national])) == [
        ["Ann", "Cid"],
        ["Bob", "Dan"],
    ]


def test_rows_of_an_unknown_heat_are_of_no_race_by_themselves() -> None:
    hidden = [claim(LISTS, name, 1, "3:40.00", round=Round.HEAT, heat=UNKNOWN_HEAT) for name in ("Ann", "Ben")]
    assert _races(hidden) == []
    known = claim(PROFILES, "Ann", 1, "3:40.00", round=Round.HEAT, heat=2)
    (race,) = _races([*hidden, known])
    assert _told(race) == [("Ann", "1", 2)]


def test_a_time_that_cannot_be_of_the_race_is_left_out_and_so_is_who_was_not_born() -> None:
    (race,) = _races(
        [
            claim(LISTS, "Ann", 1, "3:32.00"),
            claim(LISTS, "Ben", 2, "3:33.00"),
            claim(LISTS, "Odd", 3, "3:31.00"),
            claim(LISTS, "Cid", 4, "3:34.00", born_year=2015),
            claim(LISTS, "Dan", 5, "3:35.00"),
        ]
    )
    assert [name for name, _, _ in _told(race)] == ["Ann", "Ben", "Dan"]


def test_a_source_that_gives_one_race_in_two_parts_does_not_part_it() -> None:
    (race,) = _races(
        [
            claim(LISTS, "Ann", 1, "3:32.00"),
            claim(LISTS, "Ben", 2, "3:33.00"),
            claim(LEAGUE, "Ann", 1, "3:32.00"),
            claim(LEAGUE, "Ben", 2, "3:33.00"),
            claim(PROFILES, "Ann", 1, "3:32.00", meet="Bislett Games"),
            claim(PROFILES, "Ben", 2, "3:33.00", meet="Oslo Bislett Games"),
        ]
    )
    assert _told(race) == [("Ann", "1", 3), ("Ben", "2", 3)]


def test_of_two_races_under_one_heading_the_one_with_the_best_mark_is_told_if_it_is_wanted() -> None:
    """Places count up in the order of marks; it ends where a result could be of either race."""
    under_one = [
        claim(LISTS, "Ann", 1, "3:30.00"),
        claim(LISTS, "Ben", 2, "3:30.50"),
        claim(LISTS, "Cid", 3, "3:31.00"),
        claim(LISTS, "Dan", 1, "3:31.50"),
        claim(LISTS, "Eva", 4, "3:31.70"),
        claim(LISTS, "Fay", 2, "3:31.80"),
        claim(LISTS, "Gus", 3, "3:32.00"),
        claim(LISTS, "Hal", 4, "3:32.50"),
        claim(LISTS, "Ida", 5, "3:33.00"),
    ]
    assert _races(under_one) == []
    (race,) = _races(under_one, frozenset((1,)))
    assert _told(race) == [("Ann", "1", 1), ("Ben", "2", 1), ("Cid", "3", 1), ("Eva", "4", 1)]
