"""What the meetings of a head-to-head are narrowed by: in words, and buttons that narrow them further."""

from dataclasses import replace

from bot.cards.card import Button, Line, Strong
from bot.cards.formatting import count, day
from bot.cards.meets import event_in_brief, meet_in_brief
from bot.domain.disciplines import event_name, event_within
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting
from bot.domain.race import Round
from bot.questions.competitions import Competition
from bot.questions.h2h.answer import HeadToHead
from bot.questions.h2h.no_meeting import NoMeeting
from bot.questions.h2h.request import HeadToHeadRequest

EVENT_BUTTONS = 3
_KINDS = {
    "olympics": "at Olympic Games",
    "worlds": "at World Championships",
    "championships": "at championships",
    "indoors": "at indoor championships",
    "league": "in the Diamond League and its like",
    "majors": "in marathon majors",
    "national": "at national championships",
}


def in_words(answer: HeadToHead | NoMeeting) -> tuple[str, ...]:
    """What the meetings are narrowed by: `in the 1500 m`, `in finals`, `at Olympic Games`, `in 2023`."""
    request = answer.request
    parts = (
        f"in the {event_within(request.event)}" if request.event else "",
        "in finals" if request.finals else "",
        {"outdoors": "outdoors", "short-track": "on the short track"}.get(request.track, ""),
        _at(answer.competition) if answer.competition else "",
        _KINDS.get(request.kind, ""),
        f"in {request.season}" if request.season else "",
        f"since {day(request.since)}" if request.since else "",
        f"until {day(request.until)}" if request.until else "",
    )
    return tuple(part for part in parts if part)


def _at(competition: Competition) -> str:
    """`at Olympic Games`, or of all meets in a city `in Oslo`."""
    of_city = len(competition.meets) > 1 and not competition.is_series
    return f"{'in' if of_city else 'at'} {competition.name}"


def last_won(answer: HeadToHead) -> Line:
    """`Kerr last beat Ingebrigtsen on 6 Aug 2024`, where, how often, and when first: for wins of one."""
    winner, loser = _winner_first(answer)
    latest = answer.meetings[0]
    race = latest.race
    where = ", ".join(part for part in (meet_in_brief(race.meet), event_in_brief(race.event)) if part)
    wins = " ".join((count(len(answer.meetings), "win"), *in_words(answer)))
    first = answer.meetings[-1].race
    began = f" The first was on {day(first.date)}, {meet_in_brief(first.meet)}." if len(answer.meetings) > 1 else ""
    return (
        Strong(f"{winner} last beat {loser} on {day(race.date)}"),
        f"{f', {where}' if where else ''}: {wins}, of {count(answer.held, 'meeting')} that I hold.{began}",
    )


def narrower(answer: HeadToHead) -> tuple[Button, ...]:
    """Buttons to finals only and to each of several events; once narrowed, a button back to all meetings."""
    here = replace(answer.request, page=0, view="")
    finals = sum(m.race.round is Round.FINAL for m in answer.meetings)
    codes = list(dict.fromkeys(m.race.event.discipline for m in answer.meetings))
    everything = Button(f"All {count(answer.held, 'meeting')}", answer.request.everything.asked())
    return (
        *((everything,) if answer.request.is_narrowed else ()),
        *((Button("Finals only", replace(here, finals=True).asked()),) if 0 < finals < len(answer.meetings) else ()),
        *(
            Button(event_name(Event(c)), replace(here, event=Event(c)).asked())
            for c in codes[:EVENT_BUTTONS]
            if len(codes) > 1
        ),
    )


def kinds_and_wins(answer: HeadToHead, *, hidden: bool) -> tuple[Button, ...]:
    """Buttons to meetings at championships, at the Olympic Games, and to the wins of either, where they narrow.

    Whether somebody won at all gives a hidden result away, so that there are no buttons to wins then.
    """
    here = replace(answer.request, page=0, view="")
    titles = {"championships": "Championships only", "olympics": "Olympics only"}
    kinds = [
        Button(label, replace(here, kind=kind).asked())
        for kind, label in titles.items()
        if not here.kind and _narrows(replace(here, kind=kind), answer.meetings)
    ]
    wins = [
        Button(f"{answer.short_names[athlete.id]}'s wins", replace(here, winner=athlete.id).asked())
        for athlete in answer.athletes
        if not (hidden or here.winner) and _narrows(replace(here, winner=athlete.id), answer.meetings)
    ]
    return (*kinds, *wins)


def _narrows(request: HeadToHeadRequest, meetings: tuple[Meeting, ...]) -> bool:
    """Whether a request admits some of the meetings, and not all."""
    return 0 < sum(map(request.admits, meetings)) < len(meetings)


def _winner_first(answer: HeadToHead) -> tuple[str, str]:
    first, second = answer.athletes
    winner, loser = (first, second) if answer.request.winner == first.id else (second, first)
    return answer.short_names[winner.id], answer.short_names[loser.id]
