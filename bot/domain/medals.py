"""Medals and placing points: which finals give them, the tables of nations, and firsts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TypeVar

from bot.domain.championship_programme import finals_held
from bot.domain.event import Event, Sex
from bot.domain.mark import Status
from bot.domain.meet_kind import MeetKind
from bot.domain.nations_then import is_unclear, nation_then
from bot.domain.race import AnyResult, Race, Result, Round

T = TypeVar("T")

RULE = "annulled results count for nobody, a relay once for the nation, and shared places are shared medals"
MEDALS = 3
_SECOND = 2
_OF_RELAYS = {  # the distances of those who run a relay
    "4x100m": frozenset(("60m", "100m", "200m", "100m-hurdles", "110m-hurdles")),
    "4x400m": frozenset(("300m", "400m", "400m-hurdles")),
}
NO_GOLD = "No gold: the winner was disqualified"
PLACED = 8  # places that score in a placing table: 8 points for the first to 1 for the eighth


@dataclass(frozen=True, slots=True)
class Final:
    """A final and the results of those who were placed, best first; those without a valid result are left out.

    `gold_annulled` says that the winner's result was annulled and nobody moved up.
    """

    race: Race
    results: tuple[AnyResult, ...]
    gold_annulled: bool = False

    @property
    def medallists(self) -> tuple[AnyResult, ...]:
        """Those who won its medals, as far as they are held: more than three if a medal was shared."""
        return tuple(result for result in self.results if (result.place or 0) <= MEDALS)

    @property
    def has_podium(self) -> bool:
        """Whether all its medals are held."""
        return len(self.medallists) >= MEDALS - self.gold_annulled

    @property
    def has_placed(self) -> bool:
        """Whether all its scoring places are held."""
        return len(self.results) >= PLACED


def is_swept(final: Final) -> bool:
    """Whether one nation won all medals of a final; none may be missing."""
    nations = {nation_of(result) for result in final.medallists}
    return len(final.medallists) >= MEDALS and len(nations) == 1 and "" not in nations


@dataclass(frozen=True, slots=True)
class MedalCount:
    """How many medals of each kind a line of a table has; lines with the same share a `rank`."""

    gold: int
    silver: int
    bronze: int
    rank: int

    @property
    def total(self) -> int:
        """All medals."""
        return self.gold + self.silver + self.bronze


@dataclass(frozen=True, slots=True)
class NationMedals(MedalCount):
    """A line of a medal table."""

    nation: str


@dataclass(frozen=True, slots=True)
class AthleteMedals(MedalCount):
    """A line of a table of athletes: an athlete by id, with the name, and the nation of the latest medal held."""

    athlete: str
    name: str
    nation: str


@dataclass(frozen=True, slots=True)
class NationPoints:
    """A line of a placing table: the points, and how many results scored; who shares a place shares its points."""

    rank: int
    nation: str
    points: Fraction
    placed: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """How much of the finals is held: `known` is how many there were (None if that is not known), `held` how many are.

    `podiums` of these have all their medals, `placed` all scoring places. `missing` are the finals that are known and
    not held, each with the day its meet began; `lacking` those that are held without all their medals.
    """

    known: int | None
    held: int
    podiums: int
    placed: int
    missing: tuple[tuple[date, Event], ...] = ()
    lacking: tuple[Race, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether every medal that was won is known to be held."""
        return self.known == self.held == self.podiums


@dataclass(frozen=True, slots=True)
class Medal:
    """A medal, and the one that the nation won in this event before; `first_since` is None if none is held."""

    result: AnyResult
    first_since: AnyResult | None = None


def medal_of(result: AnyResult) -> int | None:
    """1, 2 or 3 for the medal that a result won, None if it won none.

    Medals are won in finals of championships and Games; neither a B final nor a part of a combined event gives one.
    """
    race = result.race
    own = race.round is Round.FINAL and not (race.combined or race.section) and race.meet.kind.is_championship
    won = own and result.status is None and not (isinstance(result, Result) and result.split)
    return result.place if won and result.place is not None and result.place <= MEDALS else None


def nation_of(result: AnyResult) -> str:
    """The team that a result was for, as far as it is known."""
    return nation_then(result.competitor.nation, result.race)


