"""What the asker is told of an error, and what the operator: a log line, or an incident with its traceback."""

import logging
import secrets

from discord import app_commands

from bot.cards.card import Card
from bot.cards.error import draw as draw_error
from bot.cards.error import draw_apology
from bot.errors import BellLapError, SetupError, StoreAway, Unavailable, UsageError
from bot.telemetry.exchanges import note_error, note_outdated

log = logging.getLogger(__name__)

_RELOAD_TIP = "Reload Discord (Ctrl+R, or close the app and open it again), then ask anew."
_AWAY = Unavailable("My database does not answer just now.", "Nothing is lost. Ask again in a minute.")


def apology(error: BaseException) -> Card:
    """The card of an error. An unexpected error is logged with an incident id, and the card names the id only."""
    note_error(error)
    if isinstance(error, StoreAway):
        log.warning("could not answer: %s", error)
        return draw_error(_AWAY)
    if isinstance(error, BellLapError) and not isinstance(error, SetupError):
        return draw_error(error)
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        log.warning("asked with a command of an earlier version: %s", error)
        note_outdated()
        return draw_error(UsageError("This command has changed since your Discord last loaded it.", _RELOAD_TIP))
    incident = secrets.token_hex(4)
    log.error("incident %s", incident, exc_info=error)
    return draw_apology(incident)
