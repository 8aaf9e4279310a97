"""The error card, shown to the asker alone: what happened, what to do next, and the choices as buttons."""

from bot.cards.card import Button, Card, Tone, action_rows
from bot.cards.small_print import as_of
from bot.errors import AmbiguousName, BellLapError, BusyServer, NotAllowed, TooManyQuestions, UsageError


def draw(error: BellLapError) -> Card:
    """Lay out an error."""
    buttons = tuple(Button(c.label, c.asked, anew=True) for c in error.choices)
    return Card(
        Tone.ERROR,
        _heading(error),
        (error.message,),
        footer=tuple(line for line in (error.tip, as_of(error.coverage) if error.coverage else ()) if line),
        actions=action_rows(buttons),
        private=True,
    )


def _heading(error: BellLapError) -> str:
    match error:
        case AmbiguousName():
            return "Which one?"
        case BusyServer():
            return "A moment, please"
        case TooManyQuestions():
            return "One at a time"
        case UsageError():
            return "I can't read that"
        case NotAllowed():
            return "I can't do that here"
        case _:
            return "No answer to that"


def draw_apology(incident: str) -> Card:
    """Lay out the apology for an unexpected error; the log has its traceback under the same `incident` id."""
    return Card(
        Tone.ERROR,
        "Something went wrong on my side",
        (f"I could not answer that. Incident {incident} is in the log; please try again.",),
        private=True,
    )
