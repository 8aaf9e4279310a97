"""The card of /follow, for the asker alone."""

from bot.actions.follow.act import Followed
from bot.actions.followed import told_how
from bot.actions.targets import place_name
from bot.cards.card import Button, Card, Line, Strong, Tone, action_rows
from bot.domain.follows import FollowKind, is_series
from bot.questions.context import Context


def draw(answer: Followed, _context: Context) -> Card:
    """Say what is followed where."""
    request, place = answer.request, place_name(answer.request.target)
    is_ = "are" if request.kind is FollowKind.RECORDS or is_series(request.subject) else "is"
    if answer.already:
        lead: Line = (Strong(request.name), f" {is_} followed in {place} already.")
    elif request.wish:
        lead = (f"I hold nobody called {request.name}. I tell {place} when that changes.",)
    else:
        lead = (Strong(request.name), f" {is_} followed in {place} now: {told_how(answer.delivery)}.")
    buttons = (Button("Change how, or stop", request.asked()),)
    return Card(Tone.ABOUT, "Follow", lead, notes=request.notes, actions=action_rows(buttons), private=True)
