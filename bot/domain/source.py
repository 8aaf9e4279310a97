"""Sources: who says a fact, when it was published and when it was read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SourceKind(StrEnum):
    """What a source is. Where two disagree, the one that stands further up is followed; among equals, the first."""

    CURATED = "curated"  # the shipped facts: each was checked against two sources
    MEET = "meet results"  # whole meets as they were timed and ranked
    PROFILE = "profiles"  # careers of athletes, kept by statisticians
    LIST = "list"  # all-time lists: correct marks, but rows are dropped and rankings not always revised
    RECORDS = "record list"
    OWN = "own file"  # typed by hand


@dataclass(frozen=True, slots=True)
class Source:
    """A publication that facts are taken from. `published` is the publisher's wording, as precise as it is known."""

    id: str
    title: str
    publisher: str
    retrieved: date
    published: str = ""
    url: str = ""
    licence: str = ""
    kind: SourceKind = SourceKind.CURATED
