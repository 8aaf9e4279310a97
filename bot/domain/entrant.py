"""Start lists: who is entered for which event of which meet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.athlete import Athlete
from bot.domain.event import Event
from bot.domain.race import Meet
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Entrant:
    """An athlete who is entered for an event of a meet, and who says so.

    The event is on a day from `first` to `last`, which are the same if its day is known. `starts` is an aware datetime
    in UTC, None if it is not known.
    """

    athlete: Athlete
    meet: Meet
    event: Event
    first: date
    last: date
    starts: datetime | None
    sources: tuple[Source, ...]


def soonest_first(entrants: Iterable[Entrant]) -> tuple[Entrant, ...]:
    """By day, then by start as far as it is known, then by name."""
    return tuple(sorted(entrants, key=_order))


def _order(one: Entrant) -> tuple[date, bool, float, date, str, str]:
    start = one.starts.timestamp() if one.starts else 0.0
    return one.first, one.starts is None, start, one.last, one.event.key, one.athlete.name
