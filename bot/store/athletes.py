"""Reads athletes, their names, and how prominent they are."""

import asyncio
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    bindparam,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union,
    union_all,
)

from bot.database.reading import Reader, Row, Statement
from bot.domain.athlete import Athlete, AthleteListing
from bot.domain.meet_kind import CHAMPIONSHIPS, MeetKind
from bot.domain.record import RecordType
from bot.domain.source import Source
from bot.store import tables
from bot.store.bulk import portions
from bot.store.rows import athlete_columns, is_final, read_athlete, source_ids
from bot.store.sources import SourceBook, chosen

MEDALS = 3  # places
_LISTED = 2000  # athletes read at once; with more, an answer would wait for what is made of them
RECENT_YEARS = 3  # before the newest race in the store, not before today: answers change only with new facts

# What a result, a record, a quote or a note adds to an athlete's weight. See docs/almanac.md, "Who is meant".
_RESULT = 1
_RECENT = 1
_WON, _MEDAL, _FINAL, _TOOK_PART = 30, 15, 5, 2  # at Olympic Games and World Championships
_WON_LESSER, _MEDAL_LESSER, _FINAL_LESSER, _TOOK_PART_LESSER = 6, 4, 3, 2  # at any other championship
_GREAT = (MeetKind.OLYMPIC, MeetKind.WORLD)
_LESSER = sorted(CHAMPIONSHIPS.difference(_GREAT) | {MeetKind.LEAGUE_FINAL, MeetKind.MAJOR})
_RECORDS = {
    RecordType.WORLD_RECORD: 40,
    RecordType.WORLD_BEST: 15,
    RecordType.OLYMPIC_RECORD: 20,
    RecordType.CHAMPIONSHIP_RECORD: 10,
    RecordType.AREA_RECORD: 8,
    RecordType.AREA_BEST: 3,
    RecordType.NATIONAL_RECORD: 2,
}


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)  # internal ids of the athletes that are asked for


@cache
def _athletes(*, some: bool = False) -> Statement:
    athlete = tables.athlete
    return select(*athlete_columns(athlete), athlete.c.id).where(_of(athlete.c.id, some=some)).order_by(athlete.c.id)


def _of(athlete_id: ColumnElement[int], *, some: bool) -> ColumnElement[bool]:
    """A condition: the row is of an athlete, of one of `ids` where only some are asked for."""
    return athlete_id.in_(_IDS) if some else athlete_id.is_not(None)


@cache
def _athletes_of_slugs() -> Statement:
    athlete = tables.athlete
    return select(*athlete_columns(athlete)).where(athlete.c.slug.in_(bindparam("slugs", expanding=True)))


@cache
def _sources_of_slugs() -> Statement:
    athlete = tables.athlete
    return select(athlete.c.slug, source_ids(tables.athlete_source, athlete)).where(
        athlete.c.slug.in_(bindparam("slugs", expanding=True))
    )


@cache
def _ids_of_slugs() -> Statement:
    athlete = tables.athlete
    return select(athlete.c.id).where(athlete.c.slug.in_(bindparam("slugs", expanding=True)))


@cache
def _slugs_of_ids() -> Statement:
    return select(tables.athlete.c.slug).where(tables.athlete.c.id.in_(_IDS))


@cache
def _ran_on() -> Statement:
    """The internal ids of athletes who were in a race of these days, the last one left out."""
    race, result, runner = tables.race, tables.result, tables.team_runner
    since, before = (bindparam(name, type_=race.c.date.type) for name in ("since", "before"))
    on_a_day = (race.c.date >= since) & (race.c.date < before)
    raced = select(result.c.athlete_id, result.c.team_id).join(race, race.c.id == result.c.race_id).where(on_a_day)
    every = raced.cte()
    of_teams = select(runner.c.athlete_id).join(every, every.c.team_id == runner.c.team_id)
    return select(union(select(every.c.athlete_id), of_teams).subquery())


@cache
def _names(*, some: bool = False) -> Statement:
    name = tables.athlete_name
    return select(name.c.athlete_id, name.c.name).where(_of(name.c.athlete_id, some=some)).order_by(name.c.id)


@cache
def _former_ids(*, some: bool = False) -> Statement:
    alias, wanted = tables.athlete_alias, _of(tables.athlete_alias.c.athlete_id, some=some)
    return select(alias.c.athlete_id, alias.c.slug).where(wanted).order_by(alias.c.athlete_id, alias.c.slug)


@cache
def _newest_race() -> Statement:
    return select(func.max(tables.race.c.date))


