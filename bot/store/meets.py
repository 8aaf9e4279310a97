"""Reads meets, their medallists, and the field of a race."""

import asyncio
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    ScalarSelect,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    func,
    or_,
    select,
)

from bot.database.reading import Row, Statement
from bot.domain.disciplines import catalogue
from bot.domain.race import AnyResult, MeetListing, Race, Result, Round, TeamResult, latest_first
from bot.domain.rows import SOME_COMBINED
from bot.domain.sections import EXTRA
from bot.store import tables
from bot.store.repository import Repository
from bot.store.result_rows import RESULT_WIDTH, read_any_result, result_columns
from bot.store.rows import (
    ATHLETE_WIDTH,
    MEET_WIDTH,
    RACE_WIDTH,
    athlete_columns,
    is_final,
    meet_columns,
    race_columns,
    read_athlete,
    read_meet,
    read_race,
    read_split,
)
from bot.store.sources import SourceBook
from bot.store.teams import SOURCES_AT, TEAM_WIDTH, read_team, team_columns

_MEDALS = 3
_MANY = 500  # results; reading so many takes 20 ms
_TEAM_AT = RACE_WIDTH + ATHLETE_WIDTH
_RESULT_AT = _TEAM_AT + TEAM_WIDTH
_SAID_AT = _RESULT_AT + RESULT_WIDTH - 1  # the ids of the sources of the result


def select_results() -> Select[*tuple[object, ...]]:
    """Selects results with races and athletes or teams for `read_results`; the caller adds conditions and an order.

    Each athlete has the nation that the result was for.
    """
    race, meet, result, athlete, team = tables.race, tables.meet, tables.result, tables.athlete, tables.team
    nation = func.coalesce(result.c.nation, athlete.c.nation)
    starter = (nation if column.name == "nation" else column for column in athlete_columns(athlete))
    return (
        select(*race_columns(race, meet), *starter, *team_columns(team), *result_columns(result))
        .select_from(race)
        .join(meet, meet.c.id == race.c.meet_id)
        .join(result, result.c.race_id == race.c.id)
        .outerjoin(athlete, athlete.c.id == result.c.athlete_id)
        .outerjoin(team, team.c.id == result.c.team_id)
    )


def in_final(*, sections: bool = False) -> ColumnElement[bool]:
    """A condition for `select_results`: the athlete or the team finished a final.

    Splits do not count, nor do parts of combined events, nor races that are filed with a final but have a section of
    their own: an extra race, and unless `sections` are asked for a B race or an age class.
    """
    race, own = tables.race, tables.race.c.combined == ""
    finals = is_final(race) & ~race.c.split & own & tables.result.c.status.is_(None)
    return finals & (race.c.section.not_in(EXTRA) if sections else race.c.section == "")


async def read_results(rows: Sequence[Row], sources: SourceBook) -> tuple[AnyResult, ...]:
    """Reads rows of `select_results`; many of them off the event loop."""
    said = await sources.load(row[at] for row in rows for at in (_TEAM_AT + SOURCES_AT, _SAID_AT))

    def read(row: Row) -> AnyResult:
        who = read_team(row, _TEAM_AT, said) or read_athlete(row, RACE_WIDTH)
        return read_any_result(row, _RESULT_AT, who, read_race(row), read_split(row), said)

    if len(rows) > _MANY:
        return await asyncio.to_thread(lambda: tuple(map(read, rows)))
    return tuple(map(read, rows))


def of_athletes(results: Iterable[AnyResult]) -> tuple[Result, ...]:
    """Those that are no team's."""
    return tuple(result for result in results if isinstance(result, Result))


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)  # internal ids of the meets that are asked for


@cache
def _meets(*, some: bool = False) -> Statement:
    meet, race, entered = tables.meet, tables.race, entered_days(some=some)
    first, last = func.min(race.c.date), func.max(race.c.date)
    of_entries = func.min(entered.c.first), func.max(entered.c.last)
    counts = race.c.id.is_not(None) & ~race.c.split & (race.c.combined == "")  # neither splits nor parts are races
    races = func.sum(case((counts, 1), else_=0))
    return (
        select(*meet_columns(meet), meet.c.start, meet.c.end, first, last, *of_entries, races, meet.c.series, meet.c.id)
        .outerjoin(race, race.c.meet_id == meet.c.id)
        .outerjoin(entered, entered.c.meet_id == meet.c.id)
        .where(*_of(meet.c.id, some=some))
        .group_by(meet.c.id)
        .having(func.coalesce(meet.c.end, last, of_entries[1]).is_not(None))
        .order_by(meet.c.id)
    )


