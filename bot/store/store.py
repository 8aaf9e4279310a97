"""The store as answers use it: a repository for each kind of fact, and figures about the whole."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import astuple
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, bindparam, cast, func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.database.opening import Database
from bot.database.reading import Statement
from bot.domain.coverage import Coverage
from bot.domain.source import Source
from bot.domain.touched import Touched
from bot.store import tables
from bot.store.athletes import AthleteRepository
from bot.store.disputes import DisputeRepository
from bot.store.news import NewsRepository
from bot.store.quotes import QuoteRepository
from bot.store.races import RaceRepository
from bot.store.records import RecordRepository
from bot.store.sources import SourceBook
from bot.store.steps import find_touched
from bot.store.writing import CHECKED, SINGLE, STATE, VERSION

_COUNTED = ("athlete", "meet", "race", "result", "record", "quote", "availability_note", "source")


@cache
def _coverage() -> Statement:
    counts = (select(func.count()).select_from(tables.metadata.tables[name]).scalar_subquery() for name in _COUNTED)
    return select(*counts, *_days_and_origins())


@cache
def _days() -> Statement:
    return select(*_days_and_origins())


def _days_and_origins() -> Iterator[ColumnElement[Any]]:
    days = (func.min(tables.race.c.date), func.max(tables.race.c.date), func.max(tables.source.c.retrieved))
    meta = tables.meta.c
    kept = (select(cast(meta.value, Integer)).where(meta.key == key).scalar_subquery() for key in (CHECKED, SINGLE))
    yield from (select(day).scalar_subquery() for day in days)
    yield from (func.coalesce(each, 0) for each in kept)


@cache
def _meta() -> Statement:
    return select(tables.meta.c.value).where(tables.meta.c.key == bindparam("key"))


@cache
def _last_import() -> Statement:
    batch = tables.batch
    return select(batch.c.finished).order_by(batch.c.id.desc()).limit(1)


class Store:
    """The whole store. Made by `open_store`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reader = reader = database.reader
        self._sources = SourceBook(reader)
        self._version = 0
        self.athletes = AthleteRepository(reader, self._sources)
        self.races = RaceRepository(reader, self._sources)
        self.records = RecordRepository(reader, self._sources)
        self.disputes = DisputeRepository(reader, self._sources)
        self.quotes = QuoteRepository(reader, self._sources)
        self.news = NewsRepository(reader)

    @property
    def engine(self) -> AsyncEngine:
        """The SQLAlchemy engine, for imports and undoing."""
        return self._database.engine

    async def get_coverage(self) -> Coverage:
        """Counts and dates of everything in the store."""
        return Coverage(*(await self._reader.bulk_rows(_coverage()))[0])

    async def list_sources(self) -> tuple[Source, ...]:
        """Every source, most recently read first."""
        return await self._sources.list_sources()

    async def find_last_import(self) -> datetime | None:
        """When the last import that was not undone finished, in UTC; None if there is none."""
        rows = await self._reader.rows(_last_import())
        return datetime.fromisoformat(rows[0][0]) if rows else None

    async def get_version(self) -> int:
        """A number that grows with every write, whichever process wrote."""
        version = int(await self.find_meta(VERSION) or 0)
        if version != self._version:
            self._version = version
            self._sources.forget()
        return version

    async def find_state(self) -> str | None:
        """A text that no other facts ever have, or None where no write has left one yet.

        The version alone does not tell facts apart: a database that was put back, or another one, counts up to the
        same number.
        """
        state = await self.find_meta(STATE)
        return f"{await self.find_meta(VERSION)} {state}" if state else None

    async def find_touched(self, before: str, after: str) -> Touched | None:
        """What imports touched between two states of the facts (see `find_state`); None if that is not known."""
        return await find_touched(self._reader, before, after)

    async def update_coverage(self, before: Coverage, counts: Mapping[str, int]) -> Coverage:
        """The coverage now, with so many rows more, or less, of each table than before: nothing is counted anew."""
        (days_and_facts,) = await self._reader.bulk_rows(_days())
        numbers = (number + counts.get(name, 0) for name, number in zip(_COUNTED, astuple(before), strict=False))
        return Coverage(*numbers, *days_and_facts)

    async def find_meta(self, key: str) -> str | None:
        """A value from the store's own table `meta`, or None if it is not set."""
        rows = await self._reader.rows(_meta(), key=key)
        return rows[0][0] if rows else None

    def writing(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction for changes; call `grow_version` at its end. Raises StoreError if the database fails."""
        return self._database.writing()
