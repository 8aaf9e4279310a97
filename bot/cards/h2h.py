"""The head-to-head card: the tally as its heading, then the meetings, latest first."""

from bot.answers.h2h import HeadToHead, HeadToHeadRequest
from bot.cards.card import Button, Card, Line, Paragraph, Strong, Tone
from bot.cards.formatting import Citations, as_of, count, day, place, span
from bot.cards.paging import line_length, page_buttons, turn_to
from bot.domain.disciplines import event_name, track_name
from bot.domain.event import Event
from bot.domain.head_to_head import RULE, Meeting
from bot.domain.nations import nation_flag
from bot.domain.race import Result, Round

MEETINGS_A_PAGE = 6
EVENT_BUTTONS = 4


def draw(answer: HeadToHead) -> Card:
    """Lay out one page of the meetings."""
    first, second = answer.athletes
    citations = Citations()
    page = turn_to(answer.request.page, answer.meetings, MEETINGS_A_PAGE, lambda m: line_length(_lines(m, Citations())))
    meetings = tuple(Paragraph(_lines(meeting, citations)) for meeting in page.items)
    dates = span(answer.meetings[-1].race.date, answer.meetings[0].race.date)
    scope = f" in the {event_name(answer.request.event)}" if answer.request.event else ""
    whole = len(answer.meetings) == answer.held
    shown = f"All {answer.held}" if whole else f"{len(answer.meetings)} of the {answer.held}"
    wins = f"{answer.wins[0]}–{answer.wins[1]}"
    return Card(
        Tone.HEAD_TO_HEAD,
        f"{nation_flag(first.nation)} {first.name} {wins} {second.name} {nation_flag(second.nation)}".strip(),
        _lead(answer, scope),
        meetings,
        footer=(
            f"Counts: {RULE}.",
            f"{shown} meetings of theirs that I hold, {dates}. {as_of(answer.coverage)} {page.note}".strip(),
            *citations.lines(),
        ),
        actions=tuple(
            row for row in (page_buttons("h2h", answer.request.options(), page), _event_buttons(answer)) if row
        ),
    )


def _lead(answer: HeadToHead, scope: str) -> Line:
    wins, total = answer.wins, count(len(answer.meetings), "meeting")
    undecided = len(answer.meetings) - sum(wins)
    rest = f"; {undecided} counted for nobody" if undecided else ""
    if wins[0] == wins[1]:
        return ("They are level, ", Strong(f"{wins[0]}–{wins[1]}"), f", over {total}{scope}{rest}.")
    ahead = 0 if wins[0] > wins[1] else 1
    tally = f"{wins[ahead]}–{wins[1 - ahead]}"
    return (Strong(answer.athletes[ahead].name), " is ahead, ", Strong(tally), f", over {total}{scope}{rest}.")


def _lines(meeting: Meeting, citations: Citations) -> tuple[Line, ...]:
    race, (first, second) = meeting.race, meeting.results
    sources = citations.cite(dict.fromkeys((*first.sources, *second.sources)))
    where = f" · {race.meet.name}, {race.meet.city} · {event_name(Event(race.event.discipline))}, {race.round_name} "
    track = f"({track_name(race.event)}) " if race.event.short_track else ""
    first_part, second_part = (_result(r, meeting.winner == i, race.round) for i, r in enumerate((first, second)))
    return (
        (Strong(day(race.date)), where + track + sources),
        (first_part, "  ·  ", second_part),
    )


def _result(result: Result, ahead: bool, round_: Round) -> str:
    shown = " ".join(word for word in (place(result.place, result.tied), result.mark_text) if word)
    text = f"{result.athlete.short_name} {shown}"
    return Strong(text) if ahead else text


def _event_buttons(answer: HeadToHead) -> tuple[Button, ...]:
    """The events they met in, where that is more than one; all events where one was asked for."""
    first, second = answer.request.athlete, answer.request.opponent

    def ask(label: str, event: Event | None) -> Button:
        return Button(label, "h2h", tuple(HeadToHeadRequest(first, second, event).options().items()))

    if answer.request.event:
        return (ask(f"All {answer.held} meetings", None),) if answer.held > len(answer.meetings) else ()
    codes = list(dict.fromkeys(m.race.event.discipline for m in answer.meetings))
    if len(codes) < 2:
        return ()
    return tuple(ask(event_name(Event(code)), Event(code)) for code in codes[:EVENT_BUTTONS])
