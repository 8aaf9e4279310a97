"""Finds the claims of Olympic finals among all claims, and what ships of them; likewise of the marathon majors.

Both are asked for by place, and are in origins that know no days: who won Boston, who was third in Paris.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind
from bot.domain.facts import MeetFact
from bot.domain.meet_kind import MeetKind
from scripts.almanac.claims import Claim
from scripts.almanac.finals import Competitor, Finals, is_of_a_final
from scripts.almanac.meets import Meets
from scripts.almanac.origins import marathon_lists
from scripts.almanac.outcomes import Outcome, Rules
from scripts.almanac.races import Who
from scripts.almanac.reviewed import FinalKey, read_reviewed
from scripts.almanac.undated_people import ListedPeople

NEWEST = frozenset(("wa-all-time-lists-2025",))
_CALLED = "olympic games"
_KINDS = (MeetKind.OLYMPIC, MeetKind.MAJOR)
_WITH_WIND = (Kind.RUN, Kind.HURDLES)


@dataclass(frozen=True, slots=True)
class OlympicFinal:
    """A final that ships. `wind` is in tenths of a metre a second; `unsettled` are those who are left out."""

    meet: MeetFact
    discipline: str
    sex: str
    day: date
    wind: int | None
    results: tuple[Outcome, ...]
    unsettled: tuple[str, ...]


class OlympicFinals:
    """All finals of the Olympic Games and races of the marathon majors; `claims` is the list that indexes refer to."""

    def __init__(self, claims: Sequence[Claim], known: Mapping[str, MeetFact], meets: Meets, rules: Rules) -> None:
        """`known` are the meets of data/meets by id, which `meets` finds."""
        self._claims, self._meets = claims, meets
        self._games = {number: fact for number, fact in known.items() if fact.meet.kind in _KINDS}
        self._by_day: defaultdict[date, list[MeetFact]] = defaultdict(list)
        for fact in self._games.values():
            if fact.start and fact.end:
                for number in range((fact.end - fact.start).days + 1):
                    self._by_day[fact.start + timedelta(days=number)].append(fact)
        self.of: dict[FinalKey, list[int]] = dict(self._find())
        self._finals = Finals(claims, self.of, rules, NEWEST, read_reviewed(), self._is_olympic)
        self._competitors: dict[FinalKey, list[Competitor]] = {key: self._finals.competitors(key) for key in self.of}

    def same_people(self) -> Iterator[tuple[int, int]]:
        """Pairs of claims, by their indexes, that are of one person.

        Whom no list with days has in the final is looked for in all its other results.
        """
        listed = ListedPeople(self._claims)
        for key, competitors in self._competitors.items():
            if get_discipline(key.discipline).kind is Kind.RELAY:
                continue
            gone = [Competitor([index, *older]) for index, older in self._finals.annulled(key).items()]
            for one in (*competitors, *gone):
                named = [index for index in one.claims if self._claims[index].name]
                yield from ((named[0], index) for index in named[1:])
                if named and (one in gone or all(self._claims[index].day is None for index in named)):
                    claim = self._claims[named[0]]
                    found = listed.find((self._claims[index].name for index in named), claim)
                    if found is not None:
                        yield named[0], found
        yield from self._in_several_marathons()

    def _in_several_marathons(self) -> Iterator[tuple[int, int]]:
        """The Olympic marathons know no birth dates, but no two of a nation there have one name."""
        first: dict[tuple[str, str], int] = {}
        for index, claim in enumerate(self._claims):
            if claim.source == marathon_lists.OLYMPIC:
                before = first.setdefault((claim.name, claim.nation), index)
                if before != index:
                    yield before, index

    def finals(self, numbers: Sequence[Who | None]) -> Iterator[OlympicFinal]:
        """What ships, with `numbers` for the competitor of each claim. A final without a day does not ship."""
        for key, competitors in self._competitors.items():
            final = self._finals.final(key, competitors)
            results: list[Outcome] = []
            for outcome in final.outcomes:
                who = numbers[outcome.who] if isinstance(outcome.who, int) else outcome.who
                if who is not None:
                    results.append(replace(outcome, who=who))
            if final.day and results:
                wind = self._wind(key, results)
                meet = self._games[key.meet]
                yield OlympicFinal(meet, key.discipline, key.sex, final.day, wind, tuple(results), final.unsettled)

    def _find(self) -> Mapping[FinalKey, list[int]]:
        found: defaultdict[FinalKey, list[int]] = defaultdict(list)
        for index, claim in enumerate(self._claims):
            if claim.discipline and is_of_a_final(claim) and (meet := self._meet(claim)) and _is_held(meet, claim):
                found[FinalKey(meet.meet.id, claim.discipline, claim.sex.value)].append(index)
        return found

    def _meet(self, claim: Claim) -> MeetFact | None:
        """The Games or the marathon that a claim is of."""
        if claim.hint in self._games:
            return self._games[claim.hint]
        for fact in self._by_day.get(claim.day, ()) if claim.day else ():
            towns = (fact.meet.city, *fact.sites)
            called = fact.meet.kind is MeetKind.OLYMPIC and _CALLED in claim.meet.casefold()
            if called or self._key(claim.city) in map(self._key, towns):
                return fact
        return None

    def _key(self, city: str) -> str:
        """A key for a city in all spellings; its country is no help, because nations of the time differ."""
        return self._meets.key((city.partition("/")[0], ""))[0]

    def _is_olympic(self, meet: str) -> bool:
        return self._games[meet].meet.kind is MeetKind.OLYMPIC

    def _wind(self, key: FinalKey, results: Sequence[Outcome]) -> int | None:
        discipline = get_discipline(key.discipline)
        if not discipline.wind or discipline.kind not in _WITH_WIND:
            return None
        said = [self._claims[index].wind for one in results for index in one.agreeing]
        known = Counter(wind for wind in said if wind is not None)
        return known.most_common(1)[0][0] if known else None


def _is_held(fact: MeetFact, claim: Claim) -> bool:
    """Whether a meet has such an event: of the road races there are marathons alone."""
    return claim.discipline == "marathon" or (
        fact.meet.kind is MeetKind.OLYMPIC and get_discipline(claim.discipline).kind is not Kind.ROAD
    )
