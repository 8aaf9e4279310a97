"""Races: meetings of two athletes, and the results of one."""

from collections.abc import Collection, Mapping
from functools import cache

from sqlalchemy import FromClause, bindparam, func, select

from bot.domain.athlete import Athlete
from bot.domain.disciplines import catalogue
from bot.domain.event import Event, Kind
from bot.domain.head_to_head import Meeting, is_meeting
from bot.domain.race import Race, Result
from bot.domain.source import Source
from bot.store import tables
from bot.store._reading import Reader, Row, Statement
from bot.store._rows import (
    ATHLETE_WIDTH,
    MARK_WIDTH,
    RACE_WIDTH,
    Columns,
    athlete_columns,
    mark_columns,
    narrowed,
    narrowing,
    narrowing_values,
    race_columns,
    read_athlete,
    read_mark,
    read_race,
    read_split,
    read_status,
    source_ids,
)
from bot.store.sources import SourceBook, chosen

_RESULT_WIDTH = 3 + MARK_WIDTH + 1  # place, tied, status, the mark, the ids of the sources


def _result_columns(result: FromClause) -> Columns:
    return (
        result.c.place,
        result.c.tied,
        result.c.status,
        *mark_columns(result),
        source_ids(tables.result_source, result),
    )


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
            *_result_columns(first),
            *_result_columns(second),
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
        select(*race_columns(race, meet), *athlete_columns(athlete), *_result_columns(result))
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
    relays = [discipline.code for discipline in catalogue().values() if discipline.kind is Kind.RELAY]
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
            # The same rule as bot.domain.head_to_head.is_meeting, for counting without fetching.
            ~race.c.split,
            race.c.discipline.not_in(relays),
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
        sources = await self._sources.load(row[at + place * _RESULT_WIDTH - 1] for row in rows for place in (1, 2))
        if not rows:
            return ()
        athletes = read_athlete(rows[0], RACE_WIDTH), read_athlete(rows[0], RACE_WIDTH + ATHLETE_WIDTH)
        meetings: list[Meeting] = []
        for row in rows:
            race, split = read_race(row), read_split(row)
            one = _read_result(row, at, athletes[0], race, split, sources)
            other = _read_result(row, at + _RESULT_WIDTH, athletes[1], race, split, sources)
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
        return tuple(_read_result(row, at, runner, read_race(row), read_split(row), sources) for row in rows)


def _read_result(row: Row, at: int, athlete: Athlete, race: Race, split: bool, sources: Mapping[int, Source]) -> Result:
    place, tied, status = row[at : at + 3]
    return Result(
        athlete=athlete,
        race=race,
        place=place,
        mark=read_mark(row, at + 3),
        status=read_status(status),
        tied=tied,
        split=split,
        sources=chosen(sources, row[at + _RESULT_WIDTH - 1]),
    )
