"""Leases of rows: who does a piece of work that is done once, and until when.

A lease is given in a short transaction of its own (`Database.leasing`), which reads what is due `FOR UPDATE SKIP
LOCKED` and marks it with its end. On PostgreSQL it waits for nobody. So whoever changes something for rows that are not
leased locks them first: they are leased once the change is there, or it waits to see that they were.
"""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ARRAY, BigInteger, ColumnElement, and_, bindparam, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.columns import Moment

# Evaluated for the numbers alone: beside other conditions the server might ask it of other rows first.
_HOLD = text(
    "SELECT number FROM unnest(:numbers) AS number WHERE pg_try_advisory_xact_lock(:space, hashint8(number))"
).bindparams(bindparam("numbers", type_=ARRAY(BigInteger)))
_SPACE = 0x42454C07  # of advisory locks, beside those of bot/database/session.py


def last_end(now: datetime, until: datetime) -> datetime:
    """The latest that a lease can end which somebody gave by now, where one given now ends at `until`.

    It is twice as far as that: clocks of several machines differ a little.
    """
    return until + (until - now)


def is_leased(until: ColumnElement[datetime | None]) -> ColumnElement[bool]:
    """Whether a lease holds. One that ends after `last_end` was given before a clock was set back, and holds nothing.

    Binds `now` and `last`.
    """
    return and_(until > bindparam("now", type_=Moment), until <= bindparam("last", type_=Moment))


async def hold(connection: AsyncConnection, numbers: Collection[int]) -> Collection[int]:
    """Those of the numbers that no other transaction holds; until this one ends it holds them.

    It keeps two leases at once from different rows of one number, where skipping locked rows does not.
    """
    if connection.dialect.name != "postgresql":
        return numbers  # there is no other transaction
    held = await connection.execute(_HOLD, {"numbers": list(numbers), "space": _SPACE})
    return frozenset(held.scalars())
