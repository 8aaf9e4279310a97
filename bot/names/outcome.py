"""The outcome of looking up a name: one match, several, or none."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

Id = TypeVar("Id", bound=Hashable, covariant=True)
MOST_HITS = 25  # that a search gives, unless its caller wants another number


@dataclass(frozen=True, slots=True)
class Hit(Generic[Id]):
    """One entry found: its id, the name that matched, and a score from 0 to 1 (1: the name as typed)."""

    id: Id
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Match(Generic[Id]):
    """The text means this one."""

    id: Id
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Ambiguous(Generic[Id]):
    """The text may mean any of these, likeliest first; at least one."""

    candidates: tuple[Hit[Id], ...]


@dataclass(frozen=True, slots=True)
class NoMatch(Generic[Id]):
    """The text means nothing known; these are the nearest, possibly none."""

    nearest: tuple[Hit[Id], ...] = ()
