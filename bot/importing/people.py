"""Recognises people that files name as athletes of the store, and never takes two different people for one.

The first rule that fits decides. *Same name* means the same words in any order; accents and case do not count.
1. The same number at the same supplier, unless the two are plainly different people (`numbers`).
2. The same sex and full birth date, and the same name.
3. The same sex, nation and full birth date, and a name that is a shorter, longer or differently spelt form of it,
   if nobody of unknown birth date is called exactly so: twins' given names may be alike.
4. If either birth date is missing or only a year: the same name, sex and nation, birth years that agree, a career that
   can be one person's (`careers`), and only one candidate. The same result in both decides where there are several.
   Of several with it, the same source named them before, or they are exactly as the row says: it is imported again.
Different full birth dates are different people, unless `evidence` finds the same places and marks in the same races.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import NamedTuple

from bot.domain.batch import PeopleNote
from bot.domain.rows import PersonRow
from bot.domain.source import SourceKind
from bot.importing.careers import Career, Deed, objection
from bot.importing.deeds import Deeds
from bot.importing.likeness import alike, describe
from bot.importing.staged import Person

Fold = Callable[[str], str]
_MOST = 50  # namesakes of one sex and nation; of more, only the same result tells who somebody is
_SAME_NAME, _SAME_YEAR, _SAME_RESULT = range(3)  # why somebody is an athlete by rule 4, the weakest first


@dataclass(slots=True)
class KnownAthlete:
    """An athlete that people can be recognised as: from the store, or new in this import (`added`).

    `exact` means that `born` is a full date and not only a year. `names` are folded words in alphabetical order.
    `kinds` are the kinds of files that named them in this import, and `files` the files; `taken` means that somebody
    was recognised as them, `people` are the numbers of those who were, and `parts` their parts. `claimed` are full
    birth dates that some source gives instead of `born`. `stored` are the names that the store has, and `told` is the
    birth date that people of this import add: the next one is compared with both, as when all is imported once more.
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
    files: set[str] = field(default_factory=set[str])
    taken: bool = False
    people: list[int] = field(default_factory=list[int])
    parts: set[int] = field(default_factory=set[int])
    claimed: tuple[date, ...] = ()
    stored: frozenset[tuple[str, ...]] = frozenset()
    told: date | None = None
    told_exactly: bool = False

    @property
    def birth(self) -> tuple[date | None, bool]:
        """The birth date by now, and whether it is a full one."""
        return (self.told, self.told_exactly) if self.told is not None else (self.born, self.exact)


_Called = tuple[tuple[str, ...], str, str]  # folded name, sex, nation
_Doers = defaultdict[tuple[object, ...], dict[int, KnownAthlete]]  # athletes by id, by what they did


class _Claim(NamedTuple):
    """Whom somebody seems to be, and how good a reason there is."""

    known: KnownAthlete
    strength: int


