"""Head-to-heads: which races count as meetings of two athletes, and who was ahead."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.athlete import Athlete
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


@dataclass(frozen=True, slots=True)
class Rival:
    """Somebody an athlete has met: in how many races, and how often each was ahead."""

    opponent: Athlete
    meetings: int
    wins: int
    losses: int


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


def streak(meetings: Iterable[Meeting]) -> tuple[int, int] | None:
    """Who won the latest meetings in a row (0 or 1) and how many; meetings come latest first.

    Meetings that count for nobody neither break a streak nor lengthen it. None where no meeting has a winner.
    """
    decided = [meeting.winner for meeting in meetings if meeting.winner is not None]
    if not decided:
        return None
    run = next((at for at, winner in enumerate(decided) if winner != decided[0]), len(decided))
    return decided[0], run


def margin(meeting: Meeting) -> int | None:
    """How far apart the two were, in the unit of their marks; None where either has no mark."""
    first, second = (result.mark for result in meeting.results)
    if first is None or second is None or first.measure is not second.measure:
        return None
    return abs(first.value - second.value)


def tally(meetings: Iterable[Meeting]) -> tuple[int, int]:
    """How often each of the two was ahead."""
    winners = [meeting.winner for meeting in meetings]
    return winners.count(0), winners.count(1)
