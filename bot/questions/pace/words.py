"""How a pace is asked for in words."""

from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm

PLAIN = (PlainForm(210, r"(?:pace (?:of|for)) (?P<rest>.+)"),)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split off the first word: it is the mark, the rest is the event."""
    mark, _, event = text.partition(" ")
    return {"mark": mark, "event": event}
