"""The answer of /medals: the table of a meet or a series, or the medals of an athlete or a nation."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.dates import day_name
from bot.domain.medals import (
    Final,
    athlete_table,
    holdings,
    is_swept,
    medal_table,
    nation_of,
    placing_table,
    unclear,
)
from bot.domain.race import TeamResult
from bot.domain.scope import scope_name
from bot.errors import Choice, NoAnswer, UsageError
from bot.questions.competitions import Competition, competition_of
from bot.questions.context import Context
from bot.questions.medals.by_age import by_age
from bot.questions.medals.found import MedalTable, OwnMedals, began, coverage_of, narrowed_to, no_sweep, read_finals
from bot.questions.medals.orders import by_margin
from bot.questions.medals.own import KINDS, medals_of_athlete, medals_of_nation
from bot.questions.medals.request import ATHLETES, BY_AGE, BY_MARGIN, SWEEPS, MedalsRequest
from bot.questions.results.request import ResultsRequest


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
        return await medals_of_athlete(request, competition, context)
    if request.nation and not (request.view == ATHLETES and competition):
        return await medals_of_nation(request, competition, context)
    if competition is None:
        raise UsageError("/medals needs a meet, an athlete or a nation.", "Try /medals Paris 2024.")
    return await _table(request, competition, context)


async def _table(request: MedalsRequest, competition: Competition, context: Context) -> MedalTable | OwnMedals:
    finals = await read_finals(request, competition, context)
    if not any(final.medallists for final in finals):
        raise _no_final(
            request, competition, context, "I hold results of it, but none of its medallists." if finals else ""
        )
    if request.nation and not any(nation_of(result) == request.nation for each in finals for result in each.medallists):
        return await medals_of_nation(replace(request, view=""), competition, context)  # which says that there is none
    if request.view == SWEEPS:
        finals = tuple(filter(is_swept, finals))
        if not finals:
            raise no_sweep("no nation", narrowed_to(request, competition), request, context)
    if request.area:
        finals = _won_by(finals, request)
        if not finals:
            whose = f"{'other than ' if request.others else ''}{scope_name(request.area)}"
            every = Choice("All winners", replace(request, area="", others=False, page=0).asked())
            raise NoAnswer(
                f"I hold no {whose} winner of {competition.in_words}{narrowed_to(request, None)}.",
                "All who won it are there.",
                (every,),
                context.almanac.coverage,
            )
    if request.order in BY_MARGIN and not by_margin(finals, request.order):
        raise NoAnswer(
            f"Of no final of {competition.in_words}{narrowed_to(request, None)} I have the marks of the first two.",
            "The winners are there.",
            (Choice("The winners", replace(request, order="", page=0).asked()),),
            context.almanac.coverage,
        )
    if request.order in BY_AGE and not by_age(finals, request.order):
        raise NoAnswer(
            f"Of no winner of {competition.in_words}{narrowed_to(request, None)} I have the day of birth.",
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
        holdings(finals, began(competition, context, request.covers), request.wants),
        unclear(medallists),
        coverage_of(own, context),
        athlete_table(finals, request.nation) if of_athletes else (),
        sum(isinstance(result, TeamResult) and not result.team.runners for result in own) if of_athletes else 0,
    )


def _no_final(request: MedalsRequest, competition: Competition, context: Context, held: str) -> NoAnswer:
    """The error for a meet without a medal; of its series, the nearest ones that have any are the choices."""
    meets = context.almanac.meets
    first = competition.meets[-1].first
    near = () if competition.is_series else meets.nearest(competition.id)[:3]
    choices = tuple(
        Choice(meets.label(id_), MedalsRequest(meet=id_, event=request.event, sex=request.sex).asked()) for id_ in near
    )
    ahead = f"It begins on {day_name(first)}." if first > context.today() else "I hold no final of it with its places."
    said = f"I have no medals of {competition.in_words}{narrowed_to(request, None)}."
    return NoAnswer(said, held or ahead, choices, context.almanac.coverage)
