"""Pages: as many items as fit one card, and the buttons to the pages before and after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.cards.card import Button, Line
from bot.domain.asked import Asked

ALL = -1  # the number of the page that has everything, for text; no custom_id can ask for it
MOST_CHARACTERS = 2400  # of the items of one page; the rest of Discord's 4,000 is for heading, small print and sources
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """The items of one page, its number from 0, and how many pages there are (`of`)."""

    items: tuple[T, ...]
    number: int
    of: int

    @property
    def note(self) -> str:
        """`Page 2 of 3`, empty if there is only one page."""
        return f"Page {self.number + 1} of {self.of}" if self.of > 1 else ""


def turn_to(number: int, items: Sequence[T], most: int, length: Callable[[T], int]) -> Page[T]:
    """The page of that number, from 0; a number out of range gives the first or the last page.

    A page has at most `most` items and MOST_CHARACTERS characters, counted by `length`, but always one item. The page
    ALL has all of them.
    """
    if number == ALL:
        return Page(tuple(items), 0, 1)
    pages: list[list[T]] = [[]]
    characters = 0
    for item in items:
        long = length(item)  # once: it takes laying the item out
        if pages[-1] and (len(pages[-1]) >= most or characters + long > MOST_CHARACTERS):
            pages.append([])
            characters = 0
        pages[-1].append(item)
        characters += long
    number = min(max(number, 0), len(pages) - 1)
    return Page(tuple(pages[number]), number, len(pages))


def line_length(lines: Sequence[Line]) -> int:
    """How many characters the lines take, with room for escapes, emphasis and line ends."""
    return sum(len(part) + 6 for line in lines for part in line)


def page_buttons(asked: Asked, page: Page[T], back: str = "‹ Newer", on: str = "Older ›") -> tuple[Button, ...]:
    """Buttons to the pages before and after of `asked`; empty if there is only one page."""
    if page.of == 1:
        return ()

    def to(label: str, number: int) -> Button:
        turned = asked.with_options(page=str(number or ""))
        return Button(label, turned, disabled=not 0 <= number < page.of)

    return to(back, page.number - 1), to(on, page.number + 1)
