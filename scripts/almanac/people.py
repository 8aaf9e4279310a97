"""Who is who across origins: claims of one person get one number."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, pairwise

from bot.domain.event import Sex
from bot.importing.likeness import alike, have_word_alike
from bot.names.fold import fold
from scripts.almanac.claims import Claim
from scripts.almanac.known import SHIPPED
from scripts.almanac.nations import nations_fit

_NO_ID = ":0"
_MOST_IN_A_BLOCK = 60  # people of one nation born on one day; more is a placeholder of a supplier
_ONE_DAY = 1
_LONGEST_PAUSE = 8  # years
_SHORTEST_GIVEN = 4  # letters of a given name that tells somebody apart from others born on the same day
_SURELY_ONE = 2  # results that are the same in two origins

Words = tuple[str, ...]


@dataclass(slots=True)
class Person:
    """What is known of one person from all claims joined so far. `sources` are those that name the person.

    `active` are the years of results, `events` their disciplines; `given` and `families` first and last words of names.
    """

    sex: Sex
    names: set[Words] = field(default_factory=set[Words])
    born: set[date] = field(default_factory=set[date])
    years: set[int] = field(default_factory=set[int])
    nations: set[str] = field(default_factory=set[str])
    sources: set[str] = field(default_factory=set[str])
    active: set[int] = field(default_factory=set[int])
    given: set[str] = field(default_factory=set[str])
    families: set[str] = field(default_factory=set[str])
    events: set[str] = field(default_factory=set[str])

    def take(self, other: "Person") -> None:
        """Add what is known of the other."""
        self.names |= other.names
        self.born |= other.born
        self.years |= other.years
        self.nations |= other.nations
        self.sources |= other.sources
        self.active |= other.active
        self.given |= other.given
        self.families |= other.families
        self.events |= other.events


class _Words:
    """The sorted folded words of names, each worked out once."""

    def __init__(self) -> None:
        self._known: dict[str, Words] = {}

    def __call__(self, name: str) -> Words:
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = tuple(sorted(fold(name).split()))
        return found


class People:
    """Joins the people of claims, surest first: supplier's id, name and birth date, name and year, spelling, result,
    another family name of a woman.

    Nobody is joined by a likeness of names alone: birth date and nation must be the same, or one and the same result
    (event, day, place and mark) must be theirs; and every word of the shorter name must have its like in the longer
    one, so that brothers and twins stay apart. Two whole birth dates that differ keep people apart.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        same: Iterable[tuple[int, int]] = (),
        without_births: frozenset[str] = frozenset((SHIPPED,)),
    ) -> None:
        """`claims` are of individual events and name somebody; `same` are pairs that are known to be of one person.

        `without_births` are sources that tell namesakes apart by nothing.
        """
        self._without_births = without_births
        self._claims = claims
        self._people: list[Person] = []
        self._joined: list[int] = []
        self._words = _Words()
        self._numbers = self._first_numbers()
        self._join_same_birth()
        self._join_same_year()
        self._join_spellings()
        self._join_same_results()
        self._join_new_family_names()
        for one, other in same:
            self._join(self._numbers[one], self._numbers[other])
        self._join_names_alone()

    def number(self, index: int) -> int:
        """The number of the person of the claim at this index."""
        return self._root(self._numbers[index])

    def person(self, number: int) -> Person:
        """What is known of the person with this number."""
        return self._people[self._root(number)]

    def _first_numbers(self) -> list[int]:
        """One person for each supplier's id, else for each source, name, birth, nation and sex."""
        numbers: dict[tuple[object, ...], int] = {}
        found: list[int] = []
        for claim in self._claims:
            words = self._words(claim.name)
            has_id = claim.person and not claim.person.endswith(_NO_ID)
            who = (claim.person,) if has_id else (claim.source, words, claim.born or claim.born_year, claim.nation)
            number = numbers.setdefault((*who, claim.sex), len(numbers))
            if number == len(self._people):
                self._people.append(Person(claim.sex))
                self._joined.append(number)
            person = self._people[number]
            person.names.add(words)
            person.given.add(fold(claim.name.split()[0]))
            person.families.add(fold(claim.name.split()[-1]))
            if claim.discipline:
                person.events.add(claim.discipline)
            person.sources.add(claim.source)
            if claim.year:
                person.active.add(claim.year)
            if claim.nation:
                person.nations.add(claim.nation)
            if claim.born:
                person.born.add(claim.born)
            if claim.born_year:
                person.years.add(claim.born_year)
            found.append(number)
        return found

    def _join_same_birth(self) -> None:
        """The same words of the name and the same birth date."""
        for group in self._blocks(lambda person: [(words, day) for words in person.names for day in person.born]):
            for number in group[1:]:
                self._join(group[0], number)

    def _join_same_year(self) -> None:
        """The same name and birth year, where one origin knows the year alone, and the nation is one or nobody else's.

        Nothing is done where several could be meant.
        """
        blocks = self._blocks(lambda person: [(words, year) for words in person.names for year in person.years])
        for group in blocks:
            exact = [number for number in group if self._people[number].born]
            for number in group:
                if self._people[number].born:
                    continue
                mine = [one for one in exact if self._people[one].nations & self._people[number].nations] or exact
                if len({self._root(one) for one in mine}) == 1:
                    self._join(mine[0], number)
            if not exact:
                for one, other in combinations(group, 2):
                    mine, yours = self.person(one), self.person(other)
                    if mine.nations & yours.nations or self._one_after_another(mine, yours):
                        self._join(one, other)

    @staticmethod
    def _one_after_another(one: Person, other: Person) -> bool:
        """Whether one was active for a nation until the other was for another, as people who change theirs are."""
        if not one.active or not other.active:
            return False
        return max(one.active) <= min(other.active) or max(other.active) <= min(one.active)

    def _join_spellings(self) -> None:
        """Other spellings: the same birth date and nation, and names alike, in origins that do not know both.

        One list may know both if one name is the other with more words, as that of a wife is: Melissa Jefferson-Wooden.
        """

        def keys(person: Person) -> list[tuple[object, ...]]:
            return [(day, nation) for day in person.born for nation in person.nations]

        for group in self._blocks(keys):
            if len(group) > _MOST_IN_A_BLOCK:
                continue
            for one, other in combinations(group, 2):
                mine, yours = self.person(one), self.person(other)
                if mine is yours:
                    continue
                apart = not mine.sources & yours.sources
                if _has_more_words(mine, yours) or (apart and self._named_alike(mine, yours)):
                    self._join(one, other)

    def _join_new_family_names(self) -> None:
        """Women who took another family name: Mary Decker until 1984, Mary Slaney from 1985.

        Birth date, given name, nation and an event are the same, and one name was used until the other was. A given
        name of three letters may be no name of one's own (Thi).
        """

        def keys(person: Person) -> list[tuple[object, ...]]:
            given = [name for name in person.given if len(name) >= _SHORTEST_GIVEN]
            if person.sex is not Sex.WOMEN:
                return []
            return [(day, nation, name) for day in person.born for nation in person.nations for name in given]

        pairs: list[tuple[int, int]] = []
        for group in self._blocks(keys):
            for one, other in combinations(group, 2):
                mine, yours = self.person(one), self.person(other)
                if (
                    mine.events & yours.events
                    and not mine.families & yours.families
                    and self._one_after_another(mine, yours)
                ):
                    pairs.append((one, other))
        for one, other in pairs:
            self._join(one, other)

    def _join_names_alone(self) -> None:
        """People whom no list with birth dates has: the one of that name, nation and sex who was active then.

        They are of athletes.csv, or of lists of Olympic medallists.
        """
        blocks = self._blocks(lambda person: [(words, nation) for words in person.names for nation in person.nations])
        for group in blocks:
            of_names = {self._root(number) for number in group if self.person(number).sources <= self._without_births}
            others = {self._root(number) for number in group} - of_names
            for number in sorted(of_names):
                fit = [other for other in sorted(others) if self._may_be_active_with(number, other)]
                if len({self._root(other) for other in fit}) == 1:
                    self._join(fit[0], number)
            left = sorted({self._root(number) for number in of_names} - {self._root(other) for other in others})
            for one, other in pairwise(left):
                if not others and self._may_be_active_with(one, other):
                    self._join(one, other)

    def _may_be_active_with(self, one: int, other: int) -> bool:
        """Whether the years of results of two people are near enough for one career, and their births agree."""
        mine, yours = self.person(one), self.person(other)
        if _contradict(mine, yours):
            return False
        apart = min((abs(here - there) for here in mine.active for there in yours.active), default=0)
        return apart <= _LONGEST_PAUSE

    def _join_same_results(self) -> None:
        """The same result in two origins, by people whose names are alike, or of one birth date with a like word.

        An origin may name the wrong twin: a family name alone is no such word. Two results are enough for any: `Kaliese
        Carter` was `Kaliese Spencer`.
        """
        same: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        shared: Counter[tuple[int, int]] = Counter()
        for index, claim in enumerate(self._claims):
            if claim.mark and claim.day:
                same[(claim.discipline, claim.variant, claim.sex, claim.mark.value)].append(index)
        for group in same.values():
            ordered = sorted(group, key=lambda index: self._claims[index].day or date.min)
            for at, one in enumerate(ordered):
                for other in ordered[at + 1 :]:
                    if self._days_apart(one, other) > _ONE_DAY:
                        break
                    self._join_result(one, other, shared)
        for (one, other), count in sorted(shared.items()):
            mine, yours = self.person(one), self.person(other)
            if count >= _SURELY_ONE and mine is not yours and not mine.sources & yours.sources:
                self._join(one, other, despite_births=bool(mine.names & yours.names))

    def _join_result(self, one: int, other: int, shared: Counter[tuple[int, int]]) -> None:
        first, second = self.number(one), self.number(other)
        places = {self._claims[one].place, self._claims[other].place} - {None}
        if first == second or len(places) > 1 or self._claims[one].source == self._claims[other].source:
            return
        mine, yours = self._people[first], self._people[second]
        fit = _nations_fit(mine, yours)
        if mine.nations and yours.nations and not fit and not mine.born & yours.born:
            return
        if mine.names & yours.names and fit and _contradict(mine, yours):
            shared[(first, second)] += 1
            return
        like = not _contradict(mine, yours) and any(have_word_alike(a, b) for a in mine.names for b in yours.names)
        siblings = _may_be_siblings(self._claims[one].name, self._claims[other].name)
        if self._named_alike(mine, yours) or (like and mine.born & yours.born and not siblings):
            self._join(first, second)
        elif like:
            shared[(first, second)] += 1

    def _days_apart(self, one: int, other: int) -> int:
        first, second = self._claims[one].day, self._claims[other].day
        return abs((second - first).days) if first and second else _ONE_DAY + 1

    @staticmethod
    def _named_alike(one: Person, other: Person) -> bool:
        return any(alike(mine, yours) for mine in one.names for yours in other.names)

    def _blocks(self, keys: Callable[[Person], Iterable[tuple[object, ...]]]) -> Iterator[list[int]]:
        """People as joined so far, by each key that two or more have."""
        blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        for number, person in enumerate(self._people):
            if self._joined[number] == number:
                for key in sorted(keys(person), key=repr):  # a set has no order, and every run must do the same
                    blocks[(person.sex, *key)].append(number)
        yield from (group for group in blocks.values() if len(group) > 1)

    def _join(self, one: int, other: int, *, despite_births: bool = False) -> None:
        """Join two people unless their births contradict each other."""
        keep, gone = sorted((self._root(one), self._root(other)))
        if keep == gone or (not despite_births and _contradict(self._people[keep], self._people[gone])):
            return
        self._joined[gone] = keep
        self._people[keep].take(self._people[gone])

    def _root(self, number: int) -> int:
        while self._joined[number] != number:
            self._joined[number] = self._joined[self._joined[number]]
            number = self._joined[number]
        return number


def _has_more_words(one: Person, other: Person) -> bool:
    """Whether a name of one is all in a longer name of the other; one word alone may be a family's."""
    pairs = ((set(mine), set(yours)) for mine in one.names for yours in other.names)
    return any(min(len(mine), len(yours)) > 1 and (mine < yours or yours < mine) for mine, yours in pairs)


def _nations_fit(one: Person, other: Person) -> bool:
    """Whether a nation of one is one of the other's, or a state that it became: Larsson has Soviet men by republic."""
    return any(nations_fit(mine, yours) for mine in one.nations for yours in other.nations)


def _may_be_siblings(one: str, other: str) -> bool:
    """Whether two names have the family name alone in common, as those of twins do."""
    first, second = fold(one).split(), fold(other).split()
    return bool(
        first[1:]
        and second[1:]
        and have_word_alike((first[-1],), (second[-1],))
        and not have_word_alike(tuple(first[:-1]), tuple(second[:-1]))
    )


def _contradict(one: Person, other: Person) -> bool:
    """Whether they have different birth dates, or different years where one has the year alone."""
    if one.born and other.born:
        return not one.born & other.born
    return bool(one.years and other.years and not one.years & other.years)
