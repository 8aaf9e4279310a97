"""The answer of /h2h: who is ahead of two or three athletes, over the races they shared."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from bot.domain.asked import Asked
from bot.domain.athlete import Athlete, told_apart
from bot.domain.coverage import Coverage
from bot.domain.head_to_head import Meeting, tally
from bot.domain.source import Source
from bot.errors import Choice, NoAnswer
from bot.questions.competitions import Competition, competition_of
from bot.questions.context import Context
from bot.questions.disputing import meetings_with_disputes
from bot.questions.h2h.no_meeting import NoMeeting, has_something, read_no_meeting
from bot.questions.h2h.request import HeadToHeadRequest
from bot.questions.tips import results_held


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of three athletes: their meetings that fit the request, latest first; `wins` in the order of `athletes`."""

    athletes: tuple[Athlete, Athlete]
    meetings: tuple[Meeting, ...]
    wins: tuple[int, int]


@dataclass(frozen=True)
class HeadToHead:
    """The meetings of the first two athletes that fit the request, latest first; `wins` in the order of `athletes`.

    `held` counts all meetings of these two in the store. `bests` has (athlete id, race id) of each result that was the
    athlete's best in the event up to that day, of those held. With a third athlete, `pairs` has every pair, `all_met`
    counts the races of all three, and `ahead_of_both` in how many of them each athlete beat both others. `competition`
    is the meet or the series they are narrowed to. `unheld` counts the finals of championships in which the two may
    have met, but for places or races that are missing; None where nobody looked, as all meetings were asked for.
    """

    request: HeadToHeadRequest
    athletes: tuple[Athlete, Athlete]
    meetings: tuple[Meeting, ...]
    wins: tuple[int, int]
    held: int
    coverage: Coverage
    bests: frozenset[tuple[str, str]] = frozenset()
    pairs: tuple[Pair, ...] = ()
    all_met: int = 0
    ahead_of_both: tuple[tuple[Athlete, int], ...] = ()
    competition: Competition | None = None
    unheld: int | None = None

    @cached_property  # each line of a long card asks for them; so no slots
    def names(self) -> dict[str, str]:
        """Their full names by id; namesakes are told apart."""
        return told_apart(self._everybody)

    @cached_property
    def short_names(self) -> dict[str, str]:
        """Their short names by id: `Kerr`, or more of the name where two would be called the same."""
        return told_apart(self._everybody, short=True)

    @property
    def _everybody(self) -> tuple[Athlete, ...]:
        return (*self.athletes, *(athlete for pair in self.pairs for athlete in pair.athletes))


async def answer(request: HeadToHeadRequest, context: Context) -> HeadToHead | NoMeeting:
    """Compute the tally. Raises NoAnswer if no meeting is held and there are no bests to compare either."""
    races = context.almanac.store.races
    first, second = context.almanac.names.get(request.athlete), context.almanac.names.get(request.opponent)
    every = await races.list_meetings(first, second)
    coverage = context.almanac.coverage
    competition = competition_of(context.almanac.meets, request.meet) if request.meet else None
    meetings = _admitted(every, request, competition)
    # Of all meetings the card says that they are those held; of few, one that is missing may turn the answer.
    asked = request.is_narrowed or not meetings
    unheld = await _unheld((first, second), request, competition, context) if asked else None
    if not request.third and not meetings:
        return await _no_meeting(request, (first, second), competition, unheld, context)
    disputes = await context.almanac.store.disputes.list_of_athletes(first.id, second.id) if meetings else ()
    meetings = meetings_with_disputes(meetings, disputes)
    bests = await races.list_bests(first.id, second.id) if meetings else frozenset[tuple[str, str]]()
    coverage = coverage.of_facts(said_of(meetings))
    plain = HeadToHead(
        request,
        (first, second),
        meetings,
        tally(meetings),
        len(every),
        coverage,
        bests,
        competition=competition,
        unheld=unheld,
    )
    return await _with_third(plain, context) if request.third else plain


