"""Reads a nation: by its code, its name, its adjective, its flag, or one of these misspelt."""

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from bot.domain.nations import Nation, nation_name, nations
from bot.names.fold import LONGEST_TEXT, fold
from bot.names.index import NameIndex
from bot.names.outcome import MOST_HITS, Ambiguous, Hit, Match, NoMatch

HOME_NATIONS = {
    **dict.fromkeys(("england", "english", "scotland", "scottish", "wales", "welsh"), "GBR"),
    **dict.fromkeys(("northern ireland", "northern irish"), "GBR"),
}  # have teams of their own at the Commonwealth Games only: their athletes are kept under this code
_FIRST = (
    *("USA", "KEN", "GBR", "ETH", "JAM", "GER", "FRA", "NOR", "NED", "ITA", "AUS", "CAN"),
    *("CHN", "JPN", "POL", "ESP", "SWE", "RSA", "UGA", "CUB", "BAH", "BRA", "BEL"),
)
_FLAG = re.compile("\N{VARIATION SELECTOR-16}?([\U0001f1e6-\U0001f1ff]{2})")
_LETTER_A = 0x1F1E6  # the regional indicator
_FILLERS = frozenset(("team", "the", "nation", "national", "athletes", "of", "for"))
_FEWEST_LETTERS = 5  # shorter words are like too many others
_TWO_SLIPS_FROM = 9  # letters
_DOUBLED = re.compile(r"(.)\1")  # which letters are double is the commonest slip: `morroco`
_NEAREST = 5
_NEAR = 0.6


def resolve_nation(text: str, fuzzy: bool = True) -> Match[str] | Ambiguous[str] | NoMatch[str]:
    """The nation that the text means, by its code: `NOR`, `norway`, `Norwegian`, `team usa`, `🇳🇴`, `etiopia`.

    A misspelt name counts if it starts with the right letter and is one slip away from a name of at least five
    letters, from nine on two (which letters are double is none), and no other nation is as near. With `fuzzy=False`
    only exact names count, and a NoMatch lists no nearest: that takes microseconds, so use it to try many parts of a
    text. The score is below 1 for all that is not exact.
    """
    text = text[:LONGEST_TEXT]
    found = _of_flag(text) or _written(text)
    if found:
        return _decided(found, 1.0)
    if not fuzzy:
        return NoMatch()
    query = fold(text)
    if query in HOME_NATIONS:
        return NoMatch((_hit(HOME_NATIONS[query], _NEAR),))
    near, distance = _misspelt(query)
    if near:
        return _decided(near, 1 - distance / len(query))
    return NoMatch(tuple(hit for hit in search_nations(text, _NEAREST) if hit.score >= _NEAR))


def search_nations(text: str, limit: int = MOST_HITS) -> list[Hit[str]]:
    """Nations for autocomplete, best first; where nothing is typed, some that fans ask for most."""
    if not text.strip():
        return [_hit(code, 1.0) for code in _FIRST[: max(limit, 0)]]
    exact = _of_flag(text[:LONGEST_TEXT])
    hits = [_hit(code, 1.0) for code in exact] or [_hit(hit.id, hit.score) for hit in _index().search(text, limit)]
    return hits[: max(limit, 0)]


def names_of_nation(nation: Nation) -> tuple[str, ...]:
    """All that a nation is called, its code first."""
    return (nation.code, nation.name, nation.adjective, *nation.others)


def _of_flag(text: str) -> tuple[str, ...]:
    """The nation whose flag the text is, with nothing else."""
    flag = _FLAG.fullmatch(text.strip())
    if flag is None:
        return ()
    iso = "".join(chr(ord(letter) - _LETTER_A + ord("A")) for letter in flag[1])
    return tuple(nation.code for nation in nations().values() if nation.iso == iso)


def _written(text: str) -> tuple[str, ...]:
    """The nations of exactly that name, or of it without fillers or the s of `kenyans`."""
    query = fold(text)
    bare = " ".join(word for word in query.split() if word not in _FILLERS)
    forms = dict.fromkeys((query, bare, bare.removesuffix("s")))
    return next((found for form in forms if (found := _by_name().get(form))), ())


def _misspelt(query: str) -> tuple[tuple[str, ...], int]:
    """The nations with the name nearest to a folded text, and by how many slips they differ."""
    if len(query) < _FEWEST_LETTERS:
        return (), 0
    near: dict[int, set[str]] = {}
    typed = _DOUBLED.sub(r"\1", query)
    for name, codes in _by_name().items():
        if name[0] == query[0] and len(name) >= _FEWEST_LETTERS:
            most = 1 + (min(len(name), len(query)) >= _TWO_SLIPS_FROM)
            distance = OSA.distance(typed, _DOUBLED.sub(r"\1", name), score_cutoff=most)
            if distance <= most:
                near.setdefault(distance, set()).update(codes)
    least = min(near, default=0)
    return tuple(sorted(near.get(least, ()))), max(least, 1)


def _decided(codes: Sequence[str], score: float) -> Match[str] | Ambiguous[str]:
    if len(codes) == 1:
        return Match(codes[0], nation_name(codes[0]), score)
    return Ambiguous(tuple(_hit(code, score) for code in codes))


def _hit(code: str, score: float) -> Hit[str]:
    return Hit(code, nation_name(code), score)


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    """Codes by folded name; `congolese` is one nation's adjective as long as the table gives it to one alone."""
    found: dict[str, tuple[str, ...]] = {}
    for nation in nations().values():
        for name in dict.fromkeys(map(fold, names_of_nation(nation))):
            found[name] = (*found.get(name, ()), nation.code)
    return found


@cache
def _index() -> NameIndex[str]:
    return NameIndex((nation.code, name, 1.0) for nation in nations().values() for name in names_of_nation(nation))
