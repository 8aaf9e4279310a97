"""An edit distance that knows which typos are likely: neighbouring keys, similar sounds, doubled letters."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from operator import eq

from rapidfuzz.distance import OSA, LCSseq
from rapidfuzz.process import cdist

# costs: about 1 for a common typo, more for an unlikely one
_TRANSPOSED = 1.0
_KEY_BESIDE = 1.0
_SOUND_ALIKE = 0.8
_OTHER_LETTER = 1.7
_LETTER = 1.0
_DOUBLED = 0.6
_SILENT = 0.7  # h
_SPACE = 0.7
_UNFINISHED = 0.8
SWAPPED = 0.6
_PART = 0.3
FURTHEST = 99.0
MOST_COST = 16.0  # comparing stops here: a text so far from a name cannot mean it
_ROUNDING = 1e-9  # that sums in another order may differ by

_KEY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS_ALIKE = ("aeiouy", "ckx", "sczx", "kqg", "vwf", "bp", "dt", "ijy", "mn", "gjh", "lr")


def name_cost(query: str, name: str, limit: float = MOST_COST, swapped: float = SWAPPED) -> tuple[float, str]:
    """The cost of the typos between a folded name and a folded text, and the name in the order of words compared.

    FURTHEST where it is above `limit` or MOST_COST. `swapped` is the cost of another order of the words.
    A text of one word may stand for any word of the name.
    """
    limit = min(limit, MOST_COST)
    # rapidfuzz picks the order of the words; typo_cost, which is slower, then compares only that order
    extra, meant = max(_orders(query, name, swapped), key=lambda o: OSA.normalized_similarity(query, o[1]) - o[0] / 20)
    cost = extra + typo_cost(query, meant, limit - extra + _ROUNDING)
    if len(meant) < len(name):
        whole = typo_cost(query, name, min(limit, cost))
        cost, meant = min((cost, meant), (whole, name))
    return (cost, meant) if cost <= limit else (FURTHEST, meant)


def _orders(query: str, name: str, swapped: float) -> Iterator[tuple[float, str]]:
    yield 0.0, name
    words = name.split()
    if len(words) == 1:
        return
    yield swapped, " ".join((*words[1:], words[0]))
    if len(words) > 2:
        yield swapped, " ".join((words[-1], *words[:-1]))
        yield _PART, " ".join(words[1:])
    if " " not in query:
        for word in words:
            yield _PART, word


def typo_cost(typed: str, meant: str, limit: float = FURTHEST) -> float:
    """The lowest cost of typos that turn `meant`, or the beginning of it, into `typed`.

    FURTHEST or any other cost above `limit` where it is above that.
    """
    if typed == meant:
        return 0.0
    same = 0
    for letter, wanted in zip(typed, meant, strict=False):
        if letter != wanted:
            break
        same += 1
    if same > 1:  # keep one common letter: doubling it costs less
        typed, meant = typed[same - 1 :], meant[same - 1 :]
    row = _last_row(typed, meant, limit) if _least_cost(typed, meant) <= limit + _ROUNDING else []
    if not row:
        return FURTHEST
    return min(row[-1], min(row[1:]) + _UNFINISHED) if meant else row[-1]


def may_be_among(query: str, names: Sequence[str], most: float) -> bool:
    """Whether `name_cost` of one of folded names may be within a cost, for a folded text; False is sure."""
    twice = [f"{name} {name}" for name in names]  # have each name in every order that is compared
    shared: list[int] = cdist([query], twice, scorer=LCSseq.similarity)[0].tolist()
    most += _ROUNDING
    least = (most + _spared(query)) / _SOUND_ALIKE
    near = [name for name, letters in zip(names, shared, strict=True) if len(query) - letters <= least]
    orders = (order for name in near for order in _orders(query, name, SWAPPED))
    return any(extra + _least_cost(query, meant) <= most for extra, meant in orders)


def _least_cost(typed: str, meant: str) -> float:
    """A cost that turning `meant`, or the beginning of it, into `typed` has at least: counting letters is fast.

    Each typed letter that `meant` has not in that order is one too many, in place of another one, or swapped.
    """
    wrong = len(typed) - LCSseq.similarity(typed, meant)
    unfinished = wrong * _SOUND_ALIKE + _UNFINISHED
    whole = OSA.distance(typed, meant) * _SOUND_ALIKE - _spared(meant)
    return min(unfinished, whole) - _spared(typed)


def _spared(text: str) -> float:
    """What adding or omitting letters of a text may cost less than taking each for another one."""
    doubled, silent = sum(map(eq, text, text[1:])), text.count("h") + text.count(" ")
    return doubled * (_SOUND_ALIKE - _DOUBLED) + silent * (_SOUND_ALIKE - _SILENT)


def _last_row(typed: str, meant: str, limit: float) -> list[float]:
    """The costs of turning each beginning of `meant` into `typed`; empty where all are above the limit.

    What is above the limit leads to nothing below it. So each row is worked out only where the two before it were
    within the limit, and as far as it is itself: of two texts that are not alike that is a small part.
    """
    missing = [_letter(letter, last) for last, letter in pairwise(("", *meant))]
    before: list[float] = []
    row = list(accumulate(missing, initial=0.0))
    first, stop = 0, bisect_right(row, limit)  # the columns of `row` that are within the limit
    first_before, stop_before = 0, -1
    substitutions = _substitutions()
    for last, letter in pairwise(("", *typed)):
        added, instead = _letter(letter, last), substitutions.get(letter, {})
        swapped = letter if letter != last and " " not in (letter, last) else ""
        start, furthest = max(min(first, first_before + 2), 1), max(stop, stop_before + 1)
        cost, diagonal = row[start - 1] + added if start == 1 else FURTHEST, row[start - 1]
        following = [cost, *([FURTHEST] * len(meant))]
        within = [0] if cost <= limit else []
        for j, wanted in enumerate(meant[start - 1 :], start):  # most of the time of a name goes here
            cost += missing[j - 1]
            if j > furthest and cost > limit:
                break
            above = row[j]
            if above + added < cost:  # noqa: PLR1730 - min() takes twice as long
                cost = above + added
            changed = diagonal if letter == wanted else diagonal + instead.get(wanted, _OTHER_LETTER)
            if changed < cost:  # noqa: PLR1730
                cost = changed
            if last == wanted and j > 1 and swapped == meant[j - 2]:
                cost = min(cost, before[j - 2] + _TRANSPOSED)
            diagonal = above
            following[j] = cost
            if cost <= limit:
                within.append(j)
        if not within:
            return []
        before, row = row, following
        first_before, stop_before, first, stop = first, stop, within[0], within[-1] + 1
    return row


def _letter(letter: str, last: str) -> float:
    """The cost of adding or omitting a letter after another."""
    if letter == " ":
        return _SPACE
    if letter == last:
        return _DOUBLED
    return _SILENT if letter == "h" else _LETTER


@cache
def _substitutions() -> dict[str, dict[str, float]]:
    """The cost of each letter typed for another: by the typed one, then by the one that was meant."""
    costs: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for at, row in enumerate(_KEY_ROWS):
        for column, key in enumerate(row):
            below = _KEY_ROWS[at + 1][max(column - 1, 0) : column + 1] if at + 1 < len(_KEY_ROWS) else ""
            for other in row[column + 1 : column + 2] + below:
                costs[key][other] = costs[other][key] = _KEY_BESIDE
    for letters in _SOUNDS_ALIKE:
        for one in letters:
            for other in letters:
                costs[one][other] = _SOUND_ALIKE
    return costs
