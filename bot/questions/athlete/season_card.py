"""The card of one season: the best mark of a year in each event."""

from dataclasses import replace

from bot.cards import disputed, sources
from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Strong, Tone, action_rows
from bot.cards.entries import Entry, facts, paragraphs, sources_of, turn_entries
from bot.cards.formatting import count, flagged, publishers
from bot.cards.paging import page_buttons
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.questions.athlete.entries import marked
from bot.questions.athlete.season import SeasonBests
from bot.questions.context import Context

ENTRIES_A_PAGE = 18


def draw_season(answer: SeasonBests, context: Context) -> Card:
    """Lay out the marks of the year, or their sources."""
    request, spoilers = answer.request, context.spoilers
    title = f"season's bests of {request.season}"
    every = tuple(
        Entry("", ((f"{event_name(one.event)}  ", *marked(one)),), one.sources, spoilers.hides(one.on), one.disputes)
        for one in answer.bests
    )
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
            (Button("‹ Profile", Asked.of("athlete", {"athlete": answer.athlete.id})), view_button(request.asked())),
            _years(answer),
        ),
    )


def _lead(answer: SeasonBests, context: Context) -> Line:
    """Of one event its best mark with place, day and source; else how many events there are."""
    hidden = any(context.spoilers.hides(one.on) for one in answer.bests)
    if hidden or (answer.request.event is None and len(answer.bests) > 1):
        return (Strong(count(len(answer.bests), "event")), " that I hold a mark in.")
    parts: list[str | Strong] = []
    for one in answer.bests:
        parts += [
            f"{' ' if parts else ''}{event_name(one.event)}: ",
            *marked(one),
            f" ({publishers(one.sources[:1])}).",
        ]
    return tuple(parts)


def _years(answer: SeasonBests) -> Menu | None:
    """A menu of the other years; None if there is one only."""
    if len(answer.years) < 2:
        return None
    choices = ((year, replace(answer.request, season=year, page=0)) for year in answer.years[:MOST_CHOICES])
    return Menu("Another season", tuple(Button(str(year), request.asked()) for year, request in choices))
