"""Settles the event of a distance beside athletes: whether `5k` is of the track or of the road, and `20 km` a walk."""

from dataclasses import replace

from bot.domain.asked import Asked
from bot.domain.disciplines import event_name, find_discipline
from bot.domain.event import Event
from bot.domain.meet_kind import MeetKind
from bot.names import Match, NoMatch
from bot.names.athletes import Outcome
from bot.names.fold import fold
from bot.questions.almanac import Almanac
from bot.questions.resolving import shown
from bot.understanding.meets import hits_of_meet
from bot.understanding.reading import Read

_EVENTS = {"5": ("5000m", "5km-road"), "10": ("10000m", "10km-road")}
_OF_ONE = frozenset(("athlete", "results"))
_ROAD, _WALK = "km-road", "km-walk"
_OF_WALKS = frozenset((MeetKind.OLYMPIC, MeetKind.WORLD, MeetKind.AREA, MeetKind.GAMES))
_YEAR = 4  # digits
_AT_CHAMPIONSHIPS = ("20km", "50km")  # beginnings of the events that are walked there
_OF_WALKERS = ("athlete", "opponent", "third", "fourth")  # options


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


def settle_walk(read: Read, almanac: Almanac) -> Read:
    """The reading with a race walk for a road race of that length.

    That is where all who are named walk and none runs it, and at championships, which have no road race of 20 or 50 km.
    """
    options = dict(read.asked.options)
    event, names = options.get("event", ""), [options[each] for each in _OF_WALKERS if each in options]
    walk = event.replace(_ROAD, _WALK)
    if _ROAD not in event or find_discipline(walk.partition(".")[0]) is None:
        return read
    walked = bool(names) and all(_walks(name, event, walk, almanac) for name in names)
    long = event.startswith(_AT_CHAMPIONSHIPS) and _has_walks(options.get("meet", ""), almanac)
    if not (walked or long):
        return read
    return replace(read, asked=Asked.of(read.asked.question, {**options, "event": walk}))


def _walks(name: str, road: str, walk: str, almanac: Almanac) -> bool:
    """Whether a name with the walk beside it is somebody's and with the road race nobody's: marks of it are held."""
    runs, walks = (almanac.names.resolve(f"{name} {event_name(Event.from_key(key))}") for key in (road, walk))
    return isinstance(runs, NoMatch) and not isinstance(walks, NoMatch)


def _has_walks(text: str, almanac: Almanac) -> bool:
    """Whether the meets that a text may mean are championships on the track; of a year the greatest of them counts."""
    held = hits_of_meet(almanac.meets.find(text)) if text else ()
    held = held[:1] if text[-_YEAR:].isdecimal() else held
    return bool(held) and all(almanac.meets.get(id_).kind in _OF_WALKS for id_ in held)


def _is(athlete_id: str, outcome: Outcome) -> bool:
    """Whether a name with an event beside it means this athlete: then a mark of it is held."""
    return isinstance(outcome, Match) and outcome.id == athlete_id
