"""Which meets are ahead, or in a month or on other days."""

from dataclasses import dataclass, replace
from datetime import date

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.calendar import Fixture
from bot.domain.coverage import Coverage
from bot.domain.dates import day_name
from bot.domain.entrant import Entrant
from bot.domain.meet_kind import KIND_GROUPS
from bot.errors import Choice, NoAnswer
from bot.questions.calendar.request import CalendarRequest, month_of
from bot.questions.competitions import Competition, competition_of
from bot.questions.context import Context

_OFFERED = 3  # months that have meets, as choices where there is none

_KINDS = {
    "olympics": "Olympic Games",
    "worlds": "World Championships",
    "championships": "championships",
    "indoors": "indoor championships",
    "league": "meet of the Diamond League or its like",
    "majors": "marathon major",
    "national": "national championships",
}


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """The meets asked for in the order of their days; `only` is the meet or series they are narrowed to.

    With `athlete` there are no meets: `entrants` are what they are entered for, the soonest first. For one meet
    `entrants` are its start lists.
    """

    request: CalendarRequest
    fixtures: tuple[Fixture, ...]
    today: date
    coverage: Coverage
    only: Competition | None = None
    athlete: Athlete | None = None
    entrants: tuple[Entrant, ...] = ()


async def answer(request: CalendarRequest, context: Context) -> CalendarAnswer:
    """Raises NoAnswer where there is no such meet, with months that have some as choices."""
    almanac, today = context.almanac, context.today()
    if request.athlete:
        return await _of_athlete(request, context)
    only = competition_of(almanac.meets, request.meet) if request.meet else None
    found = await _list(request, context, only)
    if not found:
        raise await _none(request, context, only)
    entrants: tuple[Entrant, ...] = ()
    if len(found) == 1 and only:
        entrants = await almanac.store.races.list_entrants_at(found[0].meet.id, today)
    said = (source for fact in (*found, *entrants) for source in fact.sources)
    return CalendarAnswer(request, found, today, almanac.coverage.of_facts(said), only, entrants=entrants)


async def _of_athlete(request: CalendarRequest, context: Context) -> CalendarAnswer:
    """What an athlete is entered for. Raises NoAnswer where no start list names them, or none is held at all."""
    races, today = context.almanac.store.races, context.today()
    athlete = context.almanac.names.get(request.athlete)
    only = competition_of(context.almanac.meets, request.meet) if request.meet else None
    since, until = request.span(today)
    entrants = tuple(
        one
        for one in await races.list_entrants_of(athlete.id, max(since, today))
        if one.first <= until and (only is None or only.includes(one.meet))
    )
    if not entrants:
        raise _no_start_lists(request, context, any_held=await races.has_entrants(today))
    coverage = context.almanac.coverage.of_facts(source for one in entrants for source in one.sources)
    return CalendarAnswer(request, (), today, coverage, only, entrants[0].athlete, entrants)


async def _list(request: CalendarRequest, context: Context, only: Competition | None) -> tuple[Fixture, ...]:
    kinds = KIND_GROUPS.get(request.kind)
    return tuple(
        fixture
        for fixture in await context.almanac.store.races.list_fixtures(*request.span(context.today()))
        if (kinds is None or fixture.meet.kind in kinds) and (only is None or _is_of(fixture, only))
    )


def _no_start_lists(request: CalendarRequest, context: Context, *, any_held: bool) -> NoAnswer:
    """The error for an athlete: no start list that is held names them, so nothing says where they compete."""
    athlete = context.almanac.names.get(request.athlete)
    choices = (
        Choice("The meets ahead", replace(request, athlete="", page=0).asked()),
        Choice(f"Results of {athlete.name}", Asked.of("results", {"athlete": athlete.id})),
    )
    who = athlete.short_name if any_held else athlete.name
    held = f"{athlete.name} is in no start list ahead that I hold" if any_held else "I hold no start lists"
    return NoAnswer(
        f"{held}, so I can't say where {who} competes next.",
        "The meets ahead are in the calendar.",
        choices,
        context.almanac.coverage,
    )


def _is_of(fixture: Fixture, only: Competition) -> bool:
    """Whether a meet is of a series, also of one that became a part of another: Herculis (Diamond League)."""
    return only.includes(fixture.meet) or (only.is_series and fixture.meet.name.startswith(only.name))


async def _none(request: CalendarRequest, context: Context, only: Competition | None) -> NoAnswer:
    """The error for no such meet: months ahead that have some are offered, else how far the calendar goes is told."""
    ahead = await _list(replace(request, period=None), context, only)
    months = sorted({max(each.first, context.today()).replace(day=1) for each in ahead})
    requests = (replace(request, period=month_of(month), page=0) for month in months[:_OFFERED])
    choices = tuple(Choice(each.name, each.asked()) for each in requests)
    what = only.of_it if only else "meet"
    if request.kind:
        what = f"{_KINDS[request.kind]} of {what}" if only else _KINDS[request.kind]
    where = _when(request)
    last = max((each.last for each in only.meets), default=None) if only and not only.is_series else None
    if only and last and last < context.today() and request.period is None:
        return _over(only, context)
    tip = "The months ahead that have some are below." if choices else await _reach(context)
    return NoAnswer(f"I have no {what} {where}.", tip, choices, context.almanac.coverage)


def _over(only: Competition, context: Context) -> NoAnswer:
    """The error for a meet that was: its days, and its results as a choice."""
    meet = max(only.meets, key=lambda each: each.last)
    results = Choice("Its results", Asked.of("results", {"meet": meet.meet.id}))
    days = " to ".join(dict.fromkeys((day_name(meet.first), day_name(meet.last))))
    said = f"{context.almanac.meets.label(meet.meet.id)} is over: {days}."
    return NoAnswer(said, "What I hold of it is below.", (results,), context.almanac.coverage)


def _when(request: CalendarRequest) -> str:
    """`in August 2027`, `on 28–29 Nov 2026`, `from today on`."""
    if request.period is None:
        return "from today on"
    return f"{'on' if ' ' in request.name and not request.month else 'in'} {request.name}"


async def _reach(context: Context) -> str:
    """How far the calendar goes."""
    ahead = await context.almanac.store.races.list_fixtures(context.today(), date.max)
    return f"The last meet that I know of is on {day_name(ahead[-1].first)}." if ahead else "I know of no meet ahead."
