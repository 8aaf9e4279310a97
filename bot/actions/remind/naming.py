"""What a reminder is for, in words."""

from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.timers import Timer, TimerKind
from bot.questions.almanac import Almanac
from bot.questions.starts import meet_and_event


def subject_name(timer: Timer, almanac: Almanac) -> str:
    """`Oslo 2027`, `Oslo 2027, men's 1500 m` or `Josh Kerr`; the id of what is no longer held."""
    if timer.kind is TimerKind.ATHLETE:
        athlete = almanac.names.find(timer.subject)
        return athlete.name if athlete else timer.subject
    meet, event = meet_and_event(timer.subject)
    try:
        label = almanac.meets.label(meet)
    except KeyError:
        label = meet
    return f"{label}, {event_within(Event.from_key(event))}" if event else label
