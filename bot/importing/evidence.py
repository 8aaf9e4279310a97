"""Recognises people by their results: the same place and mark in the same race is the same athlete."""

from collections import Counter, defaultdict
from typing import Any, NamedTuple

from sqlalchemy import Connection, CursorResult, select

from bot.importing.athletes import Crowd
from bot.importing.likeness import alike
from bot.importing.matching import Matches
from bot.importing.people import KnownAthlete
from bot.importing.staged import Person, Staged
from bot.importing.staged_tables import staged_result
from bot.store import tables
from bot.store.bulk import portions

AGAINST_A_BIRTH_DATE = 2  # races that must agree if two full birth dates differ; the names must be equal, too


class _Place(NamedTuple):
    race: int
    place: int
    value: int


def recognise_by_results(connection: Connection, staged: Staged, crowd: Crowd, matches: Matches) -> list[Person]:
    """Recognise people who seemed new as athletes of the store with the same results; returns these people."""
    votes: Counter[tuple[int, int]] = Counter()
    newcomers = {person.number for person in staged.people if crowd.of_person[person.number].added}
    numbers = sorted(number for number in matches.races if not staged.races[number].hidden)
    for some in portions(numbers):
        said = [row for row in _said(connection, list(some)) if row[0] in newcomers]
        if not said:  # as in most portions: people are recognised by their names first
            continue
        held = _held(connection, {matches.races[row[1]] for row in said})
        for person, race, place, value in said:
            athlete = held.get(_Place(matches.races[race], place, value))
            if athlete is not None:
                votes[person, athlete] += 1
    found: list[Person] = []
    for (number, athlete), count in votes.most_common():
        person, known = staged.people[number], crowd.known[athlete]
        if crowd.of_person[number].added and not known.taken and _is_one(person, known, count, crowd):
            found += _take(staged, crowd, crowd.of_person[number], known)
    return found


def _held(connection: Connection, races: set[int]) -> dict[_Place, int]:
    """The athlete of each place and mark that only one athlete has in its race."""
    c = tables.result.c
    rows = connection.execute(
        select(c.race_id, c.place, c.mark_value, c.athlete_id).where(
            c.race_id.in_(races), c.athlete_id.is_not(None), c.place.is_not(None), c.mark_value.is_not(None)
        )
    )
    found: defaultdict[_Place, list[int]] = defaultdict(list)
    for race, place, value, athlete in rows:
        found[_Place(race, place, value)].append(athlete)
    return {place: athletes[0] for place, athletes in found.items() if len(athletes) == 1}


def _said(connection: Connection, races: list[int]) -> CursorResult[Any, Any, Any, Any]:
    """Person, race, place and mark of all placed results with a mark in these races of the files."""
    c = staged_result.c
    return connection.execute(
        select(c.person, c.race, c.place, c.mark_value).where(
            c.race.in_(races), c.merged == 0, c.place.is_not(None), c.mark_value.is_not(None)
        )
    )


def _is_one(person: Person, known: KnownAthlete, races: int, crowd: Crowd) -> bool:
    row = person.row
    name = crowd.roster.words(row.name)
    if known.sex != row.sex:
        return False
    if known.exact and row.born is not None and not row.born_year_only and known.born != row.born:
        return races >= AGAINST_A_BIRTH_DATE and known.nation == row.nation and name in known.names
    if known.nation != row.nation:
        return name in known.names
    return any(alike(name, other) or set(name) & set(other) for other in known.names)


def _take(staged: Staged, crowd: Crowd, newcomer: KnownAthlete, known: KnownAthlete) -> list[Person]:
    """Replace a newcomer by the athlete of the store, for all people of the file who were taken for the newcomer."""
    known.taken = True
    known.kinds |= newcomer.kinds
    crowd.added.pop(newcomer.id, None)
    taken = [staged.people[number] for number in sorted(newcomer.people) if crowd.of_person[number] is newcomer]
    for person in taken:
        crowd.of_person[person.number] = known
        person.athlete_id = known.id
    return taken
