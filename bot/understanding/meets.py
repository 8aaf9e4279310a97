"""Finds the meets and cities that a sentence names, exactly or in another language, and once misspelt."""

from collections.abc import Iterator, Sequence

from bot.names import Ambiguous, Match, NoMatch
from bot.names.athletes import AthleteNames
from bot.names.fold import fold
from bot.names.meets import MeetNames, Outcome
from bot.understanding.lexicon import Lexicon, may_have_ending, without_ending
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence
from bot.understanding.short_years import full_year

_LONGEST = 6  # words of a meet's name
_YEAR, _SHORT_YEAR = 4, 2  # digits
_KNOWN = 30  # importance of a meet that is meant wherever its city or name stands
_SURE, _LIKELY, _DOUBTFUL = 2.05, 1.98, 1.05  # weights of a word
_OF_WORDS = 1.9  # of several words that are the name of a small place, unless they are somebody's: `St. Pierre`
_DATED = 2.4  # of a word of a name that has its year in it: `Tokyo 2020`
_TOO_SHORT = 3  # letters
_MOST_GUESSES = 2
_HOSTS = {"la": "Los Angeles"}  # a word as well: the year of a championship there says that the city is meant


def find_meets(
    sentence: Sentence,
    meets: MeetNames,
    lexicon: Lexicon,
    inside: Sequence[bool],
    plain: Sequence[bool],
    before_series: Sequence[bool],
) -> Iterator[Piece]:
    """The meets named. `inside` words stand behind an `in` or beside a year; `plain` words are mere fillers.

    `before_series` words are followed by championships or a league.
    """
    words = sentence.words
    years = [word.folded.isdecimal() and len(word.folded) in (_SHORT_YEAR, _YEAR) for word in words]
    for first in range(len(words)):
        begun = meets.has_beginning(words[first].folded) or lexicon.has_city_beginning(words[first].folded)
        most = min(len(words), first + (_LONGEST if begun else 1))
        furthest = next((at for at in range(first + 1, most) if words[at].parted), most)  # no name goes over a comma
        for end in range(furthest, first, -1):
            folded = sentence.folded(first, end)
            dated = _dated(sentence, first, end, lexicon, meets) if end < len(words) and years[end] else None
            city = dated or lexicon.find_city(folded)
            importance = meets.importance_of(fold(city) if city else folded)
            if importance is None and city is None:
                city = _without_ending(folded, meets) if may_have_ending(folded) else None
                city = city or (_without_genitive(folded, meets, lexicon) if before_series[end - 1] else None)
                importance = meets.importance_of(fold(city)) if city else None
            if importance is None:
                continue  # as of most words, so this is looked up first
            slight = not dated and _is_slight(sentence, plain, first, end)
            if slight and not _is_great(city or folded, first, end, meets, plain):
                continue
            short = len(folded) < _TOO_SHORT and not dated
            if short or folded.replace(" ", "").isdigit():
                continue
            weight = _weight(importance, inside=inside[first], long=end - first > 1)
            if dated or (city is None and sentence.words[end - 1].folded.isdigit()):
                weight = _DATED
            yield Piece(first, end, (f"meet:{city or sentence.part(first, end)}",), weight * (end - first))


def _dated(sentence: Sentence, first: int, end: int, lexicon: Lexicon, meets: MeetNames) -> str | None:
    """A city with the year behind it of a meet of it, which is surely that: `mexico 68`, `la 84`; else None."""
    digits = sentence.words[end].folded
    short = len(digits) == _SHORT_YEAR
    folded = sentence.folded(first, end)
    host = _HOSTS.get(folded)
    city = host or lexicon.find_city(folded)
    found = meets.find(f"{city} {full_year(int(digits)) if short else digits}") if city else None
    held = hits_of_meet(found) if found else ()
    return city if any(host is None or meets.get(id_).kind.is_championship for id_ in held) else None


def hits_of_meet(outcome: Outcome) -> tuple[str, ...]:
    """The ids of the meets that a text may mean."""
    if isinstance(outcome, Match):
        return (outcome.id,)
    return tuple(hit.id for hit in outcome.candidates) if isinstance(outcome, Ambiguous) else ()


def is_named_after(piece: Piece, sentence: Sentence, meets: MeetNames, names: AthleteNames) -> bool:
    """Whether a meet is named after an athlete and had no edition in the year beside it: `kusocinski 1932`."""
    if piece.end - piece.first > 1 or not names.has_word(sentence.words[piece.first].folded):
        return False
    years = [word.folded for word in sentence.words if len(word.folded) == _YEAR and word.folded.isdecimal()]
    held = any(isinstance(meets.find(f"{piece.offered('meet')} {year}"), Match | Ambiguous) for year in years)
    return bool(years) and not held and meets.find_series(piece.offered("meet") or "") is not None


def _is_slight(sentence: Sentence, plain: Sequence[bool], first: int, end: int) -> bool:
    """Whether the words begin or end with an article or the like, or are only such a word."""
    slight = [
        plain[at] and (end - first == 1 or len(sentence.words[at].folded) <= _TOO_SHORT) for at in (first, end - 1)
    ]
    return any(slight)


def _is_great(city: str, first: int, end: int, meets: MeetNames, plain: Sequence[bool]) -> bool:
    """Whether an article belongs to the name of a well-known place: `los angeles`."""
    return end - first > 1 and not plain[end - 1] and (meets.importance_of(fold(city)) or 0) >= _KNOWN


def _without_ending(folded: str, meets: MeetNames) -> str | None:
    """A well-known place that is named with a Finnish ending, `los angelesin`; None if the words are none."""
    return next((base for base in without_ending(folded) if (meets.importance_of(base) or 0) >= _KNOWN), None)


def _without_genitive(folded: str, meets: MeetNames, lexicon: Lexicon) -> str | None:
    """A well-known place with a genitive s, `Toruns` or `Münchens`; None if the words are none."""
    base = folded.removesuffix("s")
    if base == folded:
        return None
    city = lexicon.find_city(base) or base
    return city if (meets.importance_of(fold(city)) or 0) >= _KNOWN else None


def guess_meets(sentence: Sentence, meets: MeetNames, unknown: Sequence[int]) -> Iterator[Piece]:
    """Misspelt cities and meets among the words that nothing explains, where a place may stand."""
    for at in unknown[:_MOST_GUESSES]:
        word = sentence.words[at]
        if len(word.folded) > _TOO_SHORT + 1 and not isinstance(meets.find(word.text), NoMatch):
            yield Piece(at, at + 1, (f"meet:{word.text}",), _LIKELY - 0.3)


def _weight(importance: int, *, inside: bool, long: bool) -> float:
    if importance >= _KNOWN or (long and inside):
        return _SURE + 0.1 if inside or long else _LIKELY
    return _LIKELY if inside else _OF_WORDS if long else _DOUBTFUL
