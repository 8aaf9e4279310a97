"""Finds full names of nobody: a given name before the family name of somebody who is called otherwise.

`ingrid bolt` is one person, who is not held, and no question about two. A pair may be written so as well
(`jakob kerr`), so two names alone stay two.
"""

from collections.abc import Sequence, Set

from bot.names import Ambiguous, Match
from bot.names.athletes import AthleteNames
from bot.names.fit import Fit, fit
from bot.names.fold import fold
from bot.understanding.fame import WELL_KNOWN, fame_of
from bot.understanding.pieces import Piece
from bot.understanding.sentence import Sentence

_OF_ONE_TEXT = """
pb sb medals titles injured profile age results record rivals quote said run-mark how-fast when season best
"""
_OF_ONE = frozenset(_OF_ONE_TEXT.split())
_OF_SEVERAL_TEXT = "h2h against beat beaten-by lost met ahead compare career greatest and on about"
_OF_SEVERAL = frozenset(_OF_SEVERAL_TEXT.split())
_PAIR, _MOST = 2, 4  # athletes
_FEWEST_LETTERS = 3  # of a given name


def join_strangers(
    pieces: Sequence[Piece], sentence: Sentence, names: AthleteNames, talk: Set[int] = frozenset()
) -> list[Piece]:
    """The pieces, with a given name and a family name that are nobody's together as one athlete.

    Words of talk beside a name are no part of it: `klarade mondo`; but for one behind a given name of little fame.
    """
    said = {offer for piece in pieces for offer in piece.offers}
    athletes = sum(piece.offered("athlete") is not None for piece in pieces)
    if athletes > _MOST:
        return list(pieces)  # a list of names, each of which would have to be looked up again
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if piece.first - 1 not in talk and _is_behind_unknown(piece, before.end if before else 0, sentence, names):
            text = sentence.part(piece.first - 1, piece.end)
            joined.append(Piece(piece.first - 1, piece.end, (f"athlete:{text}",), 0.0))
            continue
        if _is_before_unknown(piece, pieces, sentence, names, talk):
            text = sentence.part(piece.first, piece.end + 1)
            joined.append(Piece(piece.first, piece.end + 1, (f"athlete:{text}",), 0.0))
            continue
        if before and _are_beside(before, piece, sentence) and _is_nobody(before, piece, names):
            others = athletes > _PAIR and bool(said & {"against", "beat", "lost"})
            alone = bool(said & _OF_ONE) and not said & _OF_SEVERAL
            if others or alone or not _can_meet(before, piece, names):
                text = sentence.part(before.first, piece.end)
                joined[-1] = Piece(before.first, piece.end, (f"athlete:{text}",), 0.0)
                continue
        if before and _goes_on(before, piece, sentence):
            text = sentence.part(before.first, piece.end)
            joined[-1] = Piece(before.first, piece.end, (f"athlete:{text}",), 0.0)
            continue
        joined.append(piece)
    return joined


def _goes_on(before: Piece, piece: Piece, sentence: Sentence) -> bool:
    """Whether a name of nobody goes on behind a hyphen: `Zach Plimpton-Duarte`."""
    both = before.end == piece.first and before.weight == 0.0 and before.offered("athlete") and piece.offered("athlete")
    return bool(both) and sentence.text[sentence.words[before.end - 1].end : sentence.words[piece.first].start] == "-"


def _is_behind_unknown(piece: Piece, known: int, sentence: Sentence, names: AthleteNames) -> bool:
    """Whether a family name has a word before it that nothing explains, as `lebron` of `lebron james`."""
    at = piece.first - 1
    if at < known or not piece.offered("athlete") or piece.end - piece.first > 1:
        return False
    word, family = sentence.words[at].folded, fold(piece.offered("athlete") or "")
    named = word.isalpha() and len(word) >= _FEWEST_LETTERS and not sentence.words[piece.first].parted
    return named and not _is_given(family, names)


def _is_before_unknown(
    piece: Piece, pieces: Sequence[Piece], sentence: Sentence, names: AthleteNames, talk: Set[int]
) -> bool:
    """Whether a given name of many has a word behind it that nothing explains, as `federer` of `roger federer`."""
    at, given = piece.end, fold(piece.offered("athlete") or "")
    if not given or at >= len(sentence.words) or at - piece.first > 1:
        return False
    word = sentence.words[at]
    named = word.folded.isalpha() and len(word.folded) >= _FEWEST_LETTERS and not word.parted
    if not named or any(other.first <= at < other.end for other in pieces):
        return False
    is_given = _is_given(given, names)
    if is_given and at in talk:
        return fame_of(given, names) < WELL_KNOWN
    if is_given and isinstance(names.resolve(given), Ambiguous):
        return True
    return at not in talk and _is_led(piece, pieces, sentence)


def _is_led(piece: Piece, pieces: Sequence[Piece], sentence: Sentence) -> bool:
    """Whether a name stands where a given name does, with one unknown word behind it: `Bartholomew Zigglestein`.

    Both are capitalised, or the two lead the sentence: else the word behind is mostly a verb that nobody listed.
    """
    words = sentence.words[piece.first : piece.end + 1]
    capitals = all(word.text[:1].isupper() for word in words) and not sentence.text.isupper()
    leads = all(other.is_filler for other in pieces if other.first < piece.first)
    explained = {at for other in pieces for at in range(other.first, other.end)}
    behind = [other for other in pieces if other.first == piece.end + 1]  # `warholm smashed it` is a verb
    single = piece.end + 1 == len(sentence.words) or any("filler" not in other.offers for other in behind)
    if any(_OF_SEVERAL & set(other.offers) for other in pieces):
        return False
    asked = any(_OF_ONE & set(other.offers) or other.offered("event") for other in pieces)
    return capitals or (leads and single and asked and all(at in explained for at in range(piece.first)))


def _are_beside(one: Piece, other: Piece, sentence: Sentence) -> bool:
    each = all(piece.offered("athlete") and piece.end - piece.first == 1 for piece in (one, other))
    return each and one.end == other.first and not sentence.words[other.first].parted


def _is_nobody(one: Piece, other: Piece, names: AthleteNames) -> bool:
    """Whether the first is a given name of those it may mean, and the second a family name."""
    given, family = fold(one.offered("athlete") or ""), fold(other.offered("athlete") or "")
    return _is_given(given, names) and not _is_given(family, names)


def _is_given(word: str, names: AthleteNames) -> bool:
    likeliest = _likeliest(word, names)
    return bool(likeliest) and fit(word, fold(likeliest[1])) is Fit.FIRST


def _likeliest(word: str, names: AthleteNames) -> tuple[str, str] | None:
    """The id and the name of whoever a word means most likely."""
    outcome = names.resolve(word)
    if isinstance(outcome, Match):
        return outcome.id, outcome.name
    if isinstance(outcome, Ambiguous):
        given = [hit for hit in outcome.candidates if fit(word, fold(hit.name)) is Fit.FIRST]
        hit = max(given or outcome.candidates, key=lambda hit: names.weight(hit.id))
        return hit.id, hit.name
    return None


def _can_meet(one: Piece, other: Piece, names: AthleteNames) -> bool:
    """Whether the first is known by the given name alone, and both are of one sex: only then they may be a pair."""
    given, family = fold(one.offered("athlete") or ""), fold(other.offered("athlete") or "")
    first, second = _likeliest(given, names), _likeliest(family, names)
    if first is None or second is None or not isinstance(names.resolve(given), Match):
        return False
    return names.get(first[0]).sex is names.get(second[0]).sex
