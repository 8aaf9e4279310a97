"""The card of a day of the calendar: races won and records set on it, under the year of each."""

from collections.abc import Sequence
from datetime import date

from bot.cards import disputed, sources
from bot.cards.card import Button, Card, Line, Strong, Tone, action_rows
from bot.cards.entries import Entry, facts, paragraphs, sources_of, turn_entries
from bot.cards.formatting import count, flagged, listed, set_indoors, years_ago
from bot.cards.holders import names_of
from bot.cards.meets import meet_and_city
from bot.cards.paging import page_buttons
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.cards.spoilers import Spoilers
from bot.domain.disciplines import event_within
from bot.domain.dispute import Dispute
from bot.domain.mark import Measure
from bot.domain.race import AnyResult
from bot.domain.venues import where_held
from bot.questions.context import Context
from bot.questions.on_this_day.answer import Happening, OnThisDay
from bot.questions.on_this_day.births import Births
from bot.questions.on_this_day.births_card import draw_births
from bot.questions.on_this_day.request import BIRTHS
from bot.questions.records_set import STAR, record_names

ENTRIES_A_PAGE = 8


def draw(answer: OnThisDay | Births, context: Context) -> Card:
    """Lay out one page of the happenings, or their sources, or who was born on the day."""
    if isinstance(answer, Births):
        return draw_births(answer)
    spoilers = context.spoilers
    request = answer.request
    winners = (result.competitor for h in answer.happenings for result in h.beside)
    names = names_of((*(h.holder for h in answer.happenings), *winners))
    entries = tuple(_entry(happening, names, answer.today, spoilers) for happening in answer.happenings)
    heading = f"On this day: {request.name}"
    if request.view == "sources":
        shown = facts(entries)
        return sources.draw(Tone.CALENDAR, heading, shown, request.asked())
    page = turn_entries(request.page, entries, ENTRIES_A_PAGE)
    pages = page_buttons(request.asked(), page)
    return Card(
        Tone.CALENDAR,
        heading,
        _lead(answer),
        paragraphs(_by_year(page.items)),
        footer=fine_print(
            f"{STAR} a record on that day" if any(h.records for h in answer.happenings) else "",
            disputed.note(d for entry in page.items for d in entry.disputes),
        ),
        page=page.note,
        sources=by_publisher(sources_of(entries)),
        actions=action_rows(pages, _links(answer)),
    )


def _by_year(entries: Sequence[Entry]) -> list[Entry]:
    """The entries of a page with those of a year together, so that each year is told once; the greatest stay first."""
    years = {year: number for number, year in enumerate(dict.fromkeys(entry.section for entry in entries))}
    return sorted(entries, key=lambda entry: years[entry.section])


def _lead(answer: OnThisDay) -> Line:
    counts = (
        count(answer.wins, "race won", "races won") if answer.wins else "",
        count(answer.records, "record set", "records set") if answer.records else "",
    )
    held = [happening.on.year for happening in answer.happenings]
    first, last = min(held), max(held)
    years = f"in {last}" if first == last else f"from {first} to {last}"
    return (Strong(listed([text for text in counts if text])), f" on {answer.request.name} that I hold, {years}.")


def _entry(happening: Happening, names: dict[str, str], today: date, spoilers: Spoilers) -> Entry:
    on, result = happening.on, happening.result
    claimed = tuple(claim.source for record in happening.records for claim in record.claims)
    won = (source for each in (result, *happening.beside) if each for source in each.sources)
    said = tuple(dict.fromkeys((*won, *claimed)))
    section = f"{on.year} · {years_ago(today.year - on.year)}"
    lines = _won(happening, result, names) if result else _set(happening, names)
    return Entry(section, lines, said, spoilers.hides(on), _disputes(happening))


def _disputes(happening: Happening) -> tuple[Dispute, ...]:
    about_records = (dispute for record in happening.records for dispute in record.disputes)
    about_results = (d for each in (happening.result, *happening.beside) if each for d in each.disputes)
    return tuple(dict.fromkeys((*about_results, *about_records)))


def _won(happening: Happening, result: AnyResult, names: dict[str, str]) -> tuple[Line, ...]:
    race, mark = result.race, result.mark
    how = f" {'in' if mark.measure is Measure.TIME else 'with'} " if mark else ""
    winners = [happening.holder, *(r.competitor for r in happening.beside)]
    who = listed([flagged(winner, names[winner.id]) for winner in winners])
    won: Line = (
        Strong(who),
        f" won the {event_within(race.event)}{how}",
        *((Strong(mark_text),) if (mark_text := result.mark_shown + disputed.sign(result.disputes)) else ()),
        *((f" · {where}",) if (where := meet_and_city(race.meet)) else ()),
    )
    return ((*won, f"  {STAR} {record_names(happening.records)}"),) if happening.records else (won,)


def _set(happening: Happening, names: dict[str, str]) -> tuple[Line, ...]:
    record = happening.records[0]
    where = where_held(record.meet, record.city)
    return (
        (
            Strong(flagged(happening.holder, names[happening.holder.id])),
            f" in the {event_within(record.event)}: ",
            Strong(record.mark.shown + disputed.sign(_disputes(happening))),
            *((f" · {where}",) if where else ()),
            f"  {STAR} {record_names(happening.records)}{set_indoors(record)}",
        ),
    )


def _links(answer: OnThisDay) -> tuple[Button, ...]:
    before, after = answer.request.turned(-1), answer.request.turned(1)
    return (
        Button(f"‹ {before.name}", before.asked()),
        Button(f"{after.name} ›", after.asked()),
        view_button(answer.request.asked()),
        view_button(answer.request.asked(), "Born that day", BIRTHS),
    )
