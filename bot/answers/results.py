"""An athlete's races, newest first."""

from dataclasses import dataclass

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.resolving import Asking, find_event, look_up_athlete
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.race import Result
from bot.errors import NoAnswer


@dataclass(frozen=True, slots=True)
class ResultsRequest:
    """An athlete by id, an event to narrow by, and the page to show."""

    athlete: str
    event: Event | None = None
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        event = self.event.key if self.event else ""
        return {"athlete": self.athlete, "event": event, "page": str(self.page or "")}


@dataclass(frozen=True, slots=True)
class Results:
    """Results of one athlete, latest first; `held` counts those of every event."""

    request: ResultsRequest
    athlete: Athlete
    results: tuple[Result, ...]
    held: int
    coverage: Coverage


async def understand(options: Options, almanac: Almanac) -> Understood[ResultsRequest]:
    """Resolve the name and the event."""
    asking = Asking("results", options)
    event, event_notes = find_event(asking)
    athlete, notes = look_up_athlete(asking, "athlete", almanac)
    return Understood(ResultsRequest(athlete.id, event, asking.page()), (*notes, *event_notes))


async def answer(request: ResultsRequest, almanac: Almanac) -> Results:
    """Raises NoAnswer where the store has no result of the athlete, or none in that event."""
    athlete = almanac.names.get(request.athlete)
    every = await almanac.store.races.list_results(athlete.id)
    coverage = await almanac.store.get_coverage()
    results = tuple(r for r in every if request.event is None or r.race.event.is_within(request.event))
    if results:
        return Results(request, athlete, results, len(every), coverage)
    if every and request.event:
        held = ", ".join(sorted({event_name(Event(r.race.event.discipline)) for r in every}))
        raise NoAnswer(
            f"I have no result of {athlete.name} in the {event_name(request.event)}.",
            f"I hold {athlete.short_name}'s results in: {held}.",
            coverage=coverage,
        )
    raise NoAnswer(
        f"I have no result of {athlete.name}.",
        f"I hold {coverage.results:,} results of {coverage.races:,} races.",
        coverage=coverage,
    )
