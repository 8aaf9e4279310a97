"""How much one member may ask, so that the others are answered too."""

import time
from collections import Counter
from collections.abc import Callable

from bot.errors import TooManyQuestions

WINDOW = 5.0  # seconds


class Allowance:
    """A few questions of each user at once, and so many in each window of a few seconds.

    Memory stays small: only questions under way and those of the current window are counted.
    """

    def __init__(self, at_once: int, in_window: int, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds."""
        self.at_once = at_once
        self.in_window = in_window
        self._clock = clock
        self._begun = clock()
        self._under_way: Counter[int] = Counter()
        self._asked: Counter[int] = Counter()
        self._refused: Counter[int] = Counter()

    def take(self, user: int) -> None:
        """Count a question as under way. Raises TooManyQuestions if the user has reached a limit."""
        now = self._clock()
        if now - self._begun >= WINDOW:
            self._begun = now
            self._asked.clear()
            self._refused.clear()
        if self._under_way.get(user, 0) >= self.at_once or self._asked[user] >= self.in_window:
            self._refused[user] += 1
            raise TooManyQuestions(self._refused[user])
        self._under_way[user] += 1
        self._asked[user] += 1

    def give_back(self, user: int) -> None:
        """Count a question as answered."""
        self._under_way[user] -= 1
        if not self._under_way[user]:
            del self._under_way[user]

    def remembered(self) -> int:
        """Of how many users something is remembered."""
        return len({*self._under_way, *self._asked, *self._refused})
