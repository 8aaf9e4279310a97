"""The card of one season: the best mark of a year in each event."""

from dataclasses import replace

from bot.cards import disputed, sources
from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Strong, Tone, action_rows
from bot.cards.entries import Entry, facts, paragraphs, sources_of, turn_entries
from bot.cards.formatting import count, flagged, publishers
from bot.cards.meets import meet_and_city
from bot.cards.paging import page_buttons
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.domain.profile import plain_event
from bot.domain.race import AnyResult
from bot.questions.athlete.entries import MEDALS, marked
from bot.questions.athlete.season import SeasonBests
from bot.questions.context import Context

ENTRIES_A_PAGE = 18
_SEVERAL = 2


def draw_season(answer: SeasonBests, context: Context) -> Card:
    """Lay out the marks of the year, or their sources."""
    request, spoilers = answer.request, context.spoilers
    title = f"season's bests of {request.season}"
    bests = (
        Entry("", ((f"{event_name(one.event)}  ", *marked(one)),), one.sources, spoilers.hides(one.on), one.disputes)
        for one in answer.bests
    )
    medals = (_medal(result, hidden=spoilers.hides(result.race.date)) for result in answer.medals)
    every = (*bests, *medals)
    if request.view == "sources":
        return sources.draw(Tone.ATHLETE, f"{answer.athlete.name}, {title}", facts(every), request.asked())
    page = turn_entries(request.page, every, ENTRIES_A_PAGE)
    return Card(
        Tone.ATHLETE,
        f"{flagged(answer.athlete)}: {title}",
        _lead(answer, context),
        paragraphs(page.items),
        footer=fine_print(disputed.note(dispute for entry in page.items for dispute in entry.disputes)),
        page=page.note,
        sources=by_publisher(sources_of(every)),
        actions=action_rows(
            page_buttons(request.asked(), page),
            (
                Button("‹ Profile", Asked.of("athlete", {"athlete": answer.athlete.id})),
                *_to_races(answer),
                view_button(request.asked()),
            ),
            _years(answer),
        ),
    )


def _medal(result: AnyResult, *, hidden: bool) -> Entry:
    """`🥇 400 m hurdles  45.94 · Olympics, Tokyo`."""
    race = result.race
    what = f"{MEDALS[result.place or 1]} {event_name(plain_event(race.event))}  "
    mark = result.mark_shown + disputed.sign(result.disputes)
    line: Line = (what, *((Strong(mark), " · ") if mark else ()), meet_and_city(race.meet))
    return Entry("Medals", (line,), result.sources, hidden, result.disputes)


def _lead(answer: SeasonBests, context: Context) -> Line:
    """Of one event its best mark with place, day and source; else how many events, races and wins there are."""
    days = (*(one.on for one in answer.bests), *(result.race.date for result in answer.results))
    events: Line = (Strong(count(len(answer.bests), "event")), " that I hold a mark in.")
    if any(map(context.spoilers.hides, days)):
        return events
    if answer.request.event is None and len(answer.bests) > 1:
        return (*events, *_races(answer))
    parts: list[str | Strong] = []
    for one in answer.bests:
        parts += [
            f"{' ' if parts else ''}{event_name(one.event)}: ",
            *marked(one),
            f" ({publishers(one.sources[:1])}).",
        ]
    return (*parts, *_races(answer))


def _races(answer: SeasonBests) -> Line:
    """` I hold 9 races: 5 of 6 finals won.`; nothing without races."""
    if not answer.results:
        return ()
    races, finals = count(len(answer.results), "race"), len(answer.finals)
    if finals < _SEVERAL:
        return (f" I hold {races}.",)
    won = sum(result.place == 1 for result in answer.finals)
    return (f" I hold {races}: ", Strong(f"{won} of {finals} finals won"), ".")


def _to_races(answer: SeasonBests) -> tuple[Button, ...]:
    request = answer.request
    event = request.event.key if request.event else ""
    season = {"athlete": request.athlete, "event": event, "season": str(request.season)}
    return (Button("Its races", Asked.of("results", season)),) if answer.results else ()


def _years(answer: SeasonBests) -> Menu | None:
    """A menu of the other years; None if there is one only."""
    if len(answer.years) < 2:
        return None
    choices = ((year, replace(answer.request, season=year, page=0)) for year in answer.years[:MOST_CHOICES])
    return Menu("Another season", tuple(Button(str(year), request.asked()) for year, request in choices))
