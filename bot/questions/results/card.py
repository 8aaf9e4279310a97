"""The results cards: an athlete's races, newest first, and the medals of a meet."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from bot.cards import disputed, sources
from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, day, flagged, listed, place, span, wind_speed
from bot.cards.holders import names_of, shared_with
from bot.cards.meets import meet_and_city
from bot.cards.paging import line_length, page_buttons, turn_to
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_name, event_within, track_name
from bot.domain.dispute import count_origins
from bot.domain.event import Event
from bot.domain.labels import unlike
from bot.domain.race import AnyResult, Race, Result, TeamResult
from bot.domain.race_labels import race_labels
from bot.domain.source import Source
from bot.domain.venues import in_commas, in_dots
from bot.questions.context import Context
from bot.questions.race.request import RaceRequest
from bot.questions.records_set import record_names
from bot.questions.results.aged import aged
from bot.questions.results.answer import MeetResults, Results
from bot.questions.results.around_card import around_lines, everybody_around
from bot.questions.results.beyond_card import beyond_line, beyond_notes, order_notes
from bot.questions.results.request import BEST, FINALS, ResultsRequest
from bot.questions.scoring import key_of

RESULTS_A_PAGE = 7
FINALS_A_PAGE = 8
_ENOUGH = 3  # results, that the best of them is not seen at once
MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}


def draw(answer: Results | MeetResults, context: Context) -> Card:
    """Lay out an athlete's results, or the medals of a meet."""
    return _draw_meet(answer, context) if isinstance(answer, MeetResults) else _draw_athlete(answer, context)


def _fact(words: str, result: AnyResult, hidden: bool) -> Fact:
    said, disputes = result.sources, result.disputes
    return Fact(words, said, disputed.lines(disputes), hidden, origins=count_origins(said, disputes))


def _draw_athlete(answer: Results, context: Context) -> Card:
    """Lay out one page of an athlete's results."""
    spoilers = context.spoilers
    asked = answer.request.asked()
    if answer.request.view == "sources":
        facts = [fact for r in answer.results for fact in _facts(r, answer, spoilers.hides(r.race.date))]
        return sources.draw(Tone.RESULTS, answer.athlete.name, facts, asked)
    page = turn_to(answer.request.page, answer.results, RESULTS_A_PAGE, lambda r: line_length(_lines(r, answer)))
    blocks = tuple(Paragraph(_lines(r, answer), spoiler=spoilers.hides(r.race.date)) for r in page.items)
    days = [r.race.date for r in answer.results]
    others = everybody_around(answer.around.values())
    event = f" in the {event_within(answer.request.event)}" if answer.request.event else ""
    at = f" at {answer.competition.in_words}" if answer.competition else ""
    best = f", {answer.request.order} first" if answer.request.order else ""
    event += {"outdoors": " outdoors", "short-track": " indoors, on short tracks"}.get(answer.request.track, "")
    return Card(
        Tone.RESULTS,
        flagged(answer.athlete),
        beyond_line(answer, at, spoilers)
        if answer.request.beyond
        else (Strong(_counted(answer)), f" that I hold{event}{at}, {span(min(days), max(days))}{aged(answer)}{best}."),
        blocks,
        footer=fine_print(
            *(beyond_notes(answer) or order_notes(answer)),
            "Who was ahead is in each race" if answer.request.only == "lost" and not answer.around else "",
            disputed.note(d for r in (*page.items, *others) for d in r.disputes),
        ),
        page=page.note,
        sources=by_publisher(_said(answer)),
        actions=action_rows(
            page_buttons(asked, page, "‹ Better", "More ›") if answer.request.best_first else page_buttons(asked, page),
            (*_event_buttons(answer), *_season_button(answer), *_order_button(answer), view_button(asked)),
            _seasons(answer),
            _races(page.items),
        ),
    )


def _counted(answer: Results) -> str:
    """`59 results`, `3 finals won`, `1 final not won`."""
    said = {"won": " won", "lost": " not won", FINALS: ""}.get(answer.request.only)
    return count(len(answer.results), "result") if said is None else f"{count(len(answer.results), 'final')}{said}"


