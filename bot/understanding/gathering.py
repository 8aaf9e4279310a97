"""Gathers what a sentence names: the pieces of all finders, and of them those that explain most of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.nations import nation_name
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames
from bot.understanding.dictionary import dictionary, undrawn
from bot.understanding.events import find_events
from bot.understanding.lexicon import LONGEST_PHRASE, Lexicon, Said, language_of, lexicon, offers_of
from bot.understanding.meets import find_meets, guess_meets, is_named_after
from bot.understanding.people import People
from bot.understanding.pieces import Piece, cover
from bot.understanding.sentence import Sentence
from bot.understanding.slips import FILLER, SAID, SERIES, SPLIT, offers_of_word, put_right
from bot.understanding.somebody import (
    MEETS,
    does_something,
    has_something,
    is_a_side,
    is_month_meant,
    is_nation,
    is_plain,
    is_slip_of_a_name,
    is_somebody,
)
from bot.understanding.spans import ends_in_decade, find_spans
from bot.understanding.strangers import join_strangers
from bot.understanding.talk import find_talk
from bot.understanding.times import find_times

_FILLERS = 1.45  # weight of each word of several that say nothing together: `on paper`, `at the mo`
_SURE = 1.9  # weight of each word of a time or mark that is no event
_CODE, _SMALL_CODE = 2.05, 1.92  # weights of a nation's code, in capitals and in small letters
_TO_US_TEXT = "give gives show shows tell tells let lets of for to with between help remind among"
_TO_US = frozenset(_TO_US_TEXT.split())
_EXPLAINED = 0.95  # of a word that only a doubtful piece explains
_IN_TEXT = """
in at bei im am a au aux en em no na nos nas w we på pa te ved i fra from of de di der dei nel nella ai
alle al til
"""
IN = frozenset(_IN_TEXT.split())
_SHORTEST_WITHIN = 3  # letters of a filler within a name
_SPOKEN = 0.9  # how well a language must fit for its words to be looked for among misspelt ones
_IN_CAPITALS = {  # all are words too
    "OR": ("record", "scope:olympic"),
    "AR": ("record", "area-record"),
    "ER": ("record", "scope:europe"),
    "OG": ("series:olympics", "kind:olympic", "scope:olympic"),
}
_ENGLISH = frozenset(("en",))
_FINNISH_RECORDS = {"SE": ("record", "scope:FIN")}
_NATIONS = {"SA": "RSA"}  # likewise; an area is meant too seldom
_CITIES = {"LA": "Los Angeles"}  # likewise
_WEAK_WORDS_TEXT = """
van von der den de la le el al da di del dos du ben ter ten st mc mac bin abu san
"""
_WEAK_WORDS = frozenset(_WEAK_WORDS_TEXT.split())


@dataclass(frozen=True, slots=True)
class Gathered:
    """The pieces chosen, in order, and the words that nothing explains, by their position.

    `talk` are those that a dictionary has: they are no names, and what is not known of them is told in the note.
    """

    sentence: Sentence
    pieces: tuple[Piece, ...]
    unknown: tuple[int, ...]
    language: str = "en"
    talk: frozenset[int] = frozenset()


def gather(sentence: Sentence, names: AthleteNames, meets: MeetNames) -> Gathered:
    """Find everything, and choose the pieces that explain most of the sentence."""
    words = sentence.words
    if not words:
        return Gathered(sentence, (), ())
    book = lexicon()
    phrases = [one for one in _phrases(sentence, book) if not ends_in_decade(sentence, one[0], one[1])]
    fits = language_of(found for _, _, found in phrases)
    ahead = any("calendar" in offers for _, _, said in phrases for offers in said.values())
    everything = frozenset(offer for _, _, said in phrases for offers in said.values() for offer in offers)
    said = [
        found
        for found in phrases
        if is_month_meant(sentence, *found, ahead=ahead)
        or not (is_somebody(sentence, names, fits, everything, *found) or is_slip_of_a_name(sentence, fits, *found))
    ]
    best = max(fits, key=lambda language: fits[language])
    spoken = frozenset(language for language, fit in fits.items() if fit >= _SPOKEN or language in ("en", best))
    explained = {at for first, end, _ in said for at in range(first, end)}
    pieces = [*_said(said), *_codes(sentence, book, names, explained, spoken)]
    meanings = _meanings(len(words), said)
    of_a_day = bool({"today", "happened"} & everything)
    pieces += [*find_times(sentence, meanings, months=ahead, days=of_a_day), *find_spans(words)]
    surely = [False] * len(words)
    for piece in pieces:
        sure = piece.weight / (piece.end - piece.first) >= _SURE
        if sure and piece.offers[0].startswith(("mark:", "number:", "day:", "monthday:", "years:")):
            surely[piece.first : piece.end] = [True] * (piece.end - piece.first)
    pieces += find_events(sentence, surely, best)
    plain = [is_plain(piece_offers) for piece_offers in meanings]
    places = find_meets(sentence, meets, book, _inside(sentence, pieces), plain, _before_series(sentence, pieces))
    pieces += [
        piece
        for piece in places
        if not (
            is_a_side(sentence, piece)
            or is_nation(sentence, piece, meanings)
            or is_named_after(piece, sentence, meets, names)
            or does_something(sentence, piece, names)
            or has_something(sentence, piece, names, everything)
        )
    ]
    pieces += put_right(sentence, book, names, pieces, spoken)
    free, weak = _free(sentence, pieces, names)
    _free_places(sentence, names, pieces, free)
    talk = find_talk(sentence, {at for piece in pieces for at in range(piece.first, piece.end)}, spoken)
    people = People(sentence, names, talk, pieces)
    pieces += [*people.find(free, weak), *people.named_like_places(free)]
    chosen = cover(len(words), pieces)
    unknown = _unknown(len(words), chosen)
    guessed = list(guess_meets(sentence, meets, [at for at in unknown if _inside(sentence, pieces)[at]]))
    if guessed:
        chosen = cover(len(words), [*pieces, *guessed])
        unknown = _unknown(len(words), chosen)
    chosen = join_strangers(chosen, sentence, names, talk)
    return Gathered(sentence, tuple(chosen), _unknown(len(words), chosen), best, talk)


def _phrases(sentence: Sentence, book: Lexicon) -> Iterator[tuple[int, int, Said]]:
    folded = [_undrawn(word.folded.replace(" ", ""), book) for word in sentence.words]  # `J.O.` is `jo`
    for first in range(len(folded)):
        for length, said in book.find(folded[first : first + LONGEST_PHRASE]):
            of_nation = length == 1 and any(offer.startswith("nation:") for each in said.values() for offer in each)
            parts = book.behind(folded[first]) if of_nation else ()
            yield first, first + length, _with_parts(said, parts, book)


def _with_parts(said: Said, parts: Sequence[str], book: Lexicon) -> Said:
    """What a word says with the parts behind its beginning: `suomalaisnaiset` are of a nation and a sex."""
    more = tuple(offer for part in parts for offer in offers_of_word(part, book) if offer != "filler")
    return {language: tuple(dict.fromkeys((*offers, *more))) for language, offers in said.items()} if more else said


def _undrawn(word: str, book: Lexicon) -> str:
    """A word without letters that are drawn out, if that is a known one: `sooo`."""
    _, *shorter = undrawn(word)
    return next((form for form in shorter if form != word and any(book.find([form]))), word)


def _said(found: Sequence[tuple[int, int, Said]]) -> Iterator[Piece]:
    fits = language_of(said for _, _, said in found)
    for first, end, said in found:
        offers = offers_of(said, fits)
        if any(offer.startswith(("month:", "unit:")) for offer in offers):
            offers = tuple(offer for offer in offers if not offer.startswith(("month:", "unit:"))) or ("filler",)
        series = any(offer.startswith(("series:", "meet:")) for offer in offers)
        filler = all(offer == "filler" for offer in offers)
        plain = _FILLERS if end - first > 1 and said.get("en") == ("filler",) else FILLER
        weight = plain if filler else SERIES if series else SAID
        yield Piece(first, end, offers, weight * (end - first))


def _codes(
    sentence: Sentence, book: Lexicon, names: AthleteNames, explained: set[int], spoken: frozenset[str]
) -> Iterator[Piece]:
    """Codes of nations: `UK`, `u.k.`, and `gbr` where that is no other word; capitals say nothing if all is in them."""
    shouted = sentence.text.isupper() and len(sentence.words) > 1
    for at, word in enumerate(sentence.words):
        text = word.text.replace(".", "").upper() if "." in word.text else "" if shouted else word.text
        finnish = "fi" in spoken or (spoken == _ENGLISH and at and at + 1 == len(sentence.words))  # `keihään SE`
        if text in _IN_CAPITALS or (text in _FINNISH_RECORDS and finnish):
            yield Piece(at, at + 1, _IN_CAPITALS.get(text) or _FINNISH_RECORDS[text], _CODE)
            continue
        if text in _CITIES and at + 1 < len(sentence.words) and sentence.words[at + 1].folded.isdecimal():
            yield Piece(at, at + 1, (f"meet:{_CITIES[text]}",), _CODE)  # `LA 84`
            continue
        if text in _NATIONS:
            yield Piece(
                at, at + 1, (f"nation:{_NATIONS[text]}",), _CODE, f"Took “{text}” for {nation_name(_NATIONS[text])}."
            )
            continue
        code, weight = book.find_code(text) if text != "AND" else None, _CODE
        if code is None and word.folded == "us" and not (at and sentence.words[at - 1].folded in _TO_US):
            code = "USA" if len(sentence.words) > 1 else None
        if code is None and at not in explained and (small := book.find_code(word.text.upper())):
            is_word = names.has_word(word.folded) or dictionary().knows(word.folded, spoken - {"en"})
            code, weight = None if is_word else small, _SMALL_CODE
        if code:
            yield Piece(at, at + 1, (f"nation:{code}",), weight)


def _meanings(count: int, found: Sequence[tuple[int, int, Said]]) -> list[frozenset[str]]:
    """What each word may mean alone, in any language."""
    meanings: list[frozenset[str]] = [frozenset()] * count
    for first, end, said in found:
        if end - first == 1:
            meanings[first] = frozenset(offer for offers in said.values() for offer in offers)
    return meanings


def _inside(sentence: Sentence, pieces: Sequence[Piece]) -> list[bool]:
    """Whether each word stands where a place may: behind an `in`, or beside a year."""
    dated = {at for piece in pieces if piece.offers[0].startswith("year:") for at in (piece.first - 1, piece.end)}
    words = sentence.words
    return [
        at in dated or (at > 0 and words[at - 1].folded in IN) or _after_the(sentence, at) for at in range(len(words))
    ]


def _before_series(sentence: Sentence, pieces: Sequence[Piece]) -> list[bool]:
    """Whether championships or a league stand behind each word, whose place it may name: `Toruns world indoors`."""
    series = {piece.first for piece in pieces if any(offer.startswith("series:") for offer in piece.offers)}
    words = sentence.words
    series |= {at for at, word in enumerate(words) if word.folded in MEETS}  # `Madrids meeting`
    return [at + 1 in series for at in range(len(words))]


def _after_the(sentence: Sentence, at: int) -> bool:
    return (
        at > 1 and sentence.words[at - 2].folded in IN and sentence.words[at - 1].folded in ("the", "los", "las", "den")
    )


def _free(sentence: Sentence, pieces: Sequence[Piece], names: AthleteNames) -> tuple[list[bool], list[bool]]:
    """Which words may be names: those that nothing or little explains; and which may stand within a name only.

    These are small words, and fillers between two words of names: `mutaz esa barshim`, where `esa` is Spanish.
    """
    strong: list[float] = [0.0] * len(sentence.words)
    for piece in pieces:
        each = piece.weight / (piece.end - piece.first)
        for at in range(piece.first, piece.end):
            strong[at] = max(strong[at], each)
    free = [worth < _EXPLAINED or (FILLER < worth < SAID and worth not in (SPLIT, _FILLERS)) for worth in strong]
    free = [yes and not any(map(str.isdigit, word.folded)) for yes, word in zip(free, sentence.words, strict=True)]
    weak = [word.folded in _WEAK_WORDS for word in sentence.words]
    for at in range(1, len(free) - 1):
        between = strong[at] == FILLER and len(sentence.words[at].folded) >= _SHORTEST_WITHIN
        sides = (sentence.words[at - 1].folded, sentence.words[at + 1].folded)
        if between and free[at - 1] and free[at + 1] and all(names.has_word(side) for side in sides):
            weak[at] = True
    return free, weak


def _free_places(sentence: Sentence, names: AthleteNames, pieces: Sequence[Piece], free: list[bool]) -> None:
    """Free the words of a place behind a name that may be part of the name: `elle st pierre`."""
    for piece in pieces:
        words = sentence.words[piece.first : piece.end]
        behind = piece.first > 0 and free[piece.first - 1] and len(words) > 1
        if behind and piece.offered("meet") and all(names.has_word(word.folded) for word in words):
            free[piece.first : piece.end] = [True] * len(words)


def _unknown(count: int, chosen: Sequence[Piece]) -> tuple[int, ...]:
    explained = {at for piece in chosen for at in range(piece.first, piece.end)}
    return tuple(at for at in range(count) if at not in explained)
