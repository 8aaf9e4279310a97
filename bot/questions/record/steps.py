"""The progression of one list of records: every record that is held, as a table or as a chart."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.cards import disputed
from bot.cards.card import Brief, Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.chart import Chart, ChartKind, Point, Series
from bot.cards.formatting import count, day, listed, publishers, set_indoors
from bot.cards.holders import column_names, names_of
from bot.cards.paging import Page, page_buttons, turn_to
from bot.cards.sharing import picture_button
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.domain.disciplines import event_name, track_name
from bot.domain.event import Sex
from bot.domain.progression import has_trials
from bot.domain.record import Record
from bot.domain.scope import record_name
from bot.questions.context import Context
from bot.questions.record.answer import RecordBook, RecordList
from bot.questions.record.life import between

STEPS_A_PAGE = 15
FEW_GAPS = 2  # with more, the small print only counts them
LONGEST_NAME = 24  # characters of a holder in a table, which wraps on a phone if it must


def title(record_list: RecordList, *, short: bool = False) -> str:
    """`Men, outdoors: world best`, or `men, outdoors` for a button; `indoors or out` where it has marks of both."""
    whose = {Sex.MEN: "Men", Sex.WOMEN: "Women", Sex.MIXED: "Mixed", None: ""}[record_list.event.sex]
    where = f"{whose}, {'indoors or out' if record_list.has_indoor_marks else track_name(record_list.event)}"
    return where.casefold() if short else f"{where}: {record_name(record_list.type, record_list.scope)}"


def draw_steps(answer: RecordBook, context: Context) -> Card:
    """Lay out the records of one list, latest first, or their chart if that view was asked for."""
    spoilers = context.spoilers
    record_list = answer.lists[answer.request.list - 1]
    stands = record_list.standing
    steps = (*stands.pending, *reversed(stands.current), *stands.superseded)
    charted = answer.request.view == "chart"
    page = turn_to(answer.request.page, steps, STEPS_A_PAGE, lambda _: 60)
    hidden = any(spoilers.hides(r.set_on) for r in steps)
    first, last = steps[-1], steps[0]
    return Card(
        Tone.RECORD,
        f"{event_name(record_list.event)}: progression of the {record_name(record_list.type, record_list.scope)}",
        (
            Strong(count(len(steps), "mark")),
            f" that I hold, from {first.mark.shown} ({first.set_on.year}) to {last.mark.shown} ({last.set_on.year}).",
        ),
        () if charted else (Paragraph(step_lines(page.items, record_list, tell_gaps=True), spoiler=hidden),),
        footer=fine_print(
            may_lack(record_list),
            "* pending" if stands.pending else "",
            disputed.note(d for r in page.items for d in r.disputes if not charted),
        ),
        page="" if charted else page.note,
        sources=by_publisher(c.source for r in steps for c in r.claims),
        actions=action_rows(() if charted else _pages(answer, page), _views(answer, charted)),
        chart=_chart(answer, record_list, hidden) if charted else None,
        spoiler=hidden,
    )


def step_lines(records: Iterable[Record], record_list: RecordList, *, tell_gaps: bool = False) -> tuple[Line, ...]:
    """A line for each record: mark, holder, day; with `tell_gaps` one where steps may be missing before it."""
    standing = record_list.standing
    names = names_of((r.holder for r in (*standing.pending, *standing.current, *standing.superseded)), short=True)
    lines: list[Line] = []
    for record in records:
        mark = record.mark.shown + ("*" if record in standing.pending else "")
        lines.append((Strong(mark), f"  {names[record.holder.id]}, {_set_on(record)}"))
        if tell_gaps and record_list.gap_before(record):
            lines.append(("… steps may be missing",))
    return tuple(lines)


def may_lack(record_list: RecordList) -> str:
    """Where steps may be missing."""
    if not record_list.gaps:
        every = "Every step in between"
        return Brief(f"{every}, of one day maybe its best alone", every) if has_trials(record_list.event) else every
    places = f"Steps may be missing in {count(len(record_list.gaps), 'place')}"
    if len(record_list.gaps) > FEW_GAPS:
        return places
    return Brief(f"Steps may be missing {listed([between(missing) for missing in record_list.gaps])}", places)


def _set_on(record: Record) -> str:
    sign = f" {disputed.SIGN}" if record.disputes else ""
    return f"{day(record.set_on)}{sign}{set_indoors(record)}"


def _pages(answer: RecordBook, page: Page[Record]) -> tuple[Button, ...]:
    return page_buttons(answer.request.asked(), page, "‹ Newer", "Older ›")


def _views(answer: RecordBook, charted: bool) -> tuple[Button, ...]:
    asked = answer.request.asked()
    other = view_button(asked, *(("Table", "") if charted else ("Chart", "chart")))
    every = Button("All lists", replace(answer.request, list=0, view="", page=0).asked())
    return other, every, view_button(asked), picture_button(asked)


def _stands_until(record_list: RecordList, on: date, last: date) -> date:
    """The day up to which the last step is drawn: as long as it is known to have stood."""
    return last if record_list.at_least else max(last, min(on, record_list.known_until or on))


def _chart(answer: RecordBook, record_list: RecordList, hidden: bool) -> Chart | None:
    settled = sorted((*record_list.standing.current, *record_list.standing.superseded), key=lambda r: (r.set_on, r.id))
    if not settled:
        return None
    names = column_names((r.holder for r in settled), LONGEST_NAME, short=True)
    points = tuple(
        Point(r.set_on, r.mark.value, f"{r.mark.shown}\n{names[r.holder.id]}", gap=bool(record_list.gap_before(r)))
        for r in settled
    )
    name = record_name(record_list.type, record_list.scope)
    return Chart(
        ChartKind.STEPS,
        f"{event_name(record_list.event)}: {name}",
        (Series(name, points),),
        settled[0].mark.measure,
        publishers(c.source for r in settled for c in r.claims),
        answer.coverage.as_of,
        f"Steps of the {name} from {settled[0].mark.shown} on {day(settled[0].set_on)} "
        f"to {settled[-1].mark.shown} on {day(settled[-1].set_on)}. {may_lack(record_list)}.",
        until=_stands_until(record_list, answer.on, settled[-1].set_on),
        spoiler=hidden,
    )
