"""The card of who was born on a day of the calendar."""

from bot.cards import sources
from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, day, flagged, years_ago
from bot.cards.paging import line_length, page_buttons, turn_to
from bot.cards.small_print import by_publisher
from bot.cards.sources import Fact, view_button
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete, told_apart
from bot.domain.dispute import count_origins
from bot.domain.nations import nation_name
from bot.questions.on_this_day.births import Births
from bot.questions.on_this_day.request import BIRTHS, BIRTHS_SOURCES, OnThisDayRequest

BIRTHS_A_PAGE = 10


def draw_births(answer: Births) -> Card:
    """Lay out one page of the athletes, each with the year of birth; not the age, which would be wrong of the dead."""
    request = answer.request
    names = told_apart(answer.athletes)
    heading = f"Born on {request.name}"
    if request.view == BIRTHS_SOURCES:
        facts = [_fact(athlete, names[athlete.id], answer) for athlete in answer.athletes]
        return sources.draw(Tone.CALENDAR, heading, facts, request.asked(), back=BIRTHS)
    lines = {athlete.id: _line(athlete, names[athlete.id], answer) for athlete in answer.athletes}
    page = turn_to(request.page, answer.athletes, BIRTHS_A_PAGE, lambda athlete: line_length((lines[athlete.id],)))
    profiles = tuple(
        Button(names[athlete.id], Asked.of("athlete", {"athlete": athlete.id})) for athlete in page.items[:MOST_CHOICES]
    )
    return Card(
        Tone.CALENDAR,
        heading,
        (Strong(count(len(answer.athletes), "athlete")), " that I hold, the best known first."),
        (Paragraph(tuple(lines[athlete.id] for athlete in page.items)),),
        page=page.note,
        sources=by_publisher(said for each in answer.sources.values() for said in each),
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Back", "More ›"),
            _links(request),
            Menu("A profile", profiles),
        ),
    )


def _line(athlete: Athlete, name: str, answer: Births) -> Line:
    if athlete.born is None:
        return (Strong(flagged(athlete, name)),)
    ago = years_ago(answer.today.year - athlete.born.year)
    return (f"{athlete.born.year}  ", Strong(flagged(athlete, name)), f" · {ago}")


def _fact(athlete: Athlete, name: str, answer: Births) -> Fact:
    said = answer.sources.get(athlete.id, ())
    born = f", born {day(athlete.born)}" if athlete.born else ""
    return Fact(f"{name}, {nation_name(athlete.nation)}{born}", said, origins=count_origins(said, ()))


def _links(request: OnThisDayRequest) -> tuple[Button, ...]:
    before, after = request.turned(-1, view=request.view), request.turned(1, view=request.view)
    return (
        Button(f"‹ {before.name}", before.asked()),
        Button(f"{after.name} ›", after.asked()),
        Button("What happened", OnThisDayRequest(request.month, request.day).asked()),
        view_button(request.asked(), view=BIRTHS_SOURCES),
    )
