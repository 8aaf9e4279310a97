"""How a head-to-head is asked for in words."""

import re

from bot.names.split import split_event, split_names
from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm
from bot.questions.splitting import SEPARATOR, split_off

_FINALS = re.compile(r"\s+(?:in\s+)?finals?(?:\s+only)?$", re.IGNORECASE)
_SINCE = re.compile(r"\s+since\s+(.+)$", re.IGNORECASE)

PLAIN = (
    PlainForm(
        50,
        r"(?:who (?:is|'s|was) (?:ahead|faster|better|stronger)|who leads|h2h|head[- ]to[- ]head)"
        r"[:,]? (?:of |between )?(?P<rest>.+)",
    ),
    PlainForm(
        60,
        r"(?:has|did|have|how (?:often|many times) (?:has|did)) (?P<athlete>.+?) (?:ever )?"
        r"(?:beaten|beat|met|meet|raced?) (?P<opponent>.+?)(?: before| yet)?",
    ),
    PlainForm(70, r"(?P<rest>.+?\s(?:vs?\.?|versus|against)\s.+)"),
)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split a text into two or three names, an event, `finals` and `since`."""
    rest, since = split_off(text, _SINCE)
    rest, finals = split_off(rest, _FINALS)
    names, event = split_event(rest)
    parts = [part for part in SEPARATOR.split(names) if part]
    if len(parts) not in (2, 3):
        parts = list(split_names(names, almanac.names) or (names,))
    athlete, opponent, third = (*parts, "", "")[:3]
    return {
        "athlete": athlete,
        "opponent": opponent,
        "third": third,
        "event": event,
        "since": since,
        "rounds": "finals" if finals else "",
    }
