"""What a card takes on for its delivery, whatever the question was."""

from dataclasses import replace

from bot.answers.delivery import Delivery
from bot.cards.card import Button, Card, Link, Menu
from bot.cards.text import HIDDEN

SHARE = "Share with everyone"


def deliver(card: Card, delivery: Delivery, question: str, options: dict[str, str]) -> Card:
    """The card with what its buttons must carry on; one for the asker alone gets a button to share it."""
    carried = delivery.carried()
    actions = tuple(_carrying(row, carried) for row in card.actions)
    if delivery.private:
        share = Button(SHARE, question, tuple({**options, **carried}.items()), anew=True)
        actions = (*actions, (share,))
    return replace(card, actions=actions, private=card.private or delivery.private)


def without_chart(card: Card, why: str) -> Card:
    """The card with its chart in words, where the picture cannot be had."""
    if card.chart is None:
        return card
    words = HIDDEN if card.chart.spoiler else card.chart.alt
    return replace(card, chart=None, notes=(*card.notes, f"{why} In words: {words}"))


def _carrying(row: tuple[Button | Link, ...] | Menu, carried: dict[str, str]) -> tuple[Button | Link, ...] | Menu:
    if isinstance(row, Menu):
        return replace(row, choices=tuple(_with(button, carried) for button in row.choices))
    return tuple(_with(action, carried) if isinstance(action, Button) else action for action in row)


def _with(button: Button, carried: dict[str, str]) -> Button:
    return replace(button, options=tuple({**dict(button.options), **carried}.items()))
