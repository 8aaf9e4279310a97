"""Writes the shipped facts into the store if they have changed, all or nothing, without touching other rows."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, Table

from bot.domain.athlete import Athlete
from bot.domain.event import Event
from bot.domain.facts import Facts
from bot.domain.mark import Mark
from bot.domain.source import Source
from bot.domain.team import Team
from bot.store import tables
from bot.store.columns import SHIPPED
from bot.store.store import Store
from bot.store.syncing import Sync, Values
from bot.store.writing import STATE, grow_version, read_meta, write_meta

FINGERPRINT = "fingerprint of the shipped facts"
_SLUG = ("slug",)
_SAME_RACE = ("meet_id", "date", "discipline", "variant", "sex", "short_track", "round", "heat", "split", "combined")


async def is_seeded(store: Store, fingerprint: str) -> bool:
    """Whether the store holds the shipped facts of this fingerprint already, so that they need not even be read.

    A store without a state (see `Store.find_state`) counts as not seeded: seeding gives it one.
    """
    return await store.find_meta(FINGERPRINT) == fingerprint and await store.find_state() is not None


async def seed(store: Store, facts: Facts, settle: Callable[[Connection], object] = lambda _: None) -> bool:
    """Write these facts as the shipped part of the store; returns whether anything was written.

    Facts no longer in the files are deleted, unless rows that others entered refer to them. Several processes may
    do this at once. `settle` is called in the same transaction, once they are written. Raises StoreError if the
    database fails; nothing is written then.
    """
    if await is_seeded(store, facts.fingerprint):
        return False
    async with store.writing() as connection:
        return await connection.run_sync(_write, facts, settle)


def _write(connection: Connection, facts: Facts, settle: Callable[[Connection], object]) -> bool:
    if read_meta(connection, FINGERPRINT) == facts.fingerprint and read_meta(connection, STATE):
        # another process was faster
        return False
    _Seeding(Sync(connection, SHIPPED), facts).run()
    settle(connection)
    write_meta(connection, FINGERPRINT, facts.fingerprint)
    grow_version(connection)
    return True


class _Seeding:
    """Writes the facts table by table; each step needs the internal ids from those before it."""

    def __init__(self, sync: Sync, facts: Facts) -> None:
        self._sync = sync
        self._facts = facts
        self._sources: dict[str, int] = {}
        self._athletes: dict[str, int] = {}
        self._meets: dict[str, int] = {}
        self._races: dict[str, int] = {}
        self._teams: dict[str, int] = {}

    def run(self) -> None:
        self._write_sources()
        self._write_athletes()
        self._write_meets()
        self._write_races()
        self._write_results()
        self._write_teams()
        self._write_records()
        self._write_quotes()
        self._write_notes()
        self._sync.sweep()

    def _write_sources(self) -> None:
        rows = (
            {
                "slug": source.id,
                "title": source.title,
                "publisher": source.publisher,
                "published": source.published,
                "retrieved": source.retrieved,
                "url": source.url,
                "licence": source.licence,
            }
            for source in self._facts.sources
        )
        self._sources = self._put_named(tables.source, rows)

    def _write_athletes(self) -> None:
        rows = (
            {
                "slug": fact.athlete.id,
                "name": fact.athlete.name,
                "family_name": fact.athlete.family_name,
                "nation": fact.athlete.nation,
                "sex": fact.athlete.sex,
                "born": fact.athlete.born,
            }
            for fact in self._facts.athletes
        )
        self._athletes = self._put_named(tables.athlete, rows)
        names = (
            {"athlete_id": self._athletes[fact.athlete.id], "name": other.name, "kind": other.kind}
            for fact in self._facts.athletes
            for other in fact.names
        )
        self._sync.put(tables.athlete_name, names, ("athlete_id", "name"))
        said = ((self._athletes[fact.athlete.id], fact.sources) for fact in self._facts.athletes)
        self._link(tables.athlete_source, said)

    def _write_meets(self) -> None:
        meets = (
            {
                "slug": fact.meet.id,
                "name": fact.meet.name,
                "city": fact.meet.city,
                "country": fact.meet.country,
                "kind": fact.meet.kind,
                "series": fact.series,
                "start": fact.start,
                "end": fact.end,
                "stadium": fact.stadium,
            }
            for fact in self._facts.meets
        )
        self._meets = self._put_named(tables.meet, meets)
        names = (
            {"meet_id": self._meets[fact.meet.id], "name": name} for fact in self._facts.meets for name in fact.names
        )
        self._sync.put(tables.meet_name, names, ("meet_id", "name"))
        self._link(tables.meet_source, ((self._meets[fact.meet.id], fact.sources) for fact in self._facts.meets))
        cities = ({"city": other.city, "name": other.name} for other in self._facts.cities)
        self._sync.put(tables.city_name, cities, ("city", "name"))

    def _write_races(self) -> None:
        races = (
            {
                "slug": fact.race.id,
                "meet_id": self._meets[fact.race.meet.id],
                **_event_values(fact.race.event),
                "round": fact.race.round,
                "heat": fact.race.heat or tables.NO_HEAT,
                "date": fact.race.date,
                "wind": fact.race.wind,
                "split": fact.split,
                "combined": fact.race.combined,
            }
            for fact in self._facts.races
        )
        self._races = self._put_named(tables.race, races, _SAME_RACE)
        self._link(tables.race_source, ((self._races[fact.race.id], fact.sources) for fact in self._facts.races))

    def _write_results(self) -> None:
        rows = [
            {
                "race_id": self._races[result.race.id],
                "athlete_id": self._athletes[result.athlete.id],
                "place": result.place,
                "tied": result.tied,
                "status": result.status,
                "event": result.race.event.key,
                **_mark_values(result.mark),
            }
            for result in self._facts.results
        ]
        ids = self._sync.put(tables.result, rows, ("athlete_id", "race_id"))
        said = zip(ids, (result.sources for result in self._facts.results), strict=True)
        self._link(tables.result_source, said)

    def _write_teams(self) -> None:
        teams = self._facts.teams
        rows = ({"slug": team.id, "nation": team.nation, "club": team.club} for team in teams)
        self._teams = self._put_named(tables.team, rows)
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

    def _write_records(self) -> None:
        rows = [
            {
                "slug": fact.record.id,
                "type": fact.record.type,
                "scope": fact.record.scope,
                **_event_values(fact.record.event),
                **_mark_values(fact.record.mark),
                **self._holder(fact.record.holder),
                "meet_id": self._meets[fact.meet_id],
                "set_on": fact.record.set_on,
                "status": fact.record.status,
            }
            for fact in self._facts.records
        ]
        ids = self._sync.put(tables.record, rows, _SLUG)
        claims = (
            {"record_id": number, "source_id": self._sources[claim.source.id], "wording": claim.wording}
            for number, fact in zip(ids, self._facts.records, strict=True)
            for claim in fact.record.claims
        )
        self._sync.put(tables.record_source, claims, ("record_id", "source_id"))

    def _write_quotes(self) -> None:
        rows = [
            {
                "slug": quote.id,
                "athlete_id": self._athletes[quote.athlete.id],
                "words": quote.words,
                "said_to": quote.said_to,
                "said": quote.said,
                "said_after": quote.said_after,
                "said_before": quote.said_before,
                "topic": quote.topic,
                "context": quote.context,
                "race_id": self._races[quote.race_id] if quote.race_id else None,
            }
            for quote in self._facts.quotes
        ]
        ids = self._sync.put(tables.quote, rows, _SLUG)
        about = (
            {"quote_id": number, "athlete_id": self._athletes[athlete.id]}
            for number, quote in zip(ids, self._facts.quotes, strict=True)
            for athlete in quote.about
        )
        self._sync.put(tables.quote_about, about, ("quote_id", "athlete_id"))
        self._link(tables.quote_source, zip(ids, (quote.sources for quote in self._facts.quotes), strict=True))

    def _write_notes(self) -> None:
        rows = [
            {
                "slug": fact.note.id,
                "athlete_id": self._athletes[fact.note.athlete.id],
                "text": fact.note.text,
                "as_of": fact.note.as_of,
                "known_by": fact.known_by,
            }
            for fact in self._facts.notes
        ]
        ids = self._sync.put(tables.availability_note, rows, _SLUG)
        self._link(tables.note_source, zip(ids, (fact.note.sources for fact in self._facts.notes), strict=True))

    def _holder(self, holder: Athlete | Team) -> Values:
        if isinstance(holder, Team):
            return {"athlete_id": None, "team_id": self._teams[holder.id]}
        return {"athlete_id": self._athletes[holder.id], "team_id": None}

    def _put_named(self, table: Table, rows: Iterable[Values], *keys: tuple[str, ...]) -> dict[str, int]:
        """Put rows that have a slug; returns their internal ids by slug."""
        wanted = list(rows)
        ids = self._sync.put(table, wanted, _SLUG, *keys)
        return {row["slug"]: number for row, number in zip(wanted, ids, strict=True)}

    def _link(self, table: Table, said: Iterable[tuple[int, tuple[Source, ...]]]) -> None:
        """Link facts with the sources that say them; the first column of the table is the id of the fact."""
        fact = next(iter(table.c)).name
        rows = ({fact: number, "source_id": self._sources[source.id]} for number, sources in said for source in sources)
        self._sync.put(table, rows, (fact, "source_id"))


def _event_values(event: Event) -> Values:
    return {
        "discipline": event.discipline,
        "variant": event.variant,
        "sex": event.sex,
        "short_track": bool(event.short_track),
    }


def _mark_values(mark: Mark | None) -> dict[str, Any]:
    return {
        "mark_text": mark.text if mark else None,
        "mark_value": mark.value if mark else None,
        "mark_step": mark.step if mark else None,
        "mark_measure": mark.measure if mark else None,
        "mark_flags": mark.flags.value if mark else 0,
        "mark_wind": mark.wind if mark else None,
    }
