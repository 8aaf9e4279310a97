"""Refuses what cannot be, in rows that each look sound: whoever writes such a line has mistyped something."""

from collections.abc import Iterable
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event
from bot.domain.facts import MeetFact
from bot.domain.mark import Mark, Measure, Status
from bot.domain.record import Record
from bot.domain.source import Source
from bot.ingest.data_files import WrongValue
from bot.ingest.plausible import plausible_marks

_YOUNGEST, _OLDEST = 12, 60  # years: at another age nobody starts in a race that is kept here, or sets a record
_MOST_WIND = 150  # tenths of a metre a second; the strongest ever published with a race is less


def check_day(day: date, fact: MeetFact) -> None:
    """A meet with days has its races on them. Raises WrongValue."""
    if (fact.start and day < fact.start) or (fact.end and day > fact.end):
        raise WrongValue(f"date {day} is not on a day of {fact.meet.id} ({fact.start} to {fact.end})")


def check_sources(sources: Iterable[Source], day: date) -> None:
    """No source knew of a day before it came. Raises WrongValue."""
    for source in sources:
        if source.retrieved < day:
            raise WrongValue(f"the source {source.id} was read on {source.retrieved}, before that day, {day}")


def check_age(athlete: Athlete, day: date, what: str) -> None:
    """The athlete is born by then, and neither a child nor old; `what` is an id. Raises WrongValue."""
    if athlete.born is None:
        return
    if day < athlete.born:
        raise WrongValue(f"{athlete.id} was born on {athlete.born}, after {what} on {day}")
    age = day.year - athlete.born.year
    if not _YOUNGEST <= age <= _OLDEST:
        raise WrongValue(f"{athlete.id}, born on {athlete.born}, is {age} years old in {what}")


def check_mark(mark: Mark, event: Event) -> None:
    """The mark is one that people make. Raises WrongValue."""
    lowest, highest = plausible_marks(event)
    if not lowest <= mark.value <= highest:
        raise WrongValue(f"mark {mark.text!r} is not plausible in the {get_discipline(event.discipline).name}")


def check_record(record: Record, at: MeetFact) -> None:
    """A record was set on a day of its meet, by somebody of an age to, in a plausible mark. Raises WrongValue."""
    check_day(record.set_on, at)
    check_mark(record.mark, record.event)
    check_sources((claim.source for claim in record.claims), record.set_on)
    if isinstance(record.holder, Athlete):
        check_age(record.holder, record.set_on, record.id)


def check_wind(wind: int) -> None:
    """A wind in tenths of a metre a second. Raises WrongValue."""
    if abs(wind) > _MOST_WIND:
        raise WrongValue(f"wind {wind / 10:+.1f} is no wind that somebody ran in")


def check_status(status: Status | None, place: int | None, mark: Mark | None) -> None:
    """Who has no valid result has neither place nor mark. Raises WrongValue."""
    if status is not None and (place is not None or mark is not None):
        raise WrongValue(f"whoever is {status.value} has neither place nor mark")


def check_order(place: int, mark: Mark, earlier: tuple[int, Mark, str]) -> None:
    """In a race against the clock nobody is behind somebody slower; `earlier` is a row above with its file and line.

    Other events are decided by more than the best mark, and times by hand are rounded. Raises WrongValue.
    """
    other, theirs, where = earlier
    if mark.measure is not Measure.TIME or mark.flags != theirs.flags or place == other:
        return
    ahead, behind = (mark, theirs) if place < other else (theirs, mark)
    if behind.is_better_than(ahead):
        places = sorted((place, other))
        raise WrongValue(
            f"place {places[1]} in {behind.text} is better than place {places[0]} in {ahead.text}, in {where}"
        )
