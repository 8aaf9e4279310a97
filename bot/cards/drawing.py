"""From an Answer to its Card: which module draws which."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.answers.about import About
from bot.answers.athlete import Profile
from bot.answers.h2h import HeadToHead
from bot.answers.help import Help
from bot.answers.on_this_day import OnThisDay
from bot.answers.pace import Pace
from bot.answers.quote import Statement
from bot.answers.race import RaceField
from bot.answers.record import RecordBook
from bot.answers.results import MeetResults, Results
from bot.answers.rivals import Rivals
from bot.answers.seasons import Seasons
from bot.cards import about, athlete, h2h, on_this_day, pace, quote, race, record, results, rivals, seasons
from bot.cards.card import Card
from bot.cards.spoilers import Spoilers

_DRAWN_BY: dict[type, Callable[[Any, Spoilers], Card]] = {
    HeadToHead: h2h.draw,
    RecordBook: record.draw,
    Statement: quote.draw,
    Results: results.draw,
    MeetResults: results.draw_meet,
    RaceField: race.draw,
    Profile: athlete.draw,
    Seasons: seasons.draw,
    Rivals: rivals.draw,
    OnThisDay: on_this_day.draw,
    Pace: pace.draw,
    About: about.draw_about,
    Help: about.draw_help,
}


def draw(answer: object, spoilers: Spoilers, notes: tuple[str, ...] = ()) -> Card:
    """Draw an answer's card; `notes` say what the names in the question were taken for."""
    card = _DRAWN_BY[type(answer)](answer, spoilers)
    return replace(card, notes=(*notes, *card.notes))
