"""Reads the terms of result files: days, people, venues, marks, events. Results are cached by text."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Protocol, TypeVar

from bot.domain.disciplines import get_discipline
from bot.domain.event import Discipline, Event, Kind, Sex
from bot.domain.mark import Mark, Status
from bot.domain.rows import PersonRow
from bot.ingest.capitals import in_usual_order
from bot.ingest.data_files import WrongValue
from bot.ingest.days import NoDay, read_day
from bot.ingest.marks import read_mark, read_wind
from bot.ingest.plausible import plausible_marks

_AHEAD = 12  # years: Games are given to their cities so long before
EARLIEST = date(1860, 1, 1)  # organised athletics with measured marks begins in the 1860s
LONGEST_TEXT = 200  # characters of a name or a venue
LONGEST_EVENT = 80  # characters; parsing one takes longer with every word
_KEPT = 1 << 16  # cached texts of each kind: enough for a supplier's athletes and venues

_BORN_LESS_EXACTLY = re.compile(r"(?:[A-Za-z]{3} )?(\d{4})(?:-00-00|\.0)?", re.ASCII)
_NATION = re.compile(r"[A-Z]{3}")
_IN_BRACKETS = re.compile(r"\([A-Z]{3}\)")
_STATE = re.compile(r"[A-Z]{2}")
_BARE_DISTANCE = re.compile(r"[\d.,]+[ -]?(?:m|metres)?", re.IGNORECASE)
_SEXES = {
    **dict.fromkeys(("m", "male", "men", "man", "boys"), Sex.MEN),
    **dict.fromkeys(("w", "f", "female", "women", "woman", "girls"), Sex.WOMEN),
    **dict.fromkeys(("x", "mixed"), Sex.MIXED),
}
_Read = TypeVar("_Read")


class EventReader(Protocol):
    """Reads events as suppliers write them; None if the text is no event, or may mean several."""

    def find_by_name(self, text: str) -> Event | None:
        """An event in words, perhaps with the sex and an implement: `men 110 m hurdles 99cm`."""
        ...

    def find_by_wa_code(self, code: str) -> Event | None:
        """A World Athletics code: `3KSC`, `10K` for 10,000 m on the track."""
        ...

    def find_by_taf_code(self, code: str) -> Event | None:
        """A TAF code: `1K5`, `MEI`, `3KH`."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Contest:
    """An event outdoors and on a short track, and its discipline. Compared by identity, which is fast.

    `said_short_track` means that the name says it was on a short track. `relay` is asked for every row of the longest
    files, so it is kept.
    """

    outdoors: Event
    short_track: Event
    discipline: Discipline
    said_short_track: bool
    relay: bool


class Venue(NamedTuple):
    """The parts of a venue as World Athletics writes it: `Hayward Field, Eugene, OR (USA)`."""

    venue: str
    city: str
    country: str
    short_track: bool


