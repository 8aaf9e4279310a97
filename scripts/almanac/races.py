"""Which races are one: units of the origins are joined by the results that they share."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from bot.domain.disciplines import get_discipline
from bot.domain.mark import Mark, Measure
from bot.domain.race import Round
from scripts.almanac.claims import UNKNOWN_HEAT, Claim

Who = int | str  # the number of a person, or the nation of a relay team
_ONE_DAY = 1


@dataclass(slots=True)
class FoundRace:
    """One race: what each origin says of each competitor in it, as indexes of claims."""

    field: dict[Who, list[int]] = field(default_factory=dict[Who, list[int]])

    @property
    def claims(self) -> Iterator[int]:
        """All claims of the race."""
        return (index for of in self.field.values() for index in of)


class Races:
    """Joins the claims of one race.

    A unit is what one source gives as one race: event, day, town, round, heat and section. Two units are one race if
    somebody has the same mark and place in both, on days at most one apart. A unit that does not say which heat it was,
    or in which somebody stands twice or a place was taken with two marks, is of several races: its claims join, one by
    one, the unit of another source that has the same result, and never each other.
    """

    def __init__(self, claims: Sequence[Claim], who: Sequence[Who | None], best: frozenset[int] = frozenset()) -> None:
        """`who` has the competitor of each claim, None of a claim that is no result; those without a day wait.

        `best` are the claims that are wanted though no other source may have them.
        """
        self._claims, self._who, self._best = claims, who, best
        self._leaves_places_empty = {claim.source for claim in claims if claim.annulled and claim.place is None}
        self._unit_of: dict[int, int] = {}
        self._units: list[list[int]] = []
        self._group()
        self.moved_up = self._places_moved_up()
        self._loose = [self._is_of_several(unit) for unit in self._units]
        self._root_of = list(range(len(self._units)))
        self._taken_by: dict[int, int] = {}
        self._join()

    def want(self, more: frozenset[int]) -> None:
        """Want these claims, too, though no other source may have them."""
        self._best |= more

    def races(self) -> Iterator[FoundRace]:
        """All races, in the order of their first claim."""
        races: dict[int, FoundRace] = {}
        for index, unit in self._unit_of.items():
            into = self._taken_by.get(index) if self._loose[unit] else unit
            who = self._who[index]
            if into is not None and who is not None:
                race = races.setdefault(self._root(into), FoundRace())
                race.field.setdefault(who, []).append(index)
        yield from races.values()
        for unit, claims in enumerate(self._units):
            if self._loose[unit] and any(index in self._best and index not in self._taken_by for index in claims):
                alone = FoundRace()
                for index in self._first_race(claims):
                    if index not in self._taken_by and (who := self._who[index]) is not None:
                        alone.field.setdefault(who, []).append(index)
                if alone.field:
                    yield alone

    def _first_race(self, unit: Sequence[int]) -> list[int]:
        """Of a unit that is of several races the results of the one with the best mark, as far as places tell.

        Lists are complete down to their cut, so in the order of marks the places of each race count up. It ends at the
        first result that could be of two races.
        """
        claims = self._claims
        placed = [index for index in unit if claims[index].mark and claims[index].place]
        whole = len(placed) == len(unit) and claims[unit[0]].round is Round.FINAL
        if not whole or any(claims[index].heat == UNKNOWN_HEAT for index in unit):
            return []
        lower = get_discipline(claims[unit[0]].discipline).measure is Measure.TIME
        placed.sort(key=lambda index: (_value(claims[index]) * (1 if lower else -1), claims[index].place or 0))
        found: list[int] = []
        last, others = 0, list[int]()
        for index in placed:
            place = claims[index].place or 0
            of_others = [at for at, other in enumerate(others) if place == other + 1]
            mine = place == last + 1 or (place > last and not others)
            if (mine and of_others) or (not mine and not of_others and place != 1):
                break
            if mine:
                found.append(index)
                last = place
            elif of_others:
                others[of_others[0]] = place
            else:
                others.append(place)
        return found if found and claims[found[0]].place == 1 else []

    def same_result(self, one: int, other: int) -> bool:
        """Whether two claims of one competitor in one race say the same: mark, place, and the day but for one."""
        mine, yours = self._claims[one], self._claims[other]
        if mine.typed and mine.where == yours.where:
            return True
        if not (mine.mark and yours.mark and same_mark(mine.mark, yours.mark) and _one_round(mine, yours)):
            return False
        if not (mine.day and yours.day) or abs((mine.day - yours.day).days) > _ONE_DAY:
            return False
        return bool({mine.place, self.moved_up.get(one)} & {yours.place, self.moved_up.get(other)} - {None})

    def _group(self) -> None:
        numbers: dict[tuple[object, ...], int] = {}
        for index, claim in enumerate(self._claims):
            if self._who[index] is None or claim.day is None:
                continue
            event = (claim.discipline, claim.variant, claim.sex, claim.short_track)
            race = (claim.round, claim.heat, claim.section, claim.day, claim.city, claim.meet)
            number = numbers.setdefault((claim.source, *event, *race), len(numbers))
            if number == len(self._units):
                self._units.append([])
            self._units[number].append(index)
            self._unit_of[index] = number

    def _places_moved_up(self) -> dict[int, int]:
        """The places as they would be today, of units of a source that leaves the place of an annulled result empty."""
        moved: dict[int, int] = {}
        for unit in self._units:
            if self._claims[unit[0]].source not in self._leaves_places_empty:
                continue
            taken = {place for index in unit if (place := self._claims[index].place)}
            for index in unit:
                if place := self._claims[index].place:
                    moved[index] = place - sum(number not in taken for number in range(1, place))
        return moved

    def _is_of_several(self, unit: Sequence[int]) -> bool:
        claims = [self._claims[index] for index in unit]
        if any(claim.heat == UNKNOWN_HEAT for claim in claims) or claims[0].round is None:
            return True
        if claims[0].round is Round.QUALIFICATION and claims[0].heat is None:
            return True  # its places are those of both groups together
        marks: defaultdict[int, set[int]] = defaultdict(set)
        for claim in claims:
            if claim.place and claim.mark:
                marks[claim.place].add(claim.mark.value)
        twice = any(count > 1 for count in Counter(self._who[index] for index in unit).values())
        doubled = [place for place, values in marks.items() if len(values) > 1]
        return twice or (bool(doubled) and not is_ranking([claim.place for claim in claims if claim.place]))

    def _join(self) -> None:
        same: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        for index, claim in enumerate(self._claims):
            if (claim.mark or claim.typed) and index in self._unit_of:
                same[(self._who[index], claim.discipline, claim.variant, claim.sex)].append(index)
        pairs = [pair for group in same.values() for pair in self._pairs(group)]
        self._loosen_bridges(pairs)
        for one, other in pairs:
            mine, yours = self._unit_of[one], self._unit_of[other]
            if self._loose[mine] and not self._loose[yours]:
                self._taken_by.setdefault(one, yours)
            elif self._loose[yours] and not self._loose[mine]:
                self._taken_by.setdefault(other, mine)
            elif not self._loose[mine]:
                first, second = sorted((self._root(mine), self._root(yours)))
                self._root_of[second] = first

    def _loosen_bridges(self, pairs: Sequence[tuple[int, int]]) -> None:
        """A unit that shares results with two units of one other source is of several races, if those are not one."""
        beside: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        for pair in pairs:
            for one, other in (pair, pair[::-1]):
                unit = self._unit_of[other]
                if not self._loose[unit]:
                    beside[(self._unit_of[one], self._claims[other].source)].add(unit)
        for (unit, _), others in beside.items():
            if any(self._are_two(one, other) for one, other in combinations(sorted(others), 2)):
                self._loose[unit] = True

    def _are_two(self, one: int, other: int) -> bool:
        """Whether two units of one source are two races: somebody is in both, or a place has been taken twice."""
        first, second = self._units[one], self._units[other]
        if {self._who[index] for index in first} & {self._who[index] for index in second}:
            return True
        places = {self._claims[index].place for index in first} - {None}
        return any(self._claims[index].place in places for index in second)

    def _pairs(self, group: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The same results of two sources among results of one competitor in one event."""
        ordered = sorted(group, key=lambda index: self._claims[index].day or date.min)
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 :]:
                mine, yours = self._claims[one], self._claims[other]
                if mine.day and yours.day and (yours.day - mine.day).days > _ONE_DAY:
                    break
                if mine.source != yours.source and self.same_result(one, other):
                    yield one, other

    def _root(self, number: int) -> int:
        while self._root_of[number] != number:
            self._root_of[number] = self._root_of[self._root_of[number]]
            number = self._root_of[number]
        return number


def _value(claim: Claim) -> int:
    return claim.mark.value if claim.mark else 0


def is_ranking(places: Sequence[int]) -> bool:
    """Whether places are those of one race up to a shared one and the next behind it: 1, 2, 3, 3, 5.

    Then a place given with two marks was awarded twice, as the bronze of 2019 over 110 m hurdles.
    """
    often = Counter(places)
    shared = [place for place, count in often.items() if count > 1]
    if len(shared) != 1:
        return False
    place = shared[0]
    ahead = all(often[number] == 1 for number in range(1, place))
    return ahead and not any(often[place + step] for step in range(1, often[place])) and place + often[place] in often


def _one_round(one: Claim, other: Claim) -> bool:
    """Whether round and heat do not tell two claims apart."""
    if one.round and other.round and one.round is not other.round:
        return False
    heats = {one.heat, other.heat} - {None, UNKNOWN_HEAT}
    return len(heats) < 2


def same_mark(one: Mark, other: Mark) -> bool:
    """Whether two marks are one, as far as the less precise of them tells."""
    step = max(one.step, other.step)
    return one.value == other.value if one.step == other.step else abs(one.value - other.value) < step
