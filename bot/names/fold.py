"""Fold text to the plain lower-case letters and digits that names are compared by."""

import re
import unicodedata
from functools import cache

LONGEST_TEXT = 200  # characters; names are shorter, and this bounds the work for any text

_SPELT_OUT = {
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ə": "a",
}
_APOSTROPHES = frozenset("'’‘ʼ`´ʹʻʿʾ′＇")
_CACHED_CHARACTERS = 4096
_PLAIN = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")


def fold(text: str) -> str:
    """Casefolded words of letters and digits, parted by single spaces; at most 200 characters.

    Marks over and under letters, apostrophes, controls and zero-width characters vanish; whatever else is not a
    letter or a digit parts words. Only the first 200 characters of `text` are looked at. `fold(fold(x)) == fold(x)`.
    """
    text = text[:LONGEST_TEXT]
    if _PLAIN.fullmatch(text):
        return text
    return " ".join(text.translate(_characters()).split())[:LONGEST_TEXT].rstrip()


def is_blank(text: str) -> bool:
    """Whether the text shows nothing at all: empty, spaces, or characters without width."""
    return all(c.isspace() or unicodedata.category(c) in ("Cc", "Cf", "Mn", "Me") for c in text[:LONGEST_TEXT])


class _Characters(dict[int, str]):
    """A translation table that works out a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = _fold_character(chr(code))
        if len(self) < _CACHED_CHARACTERS:
            self[code] = folded
        return folded


@cache
def _characters() -> _Characters:
    return _Characters()


def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return ""
    plain = character
    for _ in range(2):  # casefolding can bring back composed letters, so both steps are done twice
        plain = unicodedata.normalize("NFKD", plain).casefold()
    return "".join(_plain(c) for c in unicodedata.normalize("NFKD", plain))


def _plain(character: str) -> str:
    if character in _SPELT_OUT:
        return _SPELT_OUT[character]
    if character.isspace():
        return " "
    category = unicodedata.category(character)
    if category[0] == "M" or category in ("Cc", "Cf", "Cs") or character in _APOSTROPHES:
        return ""
    return character if character.isalnum() else " "
