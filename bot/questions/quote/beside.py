"""What stands beside statements: availability notes, and what the server's own book has."""

from itertools import groupby

from bot.cards.card import Button, Line, Strong
from bot.cards.formatting import count, cut
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.quote import AvailabilityNote

NOTES_SHOWN = 2
LONGEST_CONTEXT = 300


def availability_lines(notes: tuple[AvailabilityNote, ...]) -> tuple[Line, ...]:
    """The latest notes of an athlete, grouped by date, and how many more there are."""
    shown = notes[:NOTES_SHOWN]
    lines: list[Line] = []
    for as_of, dated in groupby(shown, lambda note: note.as_of):
        lines.append((Strong(f"Availability, {as_of}"),))
        lines += [(f"• {cut(note.text, LONGEST_CONTEXT)}",) for note in dated]
    left = len(notes) - len(shown)
    return (*lines, (f"… and {count(left, 'older note')}.",)) if left else tuple(lines)


def book_button(athlete: Athlete | None, in_book: int) -> tuple[Button, ...]:
    """`And 2 in this server’s book`, which leads to them; nothing where there are none."""
    if athlete is None or not in_book:
        return ()
    asked = Asked.of("quotebook", {"do": "search", "athlete": athlete.id})
    return (Button(f"And {in_book:,} in this server’s book", asked, anew=True),)
