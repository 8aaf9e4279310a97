"""The record card: for each list the record that stands and since when, what is pending, and what was superseded."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.cards import disputed, sources
from bot.cards.card import MOST_CHOICES, Block, Brief, Button, Card, Line, Menu, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import cut, day, day_of, flagged, listed, set_indoors, wind_speed
from bot.cards.holders import names_of
from bot.cards.paging import page_buttons, turn_to
from bot.cards.sharing import VIEW as PICTURE
from bot.cards.sharing import share
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.cards.spoilers import Spoilers
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_name, event_within, find_discipline
from bot.domain.dispute import count_origins
from bot.domain.event import Kind, Sex
from bot.domain.nations import nation_in_text
from bot.domain.progression import Gap, beaten, may_hide_trials
from bot.domain.record import Record, RecordType, ReportedRecord
from bot.domain.scope import is_national, record_name, records_of, scope_name
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.venues import in_dots, where_held
from bot.questions.context import Context
from bot.questions.record.answer import RecordBook, RecordList
from bot.questions.record.life import BESTS, between, life, pending, reported_as, stood_then
from bot.questions.record.picture import picture_of
from bot.questions.record.steps import draw_steps, may_lack, step_lines, title

LISTS_A_PAGE = 4
STEPS_SHOWN = 3
STEPS_SINCE = 15  # of a list whose steps from a day on are asked for
FEW_LISTS = 2  # with more lists on a card, each shows only the last record it superseded
LIST_BUTTONS = 4
LONGEST_PLACE = 70
_AS_STATISTICIANS_HAVE_IT = "As statisticians list it: I hold no list of the federation, and no earlier record."
_BEST_OF_CHAMPIONSHIPS = "The best mark of any edition in the lists I hold; none of them calls it the record itself."


def draw(answer: RecordBook, context: Context) -> Card:
    """Lay out the view asked for: one page of the lists, the progression of one list, or the sources."""
    spoilers = context.spoilers
    if answer.request.view == "sources":
        names = _holders(answer)
        shown = answer.lists[answer.request.list - 1 :][:1] if answer.request.list else answer.lists
        facts = [fact for record_list in shown for fact in _list_facts(record_list, names, spoilers)]
        asked = answer.request.asked()
        note = may_lack(shown[0]) if answer.request.list and shown else ""
        return sources.draw(Tone.RECORD, _heading(answer), facts, asked, note)
    if answer.request.view == PICTURE and (shared := _shared(answer, spoilers)):
        return shared
    if answer.request.list:
        return draw_steps(answer, context)
    return _lists(answer, spoilers)


def _shared(answer: RecordBook, spoilers: Spoilers) -> Card | None:
    """The picture of one list to share; None if nothing stands on it."""
    record_list = answer.lists[max(0, answer.request.list - 1)]
    if not record_list.standing.current:
        return None
    hidden = any(spoilers.hides(r.set_on) for r in _all(record_list))
    picture = picture_of(record_list, answer.on, answer.coverage.as_of, hidden)
    return share(Tone.RECORD, _lead((record_list,), _holders(answer)), picture, answer.request.asked())


def _lists(answer: RecordBook, spoilers: Spoilers) -> Card:
    each = min(STEPS_SINCE, max(len(one.standing.superseded) for one in answer.lists)) if answer.request.since else 0
    page = turn_to(answer.request.page, answer.lists, LISTS_A_PAGE, lambda one: _length(one) + 40 * each)
    steps = STEPS_SHOWN if len(page.items) <= FEW_LISTS else 0
    steps = STEPS_SINCE if answer.request.since else steps
    blocks = tuple(b for r in page.items for b in _blocks(r, answer, steps, spoilers))
    told = [r for shown in page.items for r in (*_standing(shown), *filter(None, (shown.taken_by,)))]
    hidden = any(spoilers.hides(r.set_on) for r in told)
    asked = f"As of {day(answer.on)}" if answer.request.on else ""
    return Card(
        Tone.RECORD,
        _heading(answer),
        _lead(page.items, _holders(answer), said=len(answer.lists) == 1 and answer.request.event.sex is not None),
        blocks,
        notes=(*_set_by(answer), *_lacks(answer), *terms(page.items), *of_mixed_races(page.items)),
        footer=fine_print(
            asked, disputed.note(d for shown in page.items for r in _standing(shown) for d in r.disputes)
        ),
        page=page.note,
        sources=_sources(answer),
        actions=action_rows(
            page_buttons(answer.request.asked(), page, "‹ Back", "More ›"),
            (*_step_buttons(answer, page.items), view_button(answer.request.asked()), *_pictures(answer)),
            _scopes(answer),
        ),
        spoiler=hidden,
    )


def _heading(answer: RecordBook) -> str:
    names = listed(sorted({record_name(r.type, r.scope) for r in answer.lists}))
    if len(answer.lists) > 1:
        scope = answer.request.scope or ""
        names = records_of(scope, "national records") if is_national(scope) else f"{names}s"
    event, only = answer.request.event, {record_list.event.short_track for record_list in answer.lists}
    if event.short_track is None and only == {True}:  # else an indoor mark stands for the record
        event = replace(event, short_track=True)
    heading = f"{event_name(event)}: {names}"
    of = f"{' by' if is_national(answer.request.scope or '') else ' of'} {answer.holder}" if answer.holder else ""
    since = f", since {day(answer.request.since)}" if answer.request.since else ""
    return f"{heading} before {answer.before}{since}" if answer.before else f"{heading}{of}{since}"


def _holders(answer: RecordBook) -> dict[str, str]:
    """The names of all holders in the answer, by id."""
    every = (record for record_list in answer.lists for record in (*record_list.reported, *_all(record_list)))
    return names_of(record.holder for record in every)


def _lead(lists: tuple[RecordList, ...], names: dict[str, str], *, said: bool = False) -> Line:
    """The marks that are reported, stand and are pending, each with its day, the sex and the track of its list.

    `said`: the heading says which list it is.
    """
    parts: list[str | Strong] = []
    for record_list in lists:
        until = _until(record_list)
        where = until if said else f" ({title(record_list, short=True)}{until})"
        at_least = "at least " if record_list.at_least else ""
        lacking = "; I may lack a step" if record_list.at_least else ""
        for before, record, note, after in (
            *(("", r, " reported", "") for r in record_list.reported[:1]),
            *((at_least, r, "", lacking) for r in record_list.standing.current[:1]),
            *(("", r, " pending", "") for r in record_list.standing.pending[:1]),
        ):
            holders = {r.holder.id: r.holder for r in (record, *_equal_to(record, record_list))}
            on = where
            if said and isinstance(record, Record) and len(holders) == 1:
                on = f", {day(record.set_on)}{where.removeprefix(',')}"
            by = f"{note} by {listed([_in_text(holder, names) for holder in holders.values()])}{on}{after}"
            parts += ["; " if parts else "", before if parts else before.capitalize(), Strong(record.mark.shown), by]
    return (*parts, ".") if parts else ("No mark stands yet.",)


def _in_text(holder: Athlete | Team, names: dict[str, str]) -> str:
    """A holder within a sentence: `by the United States`."""
    return nation_in_text(holder.nation) if isinstance(holder, Team) and not holder.club else names[holder.id]


def _until(record_list: RecordList) -> str:
    """Until which day it stood, and what it was beaten by, if it is the record before another."""
    taken = record_list.taken_by
    if taken:
        return f", until {day(taken.set_on)}: {taken.mark.shown} by {taken.holder.name}"
    return f", until {day(record_list.on + timedelta(days=1))}" if record_list.on else ""


def _equal_to(record: Record | ReportedRecord, record_list: RecordList) -> tuple[Record, ...]:
    """All that stand, if this is one of them: they share the record."""
    return record_list.standing.current if record in record_list.standing.current else ()


def _set_by(answer: RecordBook) -> tuple[str, ...]:
    """How many of the records the athlete set whose records were asked for."""
    return (f"{answer.holder} set {answer.set_by} of the records that I hold here.",) if answer.holder else ()


def _lacks(answer: RecordBook) -> tuple[str, ...]:
    """A note on the records asked for that are not held, so that no area's record passes for the world's."""
    names = [event_within(event) for event in answer.lacks]
    if not names:
        return ()
    record = records_of(answer.lacked_scope, "records" if len(names) > 1 else "record")
    return (f"I don't have the {record} in the {listed(names)}.",)


def terms(lists: tuple[RecordList, ...]) -> tuple[str, ...]:
    """A note on the words used: why a mark is called a best and who calls it a record, or what a championship's is."""
    if any(r.type is RecordType.CHAMPIONSHIP_RECORD for r in lists):
        return (_BEST_OF_CHAMPIONSHIPS,)
    if any(_is_of_statisticians(record) for r in lists for record in r.standing.current):
        return (_AS_STATISTICIANS_HAVE_IT,)
    bests = [r for r in lists if r.type in BESTS]
    if not bests:
        return ()
    current = (record for best in bests for record in best.standing.current)
    said = {c.source.publisher: c.wording for record in current for c in record.claims if "record" in c.wording}
    others = listed([f"{who} says “{wording}”" for who, wording in said.items()])
    note = f"World bests: World Athletics ratifies no record in this event{f', though {others}' if said else ''}."
    return (Brief(note, f"World bests, which nobody ratifies{f'; {others}' if said else ''}."),)


