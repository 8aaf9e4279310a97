"""An inverted index of trigrams as flat numpy arrays: finds names that share rare trigrams with a text."""

from array import array
from collections.abc import Sequence
from itertools import islice
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.names.columns import Columns, Positions

Floats = npt.NDArray[np.float32]
_Keys = npt.NDArray[np.int64]

_NAMES_AT_A_TIME = 25_000  # bounds the memory that building needs beside the finished index
_SPACE = 32
_INITIAL = 1 << 62  # tells the key of an initial from the keys of trigrams
_SMALLEST_BUDGET = 20_000
_FEWEST_GRAMS = 3
_WORTH_KEEPING = 0.35  # of the best weight
_WHOLE = 0.999  # of the best weight: the name has every trigram that the best has
_MOST_WHOLE = 25


class Postings:
    """Trigrams of each word (padded by a space on both sides) and first letters of words -> positions of names."""

    def __init__(
        self,
        vocabulary: _Keys,
        starts: npt.NDArray[np.int64],
        positions: Positions,
        size: int,
        norms: Floats | None = None,
    ) -> None:
        """`positions` lists the names of each gram in turn; `starts` has the start of each gram, and the end.

        `norms` are worked out from these unless they are given.
        """
        self._size = size
        self._vocabulary = vocabulary
        self._starts = array("q", starts.astype(np.int64).tobytes())  # of a list each number would be an object
        self._positions = positions
        self._gram_of: dict[int, int] = dict(zip(vocabulary.tolist(), range(len(vocabulary)), strict=True))
        self._weights = np.log1p(size / np.maximum(np.diff(starts), 1))
        self._norms = _norms(np.bincount(positions, minlength=size)) if norms is None else norms

    @classmethod
    def build(cls, folded: Sequence[str]) -> "Postings":
        """From folded names."""
        vocabulary, codes = _pairs(folded)
        size = max(len(folded), 1)
        starts = np.searchsorted(codes, np.arange(len(vocabulary) + 1, dtype=np.int64) * size)
        positions: Positions = np.remainder(codes, size, out=codes).astype(np.int32)
        del codes
        return cls(vocabulary, starts, positions, len(folded))

    def columns(self) -> dict[str, npt.NDArray[Any]]:
        """As arrays, for `from_columns`."""
        return {
            "grams": self._vocabulary,
            "gram_starts": np.array(self._starts, dtype=np.int64),
            "gram_positions": self._positions,
        }

    @classmethod
    def from_columns(cls, columns: Columns, size: int) -> "Postings":
        """Undo `columns`; `size` is the number of names."""
        return cls(columns["grams"], columns["gram_starts"], columns["gram_positions"], size)

    def with_names(self, folded: Sequence[str]) -> "Postings":
        """These postings and those of more names, whose positions are behind all others."""
        keys, owners = _grams(list(folded))
        grams, inverse = np.unique(keys, return_inverse=True)
        pairs = np.unique(inverse * len(folded) + owners)  # sorted by gram, then by position
        of_gram, position = np.divmod(pairs, len(folded))
        vocabulary = np.union1d(self._vocabulary, grams)
        counts = np.zeros(len(vocabulary), np.int64)
        counts[np.searchsorted(vocabulary, self._vocabulary)] = np.diff(self._starts)
        ends = np.cumsum(counts)
        own = np.searchsorted(vocabulary, grams)[of_gram]
        positions = np.insert(self._positions, ends[own], (position + self._size).astype(np.int32))
        counts += np.bincount(own, minlength=len(vocabulary))
        starts = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
        norms = np.concatenate((self._norms, _norms(np.bincount(position, minlength=len(folded)))))
        return Postings(vocabulary, starts, positions, self._size + len(folded), norms)

    def with_word_starting(self, start: str) -> Positions:
        """Positions of the names that have a word starting like this; of three letters on, only the first two count."""
        codes = [*map(ord, start[:2])]
        first = _SPACE << 42 | codes[0] << 21 | (codes[1] if len(codes) > 1 else 0)
        last = first if len(codes) > 1 else first | (1 << 21) - 1
        low, high = np.searchsorted(self._vocabulary, first), np.searchsorted(self._vocabulary, last, "right")
        return np.unique(self._positions[self._starts[int(low)] : self._starts[int(high)]])

    def with_rarest(self, query: str) -> Positions:
        """Positions of the names that have the three rarest trigrams of a folded text; none if no name has one."""
        grams = {self._gram_of.get(key, -1) for key in _query_keys(query)}
        if -1 in grams:
            return np.empty(0, dtype=np.int32)
        lists = sorted((self._positions[self._starts[g] : self._starts[g + 1]] for g in grams), key=len)
        found, *others = lists[:_FEWEST_GRAMS]
        for each in others:
            found = np.intersect1d(found, each, assume_unique=True)
        return found

    def candidates(self, query: str, bonus: Floats, keep: int) -> Positions:
        """Positions of the names nearest to a folded query, in no order; `bonus` is added per name.

        At most `keep`; for one word, which many may have, also up to 25 with the most bonus of those that have it.
        """
        if self._size <= keep:
            return np.arange(self._size, dtype=np.int32)
        grams = self._rarest(query)
        if not grams:
            return np.empty(0, dtype=np.int32)
        starts, weights = self._starts, self._weights
        lists = [self._positions[starts[g] : starts[g + 1]] for g in grams]
        found = np.concatenate(lists)
        weight = np.bincount(found, weights=np.repeat(weights[grams], [len(each) for each in lists]))
        near = np.flatnonzero(weight >= weight.max() * _WORTH_KEEPING).astype(np.int32)
        if len(near) > keep:
            score = weight[near] * self._norms[near] * (1.0 + bonus[near])
            best = near[np.argpartition(score, len(near) - keep)[-keep:]]
            return best if " " in query else np.union1d(best, self._best_of_the_whole(near, weight, bonus))
        return near

    def _best_of_the_whole(self, near: Positions, weight: npt.NDArray[Any], bonus: Floats) -> Positions:
        """Of the names that share all that can be shared, those with the most bonus: a common word has many bearers."""
        whole = near[weight[near] >= weight[near].max() * _WHOLE]
        if len(whole) > _MOST_WHOLE:
            whole = whole[np.argpartition(bonus[whole], len(whole) - _MOST_WHOLE)[-_MOST_WHOLE:]]
        return whole

    def _rarest(self, query: str) -> list[int]:
        found = {self._gram_of.get(key) for key in _query_keys(query)}
        starts = self._starts
        grams = sorted((g for g in found if g is not None), key=lambda g: starts[g + 1] - starts[g])
        budget = max(_SMALLEST_BUDGET, self._size // 10)
        taken = 0
        for count, gram in enumerate(grams):
            taken += starts[gram + 1] - starts[gram]
            if taken > budget and count >= _FEWEST_GRAMS:
                return grams[:count]
        return grams


def _norms(grams_of_name: npt.NDArray[Any]) -> Floats:
    """Long names share trigrams with many texts; dividing by the fourth root of their count makes up for that."""
    return (1.0 / np.power(grams_of_name + 1.0, 0.25)).astype(np.float32)


def _query_keys(query: str) -> list[int]:
    codes = [_SPACE, *map(ord, query), _SPACE]
    keys = [a << 42 | b << 21 | c for a, b, c in zip(codes, codes[1:], codes[2:], strict=False) if b != _SPACE]
    keys += [_INITIAL | ord(word) for word in query.split() if len(word) == 1]
    return keys


def _pairs(folded: Sequence[str]) -> tuple[_Keys, _Keys]:
    """The keys of all grams, sorted, and the sorted, distinct codes `gram * names + position`."""
    size = len(folded)
    chunks: list[tuple[_Keys, _Keys]] = []
    names = iter(folded)
    for first in range(0, size, _NAMES_AT_A_TIME):
        keys, owners = _grams(list(islice(names, _NAMES_AT_A_TIME)))
        vocabulary, inverse = np.unique(keys, return_inverse=True)
        chunks.append((vocabulary, np.unique(inverse * size + (owners + first))))
    if not chunks:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    vocabulary = np.unique(np.concatenate([keys for keys, _ in chunks]))
    codes = np.empty(sum(len(own) for _, own in chunks), dtype=np.int64)
    end = len(codes)
    while chunks:  # from the back, so that each chunk is freed as soon as it is in place
        keys, own = chunks.pop()
        gram, position = np.divmod(own, size)
        codes[end - len(own) : end] = np.searchsorted(vocabulary, keys)[gram] * size + position
        end -= len(own)
    codes.sort()
    return vocabulary, codes


def _grams(names: Sequence[str]) -> tuple[_Keys, _Keys]:
    """The key of every gram of the names, and the position of the name it is from."""
    padded = [f" {name} " for name in names]
    codes = np.frombuffer("".join(padded).encode("utf-32-le"), dtype=np.uint32).astype(np.int64)
    owners = np.repeat(np.arange(len(names), dtype=np.int64), [len(name) for name in padded])
    a, b, c = codes[:-2], codes[1:-1], codes[2:]
    whole = b != _SPACE
    initial = (codes[:-1] == _SPACE) & (codes[1:] != _SPACE)
    keys = np.concatenate(((a << 42 | b << 21 | c)[whole], _INITIAL | codes[1:][initial]))
    return keys, np.concatenate((owners[1:-1][whole], owners[1:][initial]))
