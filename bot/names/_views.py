"""How alike a typed text and each candidate's name are, over the ways a name is written."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

Floats = npt.NDArray[np.float32]
_View = Callable[[str], str]

# what a view costs, as similarity: the further it is from the name as printed, the more
_UNFINISHED = 0.06
_SWAPPED = 0.02
_PART = 0.01
_SHORTENED = 0.03


def similarities(query: str, names: Sequence[str]) -> Floats:
    """For each folded name, the likeness to the folded query of its best view, less what the view costs; at most 1.

    Each view counts twice: whole, and cut to the length of the query, for names that are still being typed.
    """
    typed = len(query)
    texts: list[str] = []
    groups: list[tuple[list[int] | None, float, int]] = []  # which names (None: all), the cost, how many
    for cost, view, owners in _views(query, names):
        whole = [view(name) for name in (names if owners is None else [names[i] for i in owners])]
        texts += whole
        groups.append((owners, cost, len(whole)))
        longer = [i for i, text in enumerate(whole) if len(text) > typed]
        texts += [whole[i][:typed] for i in longer]
        cut = longer if owners is None else [owners[i] for i in longer]
        groups.append((cut, cost + _UNFINISHED, len(cut)))
    alike: Floats = cdist([query], texts, scorer=OSA.normalized_similarity, dtype=np.float32)[0]
    best = np.zeros(len(names), dtype=np.float32)
    start = 0
    for owners, cost, count in groups:
        likeness = alike[start : start + count] - np.float32(cost)
        start += count
        if owners is None:
            np.maximum(best, likeness, out=best)
        elif owners:
            best[owners] = np.maximum(best[owners], likeness)
    return best


def _views(query: str, names: Sequence[str]) -> Iterator[tuple[float, _View, list[int] | None]]:
    """The views worth a look for this query: cost, view, and the names to which it is something new (None: all)."""
    words = query.split()
    yield 0.0, _whole, None
    yield _SWAPPED, _first_word_last, None
    if len(words) == 1:
        yield _PART, _last_word, None
        yield _PART, _without_spaces, None
        return
    if any(len(word) == 1 for word in words):
        yield _SHORTENED, _initial_first, None
        yield _SHORTENED, _initial_last, None
    long = [i for i, name in enumerate(names) if name.count(" ") > 1]
    yield _SWAPPED, _last_word_first, long
    yield _SHORTENED, _first_and_last, long


def _whole(name: str) -> str:
    return name


def _first_word_last(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{rest} {first}" if rest else name


def _last_word_first(name: str) -> str:
    rest, _, last = name.rpartition(" ")
    return f"{last} {rest}"


def _last_word(name: str) -> str:
    return name.rpartition(" ")[2]


def _without_spaces(name: str) -> str:
    return name.replace(" ", "")


def _first_and_last(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first} {rest.rpartition(' ')[2]}"


def _initial_first(name: str) -> str:
    rest = name.partition(" ")[2]
    return f"{name[0]} {rest}" if rest else name


def _initial_last(name: str) -> str:
    rest = name.partition(" ")[2]
    return f"{rest} {name[0]}" if rest else name
