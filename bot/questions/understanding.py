"""Understands what is asked, with one clear error for a text that an option of fixed values or numbers cannot have."""

from collections.abc import Awaitable
from difflib import SequenceMatcher
from typing import TypeVar

from bot.domain.asked import WrongOption
from bot.errors import Choice, UsageError
from bot.questions.options import PAGE, VIEW
from bot.questions.resolving import shown

_MOST = 5  # buttons under an error
RequestT = TypeVar("RequestT")


async def understood(understanding: Awaitable[RequestT]) -> RequestT:
    """Await what a question or action makes of what was asked; WrongOption becomes a UsageError with choices."""
    try:
        return await understanding
    except WrongOption as error:
        raise wrong_option(error) from None


def wrong_option(error: WrongOption) -> UsageError:
    """The error for it. Of fixed values, those that look most like the text are offered first."""
    option, asked = error.option, error.asked
    text = asked.text(option)
    without = Choice("The answer", asked.with_options(**{option: ""}))
    alike = sorted(error.values, key=lambda value: -SequenceMatcher(None, value, text.casefold()).ratio())[:_MOST]
    choices = tuple(Choice(value.capitalize(), asked.with_options(**{option: value})) for value in alike)
    if option == VIEW.name:
        return UsageError(f"That answer has no view “{shown(text)}”.", "Choose one of its views.", (without, *choices))
    if option == PAGE.name:
        return UsageError(f"There is no page “{shown(text)}”.", "Begin with the first page.", (without,))
    if not error.values:
        return UsageError(f"“{shown(text)}” is no number, as `{option}` is one.", "Write digits only, or leave it out.")
    *values, last = error.values
    written = f"{', '.join(values)} or {last}" if values else last
    tip = f"It may be {written}. Leave it out for all."
    return UsageError(f"“{shown(text)}” is none of the choices of `{option}`.", tip, choices)
