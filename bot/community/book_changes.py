"""Changes the quotebooks of servers."""

import asyncio
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import astuple
from datetime import datetime
from functools import cache

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Insert,
    Integer,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community import opt_outs
from bot.community.book_posts import follow_quotes
from bot.community.book_rows import draft_values, read_quote, select_quotes
from bot.community.columns import json_values
from bot.community.departures import refuse_departed
from bot.community.tables import book_quote, book_term, quotebook
from bot.community.terms import terms_of
from bot.database.reading import Row
from bot.domain.outbox import Edit
from bot.domain.quotebook import (
    MOST_QUOTES,
    BookIsFull,
    BookQuote,
    BookSettings,
    Draft,
    Entry,
    ForbidsQuotes,
    ImportCounts,
    Kept,
    QuoteState,
)

_AT_A_TIME = 400  # values in one statement
_ROWS_AT_A_TIME = 500  # the bot answers others between two insertions
_C = book_quote.c


class QuotebookChanges:
    """Changes books, within one transaction; no other writer can come in between."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        guild: int,
        draft: Draft,
        kept_by: int,
        now: datetime,
        *,
        channel: int | None = None,
        message: int | None = None,
    ) -> Kept:
        """Keep a quote; it waits where the server reviews new ones. Of a message there is one quote.

        Raises ForbidsQuotes, BookIsFull, and DepartedServer where the bot was removed.
        """
        await refuse_departed(self._connection, guild)
        held = await self._find(_C.guild_id == guild, _C.message == message) if message is not None else None
        if held:
            return Kept(held, fresh=False)
        await self._refuse_forbidden(draft)
        review = select(quotebook.c.review).where(quotebook.c.guild_id == guild)
        waits = (await self._connection.execute(review)).scalar()
        entry = Entry(draft, QuoteState.WAITING if waits else QuoteState.SHOWN, channel, message)
        (number,) = await self._insert(guild, [entry], kept_by, now)
        return Kept(await self._get(guild, number), fresh=True)

    async def add_all(
        self, guild: int, entries: Iterable[Entry], kept_by: int | None, now: datetime, *, dry_run: bool = False
    ) -> ImportCounts:
        """Keep the quotes of a file, or with `dry_run` only count them; they are shown unless they say otherwise.

        Left out are those whose words and speaker the book holds already, and those of members who forbid it; an id of
        a message that has a quote is left off. Raises BookIsFull, DepartedServer.
        """
        await refuse_departed(self._connection, guild)
        given = list(entries)
        speakers = {entry.draft.speaker.user for entry in given}
        forbidding = await opt_outs.list_forbidding(self._connection, [user for user in speakers if user is not None])
        allowed = [entry for entry in given if entry.draft.speaker.user not in forbidding]
        columns = (_C.words, _C.speaker_id, _C.athlete, _C.speaker, _C.message)
        held = (await self._connection.execute(select(*columns).where(_C.guild_id == guild))).all()
        new = await asyncio.to_thread(_leave_out_doubles, allowed, held)
        if len(held) + len(new) > MOST_QUOTES:
            raise BookIsFull(len(held))
        if new and not dry_run:
            await self._insert(guild, new, kept_by, now)
        return ImportCounts(len(new), len(allowed) - len(new), len(given) - len(allowed))

    async def edit(self, guild: int, number: int, draft: Draft, now: datetime) -> BookQuote | None:
        """What a quote says from now on; None where there is none. Raises ForbidsQuotes, DepartedServer."""
        await refuse_departed(self._connection, guild)
        await self._refuse_forbidden(draft)
        await follow_quotes(self._connection, and_(_C.guild_id == guild, _C.number == number), Edit.CORRECTED)
        return await self._change(guild, number, _C.number == number, {**draft_values(draft), "changed": now})

    async def remove(self, guild: int, number: int) -> BookQuote | None:
        """Delete a quote, or refuse one that waits; what it was, None where there is none."""
        this = (_C.guild_id == guild, _C.number == number)
        held = await self._find(*this)
        await self._delete(and_(*this))
        return held

    async def approve(self, guild: int, number: int, now: datetime) -> BookQuote | None:
        """Show a quote that waits; None where none of that number waits. Raises DepartedServer."""
        await refuse_departed(self._connection, guild)
        values: dict[str, object] = {"state": QuoteState.SHOWN, "changed": now}
        return await self._change(guild, number, _C.state == QuoteState.WAITING, values)

    async def forget_messages(self, guild: int, messages: Collection[int]) -> int:
        """Delete the quotes of messages that were deleted, unless the server lets them stay; how many."""
        gone, wanted = 0, sorted(messages)
        for start in range(0, len(wanted), _AT_A_TIME):
            gone += await self._forget(guild, _C.message.in_(wanted[start : start + _AT_A_TIME]))
        return gone

    async def forget_channel(self, guild: int, channel: int) -> int:
        """Delete the quotes of a deleted channel's messages, unless the server lets them stay; how many."""
        return await self._forget(guild, _C.channel_id == channel)

    async def set_settings(self, guild: int, settings: BookSettings, now: datetime) -> None:
        """Set what holds for a book. Raises DepartedServer."""
        await refuse_departed(self._connection, guild)
        await self._put_book(guild, now, settings=settings)

    async def forbid(self, user: int, now: datetime) -> int:
        """Delete what somebody said from every book, and let nobody keep more; how many quotes there were."""
        await opt_outs.add_wish(self._connection, user, now)
        return await self._delete(_C.speaker_id == user)

    async def allow(self, user: int) -> bool:
        """Let somebody be quoted again; False if they did not forbid it."""
        return await opt_outs.drop_wish(self._connection, user)

    async def _refuse_forbidden(self, draft: Draft) -> None:
        user = draft.speaker.user
        if user is not None and await opt_outs.list_forbidding(self._connection, [user]):
            raise ForbidsQuotes(user)

    async def _insert(self, guild: int, entries: Sequence[Entry], kept_by: int | None, now: datetime) -> range:
        """Keep quotes under the next numbers of the book, which are returned. Raises BookIsFull."""
        last = await self._last_number(guild)
        if last + len(entries) > MOST_QUOTES:
            count = select(func.count()).where(_C.guild_id == guild)
            if (await self._connection.execute(count)).scalar_one() + len(entries) > MOST_QUOTES:
                raise BookIsFull(MOST_QUOTES)
        numbers = range(last + 1, last + len(entries) + 1)
        await self._put_book(guild, now, last_number=numbers[-1])
        common = {"guild_id": guild, "kept_by_id": kept_by, "created": now, "changed": now}
        numbered = list(zip(numbers, entries, strict=True))
        for start in range(0, len(entries), _ROWS_AT_A_TIME):
            part = numbered[start : start + _ROWS_AT_A_TIME]
            rows = [{**common, "number": number, **_entry_values(entry)} for number, entry in part]
            added = await self._connection.execute(insert(book_quote).returning(_C.number, _C.id), rows)
            ids: dict[int, int] = {row.number: row.id for row in added}
            await self._index(guild, [(ids[number], entry) for number, entry in part])
        return numbers

    async def _index(self, guild: int, kept: Iterable[tuple[int, Entry]]) -> None:
        """Make quotes that are shown be found by their words and tags."""
        shown = [(number, entry.draft) for number, entry in kept if entry.state is QuoteState.SHOWN]
        if shown:
            terms = await asyncio.to_thread(_list_terms, shown)
            on_postgres = self._connection.dialect.name == "postgresql"
            await self._connection.execute(_insert_terms(on_postgres), [{"guild": guild, **each} for each in terms])

    async def _change(
        self, guild: int, number: int, condition: ColumnElement[bool], values: dict[str, object]
    ) -> BookQuote | None:
        this = (_C.guild_id == guild, _C.number == number)
        changed = update(book_quote).where(*this, condition).values(values).returning(_C.id)
        found = (await self._connection.execute(changed)).scalar()
        if found is None:
            return None
        quote = await self._get(guild, number)
        await self._connection.execute(delete(book_term).where(book_term.c.quote_id == found))
        await self._index(guild, [(found, Entry(quote.draft, quote.state))])
        return quote

    async def _forget(self, guild: int, condition: ColumnElement[bool]) -> int:
        stays = select(quotebook.c.outlives).where(quotebook.c.guild_id == guild)
        if (await self._connection.execute(stays)).scalar():
            return 0
        return await self._delete(and_(_C.guild_id == guild, condition))

    async def _delete(self, condition: ColumnElement[bool]) -> int:
        """Delete quotes, and have the posts edited that tell them; how many."""
        await follow_quotes(self._connection, condition, Edit.RETRACTED)
        return (await self._connection.execute(delete(book_quote).where(condition))).rowcount

    async def _last_number(self, guild: int) -> int:
        last = select(quotebook.c.last_number).where(quotebook.c.guild_id == guild)
        return (await self._connection.execute(last)).scalar() or 0

    async def _put_book(
        self, guild: int, now: datetime, *, settings: BookSettings | None = None, last_number: int | None = None
    ) -> None:
        values: dict[str, object] = {"changed": now}
        if settings is not None:
            values |= dict(zip(("adder", "remover", "review", "outlives"), astuple(settings), strict=True))
        if last_number is not None:
            values["last_number"] = last_number
        changed = update(quotebook).where(quotebook.c.guild_id == guild).values(values)
        if (await self._connection.execute(changed)).rowcount == 0:
            new = {"guild_id": guild, "review": False, "outlives": False, "last_number": 0, **values}
            await self._connection.execute(insert(quotebook).values(new))

    async def _find(self, *conditions: ColumnElement[bool]) -> BookQuote | None:
        row = (await self._connection.execute(select_quotes().where(*conditions))).one_or_none()
        return read_quote(row) if row else None

    async def _get(self, guild: int, number: int) -> BookQuote:
        this = select_quotes().where(_C.guild_id == guild, _C.number == number)
        return read_quote((await self._connection.execute(this)).one())


