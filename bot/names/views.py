"""Compare a typed text with names in the ways a name can be written (views): in order, swapped, shortened."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from bot.names.given_names import given_name_forms
from bot.names.romanised import romanised
from bot.names.words import word_by_word

Floats = npt.NDArray[np.float32]
_View = Callable[[str], str]

# subtracted from the similarity of a view: more for a view further from the name as printed
_UNFINISHED = 0.06
SWAPPED = 0.02
PART = 0.01
_GIVEN_ALONE = 0.03
_SHORTENED = 0.03
_LAST_UNTYPED = 0.035
_OTHER_FORM = 0.05
_FAMILY_ALONE = 0.1
_TURNED = 0.06
_DROPPED = 0.08
_FAMILY_DROPPED = 0.1
_BOTH_DROPPED = 0.14
_ROMANISED = 0.06
_COMPARED_BY_WORDS = 12
_COMPARED_ROMANISED = 40
_FEWEST_LETTERS = 4
_FEW = 5
_RARE_WORD = 0.84
_EACH_BEARER = 0.04
_GOOD = 0.85  # similarity; if one name reaches it, the looser comparisons are skipped


def similarities(query: str, names: Sequence[str]) -> Floats:
    """For each folded name, the similarity of its best view to the folded query, less the cost of the view.

    Each view counts twice: whole, and cut to the length of the query, for names that are still being typed.
    """
    typed = len(query)
    texts: list[str] = []
    views: list[tuple[float, Sequence[int]]] = []
    for cost, view, who in _views(query, names):
        whole = list(map(view, names if len(who) == len(names) else [names[i] for i in who]))
        texts += whole
        texts += [text[:typed] for text in whole]
        views.append((cost, who))
    alike: Floats = cdist([query], texts, scorer=OSA.normalized_similarity, dtype=np.float32)[0]
    best = np.zeros(len(names), dtype=np.float32)
    at = 0
    for cost, who in views:
        cut, end = at + len(who), at + 2 * len(who)
        found = np.maximum(alike[at:cut] - np.float32(cost), alike[cut:end] - np.float32(cost + _UNFINISHED))
        which = slice(None) if len(who) == len(names) else who
        best[which] = np.maximum(best[which], found)
        at = end
    if " " in query and best.max() < _GOOD:
        if query.count(" ") > 1:
            _compare_loosely(query, names, best)
        _compare_word_by_word(query, names, best)
        _compare_romanised(query, names, best)
    return best


def _compare_loosely(query: str, names: Sequence[str], best: Floats) -> None:
    """Raise `best` for a text of three or more words that may have one word too many or another order."""
    words = query.split()
    for cost, shorter, view in (
        (_DROPPED, f"{words[0]} {words[-1]}", _whole),
        (_DROPPED, " ".join(words[1:]), _whole),
        (_FAMILY_DROPPED, " ".join(words[:2]), _whole),
        (_BOTH_DROPPED, " ".join(words[:2]), _first_two),
        (_TURNED, " ".join(sorted(words)), _words_sorted),
    ):
        texts = [view(name) for name in names]
        alike: Floats = cdist([shorter], texts, scorer=OSA.normalized_similarity, dtype=np.float32)[0]
        np.maximum(best, alike - np.float32(cost), out=best)


def _compare_word_by_word(query: str, names: Sequence[str], best: Floats) -> None:
    """Raise `best` of the nearest for words in any order, with some that only one of text and name has."""
    nearest = np.argsort(-best, kind="stable")[:_COMPARED_BY_WORDS]
    found = word_by_word(query.split(), [names[int(i)] for i in nearest])
    best[nearest] = np.maximum(best[nearest], found)


def _compare_romanised(query: str, names: Sequence[str], best: Floats) -> None:
    """Raise `best` of the nearest for spellings that are likely to be two romanisations of one name."""
    nearest = np.argsort(-best, kind="stable")[:_COMPARED_ROMANISED]
    typed, forms = romanised(query), [romanised(names[int(i)]) for i in nearest]
    turned = [_first_word_last(form) for form in forms]
    alike: Floats = cdist([typed], [*forms, *turned], scorer=OSA.normalized_similarity, dtype=np.float32)[0]
    found = np.maximum(alike[: len(forms)], alike[len(forms) :] - np.float32(SWAPPED))
    found = np.maximum(found, word_by_word(typed.split(), forms)) - np.float32(_ROMANISED)
    best[nearest] = np.maximum(best[nearest], found)


def with_rare_words(query: str, names: Sequence[str], similar: Floats) -> Floats:
    """The similarities, raised for the few who share a whole word with the text where nobody fits well.

    People who changed their family name are found by that. It says too little for taking one of them.
    """
    if " " not in query or similar.max() >= _GOOD:
        return similar
    best = similar.copy()
    own = [name.split() for name in names]
    typed = query.split()
    for word in {typed[0], typed[-1]}:
        if len(word) < _FEWEST_LETTERS:
            continue
        bearers = [i for i, words in enumerate(own) if word in words]
        if 0 < len(bearers) <= _FEW:
            best[bearers] = np.maximum(best[bearers], np.float32(_RARE_WORD - _EACH_BEARER * len(bearers)))
    return best


def _views(query: str, names: Sequence[str]) -> Iterator[tuple[float, _View, Sequence[int]]]:
    """The views to compare for this query: cost, view, and positions of the names where it differs from others."""
    words = query.split()
    every = range(len(names))
    yield 0.0, _whole, every
    if len(words) == 1:
        yield SWAPPED, _first_word_last, every
        yield PART, _last_word, every
        yield _GIVEN_ALONE, _first_word, every
        yield PART, _without_spaces, every
        return
    spaces = [name.count(" ") for name in names]
    long = [i for i, count in enumerate(spaces) if count > 1]
    if len(words[0]) == 1:
        yield _SHORTENED, _initial_first, every
        yield _FAMILY_ALONE, _initial_and_last, long
        return
    forms = given_name_forms(words[0])
    formed = [i for i in every if names[i].partition(" ")[0] in forms] if forms else ()
    if formed:
        yield _OTHER_FORM, lambda name: f"{words[0]} {name.partition(' ')[2]}", formed
        yield _OTHER_FORM + _SHORTENED, lambda name: f"{words[0]} {name.rpartition(' ')[2]}", formed
    yield SWAPPED, _first_word_last, every
    if len(words[-1]) == 1:
        yield _SHORTENED, _initial_last, every
    yield SWAPPED, _last_word_first, long
    longer = [i for i in long if spaces[i] >= len(words)]
    yield _LAST_UNTYPED, lambda name: " ".join(name.split(" ", len(words))[: len(words)]), longer
    yield _FAMILY_ALONE, _without_first, long
    yield _SHORTENED, _first_and_last, long
    longest = [i for i in long if spaces[i] > 2]
    if longest:
        yield _SHORTENED, _first_and_last_but_one, longest
        yield _SHORTENED, _without_second, longest
        yield _SHORTENED, _without_last_but_one, longest


def _whole(name: str) -> str:
    return name


def _first_word_last(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{rest} {first}" if rest else name


def _without_first(name: str) -> str:
    return name.partition(" ")[2]


def _last_word_first(name: str) -> str:
    rest, _, last = name.rpartition(" ")
    return f"{last} {rest}"


def _first_word(name: str) -> str:
    return name.partition(" ")[0]


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


def _initial_and_last(name: str) -> str:
    return f"{name[0]} {name.rpartition(' ')[2]}"


def _initial_last(name: str) -> str:
    rest = name.partition(" ")[2]
    return f"{rest} {name[0]}" if rest else name


def _first_two(name: str) -> str:
    return " ".join(name.split(" ", 2)[:2])


def _words_sorted(name: str) -> str:
    return " ".join(sorted(name.split()))


def _first_and_last_but_one(name: str) -> str:
    words = name.split()
    return f"{words[0]} {words[-2]}"


def _without_second(name: str) -> str:
    words = name.split()
    return " ".join((words[0], *words[2:]))


def _without_last_but_one(name: str) -> str:
    words = name.split()
    return " ".join((*words[:-2], words[-1]))
