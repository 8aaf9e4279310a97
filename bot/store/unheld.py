"""Reads in which finals two athletes may have met, or one may have won a medal, though the store does not hold it."""

import asyncio
from collections.abc import Mapping
from functools import cache

from sqlalchemy import Integer, bindparam, case, cast, extract, or_, select

from bot.database.reading import Reader, Statement
from bot.domain.mark import Status
from bot.domain.medals import MEDALS as LAST_MEDAL
from bot.domain.meet_kind import MeetKind
from bot.domain.unheld import (
    OF_SOME,
    OF_TITLES,
    LackingFinal,
    OnPodium,
    Season,
    Start,
    TitleFinals,
    TitlePlace,
    UnheldFinal,
    absent_finals,
    common_seasons,
    joined,
    may_have_met,
    podiums_lacking,
    read_title_finals,
)
from bot.store import tables
from bot.store.repository import Repository
from bot.store.rows import is_final
from bot.store.sources import SourceBook

_YEAR = cast(extract("year", tables.race.c.date), Integer)  # which a server gives as a decimal


@cache
def _title_places() -> Statement:
    """Who was in each final at meets of a kind. On the way, in parts of combined events and in B races nobody wins."""
    race, result, athlete, meet = tables.race, tables.result, tables.athlete, tables.meet
    return (
        select(
            race.c.id,
            meet.c.kind,
            meet.c.series,
            race.c.discipline,
            race.c.sex,
            race.c.short_track,
            race.c.variant,
            _YEAR,
            athlete.c.slug,
            result.c.place,
        )
        .select_from(meet)
        .join(race, race.c.meet_id == meet.c.id)
        .outerjoin(result, result.c.race_id == race.c.id)
        .outerjoin(athlete, athlete.c.id == result.c.athlete_id)
        .where(
            meet.c.kind == bindparam("kind"),
            is_final(race),
            race.c.section == "",
            race.c.combined == "",
            ~race.c.split,
        )
    )


@cache
def _seasons() -> Statement:
    """In which years two athletes competed in which events."""
    race, result, athlete = tables.race, tables.result, tables.athlete
    return (
        select(athlete.c.slug, race.c.discipline, race.c.sex, race.c.short_track, _YEAR)
        .distinct()
        .select_from(athlete)
        .join(result, result.c.athlete_id == athlete.c.id)
        .join(race, race.c.id == result.c.race_id)
        .where(
            (athlete.c.slug == bindparam("one")) | (athlete.c.slug == bindparam("other")),
            ~race.c.split,
            race.c.combined == "",
            race.c.variant == "",
        )
    )


