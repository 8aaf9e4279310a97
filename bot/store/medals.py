"""Reads the medals and the scoring places of championships."""

from collections.abc import Collection
from functools import cache

from sqlalchemy import ColumnElement, bindparam, func, or_, select

from bot.database.reading import Statement
from bot.domain.event import Sex
from bot.domain.mark import Status
from bot.domain.medals import MEDALS, PLACED, UnnamedRelay
from bot.domain.meet_kind import CHAMPIONSHIPS
from bot.domain.race import AnyResult
from bot.store import tables
from bot.store.meets import in_final, in_order_of_events, read_results, select_results
from bot.store.repository import Repository
from bot.store.rows import is_final


def _at_championships() -> ColumnElement[bool]:
    # Not an IN list: a statement with one cannot be cached compiled.
    return or_(*(tables.meet.c.kind == kind for kind in sorted(CHAMPIONSHIPS)))


@cache
def _placed(column: str) -> Statement:
    """The scoring places of the meets that have the bound value in a column."""
    return (
        select_results()
        .where(tables.meet.c[column] == bindparam("value"), in_final(), tables.result.c.place <= PLACED)
        .order_by(tables.race.c.date, tables.race.c.id, tables.result.c.place, tables.result.c.id)
    )


@cache
def _disqualified(column: str) -> Statement:
    """Slugs of the finals with a DQ, of the meets that have the bound value in a column."""
    race, result = tables.race, tables.result
    held = race.join(result, result.c.race_id == race.c.id).join(tables.meet, tables.meet.c.id == race.c.meet_id)
    plain = is_final(race) & (race.c.combined == "") & (race.c.section == "")
    disqualified = result.c.status == Status.DISQUALIFIED
    return (
        select(race.c.slug)
        .select_from(held)
        .where(tables.meet.c[column] == bindparam("value"), plain, disqualified)
        .distinct()
    )


@cache
def _of_nations() -> Statement:
    nation = func.coalesce(tables.result.c.nation, tables.athlete.c.nation, tables.team.c.nation)
    return (
        select_results()
        .where(
            nation.in_(bindparam("nations", expanding=True)),
            _at_championships(),
            in_final(),
            tables.result.c.place <= MEDALS,
        )
        .order_by(tables.race.c.date.desc(), tables.race.c.id, tables.result.c.place, tables.result.c.id)
    )


@cache
def _unnamed_relays() -> Statement:
    """The meet, the day, the distance and the sex of a nation's medal relays of which no runner is held."""
    meet, race, result, team = tables.meet, tables.race, tables.result, tables.team
    ran = race.join(result, result.c.race_id == race.c.id).join(meet, meet.c.id == race.c.meet_id)
    named = select(tables.team_runner.c.team_id).where(tables.team_runner.c.team_id == team.c.id).exists()
    return (
        select(meet.c.slug, race.c.date, race.c.discipline, race.c.sex)
        .select_from(ran.join(team, team.c.id == result.c.team_id))
        .where(team.c.nation == bindparam("nation"), team.c.club == "", ~named)
        .where(_at_championships(), in_final(), result.c.place <= MEDALS)
        .order_by(race.c.date, race.c.id)
    )


class MedalRepository(Repository):
    """Reads results of finals; each method is one statement, but for the sources."""

    async def list_placed(self, meet: str = "", series: str = "") -> tuple[AnyResult, ...]:
        """The known first eight of every final of a meet or of a series, in the order of events, then by day and place.

        B races, age classes and parts of combined events are no finals.
        """
        column, value = ("slug", meet) if meet else ("series", series)
        rows = await self._reader.rows(_placed(column), value=value)
        return in_order_of_events(await read_results(rows, self._sources))

    async def list_finals_with_dq(self, meet: str = "", series: str = "") -> frozenset[str]:
        """The ids of the finals of a meet or of a series in which somebody is disqualified."""
        column, value = ("slug", meet) if meet else ("series", series)
        return frozenset(slug for (slug,) in await self._reader.rows(_disqualified(column), value=value))

    async def list_unnamed_relays(self, nation: str) -> tuple[UnnamedRelay, ...]:
        """The relays in which a nation (a code) won a medal at championships and Games with nobody named, by day."""
        rows = await self._reader.rows(_unnamed_relays(), nation=nation)
        return tuple(UnnamedRelay(meet, on, discipline, Sex(sex)) for meet, on, discipline, sex in rows)

    async def list_medals_of(self, nations: Collection[str]) -> tuple[AnyResult, ...]:
        """The medals at championships and Games of athletes and teams held under these nations, latest first."""
        return await read_results(await self._reader.rows(_of_nations(), nations=tuple(nations)), self._sources)
