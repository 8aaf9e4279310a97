"""What a question is answered from: the store, and the names it understands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.answers.repositories import Store
from bot.names.athletes import AthleteNames

Options = Mapping[str, str]
"""A question's options by name, as typed or as a button carries them; an option left out or empty is not set."""

RequestT = TypeVar("RequestT", covariant=True)


@dataclass(frozen=True, slots=True)
class Almanac:
    """The store and an index of its athletes' names, built from one version of the store."""

    store: Store
    names: AthleteNames


@dataclass(frozen=True, slots=True)
class Understood(Generic[RequestT]):
    """A Request, and a sentence for each name that was not typed in full: whom or what it was taken for."""

    request: RequestT
    notes: tuple[str, ...] = ()
