"""Races: meetings of two athletes, and the results of one."""

from collections.abc import Collection
from functools import cache

from sqlalchemy import bindparam, func, select

from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, Rival, is_meeting
from bot.domain.race import MeetListing, Race, Result
from bot.store import days, meets, rivals, tables
from bot.store._reading import Reader, Statement
from bot.store._results import RESULT_WIDTH, counts_as_meeting, read_result, result_columns
from bot.store._rows import (
    ATHLETE_WIDTH,
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


@cache
def _meetings(fields: frozenset[str]) -> Statement:
    race, meet = tables.race, tables.meet
    first, second = tables.result.alias("first"), tables.result.alias("second")
    one, other = tables.athlete.alias("one"), tables.athlete.alias("other")
    return (
        select(
            *race_columns(race, meet),
            *athlete_columns(one),
            *athlete_columns(other),
            *result_columns(first),
            *result_columns(second),
        )
        .select_from(one)
        .join(first, first.c.athlete_id == one.c.id)
        .join(second, second.c.race_id == first.c.race_id)
        .join(other, other.c.id == second.c.athlete_id)
        .join(race, race.c.id == first.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        .where(one.c.slug == bindparam("one"), other.c.slug == bindparam("other"), *narrowed(race, fields))
        .order_by(race.c.date.desc(), race.c.id.desc())
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


class RaceRepository:
    """Results and meetings; each method is one statement."""

    def __init__(self, reader: Reader, sources: SourceBook) -> None:
        self._reader = reader
        self._sources = sources

    async def list_meetings(self, first: str, second: str, event: Event | None = None) -> tuple[Meeting, ...]:
        """All meetings of two athletes, latest first; `event` narrows by whatever it sets."""
        statement = _meetings(narrowing(event))
        rows = await self._reader.rows(statement, one=first, other=second, **narrowing_values(event))
        at = RACE_WIDTH + 2 * ATHLETE_WIDTH
        sources = await self._sources.load(row[at + place * RESULT_WIDTH - 1] for row in rows for place in (1, 2))
        if not rows:
            return ()
        athletes = read_athlete(rows[0], RACE_WIDTH), read_athlete(rows[0], RACE_WIDTH + ATHLETE_WIDTH)
        meetings: list[Meeting] = []
        for row in rows:
            race, split = read_race(row), read_split(row)
            one = read_result(row, at, athletes[0], race, split, sources)
            other = read_result(row, at + RESULT_WIDTH, athletes[1], race, split, sources)
            if is_meeting(one, other):
                meetings.append(Meeting(race, (one, other)))
        return tuple(meetings)

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
