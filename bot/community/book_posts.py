"""Which quote of a book each post tells: each quote in its turn; posts follow when quotes change or go."""

from functools import cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.book_rows import read_quote, select_quotes
from bot.community.tables import book_post, book_quote, outbox
from bot.domain.outbox import Edit
from bot.domain.quotebook import BookQuote

_C, _P = book_quote.c, book_post.c


class BookPostChanges:
    """Changes which quotes posts tell, within one transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def tell(self, guild: int, post: int, chance: float) -> BookQuote | None:
        """The quote that a post tells: that of before if it is still shown, else the next one of the book.

        The next is one that no post of the server told, by a chance from 0 to below 1; where all were told, the one
        whose turn is longest ago. None where the book has none that is shown.
        """
        told = await self.find(guild, post)
        if told is not None:
            return told
        number = await self._next(guild, chance)
        if number is None:
            return None
        await self._connection.execute(delete(book_post).where(_P.outbox_id == post))
        values = {"guild_id": guild, "number": number, "outbox_id": post}
        await self._connection.execute(insert(book_post).values(values))
        return await self.find(guild, post)

    async def adopt(self, guild: int, post: int, number: int) -> bool:
        """Note which quote a post tells that was found in its channel; False where that was known."""
        known = select(exists().where(_P.outbox_id == post))
        if (await self._connection.execute(known)).scalar():
            return False
        values = {"guild_id": guild, "number": number, "outbox_id": post}
        await self._connection.execute(insert(book_post).values(values))
        return True

    async def find(self, guild: int, post: int) -> BookQuote | None:
        """The quote that a post tells; None where none was chosen yet, and where it has gone since."""
        rows = (await self._connection.execute(_told_by(), {"guild": guild, "post": post})).all()
        return read_quote(rows[0]) if rows else None

    async def _next(self, guild: int, chance: float) -> int | None:
        """The number of the next quote: of those not told, the first from some number on. So no large book is read."""
        last = (await self._connection.execute(_last(), {"guild": guild})).scalar()
        if last is None:
            return None
        for least in (int(chance * last) + 1, 1):
            untold = (await self._connection.execute(_untold(), {"guild": guild, "least": least})).scalar()
            if untold is not None:
                return untold
        return (await self._connection.execute(_longest_ago(), {"guild": guild})).scalar()


async def follow_quotes(connection: AsyncConnection, condition: ColumnElement[bool], edit: Edit) -> None:
    """Have the posts edited that tell quotes of which that holds; call it before quotes are deleted.

    Those too that were handed to Discord once, and may have arrived.
    """
    telling = select(_P.outbox_id).join(book_quote, _is_told()).where(condition)
    there = or_(outbox.c.state == "sent", outbox.c.tried.is_not(None))
    await connection.execute(update(outbox).where(outbox.c.id.in_(telling), there).values(edit=edit))


def _shown() -> tuple[ColumnElement[bool], ...]:
    """Of a book, those that are shown. Written out, so that the index serves."""
    return _C.guild_id == bindparam("guild", type_=BigInteger), _C.state == literal_column("'shown'")


def _is_told() -> ColumnElement[bool]:
    """Whether a row of `book_post` is of a quote."""
    return and_(_P.guild_id == _C.guild_id, _P.number == _C.number)


def _is_untold() -> ColumnElement[bool]:
    return ~exists().where(_is_told())


@cache
def _told_by() -> Select[*tuple[Any, ...]]:
    told = select(_P.number).where(
        _P.outbox_id == bindparam("post", type_=Integer), _P.guild_id == bindparam("guild", type_=BigInteger)
    )
    return select_quotes().where(*_shown(), _C.number == told.scalar_subquery())


@cache
def _last() -> Select[int]:
    return select(func.max(_C.number)).where(*_shown())


@cache
def _untold() -> Select[int]:
    some = (*_shown(), _C.number >= bindparam("least", type_=Integer), _is_untold())
    return select(_C.number).where(*some).order_by(_C.number).limit(1)


@cache
def _longest_ago() -> Select[int]:
    last = func.max(_P.id)
    joined = book_quote.join(book_post, _is_told())
    return select(_C.number).select_from(joined).where(*_shown()).group_by(_C.number).order_by(last).limit(1)