def of_mixed_races(lists: tuple[RecordList, ...]) -> tuple[str, ...]:
    """A note that on the road women have two world records, of which this is one."""
    of_women = (find_discipline(r.event.discipline) for r in lists if r.event.sex is Sex.WOMEN and r.scope == "world")
    if not any(discipline and discipline.kind is Kind.ROAD for discipline in of_women):
        return ()
    return ("Men may have run beside her; the record of women's races alone I don't have.",)


def _sources(answer: RecordBook) -> tuple[Source, ...]:
    """All sources of the lists, those of what stands first."""
    standing = (c.source for shown in answer.lists for record in _standing(shown) for c in record.claims)
    every = by_publisher(source for shown in answer.lists for source in _said(shown))
    return tuple(dict.fromkeys((*by_publisher(standing), *every)))


def _said(record_list: RecordList) -> Iterator[Source]:
    """The sources of all that is said of a list, each as often as it says something."""
    for reported in record_list.reported:
        yield from reported.sources
    yield from record_list.known_from
    for record in _all(record_list):
        yield from (claim.source for claim in record.claims)
        yield from record.holder.sources if isinstance(record.holder, Team) else ()


def _is_of_statisticians(record: Record) -> bool:
    return not record.tells_ratification


def _blocks(record_list: RecordList, answer: RecordBook, steps: int, spoilers: Spoilers) -> tuple[Block, ...]:
    stands = record_list.standing
    hidden = any(spoilers.hides(r.set_on) for r in _standing(record_list))
    lines: list[Line] = []
    names = _holders(answer)
    for reported in record_list.reported:
        lines += _reported_lines(reported, names)
    for record in stands.current:
        lines += _record_lines(record, names, life(record, record_list, record_list.on or answer.on))
    for record in stands.pending:
        lines += _record_lines(record, names, pending(record))
    heading = Paragraph(((Strong(title(record_list)),),))
    if not stands.superseded:
        if not all(map(_is_of_statisticians, stands.current)):  # of theirs the note says it for all lists
            lines.append(("What it superseded is not in the store.",))
        return heading, Paragraph(tuple(lines), spoiler=hidden)
    last = stands.superseded[:steps] if steps else stands.superseded[:1]
    missing = [gap for record in (*stands.current[:1], *last[:-1]) if (gap := record_list.gap_before(record))]
    lacking = f" (steps may be missing {listed([between(gap) for gap in missing])})" if missing else ""
    of_day = answer.request.since
    then = stood_then(record_list, of_day) if of_day else ""
    superseded = "Before it" if _may_hide_steps(record_list, missing) else "It superseded"
    if not steps:
        before = last[0]
        text = f"{superseded}: {before.mark.shown}, {names[before.holder.id]}, {day_of(before)}{lacking}"
        return heading, Paragraph((*lines, (text,)), spoiler=hidden)
    left = len(stands.superseded) - len(last)
    latest = f" (the latest {len(last)} of {len(last) + left})" if left else ""
    before = (f"{superseded}{latest}{lacking}:",), *step_lines(last, record_list)
    lines += [(then,)] if then else []
    return heading, Paragraph(tuple(lines), spoiler=hidden), Paragraph(before)


