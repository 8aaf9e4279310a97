"""Sources: all of them are kept in memory, because every answer names some."""

from collections.abc import Iterable, Mapping
from functools import cache

from sqlalchemy import FromClause, select

from bot.database.reading import Reader, Row, Statement
from bot.domain.source import Source, SourceKind
from bot.store import tables
from bot.store.rows import Columns, columns

_COLUMNS = ("slug", "title", "publisher", "retrieved", "published", "url", "licence", "kind", "draws_from")


def source_columns(table: FromClause) -> Columns:
    """The columns for `read_source`."""
    return columns(table, _COLUMNS)


def read_source(row: Row) -> Source:
    """Reads the columns of `source_columns`."""
    *texts, kind, origin = row
    return Source(*texts, kind=SourceKind(kind), origin=origin)


@cache
def _all_sources() -> Statement:
    source = tables.source
    return select(source.c.id, *source_columns(source)).order_by(source.c.retrieved.desc(), source.c.id)


class SourceBook:
    """Sources by internal id, read again if an unknown id is asked for, or after `forget`."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._sources: Mapping[int, Source] = {}

    def forget(self) -> None:
        """Read all sources again next time, because the store has changed."""
        self._sources = {}

    async def list_sources(self) -> tuple[Source, ...]:
        """Every source, most recently read first."""
        return tuple((await self._read()).values())

    async def load(self, joined: Iterable[str | None]) -> Mapping[int, Source]:
        """All sources by internal id, including those in these comma-joined ids.

        Keep the mapping for the whole question: `forget` may be called meanwhile.
        """
        needed = {int(number) for ids in joined if ids for number in ids.split(",")}
        return self._sources if needed <= self._sources.keys() else await self._read()

    async def _read(self) -> Mapping[int, Source]:
        rows = await self._reader.rows(_all_sources())
        self._sources = {row[0]: read_source(row[1:]) for row in rows}
        return self._sources


def chosen(sources: Mapping[int, Source], joined: str | None) -> tuple[Source, ...]:
    """The sources of comma-joined ids, each once, in the order they were stored."""
    if joined and "," not in joined:  # as of nearly all facts
        return (sources[int(joined)],)
    return tuple(sources[number] for number in sorted({int(part) for part in (joined or "").split(",") if part}))
