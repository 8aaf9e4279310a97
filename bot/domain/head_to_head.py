"""Head-to-heads: which races count as meetings of two athletes, and who was ahead."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.disciplines import find_discipline
from bot.domain.event import Kind
from bot.domain.race import Race, Result

RULE = "same race, better place wins; a DNF, DNS or DQ is listed but counts for nobody"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One race that both athletes were in; `results` are in the order the question named them."""

    race: Race
    results: tuple[Result, Result]

    @property
    def winner(self) -> int | None:
        """0 or 1 for who finished ahead; None where nobody did: a shared place, no place, no finish."""
        first, second = (r.place if r.status is None else None for r in self.results)
        if first is None or second is None or first == second:
            return None
        return 0 if first < second else 1


def is_meeting(first: Result, second: Result) -> bool:
    """Whether two results of one race are a meeting.

    Splits carry the place of a longer race, and relays are run by teams: neither is one.
    """
    discipline = find_discipline(first.race.event.discipline)
    return (
        first.race.id == second.race.id
        and first.athlete.id != second.athlete.id
        and not (first.split or second.split)
        and not (discipline and discipline.kind is Kind.RELAY)
    )


def tally(meetings: Iterable[Meeting]) -> tuple[int, int]:
    """How often each of the two was ahead."""
    winners = [meeting.winner for meeting in meetings]
    return winners.count(0), winners.count(1)
