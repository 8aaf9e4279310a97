"""The head-to-head card: the tally as the heading, notable numbers, then the meetings, latest first."""

from itertools import groupby

from bot.cards import disputed, sources
from bot.cards.card import ActionRow, Button, Card, Line, Paragraph, Strong, Tone, action_rows
from bot.cards.chart import Chart, ChartKind, Point, Series
from bot.cards.formatting import count, day, place, publishers, score, span
from bot.cards.paging import line_length, page_buttons, turn_to
from bot.cards.sharing import VIEW as PICTURE
from bot.cards.sharing import picture_button, share
from bot.cards.small_print import by_publisher, fine_print
from bot.cards.sources import Fact, view_button
from bot.cards.spoilers import Spoilers
from bot.domain.disciplines import event_name
from bot.domain.dispute import count_origins
from bot.domain.head_to_head import RULE, Meeting, is_unknown, margin
from bot.domain.mark import Measure
from bot.domain.nations import nation_flag
from bot.domain.source import Source
from bot.domain.venues import in_commas
from bot.questions.context import Context
from bot.questions.h2h.answer import HeadToHead, unheld_note
from bot.questions.h2h.meetings import legend, meeting_line
from bot.questions.h2h.narrowing import in_words, kinds_and_wins, last_won, narrower
from bot.questions.h2h.no_meeting import NoMeeting
from bot.questions.h2h.no_meeting_card import draw_no_meeting
from bot.questions.h2h.numbers import numbers
from bot.questions.h2h.picture import picture_of
from bot.questions.h2h.three import draw_three

MEETINGS_A_PAGE = 10


def draw(answer: HeadToHead | NoMeeting, context: Context) -> Card:
    """Lay out the view asked for: the meetings, the chart or the sources; without a meeting what compares instead."""
    spoilers = context.spoilers
    if isinstance(answer, NoMeeting):
        return draw_no_meeting(answer, context)
    if answer.request.view == "sources":
        meetings = [m for pair in answer.pairs for m in pair.meetings] if answer.pairs else answer.meetings
        facts = [
            Fact(
                _in_words(m, answer),
                _sources(m),
                _against(m, answer),
                spoilers.hides(m.race.date),
                origins=min(count_origins(r.sources, r.disputes) for r in m.results),
            )
            for m in sorted(meetings, key=lambda m: m.race.date, reverse=True)
        ]
        asked = answer.request.asked()
        return sources.draw(Tone.HEAD_TO_HEAD, _names(answer), facts, asked, f"Rule: {RULE}")
    if answer.request.view == PICTURE:
        return _shared(answer, spoilers)
    if answer.request.third:
        return draw_three(answer, context)
    return _meetings(answer, spoilers)


def _shared(answer: HeadToHead, spoilers: Spoilers) -> Card:
    """The picture to share."""
    meetings = [m for pair in answer.pairs for m in pair.meetings] if answer.pairs else answer.meetings
    hidden = any(spoilers.hides(m.race.date) for m in meetings)
    lead = (f"{_names(answer)}, as a picture.",) if answer.pairs else _lead(answer)
    return share(Tone.HEAD_TO_HEAD, lead, picture_of(answer, hidden), answer.request.asked())


def _meetings(answer: HeadToHead, spoilers: Spoilers) -> Card:
    charted = answer.request.view == "chart"
    page = turn_to(
        answer.request.page, answer.meetings, MEETINGS_A_PAGE, lambda m: line_length((meeting_line(m, answer),))
    )
    hidden = any(spoilers.hides(m.race.date) for m in answer.meetings)
    shown = () if charted else page.items
    blocks = tuple(
        Paragraph(tuple(meeting_line(m, answer) for m in run), spoiler=spoiler)
        for spoiler, run in groupby(shown, lambda m: spoilers.hides(m.race.date))
    )
    marked = disputed.note(d for m in shown for r in m.results for d in r.disputes)
    summary = (*numbers(answer), *_unheld(answer)) if page.number == 0 else ()
    return Card(
        Tone.HEAD_TO_HEAD,
        _heading(answer, hidden),
        _lead(answer),
        (*((Paragraph(summary, spoiler=hidden),) if summary else ()), *blocks),
        footer=fine_print(*legend(shown, answer), marked),
        page="" if charted else page.note,
        sources=by_publisher(source for m in answer.meetings for r in m.results for source in r.sources),
        actions=_actions(answer, () if charted else page_buttons(answer.request.asked(), page), hidden=hidden),
        chart=_chart(answer, hidden) if charted else None,
        spoiler=hidden,
    )


