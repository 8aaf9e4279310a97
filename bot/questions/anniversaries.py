"""Record watch: the records that still stand and were set on a day of the calendar, in an earlier year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.nations import nations
from bot.domain.race import AnyResult
from bot.domain.record import Record, RecordStatus, RecordType, ReportedRecord, standing
from bot.domain.scope import AREAS
from bot.domain.top import Bounds
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
    wide = [one for one in set_then if one.type is not RecordType.NATIONAL_RECORD]  # ten a day are of a nation
    old = [one for one in wide if one.set_on.year < day.year and one.status is not RecordStatus.PENDING]
    kept = [one for one in old if await _stands(one, day, almanac)]
    found = [Anniversary(records, day.year - records[0].set_on.year) for records in _by_mark(kept)]
    order = [(not one.is_round, _rank(one.record), -one.years) for one in found]
    return tuple(one for _, one in sorted(zip(order, found, strict=True), key=lambda each: each[0]))


async def _stands(record: Record, on: date, almanac: Almanac) -> bool:
    """Whether a record of its list is still the one on a day, and no better mark is held since.

    A better one may be pending, reported without its day, or a result that no list of records has yet.
    """
    records = almanac.store.records
    same = [one for one in await records.list_records(record.event, record.scope) if _is_of_list(one, record)]
    now = standing(same, on)
    if not any(one.id == record.id for one in now.current):
        return False
    reported = (one for one in await records.list_reported(record.event) if _is_of_list(one, record))
    claimed = (one.mark for one in (*now.pending, *reported))
    ran = (one.mark for one in await _best_since(record, on, almanac) if one.mark)
    return not any(mark.is_better_than(record.mark) for mark in (*claimed, *ran))


def _is_of_list(one: Record | ReportedRecord, record: Record) -> bool:
    return (one.type, one.scope, one.event) == (record.type, record.scope, record.event)


async def _best_since(record: Record, on: date, almanac: Almanac) -> tuple[AnyResult, ...]:
    """The best results until a day of those whose record it is; none for records of competitions."""
    event, scope = record.event, record.scope
    if event.sex is None or event.short_track is None or (scope != "world" and scope not in AREAS):
        return ()
    area = frozenset(code for code, nation in nations().items() if nation.area == scope)
    return await almanac.store.races.list_top(Bounds(event, record.set_on, on, nations=area), 1)


def _by_mark(records: Iterable[Record]) -> list[tuple[Record, ...]]:
    """The records of one mark together, the greatest list first."""
    marks: dict[tuple[str, object, int, date], list[Record]] = {}
    for one in sorted(records, key=_rank):
        marks.setdefault((one.holder.id, one.event, one.mark.value, one.set_on), []).append(one)
    return [tuple(each) for each in marks.values()]


def _rank(record: Record) -> int:
    return _ORDER.index(record.type)
