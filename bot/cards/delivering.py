"""Changes to a card for its delivery, whatever the question was."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards.card import MOST_BUTTONS, ActionRow, Button, Card, Link, Menu
from bot.cards.text import HIDDEN
from bot.domain.asked import Asked

SHARE = "Share with everyone"
_MOST_COMPONENTS = 40  # of a message, by Discord's limit
_AROUND = 10  # what a card has beside blocks and actions: the frame, its texts, lines and picture, the share button


def carrying(card: Card, carried: Mapping[str, str]) -> Card:
    """The card with these options set on the questions of all its buttons."""
    if not carried:
        return card
    return replace(card, actions=tuple(_carrying(row, carried) for row in card.actions))


def with_share(card: Card, shared: Asked) -> Card:
    """The card as a private one, with a button that sends the answer to `shared` to everyone."""
    return replace(card, actions=(*card.actions, (Button(SHARE, shared, anew=True),)), private=True)


def with_others(card: Card, others: Sequence[Button]) -> Card:
    """The card with a row of buttons that ask about others of the same name, if Discord has room for it."""
    there = {
        button.asked for row in card.actions if isinstance(row, tuple) for button in row if isinstance(button, Button)
    }
    row = tuple([button for button in others if button.asked not in there][:MOST_BUTTONS])
    taken = _AROUND + len(card.blocks) + sum(1 + _size(action) for action in card.actions)
    if not row or taken + 1 + len(row) > _MOST_COMPONENTS:
        return card
    return replace(card, actions=(*card.actions, row))


def marked(card: Card, token: str) -> Card:
    """The card with the token in the custom_id of its first button. Raises ValueError for a card without a button."""
    for at, row in enumerate(card.actions):
        for number, button in enumerate(row if isinstance(row, tuple) else ()):
            if isinstance(button, Button) and isinstance(row, tuple):
                buttons = (*row[:number], replace(button, post=token), *row[number + 1 :])
                return replace(card, actions=(*card.actions[:at], buttons, *card.actions[at + 1 :]))
    raise ValueError("a post needs a button, by which it is found again")


def _size(row: ActionRow) -> int:
    return len(row) if isinstance(row, tuple) else 1


def without_chart(card: Card, why: str) -> Card:
    """The card with its chart described in a note; `why` says why there is no picture."""
    if card.chart is None:
        return card
    words = HIDDEN if card.chart.spoiler else card.chart.alt
    return replace(card, chart=None, notes=(*card.notes, f"{why} In words: {words}"))


def without_file(card: Card, why: str) -> Card:
    """The card without its file; `why` says why."""
    return replace(card, file=None, notes=(*card.notes, why)) if card.file else card


def _carrying(row: ActionRow, carried: Mapping[str, str]) -> ActionRow:
    if isinstance(row, Menu):
        return replace(row, choices=tuple(_with(button, carried) for button in row.choices))
    if isinstance(row, tuple):
        return tuple(action if isinstance(action, Link) else _with(action, carried) for action in row)
    return row


def _with(button: Button, carried: Mapping[str, str]) -> Button:
    return replace(button, asked=button.asked.with_options(**carried))
