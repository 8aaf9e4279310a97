"""Sources: publications that facts are taken from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NOTICES = "wa-ratifications"  # the origin of notices, which settle the status of a record, but are none of the record


class SourceKind(StrEnum):
    """The kind of a source, best first: if two disagree, the better kind is followed; among equals the first one."""

    CURATED = "curated"  # shipped facts that two origins give
    MEET = "meet results"  # whole meets as they were timed and ranked
    PROFILE = "profiles"  # all results of an athlete, kept by statisticians
    LIST = "list"  # all-time lists: marks are right, but rows are missing and places not always corrected
    RECORDS = "record list"
    OWN = "own file"  # typed by hand


@dataclass(frozen=True, slots=True)
class Source:
    """A publication. `published` is its date in the publisher's words; `retrieved` is the day it was read.

    `origin` is one word that it shares with all that draw from the same place; empty if it draws from itself alone.
    """

    id: str
    title: str
    publisher: str
    retrieved: date
    published: str = ""
    url: str = ""
    licence: str = ""
    kind: SourceKind = SourceKind.CURATED
    origin: str = ""


def origins_of(sources: Iterable[Source]) -> frozenset[str]:
    """What these sources draw from; sources of one origin do not confirm each other, and notices confirm nothing."""
    return frozenset(source.origin or source.id for source in sources) - {NOTICES}
