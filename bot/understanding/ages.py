"""Finds ages that somebody had: `Jakob at 16`, `the fastest 16-year-old`, `when she was 17`."""

import re
from collections.abc import Iterator

from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_AGE = re.compile(r"1[3-9]|[2-4]\d")
_YEARS = frozenset(("year", "years", "yr", "yrs"))
_OLD = frozenset(("old", "olds"))
_UNITS_TEXT = "m k km kms kilometres kilometers metres meters miles mile min mins seconds secs s points percent degrees"
_UNITS = frozenset(_UNITS_TEXT.split())
_WAS = frozenset(("was", "were", "is"))
_ONLY = frozenset(("only", "just", "still", "about", "age", "the", "of", "tender"))


def find_ages(pieces: list[Piece], sentence: Sentence) -> set[int]:
    """Make ages of the numbers that are. Returns the positions of the words that nothing else explained."""
    found: set[int] = set()
    for first, end, age in list(_ages(sentence)):
        over = [piece for piece in pieces if piece.first < end and piece.end > first]
        explained = {at for piece in over for at in range(piece.first, piece.end)}
        if any(piece.first < first or piece.end > end for piece in over):
            continue  # a part of something longer: `at 20 km`
        pieces[:] = [piece for piece in pieces if piece not in over]
        pieces.append(Piece(first, end, (f"age-of:{age}", "lacks:ages"), 0.0))
        found |= set(range(first, end)) - explained
    pieces.sort(key=lambda piece: piece.first)
    return found


def _ages(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The words that say an age, from one to before another, and the age."""
    words = [word.folded for word in sentence.words]
    for at, word in enumerate(words):
        age = word.removesuffix("yo").removesuffix("yr")
        if not _AGE.fullmatch(age):
            continue
        behind = words[at + 1 : at + 3]
        if age != word or (len(behind) > 1 and behind[0] in _YEARS and behind[1] in _OLD):
            yield at, at + (1 if age != word else len(("16", "year", "old"))), age
            continue
        before = at - 1
        while before >= 0 and words[before] in _ONLY:
            before -= 1
        began = words[before] if before >= 0 else ""
        when = began in _WAS and {"when", "while"} & set(words[max(0, before - 2) : before])
        if (began in ("at", "aged") or words[at - 1 : at] == ["age"] or when) and not _UNITS & set(behind[:1]):
            yield at, at + 1, age
