"""Recognises shipped facts among those that imports brought before, as an import recognises them among shipped ones.

Only facts that the store does not hold as shipped ones are asked about. Their rows stay where they are, under the ids
that buttons carry, and become the shipped ones (`taking_over`): so undoing an import leaves them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, exists, select

from bot.domain.athlete import Athlete
from bot.domain.facts import Facts
from bot.domain.race import AnyResult, Round, TeamResult
from bot.domain.rows import UNKNOWN_HEAT, FileRow, PersonRow, RecordRow, ResultRow, TeamRow
from bot.domain.source import SourceKind
from bot.domain.team import Team
from bot.importing.athletes import Crowd, load_athletes, make_new, recognise_people, settle
from bot.importing.cities import read_cities
from bot.importing.deeds import Deeds
from bot.importing.elsewhere import find_elsewhere
from bot.importing.evidence import recognise_by_results
from bot.importing.joining_athletes import join_athletes, join_former
from bot.importing.matching import Matches, Matching
from bot.importing.people import KnownAthlete, Roster
from bot.importing.record_lists import RecordLists
from bot.importing.staged import Person, Staged
from bot.importing.staged_tables import show, staged_person, staged_race, staged_rejected, staged_result
from bot.importing.staging import stage
from bot.importing.taking_over import TakingOver
from bot.importing.teams import Sides
from bot.store import tables
from bot.store.columns import SHIPPED
from bot.store.seed import Imported

_SUPPLIER = "shipped:"  # before the id of an athlete: tells namesakes of the files apart
_KIND = SourceKind.CURATED


@dataclass
class Shipped(Imported):
    """The shipped facts that imports brought first."""

    connection: Connection
    facts: Facts
    fold: Callable[[str], str]
    _athletes: dict[str, int] = field(default_factory=dict[str, int])  # rows by the ids of the files
    _races: dict[str, int] = field(default_factory=dict[str, int])
    _revealed: dict[int, str] = field(default_factory=dict[int, str])  # hidden races of the store: the race it was
    _held: dict[str, set[str]] = field(default_factory=dict[str, set[str]])  # ids of shipped rows, by table
    _writer: TakingOver = field(init=False)
    _imports: bool = False  # whether there was any
    _shipping: frozenset[int] = frozenset()  # the rows of the athletes who ship

    def __post_init__(self) -> None:
        self._writer = TakingOver(self.connection, self.fold)
        self._imports = bool(self.connection.execute(select(exists(tables.batch.select()))).scalar())
        if self._imports:
            self._recognise()

    def _recognise(self) -> None:
        """Decide who is who, and which race is which; nothing is written yet."""
        known = {name: self._ids_of_shipped(name) for name in ("athlete", "race", "record")}
        self._held = {name: set(ids) for name, ids in known.items()}
        if not self._anything_new():
            return
        (staged,) = stage(self.connection, self._rows(), lambda _: None)
        show(self.connection, staged.kind, first=True)
        names = [race.section for race in staged.races]  # the ids of the races, which no other source knows
        for race in staged.races:
            race.section = ""
        try:
            self._add_people(staged)
            crowd = self._recognise_people(staged, known["athlete"])
            matching = Matching(self.connection, staged, crowd, read_cities(self.connection, self.fold))
            matches = matching.match(staged.people, staged.teams)
            newly = recognise_by_results(self.connection, staged, crowd, matches)
            if newly:
                matches = matching.match(newly)
            self._keep(staged, crowd, matches, names, set(known["race"].values()))
        finally:
            for table in (staged_result, staged_race, staged_person, staged_rejected):
                table.drop(self.connection, checkfirst=True)

    def take_athletes(self) -> None:
        """Take over the athletes."""
        facts = {fact.athlete.id: fact for fact in self.facts.athletes}
        self._writer.take_athletes((facts[name], number) for name, number in self._athletes.items())

    def find_records_elsewhere(
        self, results: Sequence[AnyResult], athletes: Mapping[str, int]
    ) -> Mapping[str, int | None]:
        """Those of these results of records that imports have in races of their own, by the ids of their races."""
        return find_elsewhere(self.connection, results, athletes) if self._imports else {}

    def take_races(self, meets: Mapping[str, int]) -> None:
        """Take over the races; `meets` are internal ids."""
        new = [fact for fact in self.facts.races if fact.race.id not in self._held["race"]] if self._imports else []
        self._writer.take_races([(fact, meets[fact.race.meet.id], self._races.get(fact.race.id)) for fact in new])

    def take_results(self, races: Mapping[str, int], athletes: Mapping[str, int]) -> None:
        """Take over results of athletes, and the teams of relays with theirs; all ids are internal ones."""
        self._shipping = frozenset(athletes.values())
        self._writer.reveal({hidden: races[name] for hidden, name in self._revealed.items()})
        if not self._imports:
            return
        # Of races that shipped before, too: what ships of them now may have been imported in the meantime.
        for_athletes = self.facts.results
        self._writer.take_results([(each, races[each.race.id], athletes[each.athlete.id]) for each in for_athletes])
        self._writer.take_teams([(each, races[each.race.id]) for each in self.facts.team_results])

    def take_records(self, athletes: Mapping[str, int], teams: Mapping[str, int], meets: Mapping[str, int]) -> None:
        """Take over the records."""
        new = [fact for fact in self.facts.records if self._imports and fact.record.id not in self._held["record"]]
        if not new:
            return
        sides = Sides(lambda name: tuple(sorted(self.fold(name).split())))
        rows: list[tuple[RecordRow, int | tuple[str, ...]]] = []
        for fact in new:
            one, holder = fact.record, fact.record.holder
            whom = sides.of(holder.nation, holder.club) if isinstance(holder, Team) else athletes[holder.id]
            row = PersonRow("", "", "") if isinstance(holder, Athlete) else TeamRow(holder.nation, "", holder.club)
            what = (one.type, one.scope, one.status, row, one.event, one.mark, one.set_on)
            rows.append((RecordRow("", 0, *what, "", "", "", ""), whom))
        found = RecordLists(self.connection, sides).find(rows)
        for fact, (held, is_new) in zip(new, found, strict=True):
            if not is_new:
                holder = fact.record.holder
                team = isinstance(holder, Team)
                whom = (None, teams[holder.id]) if team else (athletes[holder.id], None)
                self._writer.take_record(fact, held.id, *whom, meets[fact.meet_id])

    def take_quotes(self, athletes: Mapping[str, int], races: Mapping[str, int]) -> None:
        """Take over the quotes: the same words of the same athlete, unless said on days more than a week apart."""
        held = self._ids_of_shipped("quote") if self._imports else {}
        new = [quote for quote in self.facts.quotes if self._imports and quote.id not in held]
        self._writer.take_quotes(
            [(quote, athletes[quote.athlete.id], races[quote.race_id] if quote.race_id else None) for quote in new]
        )

    def finish(self) -> None:
        """Join athletes of imports with shipped ones, where the results written by now show that they are one."""
        if self._imports:
            join_former(self.connection, self._shipping)
            join_athletes(self.connection, self.fold)

    def _ids_of_shipped(self, name: str) -> dict[str, int]:
        """The rows that are shipped ones already, by their ids in the files."""
        table, other = tables.metadata.tables[name], tables.shipped_id.c
        held = select(table.c.slug, table.c.id).where(table.c.origin == SHIPPED)
        ids = {str(row[0]): int(row[1]) for row in self.connection.execute(held)}
        renamed = self.connection.execute(select(other.slug, other.row_id).where(other.table == name)).all()
        again = {number for _, number in renamed}
        ids = {slug: number for slug, number in ids.items() if number not in again}
        return ids | {str(row[0]): int(row[1]) for row in renamed}

    def _anything_new(self) -> bool:
        return any(fact.athlete.id not in self._held["athlete"] for fact in self.facts.athletes) or any(
            fact.race.id not in self._held["race"] for fact in self.facts.races
        )

    def _rows(self) -> Iterator[FileRow]:
        """The results of races that are not stored as shipped ones, as the rows of a file."""
        people = {fact.athlete.id: _person(fact.athlete) for fact in self.facts.athletes}
        splits = {fact.race.id for fact in self.facts.races if fact.split}
        for line, result in enumerate((*self.facts.results, *self.facts.team_results)):
            if result.race.id not in self._held["race"]:
                who = _team(result, people) if isinstance(result, TeamResult) else people[result.athlete.id]
                yield _row(result, line, who, split=result.race.id in splits)

    def _add_people(self, staged: Staged) -> None:
        """Add those without a result in these races: holders of records, runners of teams."""
        there = {person.row.supplier_id for person in staged.people}
        for fact in self.facts.athletes:
            row = _person(fact.athlete)
            if row.supplier_id not in there:
                person = Person(len(staged.people), row, _KIND)
                staged.people.append(person)
                staged.person_of[row] = person

    def _recognise_people(self, staged: Staged, known: Mapping[str, int]) -> Crowd:
        deeds = Deeds(self.connection, staged, read_cities(self.connection, self.fold))
        roster = Roster(self.fold, deeds)
        crowd = Crowd(roster, load_athletes(self.connection, roster))
        crowd.following = max(crowd.known, default=0) + 1
        new: list[Person] = []
        for person in staged.people:
            number = known.get(_id_of(person))
            if number is None:
                new.append(person)
            else:
                settle(crowd, person, crowd.known[number])
        recognise_people(crowd, new)
        self._tell_apart(staged, crowd)
        return crowd

    def _tell_apart(self, staged: Staged, crowd: Crowd) -> None:
        """No two athletes of the files are one of the store."""
        taken: set[int] = set()
        for person in sorted(staged.people, key=lambda each: _id_of(each) not in self._held["athlete"]):
            known: KnownAthlete = crowd.of_person[person.number]
            if known.id in taken:
                known = make_new(crowd, person)
                settle(crowd, person, known)
            taken.add(known.id)

    def _keep(self, staged: Staged, crowd: Crowd, matches: Matches, names: list[str], shipped: set[int]) -> None:
        """Keep what was found, by the ids of the files; `names` are those of the staged races."""
        taken: set[int] = set()
        for person in staged.people:
            known, name = crowd.of_person[person.number], _id_of(person)
            if not known.added and known.id not in taken:
                taken.add(known.id)
                if name not in self._held["athlete"]:
                    self._athletes[name] = known.id
        self._races = {names[at]: number for at, number in matches.races.items() if number not in shipped}
        self._revealed = {hidden: names[at] for hidden, at in matches.revealed.items()}


def _person(athlete: Athlete) -> PersonRow:
    return PersonRow(athlete.name, athlete.nation, athlete.sex, athlete.born, False, f"{_SUPPLIER}{athlete.id}")


def _id_of(person: Person) -> str:
    return person.row.supplier_id.removeprefix(_SUPPLIER)


def _team(result: TeamResult, people: Mapping[str, PersonRow]) -> TeamRow:
    team = result.team
    runners = (people.get(runner.athlete, PersonRow(runner.name, "", "X")) for runner in team.runners)
    return TeamRow(team.nation, str(result.race.event.sex or "X"), team.club, tuple(runners))


def _row(result: AnyResult, line: int, who: PersonRow | TeamRow, *, split: bool) -> ResultRow:
    race, meet = result.race, result.race.meet
    of = (race.event, race.round or Round.FINAL, UNKNOWN_HEAT if race.round is None else race.heat)
    what = (*of, race.date, meet.name, "", meet.city, meet.country)
    outcome = (result.place, result.tied, result.mark, result.status, race.wind)
    return ResultRow("", line, who, *what, *outcome, split, race.id, _KIND, combined=race.combined)
