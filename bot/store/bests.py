"""Personal bests: which results bettered all that is held of an athlete in the event from before."""

from functools import cache

from sqlalchemy import bindparam, case, func, select

from bot.domain.mark import MarkFlag, Measure
from bot.store import tables
from bot.store.reading import Reader, Statement


@cache
def _bests() -> Statement:
    """One statement for two athletes. Lower is better in it: marks that are no times are turned around."""
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
    bettered = marked.c.value < marked.c.earlier  # NULL, and so not true, for the first of an event
    return select(marked.c.athlete, marked.c.race).where(bettered, ~marked.c.split)


async def list_bests(reader: Reader, first: str, second: str) -> frozenset[tuple[str, str]]:
    """The ids of athlete and race. The first mark held in an event is none: nobody knows what came before."""
    rows = await reader.rows(_bests(), one=first, other=second)
    return frozenset((row[0], row[1]) for row in rows)
