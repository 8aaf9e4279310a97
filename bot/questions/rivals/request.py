"""The request of /rivals: an athlete."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.names import Ambiguous
from bot.names.outcome import opened
from bot.questions.context import Context, Understood
from bot.questions.resolving import look_up_athlete, require

_CANDIDATES = 5  # athletes of one name whose rivals are read to tell them apart


@dataclass(frozen=True, slots=True)
class RivalsRequest:
    """An athlete by id, and the page to show, from 0."""

    athlete: str
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of("rivals", {"athlete": self.athlete, "page": str(self.page or "")})


async def understand(asked: Asked, context: Context) -> Understood[RivalsRequest]:
    """Resolve the name; if several athletes share it, the only one with rivals is taken."""
    outcome = opened(context.almanac.names.resolve(require(asked, "athlete")))
    candidates = outcome.candidates[:_CANDIDATES] if isinstance(outcome, Ambiguous) else ()
    met = {hit.id for hit in candidates if await context.almanac.store.races.list_rivals(hit.id, most=1)}
    athlete, notes = look_up_athlete(asked, "athlete", context.almanac, met, "the one who has met others I know")
    return Understood(RivalsRequest(athlete.id, asked.page()), notes)
