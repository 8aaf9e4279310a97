"""The card of /h2h where no meeting is held: their bests side by side, and the tally of meetings elsewhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.cards import disputed, sources
from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.formatting import count, day, flagged, gap, listed, score
from bot.cards.sharing import VIEW as PICTURE
from bot.cards.sharing import picture_button, share
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.domain.asked import Asked
from bot.domain.athlete import Athlete
from bot.domain.disciplines import event_name, event_within
from bot.domain.dispute import count_origins
from bot.domain.head_to_head import is_unknown
from bot.domain.nations import nation_flag
from bot.domain.venues import in_commas, in_dots
from bot.questions.compare.answer import Best
from bot.questions.compare.request import OPTIONS
from bot.questions.context import Context
from bot.questions.h2h.answer import unheld_note
from bot.questions.h2h.narrowing import in_words
from bot.questions.h2h.no_meeting import Elsewhere, NoMeeting, best_by_points
from bot.questions.h2h.no_meeting_picture import picture_of

OTHER_EVENTS = 6  # beside the one whose bests are shown with day and place
_PAIR = 2


def draw_no_meeting(answer: NoMeeting, context: Context) -> Card:
    """Lay out what compares, its sources, or the picture of it."""
    hidden = any(context.spoilers.hides(on) for on in _days(answer))
    asked, heading = answer.request.asked(), " v ".join(answer.names.values())
    if answer.request.view == "sources":
        return sources.draw(Tone.HEAD_TO_HEAD, heading, _facts(answer, hidden=hidden), asked)
    if answer.request.view == PICTURE and answer.events:
        return share(Tone.HEAD_TO_HEAD, _lead(answer), picture_of(answer, hidden), asked)
    blocks = (Paragraph(lines, spoiler=hidden) for lines in (_in_full(answer), _in_brief(answer)) if lines)
    return Card(
        Tone.HEAD_TO_HEAD,
        _heading(answer),
        _lead(answer),
        tuple(blocks),
        footer=fine_print(
            unheld_note(answer.unheld),
            disputed.note(d for _, best in _shown(answer) for d in best.performance.disputes),
        ),
        sources=by_publisher(source for _, best in _shown(answer) for source in best.performance.sources),
        actions=action_rows(tuple(_ways_on(answer)), _views(answer)),
        spoiler=hidden,
    )


def _heading(answer: NoMeeting) -> str:
    if len(answer.athletes) != _PAIR:
        return " v ".join(answer.short_names.values())
    first, second = answer.athletes
    one, other = (answer.names[athlete.id] for athlete in answer.athletes)
    return f"{nation_flag(first.nation)} {one} v {other} {nation_flag(second.nation)}".strip()


def _lead(answer: NoMeeting) -> Line:
    """That no race is held, how they stand where they met, and who has the better best."""
    return (f"{_none_held(answer)} ", *_elsewhere(answer), *_better(answer))


def _none_held(answer: NoMeeting) -> str:
    request = answer.request
    if not answer.elsewhere:  # then what it is narrowed by does not matter
        return f"I hold no race that {'both' if len(answer.athletes) == _PAIR else 'two of them'} were in."
    narrowed = "".join(f" {part}" for part in in_words(answer))
    if request.winner:
        names = dict(answer.short_names)
        winner = names.pop(request.winner)
        return f"{winner} has never beaten {listed(list(names.values()))}{narrowed} that I know of."
    return f"I hold no meeting of theirs{narrowed}."


def _elsewhere(answer: NoMeeting) -> Line:
    """How each two stand over all their meetings: `Ingebrigtsen is ahead over all 17 meetings that I hold, 13–4. `"""
    line: list[str] = []
    for pair in answer.elsewhere:
        line += [*_tally(pair, answer), " "]
    return tuple(line)


def _tally(pair: Elsewhere, answer: NoMeeting) -> Line:
    met = len(pair.meetings)
    every = "both" if met == _PAIR else f"all {met}"
    held = f"over {every} meetings that I hold" if met > 1 else "in the one meeting that I hold"
    first, second = (answer.short_names[athlete.id] for athlete in pair.athletes)
    if is_unknown(pair.meetings):
        return (f"Who was ahead {held} is not known.",)
    one, other = pair.wins
    if len(answer.athletes) > _PAIR or one == other:
        return (Strong(f"{first} {score(one, other)} {second}"), f" {held}.")
    ahead, tally = (first, score(one, other)) if one > other else (second, score(other, one))
    return (Strong(ahead), f" is ahead {held}, ", Strong(tally), ".")


def _better(answer: NoMeeting) -> Line:
    """Whose best is better in the event asked about, in how many events, or by points."""
    short = answer.short_names
    compares = bool(answer.events) and answer.is_of_one_sex
    if compares and (answer.is_of_event_asked or len(answer.events) == 1):
        event = answer.events[0]
        better, bests = answer.better_in(event), answer.bests_in(event)
        if better is None:
            return ()
        apart = gap(bests[0][1].performance.mark, bests[1][1].performance.mark)
        return (
            Strong(f"{short[better.id]}'s best"),
            f" in the {event_within(event)} is better by ",
            Strong(apart),
            ".",
        )
    if compares and len(answer.athletes) == _PAIR:
        return _often_better(answer)
    best, *_ = best_by_points(answer.careers) or (None,)
    if best is None:
        return ()
    athlete, mark = best
    return ("By points ", Strong(short[athlete.id]), f" has the best mark: {_with_points(mark)}.")


def _often_better(answer: NoMeeting) -> Line:
    """`Ingebrigtsen's bests are better in 5 of 7 events.`"""
    often = [sum(answer.better_in(event) == athlete for event in answer.events) for athlete in answer.athletes]
    most, events = max(often), len(answer.events)
    if often.count(most) > 1:
        return (f"Of {events} events that both have marks in, each is better in {most}.",)
    who = answer.short_names[answer.athletes[often.index(most)].id]
    of = f"{most} of {events}" if most < events else "all" if events > _PAIR else "both"
    return (Strong(f"{who}'s bests"), " are better in ", Strong(f"{of} events"), ".")


def _with_points(best: Best) -> str:
    """`9.58 in the 100 m, 1356 points`."""
    one = best.performance
    return in_commas(f"{one.mark.shown} in the {event_within(one.event)}", _points(best))


def _points(best: Best) -> str:
    return f"{best.points} points" if best.points else ""


def _in_full(answer: NoMeeting) -> tuple[Line, ...]:
    """The bests in the first event, each with day, place and points; without one the best of each by points."""
    if not answer.events:
        return tuple(_best_line(*each, answer, named=True, bold=False) for each in best_by_points(answer.careers))
    event = answer.events[0]
    better = answer.better_in(event)
    lines = (_best_line(a, best, answer, named=False, bold=a == better) for a, best in answer.bests_in(event))
    without = [answer.short_names[c.athlete.id] for c in answer.careers if c.best_in(event) is None]
    none = ((f"{listed(without)}: no mark that I hold",),) if without else ()
    return ((Strong(event_name(event)),), *lines, *none)


def _best_line(athlete: Athlete, best: Best, answer: NoMeeting, *, named: bool, bold: bool) -> Line:
    """`🇳🇴 Ingebrigtsen **7:54.10** · 8 Jun 2023, Paris · 1304 points`; `bold` is the name of who is better."""
    one = best.performance
    name = flagged(athlete, answer.short_names[athlete.id])
    mark = one.mark.shown + disputed.sign(one.disputes)
    where = in_commas(day(one.on) + disputed.day_sign(one.disputes), one.city or one.meet)
    event = f"{event_name(one.event)} " if named else ""
    return (Strong(name) if bold else name, f"  {event}", Strong(mark), f" · {in_dots(where, _points(best))}")


def _in_brief(answer: NoMeeting) -> tuple[Line, ...]:
    """A line for each other event: the bests in the order of the heading, the better one in bold, with their years."""
    lines: list[Line] = []
    for event in answer.events[1 : OTHER_EVENTS + 1]:
        better, parts = answer.better_in(event), [f"{event_name(event)}  "]
        for at, career in enumerate(answer.careers):
            parts.append(" · " if at else "")
            best = career.best_in(event)
            if best is None:
                parts.append("–")
                continue
            mark = best.performance.mark.shown + disputed.sign(best.performance.disputes)
            parts += [Strong(mark) if career.athlete == better else mark, f" ({best.performance.on.year})"]
        lines.append(tuple(part for part in parts if part))
    more = len(answer.events) - 1 - OTHER_EVENTS
    if more > 0:
        lines.append((f"and {count(more, 'more event')}",))
    return ((Strong(" · ".join(answer.short_names.values())),), *lines) if lines else ()


def _shown(answer: NoMeeting) -> tuple[tuple[Athlete, Best], ...]:
    if not answer.events:
        return best_by_points(answer.careers)
    return tuple(each for event in answer.events[: OTHER_EVENTS + 1] for each in answer.bests_in(event))


def _days(answer: NoMeeting) -> Iterator[date]:
    yield from (best.performance.on for _, best in _shown(answer))
    yield from (meeting.race.date for pair in answer.elsewhere for meeting in pair.meetings)


def _facts(answer: NoMeeting, *, hidden: bool) -> list[Fact]:
    facts: list[Fact] = []
    for athlete, best in _shown(answer):
        one = best.performance
        what = in_commas(event_name(one.event), one.mark.shown, one.city or one.meet, day(one.on))
        text, origins = f"{answer.short_names[athlete.id]}: {what}", count_origins(one.sources, one.disputes)
        facts.append(Fact(text, one.sources, disputed.lines(one.disputes), hidden, origins=origins))
    return facts


def _ways_on(answer: NoMeeting) -> Iterator[Button]:
    """Buttons to all meetings of those who met elsewhere, and to the profiles."""
    for pair in answer.elsewhere:
        one, other = pair.athletes
        met = len(pair.meetings)
        label = f"All {met} meetings" if met > 1 else "Their meeting"
        if len(answer.athletes) > _PAIR:
            label = f"{answer.short_names[one.id]} v {answer.short_names[other.id]}"
        everything = replace(answer.request.everything, athlete=one.id, opponent=other.id, third="")
        yield Button(label, everything.asked())
    for athlete in answer.athletes:
        yield Button(answer.short_names[athlete.id], Asked.of("athlete", {"athlete": athlete.id}))


def _views(answer: NoMeeting) -> tuple[Button, ...]:
    careers = dict(zip(OPTIONS, (athlete.id for athlete in answer.athletes), strict=False))
    asked = answer.request.asked()
    compare = Button("Compare", Asked.of("compare", careers))
    return (compare, view_button(asked), *((picture_button(asked),) if answer.events else ()))
