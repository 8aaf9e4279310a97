"""Winners by their age on the day: of each final the one who won it, the youngest or the oldest first."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.medals import Final
from bot.domain.profile import age_to_the_day
from bot.domain.race import AnyResult
from bot.questions.medals.request import OLDEST

_YEAR_ALONE = (1, 1)  # what sources write that know only the year of birth
Aged = tuple[Final, AnyResult, tuple[int, int]]
"""A final, its winner, and the winner's age in years and days."""


def by_age(finals: Iterable[Final], order: str) -> tuple[Aged, ...]:
    """The winners whose day of birth is known; not those of relays, and nobody of whom only the year is known."""
    found = [
        (final, result, age_to_the_day(born, final.race.date))
        for final in finals
        for result in final.medallists
        if result.place == 1 and (born := _born(result)) is not None
    ]
    return tuple(sorted(found, key=lambda each: (each[2], each[0].race.date), reverse=order == OLDEST))


def without_age(finals: Sequence[Final]) -> int:
    """How many winners, those of relays left out, have no day of birth."""
    winners = (result for final in finals for result in final.medallists if result.place == 1)
    return sum(isinstance(result.competitor, Athlete) and _born(result) is None for result in winners)


def _born(result: AnyResult) -> date | None:
    born = result.competitor.born if isinstance(result.competitor, Athlete) else None
    return None if born is None or (born.month, born.day) == _YEAR_ALONE else born
