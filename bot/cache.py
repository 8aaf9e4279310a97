"""A cache bounded by bytes, which lets go first of what was not used the longest."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

KeyT = TypeVar("KeyT", bound=Hashable)
ValueT = TypeVar("ValueT")


class LruCache(Generic[KeyT, ValueT]):
    """Values by key, up to a number of bytes; whoever keeps a value says how large it is."""

    def __init__(self, most: int) -> None:
        """Keep at most that many bytes."""
        self._most = most
        self._kept: OrderedDict[KeyT, tuple[ValueT, int]] = OrderedDict()
        self.size = 0

    def __len__(self) -> int:
        return len(self._kept)

    def find(self, key: KeyT) -> ValueT | None:
        """The value of a key, if it is still here."""
        kept = self._kept.get(key)
        if kept is None:
            return None
        self._kept.move_to_end(key)
        return kept[0]

    def keep(self, key: KeyT, value: ValueT, size: int) -> None:
        """Keep a value of that many bytes, and let go of those not used the longest; one too large is not kept."""
        before = self._kept.pop(key, None)
        self.size -= before[1] if before else 0
        if size > self._most:
            return
        self._kept[key] = value, size
        self.size += size
        while self.size > self._most:
            _, (_, dropped) = self._kept.popitem(last=False)
            self.size -= dropped

    def drop(self, is_stale: Callable[[ValueT], bool]) -> None:
        """Let go of the values for which this is true."""
        for key in [key for key, (value, _) in self._kept.items() if is_stale(value)]:
            self.size -= self._kept.pop(key)[1]

    def clear(self) -> None:
        """Let go of everything."""
        self._kept.clear()
        self.size = 0
