"""The answer of /results: an athlete's results, latest first, or the medals of a meet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.dates import day_name
from bot.domain.disciplines import event_name, event_within
from bot.domain.event import Event
from bot.domain.medals import medal_of
from bot.domain.race import AnyResult, Meet, MeetListing, Result, Round, latest_first
from bot.domain.record import Record
from bot.domain.scope import record_name
from bot.errors import Choice, NoAnswer
from bot.questions.competitions import Competition, competition_of
from bot.questions.context import Context
from bot.questions.disputing import with_disputes
from bot.questions.resolving import CHOICES
from bot.questions.results.around import Around, read_around
from bot.questions.results.beyond import best_first
from bot.questions.results.none_beyond import refuse_none_beyond
from bot.questions.results.request import ResultsRequest
from bot.questions.scoring import ResultKey, key_of, score_results
from bot.questions.tips import results_held, who_is_entered

ResultT = TypeVar("ResultT", bound=AnyResult)

_BOTH = 2


@dataclass(frozen=True, slots=True)
class Results:
    """Results of one athlete that fit the request, latest first; at one championships those that matter most first.

    With `order` or `beyond` the best mark comes first.

    Those of relay teams that the athlete ran in are among them; parts of combined events are shown with those. `held`
    counts all results of the athlete, `seasons` are the years that have one, latest first. `shared_wins` has, by the id
    of a race won with others, these others. `points` are the scoring points of results, as far as the tables have them.
    `competition` is what they are narrowed to, if they are. `around` has, by the id of a race, who finished around the
    athlete in it, where the results are few.
    """

    request: ResultsRequest
    athlete: Athlete
    results: tuple[AnyResult, ...]
    held: int
    seasons: tuple[int, ...]
    coverage: Coverage
    shared_wins: Mapping[str, tuple[Athlete, ...]] = field(default_factory=dict[str, tuple[Athlete, ...]])
    points: Mapping[ResultKey, int] = field(default_factory=dict[ResultKey, int])
    competition: Competition | None = None
    around: Mapping[str, Around] = field(default_factory=dict[str, Around])


@dataclass(frozen=True, slots=True)
class MeetResults:
    """The first three of each final of a meet, as far as they are known, in the order of events, then places.

    `points` are their scoring points, as far as the tables have them.
    """

    request: ResultsRequest
    meet: Meet
    results: tuple[AnyResult, ...]
    coverage: Coverage
    points: Mapping[ResultKey, int] = field(default_factory=dict[ResultKey, int])

    @property
    def best(self) -> tuple[AnyResult, ...]:
        """Those worth most points, of one sex or several; empty where none has points."""
        most = max(self.points.values(), default=0)
        return tuple(result for result in self.results if most and self.points.get(key_of(result)) == most)


async def answer(request: ResultsRequest, context: Context) -> Results | MeetResults:
    """Read the results. Raises NoAnswer if none fits the request."""
    if request.meet and not request.athlete:
        return await _meet(request, context)
    athlete = context.almanac.names.get(request.athlete)
    every = await _every(athlete, context, parts=bool(request.order or request.beyond))
    coverage = context.almanac.coverage
    competition = competition_of(context.almanac.meets, request.meet) if request.meet else None
    at = (r for r in every if competition is None or competition.includes(r.race.meet))
    results = tuple(filter(request.admits, at))
    if request.best_first:
        results = _by_mark(request, results, context)
    elif request.order:
        results = results[::-1]  # the earliest first
    if results:
        results = with_disputes(results, await context.almanac.store.disputes.list_of_athletes(athlete.id))
        seasons = tuple(dict.fromkeys(r.race.date.year for r in every))
        if (
            competition
            and not (request.order or request.beyond)
            and len(competition.meets) == 1
            and competition.kind.is_championship
        ):
            results = importance_first(results)
        around = await read_around(request, results, context)
        others = (fact for each in around.values() for fact in (*each.everybody, *each.records))
        coverage = coverage.of_facts(source for result in (*results, *others) for source in result.sources)
        shared = await context.almanac.store.races.list_shared_wins(athlete.id)
        points = score_results(results, context.almanac.scoring())
        return Results(request, athlete, results, len(every), seasons, coverage, shared, points, competition, around)
    if request.beyond:
        refuse_none_beyond(request, athlete, every, competition, coverage)
    if every:
        held = ", ".join(sorted({event_name(Event(r.race.event.discipline)) for r in every}))
        event = f" in the {event_within(request.event)}" if request.event else ""
        season = f" in {request.season}" if request.season else ""
        mark = f" with the mark {request.mark}" if request.mark else ""
        where = f" at {competition.in_words}" if competition else ""
        plain = "result with a mark of" if request.order else "result of"
        what = {"won": "final won by", "lost": "final not won by", "finals": "final of"}.get(request.only, plain)
        record = await _record_with(request, context) if request.mark else None
        event += {"outdoors": " outdoors", "short-track": " on short tracks"}.get(request.track, "")
        won, all_won = _all_won(request, every, competition)
        raise NoAnswer(
            f"I have no {what} {athlete.name}{event}{season}{_within(request)}{mark}{where}{_but_a(record)}{won}.",
            f"I hold {athlete.short_name}'s results in: {held}, {_years(every)}.",
            (Choice("The record", _asking_for(record, athlete)),) if record else all_won,
            coverage,
        )
    raise NoAnswer(
        f"I have no result of {athlete.name}.",
        results_held(coverage),
        (Choice(f"What I hold of {athlete.short_name}", Asked.of("athlete", {"athlete": athlete.id})),),
        coverage,
    )


def _all_won(
    request: ResultsRequest, every: Iterable[AnyResult], competition: Competition | None
) -> tuple[str, tuple[Choice, ...]]:
    """`: all 7 that I hold were won`, with them, where finals not won are asked for and there are others."""
    winning = replace(request, only="won", page=0)
    at = (result for result in every if competition is None or competition.includes(result.race.meet))
    won = sum(map(winning.admits, at)) if request.only == "lost" else 0
    said = "both that I hold were won" if won == _BOTH else f"all {won} that I hold were won"
    said = "the one that I hold was won" if won == 1 else said
    return (f": {said}", (Choice("The finals won", winning.asked()),)) if won else ("", ())


def _years(results: Sequence[AnyResult]) -> str:
    """`from 1987 to 1990`, or `of 1987` for one year; the newest result comes first."""
    first, last = results[-1].race.date.year, results[0].race.date.year
    return f"of {first}" if first == last else f"from {first} to {last}"


def _by_mark(request: ResultsRequest, results: tuple[AnyResult, ...], context: Context) -> tuple[AnyResult, ...]:
    """Results by their marks, the best first; where no event is named those of the athlete alone, by points.

    Those that the asker wants hidden come last: their place among the others would tell them.
    """
    if request.beyond:
        return best_first(results)
    if request.event:
        ordered: tuple[AnyResult, ...] = best_first(results)
    else:
        own = [result for result in results if isinstance(result, Result)]
        ordered = best_first(own, score_results(own, context.almanac.scoring()))
    return tuple(sorted(ordered, key=lambda result: context.spoilers.hides(result.race.date)))


async def _every(athlete: Athlete, context: Context, *, parts: bool = False) -> list[AnyResult]:
    """The athlete's own results and those of the relay teams that the athlete ran in, latest first.

    With `parts` those of combined events are among them.
    """
    races = context.almanac.store.races
    own = [result for result in await races.list_results(athlete.id) if parts or not result.race.combined]
    every: list[AnyResult] = [*own, *await races.list_team_results(athlete.id)]
    return sorted(every, key=lambda r: latest_first(r.race, split=isinstance(r, Result) and r.split))


def importance_first(results: Iterable[ResultT]) -> tuple[ResultT, ...]:
    """Results at one championships: medals, then other finals, then the rounds before, each in the order given."""
    return tuple(sorted(results, key=lambda r: 0 if medal_of(r) else 1 if r.race.round is Round.FINAL else 2))


async def _record_with(request: ResultsRequest, context: Context) -> Record | None:
    """The athlete's record with the mark asked for: a record may be held of whose race nothing else is."""
    every = await context.almanac.store.records.list_records_by(request.athlete)
    fitting = (r for r in every if request.event is None or r.event.is_within(request.event))
    return next((record for record in fitting if record.mark.is_given_by(request.mark)), None)


