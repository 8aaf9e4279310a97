"""What a question is answered from: the store, and the names it understands."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from secrets import randbelow
from typing import Generic, TypeVar

from bot.answers.repositories import Store
from bot.domain.coverage import Coverage
from bot.names.athletes import AthleteNames
from bot.names.meets import MeetNames

Options = Mapping[str, str]
"""A question's options by name, as typed or as a button carries them; an option left out or empty is not set."""

RequestT = TypeVar("RequestT", covariant=True)


def _now() -> datetime:
    return datetime.now(UTC)


class Turns:
    """How often something was asked of this process, so that asking again can give another answer."""

    def __init__(self, most: int = 1000) -> None:
        self._most = most
        self._asked: dict[object, int] = {}

    def take(self, key: Hashable) -> int:
        """0 the first time a key is taken, then 1, and so on; keys not taken for long are forgotten."""
        turn = self._asked.pop(key, -1) + 1
        self._asked[key] = turn
        if len(self._asked) > self._most:
            self._asked.pop(next(iter(self._asked)))
        return turn


@dataclass(frozen=True, slots=True)
class Almanac:
    """The store, indexes of its names and its coverage, read at one version of it; the clock, dice and turns."""

    store: Store
    names: AthleteNames
    meets: MeetNames
    coverage: Coverage
    version: int = 0
    clock: Callable[[], datetime] = _now
    pick: Callable[[int], int] = randbelow
    turns: Turns = field(default_factory=Turns)

    def today(self) -> date:
        """The day it is, by UTC."""
        return self.clock().date()


@dataclass(frozen=True, slots=True)
class Understood(Generic[RequestT]):
    """A Request, and a sentence for each name that was not typed in full: whom or what it was taken for."""

    request: RequestT
    notes: tuple[str, ...] = ()
