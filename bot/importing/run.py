"""Runs the steps of one import inside its transaction."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, func, insert, literal, select, update

from bot.domain.batch import Batch, Counts, Imported, PeopleNote
from bot.domain.dates import utc_now
from bot.domain.rows import FileRow, Rejected
from bot.domain.source import Source, SourceKind
from bot.importing.athletes import AthleteWriter, Crowd, recognise
from bot.importing.batches import read_disputes
from bot.importing.cities import Cities, read_cities
from bot.importing.cleaning import clean_races
from bot.importing.disputes import Disputes
from bot.importing.entries import EntryWriter
from bot.importing.evidence import recognise_by_results
from bot.importing.journal import Journal
from bot.importing.matching import Matches, Matching
from bot.importing.meets import Meets
from bot.importing.news import write_news
from bot.importing.precedence import Precedence
from bot.importing.quotes import QuoteWriter
from bot.importing.races import RaceWriter
from bot.importing.records import RecordWriter
from bot.importing.results import ResultWriter
from bot.importing.slugs import Slugs, read_slugs
from bot.importing.sources import find_source, write_source
from bot.importing.staged import Person, Staged
from bot.importing.staged_tables import show, staged_rejected, staged_result
from bot.importing.steps import Steps
from bot.importing.team_results import TeamWriter
from bot.importing.teams import Sides, clean_teams
from bot.importing.ties import Contradiction
from bot.store import tables
from bot.store.writing import LAST_BATCH, grow_version, read_meta, write_meta

_NUMBERED = ("athlete", "meet", "race", "team", "result", "record", "entry", "quote")

Fold = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Import:
    """What to import: rows, and the source that says them.

    `fingerprint` is called after all rows are read, and returns a digest of the files (at most 64 characters); so is
    `origin`, which returns what all of them draw from, empty if that is not one known place. A `quiet` import makes no
    news but corrections.
    """

    rows: Iterable[FileRow]
    source: Source
    fingerprint: Callable[[], str]
    dry_run: bool = False
    origin: Callable[[], str] = str
    quiet: bool = False
    now: Callable[[], datetime] = utc_now


@dataclass(frozen=True, slots=True)
class Progress:
    """Callbacks: `read` gets the number of rows read so far, `step` then the name of each step."""

    read: Callable[[int], None] = lambda _: None
    step: Callable[[str], None] = lambda _: None


class Run:
    """Recognises and writes what was staged, each kind of file by itself in the order of precedence."""

    def __init__(self, wanted: Import, staged: list[Staged], fold: Fold, step: Callable[[str], None]) -> None:
        self._wanted = wanted
        self._kinds = staged
        self._fold = fold
        self._step = step
        self._cities = Cities(fold)
        self._started = wanted.now().replace(microsecond=0)

    def write(self, connection: Connection) -> Imported:
        """Write everything. If the batch returned has number 0, the caller must roll the transaction back."""
        self._cities = read_cities(connection, self._fold)
        number = int(read_meta(connection, LAST_BATCH) or 0) + 1
        journal = Journal(connection, number)
        steps = Steps(connection, journal.origin)
        sources: dict[SourceKind, int] = {}
        counted: list[Counts] = []
        notes: dict[PeopleNote, None] = {}
        for staged in self._kinds:
            show(connection, staged.kind, first=staged is self._kinds[0])
            said_by = self._source(staged.kind)
            known = find_source(connection, said_by)
            crowd, matches, doubles = self._understand(connection, staged, known)
            source = write_source(connection, said_by, journal.origin, self._fold) if known is None else known
            disputes = Disputes(connection, source, journal.origin)
            counted.append(self._write_facts(connection, staged, journal, disputes, crowd, matches, doubles))
            sources[staged.kind] = source
            notes |= dict.fromkeys(crowd.notes)
        counts = replace(_total(counted), changed=journal.count)
        facts = counts.athletes + counts.races + counts.results + counts.records + counts.entries + counts.quotes
        new = facts + counts.changed + counts.disputes
        if not (new or journal.linked) or self._wanted.dry_run:
            return _imported(connection, self._batch(0, counts), number, notes)
        self._step("writing the batch")
        batch = self._batch(number, counts)
        steps.keep(number, self._keep(connection, journal, batch, sources[batch.source.kind]))
        return _imported(connection, batch, number, notes)

    def _understand(
        self, connection: Connection, staged: Staged, source: int | None
    ) -> tuple[Crowd, Matches, list[Contradiction]]:
        self._step("recognising athletes")
        crowd = recognise(connection, staged, self._fold, self._cities, source)
        join_people(connection, staged.people, crowd)
        self._step("cleaning up races")
        doubles = clean_races(connection, staged)
        clean_teams(staged, crowd.roster.words)
        self._step("recognising races")
        matching = Matching(connection, staged, crowd, self._cities, source)
        matches = matching.match(staged.people, staged.teams)
        newly = recognise_by_results(connection, staged, crowd, matches)
        if newly:  # all who were one new athlete together, so their races stay clean
            join_people(connection, newly, crowd)
            matches = matching.match(newly)
        return crowd, matches, doubles

    def _write_facts(
        self,
        connection: Connection,
        staged: Staged,
        journal: Journal,
        disputes: Disputes,
        crowd: Crowd,
        matches: Matches,
        doubles: list[Contradiction],
    ) -> Counts:
        precedence = Precedence(connection)
        self._step("writing athletes")
        athletes = AthleteWriter(connection, journal, disputes, crowd)
        added = athletes.write(staged.people, self._slugs(connection, "athlete"))
        records = RecordWriter(connection, journal, disputes, precedence, Sides(crowd.roster.words))
        races = RaceWriter(connection, journal, disputes, precedence)
        entries = EntryWriter(connection, journal)
        new_races = self._write_races(connection, staged, journal, matches, races, records, entries)
        entries.write(disputes.source)
        self._step("writing results")
        teams = TeamWriter(connection, journal, disputes, precedence, crowd, self._fold)
        writer = ResultWriter(connection, journal, disputes, precedence, teams, self._wanted.source)
        results = writer.write(staged, matches)
        new_records = records.write(self._slugs(connection, "record"), self._slugs(connection, "team"))
        for double in doubles:
            disputes.add("result", results.id_of(double.id), double.about, double.stands, double.claim)
        new_quotes, known_quotes = self._write_quotes(connection, staged, journal)
        return Counts(
            read=staged.read,
            athletes=added,
            races=new_races,
            teams=teams.added,
            results=results.added,
            records=new_records,
            entries=entries.added,
            quotes=new_quotes,
            merged=staged.results - results.added + entries.merged + known_quotes,
            disputes=disputes.write(),
            rejected=staged.rejected,
            left_out=staged.left_out,
        )

    def _write_races(
        self,
        connection: Connection,
        staged: Staged,
        journal: Journal,
        matches: Matches,
        writer: RaceWriter,
        records: RecordWriter,
        entries: EntryWriter,
    ) -> int:
        """How many races are new. All that is known of meets is forgotten then: it takes as much memory as results."""
        self._step("writing races")
        races = [race for race in staged.races if not race.empty]
        meets = Meets(connection, self._fold, self._cities)
        writer.find_meets(races, matches, meets)
        records.find_meets(staged, meets)
        entries.find_meets(staged, meets)
        meets.write(journal, self._slugs(connection, "meet"))
        return writer.write(races, self._slugs(connection, "race"), self._cities)

    def _write_quotes(self, connection: Connection, staged: Staged, journal: Journal) -> tuple[int, int]:
        """How many quotes are new, and how many were known."""
        if not staged.quotes:
            return 0, 0
        self._step("writing what athletes said")
        writer = QuoteWriter(connection, journal, staged, self._fold, self._wanted.source.retrieved)
        writer.write(self._slugs(connection, "quote"))
        return writer.added, writer.merged

    def _slugs(self, connection: Connection, table: str) -> Slugs:
        """Ids for a table, none of which a row of it has or had."""
        return Slugs(self._fold, read_slugs(connection, table))

    def _source(self, kind: SourceKind) -> Source:
        return replace(self._wanted.source, kind=kind, origin=self._wanted.origin())

    def _batch(self, number: int, counts: Counts) -> Batch:
        most = max(self._kinds, key=lambda staged: len(staged.races) + len(staged.records))
        files = tuple(dict.fromkeys(file for staged in self._kinds for file in staged.files))
        return Batch(number, self._source(most.kind), files, self._started, _now(), counts)

    def _keep(self, connection: Connection, journal: Journal, batch: Batch, source: int) -> str:
        """Write the batch itself, and what comes of it; returns the new state of the facts."""
        counts = {name: getattr(batch.counts, name) for name in Counts.__slots__}
        connection.execute(
            insert(tables.batch).values(
                id=batch.number,
                source_id=source,
                files="\n".join(batch.files),
                fingerprint=self._wanted.fingerprint(),
                started=batch.started.isoformat(),
                finished=batch.finished.isoformat(),
                **counts,
            )
        )
        if _has_rejected(batch):
            columns = [column.name for column in staged_rejected.c]
            rejected = select(literal(batch.number), *staged_rejected.c)
            connection.execute(insert(tables.rejected_row).from_select(["batch_id", *columns], rejected))
        journal.flush()
        write_news(connection, journal, self._started, quiet=self._wanted.quiet)
        write_meta(connection, LAST_BATCH, str(batch.number))
        state = grow_version(connection)
        if connection.dialect.name == "postgresql":  # rows were written with ids, so the sequences lag behind
            connection.execute(_all_caught_up())
        return state


def _has_rejected(batch: Batch) -> bool:
    return bool(batch.counts.rejected or batch.counts.left_out)


@cache
def _all_caught_up() -> "Select[*tuple[Any, ...]]":
    return select(*(_caught_up(tables.metadata.tables[name]) for name in _NUMBERED))


def _caught_up(table: Table) -> ColumnElement[int]:
    last = select(func.max(table.c.id)).scalar_subquery()
    return func.setval(func.pg_get_serial_sequence(table.name, "id"), last)


def join_people(connection: Connection, people: list[Person], crowd: Crowd) -> None:
    """Give the results of people who are the same athlete to one of them; each keeps the nation it was for."""
    first: dict[int, Person] = {}
    moved: list[dict[str, object]] = []
    for person in people:
        known = crowd.of_person[person.number]
        person.other_nation = person.row.nation if person.row.nation not in ("", known.nation) else None
    for person in sorted(people, key=lambda each: each.other_nation is not None):
        chosen = first.setdefault(person.athlete_id, person)
        if chosen is not person:
            moved.append({"old": person.number, "new": chosen.number, "for": person.other_nation})
    if moved:
        result = staged_result
        moving = update(result).where(result.c.person == bindparam("old"))
        connection.execute(moving.values(person=bindparam("new"), nation=bindparam("for")), moved)


def _total(counted: list[Counts]) -> Counts:
    return Counts(**{name: sum(getattr(counts, name) for counts in counted) for name in Counts.__slots__})


def _imported(connection: Connection, batch: Batch, number: int, notes: Iterable[PeopleNote]) -> Imported:
    """The batch with its rejected rows and disputes, read before a dry run is rolled back."""
    rejected = connection.execute(select(staged_rejected)) if _has_rejected(batch) else ()
    rows = tuple(Rejected(*row) for row in rejected)
    disputes = read_disputes(connection, number) if batch.counts.disputes else ()
    return Imported(batch, rows, disputes, tuple(notes))


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
