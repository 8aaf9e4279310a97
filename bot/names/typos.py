"""An edit distance that knows which typos are likely: neighbouring keys, similar sounds, doubled letters."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import OSA

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
    cost = extra + typo_cost(query, meant, limit)
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

    It may stop and return FURTHEST where the cost is above `limit`.
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
    known = _substitutions()
    missing = [_letter(letter, meant[j - 1] if j else "") for j, letter in enumerate(meant)]
    before: list[float] = []
    row = [0.0]
    for cost in missing:
        row.append(row[-1] + cost)
    for i, letter in enumerate(typed):
        last = typed[i - 1] if i else ""
        added = _letter(letter, last)
        instead = known.get(letter, {})
        cost, diagonal = row[0] + added, row[0]
        following = [cost]
        for j, wanted in enumerate(meant):  # comparisons instead of min(): most of the time of a name goes here
            cost += missing[j]
            above = row[j + 1]
            cost = min(cost, above + added)
            changed = diagonal if letter == wanted else diagonal + instead.get(wanted, _OTHER_LETTER)
            cost = min(cost, changed)
            if last == wanted and j and letter == meant[j - 1] and letter != wanted and " " not in (letter, wanted):
                cost = min(cost, before[j - 1] + _TRANSPOSED)
            diagonal = above
            following.append(cost)
        if min(following) > limit:
            return FURTHEST
        before, row = row, following
    return min(row[-1], min(row[1:]) + _UNFINISHED) if meant else row[-1]


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
