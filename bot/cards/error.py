"""The error card: what happened, what to do next, and the ways on as buttons, for the asker's eyes only."""

from bot.cards.card import MOST_LABEL, Button, Card, Tone
from bot.cards.small_print import as_of
from bot.errors import AmbiguousName, BellLapError, UsageError


def draw(error: BellLapError) -> Card:
    """Lay out an error."""
    buttons = tuple(Button(c.label[:MOST_LABEL], c.asked, anew=True) for c in error.choices)
    return Card(
        Tone.ERROR,
        _heading(error),
        (error.message,),
        footer=tuple(line for line in (error.tip, as_of(error.coverage) if error.coverage else ()) if line),
        actions=(buttons,) if buttons else (),
        private=True,
    )


def _heading(error: BellLapError) -> str:
    match error:
        case AmbiguousName():
            return "Which one?"
        case UsageError():
            return "I can't read that"
        case _:
            return "No answer to that"


def draw_apology(incident: str) -> Card:
    """Lay out what the asker is told of an error nobody foresaw; the log has the trace under the same id."""
    return Card(
        Tone.ERROR,
        "Something went wrong on my side",
        (f"I could not answer that. Incident {incident} is in the log; please try again.",),
        private=True,
    )
