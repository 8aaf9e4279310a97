"""Reads records and bests, with the wording of each source."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, String, Table, bindparam, cast, func, select

from bot.database.reading import Row, Statement
from bot.domain.event import Event
from bot.domain.progression import Span
from bot.domain.record import Claim, Record, RecordStatus, RecordType, ReportedRecord
from bot.domain.scope import scope_order
from bot.domain.source import Source
from bot.store import tables
from bot.store.days import on_day, same_day
from bot.store.repository import Repository
from bot.store.rows import (
    ATHLETE_WIDTH,
    EVENT_WIDTH,
    MARK_WIDTH,
    athlete_columns,
    event_columns,
    mark_columns,
    narrowed,
    narrowing,
    narrowing_values,
    read_athlete,
    read_event,
    read_mark,
    source_ids,
)
from bot.store.sources import chosen
from bot.store.teams import SOURCES_AT, TEAM_WIDTH, read_team, team_columns

# Control characters, which no wording contains, separate the claims of a record, and a source id from its wording.
_BETWEEN_CLAIMS = "\x1e"
_BEFORE_WORDING = "\x1f"
_EVENT_AT = 3
_MARK_AT = _EVENT_AT + EVENT_WIDTH
_ATHLETE_AT = _MARK_AT + MARK_WIDTH
_TEAM_AT = _ATHLETE_AT + ATHLETE_WIDTH
_REST_AT = _TEAM_AT + TEAM_WIDTH


def _claims() -> ScalarSelect[str]:
    link = tables.record_source
    claim = cast(link.c.source_id, String) + _BEFORE_WORDING + link.c.wording
    return (
        select(func.aggregate_strings(claim, _BETWEEN_CLAIMS))
        .where(link.c.record_id == tables.record.c.id)
        .correlate(tables.record)
        .scalar_subquery()
    )


def _select_records() -> Select[*tuple[object, ...]]:
    record, athlete, team, meet = tables.record, tables.athlete, tables.team, tables.meet
    return (
        select(
            record.c.slug,
            record.c.type,
            record.c.scope,
            *event_columns(record),
            *mark_columns(record),
            *athlete_columns(athlete),
            *team_columns(team),
            record.c.set_on,
            meet.c.name,
            meet.c.city,
            record.c.status,
            record.c.set_indoors,
            _claims(),
        )
        .select_from(record)
        .outerjoin(athlete, athlete.c.id == record.c.athlete_id)
        .outerjoin(team, team.c.id == record.c.team_id)
        .join(meet, meet.c.id == record.c.meet_id)
        .order_by(record.c.set_on.desc(), record.c.id)
    )


@cache
def _records(fields: frozenset[str], scoped: bool, wide: bool) -> Statement:
    return _select_records().where(*narrowed(tables.record, fields), *_of_scope(tables.record, scoped, wide))


def _of_scope(table: Table, scoped: bool, wide: bool) -> Iterator[ColumnElement[bool]]:
    """The conditions for rows of the scope that is bound, or of every scope that is no nation's."""
    if scoped:
        yield table.c.scope == bindparam("scope")
    if wide:
        yield table.c.type != RecordType.NATIONAL_RECORD


@cache
def _records_by() -> Statement:
    record, runner = tables.record, tables.team_runner
    athlete = select(tables.athlete.c.id).where(tables.athlete.c.slug == bindparam("slug")).scalar_subquery()
    alone = select(record.c.id).where(record.c.athlete_id == athlete)
    in_team = select(record.c.id).join(runner, runner.c.team_id == record.c.team_id)
    # Two searches that each use an index; a single condition with OR would read every record.
    return _select_records().where(record.c.id.in_(alone.union_all(in_team.where(runner.c.athlete_id == athlete))))


@cache
def _records_on() -> Statement:
    return _select_records().where(on_day(tables.record.c.set_on))


@cache
def _scopes(fields: frozenset[str]) -> Statement:
    record = tables.record
    return select(record.c.scope).where(*narrowed(record, fields)).group_by(record.c.scope)


@cache
def _events() -> Statement:
    record = tables.record
    columns = event_columns(record)
    held = select(*columns).where(record.c.scope == bindparam("scope"))
    return held.group_by(*columns).order_by(func.count().desc(), func.min(record.c.id))


@cache
def _spans(fields: frozenset[str], scoped: bool, wide: bool) -> Statement:
    span = tables.record_span
    said = source_ids(tables.record_span_source, span)
    listed = (span.c.slug, span.c.type, span.c.scope, *event_columns(span), span.c.first_day, span.c.last_day, said)
    of_scope = _of_scope(span, scoped, wide)
    return select(*listed).where(*narrowed(span, fields), *of_scope).order_by(span.c.first_day, span.c.id)


def _select_reported() -> Select[*tuple[Any, ...]]:
    record, athlete = tables.reported_record, tables.athlete
    said = source_ids(tables.reported_record_source, record)
    about = (*event_columns(record), *mark_columns(record), *athlete_columns(athlete))
    return (
        select(record.c.slug, record.c.type, record.c.scope, *about, said)
        .join(athlete, athlete.c.id == record.c.athlete_id)
        .order_by(record.c.id)
    )