def entered_days(*, some: bool = False) -> Subquery:
    """The first and the last day of the entries of each meet that has some, or of those of `ids`."""
    entry = tables.entry
    days = func.min(entry.c.date).label("first"), func.max(entry.c.until).label("last")
    wanted = _of(entry.c.meet_id, some=some)
    return select(entry.c.meet_id, *days).where(*wanted).group_by(entry.c.meet_id).subquery()


def _of(meet_id: ColumnElement[int], *, some: bool) -> tuple[ColumnElement[bool], ...]:
    """The conditions for a row to be of one of `ids`, where only some meets are asked for."""
    return (meet_id.in_(_IDS),) if some else ()


@cache
def _meet_names(*, some: bool = False) -> Statement:
    name, wanted = tables.meet_name, _of(tables.meet_name.c.meet_id, some=some)
    return select(name.c.meet_id, name.c.name).where(*wanted).order_by(name.c.meet_id, name.c.name)


@cache
def _former_ids(*, some: bool = False) -> Statement:
    alias, wanted = tables.meet_alias, _of(tables.meet_alias.c.meet_id, some=some)
    return select(alias.c.meet_id, alias.c.slug).where(*wanted).order_by(alias.c.meet_id, alias.c.slug)


@cache
def _city_names() -> Statement:
    city = tables.city_name
    return select(city.c.city, city.c.name).order_by(city.c.city, city.c.name)


def _race_id() -> ScalarSelect[int]:
    """The internal id of the race with the slug that is bound; a former slug leads to the race it became part of."""
    race, alias = tables.race, tables.race_alias
    here = select(race.c.id).where(race.c.slug == bindparam("slug"))
    former = select(alias.c.race_id).where(alias.c.slug == bindparam("slug"))
    return select(func.coalesce(here.scalar_subquery(), former.scalar_subquery())).scalar_subquery()


@cache
def _field() -> Statement:
    result = tables.result
    return (
        select_results()
        .where(tables.race.c.id == _race_id())
        .order_by(result.c.place.nulls_last(), result.c.status.nulls_first(), result.c.id)
    )


@cache
def _beside() -> Statement:
    """Splits of the same meet, day, sex and track as a race, and other results of its athletes there.

    And marks of its event of which nobody says in which round they were made.
    """
    race, result = tables.race, tables.result
    asked, mine = tables.race.alias("asked"), tables.result.alias("mine")
    alike = (race.c[name] == asked.c[name] for name in ("meet_id", "date", "sex", "short_track"))
    same_event = and_(*(race.c[name] == asked.c[name] for name in ("discipline", "variant")))
    nobody_knows = same_event & (race.c.round == Round.FINAL) & ~is_final(race)
    was_in_it = select(mine.c.id).where(mine.c.race_id == asked.c.id, mine.c.athlete_id == result.c.athlete_id)
    return (
        select_results()
        .join(asked, and_(*alike, asked.c.id != race.c.id))
        .where(
            asked.c.slug == bindparam("slug"),
            result.c.athlete_id.is_not(None),
            race.c.combined == "",
            or_(race.c.split, was_in_it.exists(), nobody_knows),
        )
        .order_by(race.c.id, result.c.id)
    )


@cache
def _parts() -> Statement:
    """What the athletes of a combined event did in its parts: an athlete is in one combined event of a meet at most."""
    race, result = tables.race, tables.result
    asked, mine = tables.race.alias("asked"), tables.result.alias("mine")
    of_it = (race.c.combined == asked.c.discipline) | (race.c.combined == SOME_COMBINED)
    alike = (asked.c.meet_id == race.c.meet_id) & (asked.c.sex == race.c.sex) & of_it
    return (
        select_results()
        .join(asked, alike)
        .join(mine, (mine.c.race_id == asked.c.id) & (mine.c.athlete_id == result.c.athlete_id))
        .where(asked.c.slug == bindparam("slug"), asked.c.combined == "")
        .order_by(race.c.date, race.c.id, result.c.id)
    )


@cache
def _of_runner() -> Statement:
    """The results of the teams that an athlete ran in."""
    runner = tables.team_runner
    athlete = select(tables.athlete.c.id).where(tables.athlete.c.slug == bindparam("slug")).scalar_subquery()
    ran = select(runner.c.team_id).where(runner.c.athlete_id == athlete)
    return select_results().where(tables.result.c.team_id.in_(ran)).order_by(tables.race.c.id.desc())


@cache
def _medallists() -> Statement:
    race, result = tables.race, tables.result
    return (
        select_results()
        .where(
            tables.meet.c.slug == bindparam("slug"),
            in_final(sections=True),
            result.c.place <= _MEDALS,
        )
        .order_by(race.c.date, race.c.id, result.c.place, result.c.id)
    )


