"""What is asked: a question and its options, the same for what is typed, for a button and for a choice of an error."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

Options = Mapping[str, str]
"""A question's options by name, as typed or as a button carries them."""

_PRINTED_VIEWS = frozenset({"chart", "sources"})  # old messages may carry them for a question that has none


class WrongOption(ValueError):
    """An option has a text that is none of its `values`, or no number if it has none: a slip, or a made-up button."""

    def __init__(self, asked: "Asked", option: str, values: tuple[str, ...] = ()) -> None:
        super().__init__(f"{option}: {asked.text(option)!r}")
        self.asked = asked
        self.option = option
        self.values = values


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's name and the options that are set, as names and texts.

    The options come from outside: nothing of them is resolved, and any of them may be nonsense.
    """

    question: str
    options: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, question: str, options: Options) -> Self:
        """A question with these options; an option left out or empty is not set."""
        return cls(question, tuple((name, _sound(value)) for name, value in options.items() if value))

    def with_options(self, **changed: str) -> Self:
        """The same question with some options replaced; an empty text unsets one."""
        return type(self).of(self.question, {**dict(self.options), **changed})

    def text(self, option: str) -> str:
        """What was typed for an option, without surrounding space; empty if nothing was."""
        return next((value.strip() for name, value in self.options if name == option), "")

    def number(self, option: str, most: int = 9999) -> int:
        """A whole number from 0, at most `most`; 0 if the option is not set. Raises WrongOption for any other text."""
        text = self.text(option)
        if not text:
            return 0
        digits = text.removeprefix("-")
        if not (digits.isascii() and digits.isdigit()):
            raise WrongOption(self, option)
        return 0 if digits != text else min(int(text[:9]), most)

    def one_of(self, option: str, values: Collection[str]) -> str:
        """One of a few fixed values, empty if the option is not set. Raises WrongOption for any other text."""
        text = self.text(option).casefold()
        if text and text not in values:
            raise WrongOption(self, option, tuple(values))
        return text

    def view(self, values: Collection[str]) -> str:
        """One of these views, empty if none is set, or one that other questions print. Raises WrongOption."""
        return "" if self.text("view") in _PRINTED_VIEWS - set(values) else self.one_of("view", values)

    def page(self) -> int:
        """The page asked for, from 0."""
        return self.number("page")


def _sound(text: str) -> str:
    """The text without halves of surrogate pairs, which JSON may hold and nothing can encode."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
