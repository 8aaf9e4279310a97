"""What the store holds of medals: the tables and the medals of one, the finals behind them."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.medals import (
    AthleteMedals,
    Final,
    Holdings,
    Medal,
    NationMedals,
    NationPoints,
    UnnamedRelay,
    finals_of,
    holdings,
    with_annulled,
)
from bot.domain.meet_kind import MeetKind
from bot.domain.race import AnyResult, MeetListing
from bot.domain.unheld import UnheldFinal
from bot.errors import Choice, NoAnswer
from bot.questions.competitions import Competition
from bot.questions.context import Context
from bot.questions.disputing import with_disputes
from bot.questions.medals.request import SWEEPS, MedalsRequest


@dataclass(frozen=True, slots=True)
class MedalTable:
    """The medal table of a meet or a series, over the `finals` that are held; no table where no medals are won.

    `unclear` counts the medals of Germans of whom nobody says for which Germany they were. `athletes` is the table of
    athletes where it is asked for, `nameless` how many medals of relays have nobody named in it.
    """

    request: MedalsRequest
    competition: Competition
    finals: tuple[Final, ...]
    table: tuple[NationMedals, ...]
    placing: tuple[NationPoints, ...]
    held: Holdings
    unclear: int
    coverage: Coverage
    athletes: tuple[AthleteMedals, ...] = ()
    nameless: int = 0


@dataclass(frozen=True, slots=True)
class OwnMedals:
    """The medals of an athlete or of a nation, latest first; the other one is None or empty.

    `competition` is the meet or the series they were won at, None for all championships. `series` has the id of the
    series of each meet that has one, `names` the names of series. `shared_wins` has, by the id of a race that the
    athlete won with others, these others. `unheld` are finals in which an athlete may have won more, but for what is
    missing; `held` is how much is held of the finals of `competition`, of a nation's medals there. `sparse` are
    championships of an athlete's years of which little is held, `unnamed_relays` medal relays of the nation in these
    years that the athlete may have run, of which nobody says who did.
    """

    request: MedalsRequest
    competition: Competition | None
    athlete: Athlete | None
    nation: str
    medals: tuple[Medal, ...]
    coverage: Coverage
    series: Mapping[str, str]
    names: Mapping[str, str]
    shared_wins: Mapping[str, tuple[Athlete, ...]] = field(default_factory=dict[str, tuple[Athlete, ...]])
    unheld: tuple[UnheldFinal, ...] = ()
    held: Holdings | None = None
    sparse: tuple[MeetListing, ...] = ()
    unnamed_relays: tuple[UnnamedRelay, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether the medals are listed one by one; else a nation's are counted by event."""
        narrow = self.competition is not None and not self.competition.is_series
        return self.athlete is not None or self.request.event is not None or narrow or self.request.view == SWEEPS


async def read_finals(request: MedalsRequest, competition: Competition, context: Context) -> tuple[Final, ...]:
    """The finals of a competition that are held, as far as the request admits them."""
    store = context.almanac.store
    if not competition.kind.is_championship and competition.is_repeated:
        return await _won(request, competition, context)
    if competition.is_series:
        placed = await store.races.list_placed(series=competition.id)
        annulled = await store.races.list_finals_with_dq(series=competition.id)
    else:
        placed = await store.races.list_placed(meet=competition.id)
        annulled = await store.races.list_finals_with_dq(meet=competition.id)
        placed = with_disputes(placed, await store.disputes.list_of_meet(competition.id)) if placed else placed
    # A series has thousands of results: counting them holds up nobody else in a thread.
    finals = await asyncio.to_thread(finals_of, [result for result in placed if request.admits(result.race)])
    return with_annulled(finals, annulled)


async def _won(request: MedalsRequest, competition: Competition, context: Context) -> tuple[Final, ...]:
    """The finals with a winner at meets that give no medals; nothing is claimed of a place that is missing."""
    races = context.almanac.store.races
    if competition.is_series:
        placed = await races.list_placed(series=competition.id)
    else:
        of_meets = [await races.list_placed(meet=each.meet.id) for each in competition.meets if each.races]
        placed = tuple(result for of_meet in of_meets for result in of_meet)
    finals = await asyncio.to_thread(finals_of, [result for result in placed if request.admits(result.race)])
    return tuple(final for final in finals if any(result.place == 1 for result in final.medallists))


def began(competition: Competition, context: Context, covers: Callable[[date], bool]) -> list[tuple[MeetKind, date]]:
    """The kind and the first day of each meet of a competition that has begun."""
    today = context.today()
    return [(each.meet.kind, each.first) for each in competition.meets if each.first <= today and covers(each.first)]


async def holdings_of(request: MedalsRequest, competition: Competition, context: Context) -> Holdings:
    """How much is held of the finals of a competition."""
    finals = await read_finals(request, competition, context)
    return await asyncio.to_thread(holdings, finals, began(competition, context, request.covers), request.wants)


def unheld_within(
    finals: Iterable[UnheldFinal], request: MedalsRequest, competition: Competition | None
) -> tuple[UnheldFinal, ...]:
    """The finals that were asked for."""
    at = None if competition is None else {(each.meet.kind, each.first.year) for each in competition.meets}
    return tuple(
        final
        for final in finals
        if request.wants(Event(final.event.discipline, final.event.sex))
        and (at is None or (final.kind, final.year) in at)
    )


def no_sweep(whose: str, narrowed: str, request: MedalsRequest, context: Context) -> NoAnswer:
    """The error where nobody won all three medals of a final, with all the medals."""
    return NoAnswer(
        f"I hold no final{narrowed} of which {whose} won all three medals.",
        "The medals that I hold are there.",
        (Choice("All medals", replace(request, view="", page=0).asked()),),
        context.almanac.coverage,
    )


def within_request(
    won: Iterable[AnyResult], request: MedalsRequest, competition: Competition | None
) -> list[AnyResult]:
    """Those of medals that are of the competition, the event, the sex and the span of the request."""
    return [
        result
        for result in won
        if request.admits(result.race) and (competition is None or competition.includes(result.race.meet))
    ]


def series_of(medals: Iterable[AnyResult], context: Context) -> tuple[dict[str, str], dict[str, str]]:
    """The series of each meet that has one, and the names of these series; ids throughout."""
    meets = context.almanac.meets
    of = {id_: meets.listing(id_).series for id_ in dict.fromkeys(result.race.meet.id for result in medals)}
    of = {id_: series for id_, series in of.items() if series in meets.series}
    return of, {series: meets.series.name(series) for series in of.values()}


def coverage_of(medals: Iterable[AnyResult], context: Context) -> Coverage:
    """How much is held, and as of when the sources of medals are."""
    return context.almanac.coverage.of_facts(source for result in medals for source in result.sources)


def narrowed_to(request: MedalsRequest, competition: Competition | None) -> str:
    """` in the men's 1500 m at Olympic Games, Paris 2024`."""
    parts = [
        f" by {request.sex}" if request.sex and not request.event else "",
        f" in the {event_within(request.event)}" if request.event else "",
        f" at {competition.in_words}" if competition else "",
        f", {request.span}" if request.span else "",
    ]
    return "".join(parts)
