"""Finds medallists whose final no dated list has among the people of those lists: John Walker of the slow 1500 m."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind, Sex
from bot.names.fold import fold
from scripts.almanac.claims import Claim
from scripts.almanac.full_names import agree
from scripts.almanac.nations import nations_fit

_CAREER = 10  # years between a final and the nearest result of the same person in a list
_SHORTEST_WORD = 3
_GROUPS = {
    Kind.RUN: "track",
    Kind.HURDLES: "track",
    Kind.STEEPLECHASE: "track",
    Kind.ROAD: "track",
    Kind.CROSS_COUNTRY: "track",
}


@dataclass(slots=True)
class _Listed:
    """Somebody of a list, as the list itself tells people apart: a claim of theirs, their years and kinds of events."""

    index: int
    source: str
    name: str
    nation: str
    born: date | None
    years: set[int] = field(default_factory=set[int])
    groups: set[str] = field(default_factory=set[str])


class ListedPeople:
    """The people of lists with days, by the words of their names."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """`claims` is the list that indexes refer to."""
        people: dict[tuple[object, ...], _Listed] = {}
        for index, claim in enumerate(claims):
            if claim.day is None or not claim.name or not claim.discipline or claim.relay:
                continue
            key = (claim.source, claim.person or claim.name, claim.born or claim.born_year, claim.nation, claim.sex)
            listed = people.get(key)
            if listed is None:
                listed = people[key] = _Listed(index, claim.source, claim.name, claim.nation, claim.born)
            listed.years.add(claim.day.year)
            listed.groups.add(_group(claim.discipline))
        self._by_word: defaultdict[tuple[str, Sex], list[_Listed]] = defaultdict(list)
        for listed in people.values():
            for word in set(_words(listed.name)):
                self._by_word[(word, claims[listed.index].sex)].append(listed)

    def find(self, names: Iterable[str], claim: Claim) -> int | None:
        """A claim of the one listed person who can be meant by these names of somebody in the final of `claim`.

        Every word of a name must have its like, and nation, kind of event and time must fit. None for nobody, or for
        several whose births differ.
        """
        names = tuple(names)
        fit: dict[int, _Listed] = {}
        for listed in self._candidates(names, claim.sex):
            near = claim.year is not None and any(abs(year - claim.year) <= _CAREER for year in listed.years)
            if (
                near
                and _group(claim.discipline) in listed.groups
                and nations_fit(claim.nation, listed.nation)
                and any(agree(name, listed.name) for name in names)
            ):
                fit[listed.index] = listed
        exact = {index: listed for index, listed in fit.items() if fold(listed.name) in map(fold, names)}
        fit = exact or fit  # `Meseret Defar`, not the `Meseret Tola` whom `Meseret Defar Tola` may be too
        first = min(fit, default=None)
        if first is None:
            return None
        found = [listed for listed in fit.values() if listed.source == fit[first].source]  # the best list that has any
        births = {listed.born for listed in found}
        alike = all(agree(fit[first].name, listed.name) for listed in found)
        return first if len(births) == 1 and (alike or births != {None}) else None

    def _candidates(self, names: Iterable[str], sex: Sex) -> Iterator[_Listed]:
        for name in names:
            for word in set(_words(name)):
                yield from self._by_word.get((word, sex), ())


def _words(name: str) -> list[str]:
    return [word for word in fold(name).split() if len(word) >= _SHORTEST_WORD]


def _group(discipline: str) -> str:
    kind = get_discipline(discipline).kind
    return _GROUPS.get(kind, kind.value)
