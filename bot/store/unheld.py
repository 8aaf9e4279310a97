"""Reads in which finals two athletes may have met though the store does not hold both."""

from collections import defaultdict
from functools import cache

from sqlalchemy import bindparam, select

from bot.database.reading import Statement
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Round
from bot.domain.unheld import Start, UnheldFinal, absent_finals, lacks_places, plain, starts_of_one
from bot.store import tables
from bot.store.repository import Repository


@cache
def _starts() -> Statement:
    """The races of two athletes; on the way, in parts of combined events and in B races nobody meets for a title."""
    race, result, athlete, meet = tables.race, tables.result, tables.athlete, tables.meet
    return (
        select(
            athlete.c.slug,
            race.c.id,
            meet.c.kind,
            meet.c.series,
            race.c.discipline,
            race.c.sex,
            race.c.short_track,
            race.c.date,
            (race.c.round == Round.FINAL) & (race.c.section == ""),
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
    """The finals of some disciplines at the Olympic Games and the World Championships."""
    race, meet = tables.race, tables.meet
    return (
        select(meet.c.kind, race.c.date, race.c.discipline, race.c.sex)
        .select_from(race)
        .join(meet, meet.c.id == race.c.meet_id)
        .where(
            race.c.discipline.in_(bindparam("disciplines", expanding=True)),
            (meet.c.kind == MeetKind.OLYMPIC) | (meet.c.kind == MeetKind.WORLD),
            race.c.round == Round.FINAL,
            race.c.section == "",
            race.c.combined == "",
            ~race.c.split,
        )
    )


class UnheldRepository(Repository):
    """Reads what is missing for two athletes."""

    async def list_unheld_finals(self, first: str, second: str) -> tuple[UnheldFinal, ...]:
        """The finals for titles in which two athletes may have met, but for what is missing in them or of them.

        One of the two was in it and places are missing, or the programme has it and nobody in it is held; and both
        competed in the event in that year.
        """
        rows = await self._reader.rows(_starts(), one=first, other=second)
        starts = [
            Start(slug, race, MeetKind(kind), series or "", Event(code, Sex(sex), track), on, decided)
            for slug, race, kind, series, code, sex, track, on, decided in rows
        ]
        alone = starts_of_one(first, second, starts)
        places: defaultdict[int, list[int | None]] = defaultdict(list)
        if alone:
            for race, place in await self._reader.rows(_places(), races=[start.race for start in alone]):
                places[race].append(place)
        lacking = (
            UnheldFinal(start.kind, start.on.year, start.event)
            for start in alone
            if lacks_places(start.kind, places[start.race])
        )
        return (*lacking, *await self._absent(first, second, starts))

    async def _absent(self, first: str, second: str, starts: list[Start]) -> tuple[UnheldFinal, ...]:
        of_both = [{start.event.discipline for start in starts if start.athlete == who} for who in (first, second)]
        common = sorted(of_both[0] & of_both[1])
        if not common:
            return ()
        rows = await self._reader.rows(_finals(), disciplines=common)
        held = {(MeetKind(kind), on.year, plain(Event(code, Sex(sex)))) for kind, on, code, sex in rows}
        return absent_finals(first, second, starts, held)
