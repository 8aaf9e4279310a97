"""Recognises the people of the files as athletes of the store, and writes the new ones."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from bot.domain.batch import PeopleNote
from bot.importing.cities import Cities
from bot.importing.deeds import Deeds
from bot.importing.disputes import Disputes
from bot.importing.journal import Journal, link
from bot.importing.likeness import describe
from bot.importing.namesakes import WHOLE_RACES, tell_apart
from bot.importing.numbers import drop_numbers
from bot.importing.people import KnownAthlete, Roster
from bot.importing.slugs import Slugs
from bot.importing.staged import Person, Staged
from bot.importing.staged_tables import staged_result
from bot.store import tables
from bot.store.bulk import Bulk, portions, stored_day

_PARTICLES = frozenset(("van", "von", "de", "der", "den", "da", "di", "dos", "del", "el", "le", "la", "ter", "ten"))


@dataclass(slots=True)
class Crowd:
    """All people of the files, and the athlete that each of them is."""

    roster: Roster
    known: dict[int, KnownAthlete]  # by id
    of_person: dict[int, KnownAthlete] = field(default_factory=dict[int, KnownAthlete])  # by the person's number
    added: dict[int, Person] = field(default_factory=dict[int, Person])  # by id: the person first met
    notes: list[PeopleNote] = field(default_factory=list[PeopleNote])
    following: int = 1  # the id of the next new athlete


def recognise(
    connection: Connection, staged: Staged, fold: Callable[[str], str], cities: Cities, source: int | None = None
) -> Crowd:
    """Recognise each person as an athlete of the store, or give them an id as a new one; nothing is written yet.

    `source` is the internal id of the files' source if the store has it from an earlier import.
    People of the files whom one name or id stands for are told apart before, so `staged.people` may grow.
    """
    deeds = Deeds(connection, staged, cities)
    roster = Roster(fold, deeds, source)
    crowd = Crowd(roster, load_athletes(connection, roster))
    crowd.following = (connection.execute(select(func.max(tables.athlete.c.id))).scalar() or 0) + 1
    crowd.notes += drop_numbers(staged.people, roster)
    crowd.notes += tell_apart(connection, staged, deeds, roster.words)
    recognise_people(crowd, staged.people)
    _part_rivals(connection, staged, crowd)
    crowd.notes += roster.notes
    return crowd


def recognise_people(crowd: Crowd, people: list[Person]) -> None:
    """Recognise each of these people as an athlete of the store, or as a new one."""
    roster = crowd.roster
    dated = [person for person in people if person.row.born is not None and not person.row.born_year_only]
    undated = [person for person in people if person.row.born is None or person.row.born_year_only]
    for group in (dated, sorted(undated, key=lambda person: person.row.born is None)):
        left = [person for person in group if not settle(crowd, person, _find(roster, person))]
        by_name = roster.find_by_name([person for person in left if not is_another(person)])
        for person in left:
            settle(crowd, person, by_name.get(person.number))
        left = [person for person in left if person.number not in by_name]
        # Ids first: they tell under which other names the file has somebody.
        for person in sorted(left, key=lambda each: not each.row.supplier_id):
            # The file may name somebody just recognised or added once more, with another nation or form of the name.
            known = None if is_another(person) else roster.find(person) or roster.find_same(person)
            settle(crowd, person, known or make_new(crowd, person))


def is_another(person: Person) -> bool:
    """Whether they have the birth date of somebody else in their race: only the same result tells who they are."""
    return person.copied and person.row.born is not None and not person.row.born_year_only


def _find(roster: Roster, person: Person) -> KnownAthlete | None:
    """Whom they are by more than the name.

    An id may link somebody with an athlete of another nation, while the store has their results under the one that the
    file gives: then the same results decide.
    """
    if is_another(person):
        return roster.find_again(person)
    known = roster.find(person)
    if known is not None and person.row.supplier_id and known.nation != person.row.nation:
        return roster.find_who_did(person, known)
    return known


def _part_rivals(connection: Connection, staged: Staged, crowd: Crowd) -> None:
    """Make another athlete of people who were recognised as one, but are two in one race."""
    several: defaultdict[int, list[Person]] = defaultdict(list)
    for person in staged.people:
        several[person.athlete_id].append(person)
    shared = {number: people for number, people in several.items() if len(people) > 1}
    for some in portions(list(shared)):
        people = [person for number in some for person in shared[number]]
        parted: dict[tuple[int, tuple[str, ...]], KnownAthlete] = {}
        for person in _rivals(connection, staged, people, crowd):
            known, name = crowd.of_person[person.number], crowd.roster.words(person.row.name)
            known.people.remove(person.number)
            person.copied, person.row = True, person.row._replace(supplier_id="")
            other = parted.get((known.id, name)) or crowd.roster.find_again(person) or make_new(crowd, person)
            parted[known.id, name] = other
            settle(crowd, person, other)
            who = describe(person.row.name, person.row.nation, person.row.born)
            crowd.notes.append(PeopleNote(who, "kept apart from a namesake", "two results in one race"))


def _rivals(connection: Connection, staged: Staged, people: list[Person], crowd: Crowd) -> list[Person]:
    """Those who are in one race with somebody recognised before as the same athlete, with another result."""
    c = staged_result.c
    held: defaultdict[tuple[int, int], list[_Place]] = defaultdict(list)
    athletes = {person.number: person.athlete_id for person in people}
    for numbers in portions(list(athletes)):
        rows = connection.execute(
            select(c.race, c.person, c.place, c.mark_value, c.status).where(c.person.in_(numbers), c.place.is_not(None))
        )
        for row in rows:
            place = _Place(*row)
            race = staged.races[place.race]
            if not (race.hidden or race.split):
                held[place.race, athletes[place.person]].append(place)
    found: dict[int, Person] = {}
    orders: dict[int, dict[int, int]] = {}
    for (_, athlete), group in held.items():
        if athlete not in orders:
            orders[athlete] = {number: at for at, number in enumerate(crowd.known[athlete].people)}
        first = min(group, key=lambda each: orders[athlete][each.person])
        for each in group:
            whole = staged.people[each.person].kind in WHOLE_RACES
            same = (each.value, each.status) == (first.value, first.status)
            if each.person != first.person and each.place != first.place and (whole or not same):
                found[each.person] = staged.people[each.person]
    return [found[number] for number in sorted(found)]


class _Place(NamedTuple):
    """A placed result of a person of the files."""

    race: int
    person: int
    place: int
    value: int | None
    status: str | None


def make_new(crowd: Crowd, person: Person) -> KnownAthlete:
    """A new athlete for a person."""
    row = person.row
    exact = row.born is not None and not row.born_year_only
    number = crowd.following
    crowd.following += 1
    known = KnownAthlete(number, row.sex, row.nation, row.born, exact, [crowd.roster.words(row.name)], added=True)
    if row.supplier_id:
        known.numbers.add(row.supplier_id)
    known.stored = frozenset(known.names)
    if not is_another(person):
        crowd.roster.add(known)
    crowd.known[number] = known
    crowd.added[number] = person
    return known


def settle(crowd: Crowd, person: Person, known: KnownAthlete | None) -> bool:
    """Make the person that athlete; returns whether there is one."""
    if known is None:
        return False
    known.taken = True
    known.kinds.add(person.kind)
    known.files.add(person.file)
    known.people.append(person.number)
    known.parts.add(person.part)
    crowd.of_person[person.number] = known
    person.athlete_id = known.id
    row = person.row
    if row.supplier_id:
        crowd.roster.add_number(known, row.supplier_id)
    if not is_another(person):
        crowd.roster.learn(known, row)
    return True


def load_athletes(connection: Connection, roster: Roster) -> dict[int, KnownAthlete]:
    """Every athlete of the store by internal id; the roster knows them from then on."""
    athlete, other, number = tables.athlete, tables.athlete_name, tables.athlete_number
    names: defaultdict[int, list[str]] = defaultdict(list)
    for athlete_id, name in connection.execute(select(other.c.athlete_id, other.c.name)):
        names[athlete_id].append(name)
    numbers: defaultdict[int, set[str]] = defaultdict(set)
    for athlete_id, text in connection.execute(select(number.c.athlete_id, number.c.number)):
        numbers[athlete_id].add(text)
    claims = _claimed_births(connection)
    found: dict[int, KnownAthlete] = {}
    columns = (athlete.c.id, athlete.c.name, athlete.c.nation, athlete.c.sex, athlete.c.born, athlete.c.born_precision)
    for number_, name, nation, sex, born, precision in connection.execute(select(*columns)):
        words = [roster.words(each) for each in (name, *names[number_])]
        exact = born is not None and precision == "day"
        code = "" if nation == tables.NO_NATION else nation
        known = found[number_] = KnownAthlete(number_, sex, code, born, exact, words, numbers[number_])
        known.claimed = tuple(claims.get(number_, ()))
        known.stored = frozenset(words)
        roster.add(known)
    return found


def _claimed_births(connection: Connection) -> dict[int, list[date]]:
    """The full birth dates that sources give instead of the one that stands, by the athlete's id."""
    c = tables.dispute.c
    found: defaultdict[int, list[date]] = defaultdict(list)
    rows = connection.execute(select(c.athlete_id, c.claim).where(c.athlete_id.is_not(None), c.about == "born"))
    for athlete, claim in rows:
        if not claim.isdigit():
            found[athlete].append(date.fromisoformat(claim))
    return found


