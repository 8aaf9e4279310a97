"""Writes new races, and what a file adds to stored ones."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import nullcontext
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import Connection, String, and_, func, insert, literal, select

from bot.domain.event import Sex
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED
from bot.importing.cities import Cities
from bot.importing.comparing import detail
from bot.importing.disputes import Disputes
from bot.importing.journal import Journal, link
from bot.importing.matching import Matches
from bot.importing.meets import Meets
from bot.importing.precedence import NOBODY, Precedence
from bot.importing.slugs import Slugs
from bot.importing.staged import StagedRace, Venue
from bot.store import tables
from bot.store.bulk import Bulk, indexed_after, portions, stored_day

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
    *("split", "venue", "section", "combined", "origin"),
)
_MEET = attrgetter("meet_id")
_Used = dict[int, set[tuple[object, ...]]]


class RaceWriter:
    """Writes the races of one import: `find_meets` before the meets are written, `write` after."""

    def __init__(self, connection: Connection, journal: Journal, disputes: Disputes, precedence: Precedence) -> None:
        self._connection = connection
        self._journal = journal
        self._disputes = disputes
        self._precedence = precedence

    def find_meets(self, races: list[StagedRace], matches: Matches, meets: Meets) -> None:
        """Complete the stored races, and find a meet for each of the new ones."""
        self._complete([race for race in races if race.number in matches.races], matches, meets)
        _find_meets([race for race in races if race.number not in matches.races], meets)

    def write(self, races: list[StagedRace], slugs: Slugs, cities: Cities) -> int:
        """Write the new races; returns how many."""
        new = sorted((race for race in races if race.meet_id), key=_MEET)
        last, held = self._connection.execute(select(func.coalesce(func.max(tables.race.c.id), 0), func.count())).one()
        used = self._used({race.meet_id for race in new})
        many = len(new) > held
        with indexed_after(self._connection, tables.race) if many else nullcontext():
            self._insert(new, used, _Names(slugs, cities), last + 1)
        source, origin = self._disputes.source, self._journal.origin
        said = select(tables.race.c.id, literal(source), literal(origin, String)).where(tables.race.c.id > last)
        links = insert(tables.race_source).from_select(["race_id", "source_id", "origin"], said)
        self._connection.execute(links)
        known = {race.race_id for race in races if not race.meet_id}
        link(self._connection, tables.race_source, known, source, self._journal)
        return len(new)

    def _insert(self, races: list[StagedRace], used: _Used, names: "_Names", following: int) -> None:
        """Write races, sorted by meet, with ids from `following` on."""
        days = {day: stored_day(self._connection, day) for day in {race.day for race in races}}
        rounds = {round_: round_.value for round_ in Round}
        events: dict[int, tuple[str, str, str, bool]] = {}
        last = 0
        taken = Sections(set())
        rows = Bulk(self._connection, tables.race, _COLUMNS)
        for number, race in enumerate(races, following):
            race.race_id = number
            meet, of = race.meet_id, rounds[race.round]
            event = events.get(id(race.event))
            if event is None:
                event = events[id(race.event)] = _event_columns(race)
            if meet != last:
                last, taken = meet, Sections(used.pop(meet, set()))
            section = detail(race.section) if race.section else ""
            if not race.hidden:
                what = (race.day, event, of, race.heat, race.split, race.combined)
                section = taken.take(what, section)
            rest = (days[race.day], race.wind, race.split, race.venue.stadium, section, race.combined)
            rows.add((number, names.name(race), meet, *event, of, race.heat, *rest, self._journal.origin))
        rows.flush()

    def _used(self, meets: set[int]) -> _Used:
        """The combinations that the unique index of races already has, by the id of the meet."""
        c = tables.race.c
        what = (c.discipline, c.variant, c.sex, c.short_track, c.round, c.heat, c.split, c.combined, c.section)
        used: defaultdict[int, set[tuple[object, ...]]] = defaultdict(set)
        for some in portions(sorted(meets)):
            statement = select(c.meet_id, c.date, *what).where(c.meet_id.in_(some), c.heat >= tables.NO_HEAT)
            for row in self._connection.execute(statement):
                event, rest = (*row[2:5], bool(row[5])), row[6:]
                used[row[0]].add((row[1], event, *rest))
        return used

    def _complete(self, races: list[StagedRace], matches: Matches, meets: Meets) -> None:
        """Add what a file knows of stored races: the meet's name, the wind, another day."""
        table = tables.race
        for race in races:
            race.race_id = matches.races[race.number]
        held: dict[int, tuple[int, int | None, str]] = {}
        for some in portions(sorted({race.race_id for race in races})):
            rows = self._connection.execute(
                select(table.c.id, table.c.meet_id, table.c.wind, table.c.venue).where(table.c.id.in_(some))
            )
            held |= {number: (meet, wind, venue) for number, meet, wind, venue in rows}
        changes: list[tuple[int, dict[str, object]]] = []
        for race in races:
            if race.hidden:
                continue
            meet, wind, venue = held[race.race_id]
            meets.name(meet, race.venue)
            if values := _new_details(race, wind, venue):
                changes.append((race.race_id, values))
            if self._names_the_combined_event(race, matches):  # at once, as the next one is compared with it
                self._journal.update(table, race.race_id, {"combined": race.combined})
        self._journal.update_all(table, changes)
        for race in races:
            if not race.hidden:
                self._compare_days(race, matches)

    def _names_the_combined_event(self, race: StagedRace, matches: Matches) -> bool:
        """Whether the file says of which combined event a stored race is part, which the store does not know yet."""
        if matches.stored[race.race_id].combined != SOME_COMBINED or race.combined == SOME_COMBINED:
            return False
        return not self._is_taken(race.race_id, race.day, race.combined)

    def _compare_days(self, race: StagedRace, matches: Matches) -> None:
        stored = matches.stored[race.race_id]
        day = date.fromordinal(stored.day)
        if day == race.day:
            return
        said = self._precedence.said(tables.race_source, [race.race_id]).get(race.race_id, NOBODY)
        if said.is_beaten_by(race.kind) and not self._is_taken(race.race_id, race.day):
            self._journal.update(tables.race, race.race_id, {"date": race.day})
            self._disputes.add_beaten("race", race.race_id, "date", str(race.day), str(day), said)
        else:
            self._disputes.add("race", race.race_id, "date", str(day), str(race.day))

    def _is_taken(self, race: int, day: date, combined: str | None = None) -> bool:
        """Whether the meet of the race has another race of the same event and round on that day.

        With `combined`, whether it has one that is part of that combined event.
        """
        mine, other = tables.race.alias("mine"), tables.race.alias("other")
        same = [mine.c[name] == other.c[name] for name in (*_EVENT, "meet_id", "round", "heat", "split", "section")]
        same.append(other.c.combined == (mine.c.combined if combined is None else combined))
        found = select(func.count()).select_from(mine).join(other, and_(*same))
        return bool(self._connection.execute(found.where(mine.c.id == race, other.c.date == day)).scalar())


