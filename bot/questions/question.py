"""What a question is: its name, its options, and the functions that understand, answer, draw and print it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.cards.card import Card
from bot.domain.asked import Asked
from bot.questions.almanac import Almanac
from bot.questions.command import Command
from bot.questions.context import Context, Understood
from bot.questions.json_parts import Json


class Request(Protocol):
    """What every Request can do: print itself as what `understand` reads."""

    def asked(self) -> Asked:
        """The question with the options that this request sets."""
        ...


@dataclass(frozen=True, slots=True)
class PlainForm:
    """A way to ask in plain words: an expression for the whole text, whose groups are options, or `rest`.

    Of several forms that fit, the one of the lowest rank is meant.
    """

    rank: int
    pattern: str


Split = Callable[[str, Almanac], dict[str, str]]
"""Cuts a text without quotes or option names into options by name."""


@dataclass(frozen=True, slots=True)
class Question(Command):
    """A question and how it is answered: Asked -> Request -> Answer -> Card.

    `split` is None where all of a text is the first option. `kept` is whether the same options always have the same
    answer while the facts, the day and the preferences are the same (`bot/keeping.py`): then the answer is kept, and
    the question is told neither who asks nor what members bring.
    """

    understand: Callable[[Asked, Context], Awaitable[Understood[Request]]]
    answer: Callable[[Any, Context], Awaitable[object]]
    draw: Callable[[Any, Context], Card]
    as_json: Callable[[Any], Json]
    split: Split | None = None
    plain: tuple[PlainForm, ...] = ()
    kept: bool = True
