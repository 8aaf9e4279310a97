"""Finds the races of the store that a file gives again, however it writes them.

A race of the file and one of the store can be the same only if the event is the same and they are at most a day
apart. They are the same if one of these rules holds:
1. Two athletes or more have the same mark in both, and more than have different marks.
2. One athlete has the same mark and no other place, on the same day or in the same city.
3. The round, heat, day and city are the same, and no place or mark contradicts.
In a relay, teams of one nation or club stand for athletes. A part of a combined event is another event than the same
race for itself, so the two are never the same.
Of several that it can be, a race that the same source gave before comes before one in the right city.
Two races of one file are never the same race of the store. A hidden race holds the result of one athlete only.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, func, literal, select

from bot.importing.athletes import Crowd
from bot.importing.cities import Cities
from bot.importing.comparing import (
    STORED_WIDTH,
    BriefResult,
    EventKey,
    StoredRace,
    brief_columns,
    detail,
    may_be_one,
    one_list,
    rounds_fit,
    same_mark,
    same_round,
    stored_races,
)
from bot.importing.nearby import Nearby, SameOutcomes, around
from bot.importing.staged import Person, Staged, StagedRace, StagedTeam
from bot.importing.staged_tables import staged_result
from bot.importing.teams import Side, Sides, brief_team, pair_up
from bot.store import tables
from bot.store.bulk import LISTED, portions

_ByDay = dict[int, list[tuple[BriefResult, StoredRace]]]  # by ordinal


@dataclass(slots=True)
class Evidence:
    """Counts athletes of both races: `same` agree in mark and place, `near` in the mark only, `against` in neither.

    `held` is the id of the last result of the store that was compared.
    """

    same: int = 0
    near: int = 0
    against: int = 0
    held: int = 0


@dataclass(slots=True)
class Matches:
    """The races of the file that the store has already; `stored` are races of the store by id."""

    races: dict[int, int] = field(default_factory=dict[int, int])  # number of the file's race: id of the stored one
    revealed: dict[int, int] = field(default_factory=dict[int, int])  # id of a hidden race: number of the file's race
    stored: dict[int, StoredRace] = field(default_factory=dict[int, StoredRace])


class Matching:
    """Matches races. People must be recognised before, and those who are one athlete joined.

    `source` is the internal id of the file's source if the store has it from an earlier import.
    """

    def __init__(
        self, connection: Connection, staged: Staged, crowd: Crowd, cities: Cities, source: int | None = None
    ) -> None:
        self._connection = connection
        self._staged = staged
        self._crowd = crowd
        self._cities = cities
        self._source = source
        self._nearby = Nearby(connection)
        self._matches = Matches(stored=self._nearby.stored)
        self._taken: set[int] = set()
        self._answered: set[int] = set()  # stored results that a hidden race of the file gives again
        self._hidden_in: defaultdict[int, list[int]] = defaultdict(list)  # hidden races of the file, by the stored one
        self._sides = Sides(crowd.roster.words)
        self._evidence: defaultdict[tuple[int, int], Evidence] = defaultdict(Evidence)

    def match(self, people: Iterable[Person], teams: Iterable[StagedTeam] = ()) -> Matches:
        """Match all races by the results of these people and teams and of those from earlier calls."""
        self._compare_athletes(people)
        self._compare_teams(teams)
        self._matches.races.clear()
        self._matches.revealed.clear()
        self._taken.clear()
        self._answered.clear()
        self._hidden_in.clear()
        self._choose()
        self._look_around()
        return self._matches

    def _compare_athletes(self, people: Iterable[Person]) -> None:
        """Compare each athlete's results in the file with those in the store."""
        known = {person.number: self._crowd.of_person[person.number] for person in people}
        athletes = {number: one.id for number, one in known.items() if not one.added}
        theirs = set(athletes.values())
        for races, around_them in self._nearby.by_days(self._near_races_of(athletes)):
            held = self._held(around_them, theirs)
            same_outcomes = SameOutcomes()
            for said, by_day in self._said(races, athletes, held):
                race = self._staged.races[said.race]
                for near in around(race.day.toordinal()):
                    on_day = by_day.get(near)
                    for other, stored in same_outcomes.of(said, on_day) if on_day else ():
                        if may_be_one(race, stored):
                            self._weigh(race.number, stored, said, other)

    def _near_races_of(self, people: Collection[int]) -> list[StagedRace]:
        """The races near one of the store that these people may be in; of many people, all of them."""
        near = self._nearby.of(self._staged.races)
        if not people or len(people) > LISTED:
            return near if people else []
        result = staged_result
        theirs = select(result.c.race).where(result.c.person.in_(people)).distinct()
        numbers = set(self._connection.execute(theirs).scalars())
        return [race for race in near if race.number in numbers]

    def _compare_teams(self, teams: Iterable[StagedTeam]) -> None:
        """Compare the results of each side, which may have several teams in a race, with those in the store."""
        mine: defaultdict[tuple[int, Side], list[StagedTeam]] = defaultdict(list)
        for team in teams:
            if not team.merged:
                mine[team.race, self._sides.of(team.row.nation, team.row.club)].append(team)
        if not mine:
            return
        held = self._held_by_sides({self._staged.races[number].event.discipline for number, _ in mine})
        for (number, side), group in mine.items():
            race = self._staged.races[number]
            said = [brief_team(team) for team in group]
            for near in around(race.day.toordinal()):
                for stored, results in held.get((side, self._nearby.key(race), near), {}).items():
                    if may_be_one(race, self._matches.stored[stored]):
                        for one, other in pair_up(said, results):
                            self._weigh(number, self._matches.stored[stored], one, other)

    def _held_by_sides(self, disciplines: set[str]) -> dict[tuple[Side, EventKey, int], dict[int, list[BriefResult]]]:
        """The results of teams in the store by side, event and day, then by race."""
        result, race, team = tables.result, tables.race, tables.team
        rows = self._connection.execute(
            stored_races((*brief_columns(result, result.c.race_id, literal(0)), team.c.nation, team.c.club))
            .join(result, result.c.race_id == race.c.id)
            .join(team, team.c.id == result.c.team_id)
            .where(race.c.discipline.in_(disciplines))
        )
        found: dict[tuple[Side, EventKey, int], dict[int, list[BriefResult]]] = {}
        for row in rows:
            stored, held = self._nearby.keep(row), BriefResult._make(row[STORED_WIDTH:-2])
            key = (self._sides.of(*row[-2:]), stored.event, stored.day)
            found.setdefault(key, {}).setdefault(stored.id, []).append(held)
        return found

    def _held(self, races: Mapping[int, StoredRace], athletes: set[int]) -> dict[tuple[int, EventKey], _ByDay]:
        """The results of these athletes in these races of the store, by athlete and event, then by day."""
        result = tables.result
        columns = brief_columns(result, result.c.race_id, result.c.athlete_id)
        found: dict[tuple[int, EventKey], _ByDay] = {}
        for some in portions(list(races)):
            for row in self._connection.execute(select(*columns).where(result.c.race_id.in_(some))):
                if row[2] in athletes:
                    held, stored = BriefResult._make(row), races[row[1]]
                    by_day = found.setdefault((held.athlete, stored.event), {})
                    by_day.setdefault(stored.day, []).append((held, stored))
        return found

    def _said(
        self, races: Sequence[StagedRace], athletes: Mapping[int, int], held: Mapping[tuple[int, EventKey], _ByDay]
    ) -> Iterator[tuple[BriefResult, _ByDay]]:
        """The results of these races of the file that are to be compared, each with what its athlete has in the store.

        Most athletes have nothing there, so no object is made before that is known.
        """
        result = staged_result
        columns = brief_columns(result, result.c.race, result.c.person)
        for some in portions(races):
            keys = {race.number: self._nearby.key(race) for race in some}
            rows = select(*columns).where(result.c.race.in_(list(keys)), result.c.merged == 0)
            for row in self._connection.execute(rows):
                athlete = athletes.get(row[2])
                if athlete is not None and (by_day := held.get((athlete, keys[row[1]]))):
                    yield BriefResult._make((*row[:2], athlete, *row[3:])), by_day

    def _weigh(self, number: int, stored: StoredRace, said: BriefResult, held: BriefResult) -> None:
        evidence = self._evidence[number, stored.id]
        evidence.held = held.id
        if not same_mark(said, held):
            evidence.against += 1
        elif said.place == held.place or said.place is None or held.place is None:
            evidence.same += 1
        else:
            evidence.near += 1

    def _choose(self) -> None:
        """Give each race of the file the best matching race of the store, the surest pairs first."""
        fitting: defaultdict[int, list[tuple[StoredRace, Evidence]]] = defaultdict(list)
        for (number, race_id), evidence in self._evidence.items():
            stored = self._matches.stored[race_id]
            if self._is_one(self._staged.races[number], stored, evidence):
                fitting[number].append((stored, evidence))
        before = self._given_before({stored.id for each in fitting.values() if len(each) > 1 for stored, _ in each})
        sure: list[tuple[tuple[int, ...], int, int]] = []
        for number, each in fitting.items():
            for stored, evidence in each:
                rank = self._rank(self._staged.races[number], stored, evidence, stored.id in before)
                sure.append((rank, -number, -stored.id))
        sure.sort(reverse=True)  # of equal ones the older, so that a race is found where it was found before
        for rank, *less in sure:
            number, race_id = -less[0], -less[1]
            # Without a result in common (rank[0] is 0) the only evidence is a disputed result. It counts for nothing
            # if the file has that result elsewhere just as it is stored.
            held = self._evidence[number, race_id].held
            if rank[0] or held not in self._answered:
                self._take(self._staged.races[number], self._matches.stored[race_id], held)

    def _given_before(self, races: set[int]) -> set[int]:
        """Those of these races that the file's source is linked to."""
        found: set[int] = set()
        c = tables.race_source.c
        for some in portions(sorted(races)) if self._source is not None else ():
            rows = select(c.race_id).where(c.source_id == self._source, c.race_id.in_(some))
            found.update(self._connection.execute(rows).scalars())
        return found

    def _take(self, race: StagedRace, stored: StoredRace, held: int = 0) -> None:
        matches = self._matches
        if stored.heat == tables.HIDDEN_HEAT and not race.hidden:
            matches.revealed.setdefault(stored.id, race.number)
            for number in self._hidden_in.pop(stored.id, ()):  # it will not be there for them
                del matches.races[number]
        elif stored.id in matches.revealed:
            return
        elif race.number not in matches.races and (race.hidden or stored.id not in self._taken):
            matches.races[race.number] = stored.id
            if race.hidden:
                self._answered.add(held)
                self._hidden_in[stored.id].append(race.number)
            else:
                self._taken.add(stored.id)

    def _look_around(self) -> None:
        """Match the remaining races by rule 3, which needs no athlete in common."""
        left = [
            race
            for race in self._nearby.of(self._staged.races)
            if race.venue.city
            and race.number not in self._matches.races
            and not (race.hidden or race.split or race.empty)
        ]
        for some in portions(left):
            pairs = [
                (race, stored)
                for race in some
                for stored in self._nearby.like(race)
                if stored.id not in self._taken and self._fits(race, stored)
            ]
            for race, stored in self._unopposed(pairs):
                self._take(race, stored)

    def _fits(self, race: StagedRace, stored: StoredRace) -> bool:
        known = self._evidence.get((race.number, stored.id))
        return (
            self._same_city(race, stored)
            and detail(race.section) == stored.section
            and may_be_one(race, stored)
            and (known is None or not known.against)
        )

    def _unopposed(self, pairs: list[tuple[StagedRace, StoredRace]]) -> Iterator[tuple[StagedRace, StoredRace]]:
        """Those pairs whose places and marks could all be of one race."""
        said = self._results_of(staged_result, {race.number for race, _ in pairs})
        held = self._results_of(tables.result, {stored.id for _, stored in pairs})
        for race, stored in pairs:
            if one_list([*said[race.number], *held[stored.id]]):
                yield race, stored

    def _results_of(self, result: Table, races: set[int]) -> dict[int, list[BriefResult]]:
        staged = result is staged_result
        of, who = (result.c.race, result.c.person) if staged else (result.c.race_id, result.c.athlete_id)
        found: defaultdict[int, list[BriefResult]] = defaultdict(list)
        for team in self._staged.teams if staged else ():
            if team.race in races and not team.merged:
                found[team.race].append(brief_team(team))
        who = func.coalesce(who, 0)
        for some in portions(sorted(races)):
            for row in self._connection.execute(select(*brief_columns(result, of, who)).where(of.in_(some))):
                found[row[1]].append(BriefResult(*row))
        return found

    def _rank(self, race: StagedRace, stored: StoredRace, evidence: Evidence, before: bool) -> tuple[int, ...]:
        round_, city = same_round(race, stored), self._same_city(race, stored)
        same_heat, section = race.heat == stored.heat, detail(race.section) == stored.section
        day = stored.day == _day(race)
        return (evidence.same, round_, same_heat, evidence.near - evidence.against, before, city, day, section)

    def _is_one(self, race: StagedRace, stored: StoredRace, evidence: Evidence) -> bool:
        same_day, same_city = stored.day == _day(race), self._same_city(race, stored)
        if race.hidden or stored.heat == tables.HIDDEN_HEAT:
            return evidence.same == 1 and (same_day or same_city) and rounds_fit(race, stored)
        if evidence.same >= 2 and evidence.same > evidence.against:
            return True
        if not same_round(race, stored):
            return evidence.same == 1 and not evidence.against and same_day and same_city
        if evidence.against > evidence.same + evidence.near:
            return evidence.against == 1 and same_day and same_city and race.heat == stored.heat
        return (evidence.same > 0 and (same_day or same_city)) or (evidence.near > 0 and same_day and same_city)

    def _same_city(self, race: StagedRace, stored: StoredRace) -> bool:
        return self._cities.agree((race.venue.city, race.venue.country), (stored.city, stored.country))


def _day(race: StagedRace) -> int:
    return race.day.toordinal()
