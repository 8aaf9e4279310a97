"""The index of names: search with typos, short forms and unfinished words, in about half a millisecond."""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile
from math import log
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from bot.names.columns import Columns, Positions
from bot.names.fit import fit
from bot.names.fold import fold, is_blank
from bot.names.given_names import given_name_forms
from bot.names.outcome import MOST_HITS, Hit
from bot.names.postings import Floats
from bot.names.renewing import NewEntries, renew_tables
from bot.names.tables import POPULARITY, SEVERAL, SHORT, Tables, build_tables, pack_tables, unpack_tables
from bot.names.typos import may_be_among, name_cost
from bot.names.views import PART, SWAPPED, similarities, with_rare_words

Id = TypeVar("Id", bound=Hashable)
Allowed = npt.NDArray[np.bool_]
_Found = tuple[int, float, float]  # position, similarity, score

_CANDIDATES = 150
_CANDIDATE_NUDGE = 1.5
_BELOW_EXACT = 0.999
_CLOSE = 0.03
_MOST_CLOSE = 6
_MOST_FORMED = 3  # names for each form of a given name
_HOPELESS = 0.55  # similarity; below it the candidates are too far from the text for their order to matter
_ANOTHER_ORDER = 0.1  # small, because the view has its own cost for it
_SLIP = 0.05  # of similarity, for a typo that costs 1
ONE_SLIP = 1.05  # a cost
FAR_MORE_FAMOUS = log(20)  # as a factor of weight
_UNTYPED = 0.001  # of similarity, for each letter not typed yet