async def _unheld(
    pair: tuple[Athlete, Athlete], request: HeadToHeadRequest, competition: Competition | None, context: Context
) -> int:
    """How many finals of championships the two may have met in without the store knowing, of those asked about."""
    first, second = pair
    almanac = context.almanac
    finals = await almanac.store.races.list_unheld_finals(first.id, second.id, almanac.titles)
    at = None if competition is None else {(each.meet.kind, each.first.year) for each in competition.meets}
    return sum(request.may_be_at(final) and (at is None or (final.kind, final.year) in at) for final in finals)


def unheld_note(number: int | None) -> str:
    """`they may have met in 2 more finals`; empty for none."""
    return f"they may have met in {number} more {'final' if number == 1 else 'finals'}" if number else ""


async def _with_third(answer: HeadToHead, context: Context) -> HeadToHead | NoMeeting:
    request = answer.request
    athletes = (*answer.athletes, context.almanac.names.get(request.third))
    pairs: list[Pair] = []
    for one, other in combinations(athletes, 2):
        every = await context.almanac.store.races.list_meetings(one, other)
        disputes = await context.almanac.store.disputes.list_of_athletes(one.id, other.id) if every else ()
        meetings = meetings_with_disputes(_admitted(every, request, answer.competition), disputes)
        pairs.append(Pair((one, other), meetings, tally(meetings)))
    if not any(pair.meetings for pair in pairs):
        return await _no_meeting(request, athletes, answer.competition, None, context)
    shared = {m.race.id: m for m in pairs[0].meetings}.keys() & {m.race.id for m in pairs[1].meetings}
    ahead = tuple(
        (athlete, sum(all(_leads(athlete, m) for m in _with(athlete, race, pairs)) for race in shared))
        for athlete in athletes
    )
    coverage = context.almanac.coverage.of_facts(said_of(m for pair in pairs for m in pair.meetings))
    return replace(answer, pairs=tuple(pairs), all_met=len(shared), ahead_of_both=ahead, coverage=coverage)


def _admitted(
    every: Iterable[Meeting], request: HeadToHeadRequest, competition: Competition | None
) -> tuple[Meeting, ...]:
    admitted = filter(request.admits, every)
    return tuple(meeting for meeting in admitted if competition is None or competition.includes(meeting.race.meet))


def said_of(meetings: Iterable[Meeting]) -> tuple[Source, ...]:
    """The sources of the results of these meetings, each once."""
    return tuple(dict.fromkeys(source for m in meetings for result in m.results for source in result.sources))


def _with(athlete: Athlete, race: str, pairs: Iterable[Pair]) -> list[Meeting]:
    """An athlete's meetings with both others in the race of that id."""
    return [m for pair in pairs if athlete in pair.athletes for m in pair.meetings if m.race.id == race]


def _leads(athlete: Athlete, meeting: Meeting) -> bool:
    return meeting.winner is not None and meeting.results[meeting.winner].athlete.id == athlete.id


async def _no_meeting(
    request: HeadToHeadRequest,
    athletes: tuple[Athlete, ...],
    competition: Competition | None,
    unheld: int | None,
    context: Context,
) -> NoMeeting:
    """The bests and the tally elsewhere, where no meeting fits. Raises NoAnswer if there is neither."""
    found = await read_no_meeting(request, athletes, competition, unheld, context)
    if has_something(found):
        return found
    *names, last = found.names.values()
    who = f"{'both' if len(names) == 1 else 'two of'} {', '.join(names)} and {last}"
    also = f" {note[0].upper()}{note[1:]}." if (note := unheld_note(unheld)) else ""
    coverage = context.almanac.coverage
    choices = tuple(
        Choice(f"What I hold of {name}", Asked.of("athlete", {"athlete": id_})) for id_, name in found.names.items()
    )
    raise NoAnswer(f"I have no race that {who} were in.", results_held(coverage) + also, choices, coverage)
