"""Notable numbers of a head-to-head: finals, championships, seasons, streak, closest and widest margins."""

from collections.abc import Callable, Hashable, Iterable
from operator import itemgetter

from bot.cards.card import Line, Strong
from bot.cards.formatting import count, gap, score
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, is_unknown, margin, streak, tally
from bot.domain.race import Round
from bot.questions.h2h.answer import HeadToHead

MOST_SEASONS = 8
_PAIR = 2


def numbers(answer: HeadToHead) -> tuple[Line, ...]:
    """A line for each number that says more than the tally; no lines for a single meeting."""
    if len(answer.meetings) < 2:
        return ()
    # Of the races that one of the two won, every tally would be a whitewash.
    lines = (_kinds(answer), _seasons(answer), _streak(answer)) if not answer.request.winner else ()
    return tuple(line for line in (*lines, _margins(answer)) if line)


def _kinds(answer: HeadToHead) -> Line:
    groups = {
        "Finals": [m for m in answer.meetings if m.race.round is Round.FINAL],
        "Championships": [m for m in answer.meetings if m.race.meet.kind.is_championship],
        **_grouped(answer.meetings, lambda m: event_name(Event(m.race.event.discipline))),
    }
    shown = {name: group for name, group in groups.items() if 0 < len(group) < len(answer.meetings)}
    return _joined(shown)


def _seasons(answer: HeadToHead) -> Line:
    seasons = _grouped(answer.meetings, lambda m: m.race.date.year)
    return _joined(dict(list(seasons.items())[:MOST_SEASONS])) if len(seasons) > 1 else ()


def _streak(answer: HeadToHead) -> Line:
    run = streak(answer.meetings)
    if run is None or run[1] < 2:
        return ()
    winner = answer.short_names[answer.athletes[run[0]].id]
    return ("Current streak ", Strong(winner), f", {count(run[1], 'win')}")


def _margins(answer: HeadToHead) -> Line:
    pair = closest_and_widest(answer.meetings)
    if pair is None:
        return ()
    closest, widest = pair
    return ("Closest ", *_margin(closest), "  ·  Widest ", *_margin(widest))


def _margin(meeting: Meeting) -> Line:
    race = meeting.race
    return (Strong(apart(meeting)), f" ({f'{race.meet.short_where} {race.date.year}'.strip()})")


def closest_and_widest(meetings: Iterable[Meeting]) -> tuple[Meeting, Meeting] | None:
    """The meetings that one of the two won by least and by most; None where these would be the same."""
    known = [(value, m) for m in meetings if m.winner is not None and (value := margin(m)) is not None]
    if len({value for value, _ in known}) < _PAIR:
        return None
    return min(known, key=itemgetter(0))[1], max(known, key=itemgetter(0))[1]


def apart(meeting: Meeting) -> str:
    """How far apart the two marks are; empty if one is not known."""
    first, second = (result.mark for result in meeting.results)
    return gap(first, second) if first and second else ""


def _grouped(meetings: Iterable[Meeting], key: Callable[[Meeting], Hashable]) -> dict[str, list[Meeting]]:
    groups: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        groups.setdefault(str(key(meeting)), []).append(meeting)
    return groups


def _joined(groups: dict[str, list[Meeting]]) -> Line:
    parts: list[str] = []
    for name, group in groups.items():
        if is_unknown(group):
            continue
        parts += ["  ·  " if parts else "", f"{name} ", Strong(score(*tally(group)))]
    return tuple(part for part in parts if part)
