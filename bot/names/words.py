"""Compare a typed text with names word by word, in any order, where one of them may have words that the other lacks."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

Floats = npt.NDArray[np.float32]

_LEAST = 0.5  # similarity of two words; below it they are two different words
_MOST_WORDS = 6
_ANY_ORDER = 0.05
_WORD_UNTYPED = 0.04
_WORD_TOO_MUCH = 0.12


def word_by_word(words: Sequence[str], names: Sequence[str]) -> Floats:
    """The similarity of each folded name to these words: of its words, or of the words, whichever are fewer.

    Each is compared with the one most like it. At least two of them must be like one; else the similarity is 0.
    """
    words = words[:_MOST_WORDS]
    found = np.zeros(len(names), dtype=np.float32)
    own = {at: each for at, name in enumerate(names) if len(each := name.split()[:_MOST_WORDS]) > 1}
    if not own:
        return found
    flat = [word for each in own.values() for word in each]
    alike: Floats = cdist(words, flat, scorer=OSA.normalized_similarity, dtype=np.float32)
    sizes = np.array([len(each) for each in own.values()])
    ends = np.cumsum(sizes)
    starts = ends - sizes
    # most names have a word that is like none: numpy tells that of all of them at once
    least_of_typed = np.maximum.reduceat(alike, starts, axis=1).min(axis=0)
    least_of_own = np.minimum.reduceat(alike.max(axis=0), starts)
    near = np.where(len(words) <= sizes, least_of_typed, least_of_own) >= _LEAST
    for (at, each), start, end, may in zip(own.items(), starts.tolist(), ends.tolist(), near.tolist(), strict=True):
        if may:
            found[at] = _similarity(words, each, alike[:, start:end])
    return found


def _similarity(words: Sequence[str], own: Sequence[str], alike: Floats) -> float:
    fewer, alike = (words, alike) if len(words) <= len(own) else (own, alike.T)
    best = alike.argmax(axis=1)
    if len(set(best.tolist())) < len(fewer):  # two of them are like one and the same
        return 0.0
    each = alike[np.arange(len(fewer)), best]
    if each.min() < _LEAST:
        return 0.0
    lengths = np.array([len(word) for word in fewer], dtype=np.float32)
    untyped = len(own) - len(words)
    others = _WORD_UNTYPED * untyped if untyped > 0 else _WORD_TOO_MUCH * -untyped
    return float(each @ lengths / lengths.sum()) - _ANY_ORDER - others
