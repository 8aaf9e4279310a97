"""What pace a time is, and what the same pace comes to over other distances."""

from dataclasses import dataclass

from bot.domain.disciplines import event_within
from bot.domain.pace import Leg, find_distance, other_distances, speed, splits, units
from bot.errors import NoAnswer
from bot.questions.context import Context
from bot.questions.pace.request import PaceRequest


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


async def answer(request: PaceRequest, context: Context) -> Pace:
    """Only arithmetic, and a look at whether records of the event are held."""
    value, over = request.mark.value, find_distance(request.event)
    if over is None:
        raise NoAnswer(f"There is no pace in the {event_within(request.event)}.")
    scopes = await context.almanac.store.records.list_scopes(request.event)
    return Pace(
        request,
        over,
        speed(value, over),
        units(value, over),
        splits(value, over),
        other_distances(value, over),
        bool(scopes),
    )
