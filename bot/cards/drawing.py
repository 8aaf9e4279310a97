"""From an Answer to its Card: which module draws which."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.answers.about import About
from bot.answers.h2h import HeadToHead
from bot.answers.help import Help
from bot.answers.quote import Statement
from bot.answers.record import RecordBook
from bot.answers.results import Results
from bot.cards import about, h2h, quote, record, results
from bot.cards.card import Card

_DRAWN_BY: dict[type, Callable[[Any], Card]] = {
    HeadToHead: h2h.draw,
    RecordBook: record.draw,
    Statement: quote.draw,
    Results: results.draw,
    About: about.draw_about,
    Help: about.draw_help,
}


def draw(answer: object, notes: tuple[str, ...] = ()) -> Card:
    """Draw an answer's card; `notes` say what the names in the question were taken for."""
    card = _DRAWN_BY[type(answer)](answer)
    return replace(card, notes=(*notes, *card.notes))
