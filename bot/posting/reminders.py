"""Reminders: what starts, when, and where more is to be found."""

import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.actions.remind.announcing import role_button
from bot.cards.card import Button, Card, Line, Moment, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import moment
from bot.cards.small_print import by_publisher, noon
from bot.domain.asked import Asked
from bot.domain.calendar import Fixture
from bot.domain.dates import day_name
from bot.domain.disciplines import event_within
from bot.domain.entrant import Entrant
from bot.domain.event import Event
from bot.domain.outbox import Post, Refused
from bot.domain.timers import TimerKind
from bot.domain.venues import in_commas
from bot.domain.wall_clock import day_of
from bot.posting.lateness import late_line
from bot.questions.almanac import Almanac
from bot.questions.context import Context
from bot.questions.starts import meet_and_event


async def draw_reminder(post: Post, context: Context) -> Card:
    """The card of a reminder. Raises Refused where what it is for is no longer held, and StoreError."""
    content, almanac = json.loads(post.content), context.almanac
    role = content.get("role")
    lines: list[Line] = [late_line(datetime.fromisoformat(content["due"]))] if content.get("due") else []
    starts, exact = datetime.fromisoformat(content["starts"]), bool(content["exact"])
    kind = TimerKind(content["kind"])
    heading, fixture, button = await _about(kind, content["subject"], almanac)
    entrants = await _entrants(content["subject"], starts, almanac) if kind is TimerKind.ATHLETE else ()
    lines[:0] = [_entry(each) for each in entrants]
    buttons = (button, *((role_button(role),) if role else ()))
    if not exact:
        lines.append((_counted(starts, content.get("zone") or "UTC"),))
    return Card(
        Tone.CALENDAR,
        heading,
        _exactly(starts) if exact else _on_days(starts, fixture, content.get("zone") or "UTC"),
        (Paragraph(tuple(lines)),) if lines else (),
        sources=by_publisher(fixture.sources if fixture else (said for each in entrants for said in each.sources)),
        actions=action_rows(buttons),
        pings=(role,) if role else (),
    )


async def _about(kind: TimerKind, subject: str, almanac: Almanac) -> tuple[str, Fixture | None, Button]:
    """What a reminder is for: its heading, its meet, and the button that tells more."""
    if kind is TimerKind.ATHLETE:
        athlete = almanac.names.find(subject)
        if athlete is None:
            raise Refused("that athlete is no longer held", whole_target=False)
        return f"{athlete.name} competes", None, Button("About them", Asked.of("athlete", {"athlete": subject}))
    meet, event = meet_and_event(subject)
    try:
        listing = almanac.meets.listing(meet)
    except KeyError:
        raise Refused("that meet is no longer held", whole_target=False) from None
    fixtures = await almanac.store.races.list_fixtures(listing.first, listing.last)
    fixture = next((one for one in fixtures if one.meet.id == listing.meet.id), None)
    label = almanac.meets.label(meet)
    heading = f"{label}: {event_within(Event.from_key(event))}" if event else label
    asked = Asked.of("calendar", {"meet": meet, "month": f"{listing.first:%Y-%m}"})
    return heading, fixture, Button("In the calendar", asked)


async def _entrants(athlete: str, starts: datetime, almanac: Almanac) -> tuple[Entrant, ...]:
    """What an athlete is entered for at a moment; nothing once the start list is another one."""
    entrants = await almanac.store.races.list_entrants_of(athlete, starts.date() - timedelta(days=1))
    return tuple(each for each in entrants if each.starts == starts)


def _entry(entrant: Entrant) -> Line:
    event = event_within(entrant.event)
    return (in_commas(f"{event[0].upper()}{event[1:]}", entrant.meet.where), ".")


def _exactly(starts: datetime) -> Line:
    return ("Starts ", Moment(moment(starts), starts, "f"), ", ", Moment("that is", starts, "R"), ".")


def _on_days(starts: datetime, fixture: Fixture | None, zone: str) -> Line:
    """The days of a meet; today is not said, for a reader's day may be another one."""
    first = fixture.first if fixture else day_of(starts, zone)
    begins: Line = ("Begins on ", Strong(day_name(first)), ", ", Moment("that is", noon(first), "R"))
    if fixture is None or fixture.last == first:
        return (*begins, ".")
    return (*begins, ", and ends on ", day_name(fixture.last), ".")


def _counted(starts: datetime, zone: str) -> str:
    """By what a reminder goes where no source gives the time."""
    hour = f"{starts.astimezone(ZoneInfo(zone)):%H:%M}"
    return f"I hold no start time: this counts from {hour} ({zone}) on the first day."