def _within(request: ResultsRequest) -> str:
    """` since 1 Jan 2021`, ` from 1 Jan 2021 to 31 Dec 2022`; empty for all days."""
    since, until = request.since, request.until
    if since and until:
        return f" from {day_name(since)} to {day_name(until)}"
    return f" since {day_name(since)}" if since else f" until {day_name(until)}" if until else ""


def _but_a(record: Record | None) -> str:
    """`, but the record: 100 m, 16 Jul 1988, Indianapolis`; empty if there is none."""
    if record is None:
        return ""
    where = ", ".join(part for part in (record.meet, record.city) if part)
    where = f" ({where})" if where else ""
    name = record_name(record.type, record.scope)
    return f", but the {name} in the {event_within(record.event)} of {day_name(record.set_on)}{where}"


def _asking_for(record: Record, athlete: Athlete) -> Asked:
    """The question for a record and what stood before it and after."""
    event = Event(record.event.discipline, record.event.sex)
    return Asked.of("record", {"event": event.key, "scope": record.scope, "holder": athlete.id})


def _held_of(listing: MeetListing) -> str:
    """How many races of a meet are held, or its days where there are none: who asks when it was is answered."""
    if listing.races:
        return f"I hold {listing.races} {'race' if listing.races == 1 else 'races'} of that meet."
    first, last = day_name(listing.first), day_name(listing.last)
    return f"It was {f'on {first}' if first == last else f'from {first} to {last}'}."


