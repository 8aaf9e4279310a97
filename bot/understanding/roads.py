"""Settles whether `5k` beside an athlete is of the track or of the road: of those the one that the athlete has run."""

from dataclasses import replace

from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.names import Match
from bot.names.athletes import Outcome
from bot.names.fold import fold
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown
from bot.understanding.reading import Read

_EVENTS = {"5": ("5000m", "5km-road"), "10": ("10000m", "10km-road")}
_OF_ONE = frozenset(("athlete", "results"))


def settle_road(read: Read, almanac: Almanac) -> Read:
    """The reading with the event of the track or the road; with a note where the athlete has run both.

    It stays as it is where neither is held of the athlete, or several may be meant: then the answer asks.
    """
    options = dict(read.asked.options)
    typed = options.get("event", "")
    both = _EVENTS.get(fold(typed).replace(" ", "").removesuffix("k")) if fold(typed).endswith("k") else None
    if both is None or read.asked.question not in _OF_ONE or "athlete" not in options:
        return read
    outcome = almanac.names.resolve(options["athlete"])
    if not isinstance(outcome, Match):
        return read
    named = {event: f"{outcome.name} {event_name(Event.from_key(event))}" for event in both}
    held = [event for event, text in named.items() if _is(outcome.id, almanac.names.resolve(text))]
    if not held:
        return read
    name = event_name(Event.from_key(held[0]))
    note = (f"Took “{shown(typed)}” for {name}, and not for the road.",) if len(held) > 1 else ()
    return replace(read, asked=Asked.of(read.asked.question, {**options, "event": held[0]}), notes=(*read.notes, *note))


def _is(athlete_id: str, outcome: Outcome) -> bool:
    """Whether a name with an event beside it means this athlete: then a mark of it is held."""
    return isinstance(outcome, Match) and outcome.id == athlete_id
