"""Sources: publications that facts are taken from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SourceKind(StrEnum):
    """The kind of a source, best first: if two disagree, the better kind is followed; among equals the first one."""

    CURATED = "curated"  # the shipped facts, each checked against two sources
    MEET = "meet results"  # whole meets as they were timed and ranked
    PROFILE = "profiles"  # all results of an athlete, kept by statisticians
    LIST = "list"  # all-time lists: marks are right, but rows are missing and places not always corrected
    RECORDS = "record list"
    OWN = "own file"  # typed by hand


@dataclass(frozen=True, slots=True)
class Source:
    """A publication. `published` is its date in the publisher's words; `retrieved` is the day it was read."""

    id: str
    title: str
    publisher: str
    retrieved: date
    published: str = ""
    url: str = ""
    licence: str = ""
    kind: SourceKind = SourceKind.CURATED
