"""Whose profile, or whose seasons beside whose."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.event import Event
from bot.questions.context import Context, Understood
from bot.questions.pairing import look_up_pair
from bot.questions.resolving import find_event, look_up_athlete

MOST = 4  # athletes in one chart: as many colours as everybody can tell apart
VIEWS = ("chart", "sources")
_OTHERS = ("second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class AthleteRequest:
    """An athlete by id, and which page or view to show; `view` is one of VIEWS or empty.

    With `others`, at most three more ids, the seasons of all are compared, in `event` or the one most in common.
    """

    athlete: str
    view: str = ""
    page: int = 0
    others: tuple[str, ...] = ()
    event: Event | None = None

    @property
    def athletes(self) -> tuple[str, ...]:
        """All the ids, in the order they were named."""
        return (self.athlete, *self.others)

    @property
    def compares(self) -> bool:
        """Whether seasons are asked for, not the profile."""
        return bool(self.others) or self.view == "chart"

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        second, third, fourth = (*self.others, "", "", "")[:3]
        return Asked.of(
            "athlete",
            {
                "athlete": self.athlete,
                "second": second,
                "third": third,
                "fourth": fourth,
                "event": self.event.key if self.event else "",
                # With others it goes without saying, and so all of it fits a button.
                "view": "" if self.others and self.view == "chart" else self.view,
                "page": str(self.page or ""),
            },
        )

    def comparing(self, *others: str) -> "AthleteRequest":
        """The request for the seasons of the athlete and these others, in the same event."""
        return AthleteRequest(self.athlete, "chart", 0, others, self.event)


async def understand(asked: Asked, context: Context) -> Understood[AthleteRequest]:
    """Resolve the names: of several who share one, the others are taken for whoever has met the first."""
    event, notes = find_event(asked)
    given = tuple(option for option in _OTHERS if asked.text(option))
    others: list[Athlete] = []
    if given:
        (athlete, second), pair_notes = await look_up_pair(asked, context.almanac, ("athlete", given[0]))
        others, notes = [second], (*pair_notes, *notes)
        rivals = await context.almanac.store.races.list_rivals(athlete.id, most=100) if len(given) > 1 else ()
        met = {rival.opponent.id for rival in rivals}
        for option in given[1:]:
            because = f"the one who has met {athlete.short_name}"
            other, other_notes = look_up_athlete(asked, option, context.almanac, met, because)
            others, notes = [*others, other], (*notes, *other_notes)
    else:
        athlete, athlete_notes = look_up_athlete(asked, "athlete", context.almanac)
        notes = (*athlete_notes, *notes)
    different = dict.fromkeys(other.id for other in others if other.id != athlete.id)
    view = asked.one_of("view", VIEWS) or ("chart" if others or event else "")
    return Understood(AthleteRequest(athlete.id, view, asked.page(), tuple(different), event), notes)
