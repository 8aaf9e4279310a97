"""How a profile or seasons are asked for in words."""

from bot.names.split import split_event
from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm
from bot.questions.splitting import SEPARATOR

_COMPARED = ("athlete", "second", "third", "fourth")

PLAIN = (
    PlainForm(10, r"(?:season'?s? bests?|seasons?)(?: of| for| by)? (?P<rest>.+)"),
    PlainForm(140, r"(?:the )?(?:pbs?|personal bests?|season'?s? bests?|bests) (?:of|by|for) (?P<rest>.+)"),
    PlainForm(150, r"(?P<rest>.+?)(?:['’]s?)? (?:pbs?|personal bests?|season'?s? bests?|bests)"),
    PlainForm(160, r"how (?:old|fast) is (?P<rest>.+)"),
    PlainForm(220, r"(?:who is|tell me about) (?P<rest>.+)"),
)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split a text into athletes to compare and an event; a text with one name is the athlete as a whole."""
    names, event = split_event(text)
    parts = [part for part in SEPARATOR.split(names) if part]
    if not 2 <= len(parts) <= len(_COMPARED):
        return {"athlete": text}
    return {**dict(zip(_COMPARED, parts, strict=False)), "event": event}