def _draw_meet(answer: MeetResults, context: Context) -> Card:
    """Lay out one page of a meet's finals, each with its first three."""
    spoilers = context.spoilers
    asked = answer.request.asked()
    meet = answer.meet
    hidden = any(spoilers.hides(r.race.date) for r in answer.results)
    first, last = (pick(r.race.date for r in answer.results) for pick in (min, max))
    heading = f"{meet.where} {last.year}" if meet.where else f"Races of {span(first, last)}"
    names = names_of(r.competitor for r in answer.results)
    if answer.request.view == "sources":
        facts = [_fact(f"{names[r.competitor.id]}, {_in_words(r)}", r, hidden) for r in answer.results]
        return sources.draw(Tone.RESULTS, heading, facts, asked)
    finals = [tuple(group) for _, group in groupby(answer.results, key=lambda r: r.race.id)]
    labels = race_labels(result.race for result in answer.results)
    plain = unlike(
        {final[0].race.id: final[0].race for final in finals}, (_event, _event_and_day, lambda race: labels[race.id])
    )

    def lines(final: tuple[AnyResult, ...]) -> tuple[Line, ...]:
        return _final(final, plain[final[0].race.id], names)

    page = turn_to(answer.request.page, finals, FINALS_A_PAGE, lambda final: line_length(lines(final)))
    return Card(
        Tone.RESULTS,
        heading,
        (Strong(count(len(finals), "final")), f" that I hold, {span(first, last)}.", *_best(answer, names)),
        tuple(Paragraph(lines(final), spoiler=hidden) for final in page.items),
        footer=fine_print(disputed.note(d for final in page.items for r in final for d in r.disputes)),
        page=page.note,
        sources=by_publisher(source for r in answer.results for source in r.sources),
        actions=action_rows(
            page_buttons(asked, page, "‹ Before", "More ›"),
            (view_button(asked),),
            _races(tuple(final[0] for final in page.items)),
        ),
        spoiler=hidden,
    )


def _best(answer: MeetResults, names: dict[str, str]) -> Line:
    """The mark of the finals that is worth most scoring points."""
    best = answer.best[:1]  # two that are worth the same are seldom, and the sentence is short
    return tuple(
        part
        for r in best
        for part in (
            " The best by points: ",
            Strong(f"{names[r.competitor.id]} {r.mark_shown}"),
            f", {event_within(r.race.event)} ({answer.points[key_of(r)]}).",
        )
    )


def _event(race: Race) -> str:
    return in_commas(event_name(race.event), race.section_name)


def _event_and_day(race: Race) -> str:
    return in_commas(_event(race), day(race.date))


def _final(results: tuple[AnyResult, ...], label: str, names: dict[str, str]) -> tuple[Line, ...]:
    """The first three of a final; of several finals of one event (a B race, an age class) they have no medals."""
    lines: list[Line] = []
    for r in results:
        placed = MEDALS.get(r.place or 0, "") if label == event_name(r.race.event) else place(r.place, r.tied)
        mark = r.mark_shown + disputed.sign(r.disputes)
        who = f"{placed} {flagged(r.competitor, names[r.competitor.id])}".lstrip()
        lines.append((f"{who}  ", Strong(mark)) if mark else (who,))
    return ((Strong(label),), *lines)


def _lines(result: AnyResult, answer: Results) -> tuple[Line, ...]:
    race = result.race
    winners = answer.shared_wins.get(race.id, ()) if result.place == 1 else ()
    track = f", {track_name(race.event)}" if race.event.short_track else ""
    is_split = isinstance(result, Result) and result.split
    split = " (split on the way to a longer race; the place is that race's)" if is_split else ""
    wind = f" ({wind_speed(race.wind)})" if race.wind is not None else ""
    on = day(race.date) + disputed.day_sign(result.disputes)
    final = race.meet.kind.is_championship and race.round_in_full == "final"
    medal = MEDALS.get(result.place or 0, "") if final else ""
    placed = f"{medal} {place(result.place, result.tied or bool(winners))}".lstrip() if result.place else ""
    mark = f"{result.mark_shown}{wind}{disputed.sign(result.disputes)}"
    return (
        (
            Strong(f"{event_name(Event(race.event.discipline))}  {mark}".rstrip()),
            f"  {in_commas(placed, race.round_in_full)}{track}{split}{shared_with(winners)}",
        ),
        (in_dots(on, meet_and_city(race.meet)) + _team(result, answer.athlete),),
        *(around_lines(answer.around[race.id]) if race.id in answer.around else ()),
    )


