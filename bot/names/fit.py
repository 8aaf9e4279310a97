"""Compare a typed text with a name word by word, without typos: all words, some, or only their beginnings."""

from enum import IntEnum

from bot.names.given_names import given_name_forms

_TOO_SHORT = 2  # letters; a last word this short may be whole or just begun


class Fit(IntEnum):
    """How well a text fits a name; a greater value is a better fit."""

    NONE = 0
    STARTS = 1  # words of the name, at least one of them unfinished or an initial
    FIRST = 2  # its first word alone
    WORDS = 3  # some of its words, complete
    REORDERED = 4  # all of its words, in another order or without spaces
    WHOLE = 5


def fit(query: str, name: str) -> Fit:
    """How a folded query fits a folded name; only the last typed word may be unfinished."""
    if query == name:
        return Fit.WHOLE
    first, parted, _ = query.partition(" ")
    if first not in name and (len(first) > 1 if parted else query != name.replace(" ", "")):
        return Fit.NONE  # as most of the names that are compared
    typed, words = query.split(), name.split()
    if len(typed) == 1 and query == name.replace(" ", ""):
        return Fit.REORDERED
    if len(typed) > len(words):
        return Fit.NONE
    if len(typed) == len(words) and sorted(typed) == sorted(words):
        return Fit.REORDERED
    return _fit_words(typed, words)


def fit_by_form(query: str, name: str) -> Fit:
    """How a folded query of several words fits a folded name that has its given name in another form; else NONE."""
    given, _, rest = query.partition(" ")
    own = name.partition(" ")[0]
    return fit(f"{own} {rest}", name) if rest and own in given_name_forms(given) else Fit.NONE


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
