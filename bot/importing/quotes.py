"""Writes what athletes said, each quote once, with every source that prints it.

Same words of the same athlete are one quote, however they are punctuated, unless they were said on days more than a
week apart: then somebody said so twice. The first source is followed; others fill in what it leaves out.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, insert, select

from bot.domain.rows import QuoteRow, SourceRow
from bot.domain.source import Source, SourceKind
from bot.importing.bulk import Bulk, portions, stored_day
from bot.importing.journal import Journal, link
from bot.importing.naming import Namesakes, Unresolved, find_ids
from bot.importing.slugs import Slugs
from bot.importing.sources import keep_source
from bot.importing.staging import Staged, staged_rejected
from bot.store import tables

_WEEK = 7  # days; a paper may give the day it printed a statement
_SHOWN = 200  # characters of a rejected quote
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_COLUMNS = ("id", "slug", "athlete_id", "words", "said_to", "said", "said_after", "said_before", "topic", "context")


@dataclass(slots=True)
class _Held:
    """A quote of the store, or with `row` a new one of this import. `values` are its columns, `about` athletes."""

    id: int
    values: dict[str, Any]
    about: set[int] = field(default_factory=set[int])
    row: QuoteRow | None = None
    changed: set[str] = field(default_factory=set[str])
    added: set[int] = field(default_factory=set[int])

    def may_be_of(self, after: date | None, before: date | None) -> bool:
        """Whether it can have been said within those days."""
        starts = [day for day in (self.values["said_after"], after) if day]
        ends = [day for day in (self.values["said_before"], before) if day]
        return not starts or not ends or (max(starts) - min(ends)).days <= _WEEK


class QuoteWriter:
    """Writes the quotes of one import, after its athletes, races and results."""

    def __init__(self, connection: Connection, journal: Journal, fold: Callable[[str], str]) -> None:
        self._connection = connection
        self._journal = journal
        self._fold = fold
        self._sources: dict[SourceRow, int] = {}
        self._said: defaultdict[int, list[int]] = defaultdict(list)  # quotes by source
        self.added = 0
        self.merged = 0

    def write(self, staged: Staged, retrieved: date, slugs: Callable[[], Slugs]) -> None:
        """Write the new ones, and what is new about others; a quote of nobody known is rejected.

        `retrieved` is the day the sources were read. `added` and `merged` count rows then.
        """
        if not staged.quotes:
            return
        named = self._resolve(staged)
        races = find_ids(self._connection, tables.race, (row.race for row, _ in named))
        held, following = self._load({athlete for _, athlete in named})
        for row, athlete in named:
            known = held[athlete, same_words(row.words)]
            quote = next((one for one in known if one.may_be_of(row.said_after, row.said_before)), None)
            if quote is None:
                quote = _Held(following, _values(row, athlete), row=row)
                known.append(quote)
                following += 1
                self.added += 1
            else:
                self.merged += 1
            self._complete(quote, row, races.get(row.race))
            for source in row.sources:
                self._said[self._source_id(source, retrieved)].append(quote.id)
        self._write([quote for known in held.values() for quote in known], slugs)

    def _resolve(self, staged: Staged) -> list[tuple[QuoteRow, int]]:
        """The quotes with their athletes; those without are rejected."""
        names = (name for row in staged.quotes for name in (row.athlete.name, *row.about))
        self._namesakes = Namesakes(self._connection, self._fold, names)
        ids = (source.id for row in staged.quotes for source in row.sources)
        known = find_ids(self._connection, tables.source, ids)
        self._sources = {SourceRow(id=slug): number for slug, number in known.items()}
        named: list[tuple[QuoteRow, int]] = []
        for row in staged.quotes:
            unknown = [source.id for source in row.sources if source.id and source not in self._sources]
            if unknown:
                reason = f"source {unknown[0][:40]!r} is not in the store: write title, publisher, date and address"
                self._reject(staged, row, reason)
                continue
            try:
                named.append((row, self._namesakes.find(row.athlete)))
            except Unresolved as error:
                self._reject(staged, row, str(error))
        return named

    def _reject(self, staged: Staged, row: QuoteRow, reason: str) -> None:
        text = f"{row.athlete.name}: {row.words}"[:_SHOWN]
        values = {"file": row.file, "line": row.line, "reason": reason, "text": text, "left_out": False}
        self._connection.execute(insert(staged_rejected).values(**values))
        staged.rejected += 1

    def _complete(self, quote: _Held, row: QuoteRow, race: int | None) -> None:
        """Fill in what the quote leaves out: its days, its context, its race, whom it is about."""
        values = quote.values
        given: dict[str, Any] = {"context": row.context, "race_id": race}
        if not (values["said_after"] or values["said_before"]):
            given |= {"said_after": row.said_after, "said_before": row.said_before}
        for column, value in given.items():
            if value and not values[column]:
                values[column] = value
                quote.changed.add(column)
        about = {number for number in map(self._namesakes.find_named, row.about) if number}
        quote.added |= about - quote.about - {values["athlete_id"]}

    def _write(self, quotes: list[_Held], slugs: Callable[[], Slugs]) -> None:
        journal, connection = self._journal, self._connection
        new = [(quote, quote.row) for quote in quotes if quote.row is not None]
        if new:
            taken = slugs()
            bulk = Bulk(connection, tables.quote, (*_COLUMNS, "race_id", "origin"))
            for quote, row in new:
                values = quote.values
                said = values["said_before"] or values["said_after"]
                slug = taken.take(taken.hyphened(row.athlete.name), str(said.year) if said else "", fallback="quote")
                for column in ("said_after", "said_before"):
                    values[column] = stored_day(connection, values[column]) if values[column] else None
                rest = (values[column] for column in (*_COLUMNS[2:], "race_id"))
                bulk.add((quote.id, slug, *rest, journal.origin))
            bulk.flush()
        for quote in quotes:
            if quote.row is None and quote.changed:
                journal.update(tables.quote, quote.id, {column: quote.values[column] for column in quote.changed})
        about = Bulk(connection, tables.quote_about, ("quote_id", "athlete_id", "origin"))
        for quote in quotes:
            for athlete in sorted(quote.added):
                about.add((quote.id, athlete, journal.origin))
        about.flush()
        journal.linked += about.count
        for source, said in self._said.items():
            link(connection, tables.quote_source, said, source, journal)

    def _source_id(self, row: SourceRow, retrieved: date) -> int:
        number = self._sources.get(row)
        if number is None:
            said = (row.title, row.publisher, retrieved, row.published, row.url, row.licence)
            source = Source("", *said, SourceKind.OWN)
            number = keep_source(self._connection, source, self._journal.origin, self._fold)
            self._sources[row] = number
        return number

    def _load(self, athletes: set[int]) -> tuple[defaultdict[tuple[int, str], list[_Held]], int]:
        """The quotes of these athletes by athlete and words, and the next free id."""
        c, link_ = tables.quote.c, tables.quote_about.c
        held: defaultdict[tuple[int, str], list[_Held]] = defaultdict(list)
        by_id: dict[int, _Held] = {}
        wanted = (c.id, c.athlete_id, c.words, c.said_after, c.said_before, c.context, c.race_id)
        for some in portions(sorted(athletes)):
            chosen = select(*wanted).where(c.athlete_id.in_(some)).order_by(c.id)
            for row in self._connection.execute(chosen).mappings():
                quote = by_id[row["id"]] = _Held(row["id"], dict(row))
                held[row["athlete_id"], same_words(row["words"])].append(quote)
        for some in portions(sorted(by_id)):
            rows = self._connection.execute(select(link_.quote_id, link_.athlete_id).where(link_.quote_id.in_(some)))
            for number, athlete in rows:
                by_id[number].about.add(athlete)
        return held, (self._connection.execute(select(func.max(c.id))).scalar() or 0) + 1


def same_words(text: str) -> str:
    """The words of a text without case, accents and anything but letters and digits: equal for the same words."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def _values(row: QuoteRow, athlete: int) -> dict[str, Any]:
    return {
        "athlete_id": athlete,
        "words": row.words,
        "said_to": row.said_to,
        "said": row.said,
        "said_after": row.said_after,
        "said_before": row.said_before,
        "topic": row.topic,
        "context": "",
        "race_id": None,
    }
