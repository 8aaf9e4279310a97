"""Reads questions in plain words, without slash and option names, as in a mention of the bot."""

import re
from functools import cache

from bot.domain.asked import Asked
from bot.errors import Choice, UsageError
from bot.names import Ambiguous, Match, NoMatch
from bot.names.events import parse_event
from bot.names.fold import fold
from bot.names.split import split_names
from bot.questions.almanac import Almanac
from bot.questions.lines import read_question, refuse_long
from bot.questions.registry import QUESTIONS
from bot.questions.resolving import Outcome, shown

_THE = re.compile(r"^(?:the|in the)\s+", re.IGNORECASE)


def read_anyhow(text: str, almanac: Almanac) -> Asked:
    """Read a question as a command if it begins like one, else as plain words. Raises UsageError."""
    first = text.strip().partition(" ")[0]
    return (read_question if not first or first.startswith("/") or first in QUESTIONS else read_plain)(text, almanac)


def read_plain(text: str, almanac: Almanac) -> Asked:
    """Read a question in plain words. Raises UsageError, with two suggestions, if it cannot be read."""
    words = " ".join(text.split()).rstrip("?!. ")
    refuse_long(words)
    first = words.partition(" ")[0].removeprefix("/").casefold()
    if first in QUESTIONS and first not in ("record", "race"):
        return read_question(words, almanac)
    for form, name in _forms():
        found = form.fullmatch(words)
        if found:
            return _asked(name, found.groupdict(), almanac)
    return _guess(words, almanac)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The forms of all questions, by rank, each with the name of its question."""
    forms = sorted((form.rank, form.pattern, q.name) for q in QUESTIONS.values() for form in q.plain)
    return tuple((re.compile(pattern, re.IGNORECASE), name) for _, pattern, name in forms)


def _asked(name: str, parts: dict[str, str | None], almanac: Almanac) -> Asked:
    rest = parts.pop("rest", None)
    if rest is not None:
        return read_question(f"{name} {_THE.sub('', rest)}", almanac)
    return Asked.of(name, {option: value for option, value in parts.items() if value})


def _guess(words: str, almanac: Almanac) -> Asked:
    """Read a text that is only an event, an athlete, or two athletes. Raises UsageError for any other."""
    if words and parse_event(words):
        return Asked.of("record", {"event": words})
    outcome = almanac.names.resolve(words)
    if isinstance(outcome, Match):
        return Asked.of("athlete", {"athlete": words})
    pair = split_names(words, almanac.names)
    if pair and not any(isinstance(almanac.names.resolve(name), NoMatch) for name in pair):
        return Asked.of("h2h", {"athlete": pair[0], "opponent": pair[1]})
    if _is_shared_name(words, outcome):
        return Asked.of("athlete", {"athlete": words})
    raise UsageError(
        f"I can't read “{shown(words)}” as a question." if words else "You called?",
        "Ask like: Kerr vs Ingebrigtsen mile finals, record two mile, what did Ingebrigtsen say about Kerr.",
        _suggestions(words, almanac),
    )


def _is_shared_name(words: str, outcome: Outcome) -> bool:
    """Whether several athletes have these very words in their names: more than a likeness, which any word has."""
    typed = set(fold(words).split())
    return isinstance(outcome, Ambiguous) and any(typed <= set(fold(hit.name).split()) for hit in outcome.candidates)


def _suggestions(words: str, almanac: Almanac) -> tuple[Choice, Choice]:
    """The nearest athlete, and the list of all commands."""
    return _nearest(words, almanac), Choice("All commands", Asked("help"))


def _nearest(words: str, almanac: Almanac) -> Choice:
    hits = almanac.names.search(words, 1) or almanac.names.search("", 1)
    if not hits:
        return Choice("What I know", Asked("about"))
    return Choice(almanac.names.label(hits[0].id), Asked.of("athlete", {"athlete": hits[0].id}))
