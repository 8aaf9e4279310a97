"""The head-to-head as a picture to share."""

from collections.abc import Sequence

from bot.cards.formatting import count, score, span
from bot.cards.picture import Bout, Duel, Number, Pair, Picture, Trio
from bot.cards.sharing import credit, who_is
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, is_unknown, margin, tally
from bot.domain.race import Round
from bot.questions.h2h.answer import HeadToHead
from bot.questions.h2h.numbers import apart, closest_and_widest

NUMBERS = 4


def picture_of(answer: HeadToHead, hidden: bool) -> Picture:
    """Two athletes with their tally, or three with that of each pair."""
    meetings = [m for pair in answer.pairs for m in pair.meetings] if answer.pairs else list(answer.meetings)
    years = sorted({m.race.date.year for m in meetings})
    races = len({m.race.id for m in meetings})
    when = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    events = {event_name(Event(m.race.event.discipline)) for m in meetings}
    event = f" · {events.pop()}" if len(events) == 1 else ""
    content = _trio(answer) if answer.pairs else _duel(answer)
    return Picture(
        " v ".join(answer.names.values()),
        f"Head to head{event}{' · finals' if answer.request.finals else ''}",
        f"{count(races, 'race' if answer.pairs else 'meeting')} · {when}",
        content,
        credit(s for m in meetings for r in m.results for s in r.sources),
        answer.coverage.as_of,
        _in_words(answer, meetings),
        spoiler=hidden,
    )


def _duel(answer: HeadToHead) -> Duel:
    first, second = answer.athletes
    names = answer.names
    several = len({m.race.event.discipline for m in answer.meetings}) > 1
    return Duel(
        (who_is(first, name=names[first.id]), who_is(second, name=names[second.id])),
        None if is_unknown(answer.meetings) else answer.wins,
        _numbers(answer),
        tuple(_bout(meeting, several) for meeting in reversed(answer.meetings)),
    )


def _numbers(answer: HeadToHead) -> tuple[Number, ...]:
    """What says more than the tally: finals, championships, the closest and the widest margin; else the events."""
    meetings = answer.meetings
    groups = {
        "Finals": [m for m in meetings if m.race.round is Round.FINAL],
        "Championships": [m for m in meetings if m.race.meet.kind.is_championship],
    }
    for m in meetings:
        groups.setdefault(event_name(Event(m.race.event.discipline)), []).append(m)
    told = [
        Number(name, score(*tally(group)))
        for name, group in groups.items()
        if 0 < len(group) < len(meetings) and not is_unknown(group)
    ]
    return (*told[: NUMBERS - 2], *_margins(meetings), *told[NUMBERS - 2 :])[:NUMBERS]


def _margins(meetings: Sequence[Meeting]) -> tuple[Number, ...]:
    """The closest and the widest margin, where all marks are of one measure."""
    measures = {r.mark.measure for m in meetings for r in m.results if r.mark}
    pair = closest_and_widest(meetings)
    if pair is None or len(measures) > 1:
        return ()
    return tuple(Number(name, apart(meeting)) for name, meeting in zip(("Closest", "Widest"), pair, strict=True))


def _bout(meeting: Meeting, several: bool) -> Bout:
    """A meeting; it names its event where they met in several."""
    race, won = meeting.race, meeting.winner
    where = race.meet.short_where or "?"
    return Bout(
        won,
        margin(meeting) or 0,
        f"{where} ’{race.date.year % 100:02}",
        event_name(Event(race.event.discipline)) if several else "",
        meeting.results[won].mark_text if won is not None else "",
    )


def _trio(answer: HeadToHead) -> Trio:
    one, other = answer.pairs[0].athletes
    athletes = (one, other, answer.pairs[1].athletes[1])
    places = {athlete.id: at for at, athlete in enumerate(athletes)}
    ahead = {athlete.id: times for athlete, times in answer.ahead_of_both}
    names = answer.names
    first, second, third = (
        (who_is(a, name=names[a.id]), Number("ahead of both", f"{ahead.get(a.id, 0)} of {answer.all_met}"))
        for a in athletes
    )
    pairs = tuple(
        Pair(
            places[pair.athletes[0].id],
            places[pair.athletes[1].id],
            None if not pair.meetings or is_unknown(pair.meetings) else pair.wins,
        )
        for pair in answer.pairs
    )
    return Trio((first[0], second[0], third[0]), (first[1], second[1], third[1]), pairs)


def _in_words(answer: HeadToHead, meetings: Sequence[Meeting]) -> str:
    names = answer.names
    when = span(min(m.race.date for m in meetings), max(m.race.date for m in meetings))
    if answer.pairs:
        pairs = (
            f"{names[p.athletes[0].id]} {'v' if is_unknown(p.meetings) else score(*p.wins)} {names[p.athletes[1].id]}"
            for p in answer.pairs
            if p.meetings
        )
        return f"{'; '.join(pairs)}. {when}."
    one, other = (names[athlete.id] for athlete in answer.athletes)
    numbers = "".join(f" {number.label}: {number.value}." for number in _numbers(answer))
    tally_ = "places not known" if is_unknown(answer.meetings) else score(*answer.wins)
    return f"{one} against {other}: {tally_} in {count(len(meetings), 'meeting')}, {when}.{numbers}"
