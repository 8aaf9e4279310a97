"""An athlete's races, newest first, or the medals of a meet."""

from dataclasses import dataclass

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.disputing import with_disputes
from bot.answers.resolving import Asking, find_event, look_up_athlete, look_up_meet
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.race import Meet, Result
from bot.errors import Choice, NoAnswer, UsageError
from bot.names import Ambiguous

VIEWS = ("sources",)


@dataclass(frozen=True, slots=True)
class ResultsRequest:
    """An athlete or a meet by id, the event and the year to narrow by, the view and the page to show."""

    athlete: str = ""
    meet: str = ""
    event: Event | None = None
    season: int = 0
    view: str = ""
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {
            "athlete": self.athlete,
            "meet": self.meet,
            "event": self.event.key if self.event else "",
            "season": str(self.season or ""),
            "view": self.view,
            "page": str(self.page or ""),
        }

    def admits(self, result: Result) -> bool:
        """Whether a result is of the event and the year asked for."""
        race = result.race
        return (self.event is None or race.event.is_within(self.event)) and self.season in (0, race.date.year)


@dataclass(frozen=True, slots=True)
class Results:
    """Results of one athlete, latest first; `held` counts those of every event and season."""

    request: ResultsRequest
    athlete: Athlete
    results: tuple[Result, ...]
    held: int
    seasons: tuple[int, ...]
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class MeetResults:
    """The first three of each final of a meet, as far as they are known, in the order of its programme."""

    request: ResultsRequest
    meet: Meet
    results: tuple[Result, ...]
    coverage: Coverage


async def understand(options: Options, almanac: Almanac) -> Understood[ResultsRequest]:
    """Resolve the names. Raises UsageError where neither an athlete nor a meet is named."""
    asking = Asking("results", options)
    event, event_notes = find_event(asking)
    season, page, view = asking.number("season"), asking.page(), asking.one_of("view", VIEWS)
    if asking.text("athlete"):
        athlete, notes = _look_up(asking, almanac)
        request = ResultsRequest(athlete.id, "", event, season, view, page)
    elif asking.text("meet"):
        meet, notes = look_up_meet(asking, "meet", almanac)
        request = ResultsRequest("", meet.id, event, 0, view, page)
    else:
        raise UsageError("/results needs an athlete or a meet.", "Try /results Josh Kerr.")
    return Understood(request, (*notes, *event_notes))


def _look_up(asking: Asking, almanac: Almanac) -> tuple[Athlete, tuple[str, ...]]:
    """Of several who share a name, the only one with results is meant."""
    outcome = almanac.names.resolve(asking.require("athlete"))
    candidates = outcome.candidates if isinstance(outcome, Ambiguous) else ()
    known = {hit.id for hit in candidates if almanac.names.is_with_results(hit.id)}
    return look_up_athlete(asking, "athlete", almanac, known, "the one whose results I hold")


async def answer(request: ResultsRequest, almanac: Almanac) -> Results | MeetResults:
    """Raises NoAnswer where the store has no such result."""
    if request.meet:
        return await _meet(request, almanac)
    athlete = almanac.names.get(request.athlete)
    every = await almanac.store.races.list_results(athlete.id)
    coverage = almanac.coverage
    results = tuple(filter(request.admits, every))
    if results:
        results = with_disputes(results, await almanac.store.disputes.list_of_athletes(athlete.id))
        seasons = tuple(dict.fromkeys(r.race.date.year for r in every))
        return Results(request, athlete, results, len(every), seasons, coverage)
    if every:
        held = ", ".join(sorted({event_name(Event(r.race.event.discipline)) for r in every}))
        event = f" in the {event_name(request.event)}" if request.event else ""
        season = f" in {request.season}" if request.season else ""
        raise NoAnswer(
            f"I have no result of {athlete.name}{event}{season}.",
            f"I hold {athlete.short_name}'s results in: {held}, from {every[-1].race.date.year} "
            f"to {every[0].race.date.year}.",
            coverage=coverage,
        )
    raise NoAnswer(
        f"I have no result of {athlete.name}.",
        f"I hold {coverage.results:,} results of {coverage.races:,} races.",
        (Choice(f"What I hold of {athlete.short_name}", "athlete", (("athlete", athlete.id),)),),
        coverage,
    )


async def _meet(request: ResultsRequest, almanac: Almanac) -> MeetResults:
    meet = almanac.meets.get(request.meet)
    results = tuple(filter(request.admits, await almanac.store.races.list_medallists(meet.id)))
    coverage = almanac.coverage
    if not results:
        event = f" in the {event_name(request.event)}" if request.event else ""
        raise NoAnswer(f"I have no final of {almanac.meets.label(meet.id)}{event}.", coverage=coverage)
    results = with_disputes(results, await almanac.store.disputes.list_of_meet(meet.id))
    return MeetResults(request, meet, results, coverage)