class Roster:
    """Finds athletes by supplier number, birth date or name.

    `deeds` loads what people and athletes did; it is asked only where more than the name must decide. `source` is the
    internal id of the file's source if the store has it from an earlier import.
    """

    def __init__(self, fold: Fold, deeds: Deeds, source: int | None = None) -> None:
        self._fold = fold
        self._deeds = deeds
        self._source = source
        self._words: dict[str, tuple[str, ...]] = {}
        self._numbers: dict[str, KnownAthlete] = {}
        self._births: defaultdict[tuple[date, str, str], list[KnownAthlete]] = defaultdict(list)
        self._born: defaultdict[tuple[date, str, tuple[str, ...]], list[KnownAthlete]] = defaultdict(list)
        self._names: defaultdict[_Called, list[KnownAthlete]] = defaultdict(list)
        self._doers: dict[_Called, _Doers] = {}
        self.notes: list[PeopleNote] = []

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
        for born in (known.born, *known.claimed) if known.exact else known.claimed:
            if born is not None:
                self.add_birth(known, born)
        for name in known.names:
            self._call(known, name)

    def _call(self, known: KnownAthlete, name: tuple[str, ...]) -> None:
        called = self._names[name, known.sex, known.nation]
        if not called or called[-1] is not known:  # two spellings may be the same words
            called.append(known)

    def add_number(self, known: KnownAthlete, number: str) -> None:
        """Add a supplier's number of an athlete."""
        known.numbers.add(number)
        self._numbers.setdefault(number, known)

    def add_birth(self, known: KnownAthlete, born: date) -> None:
        """Add the full birth date of an athlete that had none."""
        new = False
        for name in known.names:
            same = self._born[born, known.sex, name]
            if not any(one is known for one in same):
                same.append(known)
                new = True
        if new:
            self._births[born, known.sex, known.nation].append(known)

    def add_name(self, known: KnownAthlete, name: tuple[str, ...]) -> None:
        """Add another name of an athlete."""
        known.names.append(name)
        self._call(known, name)

    def learn(self, known: KnownAthlete, row: PersonRow) -> None:
        """Know an athlete by what a person who is them adds: a name, a birth date."""
        name = self.words(row.name)
        new = bool(name) and name not in known.names
        if new:
            self.add_name(known, name)
        born, exact = known.birth
        if row.born is not None and (
            born is None or (not exact and not row.born_year_only and born.year == row.born.year)
        ):
            known.told, known.told_exactly = row.born, not row.born_year_only
        born, told = known.birth
        if told and born is not None and (new or not exact):
            self.add_birth(known, born)

    def of_number(self, number: str) -> KnownAthlete | None:
        """The athlete with that number of a supplier."""
        return self._numbers.get(number)

    def find(self, person: Person) -> KnownAthlete | None:
        """The athlete by rules 1 to 3, or None."""
        row = person.row
        known = self._numbers.get(row.supplier_id) if row.supplier_id else None
        if known is not None and known.sex == row.sex:
            return known
        if row.born is None or row.born_year_only:
            return None
        mates = self._births.get((row.born, row.sex, row.nation), ())
        name = self.words(row.name)
        same = list(self._born.get((row.born, row.sex, name), ()))[:_MOST]
        if same:
            again = self.find_again(person, same) if len(same) > 1 else None
            return again or next((mate for mate in same if mate.nation == row.nation), same[0])
        if len(mates) > _MOST:  # a date that a file gives to everybody
            return None
        if any(_may_be(known, person) for known in islice(self._named(person), _MOST)):
            return None  # they are called exactly so, and may be the twin of somebody called much the same
        sure = [mate for mate in mates if row.born not in mate.claimed]
        near = [mate for mate in sure if any(alike(name, other) for other in mate.names)]
        return near[0] if len(near) == 1 else None

    def find_same(self, person: Person) -> KnownAthlete | None:
        """The one new athlete with the same name, sex, nation and birth date (as exact, or missing too), or None."""
        row = person.row
        exact = row.born is not None and not row.born_year_only
        named = self._named(person)
        if len(named) > _MOST:
            return None
        same = [
            known
            for known in named
            if known.added
            and known.birth == (row.born, exact)
            and person.part in known.parts
            and not _other_number(known, row)
        ]
        return same[0] if len(same) == 1 else None

    def find_again(self, person: Person, among: Sequence[KnownAthlete] | None = None) -> KnownAthlete | None:
        """The athlete of the store with the same name and most of the same results, if that is one and is not taken."""
        named = among or self._named(person)
        if not any(not known.added and not known.taken for known in named):
            return None
        mine = Career.of(self._deeds.of_people({person.number}).get(person.number, ()))
        stored = named if len(named) <= _MOST else self._who_did(person, mine.deeds)
        stored = [known for known in stored if not known.added and not known.taken]
        held = self._deeds.of_athletes(known.id for known in stored)
        again = [(mine.shared(Career.of(held.get(known.id, ()))), known) for known in stored]
        most = max((times for times, _ in again), default=0)
        best = [known for times, known in again if times == most > 0]
        return best[0] if len(best) == 1 else None

    def find_who_did(self, person: Person, known: KnownAthlete) -> KnownAthlete:
        """The one other athlete of the store who is called so and has one of the same results, if `known` has none."""
        others = [one for one in self._named(person) if one is not known and not (one.added or one.taken)]
        if not others or len(others) > _MOST or known.added:
            return known
        mine = Career.of(self._deeds.of_people({person.number}).get(person.number, ()))
        held = self._deeds.of_athletes(one.id for one in (known, *others))
        if mine.shares_with(Career.of(held.get(known.id, ()))):
            return known
        again = [one for one in others if mine.shares_with(Career.of(held.get(one.id, ())))]
        return again[0] if len(again) == 1 else known

    def find_by_name(self, people: list[Person]) -> dict[int, KnownAthlete]:
        """Athletes by rule 4, by the numbers of the people; only where neither side has a second candidate."""
        crowded = {person.number for person in people if len(self._named(person)) > _MOST}
        theirs = self._deeds.of_people(crowded) if crowded else {}
        asked: dict[int, list[KnownAthlete]] = {}
        for person in people:
            few = person.number not in crowded
            named = self._named(person) if few else self._who_did(person, theirs.get(person.number, ()))
            if found := self._candidates(person, named):
                asked[person.number] = found
        if not asked:
            return {}
        in_question = {known.id: known for found in asked.values() for known in found}
        numbers = {number for known in in_question.values() for number in known.people}
        done = self._deeds.of_people(numbers | set(asked))
        held = self._deeds.of_athletes(known.id for known in in_question.values() if not known.added)
        careers = {
            known.id: Career.of([*held.get(known.id, ()), *(d for n in known.people for d in done.get(n, ()))])
            for known in in_question.values()
        }
        mine = {number: Career.of(done.get(number, ())) for number in asked}
        again = {n: [k for k in found if mine[n].shares_with(careers[k.id])] for n, found in asked.items()}
        self._keep_likeliest(people, again)
        chosen = _pair_off(people, again)
        for person in people:
            if person.number in asked and person.number not in chosen:
                candidates = again[person.number] or _most_alike(asked[person.number], person)
                claim = self._ask(person, mine[person.number], candidates, careers)
                if claim is not None:
                    chosen[person.number] = claim
        return self._unrivalled(people, chosen)

    def _keep_likeliest(self, people: list[Person], again: dict[int, list[KnownAthlete]]) -> None:
        """Of several with the same result, keep those whom the same source named before, and of these the most alike.

        Who has the same incomplete birth date was made an athlete of that very row.
        """
        several = {known.id for found in again.values() if len(found) > 1 for known in found}
        before = self._deeds.named_by(self._source, several) if several and self._source is not None else set[int]()
        for person in people if several else ():
            found = again.get(person.number, [])
            if len(found) > 1:
                found = [known for known in found if known.id in before] or found
                found = [known for known in found if _born_alike(known, person)] or found
                again[person.number] = [known for known in found if _is_free(known, person)] or found

    def _ask(
        self, person: Person, mine: Career, candidates: list[KnownAthlete], careers: dict[int, Career]
    ) -> "_Claim | None":
        """The only candidate who can have done it all."""
        fitting: list[_Claim] = []
        for known in candidates:
            his, _ = known.birth
            born = his or person.row.born
            same_year = his is not None and person.row.born is not None
            why = objection(mine, careers[known.id], born, same_year=same_year)
            if not why:
                fitting.append(_Claim(known, _SAME_YEAR if same_year else _SAME_NAME))
            elif not known.added:
                self._note(person, known, why)
        best = max((claim.strength for claim in fitting), default=0)
        fitting = [claim for claim in fitting if claim.strength == best]
        if len(fitting) > 1:
            self._note(person, fitting[0].known, f"{len(fitting)} athletes it could be")
        return fitting[0] if len(fitting) == 1 else None

    def _unrivalled(self, people: list[Person], chosen: "dict[int, _Claim]") -> dict[int, KnownAthlete]:
        """Those whom nobody else claims to be with as good a reason.

        With one full birth date, two names that are both known of an athlete are no rivals: a maiden and a later name.
        """
        claims: defaultdict[int, dict[tuple[PersonRow, int], int]] = defaultdict(dict)
        mine: dict[int, tuple[PersonRow, int]] = {}
        ids: defaultdict[tuple[PersonRow, int], set[str]] = defaultdict(set)
        for person in people:
            if person.number in chosen:
                exact = person.row.born is not None and not person.row.born_year_only
                name = "" if exact else " ".join(self.words(person.row.name))
                row = person.row._replace(name=name, supplier_id="")
                mine[person.number] = row, person.part
                ids[row, person.part] |= {person.row.supplier_id} - {""}
        for person in people:
            if person.number in chosen:
                claim = chosen[person.number]
                row, part = mine[person.number]
                if len(ids[row, part]) > 1:  # else who has an id and who has none are one
                    row = row._replace(supplier_id=person.row.supplier_id)
                mine[person.number] = row, part
                held = claims[claim.known.id].get((row, part), claim.strength)
                claims[claim.known.id][row, part] = max(held, claim.strength)
        found: dict[int, KnownAthlete] = {}
        best = {known: sorted(all_.items(), key=lambda each: -each[1])[:2] for known, all_ in claims.items()}
        for person in people:
            if person.number in chosen:
                claim = chosen[person.number]
                rivals = (s for who, s in best[claim.known.id] if who != mine[person.number])
                if max(rivals, default=-1) < claim.strength:
                    found[person.number] = claim.known
                else:
                    self._note(person, claim.known, "several people of the file it could be")
        return found

    def _note(self, person: Person, known: KnownAthlete, why: str) -> None:
        row = person.row
        who, other = describe(row.name, row.nation, row.born), describe(row.name, known.nation, known.born)
        self.notes.append(PeopleNote(who, f"not the {other} who is known already", why))

    def _named(self, person: Person) -> Sequence[KnownAthlete]:
        """Athletes with the same name, sex and nation."""
        row = person.row
        return self._names.get((self.words(row.name), row.sex, row.nation), ())

    def _who_did(self, person: Person, deeds: Iterable[Deed]) -> list[KnownAthlete]:
        """Those of many namesakes in the store who have one of these results."""
        row = person.row
        called = (self.words(row.name), row.sex, row.nation)
        doers = self._doers.get(called)
        if doers is None:
            doers = self._doers[called] = defaultdict(dict)
            named = {known.id: known for known in self._named(person) if not known.added}
            held = self._deeds.of_athletes(named)
            for number, done in held.items():
                for deed in done:
                    doers[_what(deed)][number] = named[number]
        found: dict[int, KnownAthlete] = {}
        for deed in deeds:
            found.update(islice(doers.get(_what(deed), {}).items(), _MOST))
        return list(found.values())

    def _candidates(self, person: Person, named: Iterable[KnownAthlete]) -> list[KnownAthlete]:
        possible = [known for known in named if _may_be(known, person)]
        if len(self.words(person.row.name)) > 1:
            return possible
        return [known for known in possible if _born_alike(known, person)]


