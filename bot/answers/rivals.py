"""Whom an athlete has met most often, and who was ahead."""

from dataclasses import dataclass
from datetime import date

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.resolving import Asking, look_up_athlete
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.head_to_head import Rival
from bot.errors import NoAnswer
from bot.names import Ambiguous

MOST = 50
_CANDIDATES = 5  # of one name that are looked at for rivals


@dataclass(frozen=True, slots=True)
class RivalsRequest:
    """An athlete by id, and the page to show."""

    athlete: str
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {"athlete": self.athlete, "page": str(self.page or "")}


@dataclass(frozen=True, slots=True)
class Rivals:
    """At most MOST opponents, most-met first; `latest` is the day of the last race that is held of the athlete."""

    request: RivalsRequest
    athlete: Athlete
    rivals: tuple[Rival, ...]
    latest: date | None
    coverage: Coverage


async def understand(options: Options, almanac: Almanac) -> Understood[RivalsRequest]:
    """Resolve the name: of several who share it, the only one who has met anybody is meant."""
    asking = Asking("rivals", options)
    outcome = almanac.names.resolve(asking.require("athlete"))
    candidates = outcome.candidates[:_CANDIDATES] if isinstance(outcome, Ambiguous) else ()
    met = {hit.id for hit in candidates if await almanac.store.races.list_rivals(hit.id, most=1)}
    athlete, notes = look_up_athlete(asking, "athlete", almanac, met, "the one who has met others I know")
    return Understood(RivalsRequest(athlete.id, asking.page()), notes)


async def answer(request: RivalsRequest, almanac: Almanac) -> Rivals:
    """Raises NoAnswer where the store has nobody the athlete has met."""
    athlete = almanac.names.get(request.athlete)
    rivals = await almanac.store.races.list_rivals(athlete.id, most=MOST)
    coverage = almanac.coverage
    if not rivals:
        raise NoAnswer(
            f"I have no race in which {athlete.name} met anybody else I know.",
            f"I hold {coverage.results:,} results of {coverage.races:,} races.",
            coverage=coverage,
        )
    results = await almanac.store.races.list_results(athlete.id)
    return Rivals(request, athlete, rivals, max((r.race.date for r in results), default=None), coverage)
