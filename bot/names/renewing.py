"""Renews the tables of a name index by what changed: other weights, and new entries behind all others.

What comes out is what building anew from all entries gives. Arrays and lists are copied, which takes a millisecond;
only what changed is looked at one by one. The tables given stay as they are: other threads may read them.
"""

from array import array
from bisect import insort
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from bot.names.columns import Positions
from bot.names.postings import Floats
from bot.names.tables import SHORT, SHORT_KEPT, Tables, add_bearers, priors_of, short_prefixes

_ENDS: tuple[Literal["left"], Literal["right"]] = ("left", "right")


@dataclass(frozen=True, slots=True)
class NewEntries:
    """Entries to add, in order: texts, and the weight of each; none of `folded` is empty."""

    names: Sequence[str]
    folded: Sequence[str]
    weights: Sequence[float]


def renew_tables(tables: Tables, ids: Sequence[Hashable], changed: Mapping[int, float], new: NewEntries) -> Tables:
    """The tables with other weights at some positions, and with new entries; `ids` are of all entries, old and new."""
    size = len(tables.names)
    weights = np.concatenate((tables.weights, np.array(new.weights, np.float64)))
    weights[list(changed)] = list(changed.values())
    names, folded = [*tables.names, *new.names], [*tables.folded, *new.folded]
    priors = priors_of(weights)
    added = range(size, len(names))
    moved = sorted((*changed, *added))
    by_popularity = _ranked_anew(tables, priors, moved)
    postings = tables.postings.with_names(new.folded) if new.folded else tables.postings
    alphabetical = tables.alphabetical
    bearers = tables.bearers
    if new.folded:
        alphabetical = array("i", alphabetical)
        for at in added:
            insort(alphabetical, at, key=lambda p: (folded[p], p))
        bearers = dict(bearers)
        add_bearers(bearers, ids, folded, added)
    renewed = Tables(names, folded, weights, priors, alphabetical, by_popularity, tables.starting, bearers, postings)
    if _is_reordered(tables, by_popularity, moved):
        starting = short_prefixes(folded, by_popularity.tolist())
    else:
        starting = _start_anew(renewed, moved)
    return Tables(names, folded, weights, priors, alphabetical, by_popularity, starting, bearers, postings)


def _ranked_anew(tables: Tables, priors: Floats, moved: Sequence[int]) -> Positions:
    """All positions, the most popular first, those alike in their own order."""
    taken = np.zeros(len(priors), np.bool_)
    taken[list(moved)] = True
    if (
        ~taken[: len(tables.priors)] & (priors[: len(tables.priors)] != tables.priors)
    ).any():  # the largest weight is new
        return np.argsort(-priors, kind="stable").astype(np.int32)
    stay = tables.by_popularity[~taken[tables.by_popularity]]
    falling: Floats = -priors[stay]
    by_rank = sorted(moved, key=lambda p: (-priors[p], p))
    places: list[int] = []
    for position in by_rank:
        same: Floats = -priors[position : position + 1]
        low, high = (int(np.searchsorted(falling, same, side)[0]) for side in _ENDS)
        places.append(low + int(np.searchsorted(stay[low:high], position)))  # of thousands of meets all weigh the same
    return np.insert(stay, places, np.array(by_rank, np.int32)).astype(np.int32)


def _is_reordered(before: Tables, by_popularity: Positions, moved: Sequence[int]) -> bool:
    """Whether entries that did not move rank otherwise among themselves: rounding may make them alike."""
    taken = np.zeros(len(by_popularity), np.bool_)
    taken[list(moved)] = True
    was, now = before.by_popularity, by_popularity
    return not np.array_equal(was[~taken[was]], now[~taken[now]])


def _start_anew(tables: Tables, moved: Sequence[int]) -> dict[str, Positions]:
    """The table of starts: only lists are looked at that an entry that moved is in, or may come into."""
    rank: Positions = np.empty(len(tables.names), np.int32)
    rank[tables.by_popularity] = np.arange(len(rank), dtype=np.int32)
    starts: dict[str, set[int]] = {}
    for position in moved:
        for word in tables.folded[position].split():
            for length in range(1, min(len(word), SHORT) + 1):
                starts.setdefault(word[:length], set()).add(position)
    starting = dict(tables.starting)
    for start, own in starts.items():
        listed = starting.get(start)
        before: list[int] = [] if listed is None else listed.tolist()
        wanted = sorted({*before, *own}, key=lambda p: rank[p])[:SHORT_KEPT]
        if len(before) == SHORT_KEPT and wanted[-1] in own and own.intersection(before):  # one not listed may be next
            wanted = _best_of(tables, start, rank)
        if wanted != before:
            starting[start] = np.array(wanted, np.int32)
    return starting


def _best_of(tables: Tables, start: str, rank: Positions) -> list[int]:
    """The most popular of all entries with a word that starts like this."""
    found = tables.postings.with_word_starting(start)
    ranked: list[int] = found[np.argsort(rank[found])].tolist()
    best: list[int] = []
    for position in ranked:
        if len(best) == SHORT_KEPT:
            break
        if f" {start}" in f" {tables.folded[position]}":
            best.append(position)
    return best
