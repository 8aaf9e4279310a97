"""What is told of each competitor of a race: which claims agree, and what is left out."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.domain.disciplines import get_discipline
from bot.domain.mark import Mark, Measure, Status
from scripts.almanac.claims import ANNULLED_BY_HAND, Claim
from scripts.almanac.races import Who, is_ranking

TWO = 2
_YOUNGEST, _OLDEST = 12, 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """One result that can ship: `best` is the claim that it is taken from, `agreeing` all that say the same.

    `origins` is the number of independent origins among them.
    """

    who: Who
    best: Claim
    agreeing: tuple[int, ...]
    origins: int
    place: int | None
    tied: bool
    mark: Mark | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class Rules:
    """How claims are weighed. `rank` orders sources, the one that a fact is taken from first.

    `confirming` are the sources that may confirm but never give a fact, because of their licences.
    `same` tells whether two claims, by their indexes, say the same.
    """

    origins: Mapping[str, str]
    rank: Callable[[str], int]
    confirming: frozenset[str]
    same: Callable[[int, int], bool]


def outcomes(field: Mapping[Who, Sequence[int]], claims: Sequence[Claim], rules: Rules) -> list[Outcome]:
    """The outcome of each competitor that can have one; two or more origins where they agree, else one."""
    found = [outcome for who, of in field.items() if (outcome := _outcome(who, of, claims, rules))]
    return sorted(_settled(found), key=_in_order)


def _outcome(who: Who, of: Sequence[int], claims: Sequence[Claim], rules: Rules) -> Outcome | None:
    usable = [index for index in of if _can_be(claims[index])]
    annulled = [index for index in usable if claims[index].annulled]
    valid = [index for index in usable if not claims[index].annulled]
    marked = [index for index in valid if claims[index].place and (claims[index].mark or claims[index].typed)]
    if annulled:
        # A source that knows of the case against one that may not: nothing is said where a mark still stands.
        said = [index for index in annulled if claims[index].where == ANNULLED_BY_HAND] or annulled
        return None if marked else _as(Status.DISQUALIFIED, who, said, claims, rules)
    if not marked:
        return _by_status(who, valid, claims, rules)
    if _contradicts_itself(marked, claims):
        return None
    giving = [index for index in marked if claims[index].source not in rules.confirming]
    if not giving:
        return None
    best = max(giving, key=lambda index: (_weight(index, marked, claims, rules), -rules.rank(claims[index].source)))
    agreeing = [index for index in marked if index == best or rules.same(best, index)]
    claim = claims[best]
    origins = {rules.origins[claims[index].source] for index in agreeing}
    tied = any(claims[index].tied for index in agreeing)
    return Outcome(who, claim, tuple(agreeing), len(origins), claim.place, tied, claim.mark, None)


def _weight(index: int, marked: Sequence[int], claims: Sequence[Claim], rules: Rules) -> int:
    """How many origins say the same as this claim."""
    return len({rules.origins[claims[other].source] for other in marked if other == index or rules.same(index, other)})


def _contradicts_itself(marked: Sequence[int], claims: Sequence[Claim]) -> bool:
    """Whether one source gives two results: then it is not known which of them was in this race."""
    return any(
        claims[one].source == claims[other].source
        and (claims[one].place, _value(claims[one])) != (claims[other].place, _value(claims[other]))
        for one, other in combinations(marked, 2)
    )


def _value(claim: Claim) -> int:
    return claim.mark.value if claim.mark else 0


def _by_status(who: Who, valid: Sequence[int], claims: Sequence[Claim], rules: Rules) -> Outcome | None:
    """A result without a mark: DNF, DQ; only where all that say anything say the same."""
    statuses = {claims[index].status for index in valid}
    if len(statuses) != 1 or None in statuses or any(claims[index].mark for index in valid):
        return None
    return _as(next(iter(statuses)), who, valid, claims, rules)


def _as(status: Status | None, who: Who, of: Sequence[int], claims: Sequence[Claim], rules: Rules) -> Outcome | None:
    giving = [index for index in of if claims[index].source not in rules.confirming]
    if not giving:
        return None
    best = claims[min(giving, key=lambda index: rules.rank(claims[index].source))]
    origins = {rules.origins[claims[index].source] for index in of}
    return Outcome(who, best, tuple(of), len(origins), None, False, None, status)


def _can_be(claim: Claim) -> bool:
    """Whether the athlete was of an age to be in the race."""
    if claim.born_year is None or claim.year is None:
        return True
    return _YOUNGEST <= claim.year - claim.born_year <= _OLDEST


def _settled(found: Sequence[Outcome]) -> list[Outcome]:
    """Without results that cannot stand together.

    A place that several have is shared if their marks are the same and the next place is free, or if all other places
    are those of one race. Else those that two origins give stay; if that leaves two, none of them does.
    A mark that is worse than one behind it, or better than one ahead of it, is left out: it may be of another race, or
    the best legal jump of somebody whom a windy one placed. What two origins give of a field event stays: some finals
    of 2020 and 2021 were decided by the last trial.
    """
    by_place: dict[int, list[Outcome]] = {}
    for outcome in found:
        if outcome.place:
            by_place.setdefault(outcome.place, []).append(outcome)
    kept = [outcome for outcome in found if not outcome.place]
    for place, of in by_place.items():
        free = all(place + step not in by_place for step in range(1, len(of)))
        awarded = is_ranking([outcome.place for outcome in found if outcome.place])
        kept += _sharing(of, free=free, awarded=awarded)
    return _in_line(kept)


def _sharing(of: list[Outcome], *, free: bool, awarded: bool) -> list[Outcome]:
    if len(of) == 1:
        return [replace(of[0], tied=False)]  # whoever shared the place is not held
    if awarded or (len({outcome.mark.value if outcome.mark else 0 for outcome in of}) == 1 and free):
        return [replace(outcome, tied=True) for outcome in of]
    sure = [outcome for outcome in of if outcome.origins >= TWO]
    return [replace(sure[0], tied=False)] if len(sure) == 1 else []


def _in_line(found: Sequence[Outcome]) -> list[Outcome]:
    kept = list(found)
    while wrong := _out_of_line(kept):
        most = max(wrong.values())
        kept = [one for one in kept if wrong[one.who] < most]
    return kept


def are_in_line(found: Sequence[Outcome]) -> bool:
    """Whether the marks of these are in the order of their places, as those of one race are."""
    return not _out_of_line(found)


def _out_of_line(found: Sequence[Outcome]) -> Counter[Who]:
    """For each result that may be wrong, how many others it cannot stand beside."""
    placed = [(one.place, one.mark, one) for one in found if one.place and one.mark]
    wrong: Counter[Who] = Counter()
    for (ahead, mark, one), (behind, other_mark, other) in combinations(sorted(placed, key=lambda each: each[0]), 2):
        if ahead < behind and not one.tied and _clearly_better(other_mark, mark):
            timed = mark.measure is Measure.TIME
            wrong.update(each.who for each in (one, other) if timed or each.origins < TWO)
    return wrong


def _clearly_better(one: Mark, other: Mark) -> bool:
    if one.measure is Measure.TIME:
        return one.value + max(one.step, other.step) - 1 < other.value
    return one.value > other.value


def _in_order(outcome: Outcome) -> tuple[int, str, str]:
    """By place; those without one last."""
    return outcome.place or 1_000_000, outcome.status or "", outcome.best.name or outcome.best.nation


def has_wind(claim: Claim) -> bool:
    """Whether marks of the event count only with little wind."""
    return get_discipline(claim.discipline).wind and not claim.short_track
