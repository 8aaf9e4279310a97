"""The answer of /pace: a time as pace, and the times of the same pace over other distances."""

from dataclasses import dataclass

from bot.domain.disciplines import event_within
from bot.domain.pace import Leg, find_distance, other_distances, speed, splits, units
from bot.domain.scope import is_national
from bot.errors import NoAnswer
from bot.questions.context import Context
from bot.questions.pace.request import PaceRequest


@dataclass(frozen=True, slots=True)
class Pace:
    """A time as even pace.

    `units` are the times for a lap, a kilometre and a mile, `splits` the times on the way, and `others` the times over
    other distances. `millimetres` is the distance of the event, `speed` is in hundredths of a kilometre an hour.
    `has_records` is whether the store has records of the event.
    """

    request: PaceRequest
    millimetres: int
    speed: int
    units: tuple[Leg, ...]
    splits: tuple[Leg, ...]
    others: tuple[Leg, ...]
    has_records: bool


async def answer(request: PaceRequest, context: Context) -> Pace:
    """Compute the pace. Raises NoAnswer if the event has no distance."""
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
        not all(map(is_national, scopes)),
    )
