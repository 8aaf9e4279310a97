"""How medals are asked for in words."""

import re

from bot.names import Match, NoMatch
from bot.names.meets import NotHeld
from bot.names.nations import resolve_nation
from bot.names.split import is_event, split_event
from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm
from bot.questions.splitting import split_meet, split_off

_SEX = re.compile(r"\s+((?:wo)?men)(?:['’]?s)?$", re.IGNORECASE)
_JOINING = ("at", "in", "of", "for", "the")

PLAIN = (
    PlainForm(
        165, r"(?:the )?(?:medal table|medals|medal count|podiums?)(?: of| at| for| in| from)?(?: the)? (?P<rest>.+)"
    ),
    PlainForm(166, r"(?P<rest>.+?)(?:['’]s?)? (?:medal table|medals|medal count)"),
)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split a text into a nation, a meet or a series, an athlete, an event and a sex, as far as they are in it."""
    rest, sex = split_off(text, _SEX)
    nation, rest = _nation(rest)
    meet, event = ("", rest) if is_event(rest) else split_meet(rest, almanac.meets)
    narrowed = {"event": f"{event} {sex}".strip(), "sex": ""} if event else {"event": "", "sex": sex.casefold()}
    if not rest or (nation and not meet):
        return {"nation": nation, **narrowed}
    if almanac.meets.find_series(meet) or not isinstance(almanac.meets.find(meet), NoMatch | NotHeld):
        return {"nation": nation, "meet": meet, **narrowed}
    athlete, event = split_event(rest)
    if nation or isinstance(almanac.names.resolve(athlete), NoMatch):
        return {"nation": nation, "meet": meet, **narrowed}
    return {"athlete": athlete, **narrowed, "event": event}


def _nation(text: str) -> tuple[str, str]:
    """A nation at the start or the end of a text, and the rest of the text without words that only join."""
    words = text.split()
    for size in range(len(words), 0, -1):
        for part, others in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            if isinstance(resolve_nation(" ".join(part), fuzzy=False), Match):
                return " ".join(part), _bare(others)
    return "", text


def _bare(words: list[str]) -> str:
    """The words without those that only join at either end."""
    while words and words[0].casefold() in _JOINING:
        words = words[1:]
    while words and words[-1].casefold() in _JOINING:
        words = words[:-1]
    return " ".join(words)
