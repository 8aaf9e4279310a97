"""Feeds: files at an address or in a folder that are read again and again, and what is known of their readings."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

LONGEST_NAME = 60  # characters
LONGEST_FILE_NAME = 500  # characters, of a file's path within its folder
SHORTEST_EVERY, LONGEST_EVERY = timedelta(seconds=30), timedelta(days=7)
SETTLE = timedelta(seconds=10)  # until the second look at something new
LONGEST_WAIT = timedelta(hours=6)  # between readings that fail, unless the feed is read more seldom anyway
_DOUBLED = 12  # times at most


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gives with a file, so that it can say later that this has not changed.

    `page` is a digest of the address that gave them, which is the only one that gets them back.
    """

    page: str = ""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class FeedFile:
    """What is known of one file of a feed; of an address the only one has no name.

    `size` (bytes) and `mtime` (nanoseconds) are those of the last look into a folder. `seen` is the digest of what the
    last look found, `taken` of what was last imported, `looks` how often in a row it was not the same as before.
    `problem` is why what was seen is not imported. `validators` belong to what was taken, and `fetched` is when that
    was last fetched whole.
    """

    size: int = 0
    mtime: int = 0
    seen: str = ""
    taken: str = ""
    looks: int = 0
    problem: str = ""
    validators: Validators = Validators()
    fetched: datetime | None = None


@dataclass(frozen=True, slots=True)
class NewFeed:
    """A feed to be read. `place` is an address, credentials included, or the absolute path of a folder.

    `options` are those of the import, as text that `bot.feeds.options` reads.
    """

    name: str
    place: str
    every: timedelta
    options: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and how its readings went. Moments are in UTC.

    `started` is whether the first reading is done, which tells nobody anything. `read` is when it was last read
    without an error, `brought` when that brought new facts: `new` of them, in the batch of that number. `rejected`
    rows of that import were not taken. `failures` counts failed readings in a row; `error` says why the last one did,
    `note` what else is worth knowing.
    """

    id: int
    name: str
    place: str
    every: timedelta
    options: str
    paused: bool
    due: datetime
    started: bool = False
    read: datetime | None = None
    brought: datetime | None = None
    batch: int = 0
    new: int = 0
    rejected: int = 0
    failures: int = 0
    failing_since: datetime | None = None
    error: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reading came to.

    `files` is what is known now of those it looked at, `gone` are those that are there no more. `batch` is 0 where
    nothing new came; `new` counts facts, `rejected` rows. `error` is why it failed, empty if it did not; `held_back`
    means that other files were read all the same, so the next reading comes as usual. `settling` files are looked at
    again soon. `started` says that the first reading is done.
    """

    files: Mapping[str, FeedFile] = field(default_factory=dict[str, FeedFile])
    gone: Collection[str] = ()
    batch: int = 0
    new: int = 0
    rejected: int = 0
    error: str = ""
    note: str = ""
    held_back: bool = False
    settling: bool = False
    started: bool = False


class Feeds(Protocol):
    """Which feeds there are. May raise StoreError."""

    async def list_feeds(self) -> tuple[Feed, ...]:
        """All feeds, by name."""
        ...


def next_due(feed: Feed, reading: Reading, now: datetime) -> datetime:
    """When to read it next: as its owner wants, soon where something settles, ever later while it fails."""
    if reading.error and not reading.held_back:
        wait = feed.every * 2 ** min(feed.failures + 1, _DOUBLED)
        return now + min(wait, max(LONGEST_WAIT, feed.every))
    return now + (min(SETTLE, feed.every) if reading.settling else feed.every)


def is_due_too_late(feed: Feed, now: datetime) -> bool:
    """Whether no reading by now can have put a feed off so far: it was one before the clock was set back.

    It may be twice as far as that: clocks of several machines differ a little.
    """
    longest = max(LONGEST_WAIT, feed.every) if feed.failures else feed.every
    return feed.due - now > 2 * longest
