"""The card of the message menu: the athletes a message names, with a button to the card of each."""

from itertools import combinations

from bot.cards.card import MOST_BUTTONS, MOST_LABEL, Button, Card, Paragraph, Tone, action_rows
from bot.cards.formatting import count, cut, flagged
from bot.cards.text import as_command
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete, told_apart
from bot.questions.h2h.button import head_to_head_button


def draw(athletes: tuple[Athlete, ...], asked: Asked | None = None) -> Card:
    """Lay out the athletes found, with a button for each of the first five and each pair of the first three.

    `asked` is what the message asks, if it can be read as a question: then the first button answers it.
    """
    answer = (Button(cut(f"Answer: {as_command(asked)}", MOST_LABEL), asked, anew=True),) if asked else ()
    if not athletes:
        return Card(
            Tone.ABOUT,
            "No athlete found",
            ("I know nobody who is named in this message by a full or unmistakable name.",),
            actions=action_rows(answer),
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
        actions=action_rows(answer, each, pairs),
        private=True,
    )
