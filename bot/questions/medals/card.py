"""The medal cards: the table of a meet or a series with its placing table, and the medals of somebody."""

from dataclasses import replace
from fractions import Fraction

from bot.cards import disputed, sources
from bot.cards.card import (
    MOST_CHOICES,
    Block,
    Button,
    Card,
    Line,
    Menu,
    Paragraph,
    Strong,
    Table,
    Tone,
    action_rows,
)
from bot.cards.formatting import count, flagged, listed
from bot.cards.holders import names_of
from bot.cards.paging import page_buttons, turn_to
from bot.cards.sharing import VIEW as PICTURE
from bot.cards.sharing import picture_button, share
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.domain.medals import NO_GOLD, RULE, Final
from bot.domain.nations import nation_name
from bot.domain.venues import in_commas
from bot.questions.context import Context
from bot.questions.medals.athletes_card import draw_athletes
from bot.questions.medals.by_age_card import draw_by_age
from bot.questions.medals.found import MedalTable, OwnMedals
from bot.questions.medals.own_card import draw_own
from bot.questions.medals.parts import MEDALS, event_name_of, fact, held_lines, in_a_row, nation_called, whose
from bot.questions.medals.picture import table_picture
from bot.questions.medals.request import ATHLETES, BY_AGE, SWEEPS, WINNERS
from bot.questions.medals.winners_card import draw_winners
from bot.questions.results.request import ResultsRequest

ROWS_A_PAGE = 12
FEW_FINALS = 2  # whose podiums are shown above the table
_UNKNOWN = "–"


def draw(answer: MedalTable | OwnMedals, context: Context) -> Card:
    """Lay out the table, or the medals of an athlete or a nation."""
    return draw_own(answer, context) if isinstance(answer, OwnMedals) else _draw_table(answer, context)


def _draw_table(answer: MedalTable, context: Context) -> Card:
    spoilers, request = context.spoilers, answer.request
    hidden = any(spoilers.hides(final.race.date) for final in answer.finals)
    medals = answer.competition.kind.is_championship
    heading = f"{_title(answer)}: {'medals' if medals else 'winners'}"
    if request.view == "sources":
        many = answer.competition.is_repeated
        facts = _editions_said(answer, hidden=hidden) if many else _said(answer, hidden=hidden)
        return sources.draw(Tone.RESULTS, heading, facts, request.asked(), f"Rule: {RULE}" if medals else "")
    if request.view == PICTURE:
        return share(Tone.RESULTS, _lead(answer), table_picture(answer, _title(answer), hidden), request.asked())
    if request.view == ATHLETES:
        return draw_athletes(answer, _title(answer), hidden=hidden)
    if request.order in BY_AGE:
        return draw_by_age(answer, _title(answer), context)
    if request.view in (WINNERS, SWEEPS):
        return draw_winners(answer, _title(answer), context.today(), hidden=hidden)
    placing = request.view == "placing"
    rows = _placing_rows(answer) if placing else _medal_rows(answer)
    page = turn_to(request.page, rows, ROWS_A_PAGE, lambda _: 30)
    header = ("", "", "Points", "Placed") if placing else ("", "", "G", "S", "B", "All")
    table = Table(header, page.items, frozenset(range(2, len(header))), spoiler=hidden)
    shown = () if placing or page.number else _few_finals(answer)
    medallists = [result for final in shown for result in final.medallists]
    names = names_of(result.competitor for result in medallists)
    podiums = tuple(line for final in shown for line in _podium(final, names))
    blocks: tuple[Block, ...] = (
        Paragraph(_held(answer, placing=placing)),
        *((Paragraph(podiums, spoiler=hidden),) if podiums else ()),
        table,
    )
    return Card(
        Tone.RESULTS,
        f"{_title(answer)}: placing table" if placing else heading,
        _placing_lead(answer) if placing else _lead(answer),
        blocks,
        footer=fine_print(_small_print(answer), disputed.note(d for result in medallists for d in result.disputes)),
        page=page.note,
        sources=by_publisher(s for final in answer.finals for result in final.medallists for s in result.sources),
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Before", "More ›"),
            _views(answer),
            (picture_button(request.asked()), view_button(request.asked())),
            None if hidden else _nations(answer),
            _editions(answer),
        ),
        spoiler=hidden,
    )


def _few_finals(answer: MedalTable) -> tuple[Final, ...]:
    """The finals whose podiums stand above the table: all if they are few, or those of a series' latest meet if few."""
    finals = answer.finals
    if answer.competition.is_series:
        latest = max(finals, key=lambda final: final.race.date).race.meet.id
        finals = tuple(final for final in finals if final.race.meet.id == latest)
    return finals if len(finals) <= FEW_FINALS else ()


def _said(answer: MedalTable, *, hidden: bool) -> list[Fact]:
    """The sources of each medal."""
    medallists = [result for final in answer.finals for result in final.medallists]
    names = names_of(result.competitor for result in medallists)
    return [fact(result, names[result.competitor.id], hidden=hidden) for result in medallists]


def _editions_said(answer: MedalTable, *, hidden: bool) -> list[Fact]:
    """The sources of each meet's medals together, the latest meet first; the card of one meet has those of each."""
    what = "medals" if answer.competition.kind.is_championship else "the first"
    by_meet: dict[str, list[Final]] = {}
    for final in answer.finals:
        by_meet.setdefault(final.race.meet.id, []).append(final)
    facts: list[Fact] = []
    for listing in answer.competition.meets:
        finals = by_meet.get(listing.meet.id, [])
        if finals:
            said = dict.fromkeys(s for final in finals for result in final.medallists for s in result.sources)
            text = f"{listing.meet.where} {listing.last.year}: {what} of {count(len(finals), 'final')}"
            facts.append(Fact(text, tuple(said), spoiler=hidden))
    return facts


