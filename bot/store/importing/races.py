"""Writes races: the new ones with their meets, and what a file adds to those there are."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, String, and_, func, insert, literal, select

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.store import tables
from bot.store.importing.bulk import Bulk, portions, stored_day
from bot.store.importing.cities import Places
from bot.store.importing.comparing import detail
from bot.store.importing.disputes import Conflicts
from bot.store.importing.journal import Journal, link
from bot.store.importing.matching import Matches
from bot.store.importing.meets import Meets
from bot.store.importing.precedence import NOBODY, Standings
from bot.store.importing.slugs import Slugs
from bot.store.importing.staging import Heat, Place

_ROUNDS = {
    Round.QUALIFICATION: "q",
    Round.HEAT: "h",
    Round.QUARTER_FINAL: "qf",
    Round.SEMI_FINAL: "sf",
    Round.FINAL: "final",
}
_EVENT = ("discipline", "variant", "sex", "short_track")
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
        source, origin = self._conflicts.source, self._journal.origin
        said = select(tables.race.c.id, literal(source), literal(origin, String)).where(tables.race.c.origin == origin)
        links = insert(tables.race_source).from_select(["race_id", "source_id", "origin"], said)
        self._connection.execute(links)
        known = {heat.race_id for heat in heats if heat.number not in meet_of}
        link(self._connection, tables.race_source, known, source, self._journal)
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
        rounds = {round_: round_.value for round_ in Round}
        events = {id(heat.event): _event_columns(heat) for heat in heats}
        names = _Names(slugs, places)
        last = 0
        taken: set[tuple[object, ...]] = set()
        for number, heat in enumerate(sorted(heats, key=lambda each: meet_of[each.number]), following):
            heat.race_id = number
            meet, of, event = meet_of[heat.number], rounds[heat.round], events[id(heat.event)]
            if meet != last:
                last, taken = meet, used.pop(meet, set())
            section = detail(heat.section) if heat.section else ""
            if not heat.hidden:
                section = _unused(taken, (heat.day, event, of, heat.heat, heat.split), section)
            rest = (days[heat.day], heat.wind, heat.split, heat.place.venue, section, self._journal.origin)
            races.add((number, names.name(heat), meet, *event, of, heat.heat, *rest))
        races.flush()

    def _used(self, meets: set[int]) -> dict[int, set[tuple[object, ...]]]:
        """What no second race may be, of each of the meets that stood before."""
        c = tables.race.c
        what = (c.discipline, c.variant, c.sex, c.short_track, c.round, c.heat, c.split, c.section)
        used: defaultdict[int, set[tuple[object, ...]]] = defaultdict(set)
        for some in portions(sorted(meets)):
            statement = select(c.meet_id, c.date, *what).where(c.meet_id.in_(some), c.heat >= tables.NO_HEAT)
            for row in self._connection.execute(statement):
                event, rest = (*row[2:5], bool(row[5])), row[6:]
                used[row[0]].add((row[1], event, *rest))
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
        day = date.fromordinal(stored.day)
        if day == heat.day:
            return
        said = self._standings.said(tables.race_source, [heat.race_id]).get(heat.race_id, NOBODY)
        if said.is_beaten_by(heat.kind) and not self._is_taken(heat.race_id, heat.day):
            self._journal.update(tables.race, heat.race_id, {"date": heat.day})
            self._conflicts.add_beaten("race", heat.race_id, "date", str(heat.day), str(day), said)
        else:
            self._conflicts.add("race", heat.race_id, "date", str(day), str(heat.day))

    def _is_taken(self, race: int, day: date) -> bool:
        """Whether its meet has another race of the same event and round on that day."""
        mine, other = tables.race.alias("mine"), tables.race.alias("other")
        same = [mine.c[name] == other.c[name] for name in (*_EVENT, "meet_id", "round", "heat", "split", "section")]
        found = select(func.count()).select_from(mine).join(other, and_(*same))
        return bool(self._connection.execute(found.where(mine.c.id == race, other.c.date == day)).scalar())


def _unused(used: set[tuple[object, ...]], what: tuple[object, ...], section: str) -> str:
    """A section that no other race of that meet, day, event and round has."""
    candidate, number = section, 2
    while (*what, candidate) in used:
        candidate = f"{section} race {number}".strip()
        number += 1
    used.add((*what, candidate))
    return candidate


def _event_columns(heat: Heat) -> tuple[str, str, str, bool]:
    event = heat.event
    return (event.discipline, event.variant, (event.sex or Sex.MIXED).value, bool(event.short_track))


class _Names:
    """Ids of races: `zurich-20230831-1500m-m-final`."""

    def __init__(self, slugs: Slugs, places: Places) -> None:
        self._slugs = slugs
        self._places = places
        self._cities: dict[str, str] = {}
        self._events: dict[int, str] = {}

    def name(self, heat: Heat) -> str:
        """An id that no race has."""
        city = heat.place.city or heat.place.venue
        if city not in self._cities:
            self._cities[city] = self._slugs.hyphened(self._places.key(city))
        event = self._events.get(id(heat.event))
        if event is None:
            discipline, _, sex, short = _event_columns(heat)
            event = self._events[id(heat.event)] = f"{discipline}-{sex.lower()}{'i' if short else ''}"
        day = heat.day
        number = str(heat.heat) if heat.heat > 0 else ""
        rest = f"{day.year}{day.month:02}{day.day:02}-{event}-{_ROUNDS[heat.round]}{number}"
        return self._slugs.take(self._cities[city], f"{rest}-split" if heat.split else rest, fallback="race")
