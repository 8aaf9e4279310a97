"""Reads what one athlete did at an age as the results of these days; of everybody no list by age is held."""

from dataclasses import replace
from datetime import date, timedelta

from bot.cards.formatting import day
from bot.domain.asked import Asked
from bot.domain.event import Event
from bot.names import Match
from bot.names.events import resolve_event
from bot.names.of_event import resolve_of_event
from bot.questions.almanac import Almanac
from bot.understanding.facts import Facts, Found
from bot.understanding.reading import Read, Reading

_OF_BEST = ("pb", "sb", "best", "how-fast", "run-mark")
_LEAP_DAY = (2, 29)


def read_at_age(found: list[Reading], facts: Facts, almanac: Almanac) -> Read | None:
    """The results that the one athlete named had at an age, the best first where a best is asked for.

    None where nobody, or several are named, the day of birth is not held, or a meet or a year is named as well.
    """
    age, athletes = facts.first("age-of"), facts.offering("athlete")
    narrow = facts.whole or facts.since or facts.until or facts.first("meet") or facts.first("series")
    if age is None or len(athletes) != 1 or narrow or (found and found[0].question.name == "quote"):
        return None
    event = _event_of(facts)
    name, names = athletes[0].value, almanac.names
    outcome = resolve_of_event(name, event, names) if event else names.resolve(name)
    born = names.get(outcome.id).born if isinstance(outcome, Match) else None
    if born is None or (born.month, born.day) == (1, 1):
        return None
    years = int(age.value)
    first, last = _birthday(born, years), _birthday(born, years + 1) - timedelta(days=1)
    asked = Asked.of(
        "results",
        {
            "athlete": name,
            "event": event.key if event else "",
            "since": first.isoformat(),
            "until": last.isoformat(),
            "order": "best" if any(map(facts.asking, _OF_BEST)) else "",
        },
    )
    return Read(asked, (f"At the age of {years}: from {day(first)} to {day(last)}.",))


def _event_of(facts: Facts) -> Event | None:
    events: list[Found] = facts.offering("event")
    outcome = resolve_event(events[0].value) if events else None
    return replace(Event.from_key(outcome.id), sex=None) if isinstance(outcome, Match) else None


def _birthday(born: date, years: int) -> date:
    """The day on which somebody became so old; of those born on 29 February in other years 1 March."""
    year = born.year + years
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, 3, 1) if (born.month, born.day) == _LEAP_DAY and not leap else born.replace(year=year)
