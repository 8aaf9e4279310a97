"""The request of /top: an event, and what narrows its list."""

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.barriers import Barrier
from bot.domain.disciplines import event_within
from bot.domain.event import Event, Sex
from bot.domain.scope import AREAS, scope_name
from bot.domain.top import is_listed
from bot.errors import NoAnswer, UsageError
from bot.questions.barriers import read_barrier
from bot.questions.competitions import find_competition
from bot.questions.context import Context, Understood
from bot.questions.days import find_period
from bot.questions.resolving import (
    Found,
    contesting,
    find_nation,
    find_scope,
    look_up_athlete,
    look_up_event,
    shown,
)
from bot.questions.top.leads import LEADS, LeadsRequest, understand_leads

SEXES = ("men", "women")
MARKS = ("best", "all")
VIEWS = ("chart", "sources", "wind", "picture")
_SEX = {"men": Sex.MEN, "women": Sex.WOMEN}
_OF_MEETS = {"olympic": "olympic-games", "world-championships": "world-championships"}  # scopes that are a series


@dataclass(frozen=True, slots=True)
class TopRequest:
    """The top list of an event, whose sex and track may be open, and what to show of it.

    `season` is a year, 0 for any. `nation` is a code, `area` an area of bot.domain.scope, `meet` the id of a meet or a
    series; empty for any. `since` and `until` are both included. With `every` all marks count, else the best of each
    athlete. Of a `barrier` only the marks beyond it are listed, of either sex. `view` is one of VIEWS or empty (`wind`
    has the wind-aided marks), `page` counts from 0. Of an `athlete`, by id, the place is told, and the page is theirs.
    """

    event: Event
    season: int = 0
    nation: str = ""
    area: str = ""
    meet: str = ""
    since: date | None = None
    until: date | None = None
    every: bool = False
    view: str = ""
    page: int = 0
    barrier: Barrier | None = None
    athlete: str = ""

    @property
    def is_of_all(self) -> bool:
        """Whether the list is of anybody's marks, anywhere, of all time."""
        narrowed = self.season or self.nation or self.area or self.meet or self.since or self.until
        return not (narrowed or self.barrier or self.view == "wind")

    @property
    def counts_its_own(self) -> bool:
        """Whether the marks held are those of the list: of all time, marks of every nation and day are counted."""
        narrowed = self.nation or self.area or self.since or self.until or self.view == "wind"
        if self.barrier:
            return False
        return bool(self.season or self.meet) or not narrowed

    def all_time(self) -> "TopRequest":
        """The whole list that this one is a part of."""
        return TopRequest(self.event, every=self.every)

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "top",
            {
                "event": self.event.key,
                "season": str(self.season or ""),
                "nation": self.nation,
                "scope": self.area,
                "meet": self.meet,
                "since": self.since.isoformat() if self.since else "",
                "until": self.until.isoformat() if self.until else "",
                "marks": "all" if self.every else "",
                "mark": self.barrier.mark.text if self.barrier else "",
                "athlete": self.athlete,
                "view": self.view,
                "page": str(self.page or ""),
            },
        )


async def understand(asked: Asked, context: Context) -> Understood[TopRequest] | Understood[LeadsRequest]:
    """Resolve the names. A scope that is a nation or a championship is read as that.

    Without an event the view `leads` is of all events. Raises UsageError for a season or a day in the future, NoAnswer
    for races that have no comparable marks.
    """
    if asked.text("view") == LEADS and not asked.text("event"):
        return understand_leads(asked, context)
    return understand_lists(asked, context)


def understand_lists(asked: Asked, context: Context) -> Understood[TopRequest]:
    """Resolve the names of what is asked of one event. Raises as `understand`."""
    event, event_notes = look_up_event(asked)
    if not is_listed(event):
        raise NoAnswer("There is no list of cross-country marks: every course is another one.")
    sex = asked.one_of("sex", SEXES)
    nation, nation_notes = find_nation(asked)
    scope, scope_notes = find_scope(asked)
    competition, meet_notes = find_competition(asked, "meet", context.almanac, every=True)
    meet = competition.id if competition else ""
    if scope in _OF_MEETS and not meet and _OF_MEETS[scope] not in context.almanac.meets.series:
        raise NoAnswer(f"I hold no meet of the {scope_name(scope)}.", coverage=context.almanac.coverage)
    if scope in _OF_MEETS:
        meet = meet or _OF_MEETS[scope]
    elif scope and scope != "world" and scope not in AREAS:
        nation = nation or scope
    season, today = asked.number("season"), context.today()
    since, until = find_period(asked, "since"), find_period(asked, "until")
    ahead = [shown(asked.text(name)) for name, at in (("since", since), ("until", until)) if at and at.first > today]
    if season > today.year or ahead:
        when = str(season) if season > today.year else ahead[0]
        raise UsageError(f"“{when}” is in the future.", "Name a season or a day that has been.")
    event = replace(event, sex=_SEX[sex]) if sex else event
    athlete, athlete_notes = _look_up(asked, context, event) if asked.text("athlete") else (None, ())
    if athlete and athlete.sex and event.sex is None:
        event = replace(event, sex=athlete.sex)
    barriers = read_barrier(asked, "mark", event)
    if len(barriers) == 1:
        event = replace(event, sex=barriers[0].event.sex)
    request = TopRequest(
        event,
        season,
        nation or "",
        scope if scope in AREAS else "",
        meet,
        since.first if since else None,
        min(until.last, today) if until else None,
        asked.one_of("marks", MARKS) == "all",
        asked.view(VIEWS),
        asked.page(),
        barriers[0] if barriers else None,
        athlete.id if athlete else "",
    )
    return Understood(request, (*event_notes, *athlete_notes, *nation_notes, *scope_notes, *meet_notes))


def _look_up(asked: Asked, context: Context, event: Event) -> Found[Athlete]:
    """The athlete; of several who share the name the one who has results in the event."""
    own = contesting(asked, "athlete", event, context.almanac)
    return look_up_athlete(asked, "athlete", context.almanac, own, f"who has results in the {event_within(event)}")
