"""Reads meets, their medallists, and the field of a race."""

import asyncio
from collections.abc import Iterable, Sequence
from functools import cache

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, or_, select

from bot.database.reading import Row, Statement
from bot.domain.disciplines import catalogue
from bot.domain.race import Meet, MeetListing, Race, Result, Round
from bot.store import tables
from bot.store.repository import Repository
from bot.store.result_rows import read_result, result_columns
from bot.store.rows import (
    ATHLETE_WIDTH,
    MEET_WIDTH,
    RACE_WIDTH,
    athlete_columns,
    meet_columns,
    race_columns,
    read_athlete,
    read_race,
    read_split,
)
from bot.store.sources import SourceBook

_MEDALS = 3


def select_results() -> Select[*tuple[object, ...]]:
    """Selects results with races and athletes for `read_results`; the caller adds conditions and an order.

    Each athlete has the nation that the result was for.
    """
    race, meet, result, athlete = tables.race, tables.meet, tables.result, tables.athlete
    nation = func.coalesce(result.c.nation, athlete.c.nation)
    starter = (nation if column.name == "nation" else column for column in athlete_columns(athlete))
    return (
        select(*race_columns(race, meet), *starter, *result_columns(result))
        .select_from(race)
        .join(meet, meet.c.id == race.c.meet_id)
        .join(result, result.c.race_id == race.c.id)
        .join(athlete, athlete.c.id == result.c.athlete_id)
    )


def in_final() -> ColumnElement[bool]:
    """A condition for `select_results`: the athlete finished a final.

    Splits do not count, nor do races that are filed with a final but have a section of their own (an extra race).
    """
    race = tables.race
    return (race.c.round == Round.FINAL) & ~race.c.split & (race.c.section == "") & tables.result.c.status.is_(None)


async def read_results(rows: Sequence[Row], sources: SourceBook) -> tuple[Result, ...]:
    """Reads rows of `select_results`."""
    said = await sources.load(row[-1] for row in rows)
    at = RACE_WIDTH + ATHLETE_WIDTH
    return tuple(
        read_result(row, at, read_athlete(row, RACE_WIDTH), read_race(row), read_split(row), said) for row in rows
    )


@cache
def _meets() -> Statement:
    meet, race = tables.meet, tables.race
    first, last = func.min(race.c.date), func.max(race.c.date)
    races = func.sum(case((race.c.split, 0), else_=1))  # splits do not count as races
    return (
        select(*meet_columns(meet), first, last, races)
        .join(race, race.c.meet_id == meet.c.id)
        .group_by(meet.c.id)
        .order_by(last.desc(), first.desc(), meet.c.id.desc())
    )


@cache
def _field() -> Statement:
    result = tables.result
    return (
        select_results()
        .where(tables.race.c.slug == bindparam("slug"))
        .order_by(result.c.place.nulls_last(), result.c.status.nulls_first(), result.c.id)
    )


@cache
def _beside() -> Statement:
    """Splits of the same meet, day, sex and track as a race, and other results of its athletes there."""
    race, result = tables.race, tables.result
    asked, mine = tables.race.alias("asked"), tables.result.alias("mine")
    alike = (race.c[name] == asked.c[name] for name in ("meet_id", "date", "sex", "short_track"))
    was_in_it = select(mine.c.id).where(mine.c.race_id == asked.c.id, mine.c.athlete_id == result.c.athlete_id)
    return (
        select_results()
        .join(asked, and_(*alike, asked.c.id != race.c.id))
        .where(asked.c.slug == bindparam("slug"), or_(race.c.split, was_in_it.exists()))
        .order_by(race.c.id, result.c.id)
    )


@cache
def _medallists() -> Statement:
    race, result = tables.race, tables.result
    return (
        select_results()
        .where(
            tables.meet.c.slug == bindparam("slug"),
            in_final(),
            result.c.place <= _MEDALS,
        )
        .order_by(race.c.date, race.c.id, result.c.place, result.c.id)
    )


def _read_listings(rows: Iterable[Row]) -> tuple[MeetListing, ...]:
    return tuple(MeetListing(Meet(*row[:MEET_WIDTH]), *row[MEET_WIDTH:]) for row in rows)


@cache
def _races() -> Statement:
    race, meet = tables.race, tables.meet
    return (
        select(*race_columns(race, meet))
        .select_from(meet)
        .join(race, race.c.meet_id == meet.c.id)
        .where(meet.c.slug == bindparam("slug"), ~race.c.split)
        .order_by(case((race.c.round == Round.FINAL, 0), else_=1), race.c.discipline, race.c.date.desc(), race.c.heat)
    )


def _in_order_of_events(results: Iterable[Result]) -> tuple[Result, ...]:
    # Only the catalogue knows the order of events. Sorting is stable, so races of one event keep the database's order.
    order = {code: position for position, code in enumerate(catalogue())}

    def position(result: Result) -> tuple[int, str, str, bool, str]:
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
    """Reads meets, their races, and the fields of races; each method is one statement."""

    async def list_meets(self) -> tuple[MeetListing, ...]:
        """Every meet that has a race, with its first and last day, latest first; for the name index."""
        return await asyncio.to_thread(_read_listings, await self._reader.bulk_rows(_meets()))

    async def list_field(self, race: str) -> tuple[Result, ...]:
        """All results of a race by place, those without a place last; empty for an unknown id."""
        return await read_results(await self._reader.rows(_field(), slug=race), self._sources)

    async def list_beside(self, race: str) -> tuple[Result, ...]:
        """Splits of the same meet, day, sex and track as a race, and the other results of its athletes that day."""
        return await read_results(await self._reader.rows(_beside(), slug=race), self._sources)

    async def list_races(self, meet: str) -> tuple[Race, ...]:
        """The races of a meet, finals first, then by event; without splits."""
        return tuple(read_race(row) for row in await self._reader.rows(_races(), slug=meet))

    async def list_medallists(self, meet: str) -> tuple[Result, ...]:
        """The first three of every final of a meet, in the order of the catalogue, then by place."""
        return _in_order_of_events(await read_results(await self._reader.rows(_medallists(), slug=meet), self._sources))
