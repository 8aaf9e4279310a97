"""Who is ahead of two or three athletes, over every race they shared."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.days import find_period
from bot.answers.disputing import meetings_with_disputes
from bot.answers.pairing import look_up_pair
from bot.answers.resolving import Asking, find_event, look_up_athlete
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.head_to_head import Meeting, tally
from bot.domain.race import Round
from bot.errors import NoAnswer

VIEWS = ("chart", "sources")
ROUNDS = ("finals",)
TRACKS = ("outdoors", "short-track")


@dataclass(frozen=True, slots=True)
class HeadToHeadRequest:
    """Two or three athletes by id, what narrows their meetings, and which page or view of them to show.

    `track` is one of TRACKS or empty, `view` one of VIEWS or empty.
    """

    athlete: str
    opponent: str
    third: str = ""
    event: Event | None = None
    finals: bool = False
    since: date | None = None
    until: date | None = None
    track: str = ""
    view: str = ""
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {
            "athlete": self.athlete,
            "opponent": self.opponent,
            "third": self.third,
            "event": self.event.key if self.event else "",
            "rounds": "finals" if self.finals else "",
            "since": self.since.isoformat() if self.since else "",
            "until": self.until.isoformat() if self.until else "",
            "track": self.track,
            "view": self.view,
            "page": str(self.page or ""),
        }

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the athletes was asked for."""
        return bool(self.event or self.finals or self.since or self.until or self.track)

    def admits(self, meeting: Meeting) -> bool:
        """Whether a meeting is among those asked for."""
        race = meeting.race
        return (
            (self.event is None or race.event.is_within(self.event))
            and (not self.finals or race.round is Round.FINAL)
            and (self.since is None or race.date >= self.since)
            and (self.until is None or race.date <= self.until)
            and (not self.track or bool(race.event.short_track) == (self.track == "short-track"))
        )


@dataclass(frozen=True, slots=True)
class Pair:
    """Two of the athletes asked about, and their meetings among those asked for, latest first."""

    athletes: tuple[Athlete, Athlete]
    meetings: tuple[Meeting, ...]
    wins: tuple[int, int]


@dataclass(frozen=True, slots=True)
class HeadToHead:
    """The meetings of the first two athletes, latest first; `wins` in the order of `athletes`.

    `held` counts the meetings the store has of these two whatever was asked for; `bests` are the ids of races in
    which an athlete of that id ran the best mark that the store holds of them in the event up to that day.
    With a third athlete `pairs` has every pair, and `ahead_of_both` how often each led where all three ran.
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


async def understand(options: Options, almanac: Almanac) -> Understood[HeadToHeadRequest]:
    """Resolve the names together: of several who share one, whoever has met the other is meant."""
    asking = Asking("h2h", options)
    event, event_notes = find_event(asking)
    (first, second), pair_notes = await look_up_pair(asking, almanac)
    third, third_notes = None, ()
    if asking.text("third"):
        rivals = await almanac.store.races.list_rivals(first.id, most=100)
        met = {rival.opponent.id for rival in rivals}
        third, third_notes = look_up_athlete(asking, "third", almanac, met, f"the one who has met {first.short_name}")
        if third.id in (first.id, second.id):
            raise NoAnswer(f"{third.name} is named twice.", "Name three different athletes.")
    since, until = find_period(asking, "since"), find_period(asking, "until")
    request = HeadToHeadRequest(
        first.id,
        second.id,
        third.id if third else "",
        event,
        asking.one_of("rounds", ROUNDS) == "finals",
        since.first if since else None,
        until.last if until else None,
        asking.one_of("track", TRACKS),
        asking.one_of("view", VIEWS),
        asking.page(),
    )
    return Understood(request, (*pair_notes, *third_notes, *event_notes))


async def answer(request: HeadToHeadRequest, almanac: Almanac) -> HeadToHead:
    """Raises NoAnswer where the two never met, or never as asked for."""
    races = almanac.store.races
    first, second = almanac.names.get(request.athlete), almanac.names.get(request.opponent)
    every = await races.list_meetings(first, second)
    coverage = almanac.coverage
    meetings = tuple(filter(request.admits, every))
    if not request.third and not meetings:
        raise _no_meeting(request, (first, second), every, coverage)
    disputes = await almanac.store.disputes.list_of_athletes(first.id, second.id) if meetings else ()
    meetings = meetings_with_disputes(meetings, disputes)
    bests = await races.list_bests(first.id, second.id) if meetings else frozenset[tuple[str, str]]()
    plain = HeadToHead(request, (first, second), meetings, tally(meetings), len(every), coverage, bests)
    return await _with_third(plain, almanac) if request.third else plain


async def _with_third(answer: HeadToHead, almanac: Almanac) -> HeadToHead:
    request = answer.request
    athletes = (*answer.athletes, almanac.names.get(request.third))
    pairs: list[Pair] = []
    for one, other in combinations(athletes, 2):
        every = await almanac.store.races.list_meetings(one, other)
        disputes = await almanac.store.disputes.list_of_athletes(one.id, other.id) if every else ()
        meetings = meetings_with_disputes(filter(request.admits, every), disputes)
        pairs.append(Pair((one, other), meetings, tally(meetings)))
    if not any(pair.meetings for pair in pairs):
        names = f"{athletes[0].name}, {athletes[1].name} and {athletes[2].name}"
        raise NoAnswer(f"I have no race that two of {names} shared.", coverage=answer.coverage)
    shared = {m.race.id: m for m in pairs[0].meetings}.keys() & {m.race.id for m in pairs[1].meetings}
    ahead = tuple(
        (athlete, sum(all(_leads(athlete, m) for m in _with(athlete, race, pairs)) for race in shared))
        for athlete in athletes
    )
    return HeadToHead(
        request,
        answer.athletes,
        answer.meetings,
        answer.wins,
        answer.held,
        answer.coverage,
        answer.bests,
        tuple(pairs),
        len(shared),
        ahead,
    )


def _with(athlete: Athlete, race: str, pairs: Iterable[Pair]) -> list[Meeting]:
    """An athlete's meetings with both others in one race."""
    return [m for pair in pairs if athlete in pair.athletes for m in pair.meetings if m.race.id == race]


def _leads(athlete: Athlete, meeting: Meeting) -> bool:
    return meeting.winner is not None and meeting.results[meeting.winner].athlete.id == athlete.id


def _no_meeting(
    request: HeadToHeadRequest, athletes: tuple[Athlete, Athlete], every: tuple[Meeting, ...], coverage: Coverage
) -> NoAnswer:
    first, second = athletes
    if not every:
        return NoAnswer(
            f"I have no race that both {first.name} and {second.name} ran in.",
            f"I hold {coverage.results:,} results of {coverage.races:,} races.",
            coverage=coverage,
        )
    held = ", ".join(sorted({event_name(Event(m.race.event.discipline)) for m in every}))
    in_event = f" in {_the(request.event)}" if request.event else ""
    as_asked = " in the rounds, days or track asked for" if request.finals or request.since or request.until else ""
    return NoAnswer(
        f"{first.name} and {second.name} have never met{in_event}{as_asked} that I know of.",
        f"I hold {len(every)} meetings of theirs: {held}.",
        coverage=coverage,
    )


def _the(event: Event) -> str:
    name = event_name(event)
    return f"the {name[0].lower()}{name[1:]}"
