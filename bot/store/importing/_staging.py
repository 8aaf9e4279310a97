"""Where rows wait until they are understood: results in temporary tables, and in memory whom and what they speak of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sqlalchemy import Boolean, Column, Connection, Index, Integer, MetaData, String, Table, Text

from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Kind
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT, PersonRow, RecordRow, Rejected, ResultRow, Row
from bot.domain.source import SourceKind
from bot.store import tables
from bot.store.importing._bulk import Bulk

staged = MetaData()
staged_result = Table(
    "staged_result",
    staged,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("race", Integer),
    Column("person", Integer),
    Column("place", Integer),
    Column("tied", Boolean),
    Column("status", String),
    Column("mark_text", String),
    Column("mark_value", Integer),
    Column("mark_step", Integer),
    Column("mark_measure", String),
    Column("mark_flags", Integer),
    Column("mark_wind", Integer),
    Column("kind", String),
    Column("file", Integer),
    Column("line", Integer),
    Column("nation", String),  # where the file gives the athlete more than one
    Column("merged", Integer, server_default="0"),  # 1: it adds nothing, or went into a result that stands
    prefixes=["TEMPORARY"],
)
staged_race = Table(
    "staged_race",
    staged,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("race_id", Integer),
    Column("event", String),
    prefixes=["TEMPORARY"],
)
staged_person = Table(
    "staged_person",
    staged,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("athlete_id", Integer),
    Column("nation", String),  # where it differs from the athlete's of today
    prefixes=["TEMPORARY"],
)
staged_rejected = Table(
    "staged_rejected",
    staged,
    Column("file", Text),
    Column("line", Integer),
    Column("reason", Text),
    Column("text", Text),
    Column("left_out", Boolean),
    prefixes=["TEMPORARY"],
)
_RESULT = tuple(column.name for column in staged_result.c if column.name not in ("merged", "nation"))
_REJECTED = tuple(column.name for column in staged_rejected.c)
_EVERY = 2_000  # rows between two reports of progress


class Place(NamedTuple):
    """Where a race was held, as a file writes it."""

    meet: str
    venue: str
    city: str
    country: str


@dataclass(slots=True)
class Person:
    """An athlete as the rows name them, and when and in what they were seen."""

    number: int
    row: PersonRow
    kind: SourceKind
    first: date
    last: date
    disciplines: set[str] = field(default_factory=set[str])
    athlete_id: int = 0
    other_nation: str | None = None  # where it differs from the athlete's


@dataclass(slots=True)
class Heat:
    """A race as the rows name it. `hidden` races are one athlete's: nobody says who else was in them."""

    number: int
    event: Event
    round: Round
    heat: int
    day: date
    place: Place
    split: bool
    section: str
    wind: int | None
    kind: SourceKind
    race_id: int = 0

    @property
    def hidden(self) -> bool:
        return self.heat == tables.HIDDEN_HEAT


@dataclass(slots=True)
class Staged:
    """Everything the files said. Results are in the temporary table; what is here grows with people and races alone."""

    people: list[Person] = field(default_factory=list[Person])
    person_of: dict[PersonRow, Person] = field(default_factory=dict[PersonRow, Person])
    heats: list[Heat] = field(default_factory=list[Heat])
    records: list[RecordRow] = field(default_factory=list[RecordRow])
    files: list[str] = field(default_factory=list[str])
    read: int = 0
    results: int = 0
    rejected: int = 0
    left_out: int = 0
    kinds: dict[SourceKind, int] = field(default_factory=dict[SourceKind, int])


def stage(connection: Connection, rows: Iterable[Row], progress: Callable[[int], None]) -> Staged:
    """Read all rows into the temporary tables; the store itself is not touched. `progress` gets the rows read so far."""
    for table in (staged_result, staged_race, staged_person, staged_rejected):
        table.create(connection)
    stager = _Stager(connection)
    for row in rows:
        stager.add(row)
        if stager.staged.read % _EVERY == 0:
            progress(stager.staged.read)
    stager.finish()
    progress(stager.staged.read)
    Index("ix_staged_result_race", staged_result.c.race, staged_result.c.person).create(connection)
    Index("ix_staged_result_person", staged_result.c.person).create(connection)
    return stager.staged


