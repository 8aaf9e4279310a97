"""Finds personal bests: results better than all earlier ones of the athlete in the event."""

from functools import cache

from sqlalchemy import bindparam, case, func, select

from bot.database.reading import Statement
from bot.domain.mark import MarkFlag, Measure
from bot.store import tables
from bot.store.repository import Repository


@cache
def _bests() -> Statement:
    """One statement for two athletes. Lengths and points are negated, so that lower is better for all marks."""
    race, result, athlete = tables.race, tables.result, tables.athlete
    value = case((result.c.mark_measure == Measure.TIME, result.c.mark_value), else_=-result.c.mark_value)
    earlier = func.min(value).over(
        partition_by=(athlete.c.id, race.c.discipline, race.c.variant, race.c.short_track),
        order_by=(race.c.date, race.c.id),
        rows=(None, -1),
    )
    marked = (
        select(
            athlete.c.slug.label("athlete"),
            race.c.slug.label("race"),
            race.c.split,
            race.c.combined,
            value.label("value"),
            earlier.label("earlier"),
        )
        .select_from(athlete)
        .join(result, result.c.athlete_id == athlete.c.id)
        .join(race, race.c.id == result.c.race_id)
        .where(
            (athlete.c.slug == bindparam("one")) | (athlete.c.slug == bindparam("other")),
            result.c.mark_value.is_not(None),
            result.c.mark_flags.op("&")(MarkFlag.WIND.value) == 0,
        )
        .subquery("marked")
    )
    bettered = marked.c.value < marked.c.earlier  # NULL, so not true, for the first mark in an event
    return select(marked.c.athlete, marked.c.race).where(bettered, ~marked.c.split, marked.c.combined == "")


class BestRepository(Repository):
    """Finds personal bests."""

    async def list_bests(self, first: str, second: str) -> frozenset[tuple[str, str]]:
        """The personal bests of two athletes, as pairs of athlete id and race id.

        The first mark of an athlete in an event does not count, since earlier ones may be missing.
        """
        rows = await self._reader.rows(_bests(), one=first, other=second)
        return frozenset((row[0], row[1]) for row in rows)
