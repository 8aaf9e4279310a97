"""The request of /rivals: an athlete."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.names import Ambiguous, Match
from bot.names.outcome import opened
from bot.questions.context import Context, Understood
from bot.questions.resolving import look_up_athlete, require

ORDERS = ("losses", "wins")
_FAR_MORE = 1.5  # as a factor of meetings with the closest rival
_CANDIDATES = 5  # athletes of one name whose rivals are read to tell them apart


@dataclass(frozen=True, slots=True)
class RivalsRequest:
    """An athlete by id, in which order (one of ORDERS, empty for most met first), and the page to show, from 0."""

    athlete: str
    by: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of("rivals", {"athlete": self.athlete, "by": self.by, "page": str(self.page or "")})


async def understand(asked: Asked, context: Context) -> Understood[RivalsRequest]:
    """Resolve the name; of several who share it, the one who is far more famous, else the only one with rivals."""
    plain = context.almanac.names.resolve(require(asked, "athlete"))
    outcome = opened(plain)
    candidates = outcome.candidates[:_CANDIDATES] if isinstance(outcome, Ambiguous) else ()
    closest = {hit.id: await context.almanac.store.races.list_rivals(hit.id, most=1) for hit in candidates}
    often = {id_: rivals[0].meetings for id_, rivals in closest.items() if rivals}
    most = max(often.values(), default=0)
    met = {id_ for id_, meetings in often.items() if meetings * _FAR_MORE > most}
    because = "the one who has met others I know" if len(often) == 1 else "who has met a rival most often"
    if isinstance(plain, Match) and plain.id in often and len(often) > 1:
        met = set[str]()  # the one who is far more famous, though another has met somebody more often
    athlete, notes = look_up_athlete(asked, "athlete", context.almanac, met, because)
    return Understood(RivalsRequest(athlete.id, asked.one_of("by", ORDERS), asked.page()), notes)
