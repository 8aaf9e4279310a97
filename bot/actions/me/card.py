"""The panel of a user's own settings."""

from bot.actions.me.act import OwnSettings
from bot.actions.preferences import panel, zone_form
from bot.cards.card import Card, Form
from bot.domain.asked import Asked
from bot.questions.context import Context

_ABOUT = "They hold for what you ask, wherever you ask it. An option on a command beats them."
_HERE = " Only your own settings can be set here: this server has not added me."


def draw(answer: OwnSettings, context: Context) -> Card:
    """Lay out the panel."""
    elsewhere = context.asker.in_foreign_guild
    return panel("Your settings", _ABOUT + (_HERE if elsewhere else ""), answer.preferences, answer.request.asked())


def form(asked: Asked) -> Form:
    """The form in which the time zone is typed."""
    return zone_form(asked, "Your time zone")
