"""Races: meetings of two athletes, and the results of one."""

from collections.abc import Collection
from datetime import date
from functools import cache

from sqlalchemy import bindparam, func, select

from bot.domain.athlete import Athlete
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, Rival, is_meeting
from bot.domain.race import MeetListing, Race, Result
from bot.store import bests, days, meets, rivals, tables
from bot.store.reading import Reader, Row, Statement
from bot.store.result_rows import RESULT_WIDTH, counts_as_meeting, read_result, result_columns
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
from bot.store.sources import SourceBook

# Where the parts of a meeting begin in its row, behind the internal id of the race.
_RACE_AT = 1
_DATE_AT = _RACE_AT + RACE_DATE
_FIRST_AT = _RACE_AT + RACE_WIDTH
_SECOND_AT = _FIRST_AT + RESULT_WIDTH


@cache
def _meetings(fields: frozenset[str]) -> Statement:
    """The meetings in no order: they are few, and the database would take a tenth longer to sort such wide rows.

    Nothing of the athletes themselves: who asks knows them, and each value fetched costs.
    """
    race, meet = tables.race, tables.meet
    first, second = tables.result.alias("first"), tables.result.alias("second")
    one, other = tables.athlete.alias("one"), tables.athlete.alias("other")
    return (
        select(
            race.c.id,
            *race_columns(race, meet),
            *result_columns(first),
            *result_columns(second),
        )
        .select_from(one)
        .join(first, first.c.athlete_id == one.c.id)
        .join(second, second.c.race_id == first.c.race_id)
        .join(other, other.c.id == second.c.athlete_id)
        # By the second's, for only then does SQLite leave alone the races that just one of the two was in.
        .join(race, race.c.id == second.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        .where(one.c.slug == bindparam("one"), other.c.slug == bindparam("other"), *narrowed(race, fields))
    )


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


def _by_day(row: Row) -> tuple[date, int]:
    return row[_DATE_AT], row[0]


@cache
def _ids() -> Statement:
    return select(tables.race.c.slug)


class RaceRepository:
    """Results and meetings; each method is one statement."""

    def __init__(self, reader: Reader, sources: SourceBook) -> None:
        self._reader = reader
        self._sources = sources

    async def list_ids(self) -> list[str]:
        """The ids of all races, in no order that matters."""
        return [row[0] for row in await self._reader.bulk_rows(_ids())]

    async def list_meetings(self, first: Athlete, second: Athlete, event: Event | None = None) -> tuple[Meeting, ...]:
        """All meetings of two athletes, latest first; `event` narrows by whatever it sets."""
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
        return tuple(meetings)

    async def list_bests(self, first: str, second: str) -> frozenset[tuple[str, str]]:
        """The athlete and race of each result that bettered the earlier marks held of them in the event."""
        return await bests.list_bests(self._reader, first, second)

    async def count_meetings(self, firsts: Collection[str], seconds: Collection[str]) -> dict[tuple[str, str], int]:
        """How often each pair across the two sets has met; pairs that never met are absent."""
        rows = await self._reader.rows(_meeting_counts(), firsts=list(firsts), seconds=list(seconds))
        return {(row[0], row[1]): row[2] for row in rows}

    async def list_results(self, athlete: str, event: Event | None = None) -> tuple[Result, ...]:
        """An athlete's results, latest first; splits are included and marked."""
        rows = await self._reader.rows(_results(narrowing(event)), slug=athlete, **narrowing_values(event))
        sources = await self._sources.load(row[-1] for row in rows)
        if not rows:
            return ()
        runner = read_athlete(rows[0], RACE_WIDTH)
        at = RACE_WIDTH + ATHLETE_WIDTH
        return tuple(read_result(row, at, runner, read_race(row), read_split(row), sources) for row in rows)

    async def list_field(self, race: str) -> tuple[Result, ...]:
        """Everybody known to have been in a race, by place; those without a place last."""
        return await meets.list_field(self._reader, self._sources, race)

    async def list_beside(self, race: str) -> tuple[Result, ...]:
        """Splits of the same meet, day, sex and track as a race, and what else those in it did there that day."""
        return await meets.list_beside(self._reader, self._sources, race)

    async def list_rivals(self, athlete: str, most: int) -> tuple[Rival, ...]:
        """The opponents an athlete has met most often, those first."""
        return await rivals.list_rivals(self._reader, athlete, most)

    async def list_meets(self) -> tuple[MeetListing, ...]:
        """Every meet with its days, latest first, for the name index."""
        return await meets.list_meets(self._reader)

    async def list_races(self, meet: str) -> tuple[Race, ...]:
        """The races of a meet that are held, finals first, then by event; splits are left out."""
        return await meets.list_races(self._reader, meet)

    async def list_medallists(self, meet: str) -> tuple[Result, ...]:
        """The first three of every final of a meet that are known, in order of event, then place."""
        return await meets.list_medallists(self._reader, self._sources, meet)

    async def list_winners_on(self, month: int, day: int) -> tuple[Result, ...]:
        """Winners of finals held on a day of any year, the latest 50, latest first."""
        return await days.list_winners_on(self._reader, self._sources, month, day)
