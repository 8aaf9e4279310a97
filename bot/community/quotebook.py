"""Reads the quotebooks of servers."""

import asyncio
from collections.abc import Collection, Sequence
from functools import cache

from sqlalchemy import BigInteger, Integer, String, bindparam, func, select

from bot.community import opt_outs
from bot.community.book_rows import read_quote, select_quotes
from bot.community.book_search import Query, count_found, read_page, understand
from bot.community.tables import book_quote, book_term, quotebook
from bot.community.terms import TAG, tag_term
from bot.database.reading import Reader, Statement
from bot.domain.quotebook import MOST_COUNTED, BookQuote, BookSettings, Found, Wanted

_AT_A_TIME = 400  # values in one statement
_LAST = "\U0010ffff"  # comes after every other character
_C, _T = book_quote.c, book_term.c
_NOTHING = Found((), 0, more=False, read_as={})


class QuotebookRepository:
    """Reads books. Everything raises StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def find(self, guild: int, number: int) -> BookQuote | None:
        """The quote of a number, shown or waiting."""
        return _one(await self._reader.rows(_by_number(), guild=guild, number=number))

    async def find_by_message(self, guild: int, message: int) -> BookQuote | None:
        """The quote that was saved from a message, shown or waiting."""
        return _one(await self._reader.rows(_by_message(), guild=guild, message=message))

    async def search(self, guild: int, wanted: Wanted, *, offset: int = 0, limit: int = 10) -> Found:
        """A page of the quotes that are wanted, latest first."""
        query = await understand(self._reader, guild, wanted)
        if query is None:
            return _NOTHING
        quotes = tuple(map(read_quote, await read_page(self._reader, query, offset, limit)))
        counted = await count_found(self._reader, query, _most(query))
        more = bool(query.terms) and counted > MOST_COUNTED
        return Found(quotes, min(counted, MOST_COUNTED) if more else counted, more, query.misspelt)

    async def count(self, guild: int, wanted: Wanted) -> int:
        """How many are wanted, exactly where no words are searched for; else MOST_COUNTED at most."""
        query = await understand(self._reader, guild, wanted)
        if query is None:
            return 0
        counted = await count_found(self._reader, query, _most(query))
        return min(counted, MOST_COUNTED) if query.terms else counted

    async def pick(self, guild: int, wanted: Wanted, chance: float, besides: int | None = None) -> BookQuote | None:
        """One of those that are wanted, by a chance from 0 to below 1; not that of the number `besides` if others are.

        None where there is none.
        """
        query = await understand(self._reader, guild, wanted)
        count = await count_found(self._reader, query) if query else 0
        if query is None or not count:
            return None
        at = int(chance * count)
        picked = await self._at(query, at)
        if picked and picked.number == besides and count > 1:
            picked = await self._at(query, (at + 1) % count)
        return picked

    async def list_tags(self, guild: int, limit: int = 25, start: str = "") -> tuple[tuple[str, int], ...]:
        """The tags of a book, those that begin so, and how many quotes that are shown have each, most used first.

        Raises BadDraft where no tag can begin so, for it is too long.
        """
        first = tag_term(start)
        rows = await self._reader.rows(_tags(), guild=guild, first=first, last=f"{first}{_LAST}", limit=limit)
        return tuple((tag.removeprefix(TAG), count) for tag, count in rows)

    async def list_all(self, guild: int) -> tuple[BookQuote, ...]:
        """The whole book, in the order of its numbers; those that wait too."""
        rows = await self._reader.bulk_rows(_whole(), guild=guild)
        return await asyncio.to_thread(lambda: tuple(map(read_quote, rows)))

    async def list_saved(self, guild: int, messages: Collection[int]) -> frozenset[int]:
        """Those of these messages that a quote was saved from."""
        wanted, saved = sorted(messages), set[int]()
        for start in range(0, len(wanted), _AT_A_TIME):
            part = wanted[start : start + _AT_A_TIME]
            saved.update(row[0] for row in await self._reader.rows(_saved(), guild=guild, messages=part))
        return frozenset(saved)

    async def find_settings(self, guild: int) -> BookSettings:
        """What a server chose for its book."""
        rows = await self._reader.rows(_settings(), guild=guild)
        return BookSettings(*rows[0]) if rows else BookSettings()

    async def forbids(self, user: int) -> bool:
        """Whether somebody forbids being quoted, in every server."""
        return await opt_outs.forbids(self._reader, user)

    async def _at(self, query: Query, offset: int) -> BookQuote | None:
        return _one(await read_page(self._reader, query, offset, 1))


def _one(rows: Sequence[Sequence[object]]) -> BookQuote | None:
    return read_quote(rows[0]) if rows else None


def _most(query: Query) -> int | None:
    """So many quotes are counted: all of them where an index of the table counts them."""
    return MOST_COUNTED + 1 if query.terms else None


@cache
def _by_number() -> Statement:
    guild, number = bindparam("guild", type_=BigInteger), bindparam("number", type_=Integer)
    return select_quotes().where(_C.guild_id == guild, _C.number == number)


@cache
def _by_message() -> Statement:
    guild, message = bindparam("guild", type_=BigInteger), bindparam("message", type_=BigInteger)
    return select_quotes().where(_C.guild_id == guild, _C.message == message)


@cache
def _saved() -> Statement:
    messages = bindparam("messages", type_=BigInteger, expanding=True)
    return select(_C.message).where(_C.guild_id == bindparam("guild", type_=BigInteger), _C.message.in_(messages))


@cache
def _whole() -> Statement:
    return select_quotes().where(_C.guild_id == bindparam("guild", type_=BigInteger)).order_by(_C.number)


@cache
def _settings() -> Statement:
    columns = (quotebook.c.adder, quotebook.c.remover, quotebook.c.review, quotebook.c.outlives)
    return select(*columns).where(quotebook.c.guild_id == bindparam("guild", type_=BigInteger))


@cache
def _tags() -> Statement:
    of_book = _T.guild == bindparam("guild", type_=BigInteger)
    tagged = (_T.term >= bindparam("first", type_=String), _T.term < bindparam("last", type_=String))
    count = func.count().label("count")
    found = select(_T.term, count).where(of_book, *tagged).group_by(_T.term)
    return found.order_by(count.desc(), _T.term).limit(bindparam("limit", type_=Integer))
