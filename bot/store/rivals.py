"""Counts in the database whom an athlete has met most often."""

from functools import cache

from sqlalchemy import Integer, bindparam, case, func, or_, select

from bot.database.reading import Statement
from bot.domain.head_to_head import Rival
from bot.domain.mark import Status
from bot.domain.meet_kind import CHAMPIONSHIPS
from bot.domain.race import AnyResult
from bot.store import tables
from bot.store.meets import in_final, read_results, select_results
from bot.store.repository import Repository
from bot.store.result_rows import counts_as_meeting
from bot.store.rows import ATHLETE_WIDTH, athlete_columns, read_athlete

_COUNTS = ("meetings", "wins", "losses", "unknown", "at_championships", "annulled")
_MORE = 2  # meetings that one at a championship counts for, beside itself


@cache
def _rivals() -> Statement:
    race, meet = tables.race, tables.meet
    one, opponent = tables.athlete.alias("one"), tables.athlete.alias("opponent")
    first, second = tables.result.alias("first"), tables.result.alias("second")
    # The same rule as bot.domain.head_to_head.Meeting.winner. An unknown place is NULL, so it counts for nobody.
    finished = first.c.status.is_(None) & second.c.status.is_(None)
    unknown = finished & (first.c.place.is_(None) | second.c.place.is_(None))
    annulled = or_(*(each.c.status == Status.DISQUALIFIED for each in (first, second)))
    at_championships = func.sum(case((meet.c.kind.in_(sorted(CHAMPIONSHIPS)), 1), else_=0))
    met = (
        select(
            second.c.athlete_id,
            func.count().label("meetings"),
            func.sum(case((finished & (first.c.place < second.c.place), 1), else_=0)).label("wins"),
            func.sum(case((finished & (first.c.place > second.c.place), 1), else_=0)).label("losses"),
            func.sum(case((unknown, 1), else_=0)).label("unknown"),
            at_championships.label("at_championships"),
            func.sum(case((annulled, 1), else_=0)).label("annulled"),
        )
        .select_from(one)
        .join(first, first.c.athlete_id == one.c.id)
        .join(race, race.c.id == first.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        .join(second, (second.c.race_id == first.c.race_id) & (second.c.athlete_id != first.c.athlete_id))
        .where(one.c.slug == bindparam("slug"), counts_as_meeting(race))
        .group_by(second.c.athlete_id)
        .order_by((func.count() + _MORE * at_championships).desc(), func.count().desc(), second.c.athlete_id)
        .limit(bindparam("most", type_=Integer))
        .subquery("met")
    )
    return (
        select(*athlete_columns(opponent), *(met.c[name] for name in _COUNTS))
        .join(met, met.c.athlete_id == opponent.c.id)
        .order_by((met.c.meetings + _MORE * met.c.at_championships).desc(), met.c.meetings.desc(), opponent.c.id)
    )


@cache
def _winners_ahead() -> Statement:
    """The winners of the finals that an athlete finished behind them."""
    mine = tables.result.alias("mine")
    athlete = select(tables.athlete.c.id).where(tables.athlete.c.slug == bindparam("slug")).scalar_subquery()
    return (
        select_results()
        .join(mine, mine.c.race_id == tables.race.c.id)
        .where(
            mine.c.athlete_id == athlete,
            mine.c.status.is_(None),
            mine.c.place > 1,
            tables.result.c.place == 1,
            in_final(sections=True),
        )
        .order_by(tables.race.c.id, tables.result.c.id)
    )


class RivalRepository(Repository):
    """Counts the opponents of an athlete, and reads who won where the athlete did not."""

    async def list_rivals(self, athlete: str, most: int) -> tuple[Rival, ...]:
        """At most `most` opponents, most meetings first, those at championships counted three times.

        Among equals it is the one with more meetings, then the one stored first.
        """
        rows = await self._reader.rows(_rivals(), slug=athlete, most=most)
        return tuple(Rival(read_athlete(row), *row[ATHLETE_WIDTH:]) for row in rows)

    async def list_winners_ahead(self, athlete: str) -> tuple[AnyResult, ...]:
        """The winners of the finals in which an athlete (id) was placed behind them, by race."""
        return await read_results(await self._reader.rows(_winners_ahead(), slug=athlete), self._sources)