@cache
def _fame(*, some: bool = False) -> Statement:
    """Per athlete and discipline: the weight, and the first and the last day of the results.

    Records, quotes and notes are rows without a discipline and days.
    """
    each = (_of_results, _of_relays, _of_records, _of_words)
    return select(union_all(*(select_fame(some=some) for select_fame in each)).subquery())


def _of_results(*, some: bool) -> Statement:
    """Parts of combined events do not count: a decathlon is one result."""
    result, race, meet = tables.result, tables.race, tables.meet
    return (
        select(result.c.athlete_id, race.c.discipline, *_weight_and_days())
        .select_from(result)
        .join(race, race.c.id == result.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        .where(_of(result.c.athlete_id, some=some), race.c.combined == "")
        .group_by(result.c.athlete_id, race.c.discipline)
    )


def _of_relays(*, some: bool) -> Statement:
    runner, result, race, meet = tables.team_runner, tables.result, tables.race, tables.meet
    return (
        select(runner.c.athlete_id, race.c.discipline, *_weight_and_days())
        .select_from(runner)
        .join(result, result.c.team_id == runner.c.team_id)
        .join(race, race.c.id == result.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        .where(_of(runner.c.athlete_id, some=some))
        .group_by(runner.c.athlete_id, race.c.discipline)
    )


def _weight_and_days() -> tuple[ColumnElement[int], ColumnElement[date], ColumnElement[date]]:
    race = tables.race
    recent = case((race.c.date >= bindparam("recent_from", type_=race.c.date.type), _RECENT), else_=0)
    return func.sum(_RESULT + recent + _at_championships()), func.min(race.c.date), func.max(race.c.date)


def _at_championships() -> ColumnElement[int]:
    """What a result adds for the meet it was at: a final more than a heat, a medal more than a final."""
    kind, place = tables.meet.c.kind, tables.result.c.place
    final = is_final(tables.race)
    great = kind.in_(_GREAT)
    return case(
        (kind.not_in((*_GREAT, *_LESSER)), 0),
        (great & final & (place == 1), _WON),
        (great & final & (place <= MEDALS), _MEDAL),
        (great & final, _FINAL),
        (great, _TOOK_PART),
        (final & (place == 1), _WON_LESSER),
        (final & (place <= MEDALS), _MEDAL_LESSER),
        (final, _FINAL_LESSER),
        else_=_TOOK_PART_LESSER,
    )


def _of_records(*, some: bool) -> Statement:
    """Reported records count as well: who is said to have run one is who fans mean."""
    record, reported = tables.record.c, tables.reported_record.c
    every = union_all(select(record.athlete_id, record.type), select(reported.athlete_id, reported.type)).subquery().c
    weight = case({type_.value: weight for type_, weight in _RECORDS.items()}, value=every.type, else_=0)
    return (
        select(every.athlete_id, *_without_days(func.sum(weight)))
        .where(_of(every.athlete_id, some=some))
        .group_by(every.athlete_id)
    )


def _of_words(*, some: bool) -> Statement:
    both = union_all(select(tables.quote.c.athlete_id), select(tables.availability_note.c.athlete_id)).subquery()
    of_whom = _of(both.c.athlete_id, some=some)
    return select(both.c.athlete_id, *_without_days(func.count())).where(of_whom).group_by(both.c.athlete_id)


def _without_days(weight: ColumnElement[int]) -> tuple[ColumnElement[Any], ...]:
    day = tables.race.c.date.type
    return literal(""), weight, cast(null(), day), cast(null(), day)


@dataclass(slots=True)
class _Listed:
    names: list[str] = field(default_factory=list[str])
    weight: float = 1.0
    disciplines: dict[str, float] = field(default_factory=dict[str, float])  # with the weight of each
    days: list[date] = field(default_factory=list[date])
    former_ids: list[str] = field(default_factory=list[str])


def _read_listings(
    athletes: Sequence[Row], names: Sequence[Row], former: Sequence[Row], fame: Sequence[Row]
) -> tuple[AthleteListing, ...]:
    listed: defaultdict[int, _Listed] = defaultdict(_Listed)
    for athlete_id, name in names:
        listed[athlete_id].names.append(name)
    for athlete_id, slug in former:
        listed[athlete_id].former_ids.append(slug)
    for athlete_id, discipline, weight, first, last in fame:
        one = listed[athlete_id]
        one.weight += weight
        if discipline:
            one.disciplines[discipline] = one.disciplines.get(discipline, 0) + weight
            one.days += (first, last)
    listings: list[AthleteListing] = []
    for row in athletes:
        one = listed[row[-1]]
        main_first = tuple(sorted(one.disciplines, key=lambda code, of=one.disciplines: (-of[code], code)))
        years = (min(one.days).year, max(one.days).year) if one.days else None
        about = (tuple(one.names), one.weight, main_first, years, tuple(one.former_ids))
        listings.append(AthleteListing(read_athlete(row), *about))
    return tuple(listings)


class AthleteRepository:
    """Reads athletes."""

    def __init__(self, reader: Reader, sources: SourceBook) -> None:
        self._reader, self._sources = reader, sources

    async def list_listings(self) -> tuple[AthleteListing, ...]:
        """Every athlete with aliases and weight, for the name index.

        The weight is 1, plus 1 for each result, also of a relay team (more if it is recent, or at a championship, and
        most for a medal), quote and note, plus what each record counts.
        It reads the whole store, and is called only if the store has changed.
        """
        athletes = await self._reader.bulk_rows(_athletes())
        names = await self._reader.bulk_rows(_names())
        former = await self._reader.bulk_rows(_former_ids())
        recent_from = recent_since(await self._newest_race())
        fame = await self._reader.bulk_rows(_fame(), recent_from=recent_from)
        # In a thread, because hundreds of thousands of objects would block the event loop.
        return await asyncio.to_thread(_read_listings, athletes, names, former, fame)

    async def list_some(self, ids: Collection[int], newest: date | None) -> tuple[AthleteListing, ...]:
        """The listings of the athletes with these internal ids, in the order of `list_listings`.

        `newest` is the day of the newest race in the store.
        """
        listings: list[AthleteListing] = []
        for some in portions(sorted(ids), _LISTED):
            athletes = await self._reader.bulk_rows(_athletes(some=True), ids=some)
            names = await self._reader.bulk_rows(_names(some=True), ids=some)
            former = await self._reader.bulk_rows(_former_ids(some=True), ids=some)
            fame = await self._reader.bulk_rows(_fame(some=True), recent_from=recent_since(newest), ids=some)
            listings += await asyncio.to_thread(_read_listings, athletes, names, former, fame)
        return tuple(listings)

    async def find_internal_ids(self, ids: Collection[str]) -> frozenset[int]:
        """The internal ids of the athletes with these ids."""
        statement, found = _ids_of_slugs(), set[int]()
        for some in portions(sorted(ids), _LISTED):
            found.update(row[0] for row in await self._reader.bulk_rows(statement, slugs=some))
        return frozenset(found)

    async def find_ids(self, internal: Collection[int]) -> frozenset[str]:
        """The ids of the athletes with these internal ids."""
        statement, found = _slugs_of_ids(), set[str]()
        for some in portions(sorted(internal), _LISTED):
            found.update(row[0] for row in await self._reader.bulk_rows(statement, ids=some))
        return frozenset(found)

    async def find_no_longer_recent(self, newest: tuple[date | None, date | None]) -> frozenset[int]:
        """The internal ids of athletes with a result, also of a team, that is recent for one of two newest races only.

        `newest` are the days of these.
        """
        since, before = sorted(map(recent_since, newest))
        rows = await self._reader.bulk_rows(_ran_on(), since=since, before=before) if since < before else ()
        return frozenset(row[0] for row in rows if row[0] is not None)

    async def list_athletes(self, ids: Collection[str]) -> tuple[Athlete, ...]:
        """The athletes with these ids, as far as they exist, in no particular order."""
        rows = await self._reader.rows(_athletes_of_slugs(), slugs=list(ids))
        return tuple(read_athlete(row) for row in rows)

    async def list_sources(self, ids: Collection[str]) -> Mapping[str, tuple[Source, ...]]:
        """By the ids of athletes the sources that say who they are: their name, their nation and their birth."""
        rows = await self._reader.rows(_sources_of_slugs(), slugs=list(ids))
        said = await self._sources.load(row[1] for row in rows)
        return {row[0]: chosen(said, row[1]) for row in rows}

    async def _newest_race(self) -> date | None:
        return (await self._reader.rows(_newest_race()))[0][0]


def recent_since(newest: date | None) -> date:
    """The first day whose results count as recent; `newest` is that of the newest race.

    It is the first of a month: then a day with new races makes hundreds of athletes less recent once a month alone.
    """
    day = date.max if newest is None else newest
    return day.replace(year=day.year - RECENT_YEARS, day=1)
