"""How results are asked for in words."""

import re

from bot.names import NoMatch
from bot.names.split import split_event
from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm
from bot.questions.splitting import split_off

_SEASON = re.compile(r"\s+(?:in |season |of )?((?:19|20)\d\d)$", re.IGNORECASE)
_LIKELY = 0.8  # the score a meet needs for a text that names no athlete to be taken for it

PLAIN = (PlainForm(170, r"(?:results?|races) (?:of|by|for) (?P<rest>.+)"),)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split a text into athlete, event and season; a text that names a meet and no athlete is taken for the meet."""
    rest, season = split_off(text, _SEASON)
    athlete, event = split_event(rest)
    meets = almanac.meets.search(text, 1)
    likely = meets[0].score if meets else 0.0
    if likely >= (_LIKELY if isinstance(almanac.names.resolve(athlete), NoMatch) else 1):
        return {"meet": text}
    return {"athlete": athlete, "event": event, "season": season}
