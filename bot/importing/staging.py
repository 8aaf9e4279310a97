"""Stages the rows of an import, each kind of file apart.

An import of several kinds is written as if each were imported by itself, the best first. So a race that a meet's file
and a profile both give is found again by the rules for races of the store.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from sqlalchemy import Connection, text

from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Mark, Status
from bot.domain.rows import (
    UNKNOWN_HEAT,
    EntryRow,
    FileRow,
    PersonRow,
    QuoteRow,
    RecordRow,
    Rejected,
    ResultRow,
    TeamRow,
)
from bot.domain.source import SourceKind
from bot.importing.staged import Measured, Person, Staged, StagedRace, StagedTeam, Venue
from bot.importing.staged_tables import make, results_of, staged_person, staged_race, staged_rejected, staged_result
from bot.store import tables
from bot.store.bulk import Bulk

_RESULT = tuple(column.name for column in staged_result.c if column.name not in ("merged", "nation"))
_REJECTED = tuple(column.name for column in staged_rejected.c)
_REMEMBERED = 100_000  # objects of each kind whose columns are kept
_KNOWN_SEXES = frozenset((Sex.MEN.value, Sex.WOMEN.value))
NO_ATHLETES_SEX = "the sex of an athlete is M or W; only a relay is mixed"
_EVERY = 2_000  # rows between two calls of `progress`
_INDEXED_FROM = 200  # results; fewer are looked through sooner than two indexes are made
_NO_MARK: Measured = (None, None, None, None, 0, None)


class _Contest(NamedTuple):
    """An event and its number; `windy` means that one wind reading is for the whole race.

    `of_athletes` is false for a mixed event, which only teams compete in.
    """

    number: int
    event: Event
    windy: bool
    of_athletes: bool


def stage(connection: Connection, rows: Iterable[FileRow], progress: Callable[[int], None]) -> list[Staged]:
    """Read all rows into temporary tables; returns what each kind of file said, in the order of precedence.

    `progress` gets the number of rows read so far. Call `show` before the rows of one kind are used.
    """
    for table in (staged_race, staged_person, staged_rejected):
        make(connection, table)
    stagers: dict[SourceKind, _Stager] = {}
    stager: _Stager | None = None
    read = 0
    kind: SourceKind | None = None
    for read, row in enumerate(rows, 1):
        if isinstance(row, (ResultRow, RecordRow, EntryRow)):
            if stager is None or row.kind is not kind:
                kind = row.kind
                stager = stagers[kind] = stagers.get(kind) or _Stager(connection, kind)
        elif stager is None:
            kind = SourceKind.OWN
            stager = stagers[kind] = _Stager(connection, kind)
        stager.add(row)
        if read % _EVERY == 0:
            progress(read)
    stagers = stagers or {SourceKind.OWN: _Stager(connection, SourceKind.OWN)}
    for each in stagers.values():
        each.finish()
    progress(read)
    found = [stagers[kind].staged for kind in SourceKind if kind in stagers]
    for staged_ in found[:-1]:  # an athlete who said something may be new by any kind of file
        found[-1].quotes += staged_.quotes
        staged_.quotes = []
    return found


class _Stager:
    """Adds rows to the temporary tables.

    There may be millions of rows that share a few objects, so what is computed from an object is cached by its
    `id()`. The cache also keeps the object itself alive, so that no other object can get the same `id()`.
    """

    def __init__(self, connection: Connection, kind: SourceKind) -> None:
        self.staged = Staged(kind)
        self._connection = connection
        self._table = results_of(kind)
        make(connection, self._table)
        self._results = Bulk(connection, self._table, _RESULT)
        self._rejected = Bulk(connection, staged_rejected, _REJECTED)
        self._races: dict[tuple[object, ...], StagedRace] = {}
        self._venues: dict[tuple[str, ...], Venue] = {}
        self._files: dict[str, None] = {}
        self._events: dict[int, _Contest] = {}
        self._contests: dict[Event, _Contest] = {}
        self._kept: list[Event] = []
        self._marks: dict[int, tuple[Mark, Measured]] = {}
        self._people: dict[int, tuple[PersonRow, Person]] = {}
        self._statuses = {status: status.value for status in Status}

    def add(self, row: FileRow) -> None:
        staged = self.staged
        staged.read += 1
        if isinstance(row, ResultRow):
            self._add_result(row)
        elif isinstance(row, RecordRow) and isinstance(row.holder, TeamRow):
            staged.team_records.append(row)
            self._file(row.file)
        elif isinstance(row, RecordRow) and row.athlete.sex not in _KNOWN_SEXES:
            self._reject(Rejected(row.file, row.line, NO_ATHLETES_SEX, row.athlete.name))
        elif isinstance(row, RecordRow):
            staged.records.append(row)
            self._person(row.athlete, row.file)
            self._file(row.file)
        elif isinstance(row, EntryRow) and self._person(row.athlete, row.file) is None:
            self._reject(Rejected(row.file, row.line, NO_ATHLETES_SEX, row.athlete.name))
        elif isinstance(row, EntryRow):
            staged.entries.append(row)
            self._file(row.file)
        elif isinstance(row, QuoteRow):
            staged.quotes.append(row)
            self._file(row.file)
        else:
            self._reject(row)

    def finish(self) -> None:
        self._results.flush()
        self._rejected.flush()
        self.staged.files = list(self._files)
        # The indexes are made after the rows, which is faster. They are plain SQL because an Index object would stay
        # with the Table and be made before the rows at the next import.
        if self._results.count < _INDEXED_FROM:
            return
        name = self._table.name
        self._connection.execute(text(f"CREATE INDEX ix_{name}_race ON {name} (race, person, place)"))
        self._connection.execute(text(f"CREATE INDEX ix_{name}_person ON {name} (person, mark_value)"))

    def _reject(self, row: Rejected) -> None:
        self._file(row.file)
        self._rejected.add((row.file, row.line, row.reason, row.text, row.left_out))
        if row.left_out:
            self.staged.left_out += 1
        else:
            self.staged.rejected += 1

    def _add_result(self, row: ResultRow) -> None:
        who, mark, status, place, wind = row.competitor, row.mark, row.status, row.place, row.wind
        if place is None and mark is None and status is None:
            self._reject(Rejected(row.file, row.line, "has neither a place nor a mark nor a status", _name(row)))
            return
        contest = self._events.get(id(row.event)) or self._contest(row.event)
        if row.file not in self._files:
            self._file(row.file)
        if isinstance(who, TeamRow):
            self._add_team(row, who, contest)
            return
        person = self._person(who, row.file) if contest.of_athletes else None
        if person is None:
            self._reject(Rejected(row.file, row.line, NO_ATHLETES_SEX, _name(row)))
            return
        self.staged.results = number = self.staged.results + 1
        race = self._race(row, contest, person.number)
        measured = self._measured(mark) if mark is not None else _NO_MARK
        if wind is not None and not contest.windy and mark is not None and mark.wind is None:
            measured = (*measured[:-1], wind)
        said = None if status is None else self._statuses[status]
        self._results.add((number, race.number, person.number, place, row.tied, said, *measured))

    def _add_team(self, row: ResultRow, team: TeamRow, contest: _Contest) -> None:
        runners = tuple(self._person(runner, row.file) for runner in team.runners)
        self.staged.results += 1
        number, race = self.staged.results, self._race(row, contest, team)
        mark = self._measured(row.mark) if row.mark is not None else _NO_MARK
        said = None if row.status is None else self._statuses[row.status]
        self.staged.teams.append(StagedTeam(number, race.number, team, runners, row.place, row.tied, said, mark))

    def _contest(self, event: Event) -> _Contest:
        contest = self._contests.get(event)
        if contest is None:
            known = find_discipline(event.discipline)
            windy = known is not None and known.kind in (Kind.RUN, Kind.HURDLES)
            of_athletes = event.sex in _KNOWN_SEXES
            contest = self._contests[event] = _Contest(len(self._contests), event, windy, of_athletes)
        if len(self._events) < _REMEMBERED:
            self._events[id(event)] = contest
            self._kept.append(event)  # keeps its id() from being used again
        return contest

    def _measured(self, mark: Mark) -> Measured:
        known = self._marks.get(id(mark))
        if known is not None:
            return known[1]
        measured = (mark.text, mark.value, mark.step, mark.measure.value, mark.flags.value, mark.wind)
        if len(self._marks) >= _REMEMBERED:
            self._marks.clear()
        self._marks[id(mark)] = (mark, measured)
        return measured

    def _person(self, athlete: PersonRow, file: str) -> Person | None:
        """The person of a row; None for one whose sex the file does not give."""
        known = self._people.get(id(athlete))
        return known[1] if known else self._add_person(athlete, file)

    def _add_person(self, athlete: PersonRow, file: str) -> Person | None:
        if athlete.sex not in _KNOWN_SEXES:
            return None
        person = self.staged.person_of.get(athlete)
        if person is None:
            person = Person(len(self.staged.people), athlete, self.staged.kind, file.partition("!")[0])
            self.staged.person_of[athlete] = person
            self.staged.people.append(person)
        if len(self._people) < _REMEMBERED:
            self._people[id(athlete)] = athlete, person
        return person

    def _race(self, row: ResultRow, contest: _Contest, who: int | TeamRow) -> StagedRace:
        # All at once: reading a row name by name takes three times as long, and this runs for every row.
        round_, heat, day, meet, stadium, city, country, place, _, mark, status, wind, split, section, kind = row[4:19]
        where = (meet, stadium, city, country)
        venue = self._venues.get(where) or self._venue(where)
        if not contest.windy:
            wind = None
        # The row does not say which race it was: a heat without its number, a listed mark without a place.
        placeless = place is None and status is None and kind is SourceKind.LIST
        hidden = not split and (placeless or heat == UNKNOWN_HEAT)
        alone = (who, place, mark and mark.value) if hidden else None
        combined = row.combined
        key = (contest.number, round_, heat, day, venue.number, split, section, combined, wind, alone)
        race = self._races.get(key)
        if race is None:
            number = tables.HIDDEN_HEAT if hidden else max(heat or tables.NO_HEAT, tables.NO_HEAT)
            rest = (day, venue, split, section, wind, kind)
            ours = (len(self.staged.races), contest.event, round_)
            race = StagedRace(*ours, number, *rest, combined=combined)
            self._races[key] = race
            self.staged.races.append(race)
        return race

    def _venue(self, where: tuple[str, str, str, str]) -> Venue:
        venue = self._venues[where] = Venue(*where, number=len(self._venues))
        return venue

    def _file(self, name: str) -> None:
        self._files[name] = None


def _name(row: ResultRow) -> str:
    one = row.competitor
    return one.club or one.nation if isinstance(one, TeamRow) else one.name
