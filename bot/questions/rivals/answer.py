"""Whom an athlete has met most often, and who was ahead."""

from dataclasses import dataclass
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.head_to_head import Rival
from bot.errors import NoAnswer
from bot.questions.context import Context
from bot.questions.rivals.request import RivalsRequest

MOST = 50


@dataclass(frozen=True, slots=True)
class Rivals:
    """At most MOST opponents, most-met first; `latest` is the day of the last race that is held of the athlete."""

    request: RivalsRequest
    athlete: Athlete
    rivals: tuple[Rival, ...]
    latest: date | None
    coverage: Coverage


async def answer(request: RivalsRequest, context: Context) -> Rivals:
    """Raises NoAnswer where the store has nobody the athlete has met."""
    athlete = context.almanac.names.get(request.athlete)
    rivals = await context.almanac.store.races.list_rivals(athlete.id, most=MOST)
    coverage = context.almanac.coverage
    if not rivals:
        raise NoAnswer(
            f"I have no race in which {athlete.name} met anybody else I know.",
            f"I hold {coverage.results:,} results of {coverage.races:,} races.",
            coverage=coverage,
        )
    results = await context.almanac.store.races.list_results(athlete.id)
    return Rivals(request, athlete, rivals, max((r.race.date for r in results), default=None), coverage)
