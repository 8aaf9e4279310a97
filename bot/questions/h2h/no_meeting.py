"""What /h2h answers where no meeting is held: what can be compared instead, and the tally of meetings elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from bot.domain.athlete import Athlete, told_apart
from bot.domain.coverage import Coverage
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, tally
from bot.domain.profile import shared_events
from bot.questions.compare.answer import Best, Career, read_career
from bot.questions.competitions import Competition
from bot.questions.context import Context
from bot.questions.h2h.request import HeadToHeadRequest

_SHARED = 2  # athletes who need a mark in an event before it is compared


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Two of the athletes, how many meetings of theirs are held in all, latest first, and the wins of each."""

    athletes: tuple[Athlete, Athlete]
    meetings: tuple[Meeting, ...]
    wins: tuple[int, int]


@dataclass(frozen=True)
class NoMeeting:
    """No race of two of these athletes is held that fits the request; that is not to say that they never met.

    `careers` are in the order asked. `events` are those they can be compared in, the one asked about first, then those
    that most of them have most marks in; empty if there is none. `elsewhere` has the pairs that met in races that do
    not fit, `competition` is what was asked about, `unheld` as in HeadToHead.
    """

    request: HeadToHeadRequest
    careers: tuple[Career, ...]
    events: tuple[Event, ...]
    elsewhere: tuple[Elsewhere, ...]
    coverage: Coverage
    competition: Competition | None = None
    unheld: int | None = None

    @property
    def athletes(self) -> tuple[Athlete, ...]:
        """The athletes, in the order asked."""
        return tuple(career.athlete for career in self.careers)

    @cached_property
    def names(self) -> dict[str, str]:
        """Their full names by id; namesakes are told apart."""
        return told_apart(self.athletes)

    @cached_property
    def short_names(self) -> dict[str, str]:
        """Their short names by id."""
        return told_apart(self.athletes, short=True)

    @property
    def is_of_one_sex(self) -> bool:
        """Whether their marks compare: those of a man and a woman do only by points."""
        return len({athlete.sex for athlete in self.athletes}) == 1

    @property
    def is_of_event_asked(self) -> bool:
        """Whether the first of the events is the one that was asked about."""
        asked = self.request.event
        return asked is not None and bool(self.events) and self.events[0].is_within(_plain(asked))

    def bests_in(self, event: Event) -> tuple[tuple[Athlete, Best], ...]:
        """The best of each who has a mark in an event, the better one first; in the order asked if equal."""
        found = [(c.athlete, best) for c in self.careers if (best := c.best_in(event))]
        marks = [best.performance.mark for _, best in found]
        ahead = [sum(other.is_better_than(mark) for other in marks) for mark in marks]
        order = sorted(range(len(found)), key=lambda at: ahead[at]) if self.is_of_one_sex else range(len(found))
        return tuple(found[at] for at in order)

    def better_in(self, event: Event) -> Athlete | None:
        """Who has the best mark in an event; None of equal marks, of one mark, and of a man and a woman."""
        bests = self.bests_in(event)
        if len(bests) < _SHARED or not self.is_of_one_sex:
            return None
        (first, best), (_, second) = bests[:2]
        return first if best.performance.mark.is_better_than(second.performance.mark) else None


async def read_no_meeting(
    request: HeadToHeadRequest,
    athletes: Sequence[Athlete],
    competition: Competition | None,
    unheld: int | None,
    context: Context,
) -> NoMeeting:
    """What can be compared of two or three athletes, and how they stand where they met."""
    read = [await read_career(athlete, context) for athlete in athletes]
    careers = tuple(career for career, _ in read)
    every = shared_events([marks for _, marks in read])
    events = [event for event in every if sum(c.best_in(event) is not None for c in careers) >= _SHARED]
    if request.event is not None:
        asked = _plain(request.event)
        events = [*(e for e in every if e.is_within(asked)), *(e for e in events if not e.is_within(asked))]
    elsewhere: list[Elsewhere] = []
    for one, other in combinations(athletes, 2):
        if meetings := await context.almanac.store.races.list_meetings(one, other):
            elsewhere.append(Elsewhere((one, other), meetings, tally(meetings)))
    said = (source for career in careers for best in career.bests for source in best.performance.sources)
    coverage = context.almanac.coverage.of_facts(said)
    return NoMeeting(request, careers, tuple(events), tuple(elsewhere), coverage, competition, unheld)


def _plain(event: Event) -> Event:
    """The event as bests are grouped, of no sex."""
    return Event(event.discipline, None, event.short_track, event.variant)


def has_something(answer: NoMeeting) -> bool:
    """Whether there is anything to compare: meetings elsewhere, or marks of at least two athletes."""
    return bool(answer.elsewhere) or sum(bool(career.bests) for career in answer.careers) >= _SHARED


def best_by_points(careers: Iterable[Career]) -> tuple[tuple[Athlete, Best], ...]:
    """Each one's best that scores most, those with more points first."""
    found = [(career.athlete, best) for career in careers if (best := career.highest)]
    return tuple(sorted(found, key=lambda each: -(each[1].points or 0)))
