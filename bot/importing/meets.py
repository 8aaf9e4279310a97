"""Finds the meet of each new race: one of the store at the same venue and time, or a new one."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, func, select

from bot.domain.event import Event
from bot.importing.calendar import Calendar
from bot.importing.cities import Cities
from bot.importing.journal import Journal
from bot.importing.slugs import Slugs
from bot.importing.staged import Venue
from bot.store import tables
from bot.store.bulk import Bulk

_NEAR = 2  # days between two races of one meet: there may be a rest day
_AROUND = (0, -1, 1, -2, 2)  # days within _NEAR of a day: itself first, then those further away
_LONGEST_MEET = 14  # days: the athletics of the longest championships take ten
_MOST = 50  # meets of one city on one day that are compared by their names
_LONGEST = 60  # days of a stored meet that are indexed; a series of races may go on for longer
_UNNAMED = frozenset[str]()


@dataclass(slots=True)
class HeldMeet:
    """A meet of the store, or one that this import adds; `first` and `last` are ordinals of its race days."""

    id: int
    words: frozenset[str]  # of its name; empty if it is only called by its city
    city: str
    country: str
    first: int
    last: int
    venue: Venue
    named: bool
    added: bool = False


class Meets:
    """Finds or makes the meet of each new race; `write` writes the new ones."""

    def __init__(self, connection: Connection, fold: Callable[[str], str], cities: Cities) -> None:
        self._connection = connection
        self._fold = fold
        self._cities = cities
        self._words: dict[str, frozenset[str]] = {}
        self._held: defaultdict[tuple[str, int], list[HeldMeet]] = defaultdict(list)  # by city and day
        self._called: defaultdict[tuple[str, int, frozenset[str]], list[HeldMeet]] = defaultdict(list)
        self._by_id: dict[int, HeldMeet] = {}
        self._named_now: dict[int, str] = {}
        self._calendar = Calendar(connection, fold, cities)
        self._load()
        self._following = max(self._by_id, default=0) + 1

    def may_be_known(self, venue: Venue, day: date) -> bool:
        """Whether a race at a venue on that day may belong to a meet of known days."""
        return self._calendar.may_have(venue, (day.toordinal(),))

    def find_known(self, venue: Venue, day: date, event: Event, *, split: bool = False) -> int | None:
        """The id of the meet of known days that a race belongs to, None if there is none."""
        return self._calendar.find(venue, day.toordinal(), event, split=split)

    def find_or_make(self, venue: Venue, days: Iterable[date]) -> dict[date, int]:
        """The id of the meet on each of these days at one venue; days too far apart belong to different meets.

        Meets whose days are known are not among them: see `find_known`.
        """
        found: dict[date, int] = {}
        for span in _spans(day.toordinal() for day in days):
            meet = self._find_of_span(venue, span)
            for number in span:
                if meet is None or not meet.first - _NEAR <= number <= meet.last + _NEAR:
                    meet = self._find(venue, number) or self._make(venue, number)
                self._widen(meet, number)
                found[date.fromordinal(number)] = meet.id
                self.name(meet.id, venue)
        return found

    def name(self, meet_id: int, venue: Venue) -> None:
        """Name a meet as the file does, if it is only called by its city so far."""
        meet = self._by_id[meet_id]
        if venue.meet and not meet.named:
            meet.named, meet.words = True, self._named(venue.meet)
            for day in range(meet.first, min(meet.last, meet.first + _LONGEST) + 1):
                self._called[meet.city, day, meet.words].append(meet)
            if meet.added:
                meet.venue = meet.venue._replace(meet=venue.meet)
            else:
                self._named_now[meet_id] = venue.meet

    def write(self, journal: Journal, slugs: Slugs) -> None:
        """Write the new meets, and the names that stored ones got."""
        meets = Bulk(self._connection, tables.meet, ("id", "slug", "name", "city", "country", "named", "origin"))
        for meet in self._by_id.values():
            if not meet.added:
                continue
            venue = meet.venue
            city = venue.city or venue.stadium
            day = date.fromordinal(meet.first)
            name = venue.meet or (f"{city} meeting" if city else "")  # no name at all where the files say nothing
            parts = (slugs.hyphened(city), str(day.year), slugs.hyphened(venue.meet)[:20].strip("-"))
            slug = slugs.take(*parts, fallback="meet")
            meets.add((meet.id, slug, name, city, venue.country, meet.named, journal.origin))
        meets.flush()
        for meet, name in self._named_now.items():
            journal.update(tables.meet, meet, {"name": name, "named": True})

    def _load(self) -> None:
        entered: dict[int, tuple[date, date]] = {
            row[0]: (row[1], row[2]) for row in self._connection.execute(_entered())
        }
        for number, name, city, country, named, start, first, last in self._connection.execute(_held()):
            venue = Venue(name if named else "", "", city, country)
            days = (first, last) if first else entered.get(number)
            span = (days[0].toordinal(), days[1].toordinal()) if days and not start else (0, 0)
            self._keep(HeldMeet(number, self._named(venue.meet), self._cities.key(city), country, *span, venue, named))

    def _keep(self, meet: HeldMeet) -> HeldMeet:
        self._by_id[meet.id] = meet
        for day in range(meet.first, min(meet.last, meet.first + _LONGEST) + 1):
            self._hold(meet, day)
        return meet

    def _hold(self, meet: HeldMeet, day: int) -> None:
        self._held[meet.city, day].append(meet)
        self._called[meet.city, day, meet.words].append(meet)

    def _widen(self, meet: HeldMeet, day: int) -> None:
        for added in (*range(day, meet.first), *range(meet.last + 1, day + 1)):
            self._hold(meet, added)
        meet.first, meet.last = min(meet.first, day), max(meet.last, day)

    def _find(self, venue: Venue, day: int) -> HeldMeet | None:
        where = (venue.city or venue.stadium, venue.country)
        city, words = self._cities.key(where[0]), self._named(venue.meet)
        days = [day + away for away in _AROUND]
        lists = [meets for each in days if (meets := self._held.get((city, each)))]
        if not lists:
            return None
        held: dict[int, HeldMeet] = {}
        if words:
            held = {meet.id: meet for each in days for meet in self._called.get((city, each, words), ())}
        held |= {meet.id: meet for meets in lists for meet in meets[:_MOST]}
        if any(len(meets) > _MOST for meets in lists):
            held |= {m.id: m for each in days for m in self._called.get((city, each, _UNNAMED), ())[:_MOST]}
        near = [meet for meet in held.values() if self._cities.agree(where, _where(meet))]
        if not words:
            return near[0] if len(near) == 1 else next((m for m in near if not m.named), None)
        same = (m for m in near if m.words and (m.words <= words or words <= m.words))
        return next(same, None) or next((m for m in near if not m.named), None)

    def _find_of_span(self, venue: Venue, span: list[int]) -> HeldMeet | None:
        """The meet of the store that these days belong to, even if the store has races of only some of them.

        The store may know a few days of a championship; a race on another day must not start a second meet.
        """
        found = next((meet for day in span if (meet := self._find(venue, day))), None)
        if found is None or max(found.last, span[-1]) - min(found.first, span[0]) >= _LONGEST_MEET:
            return None
        for day in range(span[0], span[-1] + 1):
            self._widen(found, day)
        return found

    def _make(self, venue: Venue, day: int) -> HeldMeet:
        city = self._cities.key(venue.city or venue.stadium)
        words = self._named(venue.meet)
        made = HeldMeet(self._following, words, city, venue.country, day, day, venue, bool(venue.meet), added=True)
        self._following += 1
        return self._keep(made)

    def _named(self, name: str) -> frozenset[str]:
        found = self._words.get(name)
        if found is None:
            found = self._words[name] = frozenset(self._fold(name).split())
        return found


def _spans(days: Iterable[int]) -> list[list[int]]:
    """Groups days that are at most _NEAR apart."""
    spans: list[list[int]] = []
    for day in sorted(set(days)):
        if spans and day - spans[-1][-1] <= _NEAR:
            spans[-1].append(day)
        else:
            spans.append([day])
    return spans


def _where(meet: HeldMeet) -> tuple[str, str]:
    return meet.venue.city or meet.venue.stadium, meet.venue.country


@cache
def _entered() -> "Select[*tuple[Any, ...]]":
    """The first and last day of the entries of each meet that has some."""
    entry = tables.entry
    return select(entry.c.meet_id, func.min(entry.c.date), func.max(entry.c.until)).group_by(entry.c.meet_id)


@cache
def _held() -> "Select[*tuple[Any, ...]]":
    """What is known of each meet, and the first and last day of its races."""
    meet, race = tables.meet, tables.race
    days = select(race.c.meet_id, func.min(race.c.date).label("first"), func.max(race.c.date).label("last"))
    held = days.group_by(race.c.meet_id).subquery()
    columns = (meet.c.id, meet.c.name, meet.c.city, meet.c.country, meet.c.named, meet.c.start)
    return select(*columns, held.c.first, held.c.last).outerjoin(held, held.c.meet_id == meet.c.id)
