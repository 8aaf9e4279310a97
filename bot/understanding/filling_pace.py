"""Fills the time of a race from a pace that is said instead: `4 min per km for a half marathon`."""

import re
from collections.abc import Mapping

from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.mark import InvalidMark, Measure, parse_mark
from bot.domain.pace import clock, even_time, find_distance, is_too_fast
from bot.names import Match
from bot.names.events import resolve_event
from bot.questions.resolving import shown
from bot.questions.wording import Takes
from bot.understanding.facts import Facts
from bot.understanding.filled import Filled

_KILOMETRE, _MILE = 1_000_000, 1_609_344  # millimetres
_OF_MILES = re.compile(r"mil|meile|maili|migli", re.IGNORECASE)
_SECOND = 1000  # milliseconds


def fill_pace(takes: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """Take a mark with `per km` behind it, which nobody could run over the whole distance, for that of each one."""
    option = next((option for option, kind in takes.items() if kind is Takes.TIME), "")
    outcome = resolve_event(filled.options.get("event", "")) if option in filled.options else None
    ends = {piece.end for piece in filled.pieces.get(option, ())}
    asking, distance = [piece for piece in facts.asking("pace") if piece.first in ends], None
    if isinstance(outcome, Match) and asking:
        distance = find_distance(Event.from_key(outcome.id))
    if distance is None or not isinstance(outcome, Match):
        return
    try:
        value = parse_mark(filled.options[option], Measure.TIME).value
    except InvalidMark:
        return  # the answer says what is wrong with it
    if not is_too_fast(value, distance):
        return
    miles = any(_OF_MILES.search(facts.text(piece)) for piece in asking)
    whole = clock(even_time(value, _MILE if miles else _KILOMETRE, distance, _SECOND), _SECOND)
    each, event = "mile" if miles else "kilometre", event_within(Event.from_key(outcome.id))
    filled.notes.append(f"{shown(filled.options[option])} for each {each} is {whole} over the {event}.")
    filled.options[option] = whole
