"""Reads the meets whose days are known, by their days: their own, or those of the entries of start lists."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from sqlalchemy import Date, ScalarSelect, String, bindparam, cast, func, select

from bot.database.reading import Row, Statement
from bot.domain.calendar import Fixture, in_order
from bot.domain.source import Source
from bot.store import tables
from bot.store.meets import entered_days
from bot.store.repository import Repository
from bot.store.rows import MEET_WIDTH, meet_columns, read_meet, source_ids
from bot.store.sources import chosen


def _races() -> ScalarSelect[int]:
    """How many races of a meet are held, without splits and parts."""
    meet, race = tables.meet, tables.race
    own = (race.c.meet_id == meet.c.id) & ~race.c.split & (race.c.combined == "")
    return select(func.count()).select_from(race).where(own).correlate(meet).scalar_subquery()


@cache
def _fixtures() -> Statement:
    meet = tables.meet
    said = source_ids(tables.meet_source, meet)
    since, until = bindparam("since", type_=Date), bindparam("until", type_=Date)
    columns = (*meet_columns(meet), meet.c.start, meet.c.end, meet.c.stadium, meet.c.series, _races(), said)
    return select(*columns).where(meet.c.start <= until, meet.c.end >= since)


@cache
def _entered() -> Statement:
    """Meets without days of their own that have entries, with the sources of all of these."""
    meet, entry, said = tables.meet, tables.entry, tables.entry_source
    days = entered_days()
    link = said.join(entry, entry.c.id == said.c.entry_id)
    all_sources = func.aggregate_strings(cast(said.c.source_id, String), ",")
    sources = select(all_sources).select_from(link).where(entry.c.meet_id == meet.c.id).correlate(meet)
    since, until = bindparam("since", type_=Date), bindparam("until", type_=Date)
    columns = (*meet_columns(meet), days.c.first, days.c.last, meet.c.stadium, meet.c.series, _races())
    joined = meet.join(days, days.c.meet_id == meet.c.id)
    overlap = (meet.c.start.is_(None), days.c.first <= until, days.c.last >= since)
    return select(*columns, sources.scalar_subquery()).select_from(joined).where(*overlap)


class FixtureRepository(Repository):
    """Reads meets by their days."""

    async def list_fixtures(self, since: date, until: date) -> tuple[Fixture, ...]:
        """The meets with known days of which one lies in the span, both ends included, in the order of their days."""
        statements = (_fixtures(), _entered())
        rows = [row for each in statements for row in await self._reader.rows(each, since=since, until=until)]
        said = await self._sources.load(row[-1] for row in rows)
        return in_order(_read(row, said) for row in rows)


def _read(row: Row, said: Mapping[int, Source]) -> Fixture:
    first, last, stadium, series, races, sources = row[MEET_WIDTH:]
    return Fixture(read_meet(row), first, last, stadium, series, races, chosen(said, sources))
