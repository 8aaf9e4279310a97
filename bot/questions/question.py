"""The definition of a question: its name, its options, and the functions that understand, answer and draw it."""

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
    """A question with everything resolved; it can be printed as the options that `understand` reads."""

    def asked(self) -> Asked:
        """The question and the options of this request."""
        ...


@dataclass(frozen=True, slots=True)
class PlainForm:
    """A way to ask in plain words: a regular expression for the whole text.

    Its groups are the options; the group `rest` is read as the text of the command. If several forms match, the one
    with the lowest rank is used.
    """

    rank: int
    pattern: str


Split = Callable[[str, Almanac], dict[str, str]]
"""Splits a text without quotes or option names into options, by name."""


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
