"""The best mark of a year in each event: the request and the answer of /top where no event is named."""

from dataclasses import dataclass
from datetime import date

from bot.domain.asked import Asked
from bot.domain.coverage import Coverage
from bot.domain.disciplines import indoor_marks_count
from bot.domain.event import Event, Sex
from bot.domain.nations import nations
from bot.domain.nations_then import in_lists_of
from bot.domain.scope import AREAS
from bot.domain.top import Bounds, Listed, of_one_implement, top_list
from bot.errors import Choice, NoAnswer, UsageError
from bot.questions.context import Context, Understood
from bot.questions.resolving import find_nation, find_scope

LEADS = "leads"
EVENTS_A_PAGE = 12
_SEXES = {"men": Sex.MEN, "women": Sex.WOMEN}
_FEW = 3  # results of an event that are read: of the best one the wind may be doubtful
_OF_MEN = """
100m 200m 400m 800m 1500m mile 5000m 10000m marathon 110m-hurdles 400m-hurdles 3000m-steeplechase high-jump pole-vault
long-jump triple-jump shot-put discus-throw hammer-throw javelin-throw decathlon
"""
_OF_WOMEN = _OF_MEN.replace("110m-hurdles", "100m-hurdles").replace("decathlon", "heptathlon")
_EVENTS = tuple(
    Event(code, sex, short_track=False)
    for codes in zip(_OF_MEN.split(), _OF_WOMEN.split(), strict=True)
    for code, sex in zip(codes, (Sex.MEN, Sex.WOMEN), strict=True)
)


@dataclass(frozen=True, slots=True)
class LeadsRequest:
    """The leaders of a season, of the world, a nation or an area; `sex` is one of men, women or empty."""

    season: int
    sex: str = ""
    nation: str = ""
    area: str = ""
    page: int = 0

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of(
            "top",
            {
                "season": str(self.season),
                "nation": self.nation,
                "sex": self.sex,
                "scope": self.area,
                "view": LEADS,
                "page": str(self.page or ""),
            },
        )

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of the sex asked for, in the order of championships."""
        return tuple(event for event in _EVENTS if not self.sex or event.sex is _SEXES[self.sex])


@dataclass(frozen=True, slots=True)
class Leads:
    """The best marks of a page of events, with all who share it; `pages` is how many pages there are."""

    request: LeadsRequest
    leads: tuple[tuple[Event, tuple[Listed, ...]], ...]
    pages: int
    coverage: Coverage


def understand_leads(asked: Asked, context: Context) -> Understood[LeadsRequest]:
    """Resolve what narrows them; without a season it is this year. Raises UsageError for a season in the future."""
    nation, nation_notes = find_nation(asked)
    scope, scope_notes = find_scope(asked)
    if scope and scope != "world" and scope not in AREAS:
        nation, scope = nation or scope, ""
    season, today = asked.number("season") or context.today().year, context.today()
    if season > today.year:
        raise UsageError(f"“{season}” is in the future.", "Name a season that has been.")
    area = scope if scope in AREAS else ""
    request = LeadsRequest(season, asked.one_of("sex", tuple(_SEXES)), nation or "", area or "", asked.page())
    return Understood(request, (*nation_notes, *scope_notes))


async def answer_leads(request: LeadsRequest, context: Context) -> Leads:
    """Read the best mark of each event of the page. Raises NoAnswer if there is none in any event."""
    events = request.events
    pages = -(-len(events) // EVENTS_A_PAGE)
    number = max(0, min(request.page, pages - 1))
    shown = events if request.page < 0 else events[number * EVENTS_A_PAGE : (number + 1) * EVENTS_A_PAGE]
    found = [(event, await _best(event, request, context)) for event in shown]
    leads = tuple((event, marks) for event, marks in found if marks)
    coverage = context.almanac.coverage
    if not leads:
        whose = LeadsRequest(request.season, request.sex)
        raise NoAnswer(
            f"I have no mark of {request.season} in these events.",
            f"I hold {coverage.results:,} results of {coverage.races:,} races.",
            (Choice(f"All of {request.season}", whose.asked()),) if whose != request else (),
            coverage,
        )
    said = (source for _, marks in leads for mark in marks for source in mark.sources)
    return Leads(request, leads, 1 if request.page < 0 else pages, coverage.of_facts(said))


async def _best(event: Event, request: LeadsRequest, context: Context) -> tuple[Listed, ...]:
    """The best marks of an event, outdoors, or on either kind of track where marks of both count."""
    store = context.almanac.store
    tracks = (False, True) if indoor_marks_count(event.discipline) else (False,)
    every = [_bounds(Event(event.discipline, event.sex, track), request) for track in tracks]
    results = [result for bounds in every for result in await store.races.list_top(bounds, _FEW)]
    world = await store.records.list_records(Event(event.discipline, event.sex, None if len(tracks) > 1 else False))
    records = [record for record in world if any(bounds.admits(record) for bounds in every)]
    return tuple(mark for mark in top_list(results, records, world=world) if mark.rank == 1)


def _bounds(event: Event, request: LeadsRequest) -> Bounds:
    whose = in_lists_of(request.nation) if request.nation else frozenset[str]()
    if request.area:
        whose = frozenset(code for code, nation in nations().items() if nation.area == request.area)
    first, last = date(request.season, 1, 1), date(request.season, 12, 31)
    return of_one_implement(Bounds(event, first, last, whose))
