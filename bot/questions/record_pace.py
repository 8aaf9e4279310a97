"""On record pace: times on the way in a race beside those of the race in which the record of its day was set."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.en_route import EnRoute, find_en_route
from bot.domain.event import Event
from bot.domain.race import Race, Result
from bot.domain.record import Record, RecordType, standing
from bot.domain.team import Team
from bot.questions.almanac import Almanac

_WORLD = "world"
_TYPES = (RecordType.WORLD_RECORD, RecordType.WORLD_BEST)


@dataclass(frozen=True, slots=True)
class RecordPace:
    """What the holder of a record ran on the way to it at one distance."""

    record: Record
    passed: Result

    def is_at(self, event: Event) -> bool:
        """Whether it is at this distance on the way."""
        return self.passed.race.event.discipline == event.discipline

    def ahead(self, result: Result) -> int | None:
        """By how many milliseconds somebody was ahead of it there, negative behind; None without both times."""
        if result.mark is None or self.passed.mark is None:
            return None
        return self.passed.mark.value - result.mark.value


async def find_record_pace(race: Race, en_route: Sequence[EnRoute], almanac: Almanac) -> tuple[RecordPace, ...]:
    """Those of the distances on the way at which the holder's time on the way to the world record is held, too.

    The record is the one that stood, as far as is held, on the day before the race. Nothing is compared with an even
    pace: nobody runs one. Raises StoreError.
    """
    if not en_route:
        return ()
    listed = await almanac.store.records.list_records(race.event, _WORLD)
    same = (one for one in listed if one.event == race.event and one.type in _TYPES)
    current = standing(same, race.date - timedelta(days=1)).current
    for record in current:
        passed = await _passed(record, almanac)
        found = [RecordPace(record, passed[way.event.discipline]) for way in en_route if way.event.discipline in passed]
        if found:
            return tuple(found)
    return ()


async def _passed(record: Record, almanac: Almanac) -> dict[str, Result]:
    """The times of the holder on the way to a record, by the codes of the distances."""
    if isinstance(record.holder, Team):
        return {}
    holder, races = record.holder.id, almanac.store.races
    for result in await races.list_results(holder, record.event):
        if result.race.date == record.set_on and not result.split and result.mark == record.mark:
            field = [each for each in await races.list_field(result.race.id) if isinstance(each, Result)]
            ways = find_en_route(field, await races.list_beside(result.race.id))
            return {way.event.discipline: each for way in ways for each in way.results if each.athlete.id == holder}
    return {}
