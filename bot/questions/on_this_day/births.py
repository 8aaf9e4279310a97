"""Who was born on a day of the calendar, in any year."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.source import Source
from bot.errors import Choice, NoAnswer
from bot.questions.context import Context
from bot.questions.on_this_day.request import OnThisDayRequest
from bot.questions.tips import count

_OLDEST = 200  # years since the eldest of all athletes were born


@dataclass(frozen=True, slots=True)
class Births:
    """The athletes who were born on the day, the most famous first; `today` is the day in the asker's time zone.

    `sources` say who each of them is, by id.
    """

    request: OnThisDayRequest
    athletes: tuple[Athlete, ...]
    today: date
    coverage: Coverage
    sources: Mapping[str, tuple[Source, ...]]


async def births_of(request: OnThisDayRequest, context: Context) -> Births:
    """Look them up. Raises NoAnswer if there are none, and for 1 January, which says no more than the year."""
    names, coverage = context.almanac.names, context.almanac.coverage
    choice = Choice(f"What happened on {request.name}", OnThisDayRequest(request.month, request.day).asked())
    if (request.month, request.day) == (1, 1):
        raise NoAnswer(
            "I can't tell who was born on 1 January: sources that know only the year write that day.",
            "Any other day will do.",
            (choice,),
            coverage,
        )
    today = context.today()
    days: list[date] = []
    for year in range(today.year - _OLDEST, today.year + 1):
        with suppress(ValueError):  # 29 February
            days.append(date(year, request.month, request.day))
    athletes = tuple(names.born_on(days))
    if not athletes:
        raise NoAnswer(
            f"I know of nobody who was born on {request.name}.",
            f"I hold {count(len(names), 'athlete')}, not all with their date of birth.",
            (choice,),
            coverage,
        )
    sources = await context.almanac.store.athletes.list_sources([athlete.id for athlete in athletes])
    return Births(request, athletes, today, coverage, sources)
