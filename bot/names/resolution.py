"""Decide whether a typed name means one entry, several, or none.

A text that fits a name word by word is decided by the words alone: one such name is a match, several are ambiguous.
Anything else is treated as misspelt, and the best candidate is weighed by a score. The coefficients of the score come
from a logistic regression over 2,000 queries with known answers and 600 names that are in no list (the files that
`benchmarks/names.py` takes as `--queries` and `--unknown`), fitted on every second line, checked on the others, then
fitted on all of them and rounded. The threshold keeps the unknown names that are taken for a listed one under 5 %,
because a wrong answer is worse for a reader than one more question.

Where several fit equally well, fame may choose: see `bot/names/fame.py`.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import log
from typing import Generic, TypeVar

from bot.names.fame import most_famous
from bot.names.fit import Fit, fit, fit_by_form
from bot.names.fold import fold
from bot.names.index import FAR_MORE_FAMOUS, ONE_SLIP, Candidate, NameIndex
from bot.names.outcome import Ambiguous, Hit, Match, NoMatch
from bot.names.typos import FURTHEST, MOST_COST, name_cost

Id = TypeVar("Id", bound=Hashable)

_LOOKED_AT = 25
_WEIGHED = 12
_SURE = 1.2
_CONSTANT = 4.5
_FOR_COST = -2.75
_FOR_LEAD = 1.6
_FOR_KNOWN_WORD = -0.8
_FOR_UNKNOWN_WORD = 1.4
_FOR_ONE_WORD = -3.0
_FOR_POPULARITY = 0.63
_FOR_SPARSENESS = 0.25
_FITTED_ON = 200_000  # names
_ROUNDING = 1e-6  # that sums in another order may differ by
_GREATEST_LEAD = 2.5
_LEAST_LEAD = 0.15  # below it two names count as equally near
_LEAST_POPULARITY = -4.5
_LEAST_SIMILARITY = 0.68  # else short words match others that share only a letter or two
_FEWEST_LETTERS = 4  # of an unfinished word, for fame to finish it
_LONG = 8  # letters of a name that has several spellings
_ONE_SLIP_IN_PART = 1.35


@dataclass(frozen=True, slots=True)
class _Weighed(Generic[Id]):
    """A candidate, the cost of the typos, and its name in the order of words compared."""

    candidate: Candidate[Id]
    cost: float
    meant: str


def resolve(index: NameIndex[Id], text: str) -> Match[Id] | Ambiguous[Id] | NoMatch[Id]:
    """Whether the text means one entry, may mean several, or means none."""
    return decide(index, text, index.candidates(text, _LOOKED_AT))


def resolve_written(index: NameIndex[Id], text: str) -> Match[Id] | Ambiguous[Id] | NoMatch[Id]:
    """As `resolve`, but only for entries with exactly that name, ignoring case and accents."""
    hits = index.written(text)
    if not hits or hits[0].score < 1:
        return NoMatch()
    return Match(hits[0].id, hits[0].name, hits[0].score) if len(hits) == 1 else Ambiguous(tuple(hits))


def decide(
    index: NameIndex[Id], text: str, candidates: Sequence[Candidate[Id]], *, by_fame: bool = False
) -> Match[Id] | Ambiguous[Id] | NoMatch[Id]:
    """As `resolve`, for candidates already found, best first.

    With `by_fame`, of several that fit equally well the one that is by far the most famous is taken.
    """
    query = fold(text)
    if not query or not candidates:
        return NoMatch(_hits(candidates))
    fits = [(fit(query, c.folded), c) for c in candidates]
    best = max(level for level, _ in fits)
    if best is Fit.NONE:
        by_form = [c for c in candidates if fit_by_form(query, c.folded) >= Fit.WORDS]
        if by_form:
            return _in_another_form(query, by_form, candidates, by_fame=by_fame)
        return _misspelt(index, query, candidates, by_fame=by_fame)
    return _fitting(query, best, fits, by_fame=by_fame)


def fits_well(text: str, candidates: Sequence[Candidate[Id]]) -> bool:
    """Whether every word of the text is a word of the same candidate's name."""
    query = fold(text)
    return any(fit(query, c.folded) >= Fit.FIRST for c in candidates)


