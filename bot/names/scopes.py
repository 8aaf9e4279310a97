"""Find the scope of a record (world, area, nation, championships) by the words people use for it."""

from collections.abc import Sequence
from functools import cache

from bot.domain.nations import nations
from bot.domain.scope import AREAS, SCOPES_FIRST, scope_name
from bot.names.fold import LONGEST_TEXT
from bot.names.index import NameIndex
from bot.names.nations import names_of_nation, resolve_nation
from bot.names.outcome import MOST_HITS, Ambiguous, Hit, Match, NoMatch
from bot.names.resolution import resolve, resolve_written

__all__ = ["resolve_scope", "scope_name", "search_scopes"]

_WORDS = {
    "world": ("world", "WR", "WB", "world record", "world best", "global", "WA", "verden", "Welt", "monde", "mundo"),
    "olympic": ("olympic", "olympics", "Olympic Games", "OR", "olympic record", "OG", "olympisk", "olympisch"),
    "world-championships": (
        *("world championships", "world championship", "world champs", "worlds", "championship", "championships"),
        *("championship record", "CR", "WC", "WCh", "VM", "Weltmeisterschaften", "championnats du monde"),
    ),
    "africa": ("africa", "african", "CAA", "AFR"),
    "asia": ("asia", "asian", "AAA", "ASI"),
    "europe": ("europe", "european", "ER", "EU", "EUR", "EA", "european record", "europa", "europeisk", "euro"),
    "north-america": (
        "NACAC",
        "north america",
        "north american",
        "north and central america",
        "NAC",
        "central america",
    ),
    "south-america": ("south america", "south american", "CONSUDATLE", "SAR"),
    "oceania": ("oceania", "oceanian", "OAA", "OCE", "oceanic"),
}
_IN_FRONT = (*SCOPES_FIRST, *AREAS)
_WEIGHT_IN_FRONT = 20.0
_AREA_RECORD = ("AR", "area record", "area")  # any area
_FILLERS = ("records", "record", "best", "bests", "national", "area", "team", "the", "of")


def resolve_scope(text: str, fuzzy: bool = True) -> Match[str] | Ambiguous[str] | NoMatch[str]:
    """The scope that the text means: `European`, `WR`, `norwegian record`, `team usa`, `GBR`, `eurpean`.

    A nation is read as `resolve_nation` reads it. With `fuzzy=False` only exact names count, and a NoMatch lists no
    nearest. That takes microseconds: use it to try many parts of a text.
    """
    written = _written(text)
    if not isinstance(written, NoMatch):
        return written
    words = text[:LONGEST_TEXT].split()
    bare = " ".join(word for word in words if word.casefold() not in _FILLERS)
    if bare and len(bare.split()) < len(words):
        shorter = resolve_scope(bare, fuzzy)
        if not isinstance(shorter, NoMatch):
            return shorter
    return _misspelt(text) if fuzzy else NoMatch()


def _misspelt(text: str) -> Match[str] | Ambiguous[str] | NoMatch[str]:
    """A nation if its name is near, else another scope."""
    nation = resolve_nation(text)
    outcome = resolve(_index(), text)
    if not isinstance(nation, NoMatch):
        return nation
    if isinstance(outcome, Match) and outcome.id not in nations():
        return Match(outcome.id, scope_name(outcome.id), outcome.score)
    nearest = outcome.nearest if isinstance(outcome, NoMatch) else _index().search(text, MOST_HITS)
    hits = {hit.id: hit for hit in (*nation.nearest, *nearest)}
    return NoMatch(_shown(tuple(hits.values())))


def _written(text: str) -> Match[str] | Ambiguous[str] | NoMatch[str]:
    """The scope that is written exactly so; a nation is one only where the words of no other scope fit."""
    outcome = resolve_written(_index(), text)
    hits = outcome.candidates if isinstance(outcome, Ambiguous) else ()
    if isinstance(outcome, Match) and outcome.id not in nations():
        return Match(outcome.id, scope_name(outcome.id), outcome.score)
    return Ambiguous(_shown(hits)) if hits else resolve_nation(text, fuzzy=False)


def search_scopes(text: str, limit: int = MOST_HITS, scopes: Sequence[str] | None = None) -> list[Hit[str]]:
    """Scopes for autocomplete, best first: of `scopes`, in their order where nothing is typed, or of all."""
    if not text.strip():
        every = [*_IN_FRONT, *sorted(nations(), key=scope_name)] if scopes is None else scopes
        return [Hit(scope, scope_name(scope), 1.0) for scope in every[: max(limit, 0)]]
    hits = _shown(_index().search(text, len(nations()) + len(_IN_FRONT)))
    return [hit for hit in hits if scopes is None or hit.id in scopes][: max(limit, 0)]


@cache
def _index() -> NameIndex[str]:
    entries = [(scope, word, _WEIGHT_IN_FRONT) for scope, words in _WORDS.items() for word in words]
    entries += [(area, word, _WEIGHT_IN_FRONT) for area in AREAS for word in _AREA_RECORD]
    entries += [(nation.code, name, 1.0) for nation in nations().values() for name in names_of_nation(nation)]
    return NameIndex(entries)


def _shown(hits: Sequence[Hit[str]]) -> tuple[Hit[str], ...]:
    return tuple(Hit(hit.id, scope_name(hit.id), hit.score) for hit in hits)
