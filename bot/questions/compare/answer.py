"""The answer of /compare: two to four careers, or who has broken all of some barriers."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete, told_apart
from bot.domain.barriers import Barrier, Member, best_first, member
from bot.domain.coverage import Coverage
from bot.domain.dates import day_name
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, tally
from bot.domain.medals import medal_of
from bot.domain.points import ScoringTables
from bot.domain.profile import Holding, Performance, bests, performances, shared_events, titles
from bot.domain.progression import gaps, steps
from bot.domain.race import AnyResult, Result
from bot.domain.record import Record, ReportedRecord, standing
from bot.domain.scope import record_name
from bot.domain.unknown_wind import WORLD
from bot.errors import Choice, NoAnswer
from bot.questions.athlete.answer import read_holdings
from bot.questions.athlete.seasons import beside_records
from bot.questions.barriers import beyond_in_words
from bot.questions.compare.request import CompareRequest
from bot.questions.context import Context
from bot.questions.disputing import meetings_with_disputes, records_with_disputes, with_disputes
from bot.questions.tips import results_held
from bot.questions.top.reported import note_of

MOST_MEMBERS = 400  # of a club; a longer list says nothing


@dataclass(frozen=True, slots=True)
class Best:
    """An athlete's best mark in an event, and its scoring points; None where the tables have none for it."""

    performance: Performance
    points: int | None


@dataclass(frozen=True, slots=True)
class Career:
    """What is held of one athlete: the best in each event, and what was won, latest first."""

    athlete: Athlete
    bests: tuple[Best, ...]
    medals: tuple[AnyResult, ...]
    titles: tuple[Result, ...]
    holdings: tuple[Holding, ...]

    def best_in(self, event: Event) -> Best | None:
        """The best in an event on one kind of track."""
        return next((best for best in self.bests if best.performance.event == event), None)

    @property
    def highest(self) -> Best | None:
        """The best that scores most."""
        scored = [best for best in self.bests if best.points is not None]
        return max(scored, key=lambda best: best.points or 0, default=None)


@dataclass(frozen=True, slots=True)
class Met:
    """Two of the athletes: their meetings, and the wins of each."""

    athletes: tuple[Athlete, Athlete]
    meetings: tuple[Meeting, ...]
    wins: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Careers:
    """Two to four careers in the order asked. `events` are those they have marks in, the most shared first."""

    request: CompareRequest
    careers: tuple[Career, ...]
    events: tuple[Event, ...]
    pairs: tuple[Met, ...]
    coverage: Coverage

    @property
    def short_names(self) -> dict[str, str]:
        """Their short names by id: `Kerr`, or more of the name where two would be called the same."""
        return told_apart((career.athlete for career in self.careers), short=True)


@dataclass(frozen=True, slots=True)
class Club:
    """Who has broken all barriers, those farthest beyond them first.

    `first` is the world record that was the first beyond a single barrier, None where the steps held do not tell.
    `reported` are marks beyond a single barrier of which no source gives day and place: they are not counted.
    """

    request: CompareRequest
    members: tuple[Member, ...]
    coverage: Coverage
    first: Record | None = None
    reported: tuple[ReportedRecord, ...] = ()


async def answer(request: CompareRequest, context: Context) -> Careers | Club:
    """Read the careers or the club. Raises NoAnswer if nothing is held of an athlete, or nobody is in the club."""
    return await _club(request, context) if request.barriers else await _careers(request, context)


async def _careers(request: CompareRequest, context: Context) -> Careers:
    athletes = [context.almanac.names.get(id_) for id_ in request.athletes]
    read = [await read_career(athlete, context) for athlete in athletes]
    coverage = context.almanac.coverage
    without = [career.athlete.name for career, marks in read if not (marks or career.medals or career.holdings)]
    if without:
        raise NoAnswer(f"I hold no mark of {' and none of '.join(without)}.", results_held(coverage), coverage=coverage)
    pairs = tuple([await _met(one, other, context) for one, other in combinations(athletes, 2)])
    events = shared_events([marks for _, marks in read])
    return Careers(request, tuple(career for career, _ in read), events, pairs, coverage)


async def read_career(athlete: Athlete, context: Context) -> tuple[Career, tuple[Performance, ...]]:
    """An athlete's career, and all marks that its bests are drawn from."""
    store = context.almanac.store
    disputes = await store.disputes.list_of_athletes(athlete.id)
    results = with_disputes(await store.races.list_results(athlete.id), disputes)
    relays = with_disputes(await store.races.list_team_results(athlete.id), disputes)
    records = records_with_disputes(await store.records.list_records_by(athlete.id), disputes)
    marks = await beside_records(performances(results, records), athlete, context)
    tables = await asyncio.to_thread(context.almanac.scoring)
    won = [result for result in (*results, *relays) if medal_of(result)]
    career = Career(
        athlete,
        tuple(_scored(one, athlete, tables) for one in bests(marks)),
        tuple(sorted(won, key=lambda result: result.race.date, reverse=True)),
        titles(results),
        await read_holdings(athlete.id, records, disputes, context),
    )
    return career, marks


