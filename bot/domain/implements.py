"""Events whose implement was changed so much that records began anew: marks from before the change are no match."""

from datetime import date, timedelta

from bot.domain.event import Event, Sex

PRESENT_SINCE: dict[tuple[str, Sex], date] = {
    ("javelin-throw", Sex.MEN): date(1986, 4, 1),
    ("javelin-throw", Sex.WOMEN): date(1999, 4, 1),
}


_BEST_OF_PRESENT = {("javelin-throw", Sex.MEN): 98_480, ("javelin-throw", Sex.WOMEN): 72_280}  # millimetres
_CALLED = {Sex.MEN: "Men's javelin", Sex.WOMEN: "Women's javelin"}


def present_since(event: Event) -> date | None:
    """The first day of the implement of today; None where it is not known to have changed, or the event has no sex."""
    return PRESENT_SINCE.get((event.discipline, event.sex)) if event.sex else None


def last_day_of_former(event: Event) -> date | None:
    """The last day of the implement before that of today."""
    since = present_since(event)
    return since - timedelta(days=1) if since else None


def best_of_present(discipline: str, sex: Sex) -> int | None:
    """The best mark with the implement of today, in millimetres; None where it is not known to have changed."""
    return _BEST_OF_PRESENT.get((discipline, sex))


def implement_called(event: Event) -> str:
    """What a changed implement is called: `Men's javelin`."""
    return _CALLED.get(event.sex or Sex.MIXED, "Implement")
