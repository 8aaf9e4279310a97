"""From claims to what ships: people, races, outcomes, and which of them are taken."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind
from bot.domain.facts import MeetFact
from bot.domain.nations import nations
from bot.domain.race import Round
from scripts.almanac.claims import UNKNOWN_HEAT, Claim
from scripts.almanac.known import SHIPPED, Known
from scripts.almanac.loading import CONFIRMING
from scripts.almanac.meets import Held, Meeting, Meetings, Meets, Town, towns_and_meets
from scripts.almanac.outcomes import TWO, Outcome, Rules, outcomes
from scripts.almanac.people import People
from scripts.almanac.races import FoundRace, Races, Who

# Competitions whose results ship on the word of one origin, marked so: of championships the lists of the organiser's
# house, of the Diamond League what no other file holds.
_ONE_ORIGIN = frozenset(
    (
        *("world-championships", "world-indoor-championships", "ultimate-championship"),
        *("european-championships", "european-indoor-championships", "commonwealth-games"),
    )
)
_CHAMPIONSHIPS_SINCE = date(2025, 1, 1)
_LEAGUES = ("diamond-league", "diamond-league-finals")
_LEAGUE_SINCE = date(2023, 6, 10)  # diamondleague.com's results are held until the day before
_FEWEST = 2  # results of a race; of a final of a championship one is enough


@dataclass(frozen=True, slots=True)
class ShippedRace:
    """A race that ships, with its results in the order of their places. `wind` is in tenths of a metre a second."""

    meet: MeetFact | Meeting
    discipline: str
    sex: str
    short_track: bool
    round: Round
    heat: int | None
    day: date
    wind: int | None
    section: str
    results: tuple[Outcome, ...]

    @property
    def meet_id(self) -> str:
        """The id of the meet."""
        return self.meet.meet.id if isinstance(self.meet, MeetFact) else self.meet.id

    @property
    def series(self) -> str:
        """The series of the meet, empty for none."""
        return self.meet.series if isinstance(self.meet, MeetFact) else ""


@dataclass(slots=True)
class Built:
    """What comes of the claims. `numbers` has the competitor of each; `left_out` counts what did not ship, and why."""

    claims: list[Claim]
    people: People
    numbers: list[Who | None]
    races: list[ShippedRace] = field(default_factory=list[ShippedRace])
    left_out: Counter[str] = field(default_factory=Counter[str])


def build(claims: Sequence[Claim], known: Known) -> Built:
    """Everything that ships of these claims."""
    everything = [*claims, *known.claims()]
    named = [index for index, claim in enumerate(everything) if claim.name and not claim.relay]
    people = People([everything[index] for index in named])
    numbers: list[Who | None] = [claim.nation if _is_team(claim) else None for claim in everything]
    for position, index in enumerate(named):
        numbers[index] = people.number(position)
    built = Built(everything, people, numbers)
    _Choice(built, known).choose()
    return built


def _is_team(claim: Claim) -> bool:
    """Whether it is the result of a nation's own team."""
    return claim.relay and not claim.name and claim.nation in nations()


@dataclass(frozen=True, slots=True)
class _Candidate:
    race: FoundRace
    held: Held
    meet: MeetFact | None
    day: date


