"""Combined events: what was done in each of their parts, and how a mark from one of them is told."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.disciplines import catalogue, find_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Measure
from bot.domain.race import Result

# The order in which the parts of a day are held.
_ORDERS = {
    ("decathlon", Sex.MEN): (
        *("100m", "long-jump", "shot-put", "high-jump", "400m"),
        *("110m-hurdles", "discus-throw", "pole-vault", "javelin-throw", "1500m"),
    ),
    ("decathlon", Sex.WOMEN): (
        *("100m", "discus-throw", "pole-vault", "javelin-throw", "400m"),
        *("100m-hurdles", "long-jump", "shot-put", "high-jump", "1500m"),
    ),
    ("heptathlon", Sex.MEN): ("60m", "long-jump", "shot-put", "high-jump", "60m-hurdles", "pole-vault", "1000m"),
    ("heptathlon", Sex.WOMEN): (
        *("100m-hurdles", "high-jump", "shot-put", "200m"),
        *("long-jump", "javelin-throw", "800m"),
    ),
    ("pentathlon", Sex.WOMEN): ("60m-hurdles", "high-jump", "shot-put", "long-jump", "800m"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of one part of a combined event, best mark first, those without a mark last."""

    event: Event
    results: tuple[Result, ...]


def parts_of(whole: Event, results: Iterable[Result]) -> tuple[Part, ...]:
    """The parts of a combined event in the order they were held, from the results of its athletes in them.

    A part that two files give under two names (one did not say of which combined event) counts once for each athlete.
    """
    found: dict[Event, dict[str, Result]] = {}
    for result in sorted(results, key=lambda one: one.race.combined != whole.discipline):
        found.setdefault(result.race.event, {}).setdefault(result.athlete.id, result)
    parts = (Part(event, tuple(sorted(by_athlete.values(), key=_rank))) for event, by_athlete in found.items())
    known = _ORDERS.get((whole.discipline, whole.sex or Sex.MIXED), ())
    order = {code: at for at, code in enumerate((*known, *(code for code in catalogue() if code not in known)))}

    def position(part: Part) -> tuple[int, int]:
        first = min(result.race.date for result in part.results)
        return first.toordinal(), order.get(part.event.discipline, len(order))

    return tuple(sorted(parts, key=position))


def wholes_with(part: str, sex: Sex) -> tuple[str, ...]:
    """The codes of the combined events of a sex that have a part: the decathlon of men has the discus throw."""
    return tuple(whole for (whole, whose), parts in _ORDERS.items() if whose is sex and part in parts)


def within(combined: str) -> str:
    """`in the decathlon`, or `in a combined event` where no source says in which; empty for a race of its own."""
    if not combined:
        return ""
    whole = find_discipline(combined)
    return f"in the {whole.name[0].lower()}{whole.name[1:]}" if whole else "in a combined event"


def _rank(result: Result) -> tuple[bool, int]:
    if result.mark is None:
        return True, 0
    return False, result.mark.value if result.mark.measure is Measure.TIME else -result.mark.value
