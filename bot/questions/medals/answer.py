"""The answer of /medals: the table of a meet or a series, or the medals of an athlete or a nation."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.dates import day_name
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.medals import (
    MEDALS,
    AthleteMedals,
    Final,
    Holdings,
    Medal,
    NationMedals,
    NationPoints,
    UnnamedRelay,
    athlete_table,
    finals_of,
    holdings,
    is_swept,
    may_have_run,
    medal_of,
    medal_table,
    nation_of,
    placing_table,
    unclear,
    with_annulled,
    with_firsts,
)
from bot.domain.meet_kind import MeetKind
from bot.domain.nations import nation_in_text, nation_name
from bot.domain.nations_then import held_as
from bot.domain.race import AnyResult, MeetListing, Result, TeamResult
from bot.domain.scope import scope_name
from bot.domain.unheld import UnheldFinal
from bot.errors import Choice, NoAnswer, UsageError
from bot.questions.competitions import Competition, competition_of
from bot.questions.context import Context
from bot.questions.disputing import with_disputes
from bot.questions.medals.by_age import by_age
from bot.questions.medals.orders import by_margin
from bot.questions.medals.parts import podiums_in_words
from bot.questions.medals.request import ATHLETES, BY_AGE, BY_MARGIN, SWEEPS, MedalsRequest
from bot.questions.results.request import ResultsRequest
from bot.questions.tips import count
from bot.questions.unheld import podiums_note, sparse_editions, unheld_podiums

KINDS = "Medals are won at Olympic Games, world and area championships and Games such as the Commonwealth Games."


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


async def answer(request: MedalsRequest, context: Context) -> MedalTable | OwnMedals:
    """Read the medals. Raises NoAnswer if none is held, or if no medals are won at the meet."""
    competition = competition_of(context.almanac.meets, request.meet) if request.meet else None
    of_winners = competition and competition.is_repeated and not (request.athlete or request.nation)
    if competition and not (competition.kind.is_championship or of_winners):
        held = [each for each in competition.meets if each.races] if competition.is_series else competition.meets
        named = competition_of(context.almanac.meets, held[0].meet.id) if held else competition
        choice = Choice(f"Results of {named.in_words}"[:80], ResultsRequest(meet=named.id).asked())
        raise NoAnswer(f"{competition.name} gives no medals.", KINDS, (choice,) if held else ())
    if request.athlete:
        return await _athlete(request, competition, context)
    if request.nation and not (request.view == ATHLETES and competition):
        return await _nation(request, competition, context)
    if competition is None:
        raise UsageError("/medals needs a meet, an athlete or a nation.", "Try /medals Paris 2024.")
    return await _table(request, competition, context)


async def _table(request: MedalsRequest, competition: Competition, context: Context) -> MedalTable | OwnMedals:
    finals = await _finals(request, competition, context)
    if not any(final.medallists for final in finals):
        raise _no_final(
            request, competition, context, "I hold results of it, but none of its medallists." if finals else ""
        )
    if request.nation and not any(nation_of(result) == request.nation for each in finals for result in each.medallists):
        return await _nation(replace(request, view=""), competition, context)  # which says that there is none
    if request.view == SWEEPS:
        finals = tuple(filter(is_swept, finals))
        if not finals:
            raise _no_sweep("no nation", _narrowed(request, competition), request, context)
    if request.area:
        finals = _won_by(finals, request)
        if not finals:
            whose = f"{'other than ' if request.others else ''}{scope_name(request.area)}"
            every = Choice("All winners", replace(request, area="", others=False, page=0).asked())
            raise NoAnswer(
                f"I hold no {whose} winner of {competition.in_words}{_narrowed(request, None)}.",
                "All who won it are there.",
                (every,),
                context.almanac.coverage,
            )
    if request.order in BY_MARGIN and not by_margin(finals, request.order):
        raise NoAnswer(
            f"Of no final of {competition.in_words}{_narrowed(request, None)} I have the marks of the first two.",
            "The winners are there.",
            (Choice("The winners", replace(request, order="", page=0).asked()),),
            context.almanac.coverage,
        )
    if request.order in BY_AGE and not by_age(finals, request.order):
        raise NoAnswer(
            f"Of no winner of {competition.in_words}{_narrowed(request, None)} I have the day of birth.",
            "The winners without their ages are there.",
            (Choice("The winners", replace(request, order="", page=0).asked()),),
            context.almanac.coverage,
        )
    return await asyncio.to_thread(_counted, request, competition, finals, context)


def _won_by(finals: Iterable[Final], request: MedalsRequest) -> tuple[Final, ...]:
    """The finals that somebody of the area asked for won."""
    return tuple(
        final
        for final in finals
        if any(result.place == 1 and request.lists(nation_of(result)) for result in final.medallists)
    )


async def _finals(request: MedalsRequest, competition: Competition, context: Context) -> tuple[Final, ...]:
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


def _counted(
    request: MedalsRequest, competition: Competition, finals: tuple[Final, ...], context: Context
) -> MedalTable:
    medallists = [result for final in finals for result in final.medallists]
    of_athletes = request.view == ATHLETES
    own = [result for result in medallists if not request.nation or nation_of(result) == request.nation]
    with_medals = competition.kind.is_championship
    return MedalTable(
        request,
        competition,
        finals,
        medal_table(finals) if with_medals else (),
        placing_table(finals) if with_medals else (),
        holdings(finals, _began(competition, context, request.covers), request.wants),
        unclear(medallists),
        _coverage(own, context),
        athlete_table(finals, request.nation) if of_athletes else (),
        sum(isinstance(result, TeamResult) and not result.team.runners for result in own) if of_athletes else 0,
    )


def _began(competition: Competition, context: Context, covers: Callable[[date], bool]) -> list[tuple[MeetKind, date]]:
    """The kind and the first day of each meet of a competition that has begun."""
    today = context.today()
    return [(each.meet.kind, each.first) for each in competition.meets if each.first <= today and covers(each.first)]


async def _athlete(request: MedalsRequest, competition: Competition | None, context: Context) -> OwnMedals:
    store, athlete = context.almanac.store, context.almanac.names.get(request.athlete)
    own = await store.races.list_results(athlete.id)
    relays = await store.races.list_team_results(athlete.id)
    won = [result for result in (*own, *relays) if medal_of(result)]
    if request.nation:
        won = [result for result in won if nation_of(result) == request.nation]
    medals = _admitted(won, request, competition)
    if not medals:
        relayed = f" and {count(len(relays), 'relay')}" if relays else ""
        medalled = f", with {count(len(won), 'medal')} in all" if won else ""
        tip = f"I hold {count(len(own), 'result')}{relayed} of theirs{medalled}."
        note = podiums_note(_of(await unheld_podiums(athlete.id, context), request, competition))
        raise NoAnswer(
            f"I have no medal of {athlete.name}{_narrowed(request, competition)}.",
            f"{tip}{f' I {note}.' if note else ''}",
            (Choice(f"What I hold of {athlete.short_name}", Asked.of("athlete", {"athlete": athlete.id})),),
            context.almanac.coverage,
        )
    disputes = await store.disputes.list_of_athletes(athlete.id)
    medals = sorted(with_disputes(medals, disputes), key=lambda result: result.race.date, reverse=True)
    shared = await store.races.list_shared_wins(athlete.id)
    own_medals = tuple(map(Medal, medals))
    series, names = _series(medals, context)
    coverage = _coverage(medals, context)
    unheld = _of(await unheld_podiums(athlete.id, context), request, competition)
    sparse = sparse_editions((*own, *relays), context.almanac.meets)
    sparse = tuple(each for each in sparse if competition is None or each.series == competition.id)
    unnamed = await _unnamed_relays(request, competition, athlete, own, context)
    return OwnMedals(
        request,
        competition,
        athlete,
        "",
        own_medals,
        coverage,
        series,
        names,
        shared,
        unheld,
        sparse=sparse,
        unnamed_relays=unnamed,
    )


async def _unnamed_relays(
    request: MedalsRequest, competition: Competition | None, athlete: Athlete, own: Iterable[Result], context: Context
) -> tuple[UnnamedRelay, ...]:
    """The medal relays that were asked for and that the athlete may have run, as far as nobody says who did."""
    meets = None if competition is None else {each.meet.id for each in competition.meets}
    relays = await context.almanac.store.races.list_unnamed_relays(athlete.nation) if not request.event else ()
    return tuple(
        relay
        for relay in relays
        if may_have_run(relay, athlete.sex, own) and request.covers(relay.on) and (meets is None or relay.meet in meets)
    )


async def _nation(request: MedalsRequest, competition: Competition | None, context: Context) -> OwnMedals:
    every = await context.almanac.store.races.list_medals_of(held_as(request.nation))
    own = [result for result in every if nation_of(result) == request.nation]
    every_medal = await asyncio.to_thread(with_firsts, own)
    admitted = {id(result) for result in _admitted(own, request, competition)}
    medals = tuple(medal for medal in every_medal if id(medal.result) in admitted)
    if medals and request.view == SWEEPS:
        won_in = Counter(medal.result.race.id for medal in medals)
        medals = tuple(medal for medal in medals if won_in[medal.result.race.id] >= MEDALS)
        if not medals:
            whose = nation_in_text(request.nation)
            raise _no_sweep(whose, _narrowed(request, competition), request, context)
    if not medals:
        held = await _held(request, competition, context) if competition else None
        if held and held.is_whole:
            finals = "its one final" if held.held == 1 else f"all its {held.held} finals"
            raise NoAnswer(
                f"{nation_name(request.nation)} won no medal{_narrowed(request, competition)}.",
                f"I hold {finals} with full podiums.",
                coverage=context.almanac.coverage,
            )
        podiums = podiums_in_words(held, editions=len(competition.meets)) if held and competition else ""
        in_all = f"I hold {len(own)} of its medals in all." if own else KINDS
        raise NoAnswer(
            f"I have no medal of {nation_in_text(request.nation)}{_narrowed(request, competition)}.",
            f"{podiums} {in_all}".strip(),
            coverage=context.almanac.coverage,
        )
    won = [medal.result for medal in medals]
    series, names = _series(won, context)
    held = await _held(request, competition, context) if competition else None
    coverage = _coverage(won, context)
    return OwnMedals(request, competition, None, request.nation, medals, coverage, series, names, held=held)


async def _held(request: MedalsRequest, competition: Competition, context: Context) -> Holdings:
    """How much is held of the finals of a competition."""
    finals = await _finals(request, competition, context)
    return await asyncio.to_thread(holdings, finals, _began(competition, context, request.covers), request.wants)


def _of(
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


def _no_sweep(whose: str, narrowed: str, request: MedalsRequest, context: Context) -> NoAnswer:
    """The error where nobody won all three medals of a final, with all the medals."""
    return NoAnswer(
        f"I hold no final{narrowed} of which {whose} won all three medals.",
        "The medals that I hold are there.",
        (Choice("All medals", replace(request, view="", page=0).asked()),),
        context.almanac.coverage,
    )


def _admitted(won: Iterable[AnyResult], request: MedalsRequest, competition: Competition | None) -> list[AnyResult]:
    return [
        result
        for result in won
        if request.admits(result.race) and (competition is None or competition.includes(result.race.meet))
    ]


def _series(medals: Iterable[AnyResult], context: Context) -> tuple[dict[str, str], dict[str, str]]:
    """The series of each meet that has one, and the names of these series; ids throughout."""
    meets = context.almanac.meets
    of = {id_: meets.listing(id_).series for id_ in dict.fromkeys(result.race.meet.id for result in medals)}
    of = {id_: series for id_, series in of.items() if series in meets.series}
    return of, {series: meets.series.name(series) for series in of.values()}


def _coverage(medals: Iterable[AnyResult], context: Context) -> Coverage:
    return context.almanac.coverage.of_facts(source for result in medals for source in result.sources)


def _narrowed(request: MedalsRequest, competition: Competition | None) -> str:
    """` in the men's 1500 m at Olympic Games, Paris 2024`."""
    parts = [
        f" by {request.sex}" if request.sex and not request.event else "",
        f" in the {event_within(request.event)}" if request.event else "",
        f" at {competition.in_words}" if competition else "",
        f", {request.span}" if request.span else "",
    ]
    return "".join(parts)


def _no_final(request: MedalsRequest, competition: Competition, context: Context, held: str) -> NoAnswer:
    """The error for a meet without a medal; of its series, the nearest ones that have any are the choices."""
    meets = context.almanac.meets
    first = competition.meets[-1].first
    near = () if competition.is_series else meets.nearest(competition.id)[:3]
    choices = tuple(
        Choice(meets.label(id_), MedalsRequest(meet=id_, event=request.event, sex=request.sex).asked()) for id_ in near
    )
    ahead = f"It begins on {day_name(first)}." if first > context.today() else "I hold no final of it with its places."
    said = f"I have no medals of {competition.in_words}{_narrowed(request, None)}."
    return NoAnswer(said, held or ahead, choices, context.almanac.coverage)
