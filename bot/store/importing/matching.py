"""One race is one race: finds the races of the store that a file tells of again, however it spells them.

A file's race and one of the store may be one only if they are of one event, not more than a day apart. They are
1. where two athletes or more have the same mark in both, and more than those who have not;
2. where one athlete has the same mark and no other place in both, on the same day or in the same city;
3. where the round, the heat, the day and the city are the same, and no place or mark speaks against it.
Two races of one file are never one of the store. A race whose heat is hidden is only ever one athlete's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, select

from bot.store import tables
from bot.store.importing.athletes import Crowd
from bot.store.importing.bulk import portions
from bot.store.importing.cities import Places
from bot.store.importing.comparing import (
    STORED_WIDTH,
    EventKey,
    Score,
    Stored,
    detail,
    event_key,
    one_list,
    read_stored,
    same_mark,
    score_columns,
    stored_races,
)
from bot.store.importing.staging import Heat, Person, Staged, staged_result

_DAY = 1


@dataclass(slots=True)
class Evidence:
    """What the results of athletes in both races say: `same` have mark and place in common, `near` the mark alone."""

    same: int = 0
    near: int = 0
    against: int = 0


@dataclass(slots=True)
class Matches:
    """Which race of the store each of a file's races is, and the results of a hidden race known from another."""

    races: dict[int, int] = field(default_factory=dict[int, int])  # the number of the heat: the id of the race
    revealed: dict[int, int] = field(default_factory=dict[int, int])  # a hidden race of the store: the heat it was
    stored: dict[int, Stored] = field(default_factory=dict[int, Stored])