def _read_listings(rows: Iterable[Row], names: Iterable[Row], former: Iterable[Row]) -> tuple[MeetListing, ...]:
    called, was = _texts_of(names), _texts_of(former)

    def read(row: Row) -> MeetListing:
        start, end, first_race, last_race, first_entry, last_entry, races, series, number = row[MEET_WIDTH:]
        first = start or min(day for day in (first_race, first_entry) if day)
        last = end or max(day for day in (last_race, last_entry) if day)
        return MeetListing(read_meet(row), first, last, races, called.get(number, ()), was.get(number, ()), series)

    return tuple(map(read, rows))


def _texts_of(rows: Iterable[Row]) -> dict[int, tuple[str, ...]]:
    return {number: tuple(row[1] for row in group) for number, group in groupby(rows, key=itemgetter(0))}


@cache
def _races() -> Statement:
    race, meet = tables.race, tables.meet
    return (
        select(*race_columns(race, meet))
        .select_from(meet)
        .join(race, race.c.meet_id == meet.c.id)
        .where(meet.c.slug == bindparam("slug"), ~race.c.split, race.c.combined == "")
        .order_by(case((is_final(race), 0), else_=1), race.c.discipline, race.c.date.desc(), race.c.heat)
    )


def in_order_of_events(results: Iterable[AnyResult]) -> tuple[AnyResult, ...]:
    """The results in the order of the catalogue; those of one event stay as they are."""
    # Only the catalogue knows the order of events. Sorting is stable, so races of one event keep the database's order.
    order = {code: position for position, code in enumerate(catalogue())}

    def position(result: AnyResult) -> tuple[int, str, str, bool, str]:
        event = result.race.event
        return (
            order.get(event.discipline, len(order)),
            event.discipline,
            event.sex or "",
            bool(event.short_track),
            event.variant,
        )

    return tuple(sorted(results, key=position))


class MeetRepository(Repository):
    """Reads meets, their races, and the fields of races; each method but the first is one statement."""

    async def list_meets(self) -> tuple[MeetListing, ...]:
        """Every meet with a race, an entry or days of its own, in the order they became known; for the name index."""
        return await self._list_meets(some=False)

    async def list_some_meets(self, ids: Collection[int]) -> tuple[MeetListing, ...]:
        """Those of `list_meets` that have these internal ids."""
        return await self._list_meets(some=True, ids=list(ids))

    async def _list_meets(self, *, some: bool, **wanted: object) -> tuple[MeetListing, ...]:
        statements = (_meets(some=some), _meet_names(some=some), _former_ids(some=some))
        rows, names, former = [await self._reader.bulk_rows(statement, **wanted) for statement in statements]
        return await asyncio.to_thread(_read_listings, rows, names, former)

    async def list_city_names(self) -> tuple[tuple[str, str], ...]:
        """Cities with other names of them; for the name index."""
        return tuple((city, name) for city, name in await self._reader.bulk_rows(_city_names()))

    async def list_field(self, race: str) -> tuple[AnyResult, ...]:
        """All results of a race by place, those without a place last; empty for an unknown id.

        The id of a race that became part of another one leads to that.
        """
        return await read_results(await self._reader.rows(_field(), slug=race), self._sources)

    async def list_beside(self, race: str) -> tuple[Result, ...]:
        """Splits of the same meet, day, sex and track as a race, and the other results of its athletes that day.

        And results in its event, of whomever, in races of an unknown round.
        """
        return of_athletes(await read_results(await self._reader.rows(_beside(), slug=race), self._sources))

    async def list_parts(self, race: str) -> tuple[Result, ...]:
        """What the athletes of a combined event did in its parts, by day; empty for any other race."""
        return of_athletes(await read_results(await self._reader.rows(_parts(), slug=race), self._sources))

    async def list_team_results(self, athlete: str) -> tuple[TeamResult, ...]:
        """The results of the relay teams that an athlete ran in, latest first."""
        results = await read_results(await self._reader.rows(_of_runner(), slug=athlete), self._sources)
        of_teams = (result for result in results if isinstance(result, TeamResult))
        return tuple(sorted(of_teams, key=lambda result: latest_first(result.race)))

    async def list_races(self, meet: str) -> tuple[Race, ...]:
        """The races of a meet, finals first, then by event; without splits and parts of combined events."""
        return tuple(read_race(row) for row in await self._reader.rows(_races(), slug=meet))

    async def list_medallists(self, meet: str) -> tuple[AnyResult, ...]:
        """The first three of every final of a meet, in the order of the catalogue, then by place."""
        return in_order_of_events(await read_results(await self._reader.rows(_medallists(), slug=meet), self._sources))
