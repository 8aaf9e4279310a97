"""The card of the records that an athlete set."""

from bot.cards import disputed, sources
from bot.cards.card import Button, Card, Line, Strong, Tone, action_rows
from bot.cards.entries import Entry, facts, paragraphs, sources_of, turn_entries
from bot.cards.formatting import count, day, flagged, listed, set_indoors
from bot.cards.paging import page_buttons
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import view_button
from bot.cards.spoilers import Spoilers
from bot.domain.asked import Asked
from bot.domain.disciplines import event_name
from bot.domain.profile import plain_event
from bot.domain.record import RecordStatus, RecordType
from bot.domain.scope import record_name
from bot.domain.team import Team
from bot.questions.athlete.record_steps import RecordStep, RecordSteps
from bot.questions.context import Context

SOURCES = "record-sources"
ENTRIES_A_PAGE = 15
_COUNTED = ((RecordType.WORLD_RECORD, "world record"), (RecordType.AREA_RECORD, "area record"))


def draw_record_steps(answer: RecordSteps, context: Context) -> Card:
    """Lay out the records, the latest first, or their sources."""
    request, spoilers = answer.request, context.spoilers
    asked = request.asked()
    every = tuple(_entry(step, spoilers) for step in answer.steps)
    title = f"records of {request.season}" if request.season else "records"
    if request.view == SOURCES:
        return sources.draw(Tone.ATHLETE, f"{answer.athlete.name}, {title}", facts(every), asked)
    page = turn_entries(request.page, every, ENTRIES_A_PAGE)
    return Card(
        Tone.ATHLETE,
        f"{flagged(answer.athlete)}: {title}",
        _lead(answer, every),
        paragraphs(page.items),
        footer=fine_print(disputed.note(dispute for entry in page.items for dispute in entry.disputes)),
        page=page.note,
        sources=by_publisher(sources_of(every)),
        actions=action_rows(
            page_buttons(asked, page, "‹ Later", "Earlier ›"),
            (
                Button("‹ Profile", Asked.of("athlete", {"athlete": answer.athlete.id})),
                view_button(asked, view=SOURCES),
            ),
        ),
    )


def _lead(answer: RecordSteps, every: tuple[Entry, ...]) -> Line:
    """How many world and area records, where no number gives a hidden one away."""
    if any(entry.spoiler for entry in every):
        return ("The records that I hold, the latest first.",)
    counts = [count(number, name) for kind, name in _COUNTED if (number := answer.count(kind))]
    marks = count(len(answer.steps), "mark")
    return (Strong(marks), f" that I hold{f': {listed(counts)}' if counts else ''}; the latest first.")


def _entry(step: RecordStep, spoilers: Spoilers) -> Entry:
    record = step.record
    names = listed(list(dict.fromkeys(record_name(each.type, each.scope) for each in step.records)))
    against = tuple(dict.fromkeys(dispute for each in step.records for dispute in each.disputes))
    team = f" with {record.holder.name}" if isinstance(record.holder, Team) else ""
    pending = " · pending: not ratified yet" if record.status is RecordStatus.PENDING else ""
    where = f", {record.city}" if record.city else ""
    line: Line = (
        Strong(record.mark.shown + disputed.sign(against)),
        f"  {event_name(plain_event(record.event))}{team}: {names}, "
        f"{day(record.set_on)}{disputed.day_sign(against)}{where}{set_indoors(record)}{pending}",
    )
    cited = tuple(dict.fromkeys(source for each in step.records for source in each.sources))
    return Entry("", (line,), cited, spoilers.hides(record.set_on), against)
