"""All sets of claims, in the order in which a fact is taken from one of them if several give it."""

import gc
import pickle
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.almanac.claims import Claim
from scripts.almanac.known import SHIPPED
from scripts.almanac.origins import (
    births,
    diamond_league,
    diamond_league_2026,
    ioc_medallists,
    larsson,
    marathon_lists,
    olympedia,
    olympic_days,
    olympic_finals_by_hand,
    olympic_performances,
    olympic_places,
    paris_2024,
    tilastopaja,
    world_athletics_lists,
)

Loader = Callable[[Path], Iterator[Claim]]

LOADERS: dict[str, Loader] = {
    "world-athletics-lists": world_athletics_lists.load,
    "diamond-league-2026": diamond_league_2026.load,
    "diamond-league": diamond_league.load,
    "rome-2024": tilastopaja.load_rome,
    "tilastopaja-profiles": tilastopaja.load_profiles,
    "larsson": larsson.load,
    "paris-2024": paris_2024.load,
    "ioc-medallists": ioc_medallists.load,
    "olympedia": olympedia.load,
    "olympic-finals": olympic_finals_by_hand.load,
    "marathon-lists": marathon_lists.load,
    "births": births.load,
    "olympic-days": olympic_days.load,
    "olympic-places": olympic_places.load,
    "rio-2016": tilastopaja.load_rio,
    "olympic-performances": olympic_performances.load,
}
# Share-alike and copyleft: they may confirm what another origin gives, and nothing is taken from them.
CONFIRMING = frozenset(
    (
        tilastopaja.RIO,
        olympic_performances.SOURCE,
        olympic_days.SOURCE,
        olympic_places.SOURCE,
        *marathon_lists.CONFIRMING,
    )
)

# Their people have no birth dates, or are of athletes.csv: namesakes cannot be told apart in them.
WITHOUT_BIRTHS = frozenset(
    (
        *(SHIPPED, olympedia.SOURCE, paris_2024.SOURCE, births.SOURCE),
        *(ioc_medallists.MEDALLISTS, ioc_medallists.ALL_MEDALLISTS, ioc_medallists.TOKYO),
        *olympic_finals_by_hand.sources(),
        *(marathon_lists.BOSTON, marathon_lists.NEW_YORK, marathon_lists.OLYMPIC),
    )
)


def load_claims(datasets: Path, cache: Path | None = None) -> list[Claim]:
    """All claims. With `cache`, each set is kept there once it was read; remove its file when its loader changes."""
    claims: list[Claim] = []
    with _without_gc():
        for name, load in LOADERS.items():
            claims += _load(name, load, datasets, cache)
    return claims


def _load(name: str, load: Loader, datasets: Path, cache: Path | None) -> list[Claim]:
    kept = cache / f"{name}.claims" if cache else None
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())
    claims = list(load(datasets))
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(pickle.dumps(claims, pickle.HIGHEST_PROTOCOL))
    return claims


@contextmanager
def _without_gc() -> Generator[None]:
    """Nothing that is read here makes cycles, and looking for some takes longer than reading."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
