"""Reads what happened on one day of any year."""

from contextlib import suppress
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, bindparam, case

from bot.database.reading import Statement
from bot.domain.meet_kind import MeetKind
from bot.domain.race import AnyResult
from bot.store import tables
from bot.store.meets import in_final, read_results, select_results
from bot.store.repository import Repository

_MOST_WINNERS = 50
_YEARS = range(1800, 2200)  # athletics has results since the 1850s


def on_day(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """A condition: the date is in the parameter `days`, to be bound to what `same_day` gives."""
    # A list of dates can use the index; extracting month and day would read every row.
    return column.in_(bindparam("days", expanding=True))


def same_day(month: int, day: int) -> tuple[date, ...]:
    """That day in every year from 1800 to 2199; empty for the 30th of February."""
    days: list[date] = []
    for year in _YEARS:
        with suppress(ValueError):
            days.append(date(year, month, day))
    return tuple(days)


def _importance() -> ColumnElement[int]:
    """How much the meet of a race matters."""
    numbers = {kind.value: kind.importance for kind in MeetKind if kind.importance}
    return case(numbers, value=tables.meet.c.kind, else_=0)


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
        .order_by(_importance().desc(), race.c.date.desc(), race.c.id.desc(), result.c.id)
        .limit(_MOST_WINNERS)
    )


class DayRepository(Repository):
    """Reads results by the day of the year."""

    async def list_winners_on(self, month: int, day: int) -> tuple[AnyResult, ...]:
        """Winners of finals held on a day of any year, 50 at most, those of the most important meets first."""
        return await read_results(await self._reader.rows(_winners(), days=same_day(month, day)), self._sources)