def _title(answer: MedalTable) -> str:
    name = answer.competition.name
    nation = nation_name(answer.request.nation) if answer.request.nation else ""
    return in_commas(name, nation, whose(answer.request, name), answer.request.span)


def _lead(answer: MedalTable) -> Line:
    first = [row for row in answer.table if row.rank == 1]
    best = first[0]
    medals = in_a_row(best.gold, best.silver, best.bronze)
    who = Strong(listed([nation_called(row.nation) for row in first[:3]]))
    more = f" and {len(first) - 3} more" if len(first) > 3 else ""
    each = " each" if len(first) > 1 else ""
    return (who, f"{more} first by the finals that I hold: {medals}{each}.")


def _placing_lead(answer: MedalTable) -> Line:
    best = answer.placing[0]
    return (
        Strong(nation_called(best.nation)),
        f" first with {_number(best.points)} points; 8 for a first place to 1 for an eighth.",
    )


def _held(answer: MedalTable, *, placing: bool) -> tuple[Line, ...]:
    held, asked = answer.held, answer.request.event
    editions = len({final.race.meet.id for final in answer.finals})
    lines = held_lines(held, editions=editions, asked=asked)
    golden = sum(row.gold > 0 for row in answer.table)
    if not placing and len(answer.table) > 1:
        lines = (*lines, (f"{len(answer.table)} nations have medals of these, {golden} of them a gold.",))
    if placing:
        few = f"All eight places are held of {held.placed or 'none'} of these finals: the other points are too few."
        lines = (*lines, ("All eight places of every final are held." if held.placed == held.held else few,))
    if answer.unclear:
        whose, stand = count(answer.unclear, "medal"), "stands" if answer.unclear == 1 else "stand"
        lines = (*lines, (f"{whose} of Germans {stand} at GER: I don't know whether East or West.",))
    return tuple(line for line in lines if any(line))


def _small_print(answer: MedalTable) -> str:
    if "Commonwealth" in answer.competition.name and any(row.nation == "GBR" for row in answer.table):
        return "Not the official table: England, Scotland, Wales and N. Ireland are one here"
    return "" if answer.held.is_whole and not answer.unclear else "Not the official table"


def _medal_rows(answer: MedalTable) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (f"{row.rank}", row.nation or _UNKNOWN, str(row.gold), str(row.silver), str(row.bronze), str(row.total))
        for row in answer.table
    )


def _placing_rows(answer: MedalTable) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (f"{row.rank}", row.nation or _UNKNOWN, _number(row.points), str(row.placed)) for row in answer.placing
    )


def _number(points: Fraction) -> str:
    """`7.5`, `12`, `4.33`."""
    return f"{float(points):.2f}".rstrip("0").rstrip(".")


def _podium(final: Final, names: dict[str, str]) -> tuple[Line, ...]:
    lines: list[Line] = [(Strong(event_name_of(final.race.event)), f"  {final.race.meet.city} {final.race.date.year}")]
    if final.gold_annulled:
        lines.append((f"{NO_GOLD}.",))
    for result in final.medallists:
        mark = result.mark_text + disputed.sign(result.disputes)
        who = f"{MEDALS[result.place or 1]} {flagged(result.competitor, names[result.competitor.id])}"
        lines.append((f"{who}  ", Strong(mark)) if mark else (who,))
    return tuple(lines)


def _views(answer: MedalTable) -> tuple[Button, ...]:
    request, asked = answer.request, answer.request.asked()
    other = ("Medal table", "") if request.view == "placing" else ("Placing table", "placing")
    here = replace(request, view="", page=0)
    sexes = (
        ()
        if request.sex or request.event
        else (Button("Men", replace(here, sex="men").asked()), Button("Women", replace(here, sex="women").asked()))
    )
    of_event = request.event is not None and answer.competition.is_series
    whole = Button("All finals", replace(here, sex="", event=None).asked())
    finals = Button("Podiums", ResultsRequest(meet=answer.competition.id, event=request.event).asked())
    return (
        view_button(asked, *other),
        view_button(asked, *(("Winners", "winners") if of_event else ("Athletes", "athletes"))),
        *(sexes or (whole,)),
        *(() if answer.competition.is_series else (finals,)),
    )


def _nations(answer: MedalTable) -> Menu | None:
    """A menu of the nations, for the medals of one; None where there is one only."""
    here = replace(answer.request, view="", page=0)
    choices = tuple(
        Button(f"{nation_name(row.nation)}: {count(row.total, 'medal')}", replace(here, nation=row.nation).asked())
        for row in answer.table[:MOST_CHOICES]
        if row.nation
    )
    return Menu("One nation's medals", choices) if len(choices) > 1 else None


def _editions(answer: MedalTable) -> Menu | None:
    """A menu of the meets of a series whose finals are held, the latest first."""
    held = {final.race.meet.id for final in answer.finals}
    here = replace(answer.request, view="", page=0)
    choices = tuple(
        Button(f"{each.meet.city} {each.last.year}", replace(here, meet=each.meet.id).asked())
        for each in answer.competition.meets
        if each.meet.id in held
    )
    return Menu("One edition", choices[:MOST_CHOICES]) if answer.competition.is_series and choices else None
