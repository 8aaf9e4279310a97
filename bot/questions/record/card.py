"""The record card: for each list the record that stands and since when, what is pending, and what was superseded."""

from dataclasses import replace

from bot.cards import disputed, sources
from bot.cards.card import MOST_CHOICES, Block, Button, Card, Line, Menu, Paragraph, Strong, Table, Tone, action_rows
from bot.cards.formatting import Citations, cut, day, flagged, gap, listed, stood, wind_speed
from bot.cards.holders import column_names, names_of
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import as_of, fine_print
from bot.cards.sources import Fact, view_button
from bot.cards.spoilers import Spoilers
from bot.domain.disciplines import event_name, event_within
from bot.domain.record import Record, RecordStatus, RecordType
from bot.domain.scope import COMPETITIONS, record_name, scope_name, scope_word
from bot.domain.team import Team
from bot.domain.venues import in_dots, where_held
from bot.questions.context import Context
from bot.questions.record.answer import RecordBook, RecordList
from bot.questions.record.steps import draw_steps, holder_word, title

LISTS_A_PAGE = 4
STEPS_SHOWN = 6
FEW_LISTS = 2  # with more lists on a card, each shows only the last record it superseded
LIST_BUTTONS = 4
LONGEST_PLACE = 70
LONGEST_NAME = 24  # characters of a holder in a table, which wraps on a phone if it must
_BESTS = (RecordType.WORLD_BEST, RecordType.AREA_BEST)
_BEST_OF_CHAMPIONSHIPS = "The best mark of any edition in the lists I hold; none of them calls it the record itself."


def draw(answer: RecordBook, context: Context) -> Card:
    """Lay out the view asked for: one page of the lists, the progression of one list, or the sources."""
    spoilers = context.spoilers
    if answer.request.view == "sources":
        names = _holders(answer)
        shown = answer.lists[answer.request.list - 1 :][:1] if answer.request.list else answer.lists
        facts = [fact for record_list in shown for r in _all(record_list) for fact in _facts(r, names, spoilers)]
        asked = answer.request.asked()
        return sources.draw(Tone.RECORD, _heading(answer), facts, asked)
    if answer.request.list:
        return draw_steps(answer, context)
    return _lists(answer, spoilers)


def _lists(answer: RecordBook, spoilers: Spoilers) -> Card:
    citations = Citations()
    page = turn_to(answer.request.page, answer.lists, LISTS_A_PAGE, _length)
    steps = STEPS_SHOWN if len(page.items) <= FEW_LISTS else 0
    blocks = tuple(b for r in page.items for b in _blocks(r, answer, citations, steps, spoilers))
    hidden = any(spoilers.hides(r.set_on) for record_list in page.items for r in _standing(record_list))
    asked = f"As of {day(answer.on)}. " if answer.request.on else ""
    return Card(
        Tone.RECORD,
        _heading(answer),
        _lead(page.items, _holders(answer)),
        blocks,
        notes=(*_lacks(answer), *_terms(page.items)),
        footer=(
            fine_print(asked, as_of(answer.coverage), f" {page.note}"),
            *disputed.note(d for shown in page.items for r in _standing(shown) for d in r.disputes),
            *citations.short(),
        ),
        actions=action_rows(
            page_buttons(answer.request.asked(), page, "‹ Back", "More ›"),
            (*_step_buttons(answer, page.items), view_button(answer.request.asked())),
            _scopes(answer),
        ),
        spoiler=hidden,
    )


def _heading(answer: RecordBook) -> str:
    names = sorted({record_name(r.type, r.scope) for r in answer.lists})
    return f"{event_name(answer.request.event)}: {listed(names)}{'s' if len(answer.lists) > 1 else ''}"


def _holders(answer: RecordBook) -> dict[str, str]:
    """The names of all holders in the answer, by id."""
    return names_of(record.holder for record_list in answer.lists for record in _all(record_list))


