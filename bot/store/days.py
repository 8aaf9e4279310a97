"""Days of the calendar: what happened on one in any year."""

from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, bindparam

from bot.domain.race import Result
from bot.store import tables
from bot.store.meets import in_final, read_results, select_results
from bot.store.reading import Reader, Statement
from bot.store.sources import SourceBook

_MOST_WINNERS = 50
_YEARS = range(1800, 2200)  # athletics has results since the 1850s


def on_day(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a date is one of the `days` to be bound: those of `same_day`."""
    # Months and days taken out of a date would have every row read; an index finds listed dates.
    return column.in_(bindparam("days", expanding=True))


def same_day(month: int, day: int) -> tuple[date, ...]:
    """That day of every year that facts may be from; none for the 30th of February."""
    days: list[date] = []
    for year in _YEARS:
        with suppress(ValueError):
            days.append(date(year, month, day))
    return tuple(days)


@cache
def _winners() -> Statement:
    race, result = tables.race, tables.result
    return (
        select_results()
        .where(
            on_day(race.c.date),
            in_final(),
            result.c.place == 1,
        )
        .order_by(race.c.date.desc(), race.c.id.desc(), result.c.id)
        .limit(_MOST_WINNERS)
    )


async def list_winners_on(reader: Reader, sources: SourceBook, month: int, day: int) -> tuple[Result, ...]:
    """Winners of finals held on a day of any year, the latest 50, latest first."""
    return await read_results(await reader.rows(_winners(), days=same_day(month, day)), sources)
