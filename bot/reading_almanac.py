"""Reads the almanac from the store: the indexes of its names, built off the event loop or loaded from their file."""

import asyncio
import gc
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from bot.files import make_private_folder
from bot.garbage import without_collection
from bot.ingest.shipped_points import shipped_tables
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames
from bot.questions.almanac import Almanac
from bot.questions.repositories import Store
from bot.turns import short_turns

log = logging.getLogger(__name__)

NAMES_FILE = "names.index"
MEETS_FILE = "meets.index"
_MOST_READ = 3  # times, where somebody writes while the facts are read
Index = TypeVar("Index", AthleteNames, MeetNames)


async def read_almanac(store: Store, kept: Path | None = None) -> Almanac:
    """Build the indexes of the store's names, off the event loop.

    `kept` is the file that keeps the athletes' index; the meets' is kept beside it.

    Garbage collection is off meanwhile, and never looks at these objects later: a collection over hundreds of thousands
    of objects that stay anyway stops every thread for half a second.
    """
    with without_collection(), short_turns():
        try:
            almanac = await _read_almanac(store, kept)
            for _ in range(_MOST_READ - 1):
                if await store.find_state() == almanac.state:
                    return almanac
                almanac = await _read_almanac(store, kept)
            # Somebody writes all the time: these facts may be of two states, so no step leads on from here.
            return almanac if await store.find_state() == almanac.state else replace(almanac, state=None)
        finally:
            gc.freeze()


async def keep_names(almanac: Almanac, kept: Path) -> None:
    """Write the names to the files that `read_almanac` reads: when there is time, as it takes a third of a second."""
    if almanac.state:
        await _save(almanac.names, kept, almanac.state)
        await _save(almanac.meets, kept.with_name(MEETS_FILE), almanac.state)


async def _read_almanac(store: Store, kept: Path | None) -> Almanac:
    version, state = await store.get_version(), await store.find_state()

    async def build_names() -> AthleteNames:
        return await asyncio.to_thread(AthleteNames, await store.athletes.list_listings())

    async def build_meets() -> MeetNames:
        listings, cities = await store.races.list_meets(), await store.races.list_city_names()
        return await asyncio.to_thread(MeetNames, listings, cities)

    names = await _read_index(store, kept, AthleteNames.load, build_names)
    meets = await _read_index(store, kept and kept.with_name(MEETS_FILE), MeetNames.load, build_meets)
    return Almanac(store, names, meets, await store.get_coverage(), version, version, state, shipped_tables)


async def _read_index(
    store: Store, kept: Path | None, load: Callable[[Path, str], Index | None], build: Callable[[], Awaitable[Index]]
) -> Index:
    """An index of names: loaded from its file if that was written for the store's state, else built and written."""
    state = await store.find_state()
    if kept and state:
        index = await asyncio.to_thread(load, kept, state)
        if index is not None:
            return index
    index = await build()
    if kept and state and state == await store.find_state():  # else somebody wrote while the names were read
        await _save(index, kept, state)
    return index


async def _save(index: AthleteNames | MeetNames, file: Path, state: str) -> None:
    try:
        make_private_folder(file.parent)
        await asyncio.to_thread(index.save, file, state)
    except OSError as error:
        log.warning("the index of names is not kept: %s", error)