async def _no_final(request: ResultsRequest, meet: Meet, context: Context) -> NoAnswer:
    """The error for a meet without a final: who is entered, and the nearest meets of its name that have races."""
    meets, today = context.almanac.meets, context.today()
    listing = meets.listing(meet.id)
    entered = await context.almanac.store.races.list_entrants_at(meet.id, today) if listing.last >= today else ()
    if request.event:
        entered = tuple(one for one in entered if one.event.is_within(request.event))
    event = f" in the {event_within(request.event)}" if request.event else ""
    like = () if listing.races else meets.nearest(meet.id)[:CHOICES]
    days = f"It begins on {day_name(listing.first)}." if listing.first > today else _held_of(listing)
    start_list = Asked.of("calendar", {"meet": meet.id, "month": f"{listing.first:%Y-%m}"})
    over = not listing.races and listing.last < today
    return NoAnswer(
        f"{meets.label(meet.id)} is over, and I hold no results of it."
        if over
        else f"I have no final of {meets.label(meet.id)}{event}.",
        f"{days} {who_is_entered(entered)}".strip(),
        (
            *((Choice("The start list", start_list),) if entered else ()),
            *(Choice(meets.label(other), replace(request, meet=other, page=0).asked()) for other in like),
        )[:CHOICES],
        context.almanac.coverage,
    )


async def _meet(request: ResultsRequest, context: Context) -> MeetResults:
    meet = context.almanac.meets.get(request.meet)
    results = tuple(filter(request.admits, await context.almanac.store.races.list_medallists(meet.id)))
    coverage = context.almanac.coverage
    if not results:
        raise await _no_final(request, meet, context)
    results = with_disputes(results, await context.almanac.store.disputes.list_of_meet(meet.id))
    coverage = coverage.of_facts(source for result in results for source in result.sources)
    return MeetResults(request, meet, results, coverage, score_results(results, context.almanac.scoring()))
