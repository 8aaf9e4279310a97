"""The card of the winners by age: the youngest or the oldest of an event, or of all events of a series."""

from bot.cards import disputed
from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, flagged
from bot.cards.holders import names_of
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.domain.asked import Asked
from bot.questions.context import Context
from bot.questions.medals.by_age import Aged, by_age, without_age
from bot.questions.medals.found import MedalTable
from bot.questions.medals.parts import event_name_of

ROWS_A_PAGE = 10


def draw_by_age(answer: MedalTable, title: str, context: Context) -> Card:
    """Lay out one page of winners, each with the age on the day."""
    request = answer.request
    winners = by_age(answer.finals, request.order)
    names = names_of(result.competitor for _, result, _ in winners)
    page = turn_to(request.page, winners, ROWS_A_PAGE, lambda _: 100)
    lacking = without_age(answer.finals)
    hidden = any(context.spoilers.hides(final.race.date) for final, _, _ in winners)
    _, first, age = winners[0]
    lead: Line = (
        f"The {request.order} that I know of: ",
        Strong(flagged(first.competitor, names[first.competitor.id])),
        f", {_years(age)}.",
    )
    notes: Line = (f"Of {count(lacking, 'winner')} I have no day of birth.",) if lacking else ()
    return Card(
        Tone.RESULTS,
        f"{title}: winners, the {request.order} first",
        lead,
        (
            *((Paragraph((notes,)),) if notes else ()),
            Paragraph(tuple(_line(each, names) for each in page.items), spoiler=hidden),
        ),
        footer=fine_print(disputed.note(d for _, result, _ in page.items for d in result.disputes)),
        page=page.note,
        sources=by_publisher(source for _, result, _ in page.items for source in result.sources),
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Before", "More ›"),
            (view_button(request.asked().with_options(order=""), "By date", "winners"),),
            Menu(
                "One final",
                tuple(
                    Button(
                        f"{final.race.meet.city} {final.race.date.year}: {event_name_of(final.race.event)}",
                        Asked.of("race", {"race": final.race.id}),
                    )
                    for final in dict.fromkeys(final for final, _, _ in page.items[:MOST_CHOICES])
                ),
            ),
        ),
        spoiler=hidden,
    )


def _line(aged: Aged, names: dict[str, str]) -> Line:
    final, result, age = aged
    who = flagged(result.competitor, names[result.competitor.id])
    where = f"{final.race.meet.city} {final.race.date.year}"
    return (
        f"{_years(age)}  ",
        Strong(who),
        f"{disputed.sign(result.disputes)}, {event_name_of(final.race.event)}, {where}",
    )


def _years(age: tuple[int, int]) -> str:
    """`19 years 66 days`."""
    years, days = age
    return f"{count(years, 'year')} {count(days, 'day')}"
