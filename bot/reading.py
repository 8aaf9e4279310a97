"""One thread for reading what members write, which would hold the event loop: users take turns in it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import ParamSpec, TypeVar
from weakref import WeakValueDictionary

P = ParamSpec("P")
T = TypeVar("T")


class Reader:
    """Reads one text after the other. No user has more than one in the queue, so nobody waits for all of another's.

    More threads would make nothing faster: they would share one interpreter, and hold up the event loop more often.
    """

    def __init__(self, thread: ThreadPoolExecutor) -> None:
        self._thread = thread
        self._turns: WeakValueDictionary[int | None, asyncio.Lock] = WeakValueDictionary()

    async def read(self, user: int | None, read: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """What `read` gives, once it is the user's turn."""
        turn = self._turns.setdefault(user, asyncio.Lock())  # forgotten when nobody holds or awaits it
        async with turn:
            return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: read(*given, **named))

    def waiting(self) -> int:
        """How many users wait for a text to be read."""
        return len(self._turns)


@asynccontextmanager
async def open_reader() -> AsyncGenerator[Reader]:
    """A reader; when the block ends, the text that is being read is the last one."""
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
    try:
        yield Reader(thread)
    finally:
        thread.shutdown(cancel_futures=True)
