"""Events whose implement was changed so much that records began anew: marks from before the change are no match."""

from datetime import date, timedelta

from bot.domain.event import Event, Sex

PRESENT_SINCE: dict[tuple[str, Sex], date] = {
    ("javelin-throw", Sex.MEN): date(1986, 4, 1),
    ("javelin-throw", Sex.WOMEN): date(1999, 4, 1),
}


def present_since(event: Event) -> date | None:
    """The first day of the implement of today; None where it is not known to have changed, or the event has no sex."""
    return PRESENT_SINCE.get((event.discipline, event.sex)) if event.sex else None


def last_day_of_former(event: Event) -> date | None:
    """The last day of the implement before that of today."""
    since = present_since(event)
    return since - timedelta(days=1) if since else None
