"""Meets of new races: those of the store that were held there and then, or new ones."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from bot.store import tables
from bot.store.importing.bulk import Bulk
from bot.store.importing.cities import Places
from bot.store.importing.journal import Journal
from bot.store.importing.slugs import Slugs
from bot.store.importing.staging import Place

_NEAR = 2  # days from a race to the next of the same meet: one of rest may lie between
_LONGEST_MEET = 14  # days: the athletics of the longest championships take ten
_LONGEST = 60  # days that are looked at of a meet of the store; series of races may go on for longer
NOWHERE = "Unknown place"


@dataclass(slots=True)
class Meeting:
    """A meet with the days its races give."""

    id: int
    words: frozenset[str]  # of its name; none where it has only that of its place
    city: str
    country: str
    first: int
    last: int
    place: Place
    named: bool
    added: bool = False


class Meets:
    """Finds or makes the meet of each new race; `write` writes those that are new."""

    def __init__(self, connection: Connection, fold: Callable[[str], str], places: Places) -> None:
        self._connection = connection
        self._fold = fold
        self._places = places
        self._words: dict[str, frozenset[str]] = {}
        self._held: defaultdict[tuple[str, int], list[Meeting]] = defaultdict(list)  # by city and day
        self._by_id: dict[int, Meeting] = {}
        self._named_now: dict[int, str] = {}
        self._load()
        self._following = max(self._by_id, default=0) + 1

    def find_or_make(self, place: Place, days: Iterable[date]) -> dict[date, int]:
        """The meets at one place on these days, which fall into several where too many days lie between."""
        found: dict[date, int] = {}
        for span in _spans(day.toordinal() for day in days):
            meeting = self._find_of_span(place, span)
            for number in span:
                if meeting is None or not meeting.first - _NEAR <= number <= meeting.last + _NEAR:
                    meeting = self._find(place, number) or self._make(place, number)
                self._widen(meeting, number)
                found[date.fromordinal(number)] = meeting.id
                self.name(meeting.id, place)
        return found

    def name(self, meet: int, place: Place) -> None:
        """Give a meet that has only the name of its place the one that a file knows."""
        meeting = self._by_id[meet]
        if place.meet and not meeting.named:
            meeting.named, meeting.words = True, self._named(place.meet)
            if meeting.added:
                meeting.place = meeting.place._replace(meet=place.meet)
            else:
                self._named_now[meet] = place.meet

    def write(self, journal: Journal, slugs: Slugs) -> None:
        """Write the new ones, and the names that others got."""
        meets = Bulk(self._connection, tables.meet, ("id", "slug", "name", "city", "country", "named", "origin"))
        for meeting in self._by_id.values():
            if not meeting.added:
                continue
            place = meeting.place
            city = place.city or place.venue or NOWHERE
            day = date.fromordinal(meeting.first)
            name = place.meet or f"{city} meeting"
            parts = (slugs.hyphened(city), str(day.year), slugs.hyphened(place.meet)[:20].strip("-"))
            slug = slugs.take(*parts, fallback="meet")
            meets.add((meeting.id, slug, name, city, place.country, meeting.named, journal.origin))
        meets.flush()
        for meet, name in self._named_now.items():
            journal.update(tables.meet, meet, {"name": name, "named": True})

    def _load(self) -> None:
        meet, race = tables.meet, tables.race
        days = select(race.c.meet_id, func.min(race.c.date).label("first"), func.max(race.c.date).label("last"))
        held = days.group_by(race.c.meet_id).subquery()
        columns = (meet.c.id, meet.c.name, meet.c.city, meet.c.country, meet.c.named, held.c.first, held.c.last)
        for row in self._connection.execute(select(*columns).outerjoin(held, held.c.meet_id == meet.c.id)):
            number, name, city, country, named, first, last = row
            place = Place(name if named else "", "", city, country)
            span = (first.toordinal(), last.toordinal()) if first else (0, 0)
            self._keep(Meeting(number, self._named(place.meet), self._places.key(city), country, *span, place, named))

    def _keep(self, meeting: Meeting) -> Meeting:
        self._by_id[meeting.id] = meeting
        for day in range(meeting.first, min(meeting.last, meeting.first + _LONGEST) + 1):
            self._held[meeting.city, day].append(meeting)
        return meeting

    def _widen(self, meeting: Meeting, day: int) -> None:
        for added in (*range(day, meeting.first), *range(meeting.last + 1, day + 1)):
            self._held[meeting.city, added].append(meeting)
        meeting.first, meeting.last = min(meeting.first, day), max(meeting.last, day)

    def _find(self, place: Place, day: int) -> Meeting | None:
        where = (place.city or place.venue, place.country)
        city = self._places.key(where[0])
        # The days themselves come first, then those further away.
        days = sorted(range(day - _NEAR, day + _NEAR + 1), key=lambda each: abs(each - day))
        held = {meeting.id: meeting for each in days for meeting in self._held.get((city, each), ())}
        near = [meeting for meeting in held.values() if self._places.agree(where, _where(meeting))]
        words = self._named(place.meet)
        if not words:
            return near[0] if len(near) == 1 else next((m for m in near if not m.named), None)
        same = (m for m in near if m.words and (m.words <= words or words <= m.words))
        return next(same, None) or next((m for m in near if not m.named), None)

    def _find_of_span(self, place: Place, span: list[int]) -> Meeting | None:
        """The meet of the store that these days are a part of, though it holds races of some of them alone.

        A championship goes on for days of which few may be held; its first one must not begin a meet of its own.
        """
        found = next((meeting for day in span if (meeting := self._find(place, day))), None)
        if found is None or max(found.last, span[-1]) - min(found.first, span[0]) >= _LONGEST_MEET:
            return None
        for day in range(span[0], span[-1] + 1):
            self._widen(found, day)
        return found

    def _make(self, place: Place, day: int) -> Meeting:
        city = self._places.key(place.city or place.venue)
        words = self._named(place.meet)
        made = Meeting(self._following, words, city, place.country, day, day, place, bool(place.meet), added=True)
        self._following += 1
        return self._keep(made)

    def _named(self, name: str) -> frozenset[str]:
        found = self._words.get(name)
        if found is None:
            found = self._words[name] = frozenset(self._fold(name).split())
        return found


def _spans(days: Iterable[int]) -> list[list[int]]:
    """Days that follow on each other, with no more between them than a meet rests."""
    spans: list[list[int]] = []
    for day in sorted(set(days)):
        if spans and day - spans[-1][-1] <= _NEAR:
            spans[-1].append(day)
        else:
            spans.append([day])
    return spans


def _where(meeting: Meeting) -> tuple[str, str]:
    return meeting.place.city or meeting.place.venue, meeting.place.country
