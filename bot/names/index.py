"""The index of names: who a misspelt, shortened or half-typed name may mean, in well under a millisecond."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from bot.names.fold import fold, is_blank
from bot.names.outcome import Hit
from bot.names.postings import Floats, Positions, Postings
from bot.names.typos import name_cost
from bot.names.views import similarities

Id = TypeVar("Id", bound=Hashable)
Allowed = npt.NDArray[np.bool_]
_Found = tuple[int, float, float]  # position, similarity, score

_CANDIDATES = 150
_BUCKET = 2  # letters
_SHORT = 3  # characters; up to here every word that starts with the text is looked up
_SHORT_KEPT = 25
_POPULARITY = 0.01  # of similarity, for a factor of e
_LEAST_PRIOR = -0.08
_CANDIDATE_NUDGE = 1.5
_BELOW_EXACT = 0.999
_CLOSE = 0.03
_MOST_CLOSE = 6
_SWAPPED = 0.1  # nearly nothing: the view has paid for it
_SLIP = 0.05  # of similarity, for a slip that costs 1
_UNTYPED = 0.001  # of similarity, for each letter not typed yet


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Id]):
    """One entry as a search ranks it.

    `similarity` is of the letters alone, `score` has popularity in it.
    `popularity` is the logarithm of its weight beside that of the most popular entry: 0 for that one, else below.
    """

    id: Id
    name: str
    folded: str
    similarity: float
    score: float
    popularity: float


class NameIndex(Generic[Id]):
    """Names with ids and popularity; built once, never changed, safe to read from any thread.

    Names that fold to nothing are left out. Weights are any positive numbers; only their ratios count.
    """

    def __init__(self, entries: Iterable[tuple[Id, str, float]]) -> None:
        self._ids: list[Id] = []
        self._names: list[str] = []
        self._folded: list[str] = []
        weights: list[float] = []
        for id_, name, weight in entries:
            folded = fold(name)
            if folded:
                self._ids.append(id_)
                self._names.append(name)
                self._folded.append(name if folded == name else folded)
                weights.append(weight)
        self._priors = _priors(weights)
        self._bonus: Floats = self._priors * np.float32(_CANDIDATE_NUDGE)
        self._sorted = array("i", _in_order(self._folded))
        self._by_popularity: Positions = np.argsort(-self._priors, kind="stable").astype(np.int32)
        self._starting = self._short_prefixes()
        self._words = frozenset(word for name in self._folded for word in name.split())
        self._postings = Postings(self._folded)

    def __len__(self) -> int:
        return len(self._ids)

    def has_word(self, word: str) -> bool:
        """Whether a folded word is a whole word of some name."""
        return word in self._words

    @property
    def ids(self) -> Sequence[Id]:
        """The id of every entry, in the order that `allowed` of `candidates` goes by."""
        return self._ids

    def search(self, text: str, limit: int = 25) -> list[Hit[Id]]:
        """The likeliest entries, best first, one for each id; scores fall from 1, the name exactly as typed.

        Blank text lists the most popular; text without a letter or digit finds nothing.
        """
        found = self._find(text, limit, None)
        return [Hit(self._ids[at], self._names[at], score) for at, _, score in found]

    def candidates(self, text: str, limit: int = 25, allowed: Allowed | None = None) -> list[Candidate[Id]]:
        """As `search`, with what else is known of each; `allowed` says of each entry whether it may be found."""
        return [
            Candidate(
                self._ids[at],
                self._names[at],
                self._folded[at],
                similarity,
                score,
                float(self._priors[at]) / _POPULARITY,
            )
            for at, similarity, score in self._find(text, limit, allowed)
        ]

    def _find(self, text: str, limit: int, allowed: Allowed | None) -> list[_Found]:
        if limit <= 0 or not self._ids:
            return []
        query = fold(text)
        if not query:
            return self._most_popular(limit) if is_blank(text) and allowed is None else []
        exact = [at for at in self._exact(query, text) if allowed is None or allowed[at]]
        ranked = self._ranked(query, limit + len(exact) + 8, allowed)
        return self._distinct([*((at, 1.0, 1.0) for at in exact), *ranked], limit)

    def _ranked(self, query: str, wanted: int, allowed: Allowed | None) -> list[_Found]:
        positions = self._near(query) if allowed is None else self._near_allowed(query, allowed)
        if not len(positions):
            return []
        near: list[int] = positions.tolist()
        names = [self._folded[at] for at in near]
        similar = similarities(query, names)
        untyped = np.maximum(np.fromiter(map(len, names), np.float32, len(names)) - len(query), 0)
        scores = np.clip(similar + self._priors[positions] - untyped * np.float32(_UNTYPED), 0.0, _BELOW_EXACT)
        order = np.argsort(-scores, kind="stable")
        # an id may have many names, so some more than wanted are looked at
        best = order[: wanted * 2].tolist()
        return self._part_close(query, [(near[i], float(similar[i]), float(scores[i])) for i in best])

    def _part_close(self, query: str, ranked: list[_Found]) -> list[_Found]:
        """Of the first few that letters alone hardly tell apart, those that a likelier slip leads to come first."""
        close = [each for each in ranked[:_MOST_CLOSE] if each[2] > ranked[0][2] - _CLOSE]
        if len(close) < 2 or " " not in query:
            return ranked
        worth = [score - _SLIP * name_cost(query, self._folded[p], swapped=_SWAPPED)[0] for p, _, score in close]
        order = sorted(range(len(close)), key=lambda i: -worth[i])
        # they share out the scores they have, so that scores still fall
        moved = [(close[i][0], close[i][1], close[at][2]) for at, i in enumerate(order)]
        return [*moved, *ranked[len(close) :]]

    def _near(self, query: str) -> Positions:
        if len(query) > _SHORT:
            return self._postings.candidates(query, self._bonus, _CANDIDATES)
        starting = self._starting.get(query)
        if starting is not None and len(query) < _SHORT:
            return starting
        near = self._postings.candidates(query, self._bonus, _CANDIDATES)
        return near if starting is None else np.union1d(near, starting)

    def _near_allowed(self, query: str, allowed: Allowed) -> Positions:
        bonus = np.where(allowed, self._bonus, np.float32(-1.0)).astype(np.float32)  # takes all weight from the rest
        near = self._postings.candidates(query, bonus, _CANDIDATES)
        return near[allowed[near]]

    def _exact(self, query: str, text: str) -> list[int]:
        """Positions of the names that fold to the query, those written just as typed first, then the popular."""
        found: list[int] = []
        at = bisect_left(self._sorted, query, key=lambda p: self._folded[p])
        while at < len(self._sorted) and self._folded[self._sorted[at]] == query:
            found.append(self._sorted[at])
            at += 1
        return sorted(found, key=lambda p: (self._names[p] != text, -float(self._priors[p])))

    def _most_popular(self, limit: int) -> list[_Found]:
        best = self._by_popularity[: limit * 4].tolist()
        return self._distinct([(at, 0.0, 1.0 + float(self._priors[at])) for at in best], limit)

    def _distinct(self, ranked: Iterable[_Found], limit: int) -> list[_Found]:
        """The first of each id, at most `limit`."""
        first: dict[Id, _Found] = {}
        for found in ranked:
            first.setdefault(self._ids[found[0]], found)
            if len(first) == limit:
                break
        return list(first.values())

    def _short_prefixes(self) -> dict[str, Positions]:
        """For every start of a word of up to three characters, the most popular entries."""
        starting: dict[str, list[int]] = {}
        ranked: list[int] = self._by_popularity.tolist()
        for position in ranked:
            for word in self._folded[position].split():
                for length in range(1, min(len(word), _SHORT) + 1):
                    listed = starting.setdefault(word[:length], [])
                    if len(listed) < _SHORT_KEPT and (not listed or listed[-1] != position):
                        listed.append(position)
        return {prefix: np.array(listed, dtype=np.int32) for prefix, listed in starting.items()}


def _in_order(names: Sequence[str]) -> Iterator[int]:
    """The positions of the names in alphabetical order.

    In many short sorts: one of a hundred thousand names would let no other thread run until it is done.
    """
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        buckets[name[:_BUCKET]].append(at)
    for start in sorted(buckets):
        yield from sorted(buckets[start], key=names.__getitem__)


def _priors(weights: list[float]) -> Floats:
    """What popularity adds to a similarity: 0 for the most popular, less for the rest."""
    if not weights:
        return np.empty(0, dtype=np.float32)
    known = np.nan_to_num(np.array(weights, dtype=np.float64), nan=0.0, posinf=1e12, neginf=0.0)
    positive = np.maximum(known, 1e-12)
    return np.maximum(np.log(positive / positive.max()) * _POPULARITY, _LEAST_PRIOR).astype(np.float32)
