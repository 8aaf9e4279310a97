"""The card of who was born on a day of the calendar."""

from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, flagged, years_ago
from bot.cards.paging import line_length, page_buttons, turn_to
from bot.cards.small_print import as_of, fine_print
from bot.domain.asked import Asked
from bot.domain.athlete import told_apart
from bot.questions.on_this_day.births import Births
from bot.questions.on_this_day.request import OnThisDayRequest

BIRTHS_A_PAGE = 10


def draw_births(answer: Births) -> Card:
    """Lay out one page of the athletes, each with the year of birth; not the age, which would be wrong of the dead."""
    request = answer.request
    names = told_apart(answer.athletes)
    lines: dict[str, Line] = {
        athlete.id: (
            f"{athlete.born.year}  " if athlete.born else "",
            Strong(flagged(athlete, names[athlete.id])),
            f" · {years_ago(answer.today.year - athlete.born.year)}" if athlete.born else "",
        )
        for athlete in answer.athletes
    }
    page = turn_to(request.page, answer.athletes, BIRTHS_A_PAGE, lambda athlete: line_length((lines[athlete.id],)))
    profiles = tuple(
        Button(names[athlete.id], Asked.of("athlete", {"athlete": athlete.id})) for athlete in page.items[:MOST_CHOICES]
    )
    return Card(
        Tone.CALENDAR,
        f"Born on {request.name}",
        (Strong(count(len(answer.athletes), "athlete")), " that I hold, the best known first."),
        (Paragraph(tuple(lines[athlete.id] for athlete in page.items)),),
        footer=fine_print(as_of(answer.coverage), page.note),
        actions=action_rows(
            page_buttons(request.asked(), page),
            _links(request),
            Menu("A profile", profiles),
        ),
    )


def _links(request: OnThisDayRequest) -> tuple[Button, ...]:
    before, after = request.turned(-1, view=request.view), request.turned(1, view=request.view)
    return (
        Button(f"‹ {before.name}", before.asked()),
        Button(f"{after.name} ›", after.asked()),
        Button("What happened", OnThisDayRequest(request.month, request.day).asked()),
    )
