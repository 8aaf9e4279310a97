"""Which of several processes this is, and which of Discord's shards are its own."""

import re
from dataclasses import dataclass

from bot.errors import SetupError

MOST = 4096  # clusters
_WRITTEN = re.compile(r"(\d{1,6})\s*/\s*(\d{1,6})", re.ASCII)
_TIP = "Write the number of this process and how many there are, like 2/8: the second of eight."


@dataclass(frozen=True, slots=True)
class Cluster:
    """One of `count` processes; `number` counts from 1."""

    number: int = 1
    count: int = 1

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"


@dataclass(frozen=True, slots=True)
class Sharding:
    """How many shards there are, which are this process's, and how many may identify at once (`max_concurrency`)."""

    count: int
    mine: tuple[int, ...]
    at_once: int = 1

    def has(self, guild: int) -> bool:
        """Whether what happens in a server comes to this process."""
        return (guild >> 22) % self.count in self.mine

    def bucket(self, shard: int) -> int:
        """The rate limit's bucket of a shard: two shards of one bucket may not identify within five seconds."""
        return shard % self.at_once


def read_cluster(text: str) -> Cluster:
    """`2/8` as the second of eight; nothing is one of one. Raises SetupError."""
    if not text.strip():
        return Cluster()
    written = _WRITTEN.fullmatch(text.strip())
    if written is None:
        raise SetupError(f"{text[:40]!r} is no cluster.", _TIP)
    number, count = int(written[1]), int(written[2])
    if not 1 <= count <= MOST:
        raise SetupError(f"There cannot be {count} clusters.", f"{_TIP} At most {MOST} are possible.")
    if not 1 <= number <= count:
        counted = "There is 1 cluster, number 1" if count == 1 else f"{count} clusters are numbered 1 to {count}"
        raise SetupError(f"There is no cluster {number}/{count}: {counted[0].lower()}{counted[1:]}.", _TIP)
    return Cluster(number, count)


def count_shards(cluster: Cluster, advised: int, at_once: int, wanted: int = 0) -> int:
    """How many shards the bot is to have: so many as set, else as advised, and one for each cluster at least.

    A bot that may identify several at once must have a multiple of that. Raises SetupError for too few.
    """
    if wanted:
        if wanted < cluster.count:
            raise SetupError(
                f"{wanted} shards are not enough for {cluster.count} clusters: each needs one.",
                "Set BELL_LAP_SHARDS to a larger number, or leave it empty to follow Discord's advice.",
            )
        return wanted
    count = max(advised, cluster.count, 1)
    return count if count == advised else -(-count // at_once) * at_once


def share_shards(cluster: Cluster, count: int, at_once: int = 1) -> Sharding:
    """This process's share of `count` shards: a row of them, as long as the others' but for one."""
    first, end = ((number * count) // cluster.count for number in (cluster.number - 1, cluster.number))
    return Sharding(count, tuple(range(first, end)), max(at_once, 1))
