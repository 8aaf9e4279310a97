"""The meets whose days are known: a race in their city on one of their days was theirs, if its event fits."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, select

from bot.domain.event import Event
from bot.domain.meet_kind import CHAMPIONSHIPS, MeetKind
from bot.domain.nations import find_nation
from bot.domain.programme import is_held
from bot.importing.cities import Cities
from bot.importing.staged import Venue
from bot.store import tables

# Words that say little: a name of these alone, beside the city, is none.
_PLAIN = frozenset(
    {
        *("meeting", "meet", "international", "invitational", "athletics", "athletic", "atletica", "athletisme"),
        *("leichtathletik", "track", "field", "grand", "prix", "gp", "iaaf", "world", "wa"),
        *("and", "in", "the", "of", "de", "des", "du", "la", "le", "di", "d"),
    }
)
# Words that make another meet of one with the same name otherwise.
_APART = frozenset(
    {
        *("u16", "u17", "u18", "u20", "u23", "junior", "juniors", "youth", "espoirs", "masters", "veterans"),
        *("para", "paralympic", "paralympics", "deaf", "university", "universities", "student", "students"),
        *("military", "school", "schools", "ncaa", "trials", "qualifying"),
    }
)
# Words that many names have: they do not tell a meet from others by themselves.
_GENERIC = frozenset(
    {
        *("championships", "games", "trials", "cup", "series", "tour", "final", "finals", "classic", "open"),
        *("indoor", "national"),
    }
)
_SHORT = {"champs": "championships", "championship": "championships", "chs": "championships", "wch": "championships"}
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th|e|eme|er)?|[ivxl]+")


class Name(NamedTuple):
    """The words of a name without numbers; `own` are those that tell it from others, none in `Oslo meeting`."""

    words: frozenset[str]
    own: frozenset[str]


@dataclass(frozen=True, slots=True)
class KnownMeet:
    """A meet with its days as ordinals."""

    id: int
    kind: MeetKind
    cities: tuple[str, ...]  # their keys, the main one first
    country: str
    first: int
    last: int
    names: tuple[Name, ...]
    words: frozenset[str]  # of all names


class Calendar:
    """Finds the known meet that a race belongs to."""

    def __init__(self, connection: Connection, fold: Callable[[str], str], cities: Cities) -> None:
        self._fold = fold
        self._cities = cities
        self._names: dict[tuple[str, str], Name] = {}
        self._in: defaultdict[tuple[str, int], list[KnownMeet]] = defaultdict(list)  # by city and day
        self._on: defaultdict[int, list[KnownMeet]] = defaultdict(list)  # championships by day
        for meet in self._load(connection):
            for day in range(meet.first, meet.last + 1):
                for city in meet.cities:
                    self._in[city, day].append(meet)
                if meet.kind in CHAMPIONSHIPS:
                    self._on[day].append(meet)

    def find(self, venue: Venue, day: int, event: Event, *, split: bool = False) -> int | None:
        """The id of the meet that a race at a venue on a day (an ordinal) belongs to; None if there is none.

        The name that a file gives decides; without one the event must fit, and the most important meet is taken.
        """
        where = venue.city or venue.stadium
        here = [meet for meet in self._in.get((self._cities.key(where), day), ()) if _in_country(meet, venue.country)]
        said = self._name(venue.meet, where)
        if said.own:
            called = [meet for meet in here if any(_is_called(name, said) for name in meet.names)]
            return _only(called or self._elsewhere(said, day, venue.country))
        return _only([meet for meet in here if is_held(event, meet.kind, meet.words, split=split)])

    def may_have(self, venue: Venue, days: Iterable[int]) -> bool:
        """Whether races at a venue on one of these days may belong to a known meet."""
        city = self._cities.key(venue.city or venue.stadium)
        return any((city, day) in self._in or (venue.meet and day in self._on) for day in days)

    def _name(self, name: str, city: str) -> Name:
        found = self._names.get((name, city))
        if found is None:
            words = (_SHORT.get(word, word) for word in self._fold(name).split() if not _NUMBER.fullmatch(word))
            all_words = frozenset(words)
            own = all_words - frozenset(self._fold(city).split()) - frozenset(self._cities.key(city).split())
            found = self._names[name, city] = Name(all_words, frozenset() if own <= _PLAIN else own)
        return found

    def _elsewhere(self, said: Name, day: int, country: str) -> list[KnownMeet]:
        """Championships with exactly that name: some hold a marathon in another city, some files give no city."""
        held = (meet for meet in self._on.get(day, ()) if _in_country(meet, country))
        return [meet for meet in held if said.own - _GENERIC and any(name.own == said.own for name in meet.names)]

    def _load(self, connection: Connection) -> Iterable[KnownMeet]:
        meet, other = tables.meet, tables.meet_name
        names: defaultdict[int, list[str]] = defaultdict(list)
        for number, name in connection.execute(select(other.c.meet_id, other.c.name).order_by(other.c.name)):
            names[number].append(name)
        columns = (meet.c.id, meet.c.kind, meet.c.name, meet.c.city, meet.c.country, meet.c.start, meet.c.end)
        columns = (*columns, meet.c.sites)
        for number, kind, name, city, country, start, end, sites in connection.execute(
            select(*columns).where(meet.c.start.is_not(None), meet.c.end.is_not(None)).order_by(meet.c.id)
        ):
            called = tuple(self._name(each, city) for each in (name, *names[number]))
            words = frozenset(word for each in called for word in each.words)
            days = (start.toordinal(), end.toordinal())
            cities = tuple(self._cities.key(each) for each in (city, *filter(None, sites.split(";"))))
            yield KnownMeet(number, MeetKind(kind), cities, country, *days, called, words)


def _is_called(name: Name, said: Name) -> bool:
    """Whether a file's name is one of a meet: it may have more words, or fewer that still tell it from others."""
    if (said.own ^ name.own) & _APART:
        return False
    if name.words <= said.words or (name.own and name.own <= said.own):
        return True
    return said.own <= name.own and bool(said.own - _GENERIC - _PLAIN)


def _in_country(meet: KnownMeet, country: str) -> bool:
    """Whether a country can be the meet's: sources write the former or the later nation (GDR, URS)."""
    if not country or not meet.country or country == meet.country:
        return True
    return any(nation is None or not nation.iso for nation in map(find_nation, (country, meet.country)))


def _only(meets: list[KnownMeet]) -> int | None:
    """The most important of these; None if two are equally so."""
    if not meets:
        return None
    most = max(meet.kind.importance for meet in meets)
    best = [meet for meet in meets if meet.kind.importance == most]
    return best[0].id if len(best) == 1 else None
