"""Which meet a race belongs to: one of data/meets on its days in its city, else the meeting of that city and day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind
from bot.domain.facts import MeetFact
from bot.domain.meet_kind import MeetKind
from bot.importing.cities import Cities
from bot.names.fold import fold
from scripts.almanac.known import Cells

_INDOORS = (MeetKind.WORLD_INDOOR, MeetKind.AREA_INDOOR)
_ANYWHERE = (MeetKind.UNKNOWN, MeetKind.MEETING, MeetKind.NATIONAL, MeetKind.TEAM)
_ROAD = (MeetKind.WORLD_ROAD, MeetKind.MAJOR)
_ON_THE_ROAD = (Kind.ROAD, Kind.WALK)
_CROSS = "cross-country"
_NOT_AT_A_LEAGUE = (Kind.ROAD,)
_LONGEST_MEETING = timedelta(days=10)
_NEXT_DAY = timedelta(days=1)

Town = tuple[str, str]  # city, country


@dataclass(frozen=True, slots=True)
class Held:
    """Where and when a race was held, as all its sources say it; the first town and day are the most likely ones."""

    towns: tuple[Town, ...]
    days: tuple[date, ...]
    discipline: str
    short_track: bool
    hint: str = ""


class Meets:
    """Finds meets of data/meets."""

    def __init__(self, meets: Mapping[str, MeetFact], cities: Mapping[str, str]) -> None:
        """`cities` has the usual name of a city by its others."""
        self._meets = meets
        self._names = {fold(other): city for other, city in cities.items()}
        self._cities = Cities(fold)
        self._by_day: defaultdict[date, list[MeetFact]] = defaultdict(list)
        for fact in meets.values():
            if fact.start and fact.end:
                for number in range((fact.end - fact.start).days + 1):
                    self._by_day[fact.start + timedelta(days=number)].append(fact)

    def find(self, held: Held) -> tuple[MeetFact, date] | None:
        """The most important meet on one of the days in one of the towns, and that day."""
        hinted = self._meets.get(held.hint)
        for day in held.days:
            if hinted and hinted in self._by_day[day]:
                return hinted, day
        for day in held.days:
            there = [fact for fact in self._by_day[day] if self._is_there(fact, held)]
            if there:
                return max(there, key=lambda fact: fact.meet.kind.importance), day
        return None

    def city(self, city: str) -> str:
        """The usual name of a city."""
        return self._names.get(fold(city), city)

    def key(self, town: Town) -> Town:
        """A key for a town in all spellings."""
        return self._cities.key(self.city(town[0])), town[1]

    def _is_there(self, fact: MeetFact, held: Held) -> bool:
        here = [self.key((city, fact.meet.country)) for city in (fact.meet.city, *fact.sites)]
        return _fits(fact, held) and any(self._agree(self.key(town), each) for town in held.towns for each in here)

    @staticmethod
    def _agree(one: Town, other: Town) -> bool:
        return one[0] == other[0] and (one[1] == other[1] or not one[1])


def _fits(fact: MeetFact, held: Held) -> bool:
    """Whether such a race may be part of a meet of that kind: no road race of a city is of a meet on its track."""
    kind, discipline = fact.meet.kind, get_discipline(held.discipline)
    if kind in _ANYWHERE:
        return True
    if kind in _ROAD:
        return discipline.kind in _ON_THE_ROAD
    if kind is MeetKind.WORLD_CROSS or _CROSS in fact.series:
        return discipline.kind is Kind.CROSS_COUNTRY
    if kind in (MeetKind.LEAGUE, MeetKind.LEAGUE_FINAL) and discipline.kind in _NOT_AT_A_LEAGUE:
        return False
    return held.short_track == (kind in _INDOORS)


@dataclass(slots=True)
class Meeting:
    """A meet that no file names: the races of one town on days in a row."""

    id: str
    name: str
    city: str
    country: str
    sources: set[str] = field(default_factory=set[str])


class Meetings:
    """Names meets after their city and first day, or finds the one that is in data/ by the day of a race."""

    def __init__(self, meets: Meets, known: Iterable[tuple[Town, date, str]]) -> None:
        """`known` are town, day and meet of races in data/."""
        self._meets = meets
        self._known = {(*meets.key(town), day): meet for town, day, meet in known}
        self._days: defaultdict[tuple[Town, bool], set[date]] = defaultdict(set)
        self._firsts: dict[tuple[Town, bool], dict[date, date]] = {}
        self._towns: dict[Town, Town] = {}

    def add(self, held: Held) -> None:
        """Tell of a race; all must be told before the first is asked for."""
        town = self._meets.key(held.towns[0])
        self._towns.setdefault(town, held.towns[0])
        self._days[(town, _is_on_road(held))].add(held.days[0])

    def find(self, held: Held) -> Meeting | str:
        """The meeting of a race, or the id of one in data/."""
        town = self._meets.key(held.towns[0])
        for day in held.days:
            if (known := self._known.get((*town, day))) is not None:
                return known
        first = self._first_day(town, held)
        named, country = self._towns[town]
        city = self._meets.city(named)
        words = "-".join(word for word in fold(city).split() if word.isascii()) or "unknown"
        what = "road" if _is_on_road(held) else "meeting"
        number = f"{words[: 39 - len(what) - 11].rstrip('-')}-{first}-{what}"
        return Meeting(number, f"{city} {'road races' if what == 'road' else 'meeting'}", city, country)

    def _first_day(self, town: Town, held: Held) -> date:
        """The first of the days in a row, at most ten, that the day of the race belongs to."""
        key = (town, _is_on_road(held))
        if key not in self._firsts:
            firsts = self._firsts[key] = dict[date, date]()
            first = before = date.min
            for day in sorted(self._days[key]):
                if day - before > _NEXT_DAY or day - first >= _LONGEST_MEETING:
                    first = day
                firsts[day], before = first, day
        return self._firsts[key][held.days[0]]


def _is_on_road(held: Held) -> bool:
    return get_discipline(held.discipline).kind is Kind.ROAD


def towns_and_meets(
    races: Iterable[Cells], records: Iterable[Cells], meets: Mapping[str, MeetFact]
) -> Iterable[tuple[Town, date, str]]:
    """Town, day and meet of the races and records written by hand."""
    for row in (*races, *records):
        fact = meets[row["meet"]]
        yield (fact.meet.city, fact.meet.country), date.fromisoformat(row["date"]), row["meet"]
