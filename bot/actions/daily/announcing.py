"""What a channel is told when a daily post was set for it, which is also the test that it takes messages."""

from bot.cards.card import Card, Line, Moment, Strong, Tone
from bot.cards.formatting import moment
from bot.domain.timers import Tells, Timer

TOLD = {
    Tells.ON_THIS_DAY: "what happened on this day",
    Tells.RECORDS: "records that were set on this day and still stand",
    Tells.BOTH: "what happened on this day, and the records that have stood since",
    Tells.QUOTE: "a quote of this server's quotebook",
}


def announcement(timer: Timer) -> Card:
    """The card for the channel."""
    return Card(Tone.CALENDAR, "Every day", ("Here I tell ", *when_and_what(timer)))


def when_and_what(timer: Timer) -> Line:
    """`every day at 09:00 (Europe/Oslo): what happened on this day. First on 9 Jun 2023, 07:00 UTC.`"""
    minute = timer.minute or 0
    what = TOLD[timer.tells] if timer.tells else ""
    due: Line = (" Next: ", Moment(moment(timer.due), timer.due, "f"), ".") if timer.due else ()
    at = Strong(f"{minute // 60:02}:{minute % 60:02}")
    return ("every day at ", at, f" ({timer.zone}): {what}.", *due)
