"""The card of the athletes who won most medals at a meet or in a series."""

from dataclasses import replace

from bot.cards.card import MOST_CHOICES, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, listed
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.domain.medals import AthleteMedals, nation_of
from bot.domain.nations import nation_flag
from bot.questions.medals.found import MedalTable
from bot.questions.medals.parts import held_lines, in_a_row

ROWS_A_PAGE = 12


def draw_athletes(answer: MedalTable, title: str, *, hidden: bool) -> Card:
    """Lay out one page of the athletes; a relay counts for each runner who is named."""
    request = answer.request
    page = turn_to(request.page, answer.athletes, ROWS_A_PAGE, lambda _: 60)
    editions = len({final.race.meet.id for final in answer.finals})
    medallists = (result for final in answer.finals for result in final.medallists)
    own = [result for result in medallists if not request.nation or nation_of(result) == request.nation]
    nameless = f"Of {count(answer.nameless, 'relay medal')} I have no runners." if answer.nameless else ""
    held = (*held_lines(answer.held, editions=editions, asked=request.event), (nameless,))
    return Card(
        Tone.RESULTS,
        f"{title}: medals of athletes",
        _lead(answer),
        (
            Paragraph(tuple(line for line in held if any(line))),
            Paragraph(tuple(map(_line, page.items)), spoiler=hidden),
        ),
        footer=fine_print("Medals that I hold, relays among them"),
        page=page.note,
        sources=by_publisher(s for result in own for s in result.sources),
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Before", "More ›"),
            (view_button(request.asked(), "Nations", ""), *_sexes(answer)),
            None if hidden else _medals_of(answer, page.items),
        ),
        spoiler=hidden,
    )


def _lead(answer: MedalTable) -> Line:
    first = [row for row in answer.athletes if row.rank == 1]
    if not first:
        return ("I hold no athlete with a medal of these finals.",)
    best = first[0]
    more = f" and {len(first) - 3} more" if len(first) > 3 else ""
    each = " each" if len(first) > 1 else ""
    most = max(row.total for row in answer.athletes)
    richest = [row.name for row in answer.athletes if row.total == most]
    many: Line = (" Most medals: ", Strong(listed(richest[:3])), f" {most}.") if most > best.total else ()
    return (
        Strong(listed([row.name for row in first[:3]])),
        f"{more} first: {in_a_row(best.gold, best.silver, best.bronze)}{each}.",
        *many,
    )


def _line(row: AthleteMedals) -> Line:
    who = f"{nation_flag(row.nation) or row.nation} {row.name}".strip()
    return (f"{row.rank}  ", Strong(who), f"  {in_a_row(row.gold, row.silver, row.bronze)}")


def _sexes(answer: MedalTable) -> tuple[Button, ...]:
    here = replace(answer.request, page=0)
    if here.event:
        return ()
    others = [sex for sex in ("men", "women") if sex != here.sex]
    return tuple(Button(sex.capitalize(), replace(here, sex=sex).asked()) for sex in others)


def _medals_of(answer: MedalTable, rows: tuple[AthleteMedals, ...]) -> Menu | None:
    """A menu of the athletes of the page, for the medals of one."""
    here = replace(answer.request, view="", page=0)
    choices = tuple(
        Button(f"{row.name}: {count(row.total, 'medal')}", replace(here, athlete=row.athlete).asked())
        for row in rows[:MOST_CHOICES]
    )
    return Menu("One athlete's medals", choices) if choices else None
