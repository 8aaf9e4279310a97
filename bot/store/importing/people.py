"""Who is who: takes people as files name them for athletes of the store, never two different people for one.

The rules, the first that fits decides. `Same name` means the same words in any order, accents and case aside.
1. The same number at the same supplier.
2. The same sex and full birth date, and the same name.
3. The same sex, nation and full birth date, and a name that is a shorter, longer or otherwise spelt form of the other.
4. A birth date that is missing or known by its year on either side: the same name, sex and nation, the years not
   apart, an age and events that one athlete may have had, and nobody else whom it could be.
Different full birth dates are different people, unless `_evidence` shows the same places and marks in the same races.
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
from bot.store.importing.staging import Person

Fold = Callable[[str], str]
_AGES = range(11, 61)  # at which somebody may be in a result list and still be taken for one whom only the name shows
_ALIKE = 0.75  # of a word to another, from 0 to 1
_ALIKE_JOINED = 0.88
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
class Known:
    """An athlete to be recognised: from the store, or first met in this import (`added`).

    `careers` gives events and years of those from the store; it is asked for only where the name is all there is.
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
class Career:
    """In which disciplines and years an athlete has results."""

    disciplines: frozenset[str]
    first: int
    last: int


class Roster:
    """Everybody there is, found by number, birth date or name."""

    def __init__(self, fold: Fold, careers: Callable[[list[int]], dict[int, Career]]) -> None:
        self._fold = fold
        self._careers = careers
        self._words: dict[str, tuple[str, ...]] = {}
        self._numbers: dict[str, Known] = {}
        self._births: defaultdict[tuple[date, str], list[Known]] = defaultdict(list)
        self._names: defaultdict[tuple[tuple[str, ...], str], list[Known]] = defaultdict(list)

    def words(self, name: str) -> tuple[str, ...]:
        """A name's folded words, in order of the alphabet."""
        found = self._words.get(name)
        if found is None:
            found = self._words[name] = tuple(sorted(self._fold(name).split()))
        return found

    def add(self, known: Known) -> None:
        """Somebody to be recognised from now on."""
        for number in known.numbers:
            self._numbers.setdefault(number, known)
        if known.born is not None and known.exact:
            self._births[known.born, known.sex].append(known)
        for name in known.names:
            self._names[name, known.sex].append(known)

    def add_number(self, known: Known, number: str) -> None:
        """What a supplier calls somebody by."""
        known.numbers.add(number)
        self._numbers.setdefault(number, known)

    def add_birth(self, known: Known, born: date) -> None:
        """The full birth date of somebody whose was not known."""
        if known not in self._births[born, known.sex]:
            self._births[born, known.sex].append(known)

    def add_name(self, known: Known, name: tuple[str, ...]) -> None:
        """Another name of somebody."""
        known.names.append(name)
        self._names[name, known.sex].append(known)

    def find(self, person: Person) -> Known | None:
        """Whom the person is by rules 1 to 3, or None."""
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

    def find_same(self, person: Person) -> Known | None:
        """Somebody of whom just as much is known: the same name, sex, nation and birth date, or the lack of one."""
        row = person.row
        named = {k.id: k for k in self._names.get((self.words(row.name), row.sex), ()) if k.nation == row.nation}
        exact = row.born is not None and not row.born_year_only
        same = [k for k in named.values() if (k.born, k.exact) == (row.born, exact) and not _other_number(k, row)]
        return same[0] if len(same) == 1 else None

    def find_by_name(self, people: list[Person]) -> dict[int, Known]:
        """Whom these people are by rule 4, by their numbers: only who could be nobody else, on either side."""
        chosen: dict[int, Known] = {}
        claims: defaultdict[int, set[PersonRow]] = defaultdict(set)
        for person in people:
            known = self._only_candidate(person)
            if known is not None:
                chosen[person.number] = known
                claims[known.id].add(person.row._replace(name=" ".join(self.words(person.row.name)), supplier_id=""))
        chosen = {number: known for number, known in chosen.items() if len(claims[known.id]) == 1}
        careers = self._careers([known.id for known in chosen.values() if not known.added])
        return {
            person.number: chosen[person.number]
            for person in people
            if person.number in chosen and _one_career(person, chosen[person.number], careers)
        }

    def _only_candidate(self, person: Person) -> Known | None:
        row = person.row
        name = self.words(row.name)
        if not row.nation:
            return None
        named = {k.id: k for k in self._names.get((name, row.sex), ()) if k.nation == row.nation}
        possible = [known for known in named.values() if _may_be(known, person)]
        same = [known for known in possible if known.born == row.born and not known.exact]
        # Who stands there with just as much known is meant; who has been recognised by more is somebody else.
        free = same or [known for known in possible if not known.taken and len(name) > 1]
        return free[0] if len(free) == 1 else None


def _may_be(known: Known, person: Person) -> bool:
    row = person.row
    if known.added and person.kind in known.kinds:
        return False  # a supplier knows its own people apart: who has no birth date in its file is somebody else
    if _other_number(known, row):
        return False
    if row.born is None or known.born is None:
        return True
    if known.exact and not row.born_year_only:
        return known.born == row.born
    return known.born.year == row.born.year


def _other_number(known: Known, row: PersonRow) -> bool:
    """Whether the supplier calls the two by different numbers; the same one would have been found."""
    supplier = _supplier(row.supplier_id)
    return bool(supplier) and supplier in {_supplier(number) for number in known.numbers}


def _supplier(number: str) -> str:
    return number.partition(":")[0]


def _one_career(person: Person, known: Known, careers: dict[int, Career]) -> bool:
    """Whether one athlete may have done both: the years, and events of one family."""
    born = known.born or person.row.born
    if born is not None:
        years = (person.first.year, person.last.year)
        return all(year - born.year in _AGES for year in years) and _same_family(person, careers.get(known.id))
    career = careers.get(known.id)
    if career is not None and not (career.first - 15 <= person.first.year and person.last.year <= career.last + 15):
        return False
    return _same_family(person, career)


def _same_family(person: Person, career: Career | None) -> bool:
    if career is None or not career.disciplines or not person.disciplines:
        return True
    return bool(_families(person.disciplines) & _families(career.disciplines))


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
    """Whether two names of people of one birth date, sex and nation are forms of one name.

    One may leave out words of the other; or each word of the shorter is spelt much like one of the longer. Twins
    share the family name and not the given one, so no word may be without its like.
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
