"""The answer of /on-this-day: races won and records set on a day of the calendar, in any year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.event import Event
from bot.domain.race import AnyResult
from bot.domain.record import Record, RecordType
from bot.domain.team import Team, whose
from bot.errors import Choice, NoAnswer
from bot.questions.context import Context
from bot.questions.disputing import records_with_disputes, with_disputes
from bot.questions.on_this_day.births import Births, births_of
from bot.questions.on_this_day.request import OF_BIRTHS, OnThisDayRequest
from bot.questions.records_set import greatest_first, importance_of
from bot.questions.tips import count


@dataclass(frozen=True, slots=True)
class Happening:
    """What one athlete or relay team did on a day: a race won, with the records set in it, or records alone.

    `result` is None if no win of that mark is held. `beside` are the results that shared the first place.
    """

    on: date
    holder: Athlete | Team
    result: AnyResult | None
    records: tuple[Record, ...]
    beside: tuple[AnyResult, ...] = ()

    @property
    def importance(self) -> int:
        """A number that grows with how much it matters: that of its meet, and that of the best record set with it."""
        meet = self.result.race.meet.kind.importance if self.result else 0
        return meet + max((importance_of(record) for record in self.records), default=0)


@dataclass(frozen=True, slots=True)
class OnThisDay:
    """The happenings of a day, what matters most first, then latest year first.

    `today` is the day in the asker's time zone.
    """

    request: OnThisDayRequest
    happenings: tuple[Happening, ...]
    today: date
    coverage: Coverage

    @property
    def wins(self) -> int:
        """How many races were won."""
        return sum(h.result is not None for h in self.happenings)

    @property
    def records(self) -> int:
        """How many records were set; a mark on several lists counts once for each."""
        return sum(len(h.records) for h in self.happenings)


async def answer(request: OnThisDayRequest, context: Context) -> OnThisDay | Births:
    """Read the happenings, or who was born on the day.

    Raises NoAnswer if there are none, with the days before and after as choices.
    """
    if request.view in OF_BIRTHS:
        return await births_of(request, context)
    return await answer_happenings(request, context)


async def answer_happenings(request: OnThisDayRequest, context: Context) -> OnThisDay:
    """Read the happenings. Raises NoAnswer as `answer`."""
    winners = await context.almanac.store.races.list_winners_on(request.month, request.day)
    records = await context.almanac.store.records.list_records_on(request.month, request.day)
    disputes = await context.almanac.store.disputes.list_of_day(request.month, request.day)
    winners, records = with_disputes(winners, disputes), records_with_disputes(records, disputes)
    coverage, happenings = context.almanac.coverage, _happenings(winners, records)
    if not happenings:
        choices = tuple(Choice(turned.name, turned.asked()) for turned in (request.turned(-1), request.turned(1)))
        raise NoAnswer(
            f"I have no race won and no record set on {request.name} of any year.",
            f"I hold {count(coverage.races, 'race')} and {count(coverage.records, 'record')}.",
            choices,
            coverage,
        )
    said = (source for fact in (*winners, *records) for source in fact.sources)
    return OnThisDay(request, happenings, context.today(), coverage.of_facts(said))


def _happenings(winners: Iterable[AnyResult], records: Iterable[Record]) -> tuple[Happening, ...]:
    """Each win with the records of its mark; then the other records, such as those set on the way, by mark.

    A nation's record is told with a win alone, unless it is a greater one, too.
    """
    set_with: dict[tuple[date, str, Event, int], list[Record]] = {}
    for record in records:
        key = (record.set_on, whose(record.holder), record.event, record.mark.value)
        set_with.setdefault(key, []).append(record)
    found: list[Happening] = []
    for _, group in groupby(winners, key=lambda result: result.race.id):
        first, *beside = group
        race, set_then = first.race, list[Record]()
        for result in (first, *beside):
            value = result.mark.value if result.mark else 0
            set_then += set_with.pop((race.date, whose(result.competitor), race.event, value), ())
        found.append(Happening(race.date, first.competitor, first, greatest_first(set_then), tuple(beside)))
    others = ((on, rs) for (on, *_), rs in set_with.items() if not _is_national(rs))
    found += [Happening(on, rs[0].holder, None, greatest_first(rs)) for on, rs in others]
    return tuple(sorted(found, key=lambda h: (h.importance, h.on), reverse=True))


def _is_national(records: Iterable[Record]) -> bool:
    """Whether a mark is the record of nations alone."""
    return all(record.type is RecordType.NATIONAL_RECORD for record in records)