class _Choice:
    """Chooses what ships."""

    def __init__(self, built: Built, known: Known) -> None:
        self._built, self._known, self._claims = built, known, built.claims
        self._meets = Meets(known.meets, known.cities)
        self._rank = {source: at for at, source in enumerate(dict.fromkeys(each.source for each in built.claims))}

    def choose(self) -> None:
        """Fill the races of what is built."""
        races = Races(self._claims, [self._competes(index) for index in range(len(self._claims))])
        candidates = [self._placed(race) for race in races.races()]
        rules = Rules(self._known.origins, self._rank.__getitem__, CONFIRMING, races.same_result)
        taken = [(each, results) for each in candidates if (results := self._taken(each, rules))]
        meetings = Meetings(self._meets, towns_and_meets(self._known.races, self._known.records, self._known.meets))
        for each, _ in taken:
            if each.meet is None:
                meetings.add(each.held)
        shipped = [self._shipped(each, results, meetings) for each, results in taken]
        self._built.races = sorted(self._without_doubles(shipped), key=_in_order)

    def _competes(self, index: int) -> Who | None:
        claim = self._claims[index]
        out = claim.source == SHIPPED or claim.variant or not claim.discipline
        return None if out else self._built.numbers[index]

    def _placed(self, race: FoundRace) -> _Candidate:
        held = self._held(race)
        found = self._meets.find(held)
        return _Candidate(race, held, *(found or (None, held.days[0])))

    def _held(self, race: FoundRace) -> Held:
        """Town and day by the best source that has them, then by the others."""
        claims = sorted((self._claims[index] for index in race.claims), key=lambda claim: self._rank[claim.source])
        days = [day for day, _ in Counter(claim.day for claim in claims if claim.day).most_common()]
        best = [claim.day for claim in claims if claim.day][:1]
        towns: dict[Town, None] = dict.fromkeys((claim.city, claim.country) for claim in claims if claim.city)
        hints = [claim.hint for claim in claims if claim.hint]
        return Held(
            towns=tuple(towns) or (("", ""),),
            days=tuple(dict.fromkeys((*best, *days))),
            discipline=claims[0].discipline,
            short_track=any(claim.short_track for claim in claims),
            hint=hints[0] if hints else "",
        )

    def _taken(self, candidate: _Candidate, rules: Rules) -> tuple[Outcome, ...]:
        """The results of a race that ship; none if it does not."""
        meet = candidate.meet
        alone = meet is not None and self._may_stand_alone(meet, candidate.day)
        if not alone and len({rules.origins[self._claims[index].source] for index in candidate.race.claims}) < TWO:
            return ()
        found = outcomes(candidate.race.field, self._claims, rules)
        sure = [one for one in found if one.origins >= TWO and one.place]
        if alone:
            final = self._claims[next(candidate.race.claims)].round is Round.FINAL
            placed = sum(bool(one.place) for one in found)
            return tuple(found) if placed >= (1 if final else _FEWEST) else ()
        if len(sure) < _FEWEST:
            return ()
        return tuple(one for one in found if one.origins >= TWO or one.best.annulled)

    def _may_stand_alone(self, meet: MeetFact, day: date) -> bool:
        if meet.series in _LEAGUES:
            return day >= _LEAGUE_SINCE
        return meet.series in _ONE_ORIGIN or (meet.meet.kind.is_championship and day >= _CHAMPIONSHIPS_SINCE)

    def _shipped(self, candidate: _Candidate, results: tuple[Outcome, ...], meetings: Meetings) -> ShippedRace:
        meet = candidate.meet
        if meet is None:
            found = meetings.find(candidate.held)
            meet = self._known.meets[found] if isinstance(found, str) else found
        claims = [self._claims[index] for one in results for index in one.agreeing]
        claims.sort(key=lambda claim: self._rank[claim.source])
        first = claims[0]
        heats = [claim.heat for claim in claims if claim.heat is not None and claim.heat != UNKNOWN_HEAT]
        return ShippedRace(
            meet=meet,
            discipline=first.discipline,
            sex=first.sex.value,
            short_track=candidate.held.short_track,
            round=next((claim.round for claim in claims if claim.round), Round.FINAL),
            heat=heats[0] if heats else None,
            day=candidate.day,
            wind=_wind(claims),
            section=next((claim.section for claim in claims if claim.source == first.source), ""),
            results=results,
        )

    def _without_doubles(self, races: Sequence[ShippedRace]) -> Iterator[ShippedRace]:
        """One race of a meet, event, round, heat and day: files have no column for what else tells races apart.

        The one with more results stays, before others one of the league itself or of no section.
        """
        best: dict[tuple[object, ...], ShippedRace] = {}
        for race in races:
            key = (race.meet_id, race.discipline, race.sex, race.short_track, race.round, race.heat, race.day)
            other = best.get(key)
            if other is not None:
                self._built.left_out["races beside another of the same event, round and day"] += 1
            if other is None or (len(race.results), not race.section) > (len(other.results), not other.section):
                best[key] = race
        yield from best.values()


def _wind(claims: Sequence[Claim]) -> int | None:
    """The wind of a race that most claims give; None where each result has its own."""
    discipline = get_discipline(claims[0].discipline)
    if not discipline.wind or discipline.kind not in (Kind.RUN, Kind.HURDLES) or claims[0].short_track:
        return None
    said = Counter(claim.wind for claim in claims if claim.wind is not None)
    return said.most_common(1)[0][0] if said else None


def _in_order(race: ShippedRace) -> tuple[object, ...]:
    return race.day, race.meet_id, race.discipline, race.sex, race.short_track, race.round.order, race.heat or 0
