"""How much one member, and one server, may ask, so that the others are answered too."""

import time
from collections import Counter
from collections.abc import Callable

from bot.errors import TooManyQuestions

WINDOW = 5.0  # seconds


class Allowance:
    """A few questions of each asker at once, and so many in each window of a few seconds.

    An asker is a user, or a server with all its members, by their id. Who has reached a limit gets `refusal`.
    Memory stays small: only questions under way and those of the current window are counted.
    """

    def __init__(
        self,
        at_once: int,
        in_window: int,
        clock: Callable[[], float] = time.monotonic,
        refusal: type[TooManyQuestions] = TooManyQuestions,
    ) -> None:
        """`clock` gives seconds."""
        self.at_once = at_once
        self.in_window = in_window
        self._clock = clock
        self._refusal = refusal
        self._begun = clock()
        self._under_way: Counter[int] = Counter()
        self._asked: Counter[int] = Counter()
        self._refused: Counter[int] = Counter()

    def take(self, asker: int) -> None:
        """Count a question as under way. Raises TooManyQuestions if the asker has reached a limit."""
        now = self._clock()
        if now - self._begun >= WINDOW:
            self._begun = now
            self._asked.clear()
            self._refused.clear()
        if self._under_way.get(asker, 0) >= self.at_once or self._asked[asker] >= self.in_window:
            self._refused[asker] += 1
            raise self._refusal(self._refused[asker])
        self._under_way[asker] += 1
        self._asked[asker] += 1

    def give_back(self, asker: int) -> None:
        """Count a question as answered."""
        self._under_way[asker] -= 1
        if not self._under_way[asker]:
            del self._under_way[asker]

    def remembered(self) -> int:
        """Of how many askers something is remembered."""
        return len({*self._under_way, *self._asked, *self._refused})
