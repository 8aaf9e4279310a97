"""The list of reminders, with a way to cancel each."""

from zoneinfo import ZoneInfo

from bot.actions.remind.act import Reminders
from bot.actions.remind.naming import subject_name
from bot.actions.targets import HERE, ME
from bot.actions.timing import duration_name
from bot.cards.card import Button, Card, Line, Moment, Paragraph, Select, SelectChoice, Strong, Tone, action_rows
from bot.cards.formatting import count, moment
from bot.domain.asked import Asked
from bot.domain.timers import Timer, TimerKind
from bot.questions.almanac import Almanac
from bot.questions.context import Context

_ADD = "Add one: /remind meet:…, or with an athlete."


def draw(answer: Reminders, context: Context) -> Card:
    """Lay out the list, or say that a role was given or taken."""
    if answer.role:
        return _of_role(answer)
    almanac, request = context.almanac, answer.request
    of_channel = request.target.channel is not None
    heading = "Reminders in this channel" if of_channel else "Your reminders"
    lines = tuple(_line(timer, almanac) for timer in answer.timers)
    blocks = (
        *((Paragraph(lines),) if lines else ()),
        *((Paragraph(tuple(_gave_up(one, almanac) for one in answer.gave_up)),) if answer.gave_up else ()),
    )
    cancel = Select(
        "Cancel one…",
        request.asked(),
        "cancel",
        tuple(SelectChoice(_choice(timer, almanac), str(timer.id)) for timer in answer.timers),
    )
    other = Button("Your own", _of(ME)) if of_channel else Button("This channel's", _of(HERE))
    may = (other,) if of_channel or context.asker.may_manage else ()
    return Card(
        Tone.CALENDAR,
        heading,
        _lead(answer, almanac),
        blocks,
        notes=request.notes,
        footer=(_ADD,),
        actions=action_rows(cancel if answer.timers else None, may),
        private=True,
    )


def _of(where: str) -> Asked:
    return Asked.of("remind", {"where": where})


def _of_role(answer: Reminders) -> Card:
    lead = f"You have the role {answer.role} now, and are pinged." if answer.has_role else ""
    gone = f"You no longer have the role {answer.role}, and are not pinged."
    return Card(Tone.CALENDAR, answer.role, (lead or gone,), private=True)


def _lead(answer: Reminders, almanac: Almanac) -> Line:
    new, start = answer.request.new, answer.request.start
    if answer.cancelled is not None:
        return ("Cancelled: ", Strong(subject_name(answer.cancelled, almanac)), ".")
    if new is None:
        return (Strong(count(len(answer.timers), "reminder") if answer.timers else "No reminders"), ".")
    if new.due is None or start is None:
        waits = " is on a start list with a time. No list that I hold has that yet."
        return (f"I tell you {duration_name(new.notice)} before as soon as ", Strong(subject_name(new, almanac)), waits)
    on = Moment(moment(new.due), new.due, "f")
    counted = "" if start.exact else f" I hold no start time: it counts from {_hour(new)} on the first day."
    return ("Set: ", Strong(subject_name(new, almanac)), ", ", on, ".", counted)


def _line(timer: Timer, almanac: Almanac) -> Line:
    due: Line
    if timer.due is not None:
        due = (Moment(moment(timer.due), timer.due, "f"),)
    elif timer.kind is TimerKind.ATHLETE:
        due = ("waits for a start list that names them",)
    else:
        due = ("no longer in my calendar",)
    ping = " · pings a role" if timer.role else ""
    return (Strong(subject_name(timer, almanac)), f"  {duration_name(timer.notice)} before: ", *due, ping)


def _gave_up(timer: Timer, almanac: Almanac) -> Line:
    return ("Given up, for I was not running in time: ", Strong(subject_name(timer, almanac)), ".")


def _choice(timer: Timer, almanac: Almanac) -> str:
    return f"Cancel: {subject_name(timer, almanac)}, {duration_name(timer.notice)} before"


def _hour(timer: Timer) -> str:
    """`09:00 (Europe/Oslo)`."""
    at = timer.starts.astimezone(ZoneInfo(timer.zone)) if timer.starts and timer.zone else None
    return f"{at:%H:%M} ({timer.zone})" if at else ""
