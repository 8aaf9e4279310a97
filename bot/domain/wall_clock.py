"""The clocks on a wall: when a zone's clocks show a minute of a day, also on the days on which they change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_SECOND = timedelta(seconds=1)


def moment_of(day: date, minute: int, zone: str) -> datetime:
    """The moment at which the clocks of a zone show a minute (0 to 1439) of a day, in UTC.

    A time that the clocks leave out is the first moment after they were put forward; of one that comes twice it is the
    first.
    """
    shown = datetime.combine(day, time(minute // 60, minute % 60), ZoneInfo(zone))
    first, second = shown.astimezone(UTC), shown.replace(fold=1).astimezone(UTC)
    if first <= second:
        return first
    return _change(second, first, ZoneInfo(zone))


def day_of(moment: datetime, zone: str) -> date:
    """The day that it is in a zone."""
    return moment.astimezone(ZoneInfo(zone)).date()


def _change(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first second, after one moment and up to another, at which the zone's clocks are put forward."""
    forward = after.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == forward:
            after = middle
        else:
            before = middle
    return after
