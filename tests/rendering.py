"""Cards as Discord gets them, and the custom_ids on them."""

from typing import Any

from bot.cards.card import Card
from bot.cards.components import render
from bot.questions.custom_id import Codec
from bot.questions.registry import QUESTIONS

CODEC = Codec(QUESTIONS)


def components_of(card: Card) -> list[dict[str, Any]]:
    """The card's components as they are sent."""
    components: list[dict[str, Any]] = render(card, CODEC).to_components()
    return components