def _may_hide_steps(record_list: RecordList, missing: list[Gap]) -> bool:
    """Whether the mark that stands may have superseded another one than the last that is held."""
    stands = record_list.standing
    if not stands.current:
        return False
    first = stands.current[0]
    before = beaten(first, stands.superseded)
    return any(gap.after is first for gap in missing) or (before is not None and may_hide_trials(first, before))


def _record_lines(record: Record, names: dict[str, str], life: str) -> tuple[Line, ...]:
    wind = f" ({wind_speed(record.mark.wind)})" if record.mark.wind is not None else ""
    place = cut(where_held(record.meet, record.city), LONGEST_PLACE)
    on = f"{day(record.set_on)}{disputed.day_sign(record.disputes)}{set_indoors(record)}"
    return (
        (
            Strong(f"{record.mark.shown}{wind}{disputed.sign(record.disputes)}"),
            "  ",
            flagged(record.holder, names[record.holder.id]),
        ),
        *_runners(record),
        (in_dots(place, on, life),),
    )


def _reported_lines(record: ReportedRecord, names: dict[str, str]) -> tuple[Line, ...]:
    return (
        (Strong(record.mark.shown), "  ", flagged(record.holder, names[record.holder.id])),
        (reported_as(record),),
    )


def _runners(record: Record) -> tuple[Line, ...]:
    team = record.holder
    if not isinstance(team, Team) or not team.runners:
        return ()
    return ((_names(team),),)


