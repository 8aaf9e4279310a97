"""Finds places in a list: `the 3rd fastest miler`, `la segunda mejor marca`, `terzo salto di sempre`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from bot.names.fold import fold
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence
from bot.understanding.times import count_of
from bot.understanding.words import ordinals

_ARTICLES = frozenset(("la", "le", "el", "il", "o", "a", "plus", "mas", "piu", "mais"))
NUMBERED_TEXT = """
number no nr num nummer numero numer place spot position platz rang stelle plaats plek puesto lugar posto posizione
plats plass sija sijalla miejsce miejscu
"""
NUMBERED = frozenset(NUMBERED_TEXT.split())
_PAIR = 2
_LONGEST_PLACE = 2  # digits
_POINT = re.compile(r"\. ?[^\W\d]|º|ª|°|:a\b|:e\b|:nde\b")  # behind a place
_WHOSE = frozenset(("athlete", "nation", "area"))
_COUNTING = frozenset(
    ("most", "often", "table", "titles", "list", "first", "last", "champions", "performers", "national")
)
_OF_RACES = ("meet", "series", "athlete")
_BEST = frozenset(("best", "performers", "pb"))


def find_ranks(pieces: list[Piece], sentence: Sentence) -> set[int]:
    """Make an ordinal before `fastest` or the like ask for a list: no race has a third fastest.

    Returns the positions of the words that nothing else explained.
    """
    found: set[int] = set()
    for at in set(_ranks(pieces, sentence)):
        index = next((nth for nth, other in enumerate(pieces) if other.first <= at < other.end), None)
        if index is None:
            pieces.append(Piece(at, at + 1, ("list",), 0.0))
            found.add(at)
        elif pieces[index].end - pieces[index].first == 1 or _is_numbered(pieces[index], sentence):
            pieces[index] = replace(pieces[index], offers=("list",))
    pieces.sort(key=lambda piece: piece.first)
    return found


def _is_numbered(piece: Piece, sentence: Sentence) -> bool:
    """Whether a piece is a place and its number: `Platz 3`, which is one of a race as well."""
    return piece.end - piece.first == _PAIR and sentence.words[piece.first].folded in NUMBERED


def find_places(pieces: list[Piece], sentence: Sentence) -> None:
    """Make a number ask for a race where an event and a meet are named: `wer wurde 4. in`, `who was number 2 in`.

    So does a medal of one race, `bronze in the 1500 in Rio`, where neither a nation's nor somebody's are counted.
    """
    said = {offer for piece in pieces for offer in piece.offers}
    kinds = {offer.partition(":")[0] for offer in said}
    of_one_race = {"event", "meet"} <= kinds and not kinds & _WHOSE and not said & _COUNTING
    for at, piece in enumerate(pieces) if "event" in kinds and kinds & {"meet", "series"} else ():
        number = piece.offered("number")
        end = sentence.words[piece.end - 1].end
        before = sentence.words[piece.first - 1].folded if piece.first else ""
        numbered = before in NUMBERED and piece.end - piece.first == 1 and count_of(sentence.words[piece.first])
        placed = number and len(number) <= _LONGEST_PLACE and _POINT.match(sentence.text, end)
        if placed or (numbered and not piece.offered("event")):
            pieces[at] = replace(piece, offers=("winner",))
        elif of_one_race and piece.offers == ("medals",) and sentence.words[piece.first].folded in medal_places():
            single = piece.end - piece.first == 1
            pieces[at] = replace(piece, offers=("winner",)) if single else piece


def _ranks(pieces: list[Piece], sentence: Sentence) -> Iterator[int]:
    """The positions of ordinals before a word such as `fastest`, or of any in a sentence of all time and no race."""
    of_all_time = any("all-time" in piece.offers or {"list", "ever"} <= set(piece.offers) for piece in pieces)
    listed = of_all_time and not any(piece.offered(kind) is not None for piece in pieces for kind in _OF_RACES)
    for at, word in enumerate(sentence.words if listed else ()):
        if word.folded in _ordinals():
            yield at
        if at and word.folded.isdecimal() and sentence.words[at - 1].folded in NUMBERED:
            yield from (at - 1, at)  # `number 2 of all time`
    for piece in pieces:
        if _BEST.isdisjoint(piece.offers):
            continue
        at = piece.first - 1
        while at > 0 and sentence.words[at].folded in _ARTICLES:
            at -= 1
        if at >= 0 and sentence.words[at].folded in _ordinals():
            yield at


@cache
def _ordinals() -> frozenset[str]:
    """Those from the second place on: the first of a list is its best."""
    return frozenset(word for word, place in ordinal_places().items() if place > 1)


@cache
def ordinal_places() -> Mapping[str, int]:
    """The places that ordinals of all languages say, by the folded word."""
    return {fold(word.strip()): place for place, words in ordinals.WORDS.items() for word in words.split(",")}


@cache
def medal_places() -> Mapping[str, int]:
    """The places that words for medals and the like say, by the folded word."""
    return {fold(word.strip()): place for place, words in ordinals.MEDALS.items() for word in words.split(",")}