class Matching:
    """Finds the races there are already. People must be recognised, and those of one athlete joined, before."""

    def __init__(self, connection: Connection, staged: Staged, crowd: Crowd, places: Places) -> None:
        self._connection = connection
        self._staged = staged
        self._crowd = crowd
        self._places = places
        self._matches = Matches()
        self._taken: set[int] = set()
        self._answered: set[int] = set()  # by a result that stands alone in the file
        self._events: dict[int, EventKey] = {}
        self._evidence: defaultdict[tuple[int, int], Evidence] = defaultdict(Evidence)

    def match(self, people: Iterable[Person]) -> Matches:
        """The races that these people, and those of any earlier call, show to be known."""
        self._compare_athletes(people)
        self._matches.races.clear()
        self._matches.revealed.clear()
        self._taken.clear()
        self._answered.clear()
        self._choose()
        self._look_around()
        return self._matches

    def _compare_athletes(self, people: Iterable[Person]) -> None:
        """Hold each athlete's results in the file against those in the store."""
        mine: defaultdict[int, list[int]] = defaultdict(list)
        for person in people:
            known = self._crowd.of_person[person.number]
            if not known.added:
                mine[known.id].append(person.number)
        for some in portions(list(mine)):
            held = self._held(some)
            numbers = [number for athlete in some for number in mine[athlete]]
            for score in self._said(numbers):
                heat = self._staged.heats[score.race]
                mine_there = held.get((score.athlete, self._key(heat)))
                if mine_there is None:
                    continue
                day = heat.day.toordinal()
                for near in (day, day - _DAY, day + _DAY):
                    for other, stored in mine_there.get(near, ()):
                        if _may_be_one(heat, stored):
                            self._weigh(heat.number, stored, score, other)

    def _key(self, heat: Heat) -> EventKey:
        """The heat's event; one object for each, so that comparing is quick."""
        key = self._events.get(id(heat.event))
        if key is None:
            key = self._events[id(heat.event)] = event_key(heat)
        return key

    def _held(self, athletes: Iterable[int]) -> dict[tuple[int, EventKey], dict[int, list[tuple[Score, Stored]]]]:
        """The results of athletes in the store, by athlete and event, then by day."""
        result, race = tables.result, tables.race
        rows = self._connection.execute(
            stored_races(score_columns(result, result.c.race_id, result.c.athlete_id))
            .join(result, result.c.race_id == race.c.id)
            .where(result.c.athlete_id.in_(athletes))
        )
        found: dict[tuple[int, EventKey], dict[int, list[tuple[Score, Stored]]]] = {}
        for row in rows:
            stored, score = self._keep(row[:STORED_WIDTH]), Score._make(row[STORED_WIDTH:])
            found.setdefault((score.athlete, stored.event), {}).setdefault(stored.day, []).append((score, stored))
        return found

    def _keep(self, row: Sequence[Any]) -> Stored:
        stored = self._matches.stored.get(row[0])
        if stored is None:
            stored = read_stored(row)
            self._matches.stored[stored.id] = stored
        return stored

    def _said(self, people: Iterable[int]) -> Iterator[Score]:
        result = staged_result
        columns = score_columns(result, result.c.race, result.c.person)
        for row in self._connection.execute(select(*columns).where(result.c.person.in_(people), result.c.merged == 0)):
            score = Score(*row)
            yield score._replace(athlete=self._crowd.of_person[score.athlete].id)

    def _weigh(self, heat: int, stored: Stored, score: Score, other: Score) -> None:
        evidence = self._evidence[heat, stored.id]
        if not same_mark(score, other):
            evidence.against += 1
        elif score.place == other.place or score.place is None or other.place is None:
            evidence.same += 1
        else:
            evidence.near += 1

    def _choose(self) -> None:
        """Give each race of the file the best of the races it may be, the surest first."""
        sure: list[tuple[tuple[int, ...], int, int]] = []
        for (number, race), evidence in self._evidence.items():
            heat, stored = self._staged.heats[number], self._matches.stored[race]
            if self._is_one(heat, stored, evidence):
                sure.append((self._rank(heat, stored, evidence), number, race))
        sure.sort(reverse=True)
        for rank, number, race in sure:
            # A race known by nothing but a dispute is another's if the disputed result is in the file as it stands.
            if rank[0] or race not in self._answered:
                self._take(self._staged.heats[number], self._matches.stored[race])

    def _take(self, heat: Heat, stored: Stored) -> None:
        matches = self._matches
        if stored.heat == tables.HIDDEN_HEAT and not heat.hidden:
            matches.revealed.setdefault(stored.id, heat.number)
        elif heat.number not in matches.races and (heat.hidden or stored.id not in self._taken):
            matches.races[heat.number] = stored.id
            (self._answered if heat.hidden else self._taken).add(stored.id)

    def _look_around(self) -> None:
        """Races of the same round, day and city that have no finisher in common with the file's."""
        left: defaultdict[date, list[Heat]] = defaultdict(list)
        for heat in self._staged.heats:
            known = heat.number in self._matches.races
            if heat.place.city and not (known or heat.hidden or heat.split or heat.empty):
                left[heat.day].append(heat)
        for days in portions(sorted(left)):
            around = self._around(days)
            pairs = [
                (heat, stored)
                for day in days
                for heat in left[day]
                for stored in around.get((event_key(heat), heat.round, heat.heat, day.toordinal()), ())
                if stored.id not in self._taken and self._fits(heat, stored)
            ]
            for heat, stored in self._unopposed(pairs):
                self._take(heat, stored)

    def _around(self, days: Sequence[date]) -> dict[tuple[EventKey, str, int, int], list[Stored]]:
        found: defaultdict[tuple[EventKey, str, int, int], list[Stored]] = defaultdict(list)
        race = tables.race
        for row in self._connection.execute(stored_races().where(race.c.date.in_(days), ~race.c.split)):
            stored = read_stored(row)
            found[stored.event, stored.round, stored.heat, stored.day].append(self._keep(row))
        return found

    def _fits(self, heat: Heat, stored: Stored) -> bool:
        known = self._evidence.get((heat.number, stored.id))
        return (
            self._same_city(heat, stored)
            and detail(heat.section) == stored.section
            and _may_be_one(heat, stored)
            and (known is None or not known.against)
        )

    def _unopposed(self, pairs: list[tuple[Heat, Stored]]) -> Iterator[tuple[Heat, Stored]]:
        """Those pairs whose places and marks could all stand in one list."""
        heats, races = {heat.number for heat, _ in pairs}, {stored.id for _, stored in pairs}
        said, held = self._scores_of(staged_result, heats), self._scores_of(tables.result, races)
        for heat, stored in pairs:
            if one_list([*said[heat.number], *held[stored.id]]):
                yield heat, stored

    def _scores_of(self, result: Table, races: set[int]) -> dict[int, list[Score]]:
        staged = result is staged_result
        of, who = (result.c.race, result.c.person) if staged else (result.c.race_id, result.c.athlete_id)
        found: defaultdict[int, list[Score]] = defaultdict(list)
        for some in portions(sorted(races)):
            for row in self._connection.execute(select(*score_columns(result, of, who)).where(of.in_(some))):
                found[row[1]].append(Score(*row))
        return found

    def _rank(self, heat: Heat, stored: Stored, evidence: Evidence) -> tuple[int, ...]:
        round_, city = _same_round(heat, stored), self._same_city(heat, stored)
        same_heat = heat.heat == stored.heat
        return (evidence.same, round_, same_heat, evidence.near - evidence.against, city, stored.day == _day(heat))

    def _is_one(self, heat: Heat, stored: Stored, evidence: Evidence) -> bool:
        same_day, same_city = stored.day == _day(heat), self._same_city(heat, stored)
        if heat.hidden or stored.heat == tables.HIDDEN_HEAT:
            return evidence.same == 1 and (same_day or same_city) and _rounds_fit(heat, stored)
        if evidence.same >= 2 and evidence.same > evidence.against:
            return True
        if not _same_round(heat, stored):
            return evidence.same == 1 and not evidence.against and same_day and same_city
        if evidence.against > evidence.same + evidence.near:
            return evidence.against == 1 and same_day and same_city and heat.heat == stored.heat
        return (evidence.same > 0 and (same_day or same_city)) or (evidence.near > 0 and same_day and same_city)

    def _same_city(self, heat: Heat, stored: Stored) -> bool:
        return self._places.agree((heat.place.city, heat.place.country), (stored.city, stored.country))


def _may_be_one(heat: Heat, stored: Stored) -> bool:
    if heat.split != stored.split and not (heat.hidden or stored.heat == tables.HIDDEN_HEAT):
        return False
    return heat.wind is None or stored.wind is None or heat.wind == stored.wind


def _same_round(heat: Heat, stored: Stored) -> bool:
    return heat.round == stored.round and (heat.heat == stored.heat or not heat.heat or not stored.heat)


def _rounds_fit(heat: Heat, stored: Stored) -> bool:
    return heat.round == stored.round or heat.split or stored.split


def _day(heat: Heat) -> int:
    return heat.day.toordinal()
