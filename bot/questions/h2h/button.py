"""The button to a head-to-head, as other questions' cards show it."""

from bot.cards.card import Button
from bot.domain.athlete import Athlete
from bot.questions.h2h.request import HeadToHeadRequest


def head_to_head_button(one: Athlete, other: Athlete, *, anew: bool = False) -> Button:
    """A button to the head-to-head of two athletes; `anew` sends it as a message of its own."""
    return Button(f"{one.short_name} v {other.short_name}", HeadToHeadRequest(one.id, other.id).asked(), anew=anew)
