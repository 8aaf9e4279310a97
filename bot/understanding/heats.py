"""Finds which of several races of a round is meant: `heat 3`, `second semi`, `semi 2`."""

import re
from dataclasses import replace

from bot.understanding.pieces import Piece
from bot.understanding.ranks import ordinal_places
from bot.understanding.sentence import Sentence
from bot.understanding.times import count_of

_MOST_HEATS = 12
_ROUNDS = {"h": "heat", "heat": "heat", "sf": "semi-final", "semi": "semi-final", "s": "semi-final"}
_SHORT = re.compile(r"(h|heat|sf|semi|s)([1-9]\d?)")  # `sf1`, as result lists have it


def find_heats(pieces: list[Piece], sentence: Sentence) -> set[int]:
    """Give a round its number, which stands behind it or before; returns the words that nothing else explained."""
    words, found = sentence.words, set[int]()
    explained = {at for piece in pieces for at in range(piece.first, piece.end)}
    for at, word in enumerate(words):
        short = _SHORT.fullmatch(word.folded) if at not in explained else None
        if short and int(short[2]) <= _MOST_HEATS:
            pieces.append(Piece(at, at + 1, (f"round:{_ROUNDS[short[1]]}", f"heat:{short[2]}"), 0.0))
            found.add(at)
    pieces.sort(key=lambda piece: piece.first)
    for at, piece in enumerate(pieces):
        if piece.offered("round") in (None, "final") or piece.offered("heat"):
            continue
        behind = words[piece.end] if piece.end < len(words) else None
        number = count_of(behind) if behind and not behind.parted else None
        place = ordinal_places().get(words[piece.first - 1].folded) if piece.first else None
        heat, word = (number, piece.end) if number else (place, piece.first - 1)
        if not heat or heat > _MOST_HEATS or _is_year(pieces, word):
            continue
        pieces[at] = replace(piece, offers=(*piece.offers, f"heat:{heat}"))
        own = next((nth for nth, other in enumerate(pieces) if other.first <= word < other.end), None)
        if own is None:
            found.add(word)
        elif pieces[own].end - pieces[own].first == 1:
            pieces[own] = replace(pieces[own], offers=("filler",))
    return found


def _is_year(pieces: list[Piece], at: int) -> bool:
    return any(piece.first <= at < piece.end and (piece.offered("year") or piece.offered("mark")) for piece in pieces)
