"""Reads the meets whose days are known, by their days."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from sqlalchemy import Date, bindparam, func, select

from bot.database.reading import Row, Statement
from bot.domain.calendar import Fixture, in_order
from bot.domain.source import Source
from bot.store import tables
from bot.store.repository import Repository
from bot.store.rows import MEET_WIDTH, meet_columns, read_meet, source_ids
from bot.store.sources import chosen


@cache
def _fixtures() -> Statement:
    meet, race = tables.meet, tables.race
    own = (race.c.meet_id == meet.c.id) & ~race.c.split & (race.c.combined == "")
    races = select(func.count()).select_from(race).where(own).scalar_subquery()
    said = source_ids(tables.meet_source, meet)
    since, until = bindparam("since", type_=Date), bindparam("until", type_=Date)
    columns = (*meet_columns(meet), meet.c.start, meet.c.end, meet.c.stadium, meet.c.series, races, said)
    return select(*columns).where(meet.c.start <= until, meet.c.end >= since)


class FixtureRepository(Repository):
    """Reads meets by their days."""

    async def list_fixtures(self, since: date, until: date) -> tuple[Fixture, ...]:
        """The meets with known days of which one lies in the span, both ends included, in the order of their days."""
        rows = await self._reader.rows(_fixtures(), since=since, until=until)
        said = await self._sources.load(row[-1] for row in rows)
        return in_order(_read(row, said) for row in rows)


def _read(row: Row, said: Mapping[int, Source]) -> Fixture:
    first, last, stadium, series, races, sources = row[MEET_WIDTH:]
    return Fixture(read_meet(row), first, last, stadium, series, races, chosen(said, sources))