@cache
def _reported(fields: frozenset[str]) -> Statement:
    return _select_reported().where(*narrowed(tables.reported_record, fields))


@cache
def _reported_by() -> Statement:
    return _select_reported().where(tables.athlete.c.slug == bindparam("slug"))


class RecordRepository(Repository):
    """Reads records and bests; each method is one statement."""

    async def list_records(
        self, event: Event | None, scope: str | None = None, *, wide: bool = False
    ) -> tuple[Record, ...]:
        """Every record of an event or of all, past ones too, latest first, of one scope or all; `wide` of no nation."""
        values = narrowing_values(event) | ({} if scope is None else {"scope": scope})
        return await self._list_records(_records(narrowing(event), scope is not None, wide), **values)

    async def list_records_by(self, athlete: str) -> tuple[Record, ...]:
        """Every record an athlete ever set, alone or in a relay team, latest first."""
        return await self._list_records(_records_by(), slug=athlete)

    async def list_records_on(self, month: int, day: int) -> tuple[Record, ...]:
        """Records set on a day of any year, latest first."""
        return await self._list_records(_records_on(), days=same_day(month, day))

    async def list_spans(
        self, event: Event | None, scope: str | None = None, *, wide: bool = False
    ) -> tuple[Span, ...]:
        """The times in which lists of an event, or of all, are whole, the earliest first; the rest as of records."""
        values = narrowing_values(event) | ({} if scope is None else {"scope": scope})
        rows = await self._reader.rows(_spans(narrowing(event), scope is not None, wide), **values)
        sources = await self._sources.load(row[-1] for row in rows)
        at = _EVENT_AT + EVENT_WIDTH
        return tuple(
            Span(
                id=row[0],
                type=RecordType(row[1]),
                scope=row[2],
                event=read_event(row, _EVENT_AT),
                first=row[at],
                last=row[at + 1],
                sources=chosen(sources, row[-1]),
            )
            for row in rows
        )

    async def list_reported(self, event: Event | None) -> tuple[ReportedRecord, ...]:
        """The marks of an event or of all that a source gives as the record without day or place, of all scopes."""
        return await self._list_reported(_reported(narrowing(event)), **narrowing_values(event))

    async def list_reported_by(self, athlete: str) -> tuple[ReportedRecord, ...]:
        """The marks of an athlete that a source gives as the record without day or place."""
        return await self._list_reported(_reported_by(), slug=athlete)

    async def _list_reported(self, statement: Statement, **parameters: object) -> tuple[ReportedRecord, ...]:
        rows = await self._reader.rows(statement, **parameters)
        sources = await self._sources.load(row[-1] for row in rows)
        return tuple(
            ReportedRecord(
                row[0],
                RecordType(row[1]),
                row[2],
                read_event(row, _EVENT_AT),
                mark,
                read_athlete(row, _ATHLETE_AT),
                chosen(sources, row[-1]),
            )
            for row in rows
            if (mark := read_mark(row, _MARK_AT))
        )

    async def list_scopes(self, event: Event | None = None) -> tuple[str, ...]:
        """The scopes that have records: the world first, then competitions, areas, and nations by name."""
        rows = await self._reader.rows(_scopes(narrowing(event)), **narrowing_values(event))
        return tuple(sorted((row[0] for row in rows), key=scope_order))

    async def list_events(self, scope: str) -> tuple[Event, ...]:
        """Events that have a record of a scope, those with most records first, each with sex and track set."""
        return tuple(read_event(row) for row in await self._reader.rows(_events(), scope=scope))

    async def _list_records(self, statement: Statement, **parameters: object) -> tuple[Record, ...]:
        rows = await self._reader.rows(statement, **parameters)
        claims = [_read_claims(row[-1]) for row in rows]
        of_teams = (row[_TEAM_AT + SOURCES_AT] for row in rows)
        sources = await self._sources.load((*(str(n) for claim in claims for n, _ in claim), *of_teams))
        return tuple(_read_record(row, claim, sources) for row, claim in zip(rows, claims, strict=True))


def _read_record(row: Row, claims: list[tuple[int, str]], sources: Mapping[int, Source]) -> Record:
    slug, kind, scope = row[:_EVENT_AT]
    set_on, meet, city, status, set_indoors = row[_REST_AT : _REST_AT + 5]
    mark = read_mark(row, _MARK_AT)
    if mark is None:
        raise AssertionError("the database holds no record without a mark")
    return Record(
        id=slug,
        type=RecordType(kind),
        scope=scope,
        event=read_event(row, _EVENT_AT),
        mark=mark,
        holder=read_team(row, _TEAM_AT, sources) or read_athlete(row, _ATHLETE_AT),
        set_on=set_on,
        meet=meet,
        city=city,
        status=RecordStatus(status),
        claims=tuple(Claim(sources[number], wording) for number, wording in claims),
        set_indoors=bool(set_indoors),
    )


def _read_claims(joined: str | None) -> list[tuple[int, str]]:
    claims: list[tuple[int, str]] = []
    for claim in (joined or "").split(_BETWEEN_CLAIMS):
        number, _, wording = claim.partition(_BEFORE_WORDING)
        if number:
            claims.append((int(number), wording))
    return sorted(claims)
