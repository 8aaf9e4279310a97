"""Narrows names by the event beside them, where careers are compared: that has no option for an event."""

from collections.abc import Mapping

from bot.domain.event import Event
from bot.names import Ambiguous, Match
from bot.names.athletes import AthleteNames
from bot.names.events import resolve_event
from bot.names.of_event import resolve_of_event, with_event
from bot.names.outcome import opened
from bot.questions.wording import Takes
from bot.understanding.facts import Facts
from bot.understanding.filled import Filled


def narrow_names(takes: Mapping[str, Takes], facts: Facts, filled: Filled, names: AthleteNames) -> None:
    """Of several of a name take who does the event: `edwards or taylor, who was better in the triple jump`."""
    events = facts.offering("event")
    if Takes.MARKS not in takes.values() or len(events) != 1:
        return  # only careers side by side have the bests in all events, that one's too
    outcome = resolve_event(events[0].value)
    if not isinstance(outcome, Match):
        return
    event, narrowed = Event.from_key(outcome.id), False
    for option in [option for option, kind in takes.items() if kind is Takes.ATHLETE and option in filled.options]:
        text = filled.options[option]
        plain = names.resolve(text)
        one = resolve_of_event(text, event, names) if isinstance(opened(plain), Ambiguous) else plain
        if one is not plain and isinstance(one, Match):
            filled.options[option] = with_event(text, event)
            narrowed = True
    if narrowed:
        filled.also += events[0].pieces