def _unheld(answer: HeadToHead) -> tuple[Line, ...]:
    """That they may have met more often: it bears on the tally, so it is no small print."""
    note = unheld_note(answer.unheld)
    return ((f"{note[0].upper()}{note[1:]}",),) if note else ()


def _names(answer: HeadToHead) -> str:
    return " v ".join(answer.names.values())


def _heading(answer: HeadToHead, hidden: bool) -> str:
    first, second = answer.athletes
    unsaid = hidden or is_unknown(answer.meetings) or answer.request.winner
    between = " v " if unsaid else f" {score(*answer.wins)} "
    one, other = (answer.names[athlete.id] for athlete in answer.athletes)
    return f"{nation_flag(first.nation)} {one}{between}{other} {nation_flag(second.nation)}".strip()


def _lead(answer: HeadToHead) -> Line:
    wins = answer.wins
    if answer.request.winner:
        return last_won(answer)
    unknown = sum(meeting.lacks_place for meeting in answer.meetings)
    annulled = sum(meeting.is_annulled for meeting in answer.meetings)
    undecided = len(answer.meetings) - sum(wins) - unknown - annulled
    met = len(answer.meetings)
    rest = (
        (f"; {'' if met == 1 else f'{annulled} '}with a DQ" if annulled else "")
        + (f"; {'it' if met == 1 else undecided} counted for nobody" if undecided else "")
        + (f"; in {unknown} the places are not known" if 0 < unknown < met else "")
    )
    held = " that I hold" if met == answer.held else f", of {answer.held} that I hold"
    over = " ".join(("over", count(met, "meeting"), *in_words(answer))) + held + rest
    if is_unknown(answer.meetings):
        return ("Who was ahead is not known, ", f"{over}.")
    if wins[0] == wins[1]:
        return ("They are level, ", Strong(score(*wins)), f", {over}.")
    ahead = 0 if wins[0] > wins[1] else 1
    return (
        Strong(answer.names[answer.athletes[ahead].id]),
        " is ahead, ",
        Strong(score(wins[ahead], wins[1 - ahead])),
        f", {over}.",
    )


def _in_words(meeting: Meeting, answer: HeadToHead) -> str:
    race, names = meeting.race, answer.short_names
    told = (f"{names[r.athlete.id]} {place(r.place, r.tied)} {r.mark_text}".rstrip() for r in meeting.results)
    results = ", ".join(told)
    return f"{in_commas(day(race.date), race.meet.short_where, event_name(race.event), race.round_in_full)}: {results}"


def _sources(meeting: Meeting) -> tuple[Source, ...]:
    first, second = meeting.results
    return tuple(dict.fromkeys((*first.sources, *second.sources)))


def _against(meeting: Meeting, answer: HeadToHead) -> tuple[str, ...]:
    """What sources dispute about a meeting: the day once, and the results of either athlete."""
    said = (line for r in meeting.results for line in disputed.lines(r.disputes, answer.short_names[r.athlete.id]))
    return tuple(dict.fromkeys(said))


def _chart(answer: HeadToHead, hidden: bool) -> Chart | None:
    first, second = answer.athletes
    timed = [(m, gap) for m in reversed(answer.meetings) if (gap := margin(m)) is not None and m.winner is not None]
    if not timed:
        return None
    points = tuple(Point(m.race.date, gap if m.winner == 0 else -gap, m.race.meet.short_where) for m, gap in timed)
    names, short = answer.names, answer.short_names
    wins = answer.wins
    said = f"{names[first.id]} was ahead in {wins[0]}, {names[second.id]} in {wins[1]} of {len(answer.meetings)}"
    return Chart(
        ChartKind.MARGINS,
        f"{short[first.id]} v {short[second.id]}: margins",
        (Series(short[first.id], points), Series(short[second.id], ())),
        timed[0][0].results[0].mark.measure if timed[0][0].results[0].mark else Measure.TIME,
        publishers(s for m in answer.meetings for s in _sources(m)),
        answer.coverage.as_of,
        f"Margin of every meeting from {span(timed[0][0].race.date, timed[-1][0].race.date)}. {said}.",
        spoiler=hidden,
    )


def _actions(answer: HeadToHead, pages: tuple[Button, ...], *, hidden: bool) -> tuple[ActionRow, ...]:
    asked = answer.request.asked()
    views = [view_button(asked)]
    if answer.request.view == "chart":
        views.insert(0, view_button(asked, "Meetings", ""))
    elif len(answer.meetings) > 1:
        views.insert(0, view_button(asked, "Chart", "chart"))
    if not answer.request.winner:  # of races that one of the two won, the picture's tally would be a whitewash
        views.append(picture_button(asked))
    return action_rows(pages, narrower(answer), kinds_and_wins(answer, hidden=hidden), tuple(views))