def _find_meets(races: Iterable[StagedRace], meets: Meets) -> None:
    """Put into each of these races the id of its meet; at venues whose meet has a name first."""
    held: dict[tuple[int, date], list[StagedRace]] = {}  # by the number of the venue and the day
    for race in races:
        where = (race.venue.number, race.day)
        here = held.get(where)
        if here is None:
            held[where] = [race]
        else:
            here.append(race)
    at: dict[int, _Left] = {}  # by the number of the venue
    for (number, day), here in held.items():
        left = _not_known(here, meets)
        if left:
            at.setdefault(number, _Left(left[0].venue, {})).days[day] = left
    for venue, days in sorted(at.values(), key=_named_first):
        for day, meet in meets.find_or_make(venue, days).items():
            for race in days[day]:
                race.meet_id = meet


def _not_known(races: list[StagedRace], meets: Meets) -> list[StagedRace]:
    """Those of these races, of one venue and day, that belong to no meet of known days; the others get its id."""
    if not meets.may_be_known(races[0].venue, races[0].day):
        return races
    for race in races:
        race.meet_id = meets.find_known(race.venue, race.day, race.event, split=race.split) or 0
    return [race for race in races if not race.meet_id]


class _Left(NamedTuple):
    """The races of one venue that belong to no meet of known days, by day."""

    venue: Venue
    days: dict[date, list[StagedRace]]


def _named_first(left: _Left) -> tuple[bool, int]:
    return not left.venue.meet, min(races[0].number for races in left.days.values())


class Sections:
    """Tells the races of one meet apart; `used` is as the unique index of races has them."""

    def __init__(self, used: set[tuple[object, ...]]) -> None:
        self._used = used
        self._next: dict[tuple[object, ...], int] = {}

    def take(self, what: tuple[object, ...], section: str) -> str:
        """The section, numbered if another race of that meet, day, event and round has it already."""
        wanted = (*what, section)
        if wanted not in self._used:
            self._used.add(wanted)
            return section
        candidate, number = section, self._next.get(wanted, 2)
        while (*what, candidate) in self._used:
            candidate = f"{section} race {number}".strip()
            number += 1
        self._next[wanted] = number
        self._used.add((*what, candidate))
        return candidate


def _event_columns(race: StagedRace) -> tuple[str, str, str, bool]:
    event = race.event
    return (event.discipline, event.variant, (event.sex or Sex.MIXED).value, bool(event.short_track))


def _new_details(race: StagedRace, wind: int | None, venue: str) -> dict[str, object]:
    """What a race of a file says beyond the wind and the stadium of the stored one."""
    values: dict[str, object] = {}
    if wind is None and race.wind is not None:
        values["wind"] = race.wind
    if not venue and race.venue.stadium:
        values["venue"] = race.venue.stadium
    return values


class _Names:
    """Makes ids of races: `zurich-20230831-1500m-m-final`."""

    def __init__(self, slugs: Slugs, cities: Cities) -> None:
        self._slugs = slugs
        self._cities = cities
        self._hyphened: dict[str, str] = {}
        self._events: dict[int, str] = {}
        self._days: dict[date, str] = {}

    def name(self, race: StagedRace) -> str:
        """An unused id for the race."""
        city = race.venue.city or race.venue.stadium
        if city not in self._hyphened:
            self._hyphened[city] = self._slugs.hyphened(self._cities.key(city))
        event = self._events.get(id(race.event))
        if event is None:
            discipline, _, sex, short = _event_columns(race)
            event = self._events[id(race.event)] = f"{discipline}-{sex.lower()}{'i' if short else ''}"
        day = race.day
        on = self._days.get(day)
        if on is None:
            on = self._days[day] = f"{day.year}{day.month:02}{day.day:02}"
        number = race.heat if race.heat > 0 else ""
        rest = f"{on}-{event}-{_ROUNDS[race.round]}{number}"
        if race.split or race.combined:
            rest = f"{rest}-{'split' if race.split else race.combined}"
        return self._slugs.take(self._hyphened[city], rest, fallback="race")
