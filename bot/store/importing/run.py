"""The steps of one import's transaction, in their order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, func, insert, literal, select, update

from bot.domain.batch import Batch, Conflict, Counts, Imported
from bot.domain.rows import Rejected, Row
from bot.domain.source import Source
from bot.store import tables
from bot.store.batches import conflicts_of
from bot.store.importing.athletes import AthleteWriter, Crowd, recognise
from bot.store.importing.cities import Places
from bot.store.importing.cleaning import OtherPlace, put_right
from bot.store.importing.disputes import Conflicts
from bot.store.importing.evidence import recognise_by_results
from bot.store.importing.journal import Journal
from bot.store.importing.matching import Matches, Matching
from bot.store.importing.meets import Meets
from bot.store.importing.precedence import Standings
from bot.store.importing.races import RaceWriter
from bot.store.importing.records import RecordWriter
from bot.store.importing.results import ResultWriter
from bot.store.importing.slugs import Slugs
from bot.store.importing.sources import keep_source
from bot.store.importing.staging import Person, Staged, staged_rejected, staged_result
from bot.store.writing import LAST_BATCH, grow_version, read_meta, write_meta

_NUMBERED = ("athlete", "meet", "race", "result", "record")

Fold = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Import:
    """What is to be imported: rows, and who says them. `fingerprint` is asked for once all rows are read."""

    rows: Iterable[Row]
    source: Source
    fingerprint: Callable[[], str]
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """Whom to tell how far it is: the rows read so far, then each step of the writing by name."""

    read: Callable[[int], None] = lambda _: None
    step: Callable[[str], None] = lambda _: None


class Run:
    """Understands and writes what was staged."""

    def __init__(self, wanted: Import, staged: Staged, fold: Fold, step: Callable[[str], None]) -> None:
        self._wanted = wanted
        self._staged = staged
        self._fold = fold
        self._step = step
        self._places = Places(fold)
        self._started = _now()

    def write(self, connection: Connection) -> Imported:
        """Write everything; the batch has number 0 where the transaction should be rolled back."""
        crowd, matches, doubles = self._understand(connection)
        number = int(read_meta(connection, LAST_BATCH) or 0) + 1
        journal = Journal(connection, number)
        source = keep_source(connection, self._source(), journal.origin, self._fold)
        conflicts = Conflicts(connection, source, journal.origin)
        counts = self._write_facts(connection, journal, conflicts, crowd, matches, doubles)
        new = counts.athletes + counts.races + counts.results + counts.records + counts.changed + counts.conflicts
        if not (new or journal.linked) or self._wanted.dry_run:
            return _imported(connection, self._batch(0, counts), number)
        self._step("keeping what it did")
        batch = self._batch(number, counts)
        self._keep(connection, journal, batch, source)
        return _imported(connection, batch, number)

    def _understand(self, connection: Connection) -> tuple[Crowd, Matches, list[OtherPlace]]:
        staged = self._staged
        self._step("recognising athletes")
        crowd = recognise(connection, staged.people, self._fold)
        join_people(connection, staged.people, crowd)
        self._step("parting races")
        doubles = put_right(connection, staged)
        self._step("recognising races")
        matching = Matching(connection, staged, crowd, self._places)
        matches = matching.match(staged.people)
        newly = recognise_by_results(connection, staged, crowd, matches)
        if newly:
            join_people(connection, staged.people, crowd)
            doubles += put_right(connection, staged)
            matches = matching.match(newly)
        return crowd, matches, doubles

    def _write_facts(
        self,
        connection: Connection,
        journal: Journal,
        conflicts: Conflicts,
        crowd: Crowd,
        matches: Matches,
        doubles: list[OtherPlace],
    ) -> Counts:
        staged, standings = self._staged, Standings(connection)
        self._step("writing athletes")
        athletes = AthleteWriter(connection, journal, conflicts, crowd)
        added = athletes.write(staged.people, self._slugs(connection, "athlete"))
        self._step("writing races")
        heats = [heat for heat in staged.heats if not heat.empty]
        meets = Meets(connection, self._fold, self._places)
        races = RaceWriter(connection, journal, conflicts, standings)
        records = RecordWriter(connection, journal, conflicts, standings)
        meet_of = races.place(heats, matches, meets)
        records.place(staged, meets)
        meets.write(journal, self._slugs(connection, "meet"))
        new_races = races.write(heats, meet_of, self._slugs(connection, "race"), self._places)
        self._step("writing results")
        results = ResultWriter(connection, journal, conflicts, standings).write(staged, matches)
        new_records = records.write(self._slugs(connection, "record"))
        for double in doubles:
            conflicts.add("result", results.id_of(double.id), "place", double.stands, double.claim)
        return Counts(
            read=staged.read,
            athletes=added,
            races=new_races,
            results=results.added,
            records=new_records,
            merged=staged.results - results.added,
            changed=journal.count,
            conflicts=conflicts.write(),
            rejected=staged.rejected,
            left_out=staged.left_out,
        )

    def _slugs(self, connection: Connection, table: str) -> Slugs:
        return Slugs(self._fold, connection.execute(select(tables.metadata.tables[table].c.slug)).scalars())

    def _source(self) -> Source:
        return replace(self._wanted.source, kind=self._staged.kind)

    def _batch(self, number: int, counts: Counts) -> Batch:
        files = tuple(self._staged.files)
        return Batch(number, self._source(), files, self._started, _now(), counts)

    def _keep(self, connection: Connection, journal: Journal, batch: Batch, source: int) -> None:
        counts = {name: getattr(batch.counts, name) for name in Counts.__slots__}
        connection.execute(
            insert(tables.batch).values(
                id=batch.number,
                source_id=source,
                files="\n".join(batch.files),
                fingerprint=self._wanted.fingerprint(),
                started=batch.started,
                finished=batch.finished,
                **counts,
            )
        )
        columns = [column.name for column in staged_rejected.c]
        rejected = select(literal(batch.number), *staged_rejected.c)
        connection.execute(insert(tables.rejected_row).from_select(["batch_id", *columns], rejected))
        journal.flush()
        write_meta(connection, LAST_BATCH, str(batch.number))
        grow_version(connection)
        if connection.dialect.name == "postgresql":  # rows were written with their ids; the next ones follow on
            for table in _NUMBERED:
                last = select(func.max(tables.metadata.tables[table].c.id)).scalar_subquery()
                connection.execute(select(func.setval(func.pg_get_serial_sequence(table, "id"), last)))


def join_people(connection: Connection, people: list[Person], crowd: Crowd) -> None:
    """Put the results of people who are one athlete under one of them, each with the nation it was for."""
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


def _imported(connection: Connection, batch: Batch, number: int) -> Imported:
    """The batch with what it could not take or follow; asked for now, because what is only tried is rolled back."""
    rejected = connection.execute(select(staged_rejected))
    conflicts = connection.execute(conflicts_of(number))
    return Imported(batch, tuple(Rejected(*row) for row in rejected), tuple(Conflict(*row) for row in conflicts))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
