"""From claims to what ships: people, races, outcomes, and which of them are taken."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind, Sex
from bot.domain.facts import MeetFact
from bot.domain.meet_kind import MeetKind
from bot.domain.nations import nations
from bot.domain.race import Round
from scripts.almanac.claims import ANNULLED_BY_HAND, UNKNOWN_HEAT, Claim
from scripts.almanac.finals import LAST_PLACE
from scripts.almanac.known import SHIPPED, Known
from scripts.almanac.loading import CONFIRMING, WITHOUT_BIRTHS
from scripts.almanac.meets import Held, Meeting, Meetings, Meets, Town, towns_and_meets
from scripts.almanac.olympic_finals import OlympicFinal, OlympicFinals
from scripts.almanac.one_final import complete_each_other, together
from scripts.almanac.origins.tilastopaja import PROFILES
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
_MAJORS_FIRST = 10  # of the marathon majors, the first ones ship on the word of the lists
_ROAD_FIRST = 8  # of world championships on the road and in cross country, the first ones on their organiser's word
_OFF_THE_TRACK = (MeetKind.WORLD_ROAD, MeetKind.WORLD_CROSS)
_CHAMPIONSHIPS_SINCE = date(2025, 1, 1)
_LEAGUES = ("diamond-league", "diamond-league-finals")
_LEAGUE_SINCE = date(2023, 6, 10)  # diamondleague.com's results are held until the day before
_ORGANISER = ("wa-lists", "wa-reports")
_OF_A_MAJOR = (*_ORGANISER, "boston-marathon-2019")  # the lists, and an organiser's own word
_OF_WORLD_ATHLETICS = (MeetKind.WORLD, MeetKind.WORLD_INDOOR, MeetKind.ULTIMATE)
_OF_MEDALLISTS = (MeetKind.OLYMPIC, MeetKind.WORLD, MeetKind.WORLD_INDOOR, MeetKind.MAJOR)
_MEDALS = 3
_MAIN = ("", "A")  # sections of the race that counts
_FEWEST = 2  # results of a race; of a final of a championship one is enough
# At world championships of walking the 10 km are for juniors, but for those of women until they walked 20 km.
_OF_JUNIORS, _WOMEN_WALK_20KM = "10km-walk", date(1999, 1, 1)


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


def build(
    claims: Sequence[Claim],
    known: Known,
    best: frozenset[int] = frozenset(),
    personal_bests: frozenset[int] = frozenset(),
) -> Built:
    """Everything that ships of these claims. `best` are those of the best marks, which one origin may give.

    So it may the `personal_bests` of those who won a medal in that event.
    """
    everything = [*claims, *known.claims()]
    meets = Meets(known.meets, known.cities)
    rank = {source: at for at, source in enumerate(dict.fromkeys(claim.source for claim in everything))}
    rules = Rules(known.origins, rank.__getitem__, CONFIRMING, lambda _one, _other: False)
    olympics = OlympicFinals(everything, known.meets, meets, rules)
    named = [index for index, claim in enumerate(everything) if claim.name and not claim.relay]
    position = {index: at for at, index in enumerate(named)}
    same = ((position[one], position[other]) for one, other in olympics.same_people())
    people = People([everything[index] for index in named], same, WITHOUT_BIRTHS)
    numbers: list[Who | None] = [claim.nation if _is_team(claim) else None for claim in everything]
    for at, index in enumerate(named):
        numbers[index] = people.number(at)
    results = [None if _is_no_result(claim) else who for claim, who in zip(everything, numbers, strict=True)]
    races = Races(everything, results, best)
    built = Built(everything, people, numbers)
    rules, finals = replace(rules, same=races.same_result), list(olympics.finals(numbers))
    chosen = _Choice(built, known, meets, rules, best).choose(races)
    if personal_bests:
        medallists = set(_medallists(_with_finals(chosen, finals, best)))
        more = frozenset(index for index in personal_bests if _who_in(everything[index], numbers[index]) in medallists)
        races.want(more)
        best |= more
        built.left_out.clear()
        chosen = _Choice(built, known, meets, rules, best).choose(races)
    built.races = sorted(_with_finals(chosen, finals, best), key=_in_order)
    return built


def _who_in(claim: Claim, who: Who | None) -> tuple[Who | None, str, bool]:
    return who, claim.discipline, bool(claim.short_track)


def _medallists(races: Iterable[ShippedRace]) -> Iterator[tuple[Who | None, str, bool]]:
    """Who was among the first three of an Olympic or world final or of a major, and in what."""
    for race in races:
        kind = race.meet.meet.kind if isinstance(race.meet, MeetFact) else MeetKind.UNKNOWN
        if kind in _OF_MEDALLISTS and race.round is Round.FINAL:
            for one in race.results:
                if one.place and one.place <= _MEDALS:
                    yield one.who, race.discipline, race.short_track


def _is_no_result(claim: Claim) -> bool:
    """Whether a claim is of nothing that ships: files have no column for implements and hurdles of age classes."""
    return claim.source == SHIPPED or bool(claim.variant) or not claim.discipline


def _with_finals(
    races: Sequence[ShippedRace], finals: Iterable[OlympicFinal], best: frozenset[int]
) -> Iterator[ShippedRace]:
    """The races, with what was settled of the first eight of Olympic finals in place of the same in them."""
    settled = {(final.meet.meet.id, final.discipline, final.sex): final for final in finals}
    for race in races:
        key = (race.meet_id, race.discipline, race.sex)
        final = settled.pop(key, None) if race.round is Round.FINAL and race.heat is None else None
        if final is None:
            yield race
            continue
        who, places = {one.who for one in final.results}, {one.place for one in final.results}
        behind = tuple(
            one
            for one in race.results
            if one.who not in who
            and one.place not in places
            and (
                (one.place or LAST_PLACE + 1) > LAST_PLACE
                or final.meet.meet.kind is MeetKind.MAJOR
                or not best.isdisjoint(one.agreeing)
            )
        )
        yield replace(race, day=final.day, wind=final.wind, results=(*_once_each(final.results), *behind))
    for final in settled.values():
        yield ShippedRace(
            meet=final.meet,
            discipline=final.discipline,
            sex=final.sex,
            short_track=False,
            round=Round.FINAL,
            heat=None,
            day=final.day,
            wind=final.wind,
            section="",
            results=_once_each(final.results),
        )


def _once_each(results: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """The results without those of somebody who has two: which of them is right is not known."""
    often = Counter(one.who for one in results)
    return tuple(one for one in results if often[one.who] == 1)


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

    def __init__(self, built: Built, known: Known, meets: Meets, rules: Rules, best: frozenset[int]) -> None:
        self._built, self._known, self._claims = built, known, built.claims
        self._meets, self._rules = meets, rules
        self._best = best

    def choose(self, races: Races) -> list[ShippedRace]:
        """The races that ship."""
        candidates = [self._placed(race) for race in races.races()]
        taken = [(each, results) for each in candidates if (results := self._taken(each))]
        meetings = Meetings(self._meets, towns_and_meets(self._known.races, self._known.records, self._known.meets))
        for each, _ in taken:
            if each.meet is None:
                meetings.add(each.held)
        shipped = [self._shipped(each, results, meetings) for each, results in taken]
        return list(self._without_doubles(_with_plain_finals(shipped)))

    def _placed(self, race: FoundRace) -> _Candidate:
        held = self._held(race)
        found = self._meets.find(held)
        return _Candidate(race, held, *(found or (None, held.days[0])))

    def _held(self, race: FoundRace) -> Held:
        """Town and day by the best source that has them, then by the others."""
        claims = sorted(
            (self._claims[index] for index in race.claims), key=lambda claim: self._rules.rank(claim.source)
        )
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

    def _taken(self, candidate: _Candidate) -> tuple[Outcome, ...]:
        """The results of a race that ship; none if it does not."""
        meet = candidate.meet
        alone = meet is not None and self._may_stand_alone(meet, candidate.day)
        said = {self._rules.origins[self._claims[index].source] for index in candidate.race.claims}
        if not alone and len(said) < TWO and self._best.isdisjoint(candidate.race.claims):
            return ()
        found = outcomes(candidate.race.field, self._claims, self._rules)
        sure = [one for one in found if one.origins >= TWO and one.place]
        if meet is not None and meet.meet.kind.is_championship and self._is_of_no_title(candidate):
            return ()
        if alone:
            found = [
                one
                for one in found
                if one.origins >= TWO or self._is_trusted(one, meet) or not self._best.isdisjoint(one.agreeing)
            ]
            final = self._claims[next(candidate.race.claims)].round is Round.FINAL
            placed = sum(bool(one.place) for one in found)
            return tuple(found) if placed >= (1 if final else _FEWEST) else ()
        listed = [one for one in found if not self._best.isdisjoint(one.agreeing)]
        if len(sure) < _FEWEST and not listed:
            return ()
        return tuple(one for one in found if one.origins >= TWO or one.best.annulled or one in listed)

    def _is_of_no_title(self, candidate: _Candidate) -> bool:
        """Whether it is a B final or one of an age class; a B group of a qualification is like its A group."""
        claims = [self._claims[index] for index in candidate.race.claims]
        road = candidate.meet is not None and candidate.meet.meet.kind is MeetKind.WORLD_ROAD
        if road and claims[0].discipline == _OF_JUNIORS:
            return claims[0].sex is Sex.MEN or candidate.day >= _WOMEN_WALK_20KM
        return claims[0].round is Round.FINAL and any(_section(claim) not in _MAIN for claim in claims)

    def _is_trusted(self, one: Outcome, meet: MeetFact | None) -> bool:
        """Whether the one origin of a result may be believed alone: of world championships their organiser."""
        origin = self._rules.origins[one.best.source]
        if meet and meet.meet.kind in _OF_WORLD_ATHLETICS:
            return origin in _ORGANISER or one.best.where == ANNULLED_BY_HAND
        if meet and meet.meet.kind is MeetKind.MAJOR:
            return (origin in _OF_A_MAJOR and (one.place or _MAJORS_FIRST + 1) <= _MAJORS_FIRST) or one.best.annulled
        if meet and meet.meet.kind in _OFF_THE_TRACK:
            return (origin in _ORGANISER and (one.place or _ROAD_FIRST + 1) <= _ROAD_FIRST) or one.best.annulled
        return origin in (*_ORGANISER, "tilastopaja") or one.best.annulled

    def _may_stand_alone(self, meet: MeetFact, day: date) -> bool:
        if meet.series in _LEAGUES:
            return day >= _LEAGUE_SINCE
        if meet.meet.kind in (MeetKind.MAJOR, *_OFF_THE_TRACK):
            return True
        return meet.series in _ONE_ORIGIN or (meet.meet.kind.is_championship and day >= _CHAMPIONSHIPS_SINCE)

    def _shipped(self, candidate: _Candidate, results: tuple[Outcome, ...], meetings: Meetings) -> ShippedRace:
        meet = candidate.meet
        if meet is None:
            found = meetings.find(candidate.held)
            meet = self._known.meets[found] if isinstance(found, str) else found
        claims = [self._claims[index] for one in results for index in one.agreeing]
        claims.sort(key=lambda claim: self._rules.rank(claim.source))
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
            section=next((section for claim in claims if (section := _section(claim))), ""),
            results=results,
        )

    def _is_typed(self, race: ShippedRace) -> bool:
        """Whether it is a final of which lines are typed by hand."""
        return any(self._claims[index].typed for one in race.results for index in one.agreeing)

    def _without_doubles(self, races: Iterable[ShippedRace]) -> Iterator[ShippedRace]:
        """One race of a meet, event, round, heat and day: files have no column for what else tells races apart.

        One of no section stays before a B race or one of an age class, and of these the one with more results.
        """
        best: dict[tuple[object, ...], ShippedRace] = {}
        for race in races:
            key = (*_event(race), race.round, race.heat, race.day)
            other = best.get(key)
            if other is not None and (self._is_typed(race) or self._is_typed(other)):
                typed, listed = (other, race) if self._is_typed(other) else (race, other)
                best[key] = replace(listed, results=together(typed.results, listed.results))
                continue
            if other is not None and _is_one_final(other, race):
                more, less = (race, other) if _matters(race) > _matters(other) else (other, race)
                best[key] = replace(more, results=together(more.results, less.results))
                continue
            if other is not None:
                self._built.left_out["races beside another of the same event, round and day"] += 1
            if other is None or _matters(race) > _matters(other):
                best[key] = race
        yield from best.values()


def _is_one_final(one: ShippedRace, other: ShippedRace) -> bool:
    """Whether two sources tell of one final of a championship, each of others than the other does."""
    of_title = isinstance(one.meet, MeetFact) and one.meet.meet.kind.is_championship
    main = one.section in _MAIN and other.section in _MAIN
    return of_title and main and one.round is Round.FINAL and complete_each_other(one.results, other.results)


def _matters(race: ShippedRace) -> tuple[bool, int]:
    return race.section in _MAIN, len(race.results)


def _section(claim: Claim) -> str:
    """The section of a claim, without the number of the meet that Tilastopaja's profiles put before it."""
    number, _, rest = claim.section.partition(" ")
    return rest if number.isdecimal() and claim.source == PROFILES else claim.section


def _with_plain_finals(races: Sequence[ShippedRace]) -> Iterator[ShippedRace]:
    """The races; a final that is numbered 1, where there is no other, has no number."""
    numbered = {(*_event(race), race.day) for race in races if race.round is Round.FINAL and (race.heat or 0) > 1}
    for race in races:
        alone = race.round is Round.FINAL and race.heat == 1 and (*_event(race), race.day) not in numbered
        yield replace(race, heat=None) if alone else race


def _event(race: ShippedRace) -> tuple[str, str, str, bool]:
    return race.meet_id, race.discipline, race.sex, race.short_track


def _wind(claims: Sequence[Claim]) -> int | None:
    """The wind of a race that most claims give; None where each result has its own."""
    discipline = get_discipline(claims[0].discipline)
    if not discipline.wind or discipline.kind not in (Kind.RUN, Kind.HURDLES) or claims[0].short_track:
        return None
    said = Counter(claim.wind for claim in claims if claim.wind is not None)
    return said.most_common(1)[0][0] if said else None


def _in_order(race: ShippedRace) -> tuple[object, ...]:
    return race.day, race.meet_id, race.discipline, race.sex, race.short_track, race.round.order, race.heat or 0
