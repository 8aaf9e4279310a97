"""The medals of an athlete, and those of a nation."""

import asyncio
from collections import Counter
from collections.abc import Iterable

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.medals import (
    MEDALS,
    Medal,
    UnnamedRelay,
    may_have_run,
    medal_of,
    nation_of,
    with_firsts,
)
from bot.domain.nations import nation_in_text, nation_name
from bot.domain.nations_then import held_as
from bot.domain.race import Result
from bot.errors import Choice, NoAnswer
from bot.questions.competitions import Competition
from bot.questions.context import Context
from bot.questions.disputing import with_disputes
from bot.questions.medals.found import (
    OwnMedals,
    coverage_of,
    holdings_of,
    narrowed_to,
    no_sweep,
    series_of,
    unheld_within,
    within_request,
)
from bot.questions.medals.parts import podiums_in_words
from bot.questions.medals.request import SWEEPS, MedalsRequest
from bot.questions.tips import count
from bot.questions.unheld import podiums_note, sparse_editions, unheld_podiums

KINDS = "Medals are won at Olympic Games, world and area championships and Games such as the Commonwealth Games."


async def medals_of_athlete(request: MedalsRequest, competition: Competition | None, context: Context) -> OwnMedals:
    """The medals of an athlete, the latest first. Raises NoAnswer if none of them is held."""
    store, athlete = context.almanac.store, context.almanac.names.get(request.athlete)
    own = await store.races.list_results(athlete.id)
    relays = await store.races.list_team_results(athlete.id)
    won = [result for result in (*own, *relays) if medal_of(result)]
    if request.nation:
        won = [result for result in won if nation_of(result) == request.nation]
    medals = within_request(won, request, competition)
    if not medals:
        relayed = f" and {count(len(relays), 'relay')}" if relays else ""
        medalled = f", with {count(len(won), 'medal')} in all" if won else ""
        tip = f"I hold {count(len(own), 'result')}{relayed} of theirs{medalled}."
        note = podiums_note(unheld_within(await unheld_podiums(athlete.id, context), request, competition))
        raise NoAnswer(
            f"I have no medal of {athlete.name}{narrowed_to(request, competition)}.",
            f"{tip}{f' I {note}.' if note else ''}",
            (Choice(f"What I hold of {athlete.short_name}", Asked.of("athlete", {"athlete": athlete.id})),),
            context.almanac.coverage,
        )
    disputes = await store.disputes.list_of_athletes(athlete.id)
    medals = sorted(with_disputes(medals, disputes), key=lambda result: result.race.date, reverse=True)
    shared = await store.races.list_shared_wins(athlete.id)
    own_medals = tuple(map(Medal, medals))
    series, names = series_of(medals, context)
    coverage = coverage_of(medals, context)
    unheld = unheld_within(await unheld_podiums(athlete.id, context), request, competition)
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


async def medals_of_nation(request: MedalsRequest, competition: Competition | None, context: Context) -> OwnMedals:
    """The medals of a nation, the latest first. Raises NoAnswer if none of them is held."""
    every = await context.almanac.store.races.list_medals_of(held_as(request.nation))
    own = [result for result in every if nation_of(result) == request.nation]
    every_medal = await asyncio.to_thread(with_firsts, own)
    admitted = {id(result) for result in within_request(own, request, competition)}
    medals = tuple(medal for medal in every_medal if id(medal.result) in admitted)
    if medals and request.view == SWEEPS:
        won_in = Counter(medal.result.race.id for medal in medals)
        medals = tuple(medal for medal in medals if won_in[medal.result.race.id] >= MEDALS)
        if not medals:
            whose = nation_in_text(request.nation)
            raise no_sweep(whose, narrowed_to(request, competition), request, context)
    if not medals:
        held = await holdings_of(request, competition, context) if competition else None
        if held and held.is_whole:
            finals = "its one final" if held.held == 1 else f"all its {held.held} finals"
            raise NoAnswer(
                f"{nation_name(request.nation)} won no medal{narrowed_to(request, competition)}.",
                f"I hold {finals} with full podiums.",
                coverage=context.almanac.coverage,
            )
        podiums = podiums_in_words(held, editions=len(competition.meets)) if held and competition else ""
        in_all = f"I hold {len(own)} of its medals in all." if own else KINDS
        raise NoAnswer(
            f"I have no medal of {nation_in_text(request.nation)}{narrowed_to(request, competition)}.",
            f"{podiums} {in_all}".strip(),
            coverage=context.almanac.coverage,
        )
    won = [medal.result for medal in medals]
    series, names = series_of(won, context)
    held = await holdings_of(request, competition, context) if competition else None
    coverage = coverage_of(won, context)
    return OwnMedals(request, competition, None, request.nation, medals, coverage, series, names, held=held)
