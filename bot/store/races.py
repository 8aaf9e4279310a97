"""Reads the meetings of two athletes, and the results of one."""

from collections.abc import Collection
from datetime import date
from functools import cache

from sqlalchemy import ScalarSelect, bindparam, func, select

from bot.database.reading import Row, Statement
from bot.domain.athlete import Athlete
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, is_meeting
from bot.domain.race import Result, latest_first
from bot.store import tables
from bot.store.barriers import BarrierRepository
from bot.store.bests import BestRepository
from bot.store.calendar import FixtureRepository
from bot.store.days import DayRepository
from bot.store.entrants import EntrantRepository
from bot.store.medals import MedalRepository
from bot.store.meets import MeetRepository
from bot.store.result_rows import RESULT_WIDTH, counts_as_meeting, read_result, result_columns
from bot.store.rivals import RivalRepository
from bot.store.rows import (
    ATHLETE_WIDTH,
    RACE_DATE,
    RACE_WIDTH,
    athlete_columns,
    narrowed,
    narrowing,
    narrowing_values,
    race_columns,
    read_athlete,
    read_race,
    read_split,
)
from bot.store.tops import TopRepository
from bot.store.unheld import UnheldRepository

# The positions in a row of `_meetings`; the internal id of the race comes first.
_RACE_AT = 1
_DATE_AT = _RACE_AT + RACE_DATE
_FIRST_AT = _RACE_AT + RACE_WIDTH
_SECOND_AT = _FIRST_AT + RESULT_WIDTH


