"""When what a reminder is for starts, as far as the almanac says."""

from datetime import datetime

from bot.domain.timers import Timer, TimerKind
from bot.domain.timing import FIRST_HOUR, LASTING, Start, start_of_day
from bot.questions.context import Context

EVENT_MARK = "|"  # between the id of a meet and its event, in the subject of a reminder


def event_subject(meet: str, event: str) -> str:
    """The subject of a reminder of an event of a meet, by their ids."""
    return f"{meet}{EVENT_MARK}{event}"


def meet_and_event(subject: str) -> tuple[str, str]:
    """The meet and the event of the subject of a reminder; no event where it is for the whole meet."""
    meet, _, event = subject.partition(EVENT_MARK)
    return meet, event


async def find_start(timer: Timer, context: Context) -> Start | None:
    """When it starts; None for a meet that is not held, and for an athlete whom no start list names. Raises StoreError.

    Where no source gives the time, it is the chosen minute of the first day, in the timer's zone.
    """
    lists = context.start_lists
    if timer.kind is TimerKind.ATHLETE:
        return _exactly(await lists.find_start("", "", timer.subject, timer.told or timer.created)) if lists else None
    meet, event = meet_and_event(timer.subject)
    if event and lists:
        exact = _exactly(await lists.find_start(meet, event, "", None))
        if exact:
            return exact
    try:
        listing = context.almanac.meets.listing(meet)
    except KeyError:
        return None
    minute = FIRST_HOUR if timer.minute is None else timer.minute
    return start_of_day(listing.first, listing.last, minute, timer.zone or "UTC")


def _exactly(at: datetime | None) -> Start | None:
    return None if at is None else Start(at, at + LASTING, exact=True)
