"""All sets of claims, in the order in which a fact is taken from one of them if several give it."""

import gc
import pickle
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bot.domain.mark import Status
from scripts.almanac.best_marks import read_annulled
from scripts.almanac.claims import ANNULLED_BY_HAND, Claim
from scripts.almanac.known import SHIPPED
from scripts.almanac.origins import (
    births,
    diamond_league,
    diamond_league_2026,
    finals_by_hand,
    ioc_medallists,
    larsson,
    marathon_lists,
    olympedia,
    olympic_days,
    olympic_performances,
    olympic_places,
    paris_2024,
    tilastopaja,
    world_athletics_lists,
)
from scripts.almanac.record_steps import Annulled
from scripts.almanac.way_points import without_way_points

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
    "finals-by-hand": finals_by_hand.load,
    "list-marks-by-hand": finals_by_hand.load_list_marks,
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
        *finals_by_hand.confirming(),
    )
)

# Their people have no birth dates, or are of athletes.csv: namesakes cannot be told apart in them.
WITHOUT_BIRTHS = frozenset(
    (
        *(SHIPPED, olympedia.SOURCE, paris_2024.SOURCE, births.SOURCE),
        *(ioc_medallists.MEDALLISTS, ioc_medallists.ALL_MEDALLISTS, ioc_medallists.TOKYO),
        *finals_by_hand.sources(),
        *(marathon_lists.BOSTON, marathon_lists.NEW_YORK, marathon_lists.OLYMPIC),
    )
)


def load_claims(datasets: Path, cache: Path | None = None) -> list[Claim]:
    """All claims. With `cache`, each set is kept there once it was read; remove its file when its loader changes."""
    claims: list[Claim] = []
    with _without_gc():
        for name, load in LOADERS.items():
            claims += _load(name, load, datasets, cache)
    return list(with_annulled(without_way_points(claims), read_annulled()))


def with_annulled(claims: Iterable[Claim], annulled: Iterable[Annulled]) -> Iterator[Claim]:
    """The claims; the results of a time that was annulled as a whole are DQ, on the word of who says so."""
    times = [time for time in annulled if time.source]
    nations = {time.nation for time in times}
    told: set[tuple[object, ...]] = set()
    for claim in claims:
        day = claim.day if claim.nation in nations else None
        time = next((t for t in times if day and t.covers(claim.name, claim.nation, claim.sex, day)), None)
        if time is None:
            yield claim
            continue
        gone = replace(claim, annulled=True, status=Status.DISQUALIFIED)
        yield gone  # with its place and mark, which say which race it was in
        result = (time.name, claim.discipline, claim.day, claim.mark)
        if result not in told:  # twice it would be of two races
            told.add(result)
            yield replace(gone, source=time.source, where=ANNULLED_BY_HAND)


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
