"""Who finished around an athlete, where the results asked for are few: then a fan asks about these races."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.domain.race import AnyResult, Result, Round
from bot.domain.record import Record
from bot.questions.context import Context
from bot.questions.disputing import with_disputes
from bot.questions.records_set import read_records_set
from bot.questions.results.request import ResultsRequest

MOST_RESULTS = 7  # with more of them each race gets its line alone
MOST_FINALS = 4  # Carl Lewis won four at Los Angeles
MOST_HEATS = 3  # and heats are told about only where the results are no more than this
PODIUM = 3
_PLACED = 8  # shown of the only final
_MOST_BEHIND = 8  # of these: a shared place may be shared by many


@dataclass(frozen=True, slots=True)
class Around:
    """Others in the race of a `result`, by place, as far as they are held.

    `leading` are the first three, of a heat the first alone; `behind` others worth a line: those next to the athlete,
    and where it is the only final the first eight. `records` are those that the result was, but for nations'.
    """

    result: AnyResult
    leading: tuple[AnyResult, ...]
    behind: tuple[AnyResult, ...] = ()
    records: tuple[Record, ...] = ()

    @property
    def everybody(self) -> tuple[AnyResult, ...]:
        """All of them."""
        return (*self.leading, *self.behind)


async def read_around(request: ResultsRequest, results: Sequence[AnyResult], context: Context) -> dict[str, Around]:
    """By the id of the race, who finished around in each that is told about.

    Where the results are many it is who won, if they are those of finals lost, else nobody.
    """
    if len(results) > MOST_RESULTS:
        return await _winners(request.athlete, results, context) if request.only == "lost" else {}
    races = [result for result in results if not (isinstance(result, Result) and result.split)]
    finals = [result for result in races if result.race.round is Round.FINAL]
    unknown = [result for result in races if result.race.round is None]
    most = MOST_RESULTS if request.only else MOST_FINALS  # where finals are asked for, who was in them is as well
    told = [*(finals if len(finals) <= most else ()), *(unknown if len(unknown) <= MOST_FINALS else ())]
    told += _heats(races)
    found: dict[str, Around] = {}
    for result in told:
        field = await context.almanac.store.races.list_field(result.race.id)
        around = around_of(result, field, alone=len(finals) == 1)
        disputes = await context.almanac.store.disputes.list_of_race(result.race.id)
        leading, behind = (with_disputes(some, disputes) for some in (around.leading, around.behind))
        records = await read_records_set(result.race, (result,), context)
        found[result.race.id] = Around(result, leading, behind, records.get(result.competitor.id, ()))
    return found


async def _winners(athlete: str, results: Sequence[AnyResult], context: Context) -> dict[str, Around]:
    """Who won the finals that an athlete (id) did not win."""
    ahead: dict[str, list[AnyResult]] = {}
    for winner in await context.almanac.store.races.list_winners_ahead(athlete):
        ahead.setdefault(winner.race.id, []).append(winner)
    return {r.race.id: Around(r, tuple(ahead[r.race.id])) for r in results if r.race.id in ahead}


def _heats(races: Sequence[AnyResult]) -> list[AnyResult]:
    return [r for r in races if r.race.round not in (Round.FINAL, None)] if len(races) <= MOST_HEATS else []


def around_of(result: AnyResult, field: Iterable[AnyResult], *, alone: bool) -> Around:
    """Who of a race's field is shown around a result; with `alone` it is the only final, and the first eight are."""
    placed = [r for r in field if r.place is not None and r.competitor.id != result.competitor.id]
    if result.race.round is not Round.FINAL:
        return Around(result, tuple(placed[:1]))
    leading = tuple(r for r in placed if (r.place or 0) <= PODIUM)
    shown: Collection[int] = _beside(result.place)
    behind = (r for r in placed if (r.place or 0) > PODIUM and ((r.place in shown) or (alone and _is_placed(r))))
    return Around(result, leading, tuple(behind)[:_MOST_BEHIND])


def _beside(place: int | None) -> tuple[int, ...]:
    return () if place is None else (place - 1, place, place + 1)


def _is_placed(result: AnyResult) -> bool:
    return (result.place or 0) <= _PLACED
