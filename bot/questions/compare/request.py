"""The request of /compare: two to four athletes, or barriers."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.barriers import Barrier
from bot.errors import NoAnswer, UsageError
from bot.questions.barriers import read_barriers, written
from bot.questions.context import Context, Understood
from bot.questions.pairing import look_up_pair
from bot.questions.resolving import look_up_athlete

OFTEN = "often"  # who has a single mark, those most often beyond it first
VIEWS = ("sources", OFTEN)
OPTIONS: tuple[str, ...] = ("athlete", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """Two to four athletes by id, or one to five barriers; the other is empty.

    `view` is one of VIEWS or empty, `page` counts from 0.
    """

    athletes: tuple[str, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    view: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "compare",
            {
                **dict(zip(OPTIONS, self.athletes, strict=False)),
                "marks": written(self.barriers),
                "view": self.view,
                "page": str(self.page or ""),
            },
        )


async def understand(asked: Asked, context: Context) -> Understood[CompareRequest]:
    """Resolve the names, or read the marks. Raises UsageError unless it is one of the two."""
    given = tuple(option for option in OPTIONS if asked.text(option))
    view, page = asked.view(VIEWS), asked.page()
    if asked.text("marks"):
        if given:
            raise UsageError(
                "/compare takes athletes or marks, not both.", "Leave out the marks to compare careers, else the names."
            )
        barriers, notes = read_barriers(asked)
        return Understood(CompareRequest((), barriers, view, page), notes)
    if len(given) < 2:
        raise UsageError(
            "/compare needs two athletes, or marks.", "Try /compare Kerr Ingebrigtsen, or /compare marks:3:30, 13:00."
        )
    athletes, notes = await _look_up(asked, given, context)
    return Understood(CompareRequest(tuple(athlete.id for athlete in athletes), (), view, page), notes)


async def _look_up(
    asked: Asked, given: tuple[str, ...], context: Context
) -> tuple[tuple[Athlete, ...], tuple[str, ...]]:
    """The athletes, and notes; if several share a name after the first two, the one who has met the first is taken."""
    (first, second), notes = await look_up_pair(asked, context.almanac, (given[0], given[1]), by_fame=True)
    athletes = [first, second]
    rivals = await context.almanac.store.races.list_rivals(first.id, most=100) if len(given) > 2 else ()
    met = {rival.opponent.id for rival in rivals}
    for option in given[2:]:
        because = f"the one who has met {first.short_name}"
        other, other_notes = look_up_athlete(asked, option, context.almanac, met, because)
        if other in athletes:
            raise NoAnswer(f"{other.name} is named twice.", "Name different athletes.")
        athletes.append(other)
        notes = (*notes, *other_notes)
    return tuple(athletes), notes