class Terms:
    """Reads terms with a cache. Every attribute raises WrongValue with a message for the operator.

    `person` takes name, nation, sex and birth date. It is where all readers get a name in the usual order and case.
    `contest`, `wa_code` and `taf_code` take the event's name or code and the sex; `outcome` takes a mark or status and
    its contest.
    """

    def __init__(self, events: EventReader, today: date) -> None:
        """Days after `today` are refused."""
        self._events = events
        self._today = today
        self.day: Callable[[str], date] = _kept(self._day)
        self.contest: Callable[[str, str], Contest] = _kept(self._contest)
        self.wa_code: Callable[[str, str], Contest] = _kept(self._wa_code)
        self.taf_code: Callable[[str, str], Contest] = _kept(self._taf_code)
        self.person: Callable[[str, str, str, str], PersonRow] = _kept(self._person)
        self.venue: Callable[[str], Venue] = _kept(read_venue)
        self.outcome: Callable[[str, Contest], tuple[Mark | None, Status | None]] = _kept(read_outcome)
        self.wind: Callable[[str], int | None] = _kept(read_wind)

    def forget(self) -> None:
        """Empty the cache: it refers to itself, so it would stay until the garbage collector walks through it."""
        for kept in vars(self).values():
            if hasattr(kept, "cache_clear"):
                kept.cache_clear()

    def day_ahead(self, text: str) -> date:
        """A day that may lie in the future, but not further than calendars are written."""
        try:
            day = read_day(text)
        except NoDay as why:
            raise WrongValue(f"date {_shown(text)} {why}") from None
        if not EARLIEST <= day <= date(self._today.year + _AHEAD, 12, 31):
            raise WrongValue(f"date {_shown(text)} is not within the next {_AHEAD} years")
        return day

    def is_over(self, day: date) -> bool:
        """Whether a day lies before today."""
        return day < self._today

    def _day(self, text: str) -> date:
        try:
            day = read_day(text)
        except NoDay as why:
            raise WrongValue(f"date {_shown(text)} {why}") from None
        if day > self._today:
            raise WrongValue(f"date {_shown(text)} lies in the future")
        if day < EARLIEST:
            raise WrongValue(f"date {_shown(text)} lies before {EARLIEST.year}, when there were no measured results")
        return day

    def born(self, text: str) -> tuple[date | None, bool]:
        """A birth date, and whether only its year is known (then it is 1 January); (None, False) for an empty text.

        1 January itself counts as the year alone, because sources use it as a placeholder.
        """
        text = text.strip()
        if not text:
            return None, False
        less = _BORN_LESS_EXACTLY.fullmatch(text)
        try:
            day = date(int(less[1]), 1, 1) if less and int(less[1]) else read_day(text)
        except NoDay as why:
            raise WrongValue(f"birth date {_shown(text)} {why}, or the year alone") from None
        if not 1800 <= day.year <= self._today.year:
            raise WrongValue(f"birth date {_shown(text)} is not a day or a year")
        return day, (day.month, day.day) == (1, 1)

    def _person(self, name: str, nation: str, sex: str, born: str) -> PersonRow:
        name = clean(name, "the athlete's name")
        if not name:
            raise WrongValue("the athlete's name is missing")
        return PersonRow(in_usual_order(name), read_nation(nation), read_sex(sex), *self.born(born))

    def _contest(self, name: str, sex: str) -> Contest:
        name = clean(name, "the event", longest=LONGEST_EVENT)
        # The name may contain the sex, too, although it has a column of its own: `100 m Women`.
        event = self._events.find_by_name(f"{_WHOSE[read_sex(sex)]} {name}") or self._events.find_by_name(name)
        if event and get_discipline(event.discipline).kind is Kind.HURDLES and _BARE_DISTANCE.fullmatch(name):
            event = None  # in a file a bare distance is the flat race, though fans may mean the hurdles
        return self._known(event, name, sex)

    def _wa_code(self, code: str, sex: str) -> Contest:
        return self._known(self._events.find_by_wa_code(code), code, sex)

    def _taf_code(self, code: str, sex: str) -> Contest:
        return self._known(self._events.find_by_taf_code(code), code, sex)

    def _known(self, event: Event | None, text: str, sex: str) -> Contest:
        if event is None:
            raise WrongValue(f"event {_shown(text)} is not in the catalogue")
        code, variant, whose = event.discipline, event.variant, event.sex or read_sex(sex)
        if whose is Sex.MIXED and get_discipline(code).kind is not Kind.RELAY:
            raise WrongValue(f"sex {_shown(sex)} is that of mixed relays; {_shown(text)} is run by men or by women")
        outdoors, short = Event(code, whose, False, variant), Event(code, whose, True, variant)
        discipline = get_discipline(code)
        return Contest(outdoors, short, discipline, event.short_track is True, discipline.kind is Kind.RELAY)


_WHOSE = {Sex.MEN: "men", Sex.WOMEN: "women", Sex.MIXED: "mixed"}


def _kept(read: Callable[..., _Read]) -> Callable[..., _Read]:
    return lru_cache(maxsize=_KEPT)(read)


def clean(text: str, what: str, longest: int = LONGEST_TEXT) -> str:
    """The text without surrounding spaces; `what` names it in messages. Formulas of spreadsheets stay text."""
    text = text.strip()
    if len(text) > longest:
        raise WrongValue(f"{what} is longer than {longest:,} characters")
    if not text.isprintable():
        # Zero-width characters get in when text is copied from a web page.
        text = " ".join("".join(c for c in text if unicodedata.category(c) != "Cf").split())
        if not text.isprintable():
            raise WrongValue(f"{what} holds unprintable characters")
    return text


def read_nation(text: str) -> str:
    """A three-letter code, or an empty text."""
    text = text.strip()
    if text and not _NATION.fullmatch(text):
        raise WrongValue(f"nation {_shown(text)} is not a three-letter code")
    return text


def read_sex(text: str) -> Sex:
    """A sex: `M`, `male`, `Women`, `F`."""
    sex = _SEXES.get(text.strip().casefold())
    if sex is None:
        raise WrongValue(f"sex {_shown(text)} is not men, women or mixed")
    return sex


def read_venue(text: str) -> Venue:
    """Read `Stadium, City, ST (NAT) (i)`, where only the city is required; the state is dropped."""
    rest = clean(text, "the venue")
    short = rest.endswith("(i)")
    rest = rest.removesuffix("(i)").rstrip()
    country = rest[-4:-1] if _IN_BRACKETS.fullmatch(rest[-5:]) else ""
    rest = rest[:-5].rstrip() if country else rest
    where = [part for part in rest.split(", ") if part.strip(" ,")]
    if len(where) > 1 and _STATE.fullmatch(where[-1]):
        where.pop()
    return Venue(", ".join(where[:-1]).rstrip(","), where[-1] if where else "", country, short)


def read_outcome(text: str, contest: Contest) -> tuple[Mark | None, Status | None]:
    """A plausible mark, or a status; (None, None) if the text is empty.

    A mark followed by a disqualification (`6.58DQADR 2.2`) is a DQ.
    """
    if len(text) > LONGEST_TEXT:
        raise WrongValue(f"mark {_shown(text)} is longer than {LONGEST_TEXT} characters")
    if "DQ" in text:
        return None, Status.DISQUALIFIED
    return read_mark(text, contest.discipline, plausible_marks(contest.outdoors))


def _shown(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:40] + "…")