def _scored(one: Performance, athlete: Athlete, tables: ScoringTables) -> Best:
    event = Event(one.event.discipline, athlete.sex, one.event.short_track, one.event.variant)
    return Best(one, None if one.combined else tables.score(event, one.mark, one.wind))


async def _met(one: Athlete, other: Athlete, context: Context) -> Met:
    store = context.almanac.store
    meetings = await store.races.list_meetings(one, other)
    disputes = await store.disputes.list_of_athletes(one.id, other.id) if meetings else ()
    return Met((one, other), meetings_with_disputes(meetings, disputes), tally(meetings))


async def _club(request: CompareRequest, context: Context) -> Club:
    store = context.almanac.store
    barriers, coverage = request.barriers, context.almanac.coverage
    breaking: list[set[str]] = []
    records: list[Record] = []
    for barrier in barriers:
        held = await store.records.list_records(barrier.event)
        broken = [record for record in held if barrier.is_broken_by(record.mark)]
        records += broken
        breaking.append({*await store.races.list_breaking(barrier), *(record.holder.id for record in broken)})
    everybody = {id_ for id_ in breaking[0] if all(id_ in others for others in breaking)}
    if len(everybody) > MOST_MEMBERS:
        raise NoAnswer(f"{len(everybody):,} athletes have marks like these.", "Ask for better ones.", coverage=coverage)
    results: list[Result] = []
    for barrier in barriers:
        results += await store.races.list_marks_beyond(barrier, everybody) if everybody else ()
    athletes = await store.athletes.list_athletes(everybody)
    members = await asyncio.to_thread(_members, athletes, barriers, results, records)
    reported = await _reported(barriers[0], context) if len(barriers) == 1 else ()
    if not members:
        equal = await _who_has(barriers[0], context) if len(barriers) == 1 else ""
        best = await _best_known(barriers[0], context) if len(barriers) == 1 else ""
        raise NoAnswer(
            f"I hold nobody with {' and '.join(map(beyond_in_words, barriers))}{equal}.",
            " ".join((*map(note_of, reported), best or results_held(coverage))),
            tuple(
                Choice(f"The best: {event_name(barrier.event)}"[:80], Asked.of("top", {"event": barrier.event.key}))
                for barrier in barriers[:1]
            ),
            coverage=coverage,
        )
    said = (source for one in members for best in one.bests for source in best.sources)
    first = await _first_beyond(barriers[0], context) if len(barriers) == 1 else None
    return Club(request, members, coverage.of_facts(said), first, reported)


async def _reported(barrier: Barrier, context: Context) -> tuple[ReportedRecord, ...]:
    """The marks beyond a barrier that a source gives as a record without day or place, each once."""
    every = await context.almanac.store.records.list_reported(replace(barrier.event, short_track=False))
    beyond = {(one.holder.id, one.mark.value): one for one in every if barrier.is_broken_by(one.mark)}
    return tuple(beyond.values())


async def _who_has(barrier: Barrier, context: Context) -> str:
    """`; 9.58 itself has Usain Bolt`, of a time that nobody has beaten; empty if nobody has it either."""
    records = await context.almanac.store.records.list_records(replace(barrier.event, short_track=False))
    holders = dict.fromkeys(r.holder.name for r in records if r.mark.value == barrier.mark.value)
    return f"; {barrier.mark.text} itself has {' and '.join(holders)}" if holders else ""


async def _best_known(barrier: Barrier, context: Context) -> str:
    """`The world record is 8.95 by Mike Powell, 30 Aug 1991.`; empty where none is held."""
    event = replace(barrier.event, short_track=False)
    held = [r for r in await context.almanac.store.records.list_records(event, WORLD) if r.event == event]
    stands = standing(held, context.today()).current
    if not stands:
        return ""
    first = stands[0]
    name = record_name(first.type, first.scope)
    return f"The {name} is {first.mark.shown} by {first.holder.name}, {day_name(first.set_on)}."


async def _first_beyond(barrier: Barrier, context: Context) -> Record | None:
    """The world record that was the first beyond a barrier: whoever is the first sets one.

    None unless the step before it is held, and no step between the two may be missing.
    """
    records = context.almanac.store.records
    event = replace(barrier.event, short_track=False)
    held = [record for record in await records.list_records(event, WORLD) if record.event == event]
    spans = [span for span in await records.list_spans(event) if span.scope == WORLD and span.event == event]
    taken = steps(held)
    at = next((at for at, record in enumerate(taken) if barrier.is_broken_by(record.mark)), 0)
    missing = {gap.after.id for gap in gaps(taken, spans)}
    return taken[at] if at and taken[at].id not in missing else None


def _members(
    athletes: Iterable[Athlete], barriers: Sequence[Barrier], results: Sequence[Result], records: Sequence[Record]
) -> tuple[Member, ...]:
    """Those who have broken all barriers by a mark that counts: not by a split, nor with too much wind."""
    by_athlete: dict[str, list[Result]] = {}
    for result in results:
        by_athlete.setdefault(result.athlete.id, []).append(result)
    found: list[Member] = []
    for athlete in athletes:
        own = [record for record in records if record.is_by(athlete.id)]
        one = member(athlete, barriers, performances(by_athlete.get(athlete.id, ()), own))
        found += [one] if one else []
    return best_first(found, barriers)
