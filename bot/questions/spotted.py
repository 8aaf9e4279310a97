"""The card of the message menu: the athletes a message names, with a button to the card of each."""

from itertools import combinations

from bot.cards.card import MOST_BUTTONS, Button, Card, Paragraph, Tone, action_rows
from bot.cards.formatting import count, flagged
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete, told_apart
from bot.questions.h2h.button import head_to_head_button


def draw(athletes: tuple[Athlete, ...]) -> Card:
    """Lay out the athletes found, with a button for each of the first five and each pair of the first three."""
    if not athletes:
        return Card(
            Tone.ABOUT,
            "No athlete found",
            ("I know nobody who is named in this message by a full or unmistakable name.",),
            private=True,
        )
    names = told_apart(athletes)
    each = tuple(
        Button(names[athlete.id], Asked.of("athlete", {"athlete": athlete.id}), anew=True)
        for athlete in athletes[:MOST_BUTTONS]
    )
    pairs = tuple(head_to_head_button(one, other, anew=True) for one, other in combinations(athletes[:3], 2))
    return Card(
        Tone.ABOUT,
        f"{count(len(athletes), 'athlete')} in this message",
        ("Choose one to show the card to everyone.",),
        (Paragraph(tuple((flagged(athlete, names[athlete.id]),) for athlete in athletes)),),
        actions=action_rows(each, pairs),
        private=True,
    )