def _lead(lists: tuple[RecordList, ...], names: dict[str, str]) -> Line:
    """The marks that stand and are pending, each with the sex and track of its list."""
    parts: list[str] = []
    for record_list in lists:
        where = f" ({title(record_list, short=True)})"
        for record, note in (
            *((r, "") for r in record_list.standing.current[:1]),
            *((r, " pending") for r in record_list.standing.pending[:1]),
        ):
            parts += ["; " if parts else "", Strong(record.mark.text), f"{note} by {names[record.holder.id]}{where}"]
    return (*parts, ".") if parts else ("No mark stands yet.",)


def _lacks(answer: RecordBook) -> tuple[str, ...]:
    """A note on the records asked for that are not held, so that no area's record passes for the world's."""
    names = [event_within(event) for event in answer.lacks]
    if not names:
        return ()
    record = f"{scope_word(answer.lacked_scope)} record{'s' if len(names) > 1 else ''}"
    return (f"I don't have the {record} in the {listed(names)}.",)


def _terms(lists: tuple[RecordList, ...]) -> tuple[str, ...]:
    """A note on the words used: why a mark is called a best and who calls it a record, or what a championship's is."""
    if any(r.type is RecordType.CHAMPIONSHIP_RECORD for r in lists):
        return (_BEST_OF_CHAMPIONSHIPS,)
    bests = [r for r in lists if r.type in _BESTS]
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
        "World Athletics ratifies no record in this event: the best marks are world bests"
        f"{', though ' + said if said else ''}.",
    )


def _blocks(
    record_list: RecordList, answer: RecordBook, citations: Citations, steps: int, spoilers: Spoilers
) -> tuple[Block, ...]:
    stands = record_list.standing
    hidden = any(spoilers.hides(r.set_on) for r in _standing(record_list))
    lines: list[Line] = []
    names = _holders(answer)
    for record in stands.current:
        lines += _record_lines(record, names, _life(record, record_list, answer), citations)
    for record in stands.pending:
        lines += _record_lines(record, names, "pending: not ratified yet", citations)
    heading = Paragraph(((Strong(title(record_list)),),))
    if not stands.superseded:
        lines.append(("What it superseded is not in the store.",))
        return heading, Paragraph(tuple(lines), spoiler=hidden)
    last = stands.superseded[:steps] if steps else stands.superseded[:1]
    cited = citations.cite(c.source for r in last for c in r.claims)
    if not steps:
        before = last[0]
        text = f"It superseded {before.mark.text}, {names[before.holder.id]}, {day(before.set_on)} {cited}"
        return heading, Paragraph((*lines, (text.rstrip(),)), spoiler=hidden)
    columns = column_names((r.holder for r in _all(record_list)), LONGEST_NAME, short=True)
    rows = tuple((r.mark.text, columns[r.holder.id], day(r.set_on)) for r in last)
    left = len(stands.superseded) - len(last)
    lines.append((f"It superseded {cited}{f' (the latest {len(rows)} of {len(rows) + left})' if left else ''}:",))
    wordings = _wordings(last)
    return (
        heading,
        Paragraph(tuple(lines), spoiler=hidden),
        Table(("Mark", holder_word(record_list.event), "Set on"), rows, frozenset({0, 2})),
        *((Paragraph(wordings),) if wordings else ()),
    )


def _wordings(records: tuple[Record, ...]) -> tuple[Line, ...]:
    """What sources call marks that have been superseded since: it was true on the day."""
    return tuple(
        (f"{claim.source.publisher} calls {record.mark.text} “{claim.wording}”: true on {day(record.set_on)}.",)
        for record in records
        for claim in record.claims
        if claim.wording
    )


