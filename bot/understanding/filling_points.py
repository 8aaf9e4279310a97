"""Fills which of several events the mark of a points question is of, and what the others are asked for.

`13:05 5k worth over 1500` asks for a mark of another event, `13.20 hurdles in the hep` for the tables of combined
events, and `12:48 over 5000 or 26:45 over 10000` weighs two marks.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.domain.barriers import barriers_of
from bot.domain.combined import wholes_with
from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure
from bot.names import Ambiguous, Match
from bot.names.events import resolve_event
from bot.questions.wording import Takes
from bot.understanding.facts import Facts, Found
from bot.understanding.filled import Filled
from bot.understanding.filling_events import as_measured, on_track, track_of

_SEVERAL = 2
_WEIGHING = ("against", "and", "ahead", "over", "under", "best", "pb", "compare")  # words between and around two marks
_SEXES = {"men": Sex.MEN, "women": Sex.WOMEN}
_OF_SEX = {"decathlon": Sex.MEN, "heptathlon": Sex.WOMEN, "pentathlon": Sex.WOMEN}  # unless another sex is said


def fill_points(takes: Mapping[str, Takes], facts: Facts, filled: Filled) -> None:
    """Give the mark its event where several are named, and the others their meaning."""
    option_of = {kind: option for option, kind in takes.items()}
    marks, events = facts.offering("mark"), facts.offering("event")
    if Takes.INSTEAD not in option_of or not marks:
        return
    own = filled.options.get("event", "").partition(".")[0]
    said = (track_of(events[0].value) or events[0].value.partition(".")[0]) if events else ""
    open_event = bool(events) and isinstance(resolve_event(events[0].value), Ambiguous)  # of which own is one
    if len(events) == 1 and len(marks) == 1 and own != said and not (_is_combined(own) or open_event):
        filled.put(option_of[Takes.INSTEAD], events[0])  # `convert 10.00 to 200`: the event of the mark is not named
    if len(events) < _SEVERAL and len(marks) < _SEVERAL:
        return
    wholes = [event for event in events if _is_combined(event.value)]
    singles = [event for event in events if event not in wholes]
    beside = _event_beside(marks[0], singles, marks[1:]) if singles else None
    if wholes and beside:
        _fill_part(option_of, facts, filled, beside, wholes[0])
        return
    if beside is None:
        return
    filled.put(option_of[Takes.MARK], marks[0])
    left = [event for event in singles if event.value != beside.value]
    value = on_track(beside.value, facts, beside=left[0].value if left else "")
    value = as_measured(value, facts, filled) if left and len(marks) == 1 else value
    filled.put(option_of[Takes.EVENT], replace(beside, value=value))
    if len(marks) > 1 and Takes.OTHER_MARK in option_of:
        filled.put(option_of[Takes.OTHER_MARK], _other_mark(facts, filled, marks, left or [beside]))
    elif left:
        asked = replace(left[0], value=on_track(left[0].value, facts, beside=value))
        filled.put(option_of[Takes.INSTEAD], replace(asked, pieces=(*asked.pieces, *beside.pieces)))


def _is_combined(key: str) -> bool:
    discipline = find_discipline(key.partition(".")[0])
    return discipline is not None and discipline.measure is Measure.POINTS


def _event_beside(mark: Found, events: list[Found], others: list[Found]) -> Found:
    """The event that a mark is of: of those it can be of the nearest one, behind it first."""
    at = mark.pieces[0]
    possible = _possible(mark.value, events) or events
    before_next = min((other.pieces[0].first for other in others if other.pieces[0].first > at.first), default=10**6)

    def distance(event: Found) -> tuple[bool, int]:
        first = event.pieces[0].first
        behind = at.first < first < before_next
        return not behind and first > at.first, first - at.end if behind else 2 * abs(at.first - first)

    return min(possible, key=distance)


def _possible(mark: str, events: list[Found]) -> list[Found]:
    """The events that a good mark is likely of, else those that it can be of at all."""
    likely = {barrier.event.discipline for barrier in barriers_of(mark)}
    good = [event for event in events if likely & {each.discipline for each in _events_of(event.value)}]
    return good or [event for event in events if any(barriers_of(mark, each) for each in _events_of(event.value))]


def _events_of(text: str) -> list[Event]:
    outcome = resolve_event(text)
    keys = [outcome.id] if isinstance(outcome, Match) else []
    keys = [hit.id for hit in outcome.candidates] if isinstance(outcome, Ambiguous) else keys
    return [Event.from_key(key) for key in keys]


def _fill_part(option_of: Mapping[Takes, str], facts: Facts, filled: Filled, own: Found, whole: Found) -> None:
    """A mark of a part of a combined event: the part, of the sex that has such a combined event."""
    code, said = whole.value.partition(".")[0], facts.first("sex")
    sex = _SEXES.get(said.value if said else "") or _OF_SEX.get(code, Sex.MEN)
    parts = [event for event in _events_of(own.value) if code in wholes_with(event.discipline, sex)]
    if not parts:
        return
    filled.put(option_of[Takes.MARK], facts.offering("mark")[0])
    value = replace(parts[0], sex=sex).key
    filled.put(option_of[Takes.EVENT], Found(value, (*own.pieces, *whole.pieces, *(said.pieces if said else ()))))
    filled.options.pop("sex", None)


def _other_mark(facts: Facts, filled: Filled, marks: list[Found], events: list[Found]) -> Found:
    """The second of two marks with its event, and the words between them: `8.40 long jump or 44.5 400 m`."""
    other = marks[1]
    likely = {barrier.event.discipline for barrier in barriers_of(other.value)}
    named = _event_beside(other, events, [])
    meant = [each for each in _events_of(named.value) if each.discipline in likely or len(likely) != 1]
    event = meant[0] if meant else Event(next(iter(likely), ""))
    own = named.pieces if event in _events_of(named.value) else ()
    filled.also += [piece for kind in _WEIGHING for piece in facts.asking(kind)]
    return Found(f"{replace(event, sex=None).key} {other.value}", (*other.pieces, *own))
