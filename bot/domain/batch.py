"""Batches: what one import brought into the store, and what it could not take."""

from dataclasses import dataclass

from bot.domain.rows import Rejected
from bot.domain.source import Source


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the rows of one import.

    `read` is every row; `athletes`, `races`, `results` and `records` are new; `merged` results were known already,
    or stood twice in the files; `changed` counts changes to what stood before. `left_out` rows are not wrong but not
    for the store, such as relay teams.
    """

    read: int = 0
    athletes: int = 0
    races: int = 0
    results: int = 0
    records: int = 0
    merged: int = 0
    changed: int = 0
    conflicts: int = 0
    rejected: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """One import. `number` is 0 where nothing of it was new, or it was only tried; times are ISO 8601 in UTC."""

    number: int
    source: Source
    files: tuple[str, ...]
    started: str
    finished: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sources disagree: `stands` is what an answer says, `claim` what the other says instead.

    `fact` is whatever it is about in a few words; `about` the part of it: mark, place, date, born, status.
    """

    fact: str
    about: str
    stands: str
    claim: str
    source: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or would do: its batch, the rows it did not take, and what it found disputed."""

    batch: Batch
    rejected: tuple[Rejected, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