def finals_of(results: Iterable[AnyResult]) -> tuple[Final, ...]:
    """The finals of these results, in their order. An event with several finals at one meet has none.

    Each of these has a first place, and nobody says which of them counts.
    """
    races: dict[str, list[AnyResult]] = {}
    for result in results:
        if result.place is not None and result.place <= PLACED:
            races.setdefault(result.race.id, []).append(result)
    finals = [Final(each[0].race, tuple(sorted(each, key=_by_place))) for each in races.values()]
    alike: defaultdict[tuple[str, Event], int] = defaultdict(int)
    for final in finals:
        alike[final.race.meet.id, final.race.event] += 1
    return tuple(final for final in finals if alike[final.race.meet.id, final.race.event] == 1)


def with_annulled(finals: Iterable[Final], disqualified: Collection[str]) -> tuple[Final, ...]:
    """The finals, with those marked whose gold was annulled; `disqualified` are ids of races with a DQ."""
    return tuple(
        replace(final, gold_annulled=True)
        if final.race.id in disqualified and begins_with_second(result.place or 0 for result in final.results)
        else final
        for final in finals
    )


def is_gold_annulled(results: Sequence[AnyResult]) -> bool:
    """Whether nobody won the gold of a final, because the winner was disqualified later and nobody moved up.

    Sydney 2000, women's 100 m: a DQ, nobody first, and the other medals are held. Somebody who is disqualified in the
    race leaves no place empty.
    """
    race = results[0].race
    medals = race.round is Round.FINAL and race.meet.kind.is_championship and not (race.combined or race.section)
    disqualified = any(result.status is Status.DISQUALIFIED for result in results)
    placed = (result.place for result in results if result.place and result.status is None)
    return medals and disqualified and begins_with_second(placed)


def begins_with_second(places: Iterable[int]) -> bool:
    """Whether silver and bronze are among these places, or two silvers, and gold is not."""
    held = Counter(place for place in places if place <= MEDALS)
    return not held[1] and held[_SECOND] > 0 and sum(held.values()) >= _SECOND


def medal_table(finals: Iterable[Final]) -> tuple[NationMedals, ...]:
    """By golds, then silvers, then bronzes; nations with the same share a rank, and are in the order of their codes."""
    won: defaultdict[str, list[int]] = defaultdict(lambda: [0] * MEDALS)
    for final in finals:
        for result in final.medallists:
            won[nation_of(result)][(result.place or 1) - 1] += 1
    ranked = _ranked(won.items(), tuple)
    return tuple(NationMedals(gold, silver, bronze, rank, nation) for rank, nation, (gold, silver, bronze) in ranked)


@dataclass(frozen=True, slots=True)
class UnnamedRelay:
    """A relay in which a nation won a medal, and nobody says who ran: the meet by id, the day, the discipline."""

    meet: str
    on: date
    discipline: str
    sex: Sex


def may_have_run(relay: UnnamedRelay, sex: Sex, own: Iterable[Result]) -> bool:
    """Whether an athlete of that sex may have been in the team, by the years of the `own` races of its distances."""
    distances = _OF_RELAYS.get(relay.discipline, ())
    years = [result.race.date.year for result in own if result.race.event.discipline in distances]
    return bool(years) and relay.sex in (sex, Sex.MIXED) and min(years) <= relay.on.year <= max(years)


def athlete_table(finals: Iterable[Final], nation: str = "") -> tuple[AthleteMedals, ...]:
    """By golds, then silvers, then bronzes; those with the same share a rank. A relay counts for each runner named.

    With a `nation` (a code) only medals won for it count.
    """
    won: defaultdict[str, list[int]] = defaultdict(lambda: [0] * MEDALS)
    known: dict[str, tuple[date, str, str]] = {}  # by id: the day of a medal, the name and the nation then
    for final in finals:
        for result in (each for each in final.medallists if not nation or nation_of(each) == nation):
            for id_, name in _winners(result):
                won[id_][(result.place or 1) - 1] += 1
                known[id_] = max(known.get(id_, (date.min, "", "")), (final.race.date, name, nation_of(result)))
    ranked = _ranked(won.items(), tuple)
    return tuple(
        AthleteMedals(gold, silver, bronze, rank, id_, known[id_][1], known[id_][2])
        for rank, id_, (gold, silver, bronze) in ranked
    )


