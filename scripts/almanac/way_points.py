"""Times on the way to a longer race, which lists give as results of their own: 1500 m of those who ran the mile.

A file marks some of them, and its reader leaves them out; others have a round and a place, as if there had been a race.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from scripts.almanac.claims import Claim

_LONGER = {"1500m": "mile", "3000m": "2-miles"}
_HALF = 2

Key = tuple[object, ...]


def without_way_points(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without such times. Nobody runs both distances of a pair on one day in one town.

    Of what a source gives as one race, all are on the way if most of them are: the longer race of the others is below
    the cut of its list. A real race of less known runners beside the mile, as in Oslo, shares nobody with it.
    """
    longer = {_whose(claim, claim.discipline) for claim in claims if claim.discipline in _LONGER.values()}
    races: defaultdict[Key, list[bool]] = defaultdict(list)
    for claim in claims:
        if (whole := _LONGER.get(claim.discipline)) is not None:
            races[_race(claim)].append(_whose(claim, whole) in longer)
    for claim in claims:
        whole = _LONGER.get(claim.discipline)
        if whole is None or claim.day is None:
            yield claim
            continue
        found = races[_race(claim)]
        if _whose(claim, whole) not in longer and _HALF * sum(found) <= len(found):
            yield claim


def _whose(claim: Claim, discipline: str) -> Key:
    """Who ran where and when in the words of one source, which names everybody in one way."""
    return claim.source, claim.person or claim.name, claim.sex, claim.day, claim.city, discipline


def _race(claim: Claim) -> Key:
    return (
        *(claim.source, claim.discipline, claim.sex, claim.short_track, claim.day, claim.city),
        *(claim.round, claim.heat, claim.section),
    )
