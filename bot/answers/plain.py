"""Questions in plain words, as a mention of the bot brings them: no slash, no option names."""

import re

from bot.answers.almanac import Almanac, Options
from bot.answers.question import Question
from bot.answers.questions import QUESTIONS, get_question
from bot.answers.resolving import shown
from bot.answers.writing import read_question
from bot.errors import Choice, UsageError
from bot.names import Ambiguous, Match, NoMatch
from bot.names.events import parse_event
from bot.names.fold import fold
from bot.names.split import split_names

_FORMS: tuple[tuple[str, str], ...] = (
    (r"(?:season'?s? bests?|seasons?)(?: of| for| by)? (?P<rest>.+)", "athlete"),
    (r"what (?:did|has|does) (?P<athlete>.+?) (?:say|said) (?:about|on|of) (?P<about>.+)", "quote"),
    (r"what (?:did|has|does) (?P<athlete>.+?) (?:say|said)", "quote"),
    (r"(?:a )?quotes? (?:by|from|of) (?P<athlete>.+)", "quote"),
    (
        r"(?:who (?:is|'s|was) (?:ahead|faster|better|stronger)|who leads|h2h|head[- ]to[- ]head)"
        r"[:,]? (?:of |between )?(?P<rest>.+)",
        "h2h",
    ),
    (
        r"(?:has|did|have|how (?:often|many times) (?:has|did)) (?P<athlete>.+?) (?:ever )?"
        r"(?:beaten|beat|met|meet|raced?) (?P<opponent>.+?)(?: before| yet)?",
        "h2h",
    ),
    (r"(?P<rest>.+?\s(?:vs?\.?|versus|against)\s.+)", "h2h"),
    (r"(?:who (?:has|holds)|what is|what's) the (?P<rest>.+) (?:records?|world best)", "record"),
    (r"(?:records?|world best)(?: in| over| for| of)?(?: the)? (?P<rest>.+)", "record"),
    (r"(?P<rest>.+) (?:records?|world best)", "record"),
    (
        r"(?:the )?(?:fastest|quickest|longest|highest|furthest|farthest|best) (?P<rest>.+?)"
        r"(?: ever(?: run| thrown| jumped)?| of all time| in history)?",
        "record",
    ),
    (r"(?:the )?(?:wr|wb|world record)(?: in| for| over)?(?: the)? (?P<rest>.+)", "record"),
    (r"(?P<rest>.+) (?:wr|wb)", "record"),
    (r"(?:the )?(?:pbs?|personal bests?|season'?s? bests?|bests) (?:of|by|for) (?P<rest>.+)", "athlete"),
    (r"(?P<rest>.+?)(?:['’]s?)? (?:pbs?|personal bests?|season'?s? bests?|bests)", "athlete"),
    (r"how (?:old|fast) is (?P<rest>.+)", "athlete"),
    (r"(?:results?|races) (?:of|by|for) (?P<rest>.+)", "results"),
    (r"who (?:won|was in) (?:the )?(?P<rest>.+)", "race"),
    (r"(?:rivals) (?:of|for) (?P<rest>.+)", "rivals"),
    (r"(?:on this day|what happened today)(?: (?P<rest>.+))?", "on-this-day"),
    (r"(?:pace (?:of|for)) (?P<rest>.+)", "pace"),
    (r"(?:who is|tell me about) (?P<rest>.+)", "athlete"),
)
_THE = re.compile(r"^(?:the|in the)\s+", re.IGNORECASE)


def read_anyhow(text: str, almanac: Almanac) -> tuple[Question, Options]:
    """Read a question as a command where it begins like one, else in plain words. Raises UsageError."""
    first = text.strip().partition(" ")[0]
    return (read_question if not first or first.startswith("/") or first in QUESTIONS else read_plain)(text, almanac)


def read_plain(text: str, almanac: Almanac) -> tuple[Question, Options]:
    """Read a question in plain words. Raises UsageError with two suggestions where it is none."""
    words = " ".join(text.split()).rstrip("?!. ")
    first = words.partition(" ")[0].removeprefix("/").casefold()
    if first in QUESTIONS and first not in ("record", "race"):
        return read_question(words, almanac)
    for form, name in _FORMS:
        found = re.fullmatch(form, words, re.IGNORECASE)
        if found and name in QUESTIONS:
            return _asked(name, found.groupdict(), almanac)
    return _guess(words, almanac)


def _asked(name: str, parts: dict[str, str | None], almanac: Almanac) -> tuple[Question, Options]:
    rest = parts.pop("rest", None)
    if rest is not None:
        return read_question(f"{name} {_THE.sub('', rest)}", almanac)
    return get_question(name), {option: value for option, value in parts.items() if value}


def _guess(words: str, almanac: Almanac) -> tuple[Question, Options]:
    """A text that is just an event, an athlete, or two athletes."""
    if words and parse_event(words):
        return get_question("record"), {"event": words}
    if isinstance(almanac.names.resolve(words), Match):
        return get_question("athlete"), {"athlete": words}
    pair = split_names(words, almanac.names)
    if pair and not any(isinstance(almanac.names.resolve(name), NoMatch) for name in pair):
        return get_question("h2h"), {"athlete": pair[0], "opponent": pair[1]}
    if _is_shared_name(words, almanac):
        return get_question("athlete"), {"athlete": words}
    raise UsageError(
        f"I can't read “{shown(words)}” as a question." if words else "You called?",
        "Ask like: Kerr vs Ingebrigtsen mile finals, record two mile, what did Ingebrigtsen say about Kerr.",
        _suggestions(words, almanac),
    )


def _is_shared_name(words: str, almanac: Almanac) -> bool:
    """Whether several athletes have these very words in their names: more than a likeness, which any word has."""
    outcome = almanac.names.resolve(words)
    typed = set(fold(words).split())
    return isinstance(outcome, Ambiguous) and any(typed <= set(fold(hit.name).split()) for hit in outcome.candidates)


def _suggestions(words: str, almanac: Almanac) -> tuple[Choice, Choice]:
    """The nearest athlete, and the list of all commands."""
    return _nearest(words, almanac), Choice("All commands", "help", ())


def _nearest(words: str, almanac: Almanac) -> Choice:
    hits = almanac.names.search(words, 1) or almanac.names.search("", 1)
    if not hits:
        return Choice("What I know", "about", ())
    athlete = almanac.names.get(hits[0].id)
    return Choice(f"{athlete.name} ({athlete.nation})", "athlete", (("athlete", athlete.id),))
