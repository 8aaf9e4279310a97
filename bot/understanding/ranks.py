"""Finds places in a list: `the 3rd fastest miler`, `la segunda mejor marca`, `drittschnellste`."""

from dataclasses import replace
from functools import cache

from bot.names.fold import fold
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence
from bot.understanding.words import ordinals

_ARTICLES = frozenset(("la", "le", "el", "il", "o", "a", "plus", "mas", "piu", "mais"))


def find_ranks(pieces: list[Piece], sentence: Sentence) -> None:
    """Make an ordinal before `fastest` or the like ask for a list: no race has a third fastest."""
    for piece in list(pieces):
        if not {"best", "performers", "pb"} & set(piece.offers):
            continue
        at = piece.first - 1
        while at > 0 and sentence.words[at].folded in _ARTICLES:
            at -= 1
        if at < 0 or sentence.words[at].folded not in _ordinals():
            continue
        index = next((nth for nth, other in enumerate(pieces) if other.first <= at < other.end), None)
        if index is None:
            pieces.append(Piece(at, at + 1, ("list",), 0.0))
        elif pieces[index].end - pieces[index].first == 1:
            pieces[index] = replace(pieces[index], offers=("list",))
    pieces.sort(key=lambda piece: piece.first)


@cache
def _ordinals() -> frozenset[str]:
    return frozenset(fold(word.strip()) for word in ordinals.WORDS.split(","))
