"""The answer of /athlete with a season: the best mark of one year in each event."""

from dataclasses import dataclass

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_within
from bot.domain.profile import Performance, bests, plain_event
from bot.errors import Choice, NoAnswer
from bot.questions.athlete.request import AthleteRequest
from bot.questions.athlete.seasons import read_performances
from bot.questions.context import Context
from bot.questions.resolving import CHOICES


@dataclass(frozen=True, slots=True)
class SeasonBests:
    """The best mark of an athlete's year in each event; `years` are all that have marks, the latest first."""

    request: AthleteRequest
    athlete: Athlete
    bests: tuple[Performance, ...]
    years: tuple[int, ...]
    coverage: Coverage


async def answer(request: AthleteRequest, context: Context) -> SeasonBests:
    """Read the year. Raises NoAnswer if no mark of it is held, with the nearest years as choices."""
    athlete = context.almanac.names.get(request.athlete)
    wanted = plain_event(request.event) if request.event else None
    every = [
        one
        for one in await read_performances(athlete, context)
        if wanted is None or plain_event(one.event).is_within(wanted)
    ]
    years = tuple(sorted({one.on.year for one in every}, reverse=True))
    coverage = context.almanac.coverage
    found = bests(one for one in every if one.on.year == request.season)
    if not found:
        event = f" in the {event_within(wanted)}" if wanted else ""
        nearest = sorted(years, key=lambda year: abs(year - request.season))[:CHOICES]
        choices = tuple(
            Choice(
                str(year),
                AthleteRequest(athlete.id, request.view, event=request.event, season=year).asked(),
            )
            for year in nearest
        )
        tip = f"I hold marks from {years[-1]} to {years[0]}." if years else "I hold no other year either."
        raise NoAnswer(f"I have no mark of {athlete.name}{event} in {request.season}.", tip, choices, coverage)
    said = (source for one in found for source in one.sources)
    return SeasonBests(request, athlete, found, years, coverage.of_facts(said))
