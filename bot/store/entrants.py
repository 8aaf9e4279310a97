"""Reads start lists. An entry counts until the athlete has a result in that event of that meet that is not before it.

So it outlives a heat where a list names a later day, or a time of the same day: whoever is entered then has got on.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Date, Select, bindparam, exists, select

from bot.database.reading import Row, Statement
from bot.domain.entrant import Entrant, soonest_first
from bot.domain.race import Round
from bot.domain.source import Source
from bot.store import tables
from bot.store.repository import Repository
from bot.store.rows import (
    ATHLETE_WIDTH,
    EVENT_WIDTH,
    MEET_WIDTH,
    athlete_columns,
    event_columns,
    meet_columns,
    read_athlete,
    read_event,
    read_meet,
    source_ids,
)
from bot.store.sources import chosen

_MEET_AT = ATHLETE_WIDTH
_EVENT_AT = _MEET_AT + MEET_WIDTH
_REST_AT = _EVENT_AT + EVENT_WIDTH
_EVENT = ("discipline", "variant", "sex", "short_track")


def _entrants() -> Select[Any]:
    entry, athlete, meet = tables.entry, tables.athlete, tables.meet
    result, race = tables.result, tables.race
    of_a_time = (entry.c.date == entry.c.until) & (entry.c.starts != "")
    same = (race.c[name] == entry.c[name] for name in _EVENT)
    ran = exists().where(
        result.c.athlete_id == entry.c.athlete_id,
        race.c.id == result.c.race_id,
        race.c.meet_id == entry.c.meet_id,
        *same,
        (race.c.round == Round.FINAL) | (race.c.date > entry.c.date) | ((race.c.date == entry.c.date) & ~of_a_time),
    )
    of = (*athlete_columns(athlete), *meet_columns(meet), *event_columns(entry))
    rest = (entry.c.date, entry.c.until, entry.c.starts, source_ids(tables.entry_source, entry))
    joined = entry.join(athlete, athlete.c.id == entry.c.athlete_id).join(meet, meet.c.id == entry.c.meet_id)
    since = bindparam("since", type_=Date)
    return select(*of, *rest).select_from(joined).where(entry.c.until >= since, ~ran)


@cache
def _of_athlete() -> Statement:
    return _entrants().where(tables.athlete.c.slug == bindparam("slug"))


@cache
def _of_meet() -> Statement:
    return _entrants().where(tables.meet.c.slug == bindparam("slug"))


@cache
def _any() -> Statement:
    return select(tables.entry.c.id).where(tables.entry.c.until >= bindparam("since", type_=Date)).limit(1)


class EntrantRepository(Repository):
    """Reads start lists. Each method is one statement."""

    async def list_entrants_of(self, athlete: str, since: date) -> tuple[Entrant, ...]:
        """What an athlete is entered for from a day on, the soonest first."""
        return await self._list(_of_athlete(), athlete, since)

    async def list_entrants_at(self, meet: str, since: date) -> tuple[Entrant, ...]:
        """Who is entered at a meet for events from a day on, the soonest first."""
        return await self._list(_of_meet(), meet, since)

    async def has_entrants(self, since: date) -> bool:
        """Whether any start list from a day on is held."""
        return bool(await self._reader.rows(_any(), since=since))

    async def find_start(self, meet: str, event: str, athlete: str, after: datetime | None) -> datetime | None:
        """The first start of an event (`1500m.M`) of a meet, or of an athlete anywhere, after a moment.

        What is empty is not asked about. Only a start with a time counts, and none with a result. Raises StoreError.
        """
        statement, slug = (_of_athlete(), athlete) if athlete else (_of_meet(), meet)
        found = await self._list(statement, slug, after.date() if after else date.min)
        starts = (
            one.starts
            for one in found
            if one.starts
            and (not event or one.event.key == event or one.event.key.startswith(event))
            and (not (athlete and meet) or one.meet.id == meet)
        )
        return min((start for start in starts if after is None or start > after), default=None)

    async def _list(self, statement: Statement, slug: str, since: date) -> tuple[Entrant, ...]:
        rows = await self._reader.rows(statement, slug=slug, since=since)
        said = await self._sources.load(row[-1] for row in rows)
        return soonest_first(_read(row, said) for row in rows)


def _read(row: Row, said: Mapping[int, Source]) -> Entrant:
    first, last, starts, sources = row[_REST_AT:]
    begins = datetime.fromisoformat(starts) if starts else None
    who, where, event = read_athlete(row), read_meet(row, _MEET_AT), read_event(row, _EVENT_AT)
    return Entrant(who, where, event, first, last, begins, chosen(said, sources))
