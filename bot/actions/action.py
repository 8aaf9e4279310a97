"""What an action is: a command that changes something that members bring."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.cards.card import Card, Form
from bot.domain.asked import Asked
from bot.questions.command import Command
from bot.questions.context import Context


@dataclass(frozen=True, slots=True)
class Action(Command):
    """An action: Asked -> Request -> act in one transaction -> Answer -> Card.

    `understand` checks the asker's rights and raises NotAllowed: a client can send what it does not offer. `form` is
    the modal in which options are typed, if the action has one; `form_for` makes it from the Request instead, where
    what stands in it must be read first. Cards of actions are for the asker alone, but for what `is_public` says:
    others see that too.
    """

    understand: Callable[[Asked, Context], Awaitable[Any]]
    act: Callable[[Any, Context], Awaitable[object]]
    draw: Callable[[Any, Context], Card]
    form: Callable[[Asked], Form] | None = None
    form_for: Callable[[Any], Form] | None = None
    is_public: Callable[[Asked], bool] | None = None

    def shows_all(self, asked: Asked) -> bool:
        """Whether what is asked may be seen by others than the asker."""
        return self.is_public is not None and self.is_public(asked)
