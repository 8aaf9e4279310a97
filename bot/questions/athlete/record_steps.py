"""The answer of /athlete with view:records: each record that an athlete set, of all years or of one."""

from dataclasses import dataclass
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.record import Record, RecordType
from bot.errors import Choice, NoAnswer
from bot.questions.athlete.request import AthleteRequest
from bot.questions.context import Context
from bot.questions.disputing import records_with_disputes

_ORDER = tuple(RecordType)


@dataclass(frozen=True, slots=True)
class RecordStep:
    """One mark of an athlete, or of a team with the athlete in it, and the records that it was, the greatest first."""

    records: tuple[Record, ...]

    @property
    def record(self) -> Record:
        """The greatest of them."""
        return self.records[0]


@dataclass(frozen=True, slots=True)
class RecordSteps:
    """The records that an athlete set, the latest first."""

    request: AthleteRequest
    athlete: Athlete
    steps: tuple[RecordStep, ...]
    coverage: Coverage

    def count(self, kind: RecordType) -> int:
        """How many marks were records of a kind."""
        return sum(any(record.type is kind for record in step.records) for step in self.steps)


async def answer(request: AthleteRequest, context: Context) -> RecordSteps:
    """Read the records. Raises NoAnswer if none is held, of that year or at all, with the profile as a choice."""
    athlete, store = context.almanac.names.get(request.athlete), context.almanac.store
    records = await store.records.list_records_by(athlete.id)
    records = records_with_disputes(records, await store.disputes.list_of_athletes(athlete.id))
    discipline = request.event.discipline if request.event else ""
    kept = [
        record
        for record in records
        if request.season in (0, record.set_on.year) and discipline in ("", record.event.discipline)
    ]
    coverage = context.almanac.coverage
    if not kept:
        when = f" in {request.season}" if request.season else ""
        where = f" in the {event_within(request.event)}" if request.event else ""
        years = sorted({record.set_on.year for record in records}, reverse=True)
        tip = f"Those that I hold are of {years[-1]} to {years[0]}." if years else "I hold no other record either."
        every = AthleteRequest(athlete.id, "records").asked()
        choices = (Choice("All records", every),) if records else ()
        profile = Choice("The profile", AthleteRequest(athlete.id).asked())
        raise NoAnswer(f"I have no record that {athlete.name} set{where}{when}.", tip, (*choices, profile), coverage)
    said = (source for record in kept for source in record.sources)
    return RecordSteps(request, athlete, _steps(kept), coverage.of_facts(said))


def _steps(records: list[Record]) -> tuple[RecordStep, ...]:
    """The records of each mark together; marks by day, the latest first, and of one day the best first."""

    def mark(record: Record) -> tuple[date, Event, int]:
        return record.set_on, Event(record.event.discipline, record.event.sex), record.mark.value

    by_mark = sorted(records, key=lambda record: (record.set_on, record.event.key, record.mark.value), reverse=True)
    groups: dict[tuple[date, Event, int], list[Record]] = {}
    for record in by_mark:
        groups.setdefault(mark(record), []).append(record)
    return tuple(RecordStep(tuple(sorted(group, key=lambda r: _ORDER.index(r.type)))) for group in groups.values())
