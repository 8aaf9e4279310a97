"""The answer of /rivals: whom an athlete has met most often, and who was ahead."""

from dataclasses import dataclass
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.head_to_head import Rival
from bot.errors import NoAnswer
from bot.questions.context import Context
from bot.questions.rivals.request import RivalsRequest
from bot.questions.tips import results_held

MOST = 50
_ALL = 5_000  # opponents: more than anybody has


@dataclass(frozen=True, slots=True)
class Rivals:
    """At most MOST opponents, most-met first, meetings at championships counted three times.

    `request.by` puts those first who beat the athlete most, or whom the athlete beat most, and leaves the others out.
    `latest` is the day of the athlete's last race in the store.
    """

    request: RivalsRequest
    athlete: Athlete
    rivals: tuple[Rival, ...]
    latest: date | None
    coverage: Coverage


_NONE = {
    "": "I have no race in which {} met anybody else I know.",
    "losses": "I have no race in which anybody I know beat {}.",
    "wins": "I have no race in which {} beat anybody I know.",
}


async def _rivals(request: RivalsRequest, context: Context) -> tuple[Rival, ...]:
    races = context.almanac.store.races
    if not request.by:
        return await races.list_rivals(request.athlete, most=MOST)

    def worth(rival: Rival) -> tuple[int, int]:
        return (rival.losses, -rival.wins) if request.by == "losses" else (rival.wins, -rival.losses)

    every = await races.list_rivals(request.athlete, most=_ALL)
    return tuple(sorted((rival for rival in every if worth(rival)[0]), key=worth, reverse=True)[:MOST])


async def answer(request: RivalsRequest, context: Context) -> Rivals:
    """Read the rivals. Raises NoAnswer if the athlete has met nobody in the races that the store holds."""
    athlete = context.almanac.names.get(request.athlete)
    rivals = await _rivals(request, context)
    coverage = context.almanac.coverage
    if not rivals:
        raise NoAnswer(
            _NONE[request.by].format(athlete.name),
            results_held(coverage),
            coverage=coverage,
        )
    results = await context.almanac.store.races.list_results(athlete.id)
    coverage = coverage.of_facts(source for result in results for source in result.sources)
    return Rivals(request, athlete, rivals, max((r.race.date for r in results), default=None), coverage)
