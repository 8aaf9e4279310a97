"""Puts right what is misspelt of the words that say which question: `reccord`, `medails`."""

from collections.abc import Iterator, Sequence

from bot.names.athletes import AthleteNames
from bot.names.event_grammar import read_event
from bot.understanding.dictionary import dictionary
from bot.understanding.events import ROADS
from bot.understanding.lexicon import LONGEST_PHRASE, Lexicon, offers_of
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

SAID, SERIES, FILLER, SPLIT, _CORRECTED = 2.0, 2.3, 1.0, 1.9, 1.4  # weights of a word
_LONGEST_ENDING, _SHORTEST_STEM = 2, 4  # letters
_MOST_CORRECTED = 6  # words
_UNTOLD_TEXT = """
filler who when holds winner run-mark said often on about in and last first now ever most stood happened beat lost met
against since until profile results person
"""
_UNTOLD = frozenset(_UNTOLD_TEXT.split())


def put_right(
    sentence: Sentence, book: Lexicon, names: AthleteNames, pieces: Sequence[Piece], spoken: frozenset[str]
) -> Iterator[Piece]:
    """Compounds in their parts, and misspelt words, of the words that no piece explains."""
    explained = {at for piece in pieces for at in range(piece.first, piece.end)}
    left = _MOST_CORRECTED
    for at, word in enumerate(sentence.words):
        if at in explained or not word.folded.isalpha() or " " in word.folded:
            continue
        parts = book.split(word.folded) if not names.has_word(word.folded) else ()
        if parts:
            offers = tuple(each for nth, part in enumerate(parts) for each in _offers_of_part(part, book, nth))
            if offers:
                yield Piece(at, at + 1, offers, SPLIT)
                continue
        if names.has_word(word.folded) or not left:
            continue
        left -= 1
        meant = book.correct(word.folded, spoken)
        if meant and not _is_form_of(word.folded, meant) and dictionary().knows(word.folded, spoken):
            continue  # it is right as it is
        offers = tuple(offers_of_word(meant, book)) if meant else ()
        if meant and any(offer != "filler" for offer in offers):
            plain = all(
                offer in _UNTOLD or offer.startswith("event:") for offer in offers
            )  # of a word that only asks, the answer says it itself
            note = "" if plain else f"Took “{word.text}” for {meant}."
            yield Piece(at, at + 1, offers, _CORRECTED, note)
            yield from _phrases_with(sentence, book, at, meant, note)


def _phrases_with(sentence: Sentence, book: Lexicon, at: int, meant: str, note: str) -> Iterator[Piece]:
    """The phrases that a misspelt word is in once it is put right: `world champinships`."""
    folded = [word.folded for word in sentence.words]
    folded[at] = meant
    for first in range(max(0, at - LONGEST_PHRASE + 1), at + 1):
        for length, said in book.find(folded[first : first + LONGEST_PHRASE]):
            if length > 1 and first + length > at:
                yield Piece(first, first + length, offers_of(said, {}), SAID * length, note)


def _is_form_of(word: str, meant: str) -> bool:
    """Whether two words differ in their endings only: `heptathlons`."""
    shared = max(len(word), len(meant), _SHORTEST_STEM + _LONGEST_ENDING) - _LONGEST_ENDING
    return word[:shared] == meant[:shared]


def _offers_of_part(part: str, book: Lexicon, at: int) -> tuple[str, ...]:
    """What a part of a compound says; the first may be no word of its own."""
    begins = book.beginning(part) if not at else ()
    return begins or tuple(offers_of_word(part, book))


def offers_of_word(word: str, book: Lexicon) -> Iterator[str]:
    """What a single word may say, as it stands."""
    events = read_event(word)
    if events and word not in ROADS:
        yield f"event:{events[0].key if len(events) == 1 else word}"
    for _, said in book.find([word]):
        yield from offers_of(said, {})
