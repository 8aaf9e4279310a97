"""The card of a message's athletes: who is named in it, and a way to each one's card."""

from itertools import combinations

from bot.cards.card import Button, Card, Paragraph, Tone
from bot.cards.formatting import count, flagged
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete

BUTTONS = 5


def draw(athletes: tuple[Athlete, ...]) -> Card:
    """Lay out the athletes found, with a button for each and one for each pair of them."""
    if not athletes:
        return Card(
            Tone.ABOUT,
            "No athlete found",
            ("I know nobody who is named in this message by a full or unmistakable name.",),
            private=True,
        )
    each = tuple(
        Button(athlete.name[:80], Asked.of("athlete", {"athlete": athlete.id}), anew=True)
        for athlete in athletes[:BUTTONS]
    )
    pairs = tuple(
        Button(
            f"{one.short_name} v {other.short_name}"[:80],
            Asked.of("h2h", {"athlete": one.id, "opponent": other.id}),
            anew=True,
        )
        for one, other in combinations(athletes[:3], 2)
    )
    return Card(
        Tone.ABOUT,
        f"{count(len(athletes), 'athlete')} in this message",
        ("Choose one to show the card to everyone.",),
        (Paragraph(tuple((flagged(athlete),) for athlete in athletes)),),
        actions=tuple(row for row in (each, pairs) if row),
        private=True,
    )
