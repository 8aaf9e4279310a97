"""Reads quotes of athletes, and notes on their availability."""

from datetime import date
from functools import cache

from sqlalchemy import bindparam, select, union

from bot.database.reading import Statement
from bot.domain.quote import AvailabilityNote, Quote
from bot.store import tables
from bot.store.quote_rows import latest_first, mentions, read_quotes, select_quotes
from bot.store.repository import Repository
from bot.store.rows import athlete_columns, read_athlete, source_ids
from bot.store.searching import Search, search_quotes
from bot.store.sources import chosen


@cache
def _quotes(about: bool) -> Statement:
    """Quotes by an athlete, or about one."""
    speaker = tables.athlete.alias("speaker")
    if about:
        chosen = mentions(bindparam("slug")) & (speaker.c.slug != bindparam("slug"))
    else:
        chosen = speaker.c.slug == bindparam("slug")
    return select_quotes(speaker).where(chosen).order_by(*latest_first())


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


class QuoteRepository(Repository):
    """Reads quotes and availability notes; each method is one SQL statement."""

    async def list_quotes(self, athlete: str) -> tuple[Quote, ...]:
        """Quotes of an athlete, latest first."""
        return await self._list_quotes(_quotes(about=False), athlete)

    async def list_quotes_about(self, athlete: str) -> tuple[Quote, ...]:
        """Quotes of others about an athlete, latest first."""
        return await self._list_quotes(_quotes(about=True), athlete)

    async def search_quotes(
        self,
        text: str = "",
        athlete: str | None = None,
        about: str | None = None,
        after: date | None = None,
        before: date | None = None,
    ) -> tuple[Quote, ...]:
        """Quotes whose words, topic or context contain every word of `text`, best first; without a text latest first.

        A word matches if a word of the quote begins with it or with its root (`injur` for injuries). A text without a
        letter or digit matches nothing. `athlete` and `about` are ids. `after` and `before` compare with the days
        that bound a quote; an unknown bound is open, so a quote from "before March" may be of any earlier day.
        """
        search = Search(text, athlete, about, after, before)
        return await search_quotes(self._reader, self._sources, search)

    async def list_notes(self, athlete: str) -> tuple[AvailabilityNote, ...]:
        """Availability notes, latest first."""
        rows = await self._reader.rows(_notes(), slug=athlete)
        sources = await self._sources.load(row[-1] for row in rows)
        return tuple(
            AvailabilityNote(row[0], read_athlete(row, 3), row[1], row[2], chosen(sources, row[-1])) for row in rows
        )

    async def list_speakers(self) -> tuple[str, ...]:
        """The ids of athletes who have a quote or a note."""
        return tuple(row[0] for row in await self._reader.rows(_speakers()))

    async def _list_quotes(self, statement: Statement, athlete: str) -> tuple[Quote, ...]:
        return await read_quotes(await self._reader.rows(statement, slug=athlete), self._sources)
