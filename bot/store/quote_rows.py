"""The columns of a quote with its speaker, subjects and sources, and how to read them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import BindParameter, ColumnElement, FromClause, Select, exists, select

from bot.database.reading import Row
from bot.domain.athlete import Athlete
from bot.domain.quote import Quote
from bot.domain.source import Source
from bot.store import tables
from bot.store.rows import ATHLETE_WIDTH, athlete_columns, read_athlete, source_ids
from bot.store.sources import SourceBook, chosen

_SPEAKER_AT = 8
_RACE_AT = _SPEAKER_AT + ATHLETE_WIDTH
_SOURCES_AT = _RACE_AT + 1
_ABOUT_AT = _SOURCES_AT + 1


def select_quotes(speaker: FromClause) -> Select[*tuple[object, ...]]:
    """Selects quotes for `read_quotes`; a quote about several athletes gives a row for each of them.

    `speaker` is an alias of the table of athletes, so that the caller can put conditions on the speaker.
    """
    quote, link, race, subject = tables.quote, tables.quote_about, tables.race, tables.athlete.alias("subject")
    return (
        select(
            quote.c.slug,
            quote.c.words,
            quote.c.said_to,
            quote.c.said,
            quote.c.topic,
            quote.c.context,
            quote.c.said_after,
            quote.c.said_before,
            *athlete_columns(speaker),
            race.c.slug,
            source_ids(tables.quote_source, quote),
            *athlete_columns(subject),
        )
        .select_from(quote)
        .join(speaker, speaker.c.id == quote.c.athlete_id)
        .outerjoin(race, race.c.id == quote.c.race_id)
        .outerjoin(link, link.c.quote_id == quote.c.id)
        .outerjoin(subject, subject.c.id == link.c.athlete_id)
    )


def mentions(slug: BindParameter[str]) -> ColumnElement[bool]:
    """A condition: the quote is about the athlete with that slug."""
    link, mentioned = tables.quote_about.alias("mentions"), tables.athlete.alias("mentioned")
    return exists().where(
        link.c.quote_id == tables.quote.c.id, link.c.athlete_id == mentioned.c.id, mentioned.c.slug == slug
    )


def latest_first() -> tuple[ColumnElement[object], ...]:
    """The order of quotes, latest first, and of the athletes that each is about."""
    quote = tables.quote
    return (
        quote.c.said_before.desc().nulls_last(),
        quote.c.said_after.desc().nulls_last(),
        quote.c.id,
        tables.quote_about.c.athlete_id,
    )


async def read_quotes(rows: Sequence[Row], sources: SourceBook) -> tuple[Quote, ...]:
    """Reads rows of `select_quotes`; quotes keep the order of their first rows."""
    said = await sources.load(row[_SOURCES_AT] for row in rows)
    first_rows: dict[str, Row] = {}
    about: dict[str, list[Athlete]] = {}
    for row in rows:
        first_rows.setdefault(row[0], row)
        subjects = about.setdefault(row[0], [])
        if row[_ABOUT_AT] is not None:
            subjects.append(read_athlete(row, _ABOUT_AT))
    return tuple(_read_quote(row, tuple(about[slug]), said) for slug, row in first_rows.items())


def _read_quote(row: Row, about: tuple[Athlete, ...], sources: Mapping[int, Source]) -> Quote:
    slug, words, said_to, said, topic, context, said_after, said_before = row[:_SPEAKER_AT]
    return Quote(
        id=slug,
        athlete=read_athlete(row, _SPEAKER_AT),
        words=words,
        said_to=said_to,
        said=said,
        topic=topic,
        context=context,
        said_after=said_after,
        said_before=said_before,
        about=about,
        race_id=row[_RACE_AT],
        sources=chosen(sources, row[_SOURCES_AT]),
    )
