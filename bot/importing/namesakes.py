"""Tells namesakes of the files apart: rows with one name that cannot be one person's become several people.

A file that gives neither birth dates nor ids of its own has nothing but names. Rows with one name, sex and nation are
taken for one person as long as one person can have done it all (`careers`): events of one group or of neighbouring
ones, a level, years, one race a round, one city a day. Where somebody is two, whatever could be either's stays alone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, bindparam, func, select, update

from bot.domain.batch import PeopleNote
from bot.domain.source import SourceKind
from bot.importing.careers import YEARS_APART, Career, Deed, clash
from bot.importing.deeds import Deeds
from bot.importing.groups import COMBINED, together
from bot.importing.likeness import describe
from bot.importing.staged import Person, Staged
from bot.importing.staged_tables import staged_result
from bot.store.bulk import portions

_AT_ONCE = 2_000  # pools whose results are in memory at a time
_MOST = 50  # namesakes that are compared one by one; further results stay alone
_CLEARLY, _CLOSE = 3, 0.02  # how much closer one namesake's level must be than the next one's
_DAYS_OF_A_MEET = 12
_DAYS_OF_A_COMBINED = 2  # at most between two parts, or the last and the day that the whole has
WHOLE_RACES = (SourceKind.OWN, SourceKind.MEET)  # kinds of files that give the whole field of a race
_Key = tuple[tuple[str, ...], str, str, date | None]
_Part = tuple[list[Deed], str]  # what is one person's, and why it is not somebody else's


def tell_apart(
    connection: Connection, staged: Staged, deeds: Deeds, words: Callable[[str], tuple[str, ...]]
) -> list[PeopleNote]:
    """Make several people of those who cannot be one; their numbers are in `Person.part`."""
    notes: list[PeopleNote] = []
    busy = _with_several(connection, staged)
    pools: defaultdict[_Key, list[Person]] = defaultdict(list)
    proven: list[Person] = []
    for person in staged.people:
        row = person.row
        if row.supplier_id or (row.born is not None and not row.born_year_only):
            if person.number in busy and person.kind in WHOLE_RACES:
                proven.append(person)
        elif row.born is None or person.kind in WHOLE_RACES:
            pools[words(row.name), row.sex, row.nation, row.born].append(person)
    several = [pool for pool in pools.values() if len(pool) > 1 or pool[0].number in busy]
    moving = _Moving(staged)
    for some in portions(several, _AT_ONCE):
        done = deeds.of_people({person.number for pool in some for person in pool})
        for pool in some:
            held = deeds.seated(deed for person in pool for deed in done.get(person.number, ()))
            parts = _parts(held) if pool[0].row.born is None else _proven_parts(held)
            if len(parts) > 1:
                moving.split(pool, parts)
                notes.append(_note(pool[0], parts))
    twice = _twice_in_a_race(connection, {person.number for person in proven})
    done = deeds.of_people(twice)
    for number in sorted(twice):
        person = staged.people[number]
        parts = _proven_parts(deeds.seated(done.get(number, ())))
        if len(parts) > 1:
            moving.split([person], parts)
            notes.append(_note(person, parts))
    moving.write(connection)
    deeds.forget()
    return notes


def _note(person: Person, parts: list[_Part]) -> PeopleNote:
    row = person.row
    whys = dict.fromkeys(why for _, why in parts if why)
    return PeopleNote(describe(row.name, row.nation, row.born), f"kept apart as {len(parts)} people", ", ".join(whys))


def _with_several(connection: Connection, staged: Staged) -> set[int]:
    """The people with more than one result or record."""
    c = staged_result.c
    busy = set(connection.execute(select(c.person).group_by(c.person).having(func.count() > 1)).scalars())
    seen = set[int]()
    for index in range(len(staged.records)):
        number = staged.person_of_record(index).number
        if number in seen:
            busy.add(number)
        seen.add(number)
    if seen:
        busy |= {number for number in connection.execute(select(c.person).distinct()).scalars() if number in seen}
    return busy


def _twice_in_a_race(connection: Connection, wanted: set[int]) -> set[int]:
    c = staged_result.c
    if not wanted:
        return set()
    rows = connection.execute(
        select(c.person).group_by(c.race, c.person).having(func.count(func.distinct(c.place)) > 1)
    )
    return wanted & set(rows.scalars())


def _proven_parts(deeds: list[Deed]) -> list[_Part]:
    """Split off what somebody with a birth date or an id has in one race beside another result: it is another's."""
    whole = Career.of(deeds)
    in_race: defaultdict[int, list[Deed]] = defaultdict(list)
    for deed in deeds:
        if deed.race >= 0 and deed.place is not None and not deed.alone:
            in_race[deed.race].append(deed)
    others: list[Deed] = []
    for several in in_race.values():
        theirs = min(several, key=lambda each: (_from_others(whole, each), each.id))
        others += (deed for deed in several if clash(theirs, deed) and deed.outcome != theirs.outcome)
    split = {deed.id for deed in others}
    return [
        ([deed for deed in deeds if deed.id not in split], ""),
        *(([deed], "two results in one race") for deed in others),
    ]


