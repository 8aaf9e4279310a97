"""Statements: what athletes said word for word, and what is known of their availability."""

from collections.abc import Mapping
from functools import cache

from sqlalchemy import bindparam, exists, select, union

from bot.domain.athlete import Athlete
from bot.domain.source import Source
from bot.domain.statement import AvailabilityNote, Quote
from bot.store import tables
from bot.store._reading import Reader, Row, Statement
from bot.store._rows import ATHLETE_WIDTH, athlete_columns, read_athlete, source_ids
from bot.store.sources import SourceBook, chosen

_SPEAKER_AT = 8
_RACE_AT = _SPEAKER_AT + ATHLETE_WIDTH
_SOURCES_AT = _RACE_AT + 1
_ABOUT_AT = _SOURCES_AT + 1


@cache
def _quotes(about: bool) -> Statement:
    """Quotes by an athlete, or about one; a quote about several athletes comes once for each of them."""
    quote, link, race = tables.quote, tables.quote_about, tables.race
    speaker, subject = tables.athlete.alias("speaker"), tables.athlete.alias("subject")
    wanted = tables.athlete.alias("wanted")
    asked = wanted.c.slug == bindparam("slug")
    if about:
        mentions = link.alias("mentions")
        condition = exists().where(mentions.c.quote_id == quote.c.id, mentions.c.athlete_id == wanted.c.id, asked)
        chosen = condition & (speaker.c.slug != bindparam("slug"))
    else:
        chosen = speaker.c.slug == bindparam("slug")
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
        .where(chosen)
        .order_by(
            quote.c.said_before.desc().nulls_last(),
            quote.c.said_after.desc().nulls_last(),
            quote.c.id,
            subject.c.id,
        )
    )


@cache
def _notes() -> Statement:
    note, athlete = tables.availability_note, tables.athlete
    return (
        select(
            note.c.slug,
            note.c.text,
            note.c.as_of,
            *athlete_columns(athlete),
            source_ids(tables.note_source, note),
        )
        .select_from(note)
        .join(athlete, athlete.c.id == note.c.athlete_id)
        .where(athlete.c.slug == bindparam("slug"))
        .order_by(note.c.known_by.desc().nulls_last(), note.c.id)
    )


@cache
def _speakers() -> Statement:
    athlete = tables.athlete
    speaking = union(select(tables.quote.c.athlete_id), select(tables.availability_note.c.athlete_id)).subquery()
    return select(athlete.c.slug).join(speaking, speaking.c.athlete_id == athlete.c.id).order_by(athlete.c.id)


class StatementRepository:
    """Quotes and availability notes; each method is one statement."""

    def __init__(self, reader: Reader, sources: SourceBook) -> None:
        self._reader = reader
        self._sources = sources

    async def list_quotes(self, athlete: str) -> tuple[Quote, ...]:
        """What an athlete said, latest first."""
        return await self._list_quotes(_quotes(about=False), athlete)

    async def list_quotes_about(self, athlete: str) -> tuple[Quote, ...]:
        """What others said about an athlete, latest first."""
        return await self._list_quotes(_quotes(about=True), athlete)

    async def list_notes(self, athlete: str) -> tuple[AvailabilityNote, ...]:
        """Availability notes, latest first."""
        rows = await self._reader.rows(_notes(), slug=athlete)
        sources = await self._sources.load(row[-1] for row in rows)
        return tuple(
            AvailabilityNote(row[0], read_athlete(row, 3), row[1], row[2], chosen(sources, row[-1])) for row in rows
        )

    async def list_speakers(self) -> tuple[str, ...]:
        """Ids of the athletes with at least one statement."""
        return tuple(row[0] for row in await self._reader.rows(_speakers()))

    async def _list_quotes(self, statement: Statement, athlete: str) -> tuple[Quote, ...]:
        rows = await self._reader.rows(statement, slug=athlete)
        sources = await self._sources.load(row[_SOURCES_AT] for row in rows)
        first_rows: dict[str, Row] = {}
        about: dict[str, list[Athlete]] = {}
        for row in rows:
            first_rows.setdefault(row[0], row)
            subjects = about.setdefault(row[0], [])
            if row[_ABOUT_AT] is not None:
                subjects.append(read_athlete(row, _ABOUT_AT))
        return tuple(_read_quote(row, tuple(about[slug]), sources) for slug, row in first_rows.items())


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
