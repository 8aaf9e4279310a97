"""The request of /pace: a time and an event."""

from dataclasses import dataclass

from bot.domain.asked import Asked
from bot.domain.best_marks import as_clock
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.mark import InvalidMark, Mark, Measure, parse_mark
from bot.domain.pace import find_distance, is_too_fast, is_too_slow
from bot.errors import NoAnswer, UsageError
from bot.questions.context import Context, Understood
from bot.questions.resolving import look_up_event, require, shown

_HOW = "Write the time like 3:43.73, and hours like 2:09:45."


@dataclass(frozen=True, slots=True)
class PaceRequest:
    """A time, and an event that has a distance."""

    mark: Mark
    event: Event

    def asked(self) -> Asked:
        """The request as `understand` reads it."""
        return Asked.of("pace", {"mark": self.mark.text, "event": self.event.key})


async def understand(asked: Asked, context: Context) -> Understood[PaceRequest]:
    """Read the time and the event.

    Raises UsageError if the time cannot be read, NoAnswer if the event has no distance or nobody has such a pace.
    """
    text = require(asked, "mark")
    event, notes = look_up_event(asked)
    distance = find_distance(event)
    if distance is None:
        raise NoAnswer(
            f"There is no pace in the {event_within(event)}.",
            "Name an event that one athlete runs or walks over a known distance, such as the mile.",
        )
    try:
        mark = parse_mark(as_clock(text, event), Measure.TIME)
    except InvalidMark:
        raise UsageError(f"“{shown(text)}” is not a time I can read.", _HOW) from None
    if is_too_fast(mark.value, distance) or is_too_slow(mark.value, distance):
        fault = "faster than anybody ever ran" if is_too_fast(mark.value, distance) else "slower than anybody walks"
        raise NoAnswer(f"{mark.text} over the {event_within(event)} is {fault}.", _HOW)
    return Understood(PaceRequest(mark, event), notes)
