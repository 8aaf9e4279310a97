"""The answer of /race: one race with its known field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.domain.combined import Part, parts_of
from bot.domain.coverage import Coverage
from bot.domain.disciplines import find_discipline
from bot.domain.en_route import EnRoute, find_en_route
from bot.domain.event import Kind
from bot.domain.mark import Measure
from bot.domain.medals import is_gold_annulled
from bot.domain.race import AnyResult, Race, Result
from bot.domain.record import Record
from bot.errors import UnknownName
from bot.questions.context import Context
from bot.questions.disputing import with_disputes
from bot.questions.race.request import RaceRequest
from bot.questions.race.rounds import RoundField, answer_round
from bot.questions.record_pace import RecordPace, find_record_pace
from bot.questions.records_set import RecordsSet, read_records_set
from bot.questions.resolving import shown


@dataclass(frozen=True, slots=True)
class RaceField:
    """A race and its known results by place, those without a place last.

    `places_not_known` counts the places before the last known one without a result: some sources leave out finishers.
    `en_route` are the known times on the way, shortest distance first, `record_pace` those on the way to the record of
    its day; `parts` those of a combined event as held. `records` are those set in it, but for nations' records.
    `beside` are marks of that meet, event and day, best first, of which nobody says in which round they were made.
    """

    request: RaceRequest
    race: Race
    results: tuple[AnyResult, ...]
    places_not_known: int
    coverage: Coverage
    en_route: tuple[EnRoute, ...] = ()
    parts: tuple[Part, ...] = ()
    record_pace: tuple[RecordPace, ...] = ()
    records: RecordsSet = field(default_factory=dict[str, tuple[Record, ...]])
    beside: tuple[Result, ...] = ()

    @property
    def gold_annulled(self) -> bool:
        """Whether the winner was annulled and nobody moved up: then the first place is not one that is not known."""
        return is_gold_annulled(self.results)


async def answer(request: RaceRequest, context: Context) -> RaceField | RoundField:
    """Read the race, or those of a round. Raises UnknownName if there is no race of that id."""
    if not request.race:
        return await answer_round(request, context)
    results = await context.almanac.store.races.list_field(request.race)
    if not results:
        raise UnknownName(
            f"I don't have the race “{shown(request.race)}”.", "Name its meet and its event: /race meet event."
        )
    race, races = results[0].race, context.almanac.store.races
    results = with_disputes(results, await context.almanac.store.disputes.list_of_race(race.id))
    coverage = context.almanac.coverage
    places = {result.place for result in results if result.place is not None}
    not_known = max(places, default=0) - sum(result.place is not None for result in results)
    not_known -= is_gold_annulled(results)
    of_athletes = [result for result in results if isinstance(result, Result)]
    beside = await races.list_beside(race.id) if of_athletes else ()
    en_route = find_en_route(of_athletes, beside) if of_athletes else ()
    unplaced = _of_an_unknown_round(beside, of_athletes)
    discipline = find_discipline(race.event.discipline)
    has_parts = discipline is not None and discipline.kind is Kind.COMBINED
    parts = parts_of(race.event, await races.list_parts(race.id)) if has_parts else ()
    pace = await find_record_pace(race, en_route, context.almanac)
    records = await read_records_set(race, (*results, *unplaced) if not race.combined else (), context)
    others = [result for of in (*en_route, *parts) for result in of.results] + [one.passed for one in pace]
    coverage = coverage.of_facts(source for result in (*results, *others, *unplaced) for source in result.sources)
    return RaceField(request, race, results, max(0, not_known), coverage, en_route, parts, pace, records, unplaced)


def _of_an_unknown_round(beside: Iterable[Result], field: Sequence[Result]) -> tuple[Result, ...]:
    """The marks of a race's event in races of an unknown round that are no results of its own, best first."""
    event, own = field[0].race.event if field else None, {(each.athlete.id, each.mark_text) for each in field}
    found = (each for each in beside if each.race.round is None and each.race.event == event and not each.split)
    others = [each for each in found if (each.athlete.id, each.mark_text) not in own and each.mark]
    return tuple(sorted(others, key=_mark_first))


def _mark_first(result: Result) -> int:
    value = result.mark.value if result.mark else 0
    return value if result.mark and result.mark.measure is Measure.TIME else -value
