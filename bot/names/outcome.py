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
    """The text means this one. `others` answer to it too, but are far less famous; likeliest first."""

    id: Id
    name: str
    score: float
    others: tuple[Hit[Id], ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguous(Generic[Id]):
    """The text may mean any of these, likeliest first; at least one."""

    candidates: tuple[Hit[Id], ...]


@dataclass(frozen=True, slots=True)
class NoMatch(Generic[Id]):
    """The text means nothing known; these are the nearest, possibly none."""

    nearest: tuple[Hit[Id], ...] = ()


def opened(outcome: Match[Id] | Ambiguous[Id] | NoMatch[Id]) -> Match[Id] | Ambiguous[Id] | NoMatch[Id]:
    """The outcome without what fame decided: a match that others answer to as well is one of several again."""
    if isinstance(outcome, Match) and outcome.others:
        return Ambiguous((Hit(outcome.id, outcome.name, outcome.score), *outcome.others))
    return outcome
