"""Cutting the unquoted words of a question into its options, question by question."""

import re
from collections.abc import Callable

from bot.answers.almanac import Almanac
from bot.names import Match, NoMatch
from bot.names.events import parse_event, resolve_event
from bot.names.scopes import resolve_scope
from bot.names.split import split_event, split_names

_SEPARATOR = re.compile(r"\s*,\s*|\s+(?:vs?\.?|versus|against|and|or|&)\s+", re.IGNORECASE)
_FINALS = re.compile(r"\s+(?:in\s+)?finals?(?:\s+only)?$", re.IGNORECASE)
_SINCE = re.compile(r"\s+since\s+(.+)$", re.IGNORECASE)
_ABOUT = re.compile(r"(?:^|\s+)about\s+(.+)$", re.IGNORECASE)
_ROUND = re.compile(r"\s+(final|semi-?\s?final|quarter-?\s?final|heat|qualification)s?$", re.IGNORECASE)
_SEX = re.compile(r"\s+((?:wo)?men(?:['’]?s)?|m|w|female|male)$", re.IGNORECASE)
_SEASON = re.compile(r"\s+(?:in |season |of )?((?:19|20)\d\d)$", re.IGNORECASE)
_LONGEST_SCOPE = 3  # words, as in “great britain & ni”
_LIKELY = 0.8  # how sure a meet must be before a text that names no athlete is taken for it
_COMPARED = ("athlete", "second", "third", "fourth")

Split = Callable[[str, Almanac], dict[str, str]]


def split_words(question: str, text: str, first_option: str, almanac: Almanac) -> dict[str, str]:
    """The options that a text without quotes or option names holds; what is not understood stays in the first."""
    if not text.strip():
        return {}
    split = _SPLITS.get(question)
    found = split(text.strip(), almanac) if split else {first_option: text.strip()}
    return {name: value for name, value in found.items() if value}


def _h2h(text: str, almanac: Almanac) -> dict[str, str]:
    rest, since = _cut(text, _SINCE)
    rest, finals = _cut(rest, _FINALS)
    names, event = split_event(rest)
    parts = [part for part in _SEPARATOR.split(names) if part]
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


def _record(text: str, almanac: Almanac) -> dict[str, str]:
    """`european 1500` and `1500 world championships men` are an event and a scope; a whole event stays whole."""
    words = re.sub(r"\brecords?\b", " ", text, flags=re.IGNORECASE).split() or text.split()
    whole = " ".join(words)
    if parse_event(whole) is not None or len(words) < 2:
        return {"event": whole}
    for length in range(min(_LONGEST_SCOPE, len(words) - 1), 0, -1):
        for at in range(len(words) - length, -1, -1):
            scope, event = " ".join(words[at : at + length]), " ".join((*words[:at], *words[at + length :]))
            outcome = resolve_scope(scope)
            exact = isinstance(outcome, Match) and outcome.score >= 1
            if exact and not isinstance(resolve_event(event, fuzzy=False), NoMatch):
                return {"event": event, "scope": scope}
    return {"event": whole}


def _quote(text: str, almanac: Almanac) -> dict[str, str]:
    athlete, about = _cut(text, _ABOUT)
    return {"athlete": athlete, "about": about}


def _results(text: str, almanac: Almanac) -> dict[str, str]:
    """An athlete, an event and a season; a text that names no athlete but a meet is a meet."""
    rest, season = _cut(text, _SEASON)
    athlete, event = split_event(rest)
    meets = almanac.meets.search(text, 1)
    likely = meets[0].score if meets else 0.0
    if likely >= (_LIKELY if isinstance(almanac.names.resolve(athlete), NoMatch) else 1):
        return {"meet": text}
    return {"athlete": athlete, "event": event, "season": season}


def _race(text: str, almanac: Almanac) -> dict[str, str]:
    """The sex may stand behind the round: `Budapest 2023 1500 final men`."""
    rest, sex = _cut(text, _SEX)
    rest, round_ = _cut(rest, _ROUND)
    meet, event = split_event(f"{rest} {sex}".rstrip())
    return {"meet": meet, "event": event, "round": re.sub(r"[\s-]?final$", "-final", round_.casefold()).lstrip("-")}


def _athlete(text: str, almanac: Almanac) -> dict[str, str]:
    """Several names are athletes to compare, with an event behind the last; one name is taken whole."""
    names, event = split_event(text)
    parts = [part for part in _SEPARATOR.split(names) if part]
    if not 2 <= len(parts) <= len(_COMPARED):
        return {"athlete": text}
    return {**dict(zip(_COMPARED, parts, strict=False)), "event": event}


def _pace(text: str, almanac: Almanac) -> dict[str, str]:
    mark, _, event = text.partition(" ")
    return {"mark": mark, "event": event}


def _cut(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """The text without what a pattern finds at its end, and what that says."""
    found = pattern.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].strip(), (found[1] if found.groups() else found[0]).strip()


_SPLITS: dict[str, Split] = {
    "h2h": _h2h,
    "record": _record,
    "quote": _quote,
    "results": _results,
    "race": _race,
    "athlete": _athlete,
    "pace": _pace,
}
