"""/me: what a user prefers, in every server and DM."""

from bot.actions.action import Action
from bot.actions.me.act import act
from bot.actions.me.card import draw, form
from bot.actions.me.request import understand
from bot.actions.preferences import OPTIONS

ACTION = Action(
    "me",
    "What you prefer, wherever you ask: spoilers, who sees answers, time zone",
    "/me zone:Oslo",
    OPTIONS,
    understand,
    act,
    draw,
    form,
)
