"""How a pace is asked for in words."""

from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm

PLAIN = (PlainForm(210, r"(?:pace (?:of|for)) (?P<rest>.+)"),)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """The mark comes first, then the event."""
    mark, _, event = text.partition(" ")
    return {"mark": mark, "event": event}
