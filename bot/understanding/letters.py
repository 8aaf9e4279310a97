"""Reads the letters of result lists for a sex: `wr w mile`, `Glasgow 24 1500m w`, `hammer m`."""

from dataclasses import replace

from bot.understanding.gathering import Gathered
from bot.understanding.pieces import Piece

_SEX_OF = {"w": "women", "f": "women", "m": "men"}
_IN_LANGUAGES = {"w": ("en", "de")}  # it is `in` in Polish


def find_letters(pieces: list[Piece], gathered: Gathered) -> set[int]:
    """Make a letter beside an event its sex, where nothing else says one; returns its position if nothing explained it.

    Before a name `w` is `with`.
    """
    if any(piece.offered("sex") for piece in pieces):
        return set()
    starts = {piece.first: piece for piece in pieces}
    ends = {piece.end: piece for piece in pieces}
    words = gathered.sentence.words
    for at, word in enumerate(words):
        sex, own = _SEX_OF.get(word.text.casefold()), starts.get(at)
        spoken = gathered.language in _IN_LANGUAGES.get(word.folded, (gathered.language,))
        unit = word.folded == "m" and at > 0 and words[at - 1].folded[-1].isdigit() and at - 1 in starts  # `22 m shot`
        if sex is None or not spoken or unit or not (own is None or ("filler" in own.offers and own.end == at + 1)):
            continue
        before, behind = ends.get(at), starts.get(at + 1)
        of_event = any(near and near.offered("event") for near in (before, behind))
        if not of_event or (behind and behind.offered("athlete")):
            continue
        said = replace(own, offers=(f"sex:{sex}",)) if own else Piece(at, at + 1, (f"sex:{sex}",), 0.0)
        pieces[:] = sorted([*(piece for piece in pieces if piece is not own), said], key=lambda piece: piece.first)
        return set() if own else {at}
    return set()
