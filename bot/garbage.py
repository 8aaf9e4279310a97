"""When Python searches for cyclic garbage, and when what was freed goes back to the system."""

import asyncio
import ctypes
import gc
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

COLLECT = 5.0  # seconds between searches
ALL = 720  # of so many searches one is among all objects: each hour
_ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h
_NEVER = 1_000_000
_PATIENCE, _LOOK = 5.0, 0.02  # seconds to wait for a quiet moment, and between looks


@contextmanager
def without_collection() -> Generator[None]:
    """Garbage collection is off meanwhile, unless it was before; objects are still freed when nothing refers to them.

    A collection walks through every object there is: while many are made it comes often and finds nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def search_young_objects_only() -> None:
    """Leave the search among objects that stay to `Searching`.

    Python begins one when many objects have been made that stay, as kept answers and news do: a bot that sends posts
    had one each three seconds, of up to 80 ms, in which nobody gets an answer.
    """
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)


class Searching:
    """Searches for garbage at moments when nobody waits for an answer, among what was made since the last search.

    What has stayed until then mostly stays for long, as names and kept answers do. Looking at all of it again takes 60
    ms and more, in which nobody gets an answer, so that is done once in `ALL` searches: until then what was in use at
    a search and became garbage later keeps its memory.
    """

    def __init__(self, is_quiet: Callable[[], bool]) -> None:
        self._is_quiet, self._searches = is_quiet, 0

    async def step(self) -> None:
        """Search once it is quiet, after a few seconds anyway."""
        end = asyncio.get_running_loop().time() + _PATIENCE
        while not self._is_quiet() and asyncio.get_running_loop().time() < end:  # noqa: ASYNC110 - any task may end
            await asyncio.sleep(_LOOK)
        self._searches += 1
        if self._searches % ALL == 0:
            gc.unfreeze()
        gc.collect()
        gc.freeze()


def give_memory_back() -> None:
    """Return what was freed to the system; elsewhere than on Linux with glibc nothing is done.

    glibc keeps what was freed between what is still used. After a start that is 30 MB and more, which reading the
    almanac took for a moment. It takes some hundredths of a second, in which other threads of Python go on.
    """
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
        trim(0)


def share_memory_among_threads() -> None:
    """Have all threads take memory from two pools; call it before the first of them starts. For glibc on Linux alone.

    glibc gives each thread a pool of its own, and what is free in one pool is of no use to other threads: 12 MB of a
    bot in 1,000 servers. The bot's threads seldom take memory at the same time, so two are enough.
    """
    if sys.platform == "linux" and (set_option := getattr(ctypes.CDLL(None), "mallopt", None)) is not None:
        set_option(_ARENA_MAX, 2)
