"""Makes the event, unless it is there."""

from dataclasses import dataclass
from datetime import date

from bot.actions.meet_event.request import MeetEventRequest
from bot.domain.calendar import Fixture
from bot.domain.dates import day_name
from bot.errors import NoAnswer, Unavailable
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class MeetEventMade:
    """The meet, and the address of its event."""

    request: MeetEventRequest
    fixture: Fixture
    url: str


async def act(request: MeetEventRequest, context: Context) -> MeetEventMade:
    """Raises NoAnswer for a meet that is over or has no days, NotAllowed and Unavailable as Discord says."""
    label = context.almanac.meets.label(request.meet)
    listed = await context.almanac.store.races.list_fixtures(date.min, date.max)
    fixture = next((each for each in listed if each.meet.id == request.meet), None)
    last = fixture.last if fixture else context.almanac.meets.listing(request.meet).last
    if last < context.today():
        raise NoAnswer(f"{label} was over on {day_name(last)}.", "The meets ahead are in /calendar.")
    if fixture is None:
        raise NoAnswer(f"I do not know on which days {label} is.", "An event needs them; see /calendar.")
    if context.guild_events is None:
        raise Unavailable("Events can be made on Discord only.", "Ask me there.")
    return MeetEventMade(request, fixture, await context.guild_events.add(request.guild, fixture))
