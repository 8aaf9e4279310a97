"""Writes races: the new ones with their meets, and what a file adds to those there are."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from bot.domain.race import Round
from bot.store import tables
from bot.store.importing._bulk import Bulk, portions, stored_day
from bot.store.importing._conflicts import Conflicts
from bot.store.importing._journal import Journal, link
from bot.store.importing._matching import Matches, detail
from bot.store.importing._meets import Meets
from bot.store.importing._places import Places
from bot.store.importing._slugs import Slugs
from bot.store.importing._staging import Heat, Place
from bot.store.importing._standing import Standings

_ROUNDS = {
    Round.QUALIFICATION: "q",
    Round.HEAT: "h",
    Round.QUARTER_FINAL: "qf",
    Round.SEMI_FINAL: "sf",
    Round.FINAL: "final",
}
_COLUMNS = (
    *("id", "slug", "meet_id", "discipline", "variant", "sex", "short_track", "round", "heat", "date", "wind"),
    *("split", "venue", "section", "origin"),
)


class RaceWriter:
    """Gives every race of a file its row."""

    def __init__(self, connection: Connection, journal: Journal, conflicts: Conflicts, standings: Standings) -> None:
        self._connection = connection
        self._journal = journal
        self._conflicts = conflicts
        self._standings = standings

    def place(self, heats: list[Heat], matches: Matches, meets: Meets) -> dict[int, int]:
        """Find the meets of new races, and complete the known ones; returns the meet of each new heat by its number."""
        self._complete([heat for heat in heats if heat.number in matches.races], matches, meets)
        return self._meets_of([heat for heat in heats if heat.number not in matches.races], meets)

    def write(self, heats: list[Heat], meet_of: dict[int, int], slugs: Slugs, places: Places) -> int:
        """Write the new races, once their meets are; returns how many."""
        new = [heat for heat in heats if heat.number in meet_of]
        self._insert(new, meet_of, slugs, places)
        known = {heat.race_id for heat in heats}
        link(self._connection, tables.race_source, known, self._conflicts.source, self._journal)
        return len(new)

    def _meets_of(self, heats: Iterable[Heat], meets: Meets) -> dict[int, int]:
        """The meet of each heat, by its number."""
        at: defaultdict[Place, list[Heat]] = defaultdict(list)
        for heat in heats:
            at[heat.place].append(heat)
        found: dict[int, int] = {}
        for place, held in sorted(at.items(), key=lambda item: not item[0].meet):
            days = meets.find_or_make(place, {heat.day for heat in held})
            found |= {heat.number: days[heat.day] for heat in held}
        return found

    def _insert(self, heats: list[Heat], meet_of: dict[int, int], slugs: Slugs, places: Places) -> None:
        following = (self._connection.execute(select(func.max(tables.race.c.id))).scalar() or 0) + 1
        races = Bulk(self._connection, tables.race, _COLUMNS)
        used = self._used(set(meet_of.values()))
        days = {heat.day: stored_day(self._connection, heat.day) for heat in heats}
        for number, heat in enumerate(heats, following):
            heat.race_id = number
            event = heat.event
            sex, short = event.sex or "X", bool(event.short_track)
            what = (event.discipline, event.variant, str(sex), short, heat.round.value, heat.heat)
            section = detail(heat.section)
            if not heat.hidden:
                section = _unused(used, (meet_of[heat.number], heat.day, *what, heat.split), section)
            slug = _slug(heat, slugs, places)
            rest = (days[heat.day], heat.wind, heat.split, heat.place.venue, section, self._journal.origin)
            races.add((number, slug, meet_of[heat.number], *what, *rest))
        races.flush()

    def _used(self, meets: set[int]) -> set[tuple[object, ...]]:
        """What no second race may be, of the meets that stood before."""
        c = tables.race.c
        what = (c.discipline, c.variant, c.sex, c.short_track, c.round, c.heat, c.split, c.section)
        used: set[tuple[object, ...]] = set()
        for some in portions(sorted(meets)):
            statement = select(c.meet_id, c.date, *what).where(c.meet_id.in_(some), c.heat >= tables.NO_HEAT)
            used.update(tuple(row) for row in self._connection.execute(statement))
        return used

    def _complete(self, heats: list[Heat], matches: Matches, meets: Meets) -> None:
        """What a file knows of races there are: the meet's name, the wind, another day."""
        race = tables.race
        for heat in heats:
            heat.race_id = matches.races[heat.number]
        held: dict[int, tuple[int, int | None, str]] = {}
        for some in portions(sorted({heat.race_id for heat in heats})):
            rows = self._connection.execute(
                select(race.c.id, race.c.meet_id, race.c.wind, race.c.venue).where(race.c.id.in_(some))
            )
            held |= {number: (meet, wind, venue) for number, meet, wind, venue in rows}
        for heat in heats:
            if heat.hidden:
                continue
            meet, wind, venue = held[heat.race_id]
            meets.name(meet, heat.place)
            values: dict[str, object] = {}
            if wind is None and heat.wind is not None:
                values["wind"] = heat.wind
            if not venue and heat.place.venue:
                values["venue"] = heat.place.venue
            if values:
                self._journal.update(race, heat.race_id, values)
            self._compare_days(heat, matches)

    def _compare_days(self, heat: Heat, matches: Matches) -> None:
        stored = matches.stored[heat.race_id]
        day = type(heat.day).fromordinal(stored.day)
        if day == heat.day:
            return
        better, source = self._standings.beaten_race(heat.race_id, heat.kind)
        if better and source:
            self._journal.update(tables.race, heat.race_id, {"date": heat.day})
            self._conflicts.add("race", heat.race_id, "date", str(heat.day), str(day), source)
        else:
            self._conflicts.add("race", heat.race_id, "date", str(day), str(heat.day))


def _unused(used: set[tuple[object, ...]], what: tuple[object, ...], section: str) -> str:
    """A section that no other race of that meet, day, event and round has."""
    candidate, number = section, 2
    while (*what, candidate) in used:
        candidate = f"{section} race {number}".strip()
        number += 1
    used.add((*what, candidate))
    return candidate


def _slug(heat: Heat, slugs: Slugs, places: Places) -> str:
    event = heat.event
    whose = (event.sex or "x").lower() + ("i" if event.short_track else "")
    number = str(heat.heat) if heat.heat > 0 else ""
    round_ = f"{_ROUNDS[heat.round]}{number}" + ("-split" if heat.split else "")
    city = slugs.hyphened(places.key(heat.place.city or heat.place.venue))
    return slugs.take(city, f"{heat.day:%Y%m%d}", event.discipline, whose, round_, fallback="race")
