"""Finds or adds the source of an import, and those that its rows name."""

from collections.abc import Callable

from sqlalchemy import Connection, insert, select

from bot.domain.source import Source
from bot.importing.slugs import Slugs
from bot.store import tables
from bot.store.shipped_rows import source_values

Fold = Callable[[str], str]


def write_source(connection: Connection, source: Source, origin: str, fold: Fold) -> int:
    """Write a source that the store does not have, and return its internal id."""
    return _write(connection, source, origin, _slugs(connection, fold))


def find_source(connection: Connection, source: Source) -> int | None:
    """The internal id of the source with that title, publisher, date and kind; None if the store does not have it."""
    c = tables.source.c
    same = (
        c.title == source.title,
        c.publisher == source.publisher,
        c.published == source.published,
        c.kind == source.kind,
    )
    return connection.execute(select(c.id).where(*same)).scalar()


class SourceWriter:
    """Finds or adds many sources, each of one page: a source is the same only if its address is, too."""

    def __init__(self, connection: Connection, origin: str, fold: Fold) -> None:
        self._connection = connection
        self._origin = origin
        self._slugs = _slugs(connection, fold)
        c = tables.source.c
        pages = select(c.title, c.publisher, c.published, c.url, c.id).order_by(c.id.desc())
        self._known = {tuple(row[:4]): int(row[4]) for row in connection.execute(pages)}

    def keep(self, source: Source) -> int:
        """The internal id of a source; it is written if it is not there."""
        page = (source.title, source.publisher, source.published, source.url)
        number = self._known.get(page)
        if number is None:
            number = self._known[page] = _write(self._connection, source, self._origin, self._slugs)
        return number


def _slugs(connection: Connection, fold: Fold) -> Slugs:
    return Slugs(fold, connection.execute(select(tables.source.c.slug)).scalars())


def _write(connection: Connection, source: Source, origin: str, slugs: Slugs) -> int:
    slug = slugs.take(slugs.hyphened(source.title), slugs.hyphened(source.published), fallback="source")
    values = {**source_values(source), "slug": slug, "origin": origin}
    inserted = connection.execute(insert(tables.source).values(**values)).inserted_primary_key
    if inserted is None:
        raise AssertionError("the database gave no id")
    return int(inserted[0])
