"""The calendar: one line a meet, under its month."""

from dataclasses import replace
from datetime import date

from bot.cards import sources
from bot.cards.card import Button, Card, Line, Moment, Strong, Tone, action_rows
from bot.cards.entries import Entry, facts, paragraphs, sources_of, turn_entries
from bot.cards.formatting import count
from bot.cards.paging import page_buttons
from bot.cards.small_print import by_publisher, noon
from bot.cards.sources import view_button
from bot.domain.asked import Asked
from bot.domain.calendar import Fixture
from bot.domain.nations import nation_flag
from bot.domain.race import Meet
from bot.questions.calendar import start_lists
from bot.questions.calendar.answer import CalendarAnswer
from bot.questions.calendar.export import export
from bot.questions.calendar.request import EXPORT, CalendarRequest, month_name
from bot.questions.competitions import Competition
from bot.questions.context import Context

MEETS_A_PAGE = 10
_KINDS = {
    "worlds": "World Championships",
    "indoors": "Indoor championships",
    "league": "Leagues",
    "majors": "Marathon majors",
    "national": "National championships",
}


def draw(answer: CalendarAnswer, _context: Context) -> Card:
    """Lay out one page of the meets, or their sources."""
    request = answer.request
    entries = tuple(_entry(fixture, answer) for fixture in answer.fixtures)
    entries += start_lists.of_athlete(answer.entrants) if answer.athlete else start_lists.of_meet(answer.entrants)
    named = answer.athlete.name if answer.athlete else ""
    heading = " · ".join(("Calendar", *filter(None, (named, request.name, _narrowed(answer)))))
    if request.view == "sources":
        return sources.draw(Tone.CALENDAR, heading, facts(entries), request.asked())
    if request.view == EXPORT:
        return _exported(answer, heading)
    page = turn_entries(request.page, entries, MEETS_A_PAGE)
    pages = page_buttons(request.asked(), page, "‹ Earlier", "Later ›")
    return Card(
        Tone.CALENDAR,
        heading,
        _lead(answer),
        paragraphs(page.items),
        page=page.note,
        sources=by_publisher(sources_of(entries)),
        actions=action_rows(pages, _links(answer)),
    )


def _exported(answer: CalendarAnswer, heading: str) -> Card:
    """The file, which has all pages of the card."""
    held = count(len(answer.fixtures) or len(answer.entrants), "date")
    said = (source for fact in (*answer.fixtures, *answer.entrants) for source in fact.sources)
    return Card(
        Tone.CALENDAR,
        heading,
        (Strong(held), " as a file for your own calendar (iCalendar). Open it with your calendar's app."),
        sources=by_publisher(said),
        actions=action_rows((Button("‹ Back to the card", replace(answer.request, view="").asked()),)),
        file=export(answer),
    )


def _narrowed(answer: CalendarAnswer) -> str:
    kind = answer.request.kind
    return ", ".join(filter(None, (answer.only.name if answer.only else "", _KINDS.get(kind, kind.capitalize()))))


def _lead(answer: CalendarAnswer) -> Line:
    """What is on today, else the next meet, else how many there were; of an athlete what they are entered for next."""
    if answer.athlete:
        return start_lists.lead(answer.entrants[0])
    ahead = [each for each in answer.fixtures if each.last >= answer.today]
    if not ahead:
        return (Strong(count(len(answer.fixtures), "meet")), " that I hold; all are over.")
    now = [each for each in ahead if each.is_on(answer.today)]
    if now:
        first = max(now, key=lambda each: each.meet.kind.importance)
        return ("On now: ", Strong(", ".join(_named(first.meet, answer.only))), f", until {_short(first.last)}.")
    first = ahead[0]
    return (
        "Next: ",
        Strong(", ".join(_named(first.meet, answer.only))),
        ", ",
        _moment(first.first),
        f", {_in_days(first.first, answer.today)}.",
    )


def _entry(fixture: Fixture, answer: CalendarAnswer) -> Entry:
    since, _ = answer.request.span(answer.today)
    on_now = " · on now" if fixture.is_on(answer.today) else ""
    name, *city = _named(fixture.meet, answer.only)
    flag = nation_flag(fixture.meet.country)
    line: Line = (f"{_days(fixture)}  {f'{flag} ' if flag else ''}", Strong(name), *(f" · {c}" for c in city), on_now)
    return Entry(month_name(max(fixture.first, since)), (line,), fixture.sources)


def _named(meet: Meet, only: Competition | None) -> tuple[str, ...]:
    """Its name, and its city unless the name has it; without the series in brackets on a card of that series alone."""
    name = meet.name.removesuffix(f" ({only.name})" if only else "") or meet.city
    return (name,) if meet.city in name else (name, meet.city)


def _days(fixture: Fixture) -> str:
    """`7 May`, `11–19 Sep`, `28 Aug – 2 Sep`."""
    first, last = fixture.first, fixture.last
    if first == last:
        return _short(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_short(last)}"
    return f"{_short(first)} – {_short(last)}"


def _short(on: date) -> str:
    return f"{on.day} {on:%b}"


def _moment(on: date) -> Moment:
    return Moment(f"{_short(on)} {on.year}", noon(on))


def _in_days(on: date, today: date) -> str:
    days = (on - today).days
    return "tomorrow" if days == 1 else f"in {days:,} days"


def _links(answer: CalendarAnswer) -> tuple[Button, ...]:
    """The months before and after, or this one and the next, and the sources."""
    request = answer.request
    if answer.athlete:
        return (
            Button("The meets ahead", CalendarRequest().asked()),
            _export_button(answer),
            view_button(request.asked()),
        )
    alone = answer.fixtures[0] if len(answer.fixtures) == 1 else None
    here = alone if alone and alone.last >= answer.today else None
    made = (Button("Add to this server", Asked.of("meet-event", {"meet": here.meet.id})),) if here else ()
    first, second = (request.turned(months, answer.today) for months in ((-1, 1) if request.month else (0, 1)))
    before = Button(f"‹ {first.name}" if request.month else first.name, first.asked())
    return (
        before,
        Button(f"{second.name} ›", second.asked()),
        _export_button(answer),
        view_button(request.asked()),
        *made,
    )


def _export_button(answer: CalendarAnswer) -> Button:
    return Button("To my calendar", replace(answer.request, view=EXPORT, page=0).asked())