def _most_alike(possible: list[KnownAthlete], person: Person) -> list[KnownAthlete]:
    """Whom a person may be without the same result: an athlete with the same incomplete birth date comes first."""
    same = [known for known in possible if _born_alike(known, person)]
    return [known for known in same or possible if _is_free(known, person)]


def _is_free(known: KnownAthlete, person: Person) -> bool:
    """Whether a person may be that athlete without the same result.

    A file tells its own people apart: if it names them by more than the name, and somebody by less, these are two.
    """
    return person.file not in known.files or _born_alike(known, person)


def _born_alike(known: KnownAthlete, person: Person) -> bool:
    born, exact = known.birth
    return born == person.row.born and not exact


def _what(deed: Deed) -> tuple[object, ...]:
    return deed.day, deed.discipline, deed.variant, deed.outcome


def _pair_off(people: list[Person], again: dict[int, list[KnownAthlete]]) -> dict[int, _Claim]:
    """Athletes who have one of the same results; people with equal results are paired with as many, one each."""
    equals: defaultdict[tuple[int, ...], list[Person]] = defaultdict(list)
    for person in people:
        if again.get(person.number):
            equals[tuple(sorted(known.id for known in again[person.number]))].append(person)
    found: dict[int, _Claim] = {}
    for ids, some in equals.items():
        if len(ids) == 1 or len(ids) == len(some):
            athletes = sorted(again[some[0].number], key=lambda known: known.id)
            for at, person in enumerate(some):
                found[person.number] = _Claim(athletes[at if len(ids) > 1 else 0], _SAME_RESULT)
    return found


def _may_be(known: KnownAthlete, person: Person) -> bool:
    row = person.row
    if known.added and person.kind in known.kinds:
        return False  # one supplier's file tells its own people apart, so a person without birth date is another one
    if _other_number(known, row):
        return False
    born, exact = known.birth
    if row.born is None or born is None:
        return True
    if exact and not row.born_year_only:
        return born == row.born
    return born.year == row.born.year


def _other_number(known: KnownAthlete, row: PersonRow) -> bool:
    """Whether the supplier has different numbers for the two; an equal number has been found before."""
    supplier = _supplier(row.supplier_id)
    return bool(supplier) and supplier in {_supplier(number) for number in known.numbers}


def _supplier(number: str) -> str:
    return number.partition(":")[0]