class Candidate(NamedTuple, Generic[Id]):
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
    """Names with ids and popularity. Immutable, so any thread may read it.

    Names that fold to nothing are left out. Weights are any positive numbers; only their ratios count.
    """

    def __init__(self, entries: Iterable[tuple[Id, str, float]]) -> None:
        ids: list[Id] = []
        names: list[str] = []
        folded: list[str] = []
        weights: list[float] = []
        for id_, name, weight in entries:
            plain = fold(name)
            if plain:
                ids.append(id_)
                names.append(name)
                folded.append(name if plain == name else plain)
                weights.append(weight)
        self._use(ids, build_tables(ids, names, folded, weights))

    @classmethod
    def from_columns(cls, ids: list[Id], columns: Columns, known: Iterable[str] = ()) -> "NameIndex[Id]":
        """The index that `columns` was called on; it shares texts with the `known` ones."""
        self = cls.__new__(cls)
        self._use(ids, unpack_tables(columns, known))
        return self

    def _use(self, ids: list[Id], tables: Tables) -> None:
        self._ids = ids
        self._tables = tables
        self._names, self._folded, self._priors = tables.names, tables.folded, tables.priors
        self._bonus: Floats = tables.priors * np.float32(_CANDIDATE_NUDGE)
        self._latest: tuple[str, Positions] | None = None  # a text is looked for again if it may be near

    def renewed(self, changed: Mapping[int, float], entries: Iterable[tuple[Id, str, float]] = ()) -> "NameIndex[Id]":
        """The index with other weights at some positions, and with more entries behind all others.

        It is as if built anew from all of them, in the time that a copy takes.
        """
        every = [(id_, name, fold(name), weight) for id_, name, weight in entries]
        new = [each for each in every if each[2]]
        ids = [*self._ids, *(id_ for id_, _, _, _ in new)]
        added = NewEntries([name for _, name, _, _ in new], [text for _, _, text, _ in new], [w for *_, w in new])
        renewed = type(self).__new__(type(self))
        renewed._use(ids, renew_tables(self._tables, ids, changed, added))  # noqa: SLF001
        return renewed

    def weight_at(self, position: int) -> float:
        """The weight of an entry."""
        return float(self._tables.weights[position])

    def positions_of(self, name: str) -> list[int]:
        """The positions of the entries whose name folds to the same."""
        return self._exact(fold(name), name)

    def run_of(self, id_: Id, name: str) -> range:
        """The positions of the entries of an id which stand side by side, one of which has this name; may be empty."""
        first = next((at for at in self.positions_of(name) if self._ids[at] == id_), None)
        if first is None:
            return range(0)
        last = first
        while first > 0 and self._ids[first - 1] == id_:
            first -= 1
        while last + 1 < len(self._ids) and self._ids[last + 1] == id_:
            last += 1
        return range(first, last + 1)

    def names_at(self, positions: Iterable[int]) -> list[str]:
        """The names of these entries."""
        return [self._names[at] for at in positions]

    def __len__(self) -> int:
        return len(self._ids)

    def columns(self) -> dict[str, npt.NDArray[Any]]:
        """Everything but the ids as arrays, for `from_columns`. Raises ValueError if a name contains NUL."""
        return pack_tables(self._tables)

    def has_word(self, word: str) -> bool:
        """Whether a folded word is a whole word of some name."""
        return word in self._tables.bearers

    def has_words(self, words: str) -> bool:
        """Whether several folded words stand side by side in some name."""
        near: list[int] = self._tables.postings.with_rarest(words).tolist()
        return any(f" {words} " in f" {self._folded[at]} " for at in near)

    @property
    def ids(self) -> Sequence[Id]:
        """The id of every entry, in the order that `allowed` of `candidates` goes by."""
        return self._ids

    def search(self, text: str, limit: int = MOST_HITS) -> list[Hit[Id]]:
        """The likeliest entries, best first, one for each id; scores fall from 1, the name exactly as typed.

        Blank text lists the most popular; text without a letter or digit finds nothing.
        """
        found = self._find(text, limit, None)
        return [Hit(self._ids[at], self._names[at], score) for at, _, score in found]

    def written(self, text: str) -> list[Hit[Id]]:
        """The entries whose name is written exactly like this, one per id, with the scores that `search` gives.

        If no whole name is, names with the first or last word moved to the other end count, and for a single word
        the only entry with that last name. No typos are considered, so it takes microseconds.
        """
        query = fold(text)
        found = [(at, 1.0, 1.0) for at in self._exact(query, text)]
        if not found and query:
            found = [(at, 0.0, self._score(at, query, cost)) for at, cost in self._turned(query)]
        return [Hit(self._ids[at], self._names[at], score) for at, _, score in self._distinct(found, len(found))]

    def _turned(self, query: str) -> list[tuple[int, float]]:
        first, _, rest = query.partition(" ")
        if not rest:
            at = self._tables.bearers.get(query, SEVERAL)
            return [(at, PART)] if at != SEVERAL and self._folded[at].endswith(f" {query}") else []
        front, _, last = query.rpartition(" ")
        turned = dict.fromkeys((f"{rest} {first}", f"{last} {front}"))
        return [(at, SWAPPED) for name in turned for at in self._exact(name, name)]

    def _score(self, at: int, query: str, cost: float) -> float:
        untyped = max(len(self._folded[at]) - len(query), 0)
        return min(max(1.0 - cost + float(self._priors[at]) - untyped * _UNTYPED, 0.0), _BELOW_EXACT)

    def candidates(self, text: str, limit: int = MOST_HITS, allowed: Allowed | None = None) -> list[Candidate[Id]]:
        """As `search`, with what else is known of each; `allowed` says of each entry whether it may be found."""
        return self._candidates(self._find(text, limit, allowed))

    def named(self, text: str, limit: int = MOST_HITS) -> list[Candidate[Id]]:
        """Of what `candidates` gives those whose whole name the text is: the first ones there, without a search."""
        found = ((at, 1.0, 1.0) for at in self._exact(fold(text), text))
        return self._candidates(self._distinct(found, limit))

    def may_be_near(self, query: str, most: float) -> bool:
        """Whether one of the `candidates` of a folded text of several words fits it, or but for typos of such a cost.

        False is sure, and takes a third of the time.
        """
        if given_name_forms(query.partition(" ")[0]):
            return True
        near: list[int] = self._near(query).tolist()
        names = [self._folded[at] for at in near]
        return bool(names) and (may_be_among(query, names, most) or any(fit(query, name) for name in names))

    def _candidates(self, found: Sequence[_Found]) -> list[Candidate[Id]]:
        priors: list[float] = self._priors[[at for at, _, _ in found]].tolist() if found else []
        return [
            Candidate(self._ids[at], self._names[at], self._folded[at], similarity, score, prior / POPULARITY)
            for (at, similarity, score), prior in zip(found, priors, strict=True)
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
        formed = [at for at in self._with_another_form(query) if allowed is None or allowed[at]]
        if formed:
            positions = np.union1d(positions, np.array(formed, dtype=np.int32))
        if not len(positions):
            return []
        near: list[int] = positions.tolist()
        names = [self._folded[at] for at in near]
        similar = similarities(query, names)
        untyped = np.maximum(np.fromiter(map(len, names), np.float32, len(names)) - len(query), 0)
        likely = with_rare_words(query, names, similar)
        scores = np.clip(likely + self._priors[positions] - untyped * np.float32(_UNTYPED), 0.0, _BELOW_EXACT)
        # an id can have several names, so look at more than wanted
        best = np.argsort(-scores, kind="stable")[: wanted * 2]
        at: list[int] = positions[best].tolist()
        alike: list[float] = similar[best].tolist()
        worth: list[float] = scores[best].tolist()
        return self._part_close(query, list(zip(at, alike, worth, strict=True)))

    def _part_close(self, query: str, ranked: list[_Found]) -> list[_Found]:
        """Among the first few with nearly the same score, put those with the likelier typo first."""
        close = [each for each in ranked[:_MOST_CLOSE] if each[2] > ranked[0][2] - _CLOSE]
        if len(close) < 2 or " " not in query or close[0][1] < _HOPELESS:
            return ranked
        if not self._has_all(close[0][0], query):  # else nothing is misspelt
            costs = [name_cost(query, self._folded[p], swapped=_ANOTHER_ORDER)[0] for p, _, _ in close]
            worth = [score - _SLIP * cost for (_, _, score), cost in zip(close, costs, strict=True)]
            order = sorted(range(len(close)), key=lambda i: -worth[i])
        else:
            order = list(range(len(close)))
        famous = self._far_more_famous(query, [close[i][0] for i in order])
        order.insert(0, order.pop(famous))
        # they swap scores, so that the list stays sorted by score
        moved = [(close[i][0], close[i][1], close[at][2]) for at, i in enumerate(order)]
        return [*moved, *ranked[len(close) :]]

    def _has_all(self, position: int, query: str) -> bool:
        return set(query.split()) <= set(self._folded[position].split())

    def _far_more_famous(self, query: str, positions: Sequence[int]) -> int:
        """The place of whom the text names in full but for a slip, where the first name has it all and more; else 0.

        That one must be far more famous: `mark scott` is Marc Scott rather than Jessica Mark Scott.
        """
        words, first = query.count(" "), positions[0]
        if self._folded[first].count(" ") <= words or not self._has_all(first, query):
            return 0
        least = float(self._priors[first]) + FAR_MORE_FAMOUS * POPULARITY
        for at, position in enumerate(positions):
            name = self._folded[position]
            known = name.count(" ") == words and self._priors[position] >= least
            if known and name_cost(query, name, ONE_SLIP)[0] <= ONE_SLIP:
                return at
        return 0

    def _near(self, query: str) -> Positions:
        latest = self._latest
        if latest is None or latest[0] != query:
            latest = self._latest = query, self._look_near(query)
        return latest[1]

    def _look_near(self, query: str) -> Positions:
        if len(query) > SHORT:
            return self._tables.postings.candidates(query, self._bonus, _CANDIDATES)
        starting = self._tables.starting.get(query)
        if starting is not None and len(query) < SHORT:
            return starting
        near = self._tables.postings.candidates(query, self._bonus, _CANDIDATES)
        return near if starting is None else np.union1d(near, starting)

    def _near_allowed(self, query: str, allowed: Allowed) -> Positions:
        bonus = np.where(allowed, self._bonus, np.float32(-1.0)).astype(
            np.float32
        )  # -1 cancels the weight of the others
        near = self._tables.postings.candidates(query, bonus, _CANDIDATES)
        return near[allowed[near]]

    def _with_another_form(self, query: str) -> Iterator[int]:
        """Positions of names that start with the query but for the form of its first word: Kenneth for Kenny.

        They are looked up, as names that share no more than a common family name are not always near.
        """
        given, _, rest = query.partition(" ")
        if not rest:
            return
        for form in given_name_forms(given):
            if form in self._tables.bearers:
                yield from islice(self._starting(f"{form} {rest}"), _MOST_FORMED)

    def _starting(self, start: str) -> Iterator[int]:
        """Positions of the names that start like this, in alphabetical order."""
        alphabetical = self._tables.alphabetical
        at = bisect_left(alphabetical, start, key=self._folded.__getitem__)
        while at < len(alphabetical) and self._folded[alphabetical[at]].startswith(start):
            yield alphabetical[at]
            at += 1

    def _exact(self, query: str, text: str) -> list[int]:
        """Positions of the names that fold to the query: spelled as typed first, then by popularity."""
        if not self._tables.bearers.keys() >= {*query.split()}:
            return []  # nobody has one of the words: as of most slips
        found = takewhile(lambda p: self._folded[p] == query, self._starting(query))
        return sorted(found, key=lambda p: (self._names[p] != text, -float(self._priors[p])))

    def _most_popular(self, limit: int) -> list[_Found]:
        best = self._tables.by_popularity[: limit * 4].tolist()
        return self._distinct([(at, 0.0, 1.0 + float(self._priors[at])) for at in best], limit)

    def _distinct(self, ranked: Iterable[_Found], limit: int) -> list[_Found]:
        """The first of each id, at most `limit`."""
        first: dict[Id, _Found] = {}
        for found in ranked:
            first.setdefault(self._ids[found[0]], found)
            if len(first) == limit:
                break
        return list(first.values())
