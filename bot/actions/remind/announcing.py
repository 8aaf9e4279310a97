"""What a channel is told when a reminder was set for it, which is also the test that it takes messages."""

from bot.actions.remind.naming import subject_name
from bot.actions.remind.request import RemindRequest
from bot.actions.timing import duration_name
from bot.cards.card import Button, Card, Line, Moment, Strong, Tone, action_rows
from bot.cards.formatting import moment
from bot.domain.asked import Asked
from bot.questions.almanac import Almanac


def announcement(request: RemindRequest, almanac: Almanac) -> Card:
    """The card for the channel; with a role, a button by which members give it to themselves. Nobody is pinged."""
    timer = request.new
    if timer is None:
        raise ValueError("only a new reminder is announced")
    when: Line = (", ", Moment(moment(timer.due), timer.due, "f")) if timer.due else ()
    lead: Line = ("I post here ", Strong(f"{duration_name(timer.notice)} before"), " it starts", *when, ".")
    pinged = (f"It pings the role {request.role}: press the button to have it.",) if timer.role else ()
    return Card(
        Tone.CALENDAR,
        f"Reminder: {subject_name(timer, almanac)}",
        lead,
        notes=pinged,
        actions=action_rows((role_button(timer.role),) if timer.role else ()),
    )


def role_button(role: int) -> Button:
    """The button by which members give themselves the role of a reminder, or put it away."""
    return Button("Ping me, or no longer", Asked.of("remind", {"join": str(role)}))