def _fitting(
    query: str, best: Fit, fits: Sequence[tuple[Fit, Candidate[Id]]], *, by_fame: bool
) -> Match[Id] | Ambiguous[Id]:
    # a single word can be a first name, a family name, or the start of a longer word
    least = best - 1 if " " not in query and best in (Fit.FIRST, Fit.WORDS) else best
    chosen = [c for level, c in fits if level >= least]
    if by_fame and " " not in query and best >= Fit.FIRST and len(query) >= _LONG:
        chosen += _far_more_famous(query, chosen, [c for level, c in fits if level < least])
    slips: list[Candidate[Id]] = []
    if len(chosen) == 1 and best < Fit.REORDERED:
        slips = _one_slip_away(query, best, [c for level, c in fits if level < least])
    if len(chosen) + len(slips) == 1:
        return Match(chosen[0].id, chosen[0].name, chosen[0].score)
    too_short = best is Fit.STARTS and " " not in query and len(query) < _FEWEST_LETTERS
    if not by_fame or too_short:
        return Ambiguous(_hits([*chosen, *slips]))
    begun = [c for level, c in fits if least <= level < Fit.FIRST]  # what the word just begins
    alike = [c for c in chosen if c not in begun] or chosen
    return most_famous(query, alike, [c for c in (*chosen, *slips) if c not in alike])


def _far_more_famous(
    query: str, chosen: Sequence[Candidate[Id]], others: Sequence[Candidate[Id]]
) -> list[Candidate[Id]]:
    """The others that are one slip away from a long word, and far more famous than those whose name it is.

    A long name has several spellings: `gebreselassie` is how some write Haile Gebrselassie.
    """
    most = max(c.popularity for c in chosen) + FAR_MORE_FAMOUS
    limit = _ONE_SLIP_IN_PART
    known = [c for c in others[:_WEIGHED] if c.popularity >= most]
    return [c for c in known if name_cost(query, c.folded, limit)[0] <= limit]


def _in_another_form(
    query: str, chosen: list[Candidate[Id]], candidates: Sequence[Candidate[Id]], *, by_fame: bool
) -> Match[Id] | Ambiguous[Id]:
    slips = _one_slip_away(query, Fit.WORDS, [c for c in candidates if c not in chosen])
    if len(chosen) + len(slips) == 1:
        return Match(chosen[0].id, chosen[0].name, chosen[0].score)
    if not by_fame:
        return Ambiguous(_hits([*chosen, *slips]))
    return most_famous(query.partition(" ")[2], chosen, slips)


def _one_slip_away(query: str, best: Fit, others: Sequence[Candidate[Id]]) -> list[Candidate[Id]]:
    """The others whose name differs from the query by one typo, when the query is only a part of the best name."""
    if " " in query:
        limit = ONE_SLIP
    elif best is Fit.STARTS:
        limit = _ONE_SLIP_IN_PART
    else:
        return []
    return [c for c in others[:_WEIGHED] if name_cost(query, c.folded, limit)[0] <= limit]


def _misspelt(
    index: NameIndex[Id], query: str, candidates: Sequence[Candidate[Id]], *, by_fame: bool
) -> Match[Id] | Ambiguous[Id] | NoMatch[Id]:
    if max(c.similarity for c in candidates[:_WEIGHED]) < _LEAST_SIMILARITY:
        return NoMatch(_hits(candidates))
    weighed = _weigh(index, query, candidates)
    if not weighed:
        return NoMatch(_hits(candidates))
    best = weighed[0]
    lead = min((w.cost for w in weighed[1:]), default=FURTHEST) - best.cost
    if best.candidate.similarity < _LEAST_SIMILARITY or _evidence(index, query, best, _GREATEST_LEAD) < _SURE:
        return NoMatch(_hits(candidates))
    if lead >= _LEAST_LEAD and _evidence(index, query, best, lead) >= _SURE:
        return Match(best.candidate.id, best.candidate.name, best.candidate.score)
    famous = _most_famous(index, query, weighed) if by_fame else None
    if famous:
        return famous
    near = [w.candidate for w in weighed if w.cost < best.cost + ONE_SLIP]
    return Ambiguous(_hits(near)) if len(near) > 1 else NoMatch(_hits(candidates))


