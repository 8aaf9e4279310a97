"""Ids of athletes from one build to the next."""

from scripts.almanac.athletes import Athlete, Starts, with_ids


def _athlete(nation: str = "ETH") -> Athlete:
    return Athlete("", "Tigist Girma", "Girma", nation, "W", None, ())


def _kept(*ids: str) -> list[dict[str, str]]:
    return [{"id": id_, "name": "Tigist Girma", "sex": "W", "nation": "ETH", "born": ""} for id_ in ids]


MARATHONS: Starts = frozenset({("marathon", 2019), ("marathon", 2020)})
MILES: Starts = frozenset({("1500m", 2024), ("1500m", 2025)})


def test_two_who_are_alike_keep_the_ids_of_their_own_results() -> None:
    people = {7: _athlete(), 3: _athlete()}
    before = {"tigist-girma": MARATHONS, "tigist-girma-eth": MILES}
    starts = {7: MARATHONS | {("marathon", 2021)}, 3: MILES}
    ids = with_ids(people, _kept(*before), (), starts, before)
    assert ids == {7: "tigist-girma", 3: "tigist-girma-eth"}
    ids = with_ids(people, _kept(*before), (), {7: MILES, 3: MARATHONS}, before)
    assert ids == {7: "tigist-girma-eth", 3: "tigist-girma"}


def test_a_namesake_who_is_new_takes_no_id_that_is_kept() -> None:
    people = {3: _athlete(), 7: _athlete()}
    ids = with_ids(people, _kept("tigist-girma"), (), {3: MILES, 7: MARATHONS}, {"tigist-girma": MARATHONS})
    assert ids[7] == "tigist-girma"
    assert ids[3] != ids[7]
