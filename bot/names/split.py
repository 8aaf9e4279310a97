"""Split the words of a question: two athletes named in one text, and an event at the end."""

import re

from bot.names.athletes import AthleteNames, Outcome
from bot.names.events import resolve_event
from bot.names.fold import fold
from bot.names.outcome import Ambiguous, Match, NoMatch

_BETWEEN = re.compile(r"\s*[,;&]\s*|\s+(?:vs?\.?|versus|against|and|[-–—/])\s+|\s*\b(?:vs\.|v\.)\s*", re.IGNORECASE)
_MOST_WORDS = 7  # the words after these are ignored
_MOST_EVENT_WORDS = 6


def split_names(text: str, names: AthleteNames) -> tuple[str, str] | None:
    """The two names in a text, split at `vs`, `v`, `and`, `&`, a dash or a comma, or where both resolve best.

    None where there is no second name. Either part may still be ambiguous or unknown.
    """
    parted = _split_at_separator(text)
    if parted:
        return parted
    words = [word for word in text.split()[:_MOST_WORDS] if fold(word)]
    if len(words) < 2:
        return None
    best, at = (-1.0, -1.0), 1
    for cut in range(1, len(words)):
        worth = _worth(names, " ".join(words[:cut]), " ".join(words[cut:]), best[0])
        if worth > best:
            best, at = worth, cut
    return " ".join(words[:at]), " ".join(words[at:])


def split_event(text: str) -> tuple[str, str]:
    """The text without an event at its end, and that event's words, empty where there is none.

    Only what the grammar of events reads word for word is an event; at least one word stays in front of it.
    """
    words = text.split()
    for at in range(max(1, len(words) - _MOST_EVENT_WORDS), len(words)):
        rest = " ".join(words[at:])
        if is_event(rest):
            return " ".join(words[:at]), rest
    return " ".join(words), ""


def is_event(text: str) -> bool:
    """Whether a text is nothing but an event, word for word."""
    outcome = resolve_event(text, fuzzy=False)
    return not isinstance(outcome, NoMatch)


def _split_at_separator(text: str) -> tuple[str, str] | None:
    parts = _BETWEEN.split(text.strip(), maxsplit=1)
    if len(parts) != 2 or not parts[0].strip() or not parts[1].strip():
        return None
    return parts[0].strip(), parts[1].strip()


def _worth(names: AthleteNames, first: str, second: str, least: float) -> tuple[float, float]:
    """How well two texts resolve: the worse one, then the sum. (-1, -1) if the first alone is below `least`."""
    one = names.resolve(first)
    if _worth_of(one) < least:
        return -1.0, -1.0
    other = names.resolve(second)
    worths = _worth_of(one), _worth_of(other)
    if isinstance(one, Match) and isinstance(other, Match) and one.id == other.id:
        return 0.0, sum(worths)  # one name cut in two
    return min(worths), sum(worths)


def _worth_of(outcome: Outcome) -> float:
    if isinstance(outcome, Match) and not outcome.others:
        return 2.0 + outcome.score
    if isinstance(outcome, Match):
        return 1.0 + outcome.score
    if isinstance(outcome, Ambiguous):
        return 1.0 + outcome.candidates[0].score
    return outcome.nearest[0].score if outcome.nearest else 0.0