def _from_others(whole: Career, deed: Deed) -> float:
    """How far a mark is from those of other races in its event; 0 if there are none."""
    rest = Career.of(held for held in whole.deeds if held.race != deed.race and held.discipline == deed.discipline)
    return rest.levels.gap(deed) if rest.deeds else 0.0


def _parts(deeds: list[Deed]) -> list[_Part]:
    """What each of several people did, for a name without birth date and id."""
    found: list[_Part] = []
    eras = _eras(deeds)
    for era in eras:
        by_groups = _by_groups(era)
        for of_groups in by_groups:
            by_level = _by_level(of_groups)
            why = "other events" if len(by_groups) > 1 else "another level" if len(by_level) > 1 else ""
            why = why or (f"more than {YEARS_APART} years apart" if len(eras) > 1 else "")
            for cluster in by_level:
                found += [(part, clashing or why) for part, clashing in _unclash(cluster)]
    return found


def _eras(deeds: list[Deed]) -> list[list[Deed]]:
    eras: list[list[Deed]] = []
    for deed in sorted(deeds, key=lambda each: (each.day, each.id)):
        if eras and deed.year - eras[-1][-1].year <= YEARS_APART:
            eras[-1].append(deed)
        else:
            eras.append([deed])
    return eras


def _by_groups(deeds: list[Deed]) -> list[list[Deed]]:
    """Deeds whose groups of events are linked by neighbours."""
    linked: list[set[str]] = []
    of_parts = _groups_of_parts(deeds)
    for group in sorted({deed.group for deed in deeds if deed.group}, key=lambda each: (each != COMBINED, each)):
        near = [
            one
            for one in linked
            if any(together(group, other) for other in one) or (group in of_parts and COMBINED in one)
        ]
        linked = [one for one in linked if one not in near] + [{group}.union(*near)]
    if len(linked) <= 1:
        return [deeds]
    found = [[deed for deed in deeds if deed.group in groups] for groups in linked]
    rest = [deed for deed in deeds if not deed.group]
    return [*found, rest] if rest else found


def _groups_of_parts(deeds: list[Deed]) -> set[str]:
    """The groups of marks that fit what the same name did in that event as a part of a combined event."""
    parts = Career.of(deed for deed in deeds if deed.part).levels
    fitting = (d for d in deeds if not d.part and (d.discipline, d.variant) in parts.parts)
    return {deed.group for deed in fitting if (room := parts.room(deed)) is not None and room >= 0}


def _of_combined(deeds: list[Deed]) -> list[Career]:
    """Careers of combined events with parts: what is of one such event is one person's, and two that fit are."""
    meets: list[list[Deed]] = []
    for deed in sorted(deeds, key=lambda each: (each.city, each.day, each.id)):
        last = meets[-1][-1] if meets else None
        if deed.group != COMBINED:
            continue
        if last and last.city == deed.city and deed.day - last.day <= _DAYS_OF_A_COMBINED:
            meets[-1].append(deed)
        else:
            meets.append([deed])
    found: list[Career] = []
    for meet in (meet for meet in meets if any(deed.part for deed in meet)):
        fitting = next((career for career in found if _fit(career, meet)), None)
        if fitting is not None:
            for deed in meet:
                fitting.add(deed)
        elif len(found) < _MOST:
            found.append(Career.of(meet))
    return found


def _fit(career: Career, meet: list[Deed]) -> bool:
    """Whether at least half of the marks of a combined event fit what somebody did in others."""
    rooms = [room for deed in meet if (room := career.levels.room(deed)) is not None]
    return 2 * sum(room >= 0 for room in rooms) >= len(rooms)


def _by_level(deeds: list[Deed]) -> list[list[Deed]]:
    """Deeds of one level each, the best first; each mark goes with the closest level that it fits."""
    careers = _of_combined(deeds)
    held = {id(deed) for career in careers for deed in career.deeds}
    unjudged: list[Deed] = []
    for deed in sorted((each for each in deeds if id(each) not in held), key=_best_first):
        if deed.value is None:
            unjudged.append(deed)
            continue
        rooms = [(career, _room(career, deed)) for career in careers]
        fitting = [(room, career) for career, room in rooms if room is not None and room >= 0]
        if fitting:
            max(fitting, key=lambda each: each[0])[1].add(deed)
        elif len(careers) == 1 and rooms[0][1] is None:
            careers[0].add(deed)
        elif len(careers) < _MOST:
            careers.append(Career.of([deed]))
        else:
            unjudged.append(deed)
    if len(careers) <= 1:
        return [deeds]
    return [*(career.deeds for career in careers), *([deed] for deed in unjudged)]


