"""Finds personal bests: results better than all of earlier days, and the best of their own day."""

from functools import cache

from sqlalchemy import bindparam, case, func, select

from bot.database.reading import Statement
from bot.domain.mark import MarkFlag, Measure
from bot.domain.profile import MOST_WIND
from bot.store import tables
from bot.store.repository import Repository


@cache
def _bests() -> Statement:
    """One statement for two athletes. Lengths and points are negated, so that lower is better for all marks.

    A day may bring several bests, of which only the best one stands; an equal one after it equals it.
    """
    race, result, athlete = tables.race, tables.result, tables.athlete
    value = case((result.c.mark_measure == Measure.TIME, result.c.mark_value), else_=-result.c.mark_value)
    event = (athlete.c.id, race.c.discipline, race.c.variant, race.c.short_track)
    earlier = func.min(value).over(partition_by=event, order_by=race.c.date, groups=(None, -1))
    of_day = func.row_number().over(partition_by=(*event, race.c.date), order_by=(value, race.c.split, race.c.id))
    marked = (
        select(
            athlete.c.slug.label("athlete"),
            race.c.slug.label("race"),
            race.c.split,
            race.c.combined,
            value.label("value"),
            earlier.label("earlier"),
            of_day.label("of_day"),
        )
        .select_from(athlete)
        .join(result, result.c.athlete_id == athlete.c.id)
        .join(race, race.c.id == result.c.race_id)
        .where(
            (athlete.c.slug == bindparam("one")) | (athlete.c.slug == bindparam("other")),
            result.c.mark_value.is_not(None),
            result.c.mark_flags.op("&")(MarkFlag.WIND.value) == 0,
            func.coalesce(result.c.mark_wind, race.c.wind, 0) <= MOST_WIND,
        )
        .subquery("marked")
    )
    bettered = marked.c.value < marked.c.earlier  # NULL, so not true, for the first mark in an event
    counts = (marked.c.of_day == 1, ~marked.c.split, marked.c.combined == "")
    return select(marked.c.athlete, marked.c.race).where(bettered, *counts)


class BestRepository(Repository):
    """Finds personal bests."""

    async def list_bests(self, first: str, second: str) -> frozenset[tuple[str, str]]:
        """The personal bests of two athletes, as pairs of athlete id and race id.

        The first mark of an athlete in an event does not count, since earlier ones may be missing.
        """
        rows = await self._reader.rows(_bests(), one=first, other=second)
        return frozenset((row[0], row[1]) for row in rows)
