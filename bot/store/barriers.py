"""Reads who has marks beyond a barrier."""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

from sqlalchemy import bindparam, or_, select

from bot.database.reading import Statement
from bot.domain.barriers import Barrier
from bot.domain.mark import Measure
from bot.domain.race import Result
from bot.store import tables
from bot.store.meets import of_athletes, read_results, select_results
from bot.store.repository import Repository

_KEYS = ("outdoors", "indoors")


@cache
def _breaking(measure: Measure, *, whole: bool) -> Statement:
    """The results beyond a mark in an event on either track; `whole` are those of some athletes, else their ids."""
    result, athlete = tables.result, tables.athlete
    of_event = or_(*(result.c.event == bindparam(key) for key in _KEYS))
    mark = result.c.mark_value
    beyond = mark < bindparam("value") if measure is Measure.TIME else mark >= bindparam("value")
    conditions = (of_event, beyond, result.c.status.is_(None))
    if whole:
        wanted = athlete.c.slug.in_(bindparam("athletes", expanding=True))
        return select_results().where(*conditions, wanted).order_by(tables.race.c.date, result.c.id)
    return select(athlete.c.slug).distinct().join(result, result.c.athlete_id == athlete.c.id).where(*conditions)


class BarrierRepository(Repository):
    """Reads results by their mark; each method is one statement, but for the sources."""

    async def list_breaking(self, barrier: Barrier) -> frozenset[str]:
        """The ids of the athletes with a mark beyond a barrier, whatever its wind, splits and parts among them."""
        rows = await self._reader.rows(_breaking(barrier.mark.measure, whole=False), **_bound(barrier))
        return frozenset(row[0] for row in rows)

    async def list_marks_beyond(self, barrier: Barrier, athletes: Collection[str]) -> tuple[Result, ...]:
        """The results of some athletes beyond a barrier, the earliest first."""
        statement = _breaking(barrier.mark.measure, whole=True)
        rows = await self._reader.rows(statement, **_bound(barrier), athletes=tuple(athletes))
        return of_athletes(await read_results(rows, self._sources))


def _bound(barrier: Barrier) -> dict[str, str | int]:
    tracks = (False, True) if barrier.event.short_track is None else (barrier.event.short_track,) * 2
    keys = (replace(barrier.event, short_track=track).key for track in tracks)
    return {**dict(zip(_KEYS, keys, strict=True)), "value": barrier.mark.value}
