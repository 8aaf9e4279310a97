"""When posts begin: one after the other, and behind who waits for an answer."""

import asyncio
from collections.abc import Callable

_MOST_LATE = 1  # posts that may begin at once beside the one whose time has come
_LOOK = 0.005  # seconds between looks whether somebody still waits for an answer


class Pace:
    """So many posts a second, for answers wait for what begins at once; and none while an answer is being made.

    A post takes some milliseconds of the event loop, which an answer that is half made would wait for. Where somebody
    always waits for an answer, each post begins after as long again as posts are apart.
    """

    def __init__(self, rate: float, is_quiet: Callable[[], bool]) -> None:
        """`rate` is in posts a second; `is_quiet` says whether nobody waits for an answer."""
        self._gap, self._is_quiet = 1 / rate, is_quiet
        self._next = 0.0
        self._patience = 0.0  # until when the next post lets answers go first

    def may_begin(self) -> bool:
        """Whether it is time for the next post."""
        now = asyncio.get_running_loop().time()
        return now >= self._next and (self._is_quiet() or now >= self._patience)

    async def wait(self) -> None:
        """Wait until the next post may begin."""
        await asyncio.sleep(max(self._next - asyncio.get_running_loop().time(), 0.0))
        while not self.may_begin():  # noqa: ASYNC110 - any answer may end
            await asyncio.sleep(min(_LOOK, self._gap))

    def take(self) -> None:
        """Note that one begins; one that is late may begin at once with it."""
        now = asyncio.get_running_loop().time()
        self._next = max(self._next, now - _MOST_LATE * self._gap) + self._gap
        self._patience = max(self._next, now) + self._gap
