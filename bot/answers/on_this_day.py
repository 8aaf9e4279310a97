"""What happened on a day of the calendar, in any year: races won and records set."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.days import day_of_year_name, find_day_of_year
from bot.answers.disputing import records_with_disputes, with_disputes
from bot.answers.resolving import Asking
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.event import Event
from bot.domain.race import Result
from bot.domain.record import Record
from bot.domain.team import Team
from bot.errors import Choice, NoAnswer

VIEWS = ("sources",)
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class OnThisDayRequest:
    """A month and a day of it, and which page or view to show; `view` is one of VIEWS or empty."""

    month: int
    day: int
    view: str = ""
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {"date": f"{self.month:02d}-{self.day:02d}", "view": self.view, "page": str(self.page or "")}

    @property
    def name(self) -> str:
        """The day in words, `7 August`."""
        return day_of_year_name(self.month, self.day)

    def turned(self, days: int) -> "OnThisDayRequest":
        """The request for a day before or after; every year has a 29 February."""
        on = date(_LEAP_YEAR, self.month, self.day) + timedelta(days=days)
        return OnThisDayRequest(on.month, on.day)


@dataclass(frozen=True, slots=True)
class Happening:
    """What one athlete or relay team did on the day: a race won, the records it brought, or records alone."""

    on: date
    holder: Athlete | Team
    result: Result | None
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class OnThisDay:
    """The happenings of a day, latest year first; `today` is the day the question was asked."""

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
        """How many records were set; a mark that is on several lists counts on each."""
        return sum(len(h.records) for h in self.happenings)


async def understand(options: Options, almanac: Almanac) -> Understood[OnThisDayRequest]:
    """Read the day, today's where none is given."""
    asking = Asking("on-this-day", options)
    month, day = find_day_of_year(asking, "date", almanac.today())
    return Understood(OnThisDayRequest(month, day, asking.one_of("view", VIEWS), asking.page()))


async def answer(request: OnThisDayRequest, almanac: Almanac) -> OnThisDay:
    """Raises NoAnswer where the store has nothing of that day, with the days around it to choose."""
    winners = await almanac.store.races.list_winners_on(request.month, request.day)
    records = await almanac.store.records.list_records_on(request.month, request.day)
    disputes = await almanac.store.disputes.list_of_day(request.month, request.day)
    winners, records = with_disputes(winners, disputes), records_with_disputes(records, disputes)
    coverage = almanac.coverage
    if not winners and not records:
        choices = tuple(
            Choice(turned.name, "on-this-day", tuple(turned.options().items()))
            for turned in (request.turned(-1), request.turned(1))
        )
        raise NoAnswer(
            f"I have no race won and no record set on {request.name} of any year.",
            f"I hold {coverage.races:,} races and {coverage.records:,} records. Try a day beside it.",
            choices,
            coverage,
        )
    return OnThisDay(request, _happenings(winners, records), almanac.today(), coverage)


def _happenings(winners: Iterable[Result], records: Iterable[Record]) -> tuple[Happening, ...]:
    """Each win with the records of its mark; records set otherwise, as on the way to a longer distance, by mark."""
    set_with: dict[tuple[date, str, Event, int], list[Record]] = {}
    for record in records:
        key = (record.set_on, record.holder.id, record.event, record.mark.value)
        set_with.setdefault(key, []).append(record)
    found: list[Happening] = []
    for result in winners:
        race, mark = result.race, result.mark
        key = (race.date, result.athlete.id, race.event, mark.value if mark else 0)
        found.append(Happening(race.date, result.athlete, result, tuple(set_with.pop(key, ()))))
    found += [Happening(key[0], rs[0].holder, None, tuple(rs)) for key, rs in set_with.items()]
    return tuple(sorted(found, key=lambda h: h.on, reverse=True))
