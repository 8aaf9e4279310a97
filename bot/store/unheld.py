"""Reads in which finals two athletes may have met, or one may have won a medal, though the store does not hold it."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from sqlalchemy import Integer, bindparam, case, cast, extract, or_, select

from bot.database.reading import Statement
from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.medals import MEDALS as LAST_MEDAL
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Round
from bot.domain.unheld import (
    OF_TITLES,
    OnPodium,
    Start,
    UnheldFinal,
    absent_finals,
    common_seasons,
    lacks_places,
    podiums_lacking,
    starts_of_one,
)
from bot.store import tables
from bot.store.repository import Repository


@cache
def _starts() -> Statement:
    """The races of two athletes, of which only finals for titles are told apart.

    On the way, in parts of combined events and in B races nobody meets for a title.
    """
    race, result, athlete, meet = tables.race, tables.result, tables.athlete, tables.meet
    of_titles = or_(*(meet.c.kind == kind for kind in sorted(OF_TITLES)))  # an IN would not be kept compiled
    title = (race.c.round == Round.FINAL) & (race.c.section == "") & of_titles
    return (
        select(
            athlete.c.slug,
            case((title, race.c.id), else_=0),
            case((title, meet.c.kind), else_=""),
            meet.c.series,
            race.c.discipline,
            race.c.sex,
            race.c.short_track,
            cast(extract("year", race.c.date), Integer),  # which a server gives as a decimal
        )
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
def _places() -> Statement:
    result = tables.result
    return select(result.c.race_id, result.c.place).where(result.c.race_id.in_(bindparam("races", expanding=True)))


@cache
def _finals() -> Statement:
    """The finals of some disciplines at some meets."""
    race, meet = tables.race, tables.meet
    return (
        select(meet.c.kind, race.c.date, race.c.discipline, race.c.sex)
        .select_from(meet)
        .join(race, race.c.meet_id == meet.c.id)
        .where(
            meet.c.slug.in_(bindparam("meets", expanding=True)),
            race.c.discipline.in_(bindparam("disciplines", expanding=True)),
            race.c.round == Round.FINAL,
            race.c.section == "",
            race.c.combined == "",
            ~race.c.split,
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
            cast(extract("year", race.c.date), Integer),
        )
        .select_from(meet)
        .join(race, race.c.meet_id == meet.c.id)
        .outerjoin(result, (result.c.race_id == race.c.id) & shown)
        .where(
            meet.c.slug.in_(bindparam("meets", expanding=True)),
            race.c.discipline.in_(bindparam("disciplines", expanding=True)),
            race.c.round == Round.FINAL,
            race.c.section == "",
            race.c.combined == "",
            race.c.variant == "",
            ~race.c.split,
        )
    )


class UnheldRepository(Repository):
    """Reads what is missing for two athletes."""

    async def list_unheld_finals(
        self, first: str, second: str, championships: Mapping[str, int]
    ) -> tuple[UnheldFinal, ...]:
        """The finals for titles in which two athletes may have met, but for what is missing in them or of them.

        One of the two was in it and places are missing, or the programme has it and nobody in it is held; and both
        competed in the event in that year. `championships` are the Olympic Games and World Championships that are held
        (ids of meets), with their years: the names know them, and a search through all races would take long.
        """
        rows = await self._reader.rows(_starts(), one=first, other=second)
        starts = [Start(*row) for row in rows]
        alone = starts_of_one(first, second, starts)
        places: defaultdict[int, list[int | None]] = defaultdict(list)
        if alone:
            for race, place in await self._reader.rows(_places(), races=[start.race for start in alone]):
                places[race].append(place)
        lacking = (
            UnheldFinal(kind, each.year, Event(each.discipline, Sex(each.sex), each.short_track))
            for each in alone
            if lacks_places(kind := MeetKind(each.kind), places[each.race])
        )
        return (*lacking, *await self._absent(common_seasons(first, second, starts), championships))

    async def list_unheld_podiums(self, athlete: str, championships: Mapping[str, int]) -> tuple[UnheldFinal, ...]:
        """The finals for titles in which an athlete may have won a medal, but for what is missing in them or of them.

        Some of their medals are missing and the athlete is not held in them, or the programme has them and nobody in
        them is held; and the athlete competed in the event in that year. `championships` are the meets that give
        titles and are held (ids), with their years.
        """
        starts = [Start(*row) for row in await self._reader.rows(_starts(), one=athlete, other=athlete)]
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

    async def _absent(
        self, common: set[tuple[int, str, str]], championships: Mapping[str, int]
    ) -> tuple[UnheldFinal, ...]:
        years = {year for year, _, _ in common}
        meets = [meet for meet, year in championships.items() if year in years]
        if not meets:
            return ()
        disciplines = sorted({discipline for _, discipline, _ in common})
        rows = await self._reader.rows(_finals(), meets=meets, disciplines=disciplines)
        return absent_finals(common, {(kind, on.year, discipline, sex) for kind, on, discipline, sex in rows})