def _entry_values(entry: Entry) -> dict[str, object]:
    ids = {"channel_id": entry.channel, "message": entry.message, "state": entry.state}
    return {**draft_values(entry.draft), **ids}


def _list_terms(quotes: Sequence[tuple[int, Draft]]) -> list[dict[str, object]]:
    return [{"quote": number, "terms": json.dumps(sorted(terms_of(draft)))} for number, draft in quotes]


@cache
def _insert_terms(on_postgres: bool) -> Insert:
    """All terms of a quote at once, from a JSON array: a row for each would take several times as long."""
    terms = json_values("terms", on_postgres)
    guild, quote = bindparam("guild", type_=BigInteger), bindparam("quote", type_=Integer)
    values = select(guild, terms.c.value, quote).select_from(terms)
    return insert(book_term).from_select(["guild", "term", "quote_id"], values)


def _leave_out_doubles(entries: Iterable[Entry], held: Iterable[Row]) -> list[Entry]:
    """Those of which neither the book nor an entry before says the same; without the id of a message that is known."""
    seen: set[tuple[object, ...]] = set()
    messages: set[object] = {None}
    for *said, message in held:
        seen.add(_same(*said))
        messages.add(message)
    new: list[Entry] = []
    for entry in entries:
        draft, speaker = entry.draft, entry.draft.speaker
        same = _same(draft.words, speaker.user, speaker.athlete, speaker.name)
        if same not in seen:
            seen.add(same)
            new.append(Entry(draft, entry.state) if entry.message in messages else entry)
            messages.add(entry.message)
    return new


def _same(words: str, user: int | None, athlete: str | None, name: str) -> tuple[object, ...]:
    """The same for quotes of which one is enough: the words and who said them."""
    return words, user, athlete or name.casefold()