def _winners(result: AnyResult) -> tuple[tuple[str, str], ...]:
    """The id and the name of each athlete who won a medal with a result; of a relay those runners who are held."""
    if isinstance(result, Result):
        return ((result.athlete.id, result.athlete.name),)
    return tuple(dict.fromkeys((each.athlete, each.name) for each in result.team.runners if each.athlete))


def placing_table(finals: Iterable[Final]) -> tuple[NationPoints, ...]:
    """By points: 8 for a first place to 1 for an eighth; several at a place share the points of those they take."""
    points: defaultdict[str, Fraction] = defaultdict(Fraction)
    placed: defaultdict[str, int] = defaultdict(int)
    for final in finals:
        places = [result.place or PLACED for result in final.results]
        for result in final.results:
            nation, place = nation_of(result), result.place or PLACED
            points[nation] += _points(place, places.count(place))
            placed[nation] += 1
    ranked = _ranked(points.items(), lambda total: (total,))
    return tuple(NationPoints(rank, nation, total, placed[nation]) for rank, nation, total in ranked)


def holdings(
    finals: Sequence[Final], held: Sequence[tuple[MeetKind, date]], wanted: Callable[[Event], bool]
) -> Holdings:
    """How much is held of the finals of meets of these kinds that began on these days; `wanted` says of which events.

    Meets of one kind are of different years.
    """
    by_year = {(final.race.meet.kind, final.race.date.year, _plain(final.race.event)) for final in finals}
    known: list[tuple[date, Event]] | None = []
    missing: list[tuple[date, Event]] = []
    for kind, began in held:
        events = finals_held(kind, began.year)
        if events is None or known is None:
            known = None
            continue
        of_meet = [(began, event) for event in events if wanted(event)]
        known += of_meet
        missing += [(day, event) for day, event in of_meet if (kind, day.year, event) not in by_year]
    whole = [final for final in finals if final.has_podium]
    return Holdings(
        None if known is None else max(len(known), len(finals)),
        len(finals),
        len(whole),
        sum(final.has_placed for final in finals),
        tuple(missing),
        tuple(final.race for final in finals if not final.has_podium),
    )


def with_firsts(medals: Iterable[AnyResult]) -> tuple[Medal, ...]:
    """A nation's medals, latest first, each with the one before it in its event at meets of its kind.

    The medals must be all that are held of the nation in these events; those of one race are no firsts of each other.
    """
    ordered = sorted(medals, key=lambda result: (result.race.date, -(result.place or 0)))
    last: dict[tuple[MeetKind, Event], AnyResult] = {}
    before: dict[tuple[MeetKind, Event], AnyResult | None] = {}
    found: list[Medal] = []
    for result in ordered:
        key = result.race.meet.kind, _plain(result.race.event)
        if key not in last or last[key].race.id != result.race.id:
            before[key] = last.get(key)
        found.append(Medal(result, before[key]))
        last[key] = result
    return tuple(reversed(found))


def unclear(results: Iterable[AnyResult]) -> int:
    """How many results are of a team that cannot be told from another one of its day."""
    return sum(is_unclear(result.competitor.nation, result.race.date) for result in results)


def _plain(event: Event) -> Event:
    """An event as the programme lists it, on any kind of track."""
    return Event(event.discipline, event.sex, None, event.variant)


def _by_place(result: AnyResult) -> int:
    return result.place or PLACED + 1


def _points(place: int, sharing: int) -> Fraction:
    """The points of one of several at a place; places behind the last that scores have none."""
    every = (max(0, PLACED + 1 - taken) for taken in range(place, place + sharing))
    return Fraction(sum(every), sharing)


def _ranked(
    scores: Iterable[tuple[str, T]], worth: Callable[[T], tuple[int | Fraction, ...]]
) -> list[tuple[int, str, T]]:
    ordered = sorted(scores, key=lambda each: ([-number for number in worth(each[1])], each[0]))
    ranked: list[tuple[int, str, T]] = []
    for at, (nation, score) in enumerate(ordered, 1):
        tied = ranked and worth(ranked[-1][2]) == worth(score)
        ranked.append((ranked[-1][0] if tied else at, nation, score))
    return ranked
