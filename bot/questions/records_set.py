"""The records that were set in a race, and what they are called beside a mark."""

from collections.abc import Iterable, Mapping

from bot.cards.formatting import listed
from bot.domain.event import Event
from bot.domain.race import AnyResult, Race
from bot.domain.record import Record, RecordStatus, RecordType
from bot.domain.scope import record_name
from bot.domain.team import whose
from bot.questions.context import Context

STAR = "⭐"
_IMPORTANCE = {
    RecordType.WORLD_RECORD: 95,
    RecordType.WORLD_BEST: 70,
    RecordType.OLYMPIC_RECORD: 60,
    RecordType.AREA_RECORD: 50,
    RecordType.CHAMPIONSHIP_RECORD: 40,
    RecordType.AREA_BEST: 30,
    RecordType.NATIONAL_RECORD: 20,
}
_OF_AREAS = (RecordType.AREA_RECORD, RecordType.AREA_BEST)
RecordsSet = Mapping[str, tuple[Record, ...]]
"""By the id of an athlete or a team of a race, the records that the mark there was, the greatest first."""


def importance_of(record: Record) -> int:
    """A number that grows with how much a record matters to fans."""
    return _IMPORTANCE.get(record.type, 0)


def greatest_first(records: Iterable[Record]) -> tuple[Record, ...]:
    """A world record is named before the record of an area that it is too; of a nation's it says enough."""
    every = tuple(sorted(records, key=lambda record: -importance_of(record)))
    wide = tuple(record for record in every if record.type is not RecordType.NATIONAL_RECORD)
    return wide or every


def record_names(records: Iterable[Record]) -> str:
    """`World record and Olympic record (pending)`: without the record of an area that a world record is anyway."""
    every = tuple(records)
    world = [r.status is RecordStatus.PENDING for r in every if r.type is RecordType.WORLD_RECORD]
    said = (False, True) if False in world else (True,) if world else ()  # a pending one covers pending ones only
    told = (r for r in every if not (r.type in _OF_AREAS and (r.status is RecordStatus.PENDING) in said))
    names = [record_name(r.type, r.scope) + (" (pending)" if r.status is RecordStatus.PENDING else "") for r in told]
    text = listed(names)
    return text[:1].upper() + text[1:]


async def read_records_set(race: Race, results: Iterable[AnyResult], context: Context) -> RecordsSet:
    """The records set in a race, but for those of nations."""
    event = Event(race.event.discipline, race.event.sex)
    held = await context.almanac.store.records.list_records(event, wide=True)
    there = [r for r in held if r.set_on == race.date and _is_of(r, race)]
    return records_of(results, there)


def _is_of(record: Record, race: Race) -> bool:
    """Whether a record of that day may be of the race: of its track, where that is known."""
    tracks = record.set_in.short_track, race.event.short_track
    return None in tracks or tracks[0] == tracks[1]


def records_of(results: Iterable[AnyResult], records: Iterable[Record]) -> RecordsSet:
    """Which of a day's records are of which result: the same holder and mark."""
    by_mark: dict[tuple[str, int], list[Record]] = {}
    for record in records:
        by_mark.setdefault((whose(record.holder), record.mark.value), []).append(record)
    told = ((r.competitor, r.mark.value) for r in results if r.mark)
    return {who.id: greatest_first(found) for who, value in told if (found := by_mark.get((whose(who), value), ()))}
