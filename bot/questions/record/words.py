"""How a record is asked for in words."""

import re

from bot.names import Match, NoMatch
from bot.names.classes import take_class
from bot.names.events import parse_event, resolve_event
from bot.names.scopes import resolve_scope
from bot.questions.almanac import Almanac
from bot.questions.question import PlainForm

_LONGEST_SCOPE = 3  # words, as in “great britain & ni”
_MOST_WORDS = 12  # more are no event with a scope

PLAIN = (
    PlainForm(80, r"(?:who (?:has|holds)|what is|what's) the (?P<rest>.+) (?:records?|world best)"),
    PlainForm(90, r"(?:records?|world best)(?: in| over| for| of)?(?: the)? (?P<rest>.+)"),
    PlainForm(100, r"(?P<rest>.+) (?:records?|world best)"),
    PlainForm(
        110,
        r"(?:the )?(?:fastest|quickest|longest|highest|furthest|farthest|best) (?P<rest>.+?)"
        r"(?: ever(?: run| thrown| jumped)?| of all time| in history)?",
    ),
    PlainForm(120, r"(?:the )?(?:wr|wb|world record)(?: in| for| over)?(?: the)? (?P<rest>.+)"),
    PlainForm(130, r"(?P<rest>.+) (?:wr|wb)"),
)


def split(text: str, almanac: Almanac) -> dict[str, str]:
    """Split a text into event and scope: `european 1500`, `1500 world championships men`. An event is not split."""
    classed = take_class(text)
    if classed:  # it stays with the event, where it is refused
        rest = split(classed.rest, almanac)
        return {**rest, "event": f"{classed.words} {rest['event']}"}
    words = re.sub(r"\brecords?\b", " ", text, flags=re.IGNORECASE).split() or text.split()
    whole = " ".join(words)
    if not 2 <= len(words) <= _MOST_WORDS or parse_event(whole) is not None:
        return {"event": whole}
    for length in range(min(_LONGEST_SCOPE, len(words) - 1), 0, -1):
        for at in range(len(words) - length, -1, -1):
            scope, event = " ".join(words[at : at + length]), " ".join((*words[:at], *words[at + length :]))
            outcome = resolve_scope(scope, fuzzy=False)
            exact = isinstance(outcome, Match) and outcome.score >= 1
            if exact and not isinstance(resolve_event(event, fuzzy=False), NoMatch):
                return {"event": event, "scope": scope}
    return {"event": whole}
