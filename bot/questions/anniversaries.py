"""Record watch: the records that still stand and were set on a day of the calendar, in an earlier year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.record import Record, RecordStatus, RecordType, standing
from bot.questions.almanac import Almanac

_ORDER = tuple(RecordType)
_ROUND = (10, 25)  # years; so are their multiples


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A mark that stands on one or several lists of records, the greatest list first; `years` ago it was set."""

    records: tuple[Record, ...]
    years: int

    @property
    def record(self) -> Record:
        """The greatest record that it is."""
        return self.records[0]

    @property
    def is_round(self) -> bool:
        """Whether it is one that is celebrated: 10, 20, 25, 30 years."""
        return any(self.years % each == 0 for each in _ROUND)


async def list_anniversaries(day: date, almanac: Almanac) -> tuple[Anniversary, ...]:
    """Those of a day: round ones first, then the greatest lists, then the oldest. Raises StoreError.

    A record is at least a year old, so nothing of the last days is told.
    """
    set_then = await almanac.store.records.list_records_on(day.month, day.day)
    old = [one for one in set_then if one.set_on.year < day.year and one.status is not RecordStatus.PENDING]
    kept = [one for one in old if await _stands(one, day, almanac)]
    found = [Anniversary(records, day.year - records[0].set_on.year) for records in _by_mark(kept)]
    order = [(not one.is_round, _rank(one.record), -one.years) for one in found]
    return tuple(one for _, one in sorted(zip(order, found, strict=True), key=lambda each: each[0]))


async def _stands(record: Record, on: date, almanac: Almanac) -> bool:
    """Whether a record of its list is still the one on a day."""
    listed = await almanac.store.records.list_records(record.event, record.scope)
    same = (one for one in listed if one.type is record.type and one.event == record.event)
    return any(one.id == record.id for one in standing(same, on).current)


def _by_mark(records: Iterable[Record]) -> list[tuple[Record, ...]]:
    """The records of one mark together, the greatest list first."""
    marks: dict[tuple[str, object, int, date], list[Record]] = {}
    for one in sorted(records, key=_rank):
        marks.setdefault((one.holder.id, one.event, one.mark.value, one.set_on), []).append(one)
    return [tuple(each) for each in marks.values()]


def _rank(record: Record) -> int:
    return _ORDER.index(record.type)
