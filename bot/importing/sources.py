"""Finds or adds the source of an import."""

from collections.abc import Callable

from sqlalchemy import Connection, insert, select

from bot.domain.source import Source
from bot.importing.slugs import Slugs
from bot.store import tables


def keep_source(connection: Connection, source: Source, origin: str, fold: Callable[[str], str]) -> int:
    """The internal id of a source. It is the same if title, publisher, date and a given address are."""
    c = tables.source.c
    same = [c.title == source.title, c.publisher == source.publisher, c.published == source.published]
    if source.url:
        same.append(c.url == source.url)
    known = connection.execute(select(c.id).where(*same)).scalar()
    if known is not None:
        return known
    slugs = Slugs(fold, connection.execute(select(c.slug)).scalars())
    slug = slugs.take(slugs.hyphened(source.title), slugs.hyphened(source.published), fallback="source")
    values = {
        "slug": slug,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "retrieved": source.retrieved,
        "url": source.url,
        "licence": source.licence,
        "kind": source.kind,
        "origin": origin,
    }
    inserted = connection.execute(insert(tables.source).values(**values)).inserted_primary_key
    if inserted is None:
        raise AssertionError("the database gave no id")
    return int(inserted[0])