def _room(career: Career, deed: Deed) -> float | None:
    """As `Levels.room`; somebody in two rounds of one meet is one person, however slow the heat was."""
    room = career.levels.room(deed)
    if room is None or room >= 0:
        return room
    days = range(deed.day - _DAYS_OF_A_MEET, deed.day + _DAYS_OF_A_MEET + 1)
    near = (held for day in days for held in career.days.get(day, ()))
    return 0.0 if any(_rounds_of_a_meet(deed, held) for held in near) else room


def _rounds_of_a_meet(one: Deed, other: Deed) -> bool:
    same = (one.discipline, one.variant, one.city) == (other.discipline, other.variant, other.city)
    same = same and bool(one.part) == bool(other.part)
    return bool(one.city) and same and one.round != other.round and "" not in (one.round, other.round)


def _best_first(deed: Deed) -> tuple[bool, float, int, int]:
    reached = deed.level
    return reached is None, reached or 0.0, deed.day, deed.id


def _unclash(deeds: list[Deed]) -> list[_Part]:
    """Deeds without a clash among them; what could be either's of two people stays alone."""
    whole = Career()
    clashing: dict[int, str] = {}
    for deed in deeds:
        for held in whole.days.get(deed.day, ())[:_MOST]:
            why = Career.of([held]).clash_of(deed)
            if why:
                clashing[deed.id] = clashing[held.id] = why
        whole.add(deed)
    if not clashing:
        return [(deeds, "")]
    why = next(iter(clashing.values()))
    parts: list[Career] = []
    alone: list[Deed] = []
    for deed in sorted(deeds, key=lambda each: (each.id not in clashing, each.day, each.id)):
        if len(parts) >= _MOST:
            alone.append(deed)
            continue
        free = [part for part in parts if not part.clash_of(deed)]
        chosen = next((part for part in free if any(deed.is_same(held) for held in part.days.get(deed.day, ()))), None)
        chosen = chosen or _closest(free, deed)
        if chosen is None:
            parts.append(Career.of([deed]))
        else:
            chosen.add(deed)
    return [(part.deeds, why) for part in parts] + [([deed], why) for deed in alone]


def _closest(parts: list[Career], deed: Deed) -> Career | None:
    """The one whose marks are clearly the closest, or the only one that is left of several; else None."""
    gaps = sorted((part.levels.gap(deed), at) for at, part in enumerate(parts))
    if len(gaps) < 2 or gaps[0][0] > _CLOSE or gaps[1][0] < _CLEARLY * gaps[0][0] + _CLOSE:
        return parts[0] if len(parts) == 1 else None
    return parts[gaps[0][1]]


class _Moving:
    """Gives results and records to the new people who did them."""

    def __init__(self, staged: Staged) -> None:
        self._staged = staged
        self._moved: list[dict[str, int]] = []
        self._part = 0
        self._teams = {team.number: team for team in staged.teams}

    def split(self, pool: Iterable[Person], parts: list[_Part]) -> None:
        """Make people of the parts; the first part that a person has a share in keeps the person."""
        people = {person.number: person for person in pool}
        kept: set[int] = set()
        for deeds, _ in parts:
            self._part += 1
            shares: defaultdict[int, list[Deed]] = defaultdict(list)
            for deed in deeds:
                shares[deed.person].append(deed)
            for number, share in shares.items():
                person = people[number] if number not in kept else self._copy(people[number])
                kept.add(number)
                person.part = self._part
                if person.number != number:
                    self._give(person, share)

    def _copy(self, person: Person) -> Person:
        row = person.row._replace(supplier_id="")
        copy = replace(person, number=len(self._staged.people), row=row, copied=True)
        self._staged.people.append(copy)
        return copy

    def _give(self, person: Person, share: list[Deed]) -> None:
        for deed in share:
            if deed.entered:
                self._staged.entry_people[self._staged.deed_of_entry(deed.id)] = person
            elif deed.id < 0:
                self._staged.record_people[-1 - deed.id] = person
            elif deed.id in self._teams:
                team = self._teams[deed.id]
                team.runners = tuple(person if r is not None and r.number == deed.person else r for r in team.runners)
            else:
                self._moved.append({"old": deed.id, "new": person.number})

    def write(self, connection: Connection) -> None:
        """Move the results in the temporary table."""
        if self._moved:
            moving = update(staged_result).where(staged_result.c.id == bindparam("old"))
            connection.execute(moving.values(person=bindparam("new")), self._moved)
