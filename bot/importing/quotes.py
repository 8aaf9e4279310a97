"""Writes what athletes said, each quote once, with every source that prints it.

Same words of the same athlete are one quote, however they are punctuated, unless they were said on days more than a
week apart: then somebody said so twice. The first source is followed; others fill in what it leaves out.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from bot.domain.rows import QuoteRow, SourceRow
from bot.domain.source import Source, SourceKind
from bot.importing.journal import Journal
from bot.importing.naming import Namesakes, Unresolved, find_ids
from bot.importing.slugs import Slugs
from bot.importing.sources import SourceWriter
from bot.importing.staged import Staged
from bot.importing.staged_tables import staged_rejected
from bot.store import tables
from bot.store.bulk import Bulk, portions, stored_day

_WEEK = 7  # days; a paper may give the day it printed a statement
_SHOWN = 200  # characters of a rejected quote
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_COLUMNS = (
    *("athlete_id", "words", "said_to", "said", "said_after", "said_before"),
    *("topic", "context", "race_id"),
)
Fold = Callable[[str], str]
Days = tuple[date | None, date | None]
"""The first and the last day on which something can have been said; None where nothing is known."""


@dataclass(slots=True)
class _Held:
    """A quote of the store, or with `row` a new one of this import. `values` are its columns.

    `about` are athletes, `sources` sources, as stored; `more_about` and `more_sources` are what is new.
    """

    id: int
    values: dict[str, Any]
    row: QuoteRow | None = None
    changed: set[str] = field(default_factory=set[str])
    about: set[int] = field(default_factory=set[int])
    sources: set[int] = field(default_factory=set[int])
    more_about: set[int] = field(default_factory=set[int])
    more_sources: set[int] = field(default_factory=set[int])

    def may_be_of(self, after: date | None, before: date | None) -> bool:
        """Whether it can have been said within those days."""
        return said_at_once((self.values["said_after"], self.values["said_before"]), (after, before))


class QuoteWriter:
    """Writes the quotes of one import, after its athletes, races and results. Make it only if there are some.

    `added` and `merged` count quotes once they are written.
    """

    def __init__(self, connection: Connection, journal: Journal, staged: Staged, fold: Fold, retrieved: date) -> None:
        """`retrieved` is the day the sources were read."""
        self._connection = connection
        self._journal = journal
        self._staged = staged
        self._retrieved = retrieved
        names = (name for row in staged.quotes for name in (row.athlete.name, *row.about))
        self._namesakes = Namesakes(connection, fold, names)
        known = find_ids(connection, tables.source, (one.id for row in staged.quotes for one in row.sources))
        self._sources = {SourceRow(id=slug): number for slug, number in known.items()}
        self._writer = SourceWriter(connection, journal.origin, fold)
        self.added = 0
        self.merged = 0

    def write(self, slugs: Slugs) -> None:
        """Write the new ones, and what is new about others; a quote of nobody known is rejected."""
        named = self._resolve()
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
            quote.more_sources |= {self._source_id(source) for source in row.sources} - quote.sources
        self._write([quote for known in held.values() for quote in known], slugs)

    def _resolve(self) -> list[tuple[QuoteRow, int]]:
        """The quotes with their athletes; those without are rejected."""
        named: list[tuple[QuoteRow, int]] = []
        for row in self._staged.quotes:
            unknown = [source.id for source in row.sources if source.id and source not in self._sources]
            if unknown:
                reason = f"source {unknown[0][:40]!r} is not in the store: write title, publisher, date and address"
                self._reject(row, reason)
                continue
            try:
                named.append((row, self._namesakes.find(row.athlete)))
            except Unresolved as error:
                self._reject(row, str(error))
        return named

    def _reject(self, row: QuoteRow, reason: str) -> None:
        text = f"{row.athlete.name}: {row.words}"[:_SHOWN]
        values = {"file": row.file, "line": row.line, "reason": reason, "text": text, "left_out": False}
        self._connection.execute(insert(staged_rejected).values(**values))
        self._staged.rejected += 1

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
        quote.more_about |= about - quote.about - {values["athlete_id"]}

    def _write(self, quotes: list[_Held], slugs: Slugs) -> None:
        bulk = Bulk(self._connection, tables.quote, ("id", "slug", *_COLUMNS, "origin"))
        for quote in quotes:
            if quote.row is not None:
                slug = self._slug(quote, quote.row, slugs)
                for column in ("said_after", "said_before"):
                    day = quote.values[column]
                    quote.values[column] = stored_day(self._connection, day) if day else None
                bulk.add((quote.id, slug, *(quote.values[column] for column in _COLUMNS), self._journal.origin))
            elif quote.changed:
                values = {column: quote.values[column] for column in quote.changed}
                self._journal.update(tables.quote, quote.id, values)
        bulk.flush()
        self._link(tables.quote_about, "athlete_id", {quote.id: quote.more_about for quote in quotes})
        self._link(tables.quote_source, "source_id", {quote.id: quote.more_sources for quote in quotes})

    @staticmethod
    def _slug(quote: _Held, row: QuoteRow, slugs: Slugs) -> str:
        said: date | None = quote.values["said_before"] or quote.values["said_after"]
        return slugs.take(slugs.hyphened(row.athlete.name), str(said.year) if said else "", fallback="quote")

    def _link(self, table: Table, column: str, more: Mapping[int, set[int]]) -> None:
        bulk = Bulk(self._connection, table, ("quote_id", column, "origin"))
        for quote, others in more.items():
            for other in sorted(others):
                bulk.add((quote, other, self._journal.origin))
        bulk.flush()
        self._journal.linked += bulk.count

    def _source_id(self, row: SourceRow) -> int:
        number = self._sources.get(row)
        if number is None:
            said = (row.title, row.publisher, self._retrieved, row.published, row.url, row.licence)
            number = self._sources[row] = self._writer.keep(Source("", *said, SourceKind.OWN))
        return number

    def _load(self, athletes: set[int]) -> tuple[defaultdict[tuple[int, str], list[_Held]], int]:
        """The quotes of these athletes by athlete and words, and the next free id."""
        c = tables.quote.c
        held: defaultdict[tuple[int, str], list[_Held]] = defaultdict(list)
        by_id: dict[int, _Held] = {}
        wanted = (c.id, c.athlete_id, c.words, c.said_after, c.said_before, c.context, c.race_id)
        for some in portions(sorted(athletes)):
            chosen = select(*wanted).where(c.athlete_id.in_(some)).order_by(c.id)
            for row in self._connection.execute(chosen).mappings():
                quote = by_id[row["id"]] = _Held(row["id"], dict(row))
                held[row["athlete_id"], same_words(row["words"])].append(quote)
        for some in portions(sorted(by_id)):
            for number, athlete in self._links(tables.quote_about, some):
                by_id[number].about.add(athlete)
            for number, source in self._links(tables.quote_source, some):
                by_id[number].sources.add(source)
        return held, (self._connection.execute(select(func.max(c.id))).scalar() or 0) + 1

    def _links(self, table: Table, quotes: Sequence[int]) -> Iterable[tuple[int, int]]:
        quote, other, *_ = table.c
        rows = self._connection.execute(select(quote, other).where(quote.in_(quotes)))
        return ((number, linked) for number, linked in rows)


def said_at_once(one: Days, other: Days) -> bool:
    """Whether the same words can have been said once, within the days that bound them."""
    starts = [day for day in (one[0], other[0]) if day]
    ends = [day for day in (one[1], other[1]) if day]
    return not starts or not ends or (max(starts) - min(ends)).days <= _WEEK


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
