"""How a typed text fits a name without any misspelling: as the whole, as some of its words, or as their starts."""

from enum import IntEnum

_TOO_SHORT = 2  # letters; a last word this short may be whole or just begun


class Fit(IntEnum):
    """The better the fit, the greater."""

    NONE = 0
    STARTS = 1  # words of the name, one or more of them only begun or given as an initial
    FIRST = 2  # its first word alone, which others may share or begin with
    WORDS = 3  # some of its words, each whole
    REORDERED = 4  # all of its words, in another order or without spaces
    WHOLE = 5


def fit(query: str, name: str) -> Fit:
    """How the folded query fits the folded name; only the last word typed counts as perhaps unfinished."""
    if query == name:
        return Fit.WHOLE
    typed, words = query.split(), name.split()
    if len(typed) == 1 and query == name.replace(" ", ""):
        return Fit.REORDERED
    if len(typed) > len(words):
        return Fit.NONE
    if sorted(typed) == sorted(words):
        return Fit.REORDERED
    return _fit_words(typed, words)


def _fit_words(typed: list[str], words: list[str]) -> Fit:
    left = list(words)
    begun: list[str] = []
    for position, word in enumerate(typed):
        if word in left:
            left.remove(word)
        elif len(word) == 1 or position == len(typed) - 1:
            begun.append(word)
        else:
            return Fit.NONE
    for word in begun:
        continued = next((other for other in left if other.startswith(word)), None)
        if continued is None:
            return Fit.NONE
        left.remove(continued)
    if begun or (len(typed) > 1 and len(typed[-1]) <= _TOO_SHORT):
        return Fit.STARTS
    return Fit.FIRST if len(typed) == 1 and typed[0] not in words[1:] else Fit.WORDS
