"""The compare cards: careers side by side, and the club of those who have broken several barriers."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from bot.cards import sources
from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, day, flagged, listed, score, set_indoors
from bot.cards.meets import event_in_brief
from bot.cards.paging import page_buttons, turn_to
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.cards.spoilers import Spoilers
from bot.domain.asked import Asked
from bot.domain.barriers import RULE, Barrier, Member
from bot.domain.disciplines import event_name, event_within, track_name
from bot.domain.dispute import count_origins
from bot.domain.event import Event
from bot.domain.head_to_head import is_unknown
from bot.domain.implements import implement_called, present_since
from bot.domain.mark import Measure
from bot.domain.meet_kind import MeetKind
from bot.domain.nations import nation_flag
from bot.domain.profile import Performance
from bot.domain.race import AnyResult
from bot.domain.scope import record_name
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.venues import in_commas
from bot.questions.compare.answer import Best, Career, Careers, Club
from bot.questions.compare.request import OFTEN, OPTIONS, CompareRequest
from bot.questions.context import Context
from bot.questions.h2h.button import head_to_head_button
from bot.questions.top.reported import note_of

EVENTS_A_PAGE = 6
_MOST_NAMED = 3
MEMBERS_A_PAGE = 8
_MOST_RECORDS = 2  # of each athlete, by name
_MEDALS = {1: "🥇", 2: "🥈", 3: "🥉"}
_APART = " · "


def draw(answer: Careers | Club, context: Context) -> Card:
    """Lay out the careers, the club, or the sources of either."""
    return _draw_club(answer, context) if isinstance(answer, Club) else _draw_careers(answer, context)


def _draw_careers(answer: Careers, context: Context) -> Card:
    request, spoilers = answer.request, context.spoilers
    names = [answer.short_names[career.athlete.id] for career in answer.careers]
    hidden = any(spoilers.hides(on) for on in _days(answer))
    heading = " v ".join(names)
    if request.view == "sources":
        return sources.draw(Tone.ATHLETE, heading, _career_facts(answer, spoilers), request.asked(), _RULE)
    events = _shown(answer)
    page = turn_to(request.page, events, EVENTS_A_PAGE, lambda _: 120)
    bests = tuple(_event_line(answer, event) for event in page.items)
    blocks = [Paragraph(_won(answer), spoiler=hidden)] if page.number <= 0 else []
    if bests:
        blocks.append(Paragraph(((Strong("Bests, with points"),), *bests), spoiler=hidden))
    return Card(
        Tone.ATHLETE,
        _flagged_heading(answer, names),
        _lead(answer),
        tuple(blocks),
        footer=fine_print("What I hold, not whole careers"),
        page=page.note,
        sources=by_publisher(_said(answer)),
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Back", "More ›"),
            tuple(head_to_head_button(*met.athletes) for met in answer.pairs if met.meetings)[:5],
            (
                Button("Seasons", Asked.of("athlete", dict(zip(OPTIONS, request.athletes, strict=False)))),
                view_button(request.asked()),
            ),
        ),
        spoiler=hidden,
    )


_RULE = "Points by the World Athletics Scoring Tables of 2025; medals are those of championships and Games"


def _flagged_heading(answer: Careers, names: Sequence[str]) -> str:
    flags = (nation_flag(career.athlete.nation) for career in answer.careers)
    return " v ".join(f"{flag} {name}".strip() for flag, name in zip(flags, names, strict=True))


def _lead(answer: Careers) -> Line:
    """Two athletes: who is ahead where they met; more: whose best mark scores most."""
    if len(answer.pairs) == 1:
        (met,) = answer.pairs
        first, second = (answer.short_names[athlete.id] for athlete in met.athletes)
        if not met.meetings:
            return (f"I hold no race of both {first} and {second}.",)
        if not is_unknown(met.meetings) and met.wins[0] != met.wins[1]:
            ahead = 0 if met.wins[0] > met.wins[1] else 1
            tally = score(met.wins[ahead], met.wins[1 - ahead])
            return (
                Strong((first, second)[ahead]),
                " leads ",
                Strong(tally),
                f" in {count(len(met.meetings), 'race')}.",
            )
        return (f"Level in {count(len(met.meetings), 'race')}.",)
    scored = [(career.highest, answer.short_names[career.athlete.id]) for career in answer.careers]
    known = [(best.points or 0, best, name) for best, name in scored if best is not None]
    if not known:
        return (f"{len(answer.careers)} careers side by side.",)
    points, best, name = max(known, key=lambda each: each[0])
    event, mark = best.performance.event, best.performance.mark.shown
    on = {"short track": " on the short track", "indoors": " indoors"}.get(track_name(event), "")
    of = f" in the {event_within(Event(event.discipline))}{on}, {points} points."
    return (Strong(name), " has the best mark by points: ", Strong(mark), of)


def _won(answer: Careers) -> tuple[Line, ...]:
    """A line for medals at each kind of championships, titles, records, and the tallies of three or more."""

    def row(label: str, told: Callable[[Career], str]) -> Line:
        each = [told(career) or "–" for career in answer.careers]
        return (Strong(label), f"  {_APART.join(each)}") if any(text != "–" for text in each) else ()

    kinds = ((MeetKind.OLYMPIC, "Olympics"), (MeetKind.WORLD, "Worlds"))
    lines = [
        *(row(name, lambda c, kind=kind: _medals(_at(c, kind))) for kind, name in kinds),
        row("All medals", lambda career: _medals(career.medals)),
        row("Titles without relays", lambda career: str(len(career.titles) or "")),
        row("Best by points", lambda career: str(career.highest.points) if career.highest else ""),
        *(_records(career, answer.short_names[career.athlete.id]) for career in answer.careers),
        *(_tally(answer, at) for at in range(len(answer.pairs) if len(answer.pairs) > 1 else 0)),
    ]
    return tuple(line for line in lines if line)


def _at(career: Career, kind: MeetKind) -> list[AnyResult]:
    return [result for result in career.medals if result.race.meet.kind is kind]


def _medals(results: Iterable[AnyResult]) -> str:
    places = [result.place for result in results]
    return "".join(f"{medal}{places.count(place)}" for place, medal in _MEDALS.items() if place in places)


def _records(career: Career, name: str) -> Line:
    """What an athlete holds, alone before with a team, and of the world before those of an area or of a meet."""
    standing = (holding.record for holding in career.holdings if holding.stands)
    held = sorted(standing, key=lambda record: (isinstance(record.holder, Team), record.scope != "world"))
    if not held:
        return ()
    told = [f"{record_name(r.type, r.scope)} {_brief(r.event)}" for r in held[:_MOST_RECORDS]]
    more = f" and {len(held) - len(told)} more" if len(held) > len(told) else ""
    return (Strong(f"{name} holds"), f"  {', '.join(told)}{more}")


def _brief(event: Event) -> str:
    """`1500`, `mile short track`, within a sentence."""
    name = event_in_brief(event)
    return f"{name[:1].lower()}{name[1:]} {track_name(event) if event.short_track else ''}".rstrip()


def _tally(answer: Careers, at: int) -> Line:
    met = answer.pairs[at]
    first, second = (answer.short_names[athlete.id] for athlete in met.athletes)
    if not met.meetings:
        return (f"{first} and {second}: I hold no race of both",)
    between = "v" if is_unknown(met.meetings) else score(*met.wins)
    return (Strong(f"{first} {between} {second}"), f"  in {count(len(met.meetings), 'race')}")


def _shown(answer: Careers) -> list[Event]:
    """The events that two of them or more have marks in; where there is none, those of anybody."""
    often = {event: sum(career.best_in(event) is not None for career in answer.careers) for event in answer.events}
    shared = [event for event in answer.events if often[event] > 1]
    return shared or list(answer.events)


def _event_line(answer: Careers, event: Event) -> Line:
    """`1500 m  **3:26.73** 1283 – 3:27.79 1274`: the best mark in bold, then its points."""
    bests = [career.best_in(event) for career in answer.careers]
    marks = [best.performance.mark for best in bests if best]
    parts: list[str] = [f"{event_name(event)}  "]
    for at, best in enumerate(bests):
        parts.append(_APART if at else "")
        if best is None:
            parts.append("–")
            continue
        mark = best.performance.mark
        first = not any(other.is_better_than(mark) for other in marks)
        parts += [Strong(mark.shown) if first else mark.shown, f" {best.points}" if best.points else ""]
    return tuple(part for part in parts if part)


def _days(answer: Careers) -> Iterable[date]:
    for career in answer.careers:
        yield from (best.performance.on for best in career.bests)
        yield from (result.race.date for result in career.medals)
    yield from (meeting.race.date for met in answer.pairs for meeting in met.meetings)


def _said(answer: Careers) -> Iterable[Source]:
    for career in answer.careers:
        yield from (source for best in career.bests for source in best.performance.sources)
        yield from (source for result in career.medals for source in result.sources)


def _career_facts(answer: Careers, spoilers: Spoilers) -> list[Fact]:
    """The sources of each best shown, of each medal and of each record that stands."""
    facts: list[Fact] = []
    for career in answer.careers:
        name = answer.short_names[career.athlete.id]
        facts += [_best_fact(best, name, spoilers) for event in _shown(answer) if (best := career.best_in(event))]
        for result in career.medals:
            race = result.race
            what = in_commas(event_name(race.event), race.meet.short_where, day(race.date))
            text = f"{name}: {_MEDALS[result.place or 1]} {what}"
            origins = count_origins(result.sources, result.disputes)
            facts.append(Fact(text, result.sources, spoiler=spoilers.hides(race.date), origins=origins))
        for record in (holding.record for holding in career.holdings if holding.stands):
            text = f"{name}: {record_name(record.type, record.scope)}, {event_name(record.event)} {record.mark.shown}"
            facts.append(Fact(f"{text}{set_indoors(record)}", record.sources, spoiler=spoilers.hides(record.set_on)))
    return facts


def _best_fact(best: Best, name: str, spoilers: Spoilers) -> Fact:
    one = best.performance
    what = in_commas(event_name(one.event), one.mark.shown, one.city or one.meet, day(one.on))
    return Fact(f"{name}: {what}", one.sources, spoiler=spoilers.hides(one.on), origins=_origins(one))


def _origins(one: Performance) -> int:
    return count_origins(one.sources, one.disputes)


def _draw_club(answer: Club, context: Context) -> Card:
    request, spoilers = answer.request, context.spoilers
    hidden = any(spoilers.hides(best.on) for one in answer.members for best in one.bests)
    often = request.view == OFTEN and len(request.barriers) == 1
    all_of = "all" if len(request.barriers) > 1 else "it most often" if often else "it"
    heading = f"{listed([barrier.mark.text for barrier in request.barriers])}: who has {all_of}"
    if request.view == "sources":
        facts = [
            Fact(
                f"{one.athlete.name}: {in_commas(event_name(best.event), best.mark.shown, best.city, day(best.on))}",
                best.sources,
                spoiler=hidden,
                origins=_origins(best),
            )
            for one in answer.members
            for best in one.bests
        ]
        facts += [Fact(note_of(one), one.sources) for one in answer.reported]
        return sources.draw(Tone.ATHLETE, heading, facts, request.asked(), f"Rule: {RULE}")
    members = sorted(answer.members, key=lambda one: -one.times[0]) if often else answer.members
    page = turn_to(request.page, members, MEMBERS_A_PAGE, lambda _: 200)
    lines = tuple(line for one in page.items for line in _member(one, request.barriers))
    broken = _broken(request.barriers)
    number = len(answer.members)
    return Card(
        Tone.ATHLETE,
        heading,
        (
            *(_most_often(members) if often and not hidden else ()),
            Strong(count(number, "athlete")),
            f" {broken if number > 1 else broken.replace('have', 'has', 1)}, as far as I hold.",
        ),
        (Paragraph(lines, spoiler=hidden),),
        notes=(*map(note_of, answer.reported), *_of_today(request.barriers), *_first(answer)),
        footer=fine_print("Most often first" if often else "Farthest first", _counted(page.items)),
        page=page.note,
        sources=by_publisher(source for one in answer.members for best in one.bests for source in best.sources),
        actions=action_rows(
            page_buttons(request.asked(), page, "‹ Before", "More ›"),
            (*_two_best(answer, hidden=hidden), *_other_order(request), view_button(request.asked())),
        ),
        spoiler=hidden,
    )


def _most_often(members: Sequence[Member]) -> tuple[str | Strong, ...]:
    """Those who have it most often, of members in that order; of more than three how many they are."""
    times = members[0].times[0]
    first = [one.athlete for one in members if one.times[0] == times]
    who = listed([flagged(each) for each in first]) if len(first) <= _MOST_NAMED else count(len(first), "athlete")
    each = " each" if len(first) > 1 else ""
    return (Strong(who), f" most often, {count(times, 'time')}{each}. ")


def _other_order(request: CompareRequest) -> tuple[Button, ...]:
    """The way to the other order of those who have a single mark."""
    if len(request.barriers) > 1:
        return ()
    often = request.view == OFTEN
    label, view = ("Farthest first", "") if often else ("Most often first", OFTEN)
    return (view_button(request.asked(), label, view),)


def _counted(members: Sequence[Member]) -> str:
    """Says in the small print that the numbers count the marks held; empty where no number is shown."""
    shown = any(len(one.times) == 1 and one.times[0] > 1 for one in members)
    return "times that I hold" if shown else ""


def _of_today(barriers: Sequence[Barrier]) -> tuple[str, ...]:
    """Which implement the marks are of, where it was changed."""
    since = {barrier.event: present_since(barrier.event) for barrier in barriers}
    return tuple(
        f"{implement_called(event)} of today, in use since {day(first)}: marks with the one before don't count here."
        for event, first in since.items()
        if first
    )


def _first(answer: Club) -> tuple[str, ...]:
    """Who was the first beyond a single barrier; only who is the earliest held where steps of the record may lack."""
    if len(answer.request.barriers) > 1:
        return ()
    if answer.first is None:
        first = min(one.since for one in answer.members)
        who = listed([one.athlete.name for one in answer.members if one.since == first])
        return (f"The earliest that I hold: {who}, {day(first)}. I may lack earlier ones.",)
    record = answer.first
    where = in_commas(record.mark.shown, record.city or record.meet, day(record.set_on))
    return (f"The first was {record.holder.name}, by a world record: {where}.",)


def _broken(barriers: Sequence[Barrier]) -> str:
    """`have run the men's 1500 m under 3:30`, `have 6.15 or better in the men's pole vault`; the sex is said once."""
    timed = all(barrier.mark.measure is Measure.TIME for barrier in barriers)
    said = listed([_barrier(barrier, with_sex=barrier is barriers[0]) for barrier in barriers])
    return f"{'have run ' if timed else 'have '}{said}"


def _barrier(barrier: Barrier, *, with_sex: bool) -> str:
    sex = barrier.event.sex if with_sex else None
    event = event_within(Event(barrier.event.discipline, sex, None, barrier.event.variant))
    timed = barrier.mark.measure is Measure.TIME
    return f"the {event} under {barrier.mark.text}" if timed else f"{barrier.mark.text} or better in the {event}"


def _member(one: Member, barriers: Sequence[Barrier]) -> tuple[Line, Line]:
    marks: list[str] = []
    for best in one.bests:
        marks += [" · " if marks else "", Strong(best.mark.shown), f" {day(best.on)}"]
    since = f"  since {day(one.since)}" if len(barriers) > 1 else ""
    if len(barriers) == 1 and one.times[0] > 1:
        marks.append(f" · {one.times[0]} times")
    return ((Strong(flagged(one.athlete)), since), tuple(part for part in marks if part))


def _two_best(answer: Club, *, hidden: bool) -> tuple[Button, ...]:
    if hidden or len(answer.members) < 2:
        return ()
    pair = dict(zip(OPTIONS, (one.athlete.id for one in answer.members[:2]), strict=False))
    return (Button("Compare the first two", Asked.of("compare", pair)),)