def _record_lines(record: Record, names: dict[str, str], life: str, citations: Citations) -> tuple[Line, ...]:
    cited = citations.cite(claim.source for claim in record.claims)
    wind = f" ({wind_speed(record.mark.wind)})" if record.mark.wind is not None else ""
    place = cut(where_held(record.meet, record.city), LONGEST_PLACE)
    on = day(record.set_on) + disputed.day_sign(record.disputes)
    return (
        (
            Strong(f"{record.mark.text}{wind}{disputed.sign(record.disputes)}"),
            "  ",
            flagged(record.holder, names[record.holder.id]),
        ),
        *_runners(record, citations),
        (f"{in_dots(place, on, life)} {cited}".rstrip(),),
    )


def _runners(record: Record, citations: Citations) -> tuple[Line, ...]:
    team = record.holder
    if not isinstance(team, Team) or not team.runners:
        return ()
    return ((f"{_names(team)} {citations.cite(team.sources)}".rstrip(),),)


def _life(record: Record, record_list: RecordList, answer: RecordBook) -> str:
    """The record's status, how long it has stood, and by how much it improved the one before, or that it equals it."""
    if record_list.type in _BESTS:
        status = "stands as the best"
    else:
        ratified = record.status is RecordStatus.RATIFIED
        status = "stands, ratified" if ratified else "stands, no ratification seen"
        if ratified and record.scope in COMPETITIONS:  # there is no ratification of its own
            status = "stands"
    if record not in record_list.standing.current[:1]:
        return f"equals it, for {stood(record.set_on, answer.on)}"
    earlier = [r for r in record_list.standing.superseded if r.set_on < record.set_on]
    by = abs(earlier[0].mark.value - record.mark.value) if earlier else 0
    better = f", {gap(by, record.mark.measure)} better than the last" if by else ""
    # Written as text: a relative timestamp of Discord's would say only "3 years ago", without the days.
    return f"{status}, for {stood(record.set_on, answer.on)}{better}"


def _facts(record: Record, names: dict[str, str], spoilers: Spoilers) -> tuple[Fact, ...]:
    """The record and, for a relay, who ran, each with its sources."""
    name, hidden = record_name(record.type, record.scope), spoilers.hides(record.set_on)
    what = f"{event_name(record.event)}, {name}: {record.mark.text}, {names[record.holder.id]}, {day(record.set_on)}"
    fact = Fact(what, [claim.source for claim in record.claims], disputed.lines(record.disputes), hidden)
    team = record.holder
    if not isinstance(team, Team) or not team.runners:
        return (fact,)
    return fact, Fact(f"{team.name} on {day(record.set_on)}: {_names(team)}", team.sources, (), hidden)


def _names(team: Team) -> str:
    return listed([runner.name for runner in team.runners])


def _standing(record_list: RecordList) -> tuple[Record, ...]:
    return (*record_list.standing.current, *record_list.standing.pending)


def _all(record_list: RecordList) -> tuple[Record, ...]:
    return (*_standing(record_list), *record_list.standing.superseded)


def _length(record_list: RecordList) -> int:
    return 200 + 220 * len(_standing(record_list)) + (300 if record_list.standing.superseded else 60)


def _step_buttons(answer: RecordBook, shown: tuple[RecordList, ...]) -> tuple[Button, ...]:
    """A button to the progression of each list on the card that has superseded records."""
    return tuple(
        Button(
            "Progression" if len(answer.lists) == 1 else f"Progression: {title(record_list, short=True)}",
            replace(answer.request, list=number, page=0).asked(),
        )
        for number, record_list in enumerate(answer.lists, 1)
        if record_list in shown and record_list.standing.superseded
    )[:LIST_BUTTONS]


def _scopes(answer: RecordBook) -> Menu | tuple[Button, ...]:
    """Buttons to the event's records of other scopes, or a menu if there are many."""
    buttons = tuple(
        Button(f"{scope_name(scope)} records", replace(answer.request, scope=scope, list=0, page=0).asked())
        for scope in answer.other_scopes[:MOST_CHOICES]
    )
    return Menu("Other records of this event", buttons) if len(buttons) > LIST_BUTTONS else buttons
