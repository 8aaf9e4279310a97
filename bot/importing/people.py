"""Recognises people that files name as athletes of the store, and never takes two different people for one.

The first rule that fits decides. *Same name* means the same words in any order; accents and case do not count.
1. The same number at the same supplier.
2. The same sex and full birth date, and the same name.
3. The same sex, nation and full birth date, and a name that is a shorter, longer or differently spelt form of it.
4. If either birth date is missing or only a year: the same name, sex and nation, birth years that agree, a plausible
   age, events that go together, and only one candidate.
Different full birth dates are different people, unless `evidence` finds the same places and marks in the same races.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from bot.domain.disciplines import find_discipline
from bot.domain.event import Kind
from bot.domain.rows import PersonRow
from bot.domain.source import SourceKind
from bot.importing.staging import Person

Fold = Callable[[str], str]
_AGES = range(11, 61)  # plausible ages in a result, for a match by name alone
_YEARS_APART = 15  # at most, between the known results of an athlete without a birth date
_ALIKE = 0.75  # likeness of two words, from 0 to 1
_ALIKE_JOINED = 0.88  # likeness of two whole names
_ENDURANCE, _SPRINT, _WALK, _FIELD, _THROW = "endurance", "sprint", "walk", "jump", "throw"
_FAMILIES = {
    Kind.HURDLES: (_SPRINT, _FIELD),
    Kind.STEEPLECHASE: (_ENDURANCE,),
    Kind.WALK: (_WALK,),
    Kind.ROAD: (_ENDURANCE,),
    Kind.CROSS_COUNTRY: (_ENDURANCE,),
    Kind.JUMP: (_FIELD, _SPRINT),
    Kind.THROW: (_THROW,),
    Kind.COMBINED: (_SPRINT, _FIELD, _THROW),
}


@dataclass(slots=True)
class KnownAthlete:
    """An athlete that people can be recognised as: from the store, or new in this import (`added`).

    `exact` means that `born` is a full date and not only a year. `names` are folded words in alphabetical order.
    `kinds` are the kinds of files that named them in this import, `taken` that somebody was recognised as them.
    """

    id: int
    sex: str
    nation: str
    born: date | None
    exact: bool
    names: list[tuple[str, ...]]
    numbers: set[str] = field(default_factory=set[str])
    added: bool = False
    kinds: set[SourceKind] = field(default_factory=set[SourceKind])
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Activity:
    """The disciplines an athlete of the store has results in, and the first and last year of them."""

    disciplines: frozenset[str]
    first: int
    last: int


class Roster:
    """Finds athletes by supplier number, birth date or name.

    `activities` looks up the activity of athletes of the store by id; it is called only for matches by name alone.
    """

    def __init__(self, fold: Fold, activities: Callable[[list[int]], dict[int, Activity]]) -> None:
        self._fold = fold
        self._activities = activities
        self._words: dict[str, tuple[str, ...]] = {}
        self._numbers: dict[str, KnownAthlete] = {}
        self._births: defaultdict[tuple[date, str], list[KnownAthlete]] = defaultdict(list)
        self._names: defaultdict[tuple[tuple[str, ...], str], list[KnownAthlete]] = defaultdict(list)

    def words(self, name: str) -> tuple[str, ...]:
        """A name's folded words in alphabetical order."""
        found = self._words.get(name)
        if found is None:
            found = self._words[name] = tuple(sorted(self._fold(name).split()))
        return found

    def add(self, known: KnownAthlete) -> None:
        """Add an athlete that people can be recognised as."""
        for number in known.numbers:
            self._numbers.setdefault(number, known)
        if known.born is not None and known.exact:
            self._births[known.born, known.sex].append(known)
        for name in known.names:
            self._names[name, known.sex].append(known)

    def add_number(self, known: KnownAthlete, number: str) -> None:
        """Add a supplier's number of an athlete."""
        known.numbers.add(number)
        self._numbers.setdefault(number, known)

    def add_birth(self, known: KnownAthlete, born: date) -> None:
        """Add the full birth date of an athlete that had none."""
        if known not in self._births[born, known.sex]:
            self._births[born, known.sex].append(known)

    def add_name(self, known: KnownAthlete, name: tuple[str, ...]) -> None:
        """Add another name of an athlete."""
        known.names.append(name)
        self._names[name, known.sex].append(known)

    def find(self, person: Person) -> KnownAthlete | None:
        """The athlete by rules 1 to 3, or None."""
        row = person.row
        known = self._numbers.get(row.supplier_id) if row.supplier_id else None
        if known is not None and known.sex == row.sex:
            return known
        if row.born is None or row.born_year_only:
            return None
        mates = self._births.get((row.born, row.sex), [])
        name = self.words(row.name)
        same = [mate for mate in mates if name in mate.names]
        if same:
            return next((mate for mate in same if mate.nation == row.nation), same[0])
        near = [m for m in mates if m.nation == row.nation and any(alike(name, other) for other in m.names)]
        return near[0] if len(near) == 1 else None

    def find_same(self, person: Person) -> KnownAthlete | None:
        """The one athlete with the same name, sex, nation and birth date (as exact, or missing too), or None."""
        row = person.row
        named = {k.id: k for k in self._names.get((self.words(row.name), row.sex), ()) if k.nation == row.nation}
        exact = row.born is not None and not row.born_year_only
        same = [k for k in named.values() if (k.born, k.exact) == (row.born, exact) and not _other_number(k, row)]
        return same[0] if len(same) == 1 else None

    def find_by_name(self, people: list[Person]) -> dict[int, KnownAthlete]:
        """Athletes by rule 4, by the numbers of the people; only where neither side has a second candidate."""
        chosen: dict[int, KnownAthlete] = {}
        claims: defaultdict[int, set[PersonRow]] = defaultdict(set)
        for person in people:
            known = self._only_candidate(person)
            if known is not None:
                chosen[person.number] = known
                claims[known.id].add(person.row._replace(name=" ".join(self.words(person.row.name)), supplier_id=""))
        chosen = {number: known for number, known in chosen.items() if len(claims[known.id]) == 1}
        activities = self._activities([known.id for known in chosen.values() if not known.added])
        return {
            person.number: chosen[person.number]
            for person in people
            if person.number in chosen and _may_be_one_athlete(person, chosen[person.number], activities)
        }

    def _only_candidate(self, person: Person) -> KnownAthlete | None:
        row = person.row
        name = self.words(row.name)
        if not row.nation:
            return None
        named = {k.id: k for k in self._names.get((name, row.sex), ()) if k.nation == row.nation}
        possible = [known for known in named.values() if _may_be(known, person)]
        same = [known for known in possible if known.born == row.born and not known.exact]
        # An athlete with the same incomplete birth date is the one. Otherwise skip those already recognised by more
        # than the name: they are somebody else.
        free = same or [known for known in possible if not known.taken and len(name) > 1]
        return free[0] if len(free) == 1 else None


