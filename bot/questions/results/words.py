"""How results are asked for in words."""

import re

from bot.names import NoMatch
from bot.names.meets import NotHeld
from bot.names.split import split_event
from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm
from bot.questions.splitting import split_meet, split_off

_SEASON = re.compile(r"\s+(?:in |season |of )?((?:19|20)\d\d)$", re.IGNORECASE)
_LIKELY = 0.8  # the score a meet needs for a text that names no athlete to be taken for it

PLAIN = (PlainForm(170, r"(?:results?|races) (?:of|by|for) (?P<rest>.+)"),)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split a text into athlete, event and season; a text that names a meet and no athlete is taken for the meet."""
    rest, season = split_off(text, _SEASON)
    athlete, event = split_event(rest)
    meet, of_meet = split_meet(text, almanac.meets)
    meets = almanac.meets.search(meet, 1)
    likely = meets[0].score if meets else 0.0
    unknown = isinstance(almanac.names.resolve(athlete), NoMatch)
    if likely >= (_LIKELY if unknown else 1) or (unknown and isinstance(almanac.meets.find(meet), NotHeld)):
        return {"meet": meet, "event": of_meet}
    return {"athlete": athlete, "event": event, "season": season}
