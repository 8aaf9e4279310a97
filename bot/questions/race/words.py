"""How a race is asked for in words."""

import re

from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm
from bot.questions.splitting import split_meet, split_off

_ROUND = re.compile(r"\s+(final|semi-?\s?final|quarter-?\s?final|heat|qualification)s?$", re.IGNORECASE)
_SEX = re.compile(r"\s+((?:wo)?men(?:['’]?s)?|m|w|female|male)$", re.IGNORECASE)

PLAIN = (PlainForm(180, r"who (?:won|was in) (?:the )?(?P<rest>.+)"),)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split a text into meet, event and round; the sex may come after the round: `Budapest 2023 1500 final men`."""
    rest, sex = split_off(text, _SEX)
    if sex.casefold() == "m":  # metres
        rest, sex = text, ""
    rest, round_ = split_off(rest, _ROUND)
    meet, event = split_meet(rest, almanac.meets)
    if not round_:
        event, round_ = split_off(event, _ROUND)
    event = f"{event} {sex}".rstrip() if event else ""
    return {"meet": meet, "event": event, "round": re.sub(r"[\s-]?final$", "-final", round_.casefold()).lstrip("-")}