def _list_facts(record_list: RecordList, names: dict[str, str], spoilers: Spoilers) -> tuple[Fact, ...]:
    """The marks of a list, and the time in which the one that stands is known to be the best, each with its sources."""
    what = f"{event_name(record_list.event)}, {record_name(record_list.type, record_list.scope)}"
    said = tuple(
        Fact(f"{what}: {r.mark.shown}, {names[r.holder.id]}, {reported_as(r)}", r.sources, (), False)
        for r in record_list.reported
    )
    stands = record_list.standing
    current = tuple(fact for record in stands.current for fact in _facts(record, names, spoilers))
    until = record_list.known_until if record_list.known_from else None
    known = (Fact(f"{what}: nothing better until {day(until)}", record_list.known_from, (), False),) if until else ()
    others = tuple(f for record in (*stands.pending, *stands.superseded) for f in _facts(record, names, spoilers))
    return (*said, *current, *known, *others)


def _facts(record: Record, names: dict[str, str], spoilers: Spoilers) -> tuple[Fact, ...]:
    """The record and, for a relay, who ran, each with its sources."""
    name, hidden = record_name(record.type, record.scope), spoilers.hides(record.set_on)
    what = f"{event_name(record.event)}, {name}: {record.mark.shown}, {names[record.holder.id]}, {day_of(record)}"
    said = [claim.source for claim in record.claims]
    confirmed = count_origins(said, record.disputes)
    worded = [f"{c.source.publisher} calls it “{c.wording}”" for c in record.claims if c.wording]
    called = f" ({'; '.join(worded)})" if worded else ""
    fact = Fact(f"{what}{called}", said, disputed.lines(record.disputes), hidden, origins=confirmed)
    team = record.holder
    if not isinstance(team, Team) or not team.runners:
        return (fact,)
    ran = f"{team.name} on {day(record.set_on)}: {_names(team)}"
    return fact, Fact(ran, team.sources, (), hidden, origins=count_origins(team.sources))


def _names(team: Team) -> str:
    return listed([runner.name for runner in team.runners])


def _standing(record_list: RecordList) -> tuple[Record, ...]:
    return (*record_list.standing.current, *record_list.standing.pending)


def _all(record_list: RecordList) -> tuple[Record, ...]:
    return (*_standing(record_list), *record_list.standing.superseded)


def _length(record_list: RecordList) -> int:
    marks = len(_standing(record_list)) + len(record_list.reported)
    return 200 + 220 * marks + (300 if record_list.standing.superseded else 60)


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


def _pictures(answer: RecordBook) -> tuple[Button, ...]:
    """A button to the picture of each list, where there are few."""
    drawn = [number for number, one in enumerate(answer.lists, 1) if one.standing.current]
    if len(answer.lists) > FEW_LISTS:
        return ()
    return tuple(
        Button(
            "Picture" if len(answer.lists) == 1 else f"Picture: {title(answer.lists[number - 1], short=True)}",
            replace(answer.request, list=number, view=PICTURE, page=0).asked(),
        )
        for number in drawn
    )


def _scopes(answer: RecordBook) -> Menu | tuple[Button, ...]:
    """Buttons to the event's records of other scopes, or a menu if there are many."""
    buttons = tuple(
        Button(f"{scope_name(scope)} records", replace(answer.request, scope=scope, list=0, page=0).asked())
        for scope in answer.other_scopes[:MOST_CHOICES]
    )
    return Menu("Other records of this event", buttons) if len(buttons) > LIST_BUTTONS else buttons
