"""Refuses what is asked of an event where the event's own record or list would answer another question."""

from bot.domain.asked import Asked
from bot.domain.combined import wholes_with
from bot.domain.disciplines import event_name, event_within
from bot.domain.event import Event, Sex
from bot.errors import Choice, UsageError
from bot.questions.resolving import shown
from bot.understanding.facts import Facts, Found
from bot.understanding.reading import Reading

_OF_AN_EVENT = frozenset(("record", "top"))
_BETWEEN = frozenset(("and", "against"))  # of two events that are both asked for


def refuse_parts(best: Reading, facts: Facts) -> None:
    """Raise UsageError for the best mark of a part of a combined event: `decathlon best 100 m` is neither's record."""
    events = facts.offering("event")
    pair = _part_and_whole(events) if best.question.name in _OF_AN_EVENT and not facts.offering("athlete") else None
    if pair is None or any(facts.asking(meaning) for meaning in _BETWEEN):
        return
    sentence = facts.gathered.sentence
    if any(word.parted for word in sentence.words[events[0].pieces[0].end : events[1].pieces[0].end]):
        return
    part, whole = pair
    raise UsageError(
        f"I have no list of the {event_within(part)} in “{shown(facts.text(whole.pieces[0]))}” alone.",
        "I have the bests of either event; a combined event's results show its parts.",
        tuple(
            Choice(event_name(Event(key)), Asked.of(best.question.name, {**best.filled.options, "event": key}))
            for key in (part.discipline, whole.value.partition(".")[0])
        ),
    )


def _part_and_whole(events: list[Found]) -> tuple[Event, Found] | None:
    """The part and its combined event, if two events are such a pair; None if they are not."""
    codes = [event.value.partition(".")[0] for event in events]
    for at, code in enumerate(codes) if len(codes) == len(("part", "whole")) else ():
        if any(code in wholes_with(codes[1 - at], sex) for sex in Sex):
            return Event(codes[1 - at]), events[at]
    return None
