"""One thread that reads what members write: reading long texts would block the event loop."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import ParamSpec, TypeVar
from weakref import WeakValueDictionary

P = ParamSpec("P")
T = TypeVar("T")


class Reader:
    """Reads one text after the other. Each user has at most one text in the queue, so users take turns.

    More threads would make nothing faster: they would share one interpreter, and hold up the event loop more often.
    """

    def __init__(self, thread: ThreadPoolExecutor) -> None:
        self._thread = thread
        self._turns: WeakValueDictionary[int | None, asyncio.Lock] = WeakValueDictionary()

    async def read(self, user: int | None, read: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
        """Call `read` in the thread when it is the user's turn, and return its result."""
        turn = self._turns.setdefault(user, asyncio.Lock())  # forgotten when nobody holds or awaits it
        async with turn:
            return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: read(*given, **named))

    def waiting(self) -> int:
        """How many users wait for a text to be read."""
        return len(self._turns)


@asynccontextmanager
async def open_reader() -> AsyncGenerator[Reader]:
    """Open a reader. At the end, the text being read is finished and the queued ones are dropped."""
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
    try:
        yield Reader(thread)
    finally:
        thread.shutdown(cancel_futures=True)
