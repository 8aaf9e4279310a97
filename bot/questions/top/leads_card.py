"""The card of the best marks of a year, event by event."""

from bot.cards import disputed
from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import flagged, listed, wind_speed
from bot.cards.holders import names_of
from bot.cards.paging import Page, page_buttons
from bot.cards.small_print import by_publisher, fine_print
from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.nations import nation_name
from bot.domain.scope import scope_name
from bot.domain.top import Listed
from bot.domain.venues import in_commas
from bot.questions.context import Context
from bot.questions.top.leads import Leads


def draw_leads(answer: Leads, context: Context) -> Card:
    """Lay out one page of events, each with its best mark; a mark that spoilers hide is hidden alone."""
    request, spoilers = answer.request, context.spoilers
    every = [mark for _, marks in answer.leads for mark in marks]
    names = names_of(mark.holder for mark in every)
    page = Page(answer.leads, max(0, min(request.page, answer.pages - 1)), answer.pages)
    whose = nation_name(request.nation) if request.nation else scope_name(request.area) if request.area else "world"
    return Card(
        Tone.RECORD,
        f"Best of {request.season}, event by event" + (f": {whose}" if whose != "world" else ""),
        ("The best mark that I hold in each event, outdoors",),
        tuple(
            Paragraph((_line(event, marks, names),), spoiler=any(spoilers.hides(mark.on) for mark in marks))
            for event, marks in answer.leads
        ),
        footer=fine_print(
            "i: indoors" if any(mark.event.short_track for mark in every) else "",
            disputed.note(dispute for mark in every for dispute in mark.disputes),
        ),
        page=page.note,
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Before", "More ›"),
            tuple(
                Button(f"{'Women' if sex == 'women' else 'Men'} only", request.asked().with_options(sex=sex, page=""))
                for sex in ("men", "women")
                if not request.sex
            ),
            _lists(answer),
        ),
        sources=by_publisher(source for mark in every for source in mark.sources),
    )


def _line(event: Event, marks: tuple[Listed, ...], names: dict[str, str]) -> Line:
    """`Men's 100 m  9.79 (+1.2)  🇯🇲 Kishane Thompson, Kingston 27 Jun`; who shares the mark is named too."""
    best = marks[0]
    who = listed([flagged(mark.holder, names[mark.holder.id]) for mark in marks])
    where = f"{best.city or best.meet} {best.on.day} {best.on:%b}".strip() if len(marks) == 1 else ""
    what = event_name(Event(event.discipline, event.sex))
    inside = " i" if best.event.short_track and not best.mark.text.endswith("i") else ""
    return (
        f"{what}  ",
        Strong(best.mark.shown),
        f"{_wind(best)}{inside}{disputed.sign(best.disputes)}  {in_commas(who, where)}",
    )


def _wind(mark: Listed) -> str:
    if mark.lacks_wind:
        return " (wind?)"
    told = mark.wind is not None and mark.mark.wind is None
    return f" ({wind_speed(mark.wind).removesuffix(' m/s')})" if told else ""


def _lists(answer: Leads) -> Menu:
    """A menu of the lists of the events shown."""
    request = answer.request
    narrowed = {"season": str(request.season), "nation": request.nation, "scope": request.area}
    return Menu(
        "The list of an event",
        tuple(
            Button(event_name(Event(event.discipline, event.sex)), Asked.of("top", {"event": _key(event), **narrowed}))
            for event, _ in answer.leads[:MOST_CHOICES]
        ),
    )


def _key(event: Event) -> str:
    return Event(event.discipline, event.sex).key
