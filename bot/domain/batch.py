"""Batches: what one import brought into the store, and what it could not take."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from bot.domain.dispute import Dispute
from bot.domain.rows import Rejected
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of one import were read, and what became of them.

    `athletes`, `teams`, `races`, `results`, `records`, `entries` and `quotes` count what is new. `merged` counts
    results, entries and quotes that the store had already or that the files give twice, `changed` the rows of the
    store that were changed or deleted, `disputes` the claims that are not followed. `rejected` rows are wrong;
    `left_out` rows are right, but the store does not hold their kind (a relay's record).
    """

    read: int = 0
    athletes: int = 0
    races: int = 0
    results: int = 0
    records: int = 0
    quotes: int = 0
    merged: int = 0
    changed: int = 0
    disputes: int = 0
    rejected: int = 0
    left_out: int = 0
    teams: int = 0
    entries: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """One import. `number` is 0 if nothing was written: a dry run, or nothing new.

    `files` are the paths as rows name them; `started` and `finished` are in UTC, to the second.
    """

    number: int
    source: Source
    files: tuple[str, ...]
    started: datetime
    finished: datetime
    counts: Counts


class PeopleNote(NamedTuple):
    """What an import decided about people where a name or an id was not enough: who, what became of it, and why."""

    who: str
    decision: str
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do: its batch, the rows it did not take, the disputes it found.

    `people` are the ids that it did not use and the namesakes that it kept apart.
    """

    batch: Batch
    rejected: tuple[Rejected, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    people: tuple[PeopleNote, ...] = ()
