"""Rules shared by record lists: which marks are bests, and which are pending."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind, Sex
from bot.domain.mark import Mark
from bot.domain.record import RecordStatus, RecordType
from bot.domain.rows import FileRow, RecordRow, ResultRow

_BESTS = {RecordType.WORLD_RECORD: RecordType.WORLD_BEST, RecordType.AREA_RECORD: RecordType.AREA_BEST}


def type_and_status(kind: RecordType, event: Event) -> tuple[RecordType, RecordStatus]:
    """The type and status of a listed record: a best, if nobody ratifies records in the event."""
    best = _BESTS.get(kind)
    if best is not None and not get_discipline(event.discipline).world_record:
        return best, RecordStatus.UNRATIFIED
    return kind, RecordStatus.RATIFIED


def with_pending(rows: Iterable[FileRow]) -> Iterator[FileRow]:
    """The same rows, but the better of two marks for one record is pending: lists give both until it is ratified.

    The two rows must follow each other. Women's road records are excepted: there the two marks are of mixed races and
    of women's races, and both stand.
    """
    for _, together in groupby(rows, key=_list_of):
        group = list(together)
        worst: Mark | None = None
        for row in group:
            if isinstance(row, RecordRow) and (worst is None or worst.is_better_than(row.mark)):
                worst = row.mark
        for row in group:
            if isinstance(row, RecordRow) and worst and _may_wait(row) and row.mark.is_better_than(worst):
                yield row._replace(status=RecordStatus.PENDING)
            else:
                yield row


def _list_of(row: FileRow) -> tuple[object, ...]:
    if isinstance(row, RecordRow):
        return row.type, row.scope, row.event
    return (row.file, row.line, row.event) if isinstance(row, ResultRow) else (row.file, row.line)


def _may_wait(row: RecordRow) -> bool:
    if row.type not in _BESTS or row.status is not RecordStatus.RATIFIED:
        return False
    return row.event.sex is not Sex.WOMEN or get_discipline(row.event.discipline).kind is not Kind.ROAD
