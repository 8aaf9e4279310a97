"""Compares the names of people, and writes them for a note."""

from datetime import date
from difflib import SequenceMatcher

_ALIKE = 0.75  # likeness of two words, from 0 to 1
_ALIKE_JOINED = 0.88  # likeness of two whole names


def describe(name: str, nation: str, born: date | None) -> str:
    """A person in a note: `Josh Kerr (GBR, born 1997)`."""
    about = ", ".join(part for part in (nation, f"born {born.year}" if born else "") if part)
    return f"{name} ({about})" if about else name


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are forms of one name, for people of the same birth date, sex and nation.

    Each word of the shorter name must be spelt much like a word of the longer one. Every word must: twins share the
    family name, but not the given name.
    """
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return False
    left = list(longer)
    for word in shorter:
        best = max(left, key=lambda candidate: _likeness(word, candidate))
        if _likeness(word, best) < _ALIKE:
            return _likeness("".join(one), "".join(other)) >= _ALIKE_JOINED
        left.remove(best)
    return len(shorter) > 1 or len(longer) == 1


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def have_word_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a word of one name is spelt much like a word of the other."""
    return any(_likeness(mine, his) >= _ALIKE for mine in one for his in other)
