"""The request of /points: a mark, or a number of points, and an event."""

import re
from dataclasses import dataclass, replace

from bot.domain.asked import Asked
from bot.domain.barriers import Barrier
from bot.domain.best_marks import as_clock
from bot.domain.disciplines import event_name, event_within, get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import InvalidMark, Mark, Measure, parse_mark
from bot.domain.points import MOST_POINTS, wind_counts
from bot.errors import Choice, UsageError
from bot.questions.barriers import read_mark_of_event, written
from bot.questions.context import Context, Understood
from bot.questions.resolving import find_event, look_up_event, require, shown

SEXES = ("men", "women")
VIEWS = ("sources",)
_SEX = {"men": Sex.MEN, "women": Sex.WOMEN}
_POINTS = re.compile(r"([0-9]{1,4}|[0-9],[0-9]{3}) ?(?:points?|pts?\.?|p)", re.IGNORECASE)
_BARE = re.compile(r"([0-9]{3,4}|[0-9],[0-9]{3})")  # no mark in seconds or metres is written so
_ASKED_OF = ("100m", "1500m", "marathon", "long-jump", "shot-put")
_HOW = {
    Measure.TIME: "Write a time like 3:43.73, and hours like 2:09:45.",
    Measure.LENGTH: "Write metres like 8.95, with the wind if you like: 8.74 (-1.2).",
    Measure.POINTS: "Write a score like 8847.",
}


@dataclass(frozen=True, slots=True)
class PointsRequest:
    """A mark in an event, or if it is None the number of points that a mark is asked for.

    The event may leave its sex and track open. `instead` is the event whose mark of as many points is asked for, None
    for those of all. `against` is another mark that it is weighed against, one for each sex that it may be of. `view`
    is one of VIEWS or empty, `page` counts from 0.
    """

    event: Event
    mark: Mark | None = None
    points: int = 0
    view: str = ""
    page: int = 0
    instead: Event | None = None
    against: tuple[Barrier, ...] = ()

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        mark = self.mark.text if self.mark else f"{self.points} points"
        view, page, instead = self.view, str(self.page or ""), self.instead.key if self.instead else ""
        options = {"mark": mark, "event": self.event.key, "instead": instead, "view": view, "page": page}
        return Asked.of("points", {**options, "against": self._against()})

    def _against(self) -> str:
        """The other mark, its event without a sex where it may be of both."""
        if not self.against:
            return ""
        first = self.against[0]
        return written([first if len(self.against) == 1 else replace(first, event=replace(first.event, sex=None))])


async def understand(asked: Asked, context: Context) -> Understood[PointsRequest]:
    """Read the mark and the event. A number without a point is points, where the event is not scored itself.

    Raises UsageError if the mark is none of the event's measure.
    """
    text = require(asked, "mark").replace("−", "-")
    if not asked.text("event") and _POINTS.fullmatch(text):
        choices = (Choice(event_name(Event(code)), asked.with_options(event=code)) for code in _ASKED_OF)
        raise UsageError(
            f"A mark of {shown(text)}: in which event?", "Name it, like: 1300 points 1500 m.", tuple(choices)
        )
    event, notes = look_up_event(asked)
    sex = asked.one_of("sex", SEXES)
    if sex:
        event = replace(event, sex=_SEX[sex])
    instead, instead_notes = find_event(asked, "instead")
    notes = (*notes, *instead_notes)
    against = read_mark_of_event(asked, "against")
    request = PointsRequest(event, view=asked.view(VIEWS), page=asked.page(), instead=instead, against=against)
    measure = get_discipline(event.discipline).measure
    points = _POINTS.fullmatch(text) or _BARE.fullmatch(text)
    if points and measure is not Measure.POINTS:
        wanted = int(points[1].replace(",", ""))
        if not 0 < wanted <= MOST_POINTS:
            raise UsageError(f"The tables go from 1 to {MOST_POINTS} points.", "Ask for a number between them.")
        return Understood(replace(request, points=wanted), notes)
    try:
        mark = parse_mark(as_clock(text, event), measure)
    except InvalidMark:
        what = event_within(Event(event.discipline))
        raise UsageError(f"“{shown(text)}” is no mark in the {what} that I can read.", _HOW[measure]) from None
    if mark.wind is not None and not wind_counts(event):
        notes = (*notes, f"The wind changes no points in the {event_within(event)}.")
    return Understood(replace(request, mark=mark), notes)
