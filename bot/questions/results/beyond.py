"""The results beyond a mark: under 3:30 over 1500 m, 18 m or better in the triple jump."""

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.barriers import Barrier
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.mark import MarkFlag, Measure
from bot.domain.profile import is_wind_aided
from bot.domain.race import AnyResult, Result
from bot.errors import AmbiguousName, Choice, NoAnswer
from bot.questions.barriers import likely_barriers, read_barrier
from bot.questions.context import Context
from bot.questions.resolving import CHOICES, shown
from bot.questions.scoring import ResultKey, key_of


def has_own_mark(result: AnyResult) -> bool:
    """Whether a result has a mark that counts; a time on the way to a longer race is none."""
    mark = result.mark
    if mark is None or result.status is not None or MarkFlag.SPLIT in mark.flags:
        return False
    return not (isinstance(result, Result) and result.split)


def is_of(result: AnyResult, barrier: Barrier) -> bool:
    """Whether a result has a mark in the event of a barrier."""
    of, event = barrier.event, result.race.event
    if not has_own_mark(result):
        return False
    return event.variant == of.variant and event.is_within(Event(of.discipline, None, of.short_track, of.variant))


def is_beyond(result: AnyResult, barrier: Barrier) -> bool:
    """Whether the mark of a result, with whatever wind, is faster than the barrier, or as long, high or many points."""
    return is_of(result, barrier) and result.mark is not None and barrier.is_broken_by(result.mark)


def is_aided(result: AnyResult) -> bool:
    """Whether the wind helped the mark of a result too much to count."""
    return result.mark is not None and is_wind_aided(result.race, result.mark)


def best_first(results: Iterable[AnyResult], points: Mapping[ResultKey, int] | None = None) -> tuple[AnyResult, ...]:
    """Results with marks by these, the wind-aided ones last; those of one mark keep their order.

    Those of several events are compared by their scoring `points`; those that have none come last.
    """

    def rank(result: AnyResult) -> tuple[bool, int, int]:
        mark = result.mark
        value = 0 if mark is None else mark.value if mark.measure is Measure.TIME else -mark.value
        return is_aided(result), -points.get(key_of(result), 0) if points else 0, value

    return tuple(sorted(results, key=rank))


async def is_plausible(asked: Asked, athlete: Athlete, context: Context) -> bool:
    """Whether the mark that is named, without an event, is plausible in an event of an athlete."""
    return bool(await _likely(asked, athlete, context))


async def find_beyond(asked: Asked, athlete: Athlete, event: Event | None, context: Context) -> Barrier | None:
    """The mark that the results are to be beyond, in the event or the only likely one; None if the option is not set.

    Raises UsageError where no mark can be read, NoAnswer where it fits no event, AmbiguousName where it fits several.
    """
    if not asked.text("beyond"):
        return None
    if event is not None:
        barriers: Sequence[Barrier] = read_barrier(asked, "beyond", event)
        return next((one for one in barriers if one.event.sex is athlete.sex), barriers[0])
    typed = shown(asked.text("beyond"))
    likely = await _likely(asked, athlete, context)
    if not likely:
        raise NoAnswer(
            f"I know no event of {athlete.name} in which “{typed}” is a likely mark.",
            "Name the event too.",
            (Choice("All results", Asked.of("results", {"athlete": athlete.id})),),
        )
    if len(likely) > 1:
        of = [one.event.discipline for one in likely[:CHOICES]]
        choices = tuple(
            Choice(event_name(Event(code)), asked.with_options(athlete=athlete.id, event=code)) for code in of
        )
        raise AmbiguousName(f"“{typed}” can be a mark of several events of {athlete.name}.", "Which one?", choices)
    return likely[0]


async def _likely(asked: Asked, athlete: Athlete, context: Context) -> list[Barrier]:
    """What the mark may be a barrier of, in the events of which the athlete has results, those with most first.

    Raises UsageError where no mark can be read.
    """
    of_sex = [one for one in likely_barriers(asked, "beyond") if one.event.sex is athlete.sex]
    counts: dict[str, int] = {}
    for result in await context.almanac.store.races.list_results(athlete.id) if of_sex else ():
        for barrier in of_sex:
            code = barrier.event.discipline
            counts[code] = counts.get(code, 0) + is_of(result, barrier)
    held = [one for one in of_sex if counts.get(one.event.discipline)]
    return sorted(held, key=lambda one: -counts[one.event.discipline])
