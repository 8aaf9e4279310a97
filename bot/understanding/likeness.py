"""What it costs to take words for a name: the slips in it, how much of it is there, who is meant first."""

from collections.abc import Sequence
from operator import eq

from bot.names import Ambiguous, Match
from bot.names.athletes import AthleteNames, Outcome
from bot.names.fit import Fit, fit, fit_by_form
from bot.names.fold import fold
from bot.names.likeness import is_one_slip
from bot.names.typos import name_cost

_PAIR = 2
_LONGEST_WHOLE = 3  # words of a run that is looked up as one name first
_SLIP, _TWO_SLIPS = 1.1, 2.1  # costs of typos
_LETTERS_FOR_TWO = 8
_LETTERS_FOR_ONE, _LEFT_OUT = 5, 1.3  # of a family name that lacks a letter, `gatln`, and what that costs
_FEWEST_LETTERS = 4  # of a name that may be misspelt or not finished
_NEAR_GIVEN = 2.0  # of a word of a name whose family name is right and whose given name nearly so
WRITTEN, WHOLE, SEVERAL, GIVEN, BEGUN, MISSPELT = 2.3, 1.95, 1.9, 1.85, 1.5, 1.45  # weights of a word


def is_near(text: str, names: AthleteNames) -> bool:
    """Whether a text is some athlete's name, or so near to one that it can be meant."""
    return weight_of(fold(text), names) > 0


def is_full_name(text: str, names: AthleteNames) -> bool:
    """Whether a text is all of some athlete's name."""
    hits = names.written(text)
    return bool(hits) and fit(fold(text), fold(hits[0].name)) >= Fit.REORDERED


def is_family_name(text: str, names: AthleteNames) -> bool:
    """Whether a text of one word is an athlete's family name."""
    return names.has_word(fold(text)) and weight_of(fold(text), names) in (WHOLE, SEVERAL)


def weight_of(query: str, names: AthleteNames) -> float:
    """How sure a folded text names an athlete, for each of its words; 0 if it is not near to any name.

    Words of several names are seldom one: whether they can be at all is faster to tell than whose name they are.
    """
    several = query.count(" ") >= _PAIR or (" " in query and all(map(names.has_word, query.split())))
    if several and not names.may_mean(query, _most_cost(query)):
        return 0.0
    outcome = names.resolve(query)
    folded = [fold(name) for name in names_of(outcome)]
    best = max((fit(query, name) for name in folded), default=Fit.NONE)
    if best >= Fit.FIRST:
        return SEVERAL if isinstance(outcome, Ambiguous) else GIVEN if best is Fit.FIRST else WHOLE
    if best is Fit.STARTS:
        short = " " not in query and len(query) < _FEWEST_LETTERS
        return BEGUN / 2 if short else BEGUN
    if any(fit_by_form(query, name) >= Fit.WORDS for name in folded):
        return WHOLE
    return _weight_of_slips(query, folded, alone=isinstance(outcome, Match))


def _most_cost(query: str) -> float:
    """What the typos of a folded text may cost at most, for a name to be meant."""
    letters = len(query.replace(" ", ""))
    return (_TWO_SLIPS if letters >= _LETTERS_FOR_TWO else _SLIP) + (" " in query)


def _weight_of_slips(query: str, folded: Sequence[str], *, alone: bool) -> float:
    """As `weight_of`, for a text that is none of the names it may mean; `alone` is whether it can mean one only."""
    if len(query.replace(" ", "")) < _FEWEST_LETTERS:
        return 0.0
    limit = _most_cost(query)
    if " " not in query and len(query) >= _LETTERS_FOR_ONE + (not alone):
        limit = max(limit, _LEFT_OUT)
    cost, name = min(((name_cost(query, name, limit)[0], name) for name in folded), default=(99.0, ""))
    if cost > limit:
        return 0.0
    words = query.split()
    exact = sum(word in name.split() for word in words)
    if alone and len(words) > 1 and _are_slips_of(words, name.split()):
        return _NEAR_GIVEN
    if alone and 0 < exact == len(words) - 1 and words[0] not in name.split() and cost <= _SLIP:
        return _NEAR_GIVEN
    return (WHOLE * exact + (MISSPELT - cost / 8) * (len(words) - exact)) / len(words)


def _are_slips_of(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether at least half the words are those of a name, in their order, and each other is one long word's slip.

    `shelly ann frazer price` is one, though others are called Frazer and Price.
    """
    if len(words) != len(name) or 2 * sum(map(eq, words, name)) < len(words):
        return False
    slips = [(word, own) for word, own in zip(words, name, strict=True) if word != own]
    shortest = _FEWEST_LETTERS + (len(words) == _PAIR)
    return all(len(own) >= shortest and is_one_slip(word, own) for word, own in slips)


def names_of(outcome: Outcome) -> list[str]:
    """The names that a text may mean."""
    if isinstance(outcome, Match):
        return [outcome.name]
    return [hit.name for hit in outcome.candidates[:4]] if isinstance(outcome, Ambiguous) else []


def by_likeness(span: tuple[int, int], first: int, end: int) -> tuple[int, int]:
    """A short run as a whole first, then pairs, which spare their words, then a long run; single words last."""
    length, whole = span[1] - span[0], span == (first, end)
    if whole and length <= _LONGEST_WHOLE:
        return 0, span[0]
    return {_PAIR: 1, 1: 4}.get(length, 2 if whole else 3), span[0]
