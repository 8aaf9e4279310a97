"""Reads the disputes about the facts that one answer shows."""

from functools import cache

from sqlalchemy import ColumnElement, FromClause, Select, String, bindparam, func, literal, or_, select, union_all

from bot.database.reading import Statement
from bot.domain.dispute import Dispute
from bot.domain.event import Event
from bot.store import tables
from bot.store.days import on_day, same_day
from bot.store.repository import Repository
from bot.store.rows import narrowed, narrowing, narrowing_values

_SAID = ("about", "stands", "claim", "source_id")
_NONE = ""

# Each kind of fact has a SELECT of its own, so that each can use an index.
_Select = Select[*tuple[object, ...]]


def _columns(
    athlete: FromClause | None, race: FromClause | None, record: FromClause | None, team: FromClause | None = None
) -> _Select:
    owners = ("athlete", athlete), ("race", race), ("record", record), ("team", team)
    none = literal(_NONE, String)
    slugs = (none.label(name) if of is None else func.coalesce(of.c.slug, none).label(name) for name, of in owners)
    return select(*slugs, *(tables.dispute.c[name] for name in _SAID))


def _of_results(*, of_athletes: bool = False) -> _Select:
    """Those about results; only `of_athletes` if these are looked up by name, which needs an inner join to be fast."""
    dispute, result, race, athlete, team = tables.dispute, tables.result, tables.race, tables.athlete, tables.team
    return (
        _columns(athlete, race, None, team)
        .select_from(result)
        .join(dispute, dispute.c.result_id == result.c.id)
        .join(race, race.c.id == result.c.race_id)
        .join(athlete, athlete.c.id == result.c.athlete_id, isouter=not of_athletes)
        .outerjoin(team, team.c.id == result.c.team_id)
    )


def _of_races() -> _Select:
    dispute, race = tables.dispute, tables.race
    return _columns(None, race, None).select_from(race).join(dispute, dispute.c.race_id == race.c.id)


def _of_team_races() -> _Select:
    return _of_races().join(tables.result, tables.result.c.race_id == tables.race.c.id)


def _of_records() -> _Select:
    dispute, record = tables.dispute, tables.record
    return _columns(None, None, record).select_from(record).join(dispute, dispute.c.record_id == record.c.id)


def _together(*kinds: _Select) -> Statement:
    return select(union_all(*kinds).subquery())


@cache
def _about_athletes() -> Statement:
    dispute, result, athlete = tables.dispute, tables.result, tables.athlete
    asked: ColumnElement[bool] = or_(athlete.c.slug == bindparam("one"), athlete.c.slug == bindparam("other"))
    races = (
        _of_races()
        .join(result, result.c.race_id == tables.race.c.id)
        .join(athlete, athlete.c.id == result.c.athlete_id)
    )
    born = _columns(athlete, None, None).join(dispute, dispute.c.athlete_id == athlete.c.id)
    records = _of_records().join(athlete, athlete.c.id == tables.record.c.athlete_id)
    ran = select(tables.team_runner.c.team_id).join(athlete, athlete.c.id == tables.team_runner.c.athlete_id)
    in_teams = (kind.where(tables.result.c.team_id.in_(ran.where(asked))) for kind in (_of_results(), _of_team_races()))
    return _together(*(kind.where(asked) for kind in (_of_results(of_athletes=True), races, born, records)), *in_teams)


@cache
def _about_race() -> Statement:
    asked = tables.race.c.slug == bindparam("slug")
    return _together(_of_results().where(asked), _of_races().where(asked))


@cache
def _about_meet() -> Statement:
    race, meet = tables.race, tables.meet
    asked = meet.c.slug == bindparam("slug")
    return _together(
        *(kind.join(meet, meet.c.id == race.c.meet_id).where(asked) for kind in (_of_results(), _of_races()))
    )


@cache
def _about_records(fields: frozenset[str]) -> Statement:
    return _together(_of_records().where(*narrowed(tables.record, fields)))


@cache
def _about_day() -> Statement:
    raced = on_day(tables.race.c.date)
    records = _of_records().where(on_day(tables.record.c.set_on))
    return _together(_of_results().where(raced), _of_races().where(raced), records)


class DisputeRepository(Repository):
    """Reads disputes; each method is one statement."""

    async def list_of_athletes(self, one: str, other: str = "") -> tuple[Dispute, ...]:
        """Those about one or two athletes: birth dates, results (of their relay teams too), the races, records."""
        return await self._list(_about_athletes(), one=one, other=other)

    async def list_of_race(self, race: str) -> tuple[Dispute, ...]:
        """Those about a race and its results."""
        return await self._list(_about_race(), slug=race)

    async def list_of_meet(self, meet: str) -> tuple[Dispute, ...]:
        """Those about the races of a meet and their results."""
        return await self._list(_about_meet(), slug=meet)

    async def list_of_records(self, event: Event | None) -> tuple[Dispute, ...]:
        """Those about records of an event, as far as its fields are set, or of all events."""
        return await self._list(_about_records(narrowing(event)), **narrowing_values(event))

    async def list_of_day(self, month: int, day: int) -> tuple[Dispute, ...]:
        """Those about the races and records of a day of any year."""
        return await self._list(_about_day(), days=same_day(month, day))

    async def _list(self, statement: Statement, **parameters: object) -> tuple[Dispute, ...]:
        rows = await self._reader.rows(statement, **parameters)
        if not rows:
            return ()
        sources = await self._sources.load(str(row[-1]) for row in rows)
        found = {
            Dispute(about, stands, claim, sources[number], athlete, race, record, team)
            for athlete, race, record, team, about, stands, claim, number in rows
        }
        return tuple(sorted(found, key=lambda d: (d.athlete, d.team, d.race, d.record, d.about, d.source.id, d.claim)))
