"""The lookup tables of a name index, built from the names or read from arrays."""

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.names.columns import Columns, Positions, pack, pack_groups, unpack, unpack_groups
from bot.names.postings import Floats, Postings

Weights = npt.NDArray[np.float64]
SHORT = 3  # characters; up to here every word that starts with the text is looked up
SEVERAL = -1
POPULARITY = 0.01  # of similarity, for a factor of e
_BUCKET = 2  # letters
SHORT_KEPT = 25  # entries for each start of a word
_LEAST_PRIOR = -0.08


@dataclass(frozen=True, slots=True)
class Tables:
    """Lists and arrays go by the position of an entry.

    `starting` has, for every start of a word of up to three characters, the most popular entries. `bearers` has, for
    each folded word, the first entry that holds it, or SEVERAL where entries of different ids do.
    """

    names: list[str]
    folded: list[str]
    weights: Weights
    priors: Floats
    alphabetical: "array[int]"
    by_popularity: Positions
    starting: dict[str, Positions]
    bearers: dict[str, int]
    postings: Postings


def build_tables(ids: Sequence[Hashable], names: list[str], folded: list[str], weights: Sequence[float]) -> Tables:
    """The tables of these entries; none of `folded` is empty."""
    known = np.array(weights, dtype=np.float64)
    priors = priors_of(known)
    by_popularity: Positions = np.argsort(-priors, kind="stable").astype(np.int32)
    return Tables(
        names,
        folded,
        known,
        priors,
        array("i", _in_order(folded)),
        by_popularity,
        short_prefixes(folded, by_popularity.tolist()),
        _bearers(ids, folded),
        Postings.build(folded),
    )


def pack_tables(tables: Tables) -> dict[str, npt.NDArray[Any]]:
    """The tables as arrays. Raises ValueError if a name contains NUL."""
    return {
        "names": pack(tables.names),
        "folded": pack(tables.folded),
        "entry_weights": tables.weights,
        "alphabetical": np.array(tables.alphabetical, dtype=np.int32),
        "by_popularity": tables.by_popularity,
        "words": pack(list(tables.bearers)),
        "bearers": np.fromiter(tables.bearers.values(), dtype=np.int32, count=len(tables.bearers)),
        **pack_groups("starting", tables.starting),
        **tables.postings.columns(),
    }


def unpack_tables(columns: Columns, known: Iterable[str] = ()) -> Tables:
    """The tables that `pack_tables` packed; they share texts with the `known` ones."""
    known = list(known)
    weights, bearers = columns["entry_weights"], columns["bearers"]
    size = len(weights)
    alphabetical = array("i", columns["alphabetical"].tolist())
    return Tables(
        unpack(columns["names"], size, known),
        unpack(columns["folded"], size, known),
        weights,
        priors_of(weights),
        alphabetical,
        columns["by_popularity"],
        unpack_groups("starting", columns),
        dict(zip(unpack(columns["words"], len(bearers)), bearers.tolist(), strict=True)),
        Postings.from_columns(columns, size),
    )


def _in_order(names: Sequence[str]) -> Iterator[int]:
    """The positions of the names in alphabetical order.

    Sorted in many small buckets: one sort of all names would hold the GIL until it is done.
    """
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        buckets[name[:_BUCKET]].append(at)
    for start in sorted(buckets):
        yield from sorted(buckets[start], key=names.__getitem__)


def short_prefixes(folded: Sequence[str], by_popularity: Iterable[int]) -> dict[str, Positions]:
    """For every start of a word the most popular entries that have it."""
    starting: dict[str, list[int]] = {}
    for position in by_popularity:
        for word in folded[position].split():
            for length in range(1, min(len(word), SHORT) + 1):
                listed = starting.setdefault(word[:length], [])
                if len(listed) < SHORT_KEPT and (not listed or listed[-1] != position):
                    listed.append(position)
    return {prefix: np.array(listed, dtype=np.int32) for prefix, listed in starting.items()}


def _bearers(ids: Sequence[Hashable], folded: Sequence[str]) -> dict[str, int]:
    bearers: dict[str, int] = {}
    add_bearers(bearers, ids, folded, range(len(folded)))
    return bearers


def add_bearers(bearers: dict[str, int], ids: Sequence[Hashable], folded: Sequence[str], which: Iterable[int]) -> None:
    """Note the words of the entries at these positions; those before them must be noted already."""
    for at in which:
        for word in folded[at].split():
            first = bearers.setdefault(word, at)
            if first not in (at, SEVERAL) and ids[first] != ids[at]:
                bearers[word] = SEVERAL


def priors_of(weights: Weights) -> Floats:
    """What popularity adds to a similarity: 0 for the most popular entry, negative for the others."""
    if not len(weights):
        return np.empty(0, dtype=np.float32)
    known = np.nan_to_num(weights, nan=0.0, posinf=1e12, neginf=0.0)
    positive = np.maximum(known, 1e-12)
    return np.maximum(np.log(positive / positive.max()) * POPULARITY, _LEAST_PRIOR).astype(np.float32)