@cache
def _meetings(fields: frozenset[str]) -> Statement:
    """Races that both athletes are in, unsorted, without the columns of the athletes.

    Sorting these wide rows in the database takes a tenth longer than sorting the few meetings here, and the caller
    knows the athletes already.
    """
    race, meet = tables.race, tables.meet
    first, second = tables.result.alias("first"), tables.result.alias("second")
    return (
        select(
            race.c.id,
            *race_columns(race, meet),
            *result_columns(first),
            *result_columns(second),
        )
        .select_from(first)
        .join(second, second.c.race_id == first.c.race_id)
        # Joined on `second`: only then does SQLite skip the races that one of the two was not in.
        .join(race, race.c.id == second.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        # Not joined: only then does PostgreSQL see that it is one athlete, and look into no race's whole field.
        .where(first.c.athlete_id == _id_of("one"), second.c.athlete_id == _id_of("other"), *narrowed(race, fields))
    )


def _id_of(parameter: str) -> ScalarSelect[int]:
    """The internal id of the athlete whose id is bound by that name."""
    return select(tables.athlete.c.id).where(tables.athlete.c.slug == bindparam(parameter)).scalar_subquery()


@cache
def _results(fields: frozenset[str]) -> Statement:
    race, meet, result, athlete = tables.race, tables.meet, tables.result, tables.athlete
    return (
        select(*race_columns(race, meet), *athlete_columns(athlete), *result_columns(result))
        .select_from(athlete)
        .join(result, result.c.athlete_id == athlete.c.id)
        .join(race, race.c.id == result.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        .where(athlete.c.slug == bindparam("slug"), *narrowed(race, fields))
        .order_by(race.c.date.desc(), race.c.split, race.c.id.desc())
    )


@cache
def _meeting_counts() -> Statement:
    race = tables.race
    first, second = tables.result.alias("first"), tables.result.alias("second")
    one, other = tables.athlete.alias("one"), tables.athlete.alias("other")
    return (
        select(one.c.slug, other.c.slug, func.count())
        .select_from(one)
        .join(first, first.c.athlete_id == one.c.id)
        .join(second, second.c.race_id == first.c.race_id)
        .join(other, other.c.id == second.c.athlete_id)
        .join(race, race.c.id == first.c.race_id)
        .where(
            one.c.slug.in_(bindparam("firsts", expanding=True)),
            other.c.slug.in_(bindparam("seconds", expanding=True)),
            one.c.id != other.c.id,
            counts_as_meeting(race),
        )
        .group_by(one.c.slug, other.c.slug)
    )


@cache
def _shared_wins() -> Statement:
    """The others who won the races that an athlete won. A place of a longer race (a split) is no win."""
    one, other = tables.athlete.alias("one"), tables.athlete.alias("other")
    first, second, race = tables.result.alias("first"), tables.result.alias("second"), tables.race
    won = [result.c.place == 1 for result in (first, second)]
    finished = [result.c.status.is_(None) for result in (first, second)]
    return (
        select(race.c.slug, *athlete_columns(other))
        .select_from(one)
        .join(first, first.c.athlete_id == one.c.id)
        .join(second, (second.c.race_id == first.c.race_id) & (second.c.athlete_id != first.c.athlete_id))
        .join(other, other.c.id == second.c.athlete_id)
        .join(race, race.c.id == first.c.race_id)
        .where(one.c.slug == bindparam("slug"), *won, *finished, ~race.c.split)
        .order_by(race.c.id, second.c.id)
    )


def _by_day(row: Row) -> tuple[date, int]:
    return row[_DATE_AT], row[0]


@cache
def _ids() -> Statement:
    return select(tables.race.c.slug)


class RaceRepository(
    MeetRepository,
    MedalRepository,
    BarrierRepository,
    RivalRepository,
    BestRepository,
    DayRepository,
    TopRepository,
    FixtureRepository,
    EntrantRepository,
    UnheldRepository,
):
    """Reads races, results, meets, medals, barriers, rivals, bests, days, start lists and lists.

    Each method is one statement, but for that of the finals that are not held.
    """

    async def list_ids(self) -> list[str]:
        """The ids of all races, in no order that matters."""
        return [row[0] for row in await self._reader.bulk_rows(_ids())]

    async def list_meetings(self, first: Athlete, second: Athlete, event: Event | None = None) -> tuple[Meeting, ...]:
        """All meetings of two athletes, latest first; only of `event`, as far as its fields are set."""
        statement = _meetings(narrowing(event))
        rows = await self._reader.rows(statement, one=first.id, other=second.id, **narrowing_values(event))
        sources = await self._sources.load(row[at] for row in rows for at in (_SECOND_AT - 1, -1))
        meetings: list[Meeting] = []
        for row in sorted(rows, key=_by_day, reverse=True):
            race, split = read_race(row, _RACE_AT), read_split(row, _RACE_AT)
            results = (
                read_result(row, _FIRST_AT, first, race, split, sources),
                read_result(row, _SECOND_AT, second, race, split, sources),
            )
            if is_meeting(*results):
                meetings.append(Meeting(race, results))
        return tuple(sorted(meetings, key=lambda meeting: latest_first(meeting.race)))

    async def count_meetings(self, firsts: Collection[str], seconds: Collection[str]) -> dict[tuple[str, str], int]:
        """The number of meetings by (id of `firsts`, id of `seconds`), without pairs that never met."""
        rows = await self._reader.rows(_meeting_counts(), firsts=list(firsts), seconds=list(seconds))
        return {(row[0], row[1]): row[2] for row in rows}

    async def list_shared_wins(self, athlete: str) -> dict[str, tuple[Athlete, ...]]:
        """By the id of each race that an athlete won together with others, these others."""
        found: dict[str, tuple[Athlete, ...]] = {}
        for row in await self._reader.rows(_shared_wins(), slug=athlete):
            found[row[0]] = (*found.get(row[0], ()), read_athlete(row, 1))
        return found

    async def list_results(self, athlete: str, event: Event | None = None) -> tuple[Result, ...]:
        """An athlete's results, latest first; splits and parts of combined events too, marked as such."""
        rows = await self._reader.rows(_results(narrowing(event)), slug=athlete, **narrowing_values(event))
        sources = await self._sources.load(row[-1] for row in rows)
        if not rows:
            return ()
        runner = read_athlete(rows[0], RACE_WIDTH)
        at = RACE_WIDTH + ATHLETE_WIDTH
        results = (read_result(row, at, runner, read_race(row), read_split(row), sources) for row in rows)
        return tuple(sorted(results, key=lambda result: latest_first(result.race, split=result.split)))
