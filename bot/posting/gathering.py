"""Writes what several tasks want written at nearly the same time, all at once."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Gathering(Generic[T]):
    """Gathers values for a moment and writes them together; whoever adds one waits until it is written.

    A transaction is six trips to the database's thread, and the event loop waits for its turn after each.
    """

    def __init__(self, write: Callable[[Sequence[T]], Awaitable[None]], wait: float) -> None:
        """`wait` is how many seconds the first value waits for others."""
        self._write, self._wait = write, wait
        self._waiting: list[tuple[T, asyncio.Future[None]]] = []
        self._taken: list[tuple[T, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def add(self, value: T) -> None:
        """Have a value written, also if whoever asks is cancelled meanwhile. Raises what writing raises."""
        written = asyncio.get_running_loop().create_future()
        self._waiting.append((value, written))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
            self._writing.add_done_callback(self._ended)
        await written

    async def close(self) -> None:
        """Give up what is not written yet."""
        if self._writing is not None:
            self._writing.cancel()
            await asyncio.gather(self._writing, return_exceptions=True)

    async def _write_all(self) -> None:
        while self._waiting:
            await asyncio.sleep(self._wait)
            self._taken, self._waiting = self._waiting, []
            _tell(self._taken, await self._try([value for value, _ in self._taken]))
        self._writing = None

    def _ended(self, task: "asyncio.Task[None]") -> None:
        """Where it was cancelled nobody writes what is left."""
        if task.cancelled():
            self._writing = None
            for _, written in (*self._taken, *self._waiting):
                written.cancel()
            self._taken, self._waiting = [], []

    async def _try(self, values: Sequence[T]) -> Exception | None:
        try:
            await self._write(values)
        except Exception as error:  # noqa: BLE001 - it is raised where the values come from
            return error
        return None


def _tell(some: Sequence[tuple[T, "asyncio.Future[None]"]], error: Exception | None) -> None:
    for _, written in some:
        if written.done():  # whoever asked was cancelled
            continue
        if error is None:
            written.set_result(None)
        else:
            written.set_exception(error)
