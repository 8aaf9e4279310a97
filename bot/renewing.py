"""Renews the almanac by what imports touched since it was read, where that is as good as reading it anew."""

import asyncio
import gc
from collections.abc import Collection
from dataclasses import dataclass, replace

from bot.domain.athlete import AthleteListing
from bot.domain.coverage import Coverage
from bot.domain.race import MeetListing
from bot.domain.touched import Touched
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames
from bot.questions.almanac import Almanac
from bot.turns import short_turns

MOST = 10_000  # athletes touched, and meets; with more, reading everything anew is as fast


@dataclass(frozen=True, slots=True)
class Renewal:
    """The almanac as it is now, and the ids of what changed: athletes, races, meets with series.

    `everything` is whether any answer may be another one.
    """

    almanac: Almanac
    athletes: frozenset[str]
    races: frozenset[str]
    meets: frozenset[str]
    everything: bool

    def touches(self, ids: Collection[str]) -> bool:
        """Whether one of these ids is of something that changed."""
        return not all(changed.isdisjoint(ids) for changed in (self.athletes, self.races, self.meets))


async def renew_almanac(known: Almanac) -> Renewal | None:
    """The almanac renewed; None where it is to be read anew: after an undo, a large import, or other shipped facts.

    The next search for garbage leaves these objects alone, as those of `read_almanac`: they stay.
    """
    with short_turns():
        try:
            return await _renew_almanac(known)
        finally:
            gc.freeze()


async def _renew_almanac(known: Almanac) -> Renewal | None:
    store = known.store
    version, state = await store.get_version(), await store.find_state()
    if known.state is None or state is None:
        return None
    touched = await store.find_touched(known.state, state)
    if touched is None:
        return None
    coverage = await store.update_coverage(known.coverage, touched.counts)
    names = await _renew_names(known, touched, coverage)
    meets = await _renew_meets(known, touched)
    if names is None or meets is None:
        return None
    athletes = await store.athletes.find_ids(touched.fields)
    if await store.find_state() != state:  # somebody wrote while this was read
        return None
    listings = [meets.names.listing(id_) for id_ in meets.touched]
    series = {listing.series for listing in listings if listing.series}
    everything = touched.lists or names.relabelled or meets.relabelled
    titles = version if everything or meets.of_titles else known.titles
    renewed = replace(known, names=names.names, meets=meets.names, coverage=coverage)
    almanac = replace(renewed, version=version, titles=titles, state=state)
    return Renewal(almanac, athletes | names.touched, touched.races, meets.touched | series, everything)


@dataclass(frozen=True, slots=True)
class _Athletes:
    names: AthleteNames
    touched: frozenset[str]
    relabelled: bool


@dataclass(frozen=True, slots=True)
class _Meets:
    names: MeetNames
    touched: frozenset[str]
    relabelled: bool
    of_titles: bool


async def _renew_names(known: Almanac, touched: Touched, coverage: Coverage) -> _Athletes | None:
    athletes, newest = known.store.athletes, coverage.last
    ids = touched.athletes | await athletes.find_no_longer_recent((known.coverage.last, newest))
    if len(ids) > MOST:
        return None
    listings = await athletes.list_some(ids, newest)
    if len(listings) < len(ids):  # an athlete is gone
        return None
    others = await asyncio.to_thread(_namesakes, known.names, listings)
    namesakes = await athletes.list_some(await athletes.find_internal_ids(others), newest) if others else ()
    return await asyncio.to_thread(_with_athletes, known.names, (*namesakes, *listings))


def _namesakes(known: AthleteNames, listings: tuple[AthleteListing, ...]) -> frozenset[str]:
    return known.namesakes(listings).difference(listing.athlete.id for listing in listings)


def _with_athletes(known: AthleteNames, listings: tuple[AthleteListing, ...]) -> _Athletes | None:
    names = known.renewed(listings)
    if names is None:
        return None
    ids = frozenset(listing.athlete.id for listing in listings)
    relabelled = any(known.label(id_) != names.label(id_) for id_ in ids if known.find(id_))
    return _Athletes(names, ids, relabelled)


async def _renew_meets(known: Almanac, touched: Touched) -> _Meets | None:
    races = known.store.races
    if len(touched.meets) + len(touched.new_meets) > MOST:
        return None
    before = await races.list_some_meets(touched.meets) if touched.meets else ()
    if len(before) < len(touched.meets) or any(each.meet.id not in known.meets for each in before):
        return None  # a meet has lost its last race, or got its first: it is held in another place then
    new = await races.list_some_meets(touched.new_meets) if touched.new_meets else ()
    listings, cities = (*before, *new), await races.list_city_names()
    return await asyncio.to_thread(_with_meets, known.meets, listings, cities)


def _with_meets(
    known: MeetNames, listings: tuple[MeetListing, ...], cities: tuple[tuple[str, str], ...]
) -> _Meets | None:
    meets = known.renewed(listings, cities)
    if meets is None:
        return None
    _ = meets.series  # made here, off the event loop
    touched = frozenset(listing.meet.id for listing in listings)
    of_titles = any(names.get(id_).kind.gives_titles for names in (known, meets) for id_ in touched if id_ in names)
    return _Meets(meets, touched, meets is not known and meets.relabelled, of_titles)
