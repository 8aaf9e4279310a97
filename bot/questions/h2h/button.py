"""The button to a head-to-head, as other questions' cards show it."""

from bot.cards.card import Button
from bot.domain.athlete import Athlete, told_apart
from bot.questions.h2h.request import HeadToHeadRequest


def head_to_head_button(one: Athlete, other: Athlete, *, anew: bool = False) -> Button:
    """A button to the head-to-head of two athletes; `anew` sends it as a message of its own."""
    names = told_apart((one, other), short=True)
    return Button(f"{names[one.id]} v {names[other.id]}", HeadToHeadRequest(one.id, other.id).asked(), anew=anew)
