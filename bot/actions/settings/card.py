"""The panel of a server's or a channel's settings."""

from bot.actions.preferences import panel, zone_form
from bot.actions.settings.act import ServerSettings
from bot.actions.settings.request import CHANNEL, SERVER, panel_of
from bot.cards.card import Button, Card, Form
from bot.domain.asked import Asked
from bot.questions.context import Context

_ABOUT = (
    "They hold for answers that others see. The strictest of server, channel and asker counts; an option on a command "
    "beats them all."
)


def draw(answer: ServerSettings, _context: Context) -> Card:
    """Lay out the panel, with a way to that of the channel or the server."""
    of_channel = answer.request.channel is not None
    heading = "Settings of this channel" if of_channel else "Settings of this server"
    other = Button("This server", panel_of(SERVER)) if of_channel else Button("This channel", panel_of(CHANNEL))
    return panel(heading, _ABOUT, answer.preferences, answer.request.asked(), (other,))


def form(asked: Asked) -> Form:
    """The form in which the time zone is typed."""
    of_channel = asked.text("where") == CHANNEL
    return zone_form(asked, "Time zone of this channel" if of_channel else "Time zone of this server")
