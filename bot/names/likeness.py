"""Finds the known word that a misspelt one is likely to mean."""

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.names.fold import fold
from bot.names.typos import name_cost

_SHORTEST_SWAPPED = 4  # letters
SHORTEST_MISSPELT = 5  # letters; shorter words are like too many others
_TWO_SLIPS_FROM = 8  # letters
_MOST_NEAR = 5  # words that are weighed
_COST_OF_A_LETTER = 0.33  # of typos, for each letter of a text


def nearest_word(word: str, known: Sequence[str]) -> str | None:
    """The word of `known` that is one slip away, from eight letters on two; None if there is none.

    The first letter must be right: people seldom miss it, and it parts many words that are alike. Of several as near
    one with two letters swapped is meant, `asain`, else a longer one: a letter is left out more often than put in,
    `happend`. A short word may have two letters swapped, no more: `bset`.
    """
    if len(word) < SHORTEST_MISSPELT:
        return next((each for each in known if _is_swapped(word, each)), None)
    most = 1 + (len(word) >= _TWO_SLIPS_FROM)
    found = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=_MOST_NEAR)
    letters = sorted(word)
    likely = [
        (distance, sorted(each) != letters, len(each) <= len(word), at)
        for at, (each, distance, _) in enumerate(found)
        if each[0] == word[0] and distance <= len(each) // 4
    ]
    return found[min(likely)[3]][0] if likely else None


def _is_swapped(word: str, known: str) -> bool:
    """Whether a word of four letters is another one with two neighbours swapped behind the first letter."""
    alike = len(word) == len(known) == _SHORTEST_SWAPPED and word[:1] == known[:1] and sorted(word) == sorted(known)
    return alike and is_one_slip(word, known)


def is_one_slip(word: str, known: str) -> bool:
    """Whether a word has one letter too many, too few or wrong, or two in the wrong order."""
    return OSA.distance(word, known, score_cutoff=1) == 1


def is_like(text: str, name: str) -> bool:
    """Whether a text is so like a name that it can be meant: a common typo in three letters, hardly an unlikely one.

    Of several words the last one may be like a name by itself: it is mostly the family name.
    """
    query, folded = fold(text), fold(name)
    return bool(query) and any(_is_near(part, folded) for part in {query, query.rpartition(" ")[2]})


def _is_near(query: str, name: str) -> bool:
    most = _COST_OF_A_LETTER * len(query.replace(" ", ""))
    return name_cost(query, name, most)[0] <= most