@cache
def _series() -> Statement:
    """The series that two athletes have been at."""
    race, result, athlete, meet = tables.race, tables.result, tables.athlete, tables.meet
    return (
        select(athlete.c.slug, meet.c.series)
        .distinct()
        .select_from(athlete)
        .join(result, result.c.athlete_id == athlete.c.id)
        .join(race, race.c.id == result.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        .where(
            (athlete.c.slug == bindparam("one")) | (athlete.c.slug == bindparam("other")),
            ~race.c.split,
            race.c.combined == "",
            race.c.variant == "",
        )
    )


@cache
def _starts() -> Statement:
    """The races of an athlete, of which only finals for titles are told apart.

    On the way, in parts of combined events and in B races nobody wins one.
    """
    race, result, athlete, meet = tables.race, tables.result, tables.athlete, tables.meet
    of_titles = or_(*(meet.c.kind == kind for kind in sorted(OF_TITLES)))  # an IN would not be kept compiled
    title = is_final(race) & (race.c.section == "") & of_titles
    return (
        select(
            athlete.c.slug,
            case((title, race.c.id), else_=0),
            case((title, meet.c.kind), else_=""),
            meet.c.series,
            race.c.discipline,
            race.c.sex,
            race.c.short_track,
            _YEAR,
        )
        .select_from(athlete)
        .join(result, result.c.athlete_id == athlete.c.id)
        .join(race, race.c.id == result.c.race_id)
        .join(meet, meet.c.id == race.c.meet_id)
        .where(
            athlete.c.slug == bindparam("athlete"),
            ~race.c.split,
            race.c.combined == "",
            race.c.variant == "",
        )
    )


@cache
def _podiums() -> Statement:
    """The podiums of the finals of some disciplines at some meets; of a final without one a row without a place."""
    race, meet, result = tables.race, tables.meet, tables.result
    shown = (result.c.place <= LAST_MEDAL) | (result.c.status == Status.DISQUALIFIED)
    return (
        select(
            case((result.c.status == Status.DISQUALIFIED, 0), else_=result.c.place),
            race.c.id,
            meet.c.kind,
            meet.c.series,
            race.c.discipline,
            race.c.sex,
            race.c.short_track,
            _YEAR,
        )
        .select_from(meet)
        .join(race, race.c.meet_id == meet.c.id)
        .outerjoin(result, (result.c.race_id == race.c.id) & shown)
        .where(
            meet.c.slug.in_(bindparam("meets", expanding=True)),
            race.c.discipline.in_(bindparam("disciplines", expanding=True)),
            is_final(race),
            race.c.section == "",
            race.c.combined == "",
            race.c.variant == "",
            ~race.c.split,
        )
    )


class UnheldRepository(Repository):
    """Reads what is missing for two athletes, or for the medals of one."""

    def __init__(self, reader: Reader, sources: SourceBook) -> None:
        super().__init__(reader, sources)
        self._finals: tuple[int, TitleFinals] | None = None
        self._reading = asyncio.Lock()

    async def list_unheld_finals(self, first: str, second: str, version: int) -> tuple[UnheldFinal, ...]:
        """The finals for titles in which two athletes may have met, but for what is missing in them or of them.

        One of the two was in it and places are missing, or the programme has it and nobody in it is held; and both
        competed in the event in that year. Of championships of an area or a commonwealth the other must have been at
        one, ever. What is missing in all finals is read once for a `version` of them, and kept.
        """
        finals = await self._title_finals(version)
        seasons = {Season(*row) for row in await self._reader.rows(_seasons(), one=first, other=second)}
        lacking = may_have_met(first, second, finals.of_one(first, second), seasons)
        if any(each.final.kind in OF_SOME for each in lacking):
            lacking = await self._where_both_may_start(first, second, lacking)
        absent = absent_finals(common_seasons(first, second, seasons), finals.held)
        return (*(each.final for each in lacking), *absent)

    async def keep_title_finals(self, version: int) -> None:
        """Read what is kept of all finals for titles, so that the first who asks need not wait for it."""
        await self._title_finals(version)

    async def list_unheld_podiums(self, athlete: str, championships: Mapping[str, int]) -> tuple[UnheldFinal, ...]:
        """The finals for titles in which an athlete may have won a medal, but for what is missing in them or of them.

        Some of their medals are missing and the athlete is not held in them, or the programme has them and nobody in
        them is held; and the athlete competed in the event in that year. `championships` are the meets that give
        titles and are held (ids), with their years. Read for each athlete: profiles are asked for so often that all
        finals would be read anew after each import.
        """
        starts = [Start(*row) for row in await self._reader.rows(_starts(), athlete=athlete)]
        years = {start.year for start in starts}
        meets = [meet for meet, year in championships.items() if year in years]
        if not meets:
            return ()
        disciplines = sorted({start.discipline for start in starts})
        rows = await self._reader.rows(_podiums(), meets=meets, disciplines=disciplines)
        podiums = [OnPodium(*row) for row in rows]
        outdoors = {(each.year, each.discipline, each.sex) for each in starts if not each.short_track}
        held = {(each.kind, each.year, each.discipline, each.sex) for each in podiums}
        return (*podiums_lacking(starts, podiums), *absent_finals(outdoors, held))

    async def _title_finals(self, version: int) -> TitleFinals:
        async with self._reading:  # of several who ask at once, one reads
            if self._finals is None or self._finals[0] != version:
                self._finals = version, joined([await self._finals_of(kind) for kind in sorted(OF_TITLES)])
            return self._finals[1]

    async def _finals_of(self, kind: MeetKind) -> TitleFinals:
        """What is missing at meets of a kind: the rows of all kinds at once would take 20 MB for a moment."""
        rows = await self._reader.bulk_rows(_title_places(), kind=kind)
        return await asyncio.to_thread(read_title_finals, map(TitlePlace._make, rows))

    async def _where_both_may_start(
        self, first: str, second: str, lacking: tuple[LackingFinal, ...]
    ) -> tuple[LackingFinal, ...]:
        been_at = {(row[0], row[1]) for row in await self._reader.rows(_series(), one=first, other=second)}
        return tuple(
            each
            for each in lacking
            if each.final.kind not in OF_SOME or (second if first in each.athletes else first, each.series) in been_at
        )
