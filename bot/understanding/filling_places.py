"""Fills whose place in a race is asked for: `who was third`, `runner-up`, `wer gewann Silber`."""

from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.pieces import Piece
from bot.understanding.ranks import NUMBERED, medal_places, ordinal_places
from bot.understanding.times import count_of


def named_place(facts: Facts, _filled: Filled) -> Found | None:
    """The one place that is named, from the second on; none where several are: `gold and silver`."""
    found: dict[int, list[Piece]] = {}
    if not facts.first("event") or not (facts.first("meet") or facts.first("series") or facts.whole):
        return None
    for piece in {id(one): one for one in (*facts.asking("winner"), *facts.asking("medals"))}.values():
        for place in _places_in(facts, piece):
            found.setdefault(place, []).append(piece)
    if len(found) != 1 or 1 in found:
        return None
    place, pieces = next(iter(found.items()))
    return Found(str(place), tuple(pieces))


def _places_in(facts: Facts, piece: Piece) -> set[int]:
    """The places that the words of a piece say."""
    words = facts.gathered.sentence.words
    said: set[int] = set()
    for at in range(piece.first, piece.end):
        word, before = words[at], words[at - 1].folded if at else ""
        counted = count_of(word) if before in NUMBERED or (word.text.isdecimal() and before != "top") else None
        said |= {
            place for place in (ordinal_places().get(word.folded), medal_places().get(word.folded), counted) if place
        }
    return said
