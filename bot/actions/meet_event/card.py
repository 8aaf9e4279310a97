"""The card that says where the event is."""

from bot.actions.meet_event.act import MeetEventMade
from bot.cards.card import Card, Link, Strong, Tone, action_rows
from bot.cards.small_print import by_publisher
from bot.questions.context import Context


def draw(answer: MeetEventMade, _context: Context) -> Card:
    """Lay it out."""
    name = answer.fixture.meet.name or answer.fixture.meet.city
    return Card(
        Tone.CALENDAR,
        "Event of this server",
        (Strong(name), " is among the events of this server. If its days change, I change the event."),
        sources=by_publisher(answer.fixture.sources),
        actions=action_rows((Link("Open the event", answer.url),)),
        private=True,
    )
