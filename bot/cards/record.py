"""The record card: for each list what stands, what is pending, and the steps that led there."""

from bot.answers.record import RecordBook, RecordList, RecordRequest
from bot.cards.card import Block, Button, Card, Line, Paragraph, Strong, Table, Tone
from bot.cards.formatting import Citations, as_of, day, flagged, listed
from bot.cards.paging import page_buttons, turn_to
from bot.domain.disciplines import event_name, track_name
from bot.domain.event import Sex
from bot.domain.record import Record, RecordStatus, RecordType
from bot.domain.scope import record_name, scope_name

LISTS_A_PAGE = 4
STEPS_SHOWN = 8
SCOPE_BUTTONS = 4
LONGEST_LIST = 1200  # characters that one list may take of a page: two stand on one card


def draw(answer: RecordBook) -> Card:
    """Lay out one page of the lists."""
    citations = Citations()
    page = turn_to(answer.request.page, answer.lists, LISTS_A_PAGE, _length)
    blocks = tuple(block for record_list in page.items for block in _blocks(record_list, citations))
    event = event_name(answer.request.event)
    names = sorted({record_name(r.type, r.scope) for r in answer.lists})
    return Card(
        Tone.RECORD,
        f"{event}: {listed(names)}{'s' if len(answer.lists) > 1 else ''}",
        _lead(answer),
        blocks,
        notes=_terms(answer),
        footer=(
            f"{as_of(answer.coverage)} {page.note}".strip(),
            *citations.lines(),
        ),
        actions=tuple(
            row
            for row in (
                page_buttons("record", answer.request.options(), page, "‹ Back", "More ›"),
                _scope_buttons(answer),
            )
            if row
        ),
    )


def _lead(answer: RecordBook) -> Line:
    """One mark for each list, told apart by whatever differs between the lists."""
    parts: list[str] = []
    for record_list in answer.lists[:LISTS_A_PAGE]:
        track = f" {'on the ' if track_name(record_list.event) == 'short track' else ''}{track_name(record_list.event)}"
        for record, note in (
            *((r, "") for r in record_list.standing.current[:1]),
            *((r, " pending") for r in record_list.standing.pending[:1]),
        ):
            parts += ["; " if parts else "", Strong(record.mark.text), f"{note} by {record.athlete.name}{track}"]
    return (*parts, ".") if parts else ("No mark stands yet.",)


def _terms(answer: RecordBook) -> tuple[str, ...]:
    """Says why it is a best, and who calls it a record all the same."""
    bests = [r for r in answer.lists if r.type in (RecordType.WORLD_BEST, RecordType.AREA_BEST)]
    if not bests:
        return ()
    said = listed(
        [
            f"{claim.source.publisher} calls {record.mark.text} “{claim.wording}”"
            for best in bests
            for record in best.standing.current
            for claim in record.claims
            if "record" in claim.wording
        ]
    )
    return (
        f"World Athletics ratifies no record in this event: the best marks are world bests"
        f"{', though ' + said if said else ''}.",
    )


def _blocks(record_list: RecordList, citations: Citations) -> tuple[Block, ...]:
    stands = record_list.standing
    heading = _title(record_list)
    lines: list[Line] = [(Strong(heading),)]
    for record in stands.current:
        lines += _record_lines(record, _life(record, record_list.type), citations)
    for record in stands.pending:
        lines += _record_lines(record, "pending: not ratified yet", citations)
    if not stands.superseded:
        return (Paragraph((*lines, ("What it superseded is not in the store.",))),)
    rows = tuple((r.mark.text, r.athlete.short_name, day(r.set_on)) for r in stands.superseded[:STEPS_SHOWN])
    cited = citations.cite(dict.fromkeys(c.source for r in stands.superseded[:STEPS_SHOWN] for c in r.claims))
    left = len(stands.superseded) - len(rows)
    more = f" (the latest {len(rows)} of {len(rows) + left})" if left else ""
    wordings = _wordings(stands.superseded[:STEPS_SHOWN])
    return (
        Paragraph((*lines, (f"It superseded{more} {cited}:",))),
        Table(("Mark", "Athlete", "Set on"), rows, frozenset({0})),
        *((Paragraph(wordings),) if wordings else ()),
    )


def _wordings(records: tuple[Record, ...]) -> tuple[Line, ...]:
    """What sources called marks that have been superseded since: true on the day, not any more."""
    return tuple(
        (f"{claim.source.publisher} calls {record.mark.text} “{claim.wording}”: true on {day(record.set_on)}.",)
        for record in records
        for claim in record.claims
        if claim.wording
    )


def _record_lines(record: Record, life: str, citations: Citations) -> tuple[Line, Line]:
    sources = citations.cite(claim.source for claim in record.claims)
    wind = f" ({record.mark.wind / 10:+.1f} m/s)" if record.mark.wind is not None else ""
    place = ", ".join(dict.fromkeys(part for part in (record.meet, record.city) if part))
    return (
        (Strong(f"{record.mark.text}{wind}"), "  ", flagged(record.athlete)),
        (f"{place} · {day(record.set_on)} · {life} {sources}",),
    )


def _life(record: Record, record_type: RecordType) -> str:
    if record_type in (RecordType.WORLD_BEST, RecordType.AREA_BEST):
        return "stands as the best"
    return "stands, ratified" if record.status is RecordStatus.RATIFIED else "stands, no ratification seen"


def _title(record_list: RecordList) -> str:
    whose = {Sex.MEN: "Men", Sex.WOMEN: "Women", Sex.MIXED: "Mixed", None: ""}[record_list.event.sex]
    name = record_name(record_list.type, record_list.scope)
    return f"{whose}, {track_name(record_list.event)}: {name}"


def _length(record_list: RecordList) -> int:
    stands = record_list.standing
    shown = len(stands.current) + len(stands.pending)
    return min(LONGEST_LIST, 160 + 220 * shown + 60 * min(len(stands.superseded), STEPS_SHOWN))


def _scope_buttons(answer: RecordBook) -> tuple[Button, ...]:
    return tuple(
        Button(
            f"{scope_name(scope)} {'records' if scope in ('world', 'olympic') else ''}".strip(),
            "record",
            tuple(RecordRequest(answer.request.event, scope).options().items()),
        )
        for scope in answer.other_scopes[:SCOPE_BUTTONS]
    )
