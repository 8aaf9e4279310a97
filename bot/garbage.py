"""Switches Python's search for cyclic garbage off where much is made that stays, or that makes no cycles."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


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
