"""What a question is: its name, its options, and the functions that understand and answer it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from bot.answers.almanac import Almanac, Options, Understood


class Request(Protocol):
    """What every Request can do: print itself as the options that `understand` reads."""

    def options(self) -> dict[str, str]:
        """The options by name."""
        ...


class OptionKind(StrEnum):
    """What an option holds, and so how it is completed and how it is packed into a custom_id."""

    ATHLETE = "athlete"
    EVENT = "event"
    SCOPE = "scope"
    MEET = "meet"
    DAY = "day"
    CHOICE = "choice"
    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    STATE = "state"  # set by buttons only: the page, the view


COMPLETED = frozenset({OptionKind.ATHLETE, OptionKind.EVENT, OptionKind.SCOPE, OptionKind.MEET})


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a question. `choices` are the values of a CHOICE, `most` bounds a NUMBER."""

    name: str
    kind: OptionKind
    description: str
    required: bool = True
    choices: tuple[str, ...] = ()
    most: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A question and how it is answered: options -> Request -> Answer."""

    name: str
    description: str
    example: str
    options: tuple[Option, ...]
    understand: Callable[[Options, Almanac], Awaitable[Understood[Request]]]
    answer: Callable[[Any, Almanac], Awaitable[object]]

    @property
    def visible(self) -> tuple[Option, ...]:
        """The options a person sets."""
        return tuple(option for option in self.options if option.kind is not OptionKind.STATE)

    @property
    def required(self) -> tuple[str, ...]:
        """The names of the options that must be set."""
        return tuple(option.name for option in self.options if option.required)

    @property
    def usage(self) -> str:
        """`/h2h athlete opponent [event]`; what every question shares is left out."""
        shown = (option for option in self.visible if option.name not in ("private", "spoilers"))
        words = (option.name if option.required else f"[{option.name}]" for option in shown)
        return " ".join((f"/{self.name}", *words))
