"""Names of athletes in any text: whole names, and family names that one athlete alone bears."""

import re

from bot.names.athletes import AthleteNames
from bot.names.fold import fold
from bot.names.outcome import Match

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST_NAME = 4  # words
_LONGEST_TEXT = 4000
_SHORTEST_ALONE = 4  # letters of a family name that counts by itself
_SURE = 0.97


def spot_athletes(text: str, names: AthleteNames, most: int = 10) -> tuple[str, ...]:
    """The ids of athletes that a text names, in its order.

    Longer names win over the names inside them. A word alone must be written with a capital, must be exactly a
    family name, and must leave no doubt whose: in running text a guess would be noise.
    """
    words = _WORD.findall(text[:_LONGEST_TEXT])
    found: list[str] = []
    at = 0
    while at < len(words) and len(found) < most:
        athlete_id, length = _longest_at(words, at, names)
        if athlete_id and athlete_id not in found:
            found.append(athlete_id)
        at += length
    return tuple(found)


def _longest_at(words: list[str], at: int, names: AthleteNames) -> tuple[str | None, int]:
    for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
        athlete_id = _named(words[at : at + length], names)
        if athlete_id:
            return athlete_id, length
    return None, 1


def _named(words: list[str], names: AthleteNames) -> str | None:
    if not all(word[0].isupper() for word in (words[0], words[-1])):
        return None
    text = re.sub(r"['’]s$", "", " ".join(words))
    outcome = names.resolve(text)
    if not isinstance(outcome, Match) or outcome.score < _SURE:
        return None
    athlete = names.get(outcome.id)
    if len(words) > 1:
        return outcome.id if len(fold(text).split()) == len(fold(outcome.name).split()) else None
    alone = fold(text)
    return outcome.id if len(alone) >= _SHORTEST_ALONE and alone == fold(athlete.short_name) else None
