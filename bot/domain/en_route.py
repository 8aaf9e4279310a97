"""En-route times: finds the splits that were taken in a race."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.disciplines import find_discipline
from bot.domain.event import Event, Kind
from bot.domain.race import Result

_KINDS = (Kind.RUN, Kind.ROAD, Kind.WALK)


@dataclass(frozen=True, slots=True)
class EnRoute:
    """The splits at one distance, fastest first."""

    event: Event
    results: tuple[Result, ...]


def find_en_route(field: Sequence[Result], others: Iterable[Result]) -> tuple[EnRoute, ...]:
    """The splits taken in the race of this field, shortest distance first.

    `others` are results of the same meet, day, sex and kind of track: all splits, and other results of the field's
    athletes. Splits belong to this race if all their athletes were in it, and not all of them in another race that is
    long enough, too.
    """
    races: dict[str, list[Result]] = {}
    for result in others:
        races.setdefault(result.race.id, []).append(result)
    splits = [results for results in races.values() if results[0].split]
    rivals = [results for results in races.values() if not results[0].split]
    found = [
        EnRoute(split[0].race.event, tuple(sorted(split, key=_time)))
        for split in splits
        if _holds(field, split) and not any(_holds(rival, split) for rival in rivals)
    ]
    return tuple(sorted(found, key=lambda one: _distance(one.event)))


def _holds(field: Sequence[Result], split: Sequence[Result]) -> bool:
    """Whether the splits can be of this race: it is longer, and all their athletes were in it."""
    race, way = field[0].race.event, split[0].race.event
    whole, part = find_discipline(race.discipline), find_discipline(way.discipline)
    if field[0].split or whole is None or part is None or whole.kind is not part.kind or whole.kind not in _KINDS:
        return False
    if not 0 < _distance(way) < _distance(race):
        return False
    return {result.athlete.id for result in split} <= {result.athlete.id for result in field}


def _distance(event: Event) -> int:
    discipline = find_discipline(event.discipline)
    return (discipline.millimetres if discipline else None) or 0


def _time(result: Result) -> int:
    return result.mark.value if result.mark else 0
