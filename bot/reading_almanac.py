"""Reads the almanac from the store: the indexes of its names, built off the event loop or loaded from their file."""

import asyncio
import gc
import logging
from pathlib import Path

from bot.garbage import without_collection
from bot.ingest.shipped_points import shipped_tables
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames
from bot.questions.almanac import Almanac
from bot.questions.repositories import Store

log = logging.getLogger(__name__)

NAMES_FILE = "names.index"


async def read_almanac(store: Store, kept: Path | None = None) -> Almanac:
    """Build the indexes of the store's names, off the event loop; `kept` is the file that keeps the athletes' index.

    Garbage collection is off meanwhile, and never looks at these objects later: a collection over hundreds of thousands
    of objects that stay anyway stops every thread for half a second.
    """
    with without_collection():
        try:
            return await _read_almanac(store, kept)
        finally:
            gc.freeze()


async def _read_almanac(store: Store, kept: Path | None) -> Almanac:
    version, state = await store.get_version(), await store.find_state()
    names = await _read_names(store, kept)
    meets = await asyncio.to_thread(MeetNames, await store.races.list_meets(), await store.races.list_city_names())
    return Almanac(store, names, meets, await store.get_coverage(), version, state, shipped_tables)


async def _read_names(store: Store, kept: Path | None) -> AthleteNames:
    """The athletes' names: loaded from the file if it was written for the store's state, else built and written."""
    state = await store.find_state()
    if kept and state:
        names = await asyncio.to_thread(AthleteNames.load, kept, state)
        if names:
            return names
    names = await asyncio.to_thread(AthleteNames, await store.athletes.list_listings())
    if kept and state and state == await store.find_state():  # else somebody wrote while the names were read
        try:
            await asyncio.to_thread(names.save, kept, state)
        except OSError as error:
            log.warning("the index of names is not kept: %s", error)
    return names