class AthleteWriter:
    """Writes new athletes, and new facts about stored ones: birth date, spelling, supplier number, source."""

    def __init__(self, connection: Connection, journal: Journal, disputes: Disputes, crowd: Crowd) -> None:
        self._connection = connection
        self._journal = journal
        self._disputes = disputes
        self._crowd = crowd

    def write(self, people: list[Person], slugs: Slugs) -> int:
        """Write everything; returns how many athletes are new."""
        self._complete(people)
        self._insert(slugs)
        self._name(people)
        self._number(people)
        known = {person.athlete_id for person in people}
        link(self._connection, tables.athlete_source, known, self._disputes.source, self._journal)
        return len(self._crowd.added)

    def _insert(self, slugs: Slugs) -> None:
        columns = ("id", "slug", "name", "family_name", "nation", "sex", "born", "born_precision", "origin")
        athletes = Bulk(self._connection, tables.athlete, columns)
        for athlete_id, person in self._crowd.added.items():
            row, known = person.row, self._crowd.known[athlete_id]
            born = stored_day(self._connection, known.born) if known.born else None
            slug = slugs.take(slugs.hyphened(row.name), fallback=f"athlete-{athlete_id}")
            precision = "year" if known.born and not known.exact else "day"
            about = (known.nation or tables.NO_NATION, row.sex, born, precision)
            athletes.add((athlete_id, slug, row.name, family_name(row.name), *about, self._journal.origin))
        athletes.flush()

    def _complete(self, people: list[Person]) -> None:
        """Fill in missing birth dates and nations, and note other birth dates as disputes."""
        changes: list[tuple[int, dict[str, object]]] = []
        for person in people:
            row, known = person.row, self._crowd.of_person[person.number]
            values: dict[str, object] = {}
            born = row.born
            if born is not None and _says_more(row.born_year_only, born, known):
                values |= {"born": born, "born_precision": "year" if row.born_year_only else "day"}
                known.born, known.exact = born, not row.born_year_only
            elif born is not None and _says_else(row.born_year_only, born, known):
                stands = str(known.born) if known.exact or known.born is None else str(known.born.year)
                claim = str(born.year) if row.born_year_only else str(born)
                self._disputes.add("athlete", known.id, "born", stands, claim)
            if not known.nation and row.nation:
                values["nation"] = known.nation = row.nation
            if values and not known.added:
                changes.append((known.id, values))
        self._journal.update_all(tables.athlete, changes)

    def _name(self, people: list[Person]) -> None:
        names = Bulk(self._connection, tables.athlete_name, ("athlete_id", "name", "kind", "origin"))
        words = self._crowd.roster.words
        added: set[tuple[int, tuple[str, ...]]] = set()
        for person in people:
            known, name = self._crowd.of_person[person.number], words(person.row.name)
            if name and name not in known.stored and (known.id, name) not in added:
                added.add((known.id, name))
                names.add((known.id, person.row.name, "spelling", self._journal.origin))
        names.flush()

    def _number(self, people: list[Person]) -> None:
        stored = set(self._connection.execute(select(tables.athlete_number.c.number)).scalars())
        numbers = Bulk(self._connection, tables.athlete_number, ("number", "athlete_id", "origin"))
        for person in people:
            number = person.row.supplier_id
            if number and number not in stored:
                stored.add(number)
                numbers.add((number, person.athlete_id, self._journal.origin))
        numbers.flush()


def _says_more(year_only: bool, born: date, known: KnownAthlete) -> bool:
    return known.born is None or (not known.exact and not year_only and known.born.year == born.year)


def _says_else(year_only: bool, born: date, known: KnownAthlete) -> bool:
    if known.born is None:
        return False
    return known.born != born if known.exact and not year_only else known.born.year != born.year


def family_name(name: str) -> str:
    """The last word of a name with the particles before it (`El Guerrouj`, `van Niekerk`); empty for one word."""
    words = name.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in _PARTICLES:
        at -= 1
    return " ".join(words[at:]) if at > 0 else ""