def _may_be(known: KnownAthlete, person: Person) -> bool:
    row = person.row
    if known.added and person.kind in known.kinds:
        return False  # one supplier's file tells its own people apart, so a person without birth date is another one
    if _other_number(known, row):
        return False
    if row.born is None or known.born is None:
        return True
    if known.exact and not row.born_year_only:
        return known.born == row.born
    return known.born.year == row.born.year


def _other_number(known: KnownAthlete, row: PersonRow) -> bool:
    """Whether the supplier has different numbers for the two; an equal number has been found before."""
    supplier = _supplier(row.supplier_id)
    return bool(supplier) and supplier in {_supplier(number) for number in known.numbers}


def _supplier(number: str) -> str:
    return number.partition(":")[0]


def _may_be_one_athlete(person: Person, known: KnownAthlete, activities: dict[int, Activity]) -> bool:
    """Whether one athlete can have done both: ages or years fit, and the events are of one family."""
    born = known.born or person.row.born
    if born is not None:
        years = (person.first.year, person.last.year)
        return all(year - born.year in _AGES for year in years) and _same_family(person, activities.get(known.id))
    activity = activities.get(known.id)
    if activity is None:
        return True
    in_time = activity.first - _YEARS_APART <= person.first.year and person.last.year <= activity.last + _YEARS_APART
    return in_time and _same_family(person, activity)


def _same_family(person: Person, activity: Activity | None) -> bool:
    if activity is None or not activity.disciplines or not person.disciplines:
        return True
    return bool(_families(person.disciplines) & _families(activity.disciplines))


def _families(disciplines: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for code in disciplines:
        discipline = find_discipline(code)
        if discipline is None:
            continue
        if discipline.kind is Kind.RUN:
            metres = (discipline.millimetres or 0) // 1000
            if metres <= 800:
                found |= {_SPRINT, _FIELD}
            if metres >= 400 or not metres:
                found.add(_ENDURANCE)
        else:
            found.update(_FAMILIES.get(discipline.kind, ()))
    return found


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are forms of one name, for people of the same birth date, sex and nation.

    Each word of the shorter name must be spelt much like a word of the longer one. Every word must: twins share the
    family name, but not the given name.
    """
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return False
    left = list(longer)
    for word in shorter:
        best = max(left, key=lambda candidate: _likeness(word, candidate))
        if _likeness(word, best) < _ALIKE:
            return _likeness("".join(one), "".join(other)) >= _ALIKE_JOINED
        left.remove(best)
    return len(shorter) > 1 or len(longer) == 1


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
