"""When a lease of a row holds: until its end, unless the clock that gave it was ahead."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam

from bot.community.columns import Moment


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