def _most_famous(index: NameIndex[Id], query: str, weighed: Sequence[_Weighed[Id]]) -> Match[Id] | None:
    """Of those whose name, or the same part of it, is misspelt alike, the one that is by far the most famous."""
    meant, most = weighed[0].meant, weighed[0].cost + _LEAST_LEAD
    alike = {w.candidate.id: w for w in weighed if w.meant == meant and w.cost < most}
    others = [w for w in weighed if w.candidate.id not in alike]
    famous = most_famous(meant, [w.candidate for w in alike.values()])
    if not isinstance(famous, Match):
        return None
    best = alike[famous.id]
    lead = min((_lead(query, best, w) for w in others), default=FURTHEST)
    return famous if lead >= _LEAST_LEAD and _evidence(index, query, best, lead) >= _SURE else None


def _lead(query: str, best: _Weighed[Id], other: _Weighed[Id]) -> float:
    """By how much less a name costs than another. Of one word, more if the other, spelt worse, is less famous too."""
    lead = other.cost - best.cost
    if lead < _LEAST_LEAD or " " in query:
        return lead
    return lead + max(best.candidate.popularity - other.candidate.popularity, 0.0) / _FOR_LEAD


def _weigh(index: NameIndex[Id], query: str, candidates: Sequence[Candidate[Id]]) -> list[_Weighed[Id]]:
    """The first few candidates, the least cost first; none where the cost of each is hopeless.

    Comparing up to a low limit is fast, so one within it is looked for before the others are compared with that one.
    """
    chosen = candidates[:_WEIGHED]
    least = _hopeless(index, query, max(c.popularity for c in chosen))
    hopeless: list[_Weighed[Id]] = []
    for candidate in chosen:
        first = _Weighed(candidate, *name_cost(query, candidate.folded, least))
        if first.cost <= least:
            break
        hopeless.append(first)
    else:
        return []
    # a lead is as great as can be where a cost that is hopeless is further away than that
    behind = len(hopeless) + 1 if first.cost + _GREATEST_LEAD <= least else 0
    weighed, least = [*hopeless[:behind], first], first.cost
    for candidate in chosen[behind:]:
        if candidate is not first.candidate:
            cost, meant = name_cost(query, candidate.folded, least + _GREATEST_LEAD)
            least = min(least, cost)
            weighed.append(_Weighed(candidate, cost, meant))
    place = {id(c): at for at, c in enumerate(chosen)}
    return sorted(weighed, key=lambda w: (w.cost, place[id(w.candidate)]))


def _hopeless(index: NameIndex[Id], query: str, popularity: float) -> float:
    """A cost at which no candidate is sure to be meant, whatever else speaks for it: comparing need not go on.

    No candidate has all the words, so where all are known, one is taken for another (or typed twice: `kerr kerr`).
    """
    words = query.split()
    unknown = sum(not index.has_word(word) for word in words)
    known = not unknown and len(set(words)) == len(words)
    most = _CONSTANT + _FOR_LEAD * _GREATEST_LEAD + _FOR_ONE_WORD * (len(words) == 1)
    most += _FOR_UNKNOWN_WORD * unknown + _FOR_KNOWN_WORD * known
    most += _FOR_POPULARITY * max(popularity, _LEAST_POPULARITY) + _FOR_SPARSENESS * log(_FITTED_ON / len(index))
    return min((most - _SURE) / -_FOR_COST + _ROUNDING, MOST_COST)


def _evidence(index: NameIndex[Id], query: str, best: _Weighed[Id], lead: float) -> float:
    """How sure the best candidate is meant: the log-odds for names like those the score was fitted on."""
    words = query.split()
    meant = best.meant.split()
    # a word that occurs in a name is less likely to be a typo than a word that occurs in none
    changed = [word for word in words if word not in meant]
    known = sum(index.has_word(word) for word in changed)
    return (
        _CONSTANT
        + _FOR_COST * best.cost
        + _FOR_LEAD * min(lead, _GREATEST_LEAD)
        + _FOR_KNOWN_WORD * known
        + _FOR_UNKNOWN_WORD * (len(changed) - known)
        + _FOR_ONE_WORD * (len(words) == 1)
        + _FOR_POPULARITY * max(best.candidate.popularity, _LEAST_POPULARITY)
        + _FOR_SPARSENESS * log(_FITTED_ON / len(index))  # with few names, similar ones are rare
    )


def _hits(candidates: Sequence[Candidate[Id]]) -> tuple[Hit[Id], ...]:
    return tuple(Hit(c.id, c.name, c.score) for c in candidates)