def _team(result: AnyResult, athlete: Athlete) -> str:
    """` · with Carter, Frater and Blake`: those of a relay team who ran with the athlete, and a club's name."""
    if not isinstance(result, TeamResult):
        return ""
    club = f" · for {result.team.club}" if result.team.club else ""
    mates = [runner.name for runner in result.team.runners if runner.athlete != athlete.id]
    return club + (f" · with {listed(mates)}" if mates else "")


def _facts(result: AnyResult, answer: Results, hidden: bool) -> list[Fact]:
    """A result, the runners of its team, and the results that are shown around it."""
    around = answer.around.get(result.race.id)
    others = around.everybody if around else ()
    names = names_of(r.competitor for r in (result, *others))
    facts = [_fact(_in_words(result), result, hidden)]
    if isinstance(result, TeamResult) and (team := result.team).runners:
        words = f"{team.name}: {', '.join(runner.name for runner in team.runners)}"
        facts.append(Fact(words, team.sources, (), hidden, origins=count_origins(team.sources)))
    for record in around.records if around else ():
        words = f"{record_names((record,))}, {event_name(record.event)} {record.mark.shown}"
        facts.append(Fact(words, record.sources, disputed.lines(record.disputes), hidden))
    return [*facts, *(_fact(f"{names[r.competitor.id]}, {_in_words(r)}", r, hidden) for r in others)]


def _said(answer: Results) -> Iterator[Source]:
    """The sources of the results, of the teams' runners, and of what is shown around them."""
    for result in (*answer.results, *everybody_around(answer.around.values())):
        yield from result.sources
    for result in answer.results:
        yield from result.team.sources if isinstance(result, TeamResult) else ()
    yield from (source for around in answer.around.values() for record in around.records for source in record.sources)


def _in_words(result: AnyResult) -> str:
    race = result.race
    placed = place(result.place, result.tied) if result.place else ""
    what = in_commas(day(race.date), race.meet.short_where, event_name(race.event), race.section_name)
    return f"{what}: {in_commas(placed, result.mark_text)}"


def _event_buttons(answer: Results) -> tuple[Button, ...]:
    """Buttons to the first three events with results; once narrowed, a button back to all results."""

    def ask(label: str, event: Event | None) -> Button:
        return Button(label, ResultsRequest(answer.athlete.id, event=event).asked())

    if answer.request != ResultsRequest(answer.athlete.id, page=answer.request.page):
        return (ask(f"All {count(answer.held, 'result')}", None),) if answer.held > len(answer.results) else ()
    codes = list(dict.fromkeys(r.race.event.discipline for r in answer.results))
    return tuple(ask(event_name(Event(code)), Event(code)) for code in codes[:3]) if len(codes) > 1 else ()


def _order_button(answer: Results) -> tuple[Button, ...]:
    """A button to the same results the best first, or back to the newest first."""
    request = replace(answer.request, page=0)
    if request.order:
        return (Button("Newest first", replace(request, order="").asked()),)
    few = len(answer.results) < _ENOUGH or request.beyond or answer.around
    return () if few else (Button("Best first", replace(request, order=BEST).asked()),)


def _season_button(answer: Results) -> tuple[Button, ...]:
    """A button to the bests and the medals of the season that is asked for."""
    season, event = answer.request.season, answer.request.event
    if not season or not any(isinstance(r, Result) and r.mark and not r.split for r in answer.results):
        return ()
    of = {"athlete": answer.athlete.id, "season": str(season), "event": event.key if event else ""}
    return (Button(f"Bests of {season}", Asked.of("athlete", of)),)


def _seasons(answer: Results) -> Menu | None:
    """A menu of the years with results; None if there is one year only."""
    if len(answer.seasons) < 2:
        return None
    choices = [
        (str(year), ResultsRequest(answer.athlete.id, event=answer.request.event, season=year))
        for year in answer.seasons[:MOST_CHOICES]
    ]
    return Menu("One season", tuple(Button(label, r.asked()) for label, r in choices))


def _races(results: tuple[AnyResult, ...]) -> Menu | None:
    """A menu of the races shown, to see the field of one. Splits are left out: they have no field of their own."""
    races = {r.race.id: r.race for r in results if not (isinstance(r, Result) and r.split)}
    if not races:
        return None
    labels = race_labels(races.values(), with_venue=True)
    return Menu(
        "The whole field of a race",
        tuple(Button(labels[id_], RaceRequest(id_).asked()) for id_ in list(races)[:MOST_CHOICES]),
    )
