"""The definition of a question: its name, its options, and the functions that understand, answer and draw it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.cards.card import Card
from bot.domain.asked import Asked
from bot.questions.command import Command
from bot.questions.context import Context, Understood
from bot.questions.json_parts import Json
from bot.questions.wording import Wording


class Request(Protocol):
    """A question with everything resolved; it can be printed as the options that `understand` reads."""

    def asked(self) -> Asked:
        """The question and the options of this request."""
        ...


@dataclass(frozen=True, slots=True)
class Question(Command):
    """A question and how it is answered: Asked -> Request -> Answer -> Card.

    `wording` says how it is asked in words; it is None where it is asked by its name alone. `kept` is whether the same
    options always have the same answer while the facts, the day and the preferences are the same (`bot/keeping.py`):
    then the answer is kept, and the question is told neither who asks nor what members bring.
    """

    understand: Callable[[Asked, Context], Awaitable[Understood[Request]]]
    answer: Callable[[Any, Context], Awaitable[object]]
    draw: Callable[[Any, Context], Card]
    as_json: Callable[[Any], Json]
    wording: Wording | None = None
    kept: bool = True
