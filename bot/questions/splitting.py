"""Helpers to split a text without quotes into options."""

import re

from bot.names import Ambiguous, Match
from bot.names.meets import MeetNames
from bot.names.split import is_event, split_event
from bot.names.years import split_year

SEPARATOR = re.compile(r"\s*,\s*|\s+(?:vs?\.?|versus|against|and|or|&)\s+", re.IGNORECASE)
"""The words and signs between two names."""

_YEAR_LAST = re.compile(r"\s+((?:18|19|20)\d\d|['’‘]\d\d)$")
_EVENT_FIRST = re.compile(r"(?P<event>.+?)\s+(?:in|at|of)\s+(?:the\s+)?(?P<meet>.+)", re.IGNORECASE)
_LIKE_A_YEAR = "2000"  # metres


def split_off(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """The text without what `pattern` matches at its end, then the matched text: its first group if it has one."""
    found = pattern.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].strip(), (found[1] if found.groups() else found[0]).strip()


def split_meet(text: str, meets: MeetNames) -> tuple[str, str]:
    """A meet with its year, and an event behind it or before it: `Rome 1987 1500 men`, `men's 1500 in Rome 1987`.

    The year may come last: `Rome 1500 men 1987`. 2000 is a year if a meet of that name was held then.
    """
    rest, year = split_off(text, _YEAR_LAST)
    if year and split_year(rest).years:  # Berlin 2009 2000
        rest, year = text, ""
    meet, event = split_event(rest)
    before = _EVENT_FIRST.fullmatch(rest)
    if not event and before and is_event(before["event"]):
        meet, event = before["meet"], before["event"]
    number, _, others = event.partition(" ")
    if number == _LIKE_A_YEAR and not year and not split_year(meet).years and (not others or is_event(others)):
        held = meets.find(f"{meet} {number}")
        if isinstance(held, Match | Ambiguous):
            return f"{meet} {number}", others
    return f"{meet} {year}".rstrip(), event
