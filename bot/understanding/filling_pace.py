"""Fills the time of a race from a pace that is said instead: `4 min per km for a half marathon`."""

import re
from collections.abc import Mapping

from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.mark import InvalidMark, Measure, parse_mark
from bot.domain.pace import KILOMETRE, LAP, MILE, clock, even_time, find_distance, is_too_fast
from bot.names import Match
from bot.names.events import resolve_event
from bot.questions.resolving import shown
from bot.questions.wording import Takes
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled

_OF_MILES = re.compile(r"mil|meile|maili|migli|^mi$", re.IGNORECASE)
_OF_LAPS = re.compile(r"lap|rund|varv|tour|vuelta|giro|kierro|ronde|okra", re.IGNORECASE)
_LAP_INDOORS = 200_000  # millimetres
_SECOND = 1000  # milliseconds
_METRES_A_SECOND = 3.6  # km an hour; also of millimetres a millisecond


def fill_pace(takes: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """Take a mark with `per km` behind it, which nobody could run over the whole distance, for that of each one.

    A speed, as `14.5 km/h`, gives the time over the event.
    """
    option = next((option for option, kind in takes.items() if kind is Takes.TIME), "")
    outcome = resolve_event(filled.options.get("event", "")) if option else None
    distance = find_distance(Event.from_key(outcome.id)) if isinstance(outcome, Match) else None
    if distance is None or not isinstance(outcome, Match):
        return
    event, speed = Event.from_key(outcome.id), facts.first("speed")
    if speed and option not in filled.options:
        value = round(distance / (float(speed.value) / _METRES_A_SECOND))
        typed, whole = shown(facts.text(speed.pieces[0])), clock(even_time(value, distance, distance, _SECOND), _SECOND)
        filled.notes.append(f"{typed} is {whole} over the {event_within(event)}.")
        filled.put(option, Found(whole, speed.pieces))
        return
    ends = {piece.end for piece in filled.pieces.get(option, ())}
    asking = [piece for piece in facts.asking("pace") if piece.first in ends]
    if not asking:
        return
    try:
        value = parse_mark(filled.options[option], Measure.TIME).value
    except InvalidMark:
        return  # the answer says what is wrong with it
    if not is_too_fast(value, distance):
        return
    each, unit = _unit(facts.text(asking[0]), indoors=event.short_track is True)
    whole = clock(even_time(value, unit, distance, _SECOND), _SECOND)
    filled.notes.append(f"{shown(filled.options[option])} for each {each} is {whole} over the {event_within(event)}.")
    filled.options[option] = whole


def _unit(text: str, *, indoors: bool) -> tuple[str, int]:
    """What a pace is for each of, and how long that is in millimetres: a lap, a mile or a kilometre."""
    if _OF_LAPS.search(text):
        return ("lap of 200 m", _LAP_INDOORS) if indoors else ("lap of 400 m", LAP)
    return ("mile", MILE) if _OF_MILES.search(text) else ("kilometre", KILOMETRE)
