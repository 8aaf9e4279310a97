"""What pace a time is, and what the same pace comes to over other distances."""

from dataclasses import dataclass

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.resolving import Asking, look_up_event, shown
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.mark import InvalidMark, Mark, Measure, parse_mark
from bot.domain.pace import Leg, find_distance, is_too_fast, is_too_slow, other_distances, speed, splits, units
from bot.errors import NoAnswer, UsageError

_HOW = "Write the time like 3:43.73, and hours like 2:09:45."


@dataclass(frozen=True, slots=True)
class PaceRequest:
    """A time, and the event with a distance that it was run or walked in."""

    mark: Mark
    event: Event

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {"mark": self.mark.text, "event": self.event.key}


@dataclass(frozen=True, slots=True)
class Pace:
    """Even pace of a time: for each unit, the clock on the way, and over other distances.

    `millimetres` is the distance of the event, `speed` is in hundredths of a kilometre an hour,
    `has_records` tells whether the store holds records of the event.
    """

    request: PaceRequest
    millimetres: int
    speed: int
    units: tuple[Leg, ...]
    splits: tuple[Leg, ...]
    others: tuple[Leg, ...]
    has_records: bool


async def understand(options: Options, almanac: Almanac) -> Understood[PaceRequest]:
    """Read the time and the event. Raises UsageError for what is no time, NoAnswer for what is no pace."""
    asking = Asking("pace", options)
    text = asking.require("mark")
    event, notes = look_up_event(asking)
    distance = find_distance(event)
    if distance is None:
        raise NoAnswer(
            f"There is no pace in the {_lowered(event_name(event))}.",
            "Name an event that one athlete runs or walks over a known distance, such as the mile.",
        )
    try:
        mark = parse_mark(text, Measure.TIME)
    except InvalidMark:
        raise UsageError(f"“{shown(text)}” is not a time I can read.", _HOW) from None
    if is_too_fast(mark.value, distance) or is_too_slow(mark.value, distance):
        fault = "faster than anybody ever ran" if is_too_fast(mark.value, distance) else "slower than anybody walks"
        raise NoAnswer(f"{mark.text} over the {_lowered(event_name(event))} is {fault}.", _HOW)
    return Understood(PaceRequest(mark, event), notes)


async def answer(request: PaceRequest, almanac: Almanac) -> Pace:
    """Only arithmetic, and a look at whether records of the event are held."""
    value, over = request.mark.value, find_distance(request.event)
    if over is None:
        raise NoAnswer(f"There is no pace in the {_lowered(event_name(request.event))}.")
    scopes = await almanac.store.records.list_scopes(request.event)
    return Pace(
        request,
        over,
        speed(value, over),
        units(value, over),
        splits(value, over),
        other_distances(value, over),
        bool(scopes),
    )


def _lowered(name: str) -> str:
    return name[0].lower() + name[1:]
