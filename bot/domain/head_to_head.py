"""Head-to-heads: which races count as meetings of two athletes, and who won them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.domain.athlete import Athlete
from bot.domain.disciplines import find_discipline
from bot.domain.event import Kind
from bot.domain.mark import Status
from bot.domain.race import Race, Result

RULE = "same race, better place wins; a shared place, a DNF, DNS or DQ is listed but counts for nobody"


@dataclass(frozen=True)
class Meeting:
    """A race that two athletes were in; `results` are in the order of the question."""

    race: Race
    results: tuple[Result, Result]

    @cached_property  # a card asks some twenty times; so no slots
    def winner(self) -> int | None:
        """0 or 1 for the athlete with the better place; None for a shared place, a missing place or no finish."""
        first, second = (r.place if r.status is None else None for r in self.results)
        if first is None or second is None or first == second:
            return None
        return 0 if first < second else 1

    @property
    def is_annulled(self) -> bool:
        """Whether the result of one of them is annulled: a DQ, in the race or later."""
        return any(r.status is Status.DISQUALIFIED for r in self.results)

    @property
    def lacks_place(self) -> bool:
        """Whether nobody knows who was ahead: both finished, and the place of one or of both is not known."""
        return all(r.status is None for r in self.results) and any(r.place is None for r in self.results)


@dataclass(frozen=True, slots=True)
class Rival:
    """An opponent of an athlete: the number of meetings, the athlete's wins and losses, meetings at championships.

    `unknown` counts the meetings in which the place of either is not known, `annulled` those in which the result of
    either is annulled, as `Meeting.is_annulled` has it.
    """

    opponent: Athlete
    meetings: int
    wins: int
    losses: int
    unknown: int = 0
    at_championships: int = 0
    annulled: int = 0

    @property
    def is_unknown(self) -> bool:
        """Whether no meeting tells who was ahead, because places are not known: that is no 0–0."""
        return not self.wins + self.losses and self.unknown > 0


def is_meeting(first: Result, second: Result) -> bool:
    """Whether two results make a meeting: the same race, different athletes.

    Splits do not count, because they have the place of a longer race, nor do relays, which teams run, nor parts of a
    combined event, which is decided by the points of all its parts.
    """
    discipline = find_discipline(first.race.event.discipline)
    return (
        first.race.id == second.race.id
        and first.athlete.id != second.athlete.id
        and not (first.split or second.split or first.race.combined)
        and not (discipline and discipline.kind is Kind.RELAY)
    )


def streak(meetings: Iterable[Meeting]) -> tuple[int, int] | None:
    """Who won the latest meetings in a row: (0 or 1, how many). `meetings` must be latest first.

    Meetings without a winner neither break a streak nor lengthen it. None if no meeting has a winner.
    """
    decided = [meeting.winner for meeting in meetings if meeting.winner is not None]
    if not decided:
        return None
    run = next((at for at, winner in enumerate(decided) if winner != decided[0]), len(decided))
    return decided[0], run


def margin(meeting: Meeting) -> int | None:
    """The difference of the two marks in their unit (`Mark.value`); None if either has no mark."""
    first, second = (result.mark for result in meeting.results)
    if first is None or second is None or first.measure is not second.measure:
        return None
    return abs(first.value - second.value)


def is_unknown(meetings: Iterable[Meeting]) -> bool:
    """Whether no meeting tells who was ahead, because places are not known: that is no 0–0."""
    every = tuple(meetings)
    return not sum(tally(every)) and any(meeting.lacks_place for meeting in every)


def tally(meetings: Iterable[Meeting]) -> tuple[int, int]:
    """How often each of the two won: (first, second)."""
    winners = [meeting.winner for meeting in meetings]
    return winners.count(0), winners.count(1)
