"""The answer of /athlete with a season: the best mark of one year in each event, its races and its medals."""

from dataclasses import dataclass

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_within
from bot.domain.medals import medal_of
from bot.domain.profile import Performance, bests, plain_event
from bot.domain.race import AnyResult, Result, Round, latest_first
from bot.errors import Choice, NoAnswer
from bot.questions.athlete.request import AthleteRequest
from bot.questions.athlete.seasons import read_performances
from bot.questions.context import Context
from bot.questions.disputing import with_disputes
from bot.questions.resolving import CHOICES


@dataclass(frozen=True, slots=True)
class SeasonBests:
    """The best mark of an athlete's year in each event; `years` are all that have marks, the latest first.

    `results` are those of the year, relays among them, without splits and parts of combined events, latest first.
    """

    request: AthleteRequest
    athlete: Athlete
    bests: tuple[Performance, ...]
    years: tuple[int, ...]
    coverage: Coverage
    results: tuple[AnyResult, ...] = ()

    @property
    def finals(self) -> tuple[Result, ...]:
        """The athlete's own finals in which a place is held."""
        own = (result for result in self.results if isinstance(result, Result) and result.race.round is Round.FINAL)
        return tuple(result for result in own if result.place is not None and result.status is None)

    @property
    def medals(self) -> tuple[AnyResult, ...]:
        """The results that won a medal, the greatest championships first."""
        won = [result for result in self.results if medal_of(result)]
        return tuple(sorted(won, key=lambda result: (-result.race.meet.kind.importance, result.place or 0)))


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
    results = await _results(request, athlete, context)
    said = (source for one in (*found, *results) for source in one.sources)
    return SeasonBests(request, athlete, found, years, coverage.of_facts(said), results)


async def _results(request: AthleteRequest, athlete: Athlete, context: Context) -> tuple[AnyResult, ...]:
    """The athlete's results of the year, in the event if one is asked for."""
    store = context.almanac.store
    own = (r for r in await store.races.list_results(athlete.id) if not (r.split or r.race.combined))
    every: list[AnyResult] = [*own, *await store.races.list_team_results(athlete.id)]
    wanted = [
        result
        for result in every
        if result.race.date.year == request.season
        and (request.event is None or result.race.event.is_within(request.event))
    ]
    disputes = await store.disputes.list_of_athletes(athlete.id) if wanted else ()
    return with_disputes(sorted(wanted, key=lambda result: latest_first(result.race)), disputes)
