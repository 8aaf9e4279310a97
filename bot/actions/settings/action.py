"""/settings: what a server, or one of its channels, prefers."""

from bot.actions.action import Action
from bot.actions.preferences import OPTIONS
from bot.actions.settings.act import act
from bot.actions.settings.card import draw, form
from bot.actions.settings.request import WHERE, understand
from bot.questions.options import Option, OptionKind

ACTION = Action(
    "settings",
    "What this server or channel prefers: spoilers, who sees answers, time zone",
    "/settings spoilers:48",
    (Option("where", "w", OptionKind.CHOICE, "The whole server, or this channel", choices=WHERE), *OPTIONS),
    understand,
    act,
    draw,
    form,
)
