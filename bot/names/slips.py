"""What a misspelt word may have been, where the known words are too many to be compared with one by one."""

import string
from collections.abc import Iterator

_LETTERS = string.ascii_lowercase + string.digits


def one_slip_away(word: str) -> tuple[str, ...]:
    """All texts that one slip turns into a word: a letter too many, too few, another one, or two in the wrong order.

    The first letter stays, as for `nearest_word`. Letters are those of folded Latin words and those of the word itself:
    some 65 texts for each letter of it.
    """
    return tuple(dict.fromkeys(each for each in _slips(word) if each != word))


def _slips(word: str) -> Iterator[str]:
    letters = dict.fromkeys(_LETTERS + word)
    for at in range(1, len(word) + 1):
        before, after = word[:at], word[at:]
        for letter in letters:
            yield f"{before}{letter}{after}"
            if after:
                yield f"{before}{letter}{after[1:]}"
        if after:
            yield f"{before}{after[1:]}"
        if len(after) > 1:
            yield f"{before}{after[1]}{after[0]}{after[2:]}"
