"""Notes on what was typed and what it was taken for, and how several of them become one line."""

from collections.abc import Collection, Iterable, Sequence
from itertools import zip_longest
from typing import Self

from bot.cards.card import Brief
from bot.cards.formatting import listed
from bot.errors import Choice

_TWO_LINES = 80  # characters of small print on a phone
_MORE = "there are others"


class Took(Brief):
    """`Took “Kerr” for Josh Kerr, the one who has met Nuguse; others: Hamish Kerr (NZL).`

    `others` ask about the others of that name instead; `more` counts those beside them.
    """

    name: str
    typed: str
    reason: str
    others: tuple[Choice, ...]
    more: int

    def __new__(cls, typed: str, name: str, reason: str = "", others: tuple[Choice, ...] = (), more: int = 0) -> Self:
        """`typed` is fit to be shown."""
        names = ((typed, name, reason),)
        others_named = f"others: {_others(others, more)}" if others else ""
        note = super().__new__(cls, _told(names, others_named), _in_two_lines(names, others_named))
        note.typed, note.name, note.reason, note.others, note.more = typed, name, reason, others, more
        return note


def as_few(notes: Iterable[str]) -> tuple[str, ...]:
    """The notes, each once: what names were taken for in one line, with one other of each name that has others."""
    every = tuple(dict.fromkeys(notes))
    took = [note for note in every if isinstance(note, Took)]
    if len(took) < 2:
        return every
    first = ((note, _others(note.others[:1], note.more + len(note.others) - 1)) for note in took if note.others)
    others = "; ".join(f"other “{note.typed}”: {named}" for note, named in first)
    names = [(note.typed, note.name, note.reason) for note in took]
    together = Brief(_told(names, others), _in_two_lines(names, others))
    return (together, *(note for note in every if not isinstance(note, Took)))


def others_meant(notes: Collection[str]) -> tuple[Choice, ...]:
    """What the notes offer to ask instead: of two notes with others, the most famous of each come first."""
    each = [note.others for note in notes if isinstance(note, Took)]
    return tuple(other for level in zip_longest(*each) for other in level if other)


def _in_two_lines(names: Sequence[tuple[str, str, str]], others: str) -> str:
    """The note as far as two lines of a phone hold it: the others are buttons, and the names stand on the card."""
    bare, more = [(typed, name, "") for typed, name, _ in names], _MORE if others else ""
    forms = (
        _told(names, others),
        _told(names, more),
        _told(bare, more),
        _told(bare, ""),
        f"Read as {listed([name for _, name, _ in names])}.",
    )
    return next((form for form in forms if len(form) <= _TWO_LINES), forms[-1])


def _told(names: Sequence[tuple[str, str, str]], others: str) -> str:
    """A reason stands in brackets, unless it ends the list."""
    *first, (last, name, reason) = names
    parts = [f"“{typed}” for {taken}{f' ({why})' if why else ''}" for typed, taken, why in first]
    said = listed([*parts, f"“{last}” for {name}{f', {reason}' if reason else ''}"])
    return f"Took {said}{f'; {others}' if others else ''}."


def _others(others: tuple[Choice, ...], more: int) -> str:
    return ", ".join(other.label for other in others) + (f" and {more} more" if more else "")
