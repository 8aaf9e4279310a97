"""The calendar as a file for other calendars (iCalendar, RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from bot.cards.card import Attachment
from bot.domain.calendar import Fixture
from bot.domain.disciplines import event_name
from bot.domain.entrant import Entrant
from bot.domain.nations import nation_name
from bot.domain.race import Meet
from bot.domain.source import Source
from bot.questions.calendar.answer import CalendarAnswer

FILE = "bell-lap.ics"
_DAY = timedelta(days=1)
_LASTING = timedelta(hours=1)  # of an event whose start is known: no source says when it ends


class _Item(NamedTuple):
    """One event of the file. Days are whole ones, `end` the day behind the last; else both are moments in UTC."""

    uid: str
    summary: str
    where: str
    start: date | datetime
    end: date | datetime
    sources: tuple[Source, ...]


def export(answer: CalendarAnswer) -> Attachment:
    """What the answer shows: a meet takes whole days, and so does an event of a start list without a time."""
    # Here, as a bot that exports nothing does without the memory.
    from icalendar import Calendar, Event  # noqa: PLC0415

    calendar: Any = Calendar()  # the library leaves open what its values are
    calendar.add("prodid", "-//Bell Lap//Calendar//EN")
    calendar.add("version", "2.0")
    stamp = datetime.combine(answer.today, time(), UTC)
    for item in _items(answer):
        event: Any = Event()
        event.add("uid", f"{item.uid}@bell-lap")
        event.add("dtstamp", stamp)
        event.add("dtstart", item.start)
        event.add("dtend", item.end)
        event.add("summary", _plain(item.summary))
        if item.where:
            event.add("location", _plain(item.where))
        event.add("description", f"Says: {', '.join(dict.fromkeys(each.publisher for each in item.sources))}")
        event.add("transp", "TRANSPARENT")  # it does not keep anybody from being invited elsewhere
        calendar.add_component(event)
    return Attachment(FILE, calendar.to_ical())


def _plain(text: str) -> str:
    r"""A text without backslashes: icalendar takes `\N`, and its readers `\n`, in a name for the end of a line."""
    return text.replace("\\", "/")


def _items(answer: CalendarAnswer) -> Iterable[_Item]:
    yield from map(_of_meet, answer.fixtures)
    yield from map(_of_entrant, answer.entrants if answer.athlete else ())


def _of_meet(fixture: Fixture) -> _Item:
    meet, days = fixture.meet, (fixture.first, fixture.last + _DAY)
    return _Item(f"meet-{meet.id}", meet.name or meet.city, where(meet, fixture.stadium), *days, fixture.sources)


def _of_entrant(entrant: Entrant) -> _Item:
    uid = f"entry-{entrant.athlete.id}-{entrant.meet.id}-{entrant.event.key}"
    summary = f"{entrant.athlete.name}: {event_name(entrant.event)}, {entrant.meet.name or entrant.meet.city}"
    if entrant.starts:
        span: tuple[date, date] = (entrant.starts, entrant.starts + _LASTING)
    else:
        span = (entrant.first, entrant.last + _DAY)
    return _Item(uid, summary, where(entrant.meet, ""), *span, entrant.sources)


def where(meet: Meet, stadium: str) -> str:
    """Stadium, city and country, as far as they are known."""
    return ", ".join(filter(None, (stadium, meet.city, nation_name(meet.country) if meet.country else "")))
