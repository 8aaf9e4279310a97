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


@dataclass(frozen=True, slots=True)
class Rivals:
    """At most MOST opponents, most-met first, meetings at championships counted three times.

    `latest` is the day of the athlete's last race in the store.
    """

    request: RivalsRequest
    athlete: Athlete
    rivals: tuple[Rival, ...]
    latest: date | None
    coverage: Coverage


async def answer(request: RivalsRequest, context: Context) -> Rivals:
    """Read the rivals. Raises NoAnswer if the athlete has met nobody in the races that the store holds."""
    athlete = context.almanac.names.get(request.athlete)
    rivals = await context.almanac.store.races.list_rivals(athlete.id, most=MOST)
    coverage = context.almanac.coverage
    if not rivals:
        raise NoAnswer(
            f"I have no race in which {athlete.name} met anybody else I know.",
            results_held(coverage),
            coverage=coverage,
        )
    results = await context.almanac.store.races.list_results(athlete.id)
    coverage = coverage.of_facts(source for result in results for source in result.sources)
    return Rivals(request, athlete, rivals, max((r.race.date for r in results), default=None), coverage)