class _Stager:
    def __init__(self, connection: Connection) -> None:
        self.staged = Staged()
        self._results = Bulk(connection, staged_result, _RESULT)
        self._rejected = Bulk(connection, staged_rejected, _REJECTED)
        self._heats: dict[tuple[object, ...], Heat] = {}
        self._places: dict[Place, Place] = {}
        self._files: dict[str, int] = {}
        self._windy: dict[str, bool] = {}

    def add(self, row: Row) -> None:
        staged = self.staged
        staged.read += 1
        if isinstance(row, ResultRow):
            staged.kinds[row.kind] = staged.kinds.get(row.kind, 0) + 1
            self._add_result(row)
        elif isinstance(row, RecordRow):
            staged.records.append(row)
            self._person(row.athlete, row)
            staged.kinds[row.kind] = staged.kinds.get(row.kind, 0) + 1
            self._file(row.file)
        else:
            self._reject(row)

    def finish(self) -> None:
        self._results.flush()
        self._rejected.flush()
        self.staged.files = list(self._files)

    def _reject(self, row: Rejected) -> None:
        self._file(row.file)
        self._rejected.add((row.file, row.line, row.reason, row.text, row.left_out))
        if row.left_out:
            self.staged.left_out += 1
        else:
            self.staged.rejected += 1

    def _add_result(self, row: ResultRow) -> None:
        if row.place is None and row.mark is None and row.status is None:
            self._reject(Rejected(row.file, row.line, "says neither a place nor a mark nor a status", row.athlete.name))
            return
        person = self._person(row.athlete, row)
        heat = self._heat(row, person.number)
        self.staged.results += 1
        mark, wind = row.mark, None if self._windy[row.event.discipline] else row.wind
        measured = (
            (mark.text, mark.value, mark.step, mark.measure.value, mark.flags.value, mark.wind or wind)
            if mark
            else (None, None, None, None, 0, None)
        )
        status = row.status.value if row.status else None
        self._results.add(
            (
                *(self.staged.results, heat.number, person.number, row.place, row.tied, status),
                *(*measured, row.kind.value, self._file(row.file), row.line),
            )
        )

    def _person(self, athlete: PersonRow, row: ResultRow | RecordRow) -> Person:
        person = self.staged.person_of.get(athlete)
        if person is None:
            person = Person(len(self.staged.people), athlete, row.kind, row.date, row.date)
            self.staged.person_of[athlete] = person
            self.staged.people.append(person)
        elif row.date < person.first:
            person.first = row.date
        elif row.date > person.last:
            person.last = row.date
        person.disciplines.add(row.event.discipline)
        return person

    def _heat(self, row: ResultRow, person: int) -> Heat:
        discipline = row.event.discipline
        if discipline not in self._windy:
            known = find_discipline(discipline)
            self._windy[discipline] = known is not None and known.kind in (Kind.RUN, Kind.HURDLES)
        wind = row.wind if self._windy[discipline] else None
        hidden = _hides_its_race(row)
        place = Place(row.meet, row.venue, row.city, row.country)
        place = self._places.setdefault(place, place)
        alone = (person, row.place, row.mark.value if row.mark else None) if hidden else None
        key = (row.event, row.round, row.heat, row.date, place, row.split, row.section, wind, alone)
        found = self._heats.get(key)
        if found is None:
            number = tables.HIDDEN_HEAT if hidden else max(row.heat or tables.NO_HEAT, tables.NO_HEAT)
            rest = (row.date, place, row.split, row.section, wind, row.kind)
            found = Heat(len(self.staged.heats), row.event, row.round, number, *rest)
            self._heats[key] = found
            self.staged.heats.append(found)
        return found

    def _file(self, name: str) -> int:
        return self._files.setdefault(name, len(self._files))


def _hides_its_race(row: ResultRow) -> bool:
    """Whether the row does not say which race it was: a heat without its number, a listed mark without a place."""
    if row.split:
        return False
    return row.heat == UNKNOWN_HEAT or (row.kind is SourceKind.LIST and row.place is None and row.status is None)
