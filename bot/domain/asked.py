"""What is asked: a question and its options, the same for what is typed, for a button and for a choice of an error."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

Options = Mapping[str, str]
"""A question's options by name, as typed or as a button carries them."""


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
        """A whole number from 0, at most `most`; nonsense, as in a custom_id somebody made up, is 0."""
        text = self.text(option)
        return min(int(text[:9]), most) if text.isascii() and text.isdigit() else 0

    def one_of(self, option: str, values: Collection[str]) -> str:
        """One of a few fixed values, or an empty text where none of them is set."""
        text = self.text(option).casefold()
        return text if text in values else ""

    def page(self) -> int:
        """The page asked for, from 0."""
        return self.number("page")


def _sound(text: str) -> str:
    """The text without halves of surrogate pairs, which JSON may hold and nothing can encode."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
