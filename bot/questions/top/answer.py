"""The answer of /top: the best marks in an event, for each sex that is asked about."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.dates import day_name
from bot.domain.disciplines import event_within, get_discipline, indoor_marks_count
from bot.domain.event import Event, Kind, Sex
from bot.domain.implements import last_day_of_former, present_since
from bot.domain.nations import nation_in_text, nations
from bot.domain.nations_then import in_lists_of
from bot.domain.race import AnyResult
from bot.domain.record import Record, ReportedRecord
from bot.domain.scope import scope_name
from bot.domain.top import (
    Bounds,
    Listed,
    admits_result,
    of_one_implement,
    put_behind,
    top_list,
    wind_counts,
)
from bot.errors import Choice, NoAnswer
from bot.questions.barriers import limit_in_words
from bot.questions.competitions import Competition, competition_of
from bot.questions.context import Context
from bot.questions.top.leads import Leads, LeadsRequest, answer_leads
from bot.questions.top.reported import list_ahead
from bot.questions.top.request import TopRequest

MOST = 100  # marks of a list
_FEW = 5  # times as many marks on the other kind of track, and that is the one meant


@dataclass(frozen=True, slots=True)
class TopList:
    """The best marks of one event, best first, at most MOST.

    The event has its sex set, and its track unless marks of both kinds count as one. `marks_held` counts the marks that
    the list was drawn from. `is_cut` is set if there are more than MOST. `lacks_record` is set if the store has no
    world record or best of the event: then the very best marks may be missing, too. `implement_since` is the first day
    of the implement of today where it was changed and the list is of a time with another one: `is_of_former` tells
    which of the two the marks were made with. `reported` are better marks of which no source gives day and place.
    """

    event: Event
    marks: tuple[Listed, ...]
    marks_held: int
    is_cut: bool = False
    lacks_record: bool = False
    implement_since: date | None = None
    is_of_former: bool = False
    reported: tuple[ReportedRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class TopLists:
    """The lists that were asked for: one for each sex. `competition` is the meet or the series of the request.

    `tracks` are the kinds of track that the lists could be of besides; `has_wind` says that wind-aided marks are left
    out. `seasons` are the years that the store has races in, the latest first. `athlete` is whose place is asked for.
    """

    request: TopRequest
    lists: tuple[TopList, ...]
    coverage: Coverage
    competition: Competition | None = None
    tracks: tuple[bool, ...] = ()
    has_wind: bool = False
    seasons: tuple[int, ...] = ()
    athlete: Athlete | None = None


async def answer(request: TopRequest | LeadsRequest, context: Context) -> TopLists | Leads:
    """Read the lists. Raises NoAnswer if the store has no mark within what was asked."""
    if isinstance(request, LeadsRequest):
        return await answer_leads(request, context)
    return await answer_lists(request, context)


async def answer_lists(request: TopRequest, context: Context) -> TopLists:
    """Read the lists of an event. Raises NoAnswer as `answer`."""
    competition = competition_of(context.almanac.meets, request.meet) if request.meet else None
    held = {sex: await _held(request, sex, context) for sex in _sexes(request.event)}
    lists: list[TopList] = []
    for sex, tracks in held.items():
        found = await _list(request, sex, _chosen(request.event, tracks), competition, context)
        if not found.marks and request.event.short_track is None:
            others = [track for track in tracks if track not in _chosen(request.event, tracks)]
            found = await _list(request, sex, others, competition, context) if others else found
        if not found.marks and (last := last_day_of_former(found.event)) is not None:
            older = replace(request, until=min(request.until or last, last))
            found = await _list(older, sex, _chosen(request.event, tracks), competition, context)
        if found.marks:
            lists.append(found)
    coverage = context.almanac.coverage
    if not lists:
        raise _nothing(request, competition, coverage)
    event = lists[0].event
    other = () if event.short_track is None else tuple(t for t in held[event.sex or Sex.MEN] if t != event.short_track)
    first, last = (on.year if on else context.today().year for on in (coverage.first, coverage.last))
    sources = (source for each in lists for mark in (*each.marks, *each.reported) for source in mark.sources)
    return TopLists(
        request,
        tuple(lists),
        coverage.of_facts(sources),
        competition,
        other,
        await _has_wind(request, lists, competition, context),
        tuple(range(last, first - 1, -1)),
        context.almanac.names.get(request.athlete) if request.athlete else None,
    )


async def _has_wind(
    request: TopRequest, lists: Collection[TopList], competition: Competition | None, context: Context
) -> bool:
    """Whether there are wind-aided marks that the lists leave out, or in the other view, that they show.

    Of all time there nearly always are, and looking for one would mean reading all; of a season, a meet or a nation
    there may be none.
    """
    windy = [each.event for each in lists if wind_counts(each.event)]
    if not windy or request.view == "wind" or not (request.season or competition or request.nation):
        return bool(windy)
    for event in windy:
        bounds = replace(_bounds(request, event, competition), windy=True)
        if await context.almanac.store.races.list_top(bounds, 1):
            return True
    return False


def _sexes(event: Event) -> tuple[Sex, ...]:
    if event.sex:
        return (event.sex,)
    return tuple(Sex) if get_discipline(event.discipline).kind is Kind.RELAY else (Sex.MEN, Sex.WOMEN)


async def _held(request: TopRequest, sex: Sex, context: Context) -> dict[bool, int]:
    """How many marks of the event the store has on each kind of track, of those that may be meant."""
    tracks = (False, True) if request.event.short_track is None else (request.event.short_track,)
    races = context.almanac.store.races
    event = request.event
    counts = {track: await races.count_marks(Bounds(replace(event, sex=sex, short_track=track))) for track in tracks}
    return {track: number for track, number in counts.items() if number}


def _chosen(event: Event, held: dict[bool, int]) -> Collection[bool]:
    """The kinds of track that a list is of: both where indoor marks count, else outdoors unless it is hardly held."""
    if event.short_track is None and indoor_marks_count(event.discipline):
        return (False, True)
    if event.short_track is not None or len(held) < 2:
        return tuple(held) or (bool(event.short_track),)  # without a result there may be a record
    return (True,) if held[True] > _FEW * held[False] else (False,)


async def _list(
    request: TopRequest, sex: Sex, tracks: Collection[bool], competition: Competition | None, context: Context
) -> TopList:
    store = context.almanac.store
    results, number = list[AnyResult](), 0
    every: list[Record] = []
    all_bounds: list[Bounds] = []
    for track in tracks:
        bounds = _bounds(request, replace(request.event, sex=sex, short_track=track), competition)
        all_bounds.append(bounds)
        results += await store.races.list_top(bounds, MOST + 1)
        number += await store.races.count_marks(bounds)
    if request.view != "wind":
        for event in _lists_of_records(request, sex, tracks):
            every += await store.records.list_records(event)
    records = [record for record in every if any(bounds.admits(record) for bounds in all_bounds)]
    marks = top_list(results, records, every=request.every, world=every)
    if not request.every:  # whose best mark is put behind has another one, which the store did not choose
        behind = put_behind(results, every)
        for athlete in behind:
            own = await store.races.list_results(athlete)
            results += [result for result in own if any(admits_result(each, result) for each in all_bounds)]
        if behind:
            marks = top_list(results, records, world=every)
    track = next(iter(tracks)) if len(tracks) == 1 else None
    event = replace(request.event, sex=sex, short_track=track)
    asked = {bounds.event for bounds in all_bounds}
    lacks_record = request.is_of_all and not any(r.scope == "world" and r.event in asked for r in every)
    since, first = present_since(event), _first_day(request)
    former = bool(since and marks and marks[0].on < since)
    changed = since if since and (former or first is None or first < since) else None
    reported = await list_ahead(request, all_bounds, marks, context.almanac)
    many = max(number, len(marks)), len(marks) > MOST
    return TopList(event, marks[:MOST], *many, lacks_record, changed, former, reported)


def _lists_of_records(request: TopRequest, sex: Sex, tracks: Collection[bool]) -> tuple[Event, ...]:
    """The lists of records that marks may be on: where those set indoors count outdoors as well, all are on one."""
    if indoor_marks_count(request.event.discipline):
        return (replace(request.event, sex=sex, short_track=None),)
    return tuple(replace(request.event, sex=sex, short_track=track) for track in tracks)


def _first_day(request: TopRequest) -> date | None:
    first = date(request.season, 1, 1) if request.season else None
    return max(first or request.since, request.since) if request.since else first


def _bounds(request: TopRequest, event: Event, competition: Competition | None) -> Bounds:
    first = _first_day(request)
    last = date(request.season, 12, 31) if request.season else None
    if request.until:
        last = min(last, request.until) if last else request.until
    of_nations = in_lists_of(request.nation) if request.nation else frozenset[str]()
    if request.area:
        area = frozenset(code for code, nation in nations().items() if nation.area == request.area)
        of_nations = of_nations & area if of_nations else area
    meets = frozenset(listing.meet.id for listing in competition.meets) if competition else frozenset[str]()
    windy = request.view == "wind"
    return of_one_implement(Bounds(event, first, last, of_nations, meets, request.every, windy, request.barrier))


def days_of(request: TopRequest) -> tuple[str, ...]:
    """`on 25 Sep 1988`, or since which day and until which."""
    since, until = request.since, request.until
    if since and since == until:
        return (f"on {day_name(since)}",)
    return (*((f"since {day_name(since)}",) if since else ()), *((f"until {day_name(until)}",) if until else ()))


def _nothing(request: TopRequest, competition: Competition | None, coverage: Coverage) -> NoAnswer:
    within = [
        f"of {nation_in_text(request.nation)}" if request.nation else "",
        f"of {scope_name(request.area)} athletes" if request.area else "",
        f"at {competition.in_words}" if competition else "",
        f"in {request.season}" if request.season else "",
        *days_of(request),
        limit_in_words(request.barrier) if request.barrier else "",
    ]
    wider = request.all_time()
    legal = replace(request, view="", page=0)
    narrowed = any(within)
    what = "wind-aided mark" if request.view == "wind" else "mark"
    where = " ".join(part for part in within if part)
    return NoAnswer(
        f"I have no {what} in the {event_within(request.event)} {where}".rstrip() + ".",
        f"I hold {coverage.results:,} results of {coverage.races:,} races.",
        (
            *((Choice("Legal wind", legal.asked()),) if request.view == "wind" else ()),
            *((Choice("All-time list", wider.asked()),) if narrowed and wider != request else ()),
        ),
        coverage,
    )
