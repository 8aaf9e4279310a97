"""Writes the shipped facts into the store if they have changed, all or nothing, without touching other rows."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from sqlalchemy import Connection, Table

from bot.domain.athlete import Athlete
from bot.domain.facts import Facts, RaceFact
from bot.domain.race import AnyResult, Result, TeamResult
from bot.domain.source import Source, origins_of
from bot.domain.team import Team
from bot.store import tables
from bot.store.columns import SHIPPED
from bot.store.shipped_rows import (
    athlete_values,
    meet_values,
    quote_values,
    race_values,
    record_values,
    reported_values,
    result_values,
    source_values,
    span_values,
)
from bot.store.store import Store
from bot.store.syncing import SAME_RACE, Sync
from bot.store.writing import CHECKED, FINGERPRINT, LEFT_OUT, SINGLE, STATE, grow_version, read_meta, write_meta

Ids = Mapping[str, int]


async def is_seeded(store: Store, fingerprint: str) -> bool:
    """Whether the store holds the shipped facts of this fingerprint already, so that they need not even be read.

    A store without a state (see `Store.find_state`) counts as not seeded: seeding gives it one.
    """
    return await store.find_meta(FINGERPRINT) == fingerprint and await store.find_state() is not None


class Imported:
    """The shipped facts that imports brought before: their rows become the shipped ones before those are written.

    Each step gets the internal ids, by the ids of the files, of what was written before. Here nothing was imported.
    """

    def take_athletes(self) -> None:
        """Take over the athletes."""

    def find_records_elsewhere(self, results: Sequence[AnyResult], athletes: Ids) -> Mapping[str, int | None]:
        """Those of these results of records that need no race of their own, by the ids of their races.

        An import knows which race it was, which is given by its internal id, or brought the result itself: None.
        """
        return {}

    def take_races(self, meets: Ids) -> None:
        """Take over the races."""

    def take_results(self, races: Ids, athletes: Ids) -> None:
        """Take over results of athletes, and the teams of relays with theirs."""

    def take_records(self, athletes: Ids, teams: Ids, meets: Ids) -> None:
        """Take over the records."""

    def take_quotes(self, athletes: Ids, races: Ids) -> None:
        """Take over the quotes."""

    def finish(self) -> None:
        """Let what imports brought follow, once all shipped facts are written."""


Recognise = Callable[[Connection, Facts], Imported | None]


async def seed(store: Store, facts: Facts, recognise: Recognise | None = None) -> bool:
    """Write these facts as the shipped part of the store; returns whether anything was written.

    `recognise` finds those among them that imports brought before. Facts no longer in the files are deleted, unless
    rows that others entered refer to them. Several processes may do this at once. Raises StoreError if the database
    fails; nothing is written then.
    """
    if await is_seeded(store, facts.fingerprint):
        return False
    async with store.writing() as connection:
        return await connection.run_sync(_write, facts, recognise)


def _write(connection: Connection, facts: Facts, recognise: Recognise | None) -> bool:
    if read_meta(connection, FINGERPRINT) == facts.fingerprint and read_meta(connection, STATE):
        # another process was faster
        return False
    seeding = _Seeding(Sync(connection, SHIPPED), facts, recognise(connection, facts) if recognise else None)
    seeding.run()
    write_meta(connection, FINGERPRINT, facts.fingerprint)
    write_meta(connection, LEFT_OUT, str(seeding.left_out))
    checked, single = _count_checked(facts)
    write_meta(connection, CHECKED, str(checked))
    write_meta(connection, SINGLE, str(single))
    grow_version(connection)
    return True


def _count_checked(facts: Facts) -> tuple[int, int]:
    """How many results and records two origins say, and how many one alone.

    Results share the few thousand tuples of their sources, so each of these is looked at once.
    """
    results = (*facts.results, *facts.team_results, *facts.record_results)
    said = {id(each.sources): each.sources for each in results}
    often = Counter(id(each.sources) for each in results)
    checked = sum(often[key] for key, sources in said.items() if _is_checked(sources))
    checked += sum(_is_checked(claim.source for claim in fact.record.claims) for fact in facts.records)
    return checked, len(results) + len(facts.records) - checked


def _is_checked(sources: Iterable[Source]) -> bool:
    return len(origins_of(sources)) > 1


class _Seeding:
    """Writes the facts table by table; each step needs the internal ids from those before it."""

    def __init__(self, sync: Sync, facts: Facts, imported: Imported | None) -> None:
        self._sync = sync
        self._facts = facts
        self._imported = imported or Imported()
        self._sources: dict[str, int] = {}
        self._athletes: dict[str, int] = {}
        self._meets: dict[str, int] = {}
        self._races: dict[str, int] = {}
        self._teams: dict[str, int] = {}
        self._of_records: list[AnyResult] = []

    @property
    def left_out(self) -> int:
        """How many results of records are not written, as imports brought them."""
        return len(self._facts.record_results) - len(self._of_records)

    def run(self) -> None:
        self._sources = self._sync.put_named(tables.source, map(source_values, self._facts.sources))
        self._write_athletes()
        self._write_meets()
        self._write_races()
        self._imported.take_results(self._races, self._athletes)
        self._write_teams()
        self._write_results()
        self._write_records()
        self._write_spans()
        self._write_reported()
        self._write_quotes()
        self._write_notes()
        self._sync.sweep()
        self._imported.finish()

    def _write_athletes(self) -> None:
        self._imported.take_athletes()
        facts = self._facts.athletes
        self._athletes = self._sync.put_named(tables.athlete, map(athlete_values, facts))
        names = (
            {"athlete_id": self._athletes[fact.athlete.id], "name": other.name, "kind": other.kind}
            for fact in facts
            for other in fact.names
        )
        self._sync.put(tables.athlete_name, names, ("athlete_id", "name"))
        self._link(tables.athlete_source, ((self._athletes[fact.athlete.id], fact.sources) for fact in facts))
        former = self._facts.former_ids.items()
        aliases = ({"slug": slug, "athlete_id": self._athletes[athlete]} for slug, athlete in former)
        self._sync.put(tables.athlete_alias, aliases, ("slug",))

    def _write_meets(self) -> None:
        facts = self._facts.meets
        self._meets = self._sync.put_named(tables.meet, map(meet_values, facts))
        names = ({"meet_id": self._meets[fact.meet.id], "name": name} for fact in facts for name in fact.names)
        self._sync.put(tables.meet_name, names, ("meet_id", "name"))
        self._link(tables.meet_source, ((self._meets[fact.meet.id], fact.sources) for fact in facts))
        cities = ({"city": other.city, "name": other.name} for other in self._facts.cities)
        self._sync.put(tables.city_name, cities, ("city", "name"))

    def _write_races(self) -> None:
        self._imported.take_races(self._meets)
        facts = (*self._facts.races, *self._races_of_records())
        races = (race_values(fact, self._meets[fact.race.meet.id]) for fact in facts)
        self._races |= self._sync.put_named(tables.race, races, SAME_RACE)
        self._link(tables.race_source, ((self._races[fact.race.id], fact.sources) for fact in facts))

    def _races_of_records(self) -> list[RaceFact]:
        """The races of the results of records; what an import has of these is not written again."""
        results = self._facts.record_results
        elsewhere = self._imported.find_records_elsewhere(results, self._athletes)
        self._races = {race: number for race, number in elsewhere.items() if number is not None}
        self._of_records = [each for each in results if each.race.id in self._races or each.race.id not in elsewhere]
        return [
            RaceFact(each.race, isinstance(each, Result) and each.split, each.sources)
            for each in self._of_records
            if each.race.id not in self._races
        ]

    def _write_teams(self) -> None:
        teams = self._facts.teams
        rows = ({"slug": team.id, "nation": team.nation, "club": team.club} for team in teams)
        self._teams = self._sync.put_named(tables.team, rows)
        runners = (
            {
                "team_id": self._teams[team.id],
                "leg": leg,
                "name": runner.name,
                "athlete_id": self._athletes[runner.athlete] if runner.athlete else None,
            }
            for team in teams
            for leg, runner in enumerate(team.runners, 1)
        )
        self._sync.put(tables.team_runner, runners, ("team_id", "leg"))
        self._link(tables.team_source, ((self._teams[team.id], team.sources) for team in teams))

    def _write_results(self) -> None:
        races, of_records = self._races, self._of_records
        athletes = (*self._facts.results, *(each for each in of_records if isinstance(each, Result)))
        teams = (*self._facts.team_results, *(each for each in of_records if isinstance(each, TeamResult)))
        rows = chain(
            (result_values(each, races[each.race.id], self._athletes[each.athlete.id], None) for each in athletes),
            (result_values(each, races[each.race.id], None, self._teams[each.team.id]) for each in teams),
        )
        ids = self._sync.put(tables.result, rows, ("race_id", "athlete_id", "team_id"))
        self._link(tables.result_source, zip(ids, (each.sources for each in chain(athletes, teams)), strict=True))

    def _write_records(self) -> None:
        self._imported.take_records(self._athletes, self._teams, self._meets)
        facts = self._facts.records
        rows = (record_values(fact, *self._holder(fact.record.holder), self._meets[fact.meet_id]) for fact in facts)
        records = self._sync.put_named(tables.record, rows)
        claims = (
            {"record_id": number, "source_id": self._sources[claim.source.id], "wording": claim.wording}
            for number, fact in zip(records.values(), facts, strict=True)
            for claim in fact.record.claims
        )
        self._sync.put(tables.record_source, claims, ("record_id", "source_id"))

    def _write_spans(self) -> None:
        spans = self._facts.spans
        numbers = self._sync.put_named(tables.record_span, map(span_values, spans))
        self._link(tables.record_span_source, zip(numbers.values(), (span.sources for span in spans), strict=True))

    def _write_reported(self) -> None:
        reported = self._facts.reported
        rows = (reported_values(each, self._athletes[each.holder.id]) for each in reported)
        numbers = self._sync.put_named(tables.reported_record, rows)
        said = zip(numbers.values(), (each.sources for each in reported), strict=True)
        self._link(tables.reported_record_source, said)

    def _write_quotes(self) -> None:
        self._imported.take_quotes(self._athletes, self._races)
        quotes = self._facts.quotes
        rows = (
            quote_values(each, self._athletes[each.athlete.id], self._races[each.race_id] if each.race_id else None)
            for each in quotes
        )
        numbers = self._sync.put_named(tables.quote, rows)
        about = (
            {"quote_id": numbers[quote.id], "athlete_id": self._athletes[athlete.id]}
            for quote in quotes
            for athlete in quote.about
        )
        self._sync.put(tables.quote_about, about, ("quote_id", "athlete_id"))
        self._link(tables.quote_source, ((numbers[quote.id], quote.sources) for quote in quotes))

    def _write_notes(self) -> None:
        notes = self._facts.notes
        rows = (
            {
                "slug": fact.note.id,
                "athlete_id": self._athletes[fact.note.athlete.id],
                "text": fact.note.text,
                "as_of": fact.note.as_of,
                "known_by": fact.known_by,
            }
            for fact in notes
        )
        numbers = self._sync.put_named(tables.availability_note, rows)
        self._link(tables.note_source, ((numbers[fact.note.id], fact.note.sources) for fact in notes))

    def _holder(self, holder: Athlete | Team) -> tuple[int | None, int | None]:
        """The ids of the athlete and of the team that hold a record; one of them is None."""
        return (None, self._teams[holder.id]) if isinstance(holder, Team) else (self._athletes[holder.id], None)

    def _link(self, table: Table, said: Iterable[tuple[int, tuple[Source, ...]]]) -> None:
        """Link facts with the sources that say them; the first column of the table is the id of the fact."""
        fact = next(iter(table.c)).name
        rows = ({fact: number, "source_id": self._sources[source.id]} for number, sources in said for source in sources)
        self._sync.put(table, rows, (fact, "source_id"))
