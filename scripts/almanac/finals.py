"""Finals of the Olympic Games: who was placed, as two origins say it and as it stands today.

The older origins have no days, one has no names, two have no marks, and three are frozen before cases of doping were
closed. So claims of one final are put together by nation, place and name. What was decided since, which is written
down in by_hand/olympic_places.csv, is done in every origin that does not know it yet: annulled results go, and those
behind them move up.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations

from bot.domain.disciplines import get_discipline
from bot.domain.event import Kind
from bot.domain.mark import Mark
from bot.domain.race import Round
from scripts.almanac.claims import UNKNOWN_HEAT, Claim
from scripts.almanac.full_names import agree, agree_in_part, share
from scripts.almanac.nations import nations_fit
from scripts.almanac.origins import olympic_days, olympic_places
from scripts.almanac.outcomes import TWO, Outcome, Rules
from scripts.almanac.races import same_mark
from scripts.almanac.reviewed import FinalKey, Reviewed, Verdict

LAST_PLACE = 8
_MEDALS = 3
# Origins whose word alone is taken behind the medals where nobody contradicts it; the result names one source then.
_ALONE = frozenset(("wa-lists", "ioc", "olympedia", "tilastopaja"))
_RUNNERS = 4
_COUNTED = 3  # of a team race, at least
# Sources that have everybody on a podium: a place that nobody has there was taken away, and those behind stand where
# they stood.
_WITHOUT_HOLES = ("ioc-medallists-2016", "ioc-medallists-2012", "ioc-performances-2024", "olympedia-2026")


def is_team_race(discipline: str) -> bool:
    """Whether the runners of a team ran at once: three to six of them, and no heats in which others ran."""
    return discipline.endswith("-team")


@dataclass(slots=True)
class Competitor:
    """Who took part in a final: the claims about it, as indexes, and the place that each gives today."""

    claims: list[int] = field(default_factory=list[int])
    places: dict[int, int] = field(default_factory=dict[int, int])


@dataclass(frozen=True, slots=True)
class Final:
    """A final with what can be told of it. `unsettled` says in words what the origins disagree about."""

    key: FinalKey
    day: date | None
    outcomes: tuple[Outcome, ...]
    unsettled: tuple[str, ...]


def is_of_a_final(claim: Claim) -> bool:
    """Whether a claim is of the one final of an event, outdoors and in no section."""
    one_race = claim.heat in (None, UNKNOWN_HEAT)
    return claim.round is Round.FINAL and one_race and not claim.short_track and not claim.variant


class Finals:
    """Puts the claims of finals together. `of` has the indexes of the claims of each final."""

    def __init__(
        self,
        claims: Sequence[Claim],
        of: Mapping[FinalKey, Sequence[int]],
        rules: Rules,
        newest: frozenset[str],
        reviewed: Mapping[FinalKey, Sequence[Reviewed]],
        one_is_enough: Callable[[str], bool],
    ) -> None:
        """`newest` are the sources that know of all cases of doping: no majority of older ones overrules them.

        `one_is_enough` tells of a meet, by its id, whether the word of one origin is taken behind the medals.
        """
        self._claims, self._of, self._rules, self._newest = claims, of, rules, newest
        self._reviewed, self._one_is_enough = reviewed, one_is_enough

    def competitors(self, key: FinalKey) -> list[Competitor]:
        """Who is placed in a final by any origin with names, or with nations if it is a relay."""
        relay = get_discipline(key.discipline).kind is Kind.RELAY
        places = self._places_today(key)
        found: list[Competitor] = []
        named = [index for index in places if self._claims[index].name or relay]
        for index in sorted(named, key=lambda index: self._rules.rank(self._claims[index].source)):
            self._add(Competitor([index], {index: places[index]}), found, relay)
        for competitor in tuple(found):  # a name that came late may join two: Robbie and Robert by `Robert "Robbie"`
            found.remove(competitor)
            self._add(competitor, found, relay)
        if not relay:
            for index in places.keys() - set(named):
                self._confirm(index, places[index], found)
        return found

    def final(self, key: FinalKey, competitors: Sequence[Competitor]) -> Final:
        """What two origins say. `who` of the outcomes is a claim's index, or the nation of a relay team."""
        told = [outcome for one in competitors if (outcome := self._outcome(one)) is not None]
        if self._one_is_enough(key.meet):
            told += self._alone(key, competitors, told)
        unsettled = [self._name(one) for one in competitors if self._contradictory(one)]
        settled, clashing = self._without_clashes(told)
        day, dated_by = self._day(key)
        if dated_by is not None and settled:  # nobody else says the day: whoever won shows where it is from
            settled[0] = replace(settled[0], agreeing=(*settled[0].agreeing, dated_by))
        gone = [
            self._disqualified(index)
            for index, older in self.annulled(key).items()
            if older or self._is_empty(index, key)
        ]
        return Final(key, day, (*settled, *gone), (*unsettled, *clashing))

    def annulled(self, key: FinalKey) -> dict[int, list[int]]:
        """The claims of the list made by hand of what was annulled, each with those that still have the result."""
        rows = [index for index in self._of[key] if self._claims[index].source == olympic_places.SOURCE]
        found: dict[int, list[int]] = {}
        for index in rows:
            claim = self._claims[index]
            found[index] = [
                other
                for other in self._of[key]
                if self._claims[other].source not in (*self._rules.confirming, olympic_places.SOURCE)
                and self._claims[other].nation == claim.nation
                and (claim.relay or agree(self._claims[other].name, claim.name))
            ]
        return found

    def _is_empty(self, index: int, key: FinalKey) -> bool:
        """Whether nobody got the place that was taken away: whose it was says why it is empty."""
        left = (row for row in self._reviewed.get(key, ()) if row.now is Verdict.NOT_MOVED_UP)
        return any(row.competitor == self._claims[index].name for row in left)

    def _disqualified(self, index: int) -> Outcome:
        claim = self._claims[index]
        who = claim.nation if claim.relay else index
        return Outcome(who, claim, (index,), 1, None, False, None, claim.status)

    def _day(self, key: FinalKey) -> tuple[date | None, int | None]:
        """The day most claims give, else that of the list made by hand with the index of its claim.

        Where one origin alone dates a final otherwise than that list, the list is right: olympics.com has the time at
        which it last published a result, in Paris the morning after the mixed relay.
        """
        dated = [index for index in self._of[key] if self._claims[index].day]
        typed = next((index for index in dated if self._claims[index].source == olympic_days.SOURCE), None)
        others = [self._claims[index] for index in dated if index != typed]
        known = Counter(claim.day for claim in others)
        if not known:
            return (self._claims[typed].day, typed) if typed is not None else (None, None)
        day = max(known, key=lambda day: (known[day], day or date.min))
        alone = len({self._rules.origins[claim.source] for claim in others}) < TWO
        if typed is not None and alone and day != self._claims[typed].day:
            return self._claims[typed].day, typed
        return day, None

    def _places_today(self, key: FinalKey) -> dict[int, int]:
        """The place of each claim after what was decided is done in the sources that do not know it."""
        by_source: defaultdict[str, list[int]] = defaultdict(list)
        for index in self._of[key]:
            claim = self._claims[index]
            if claim.place and not claim.status and not claim.annulled:
                by_source[claim.source].append(index)
        places: dict[int, int] = {}
        for source, of in by_source.items():
            places |= self._decided(source, {index: self._claims[index].place or 0 for index in of}, key)
        return places

    def _decided(self, source: str, then: Mapping[int, int], key: FinalKey) -> dict[int, int]:
        """The places of one source's claims today, by its places of then."""
        now, taken = dict(then), set(then.values())
        for row in self._reviewed.get(key, ()):
            mine = [index for index in then if self._is_of(self._claims[index], row)]
            at = then[mine[0]] if mine else row.place
            if row.now is Verdict.FIXED:
                now |= dict.fromkeys(mine, row.place)
                continue
            if row.now is Verdict.STANDS:
                if any(place == at and index not in mine for index, place in then.items()):
                    now = {i: place + (then[i] >= at and i not in mine) for i, place in now.items()}
                continue
            gap = source in _WITHOUT_HOLES and at not in taken and max(taken) > at
            if row.now is Verdict.ANNULLED and (mine or gap):
                now = {index: place - (then[index] > at) for index, place in now.items()}
            now = {index: place for index, place in now.items() if index not in mine}
        return now

    def _is_of(self, claim: Claim, row: Reviewed) -> bool:
        if claim.nation and claim.nation != row.nation:
            return False
        if claim.name:
            in_part = claim.place == row.place and agree_in_part(claim.name, row.competitor)
            return in_part or agree(claim.name, row.competitor)
        if row.mark and claim.mark:
            return same_mark(row.mark, claim.mark)
        return claim.place == row.place

    def _add(self, one: Competitor, found: list[Competitor], relay: bool) -> None:
        """Join it to the one of `found` that is the same, or put it there by itself."""
        for other in found:
            if self._are_same(one, other, relay):
                other.claims += one.claims
                other.places |= one.places
                return
        found.append(one)

    def _are_same(self, one: Competitor, other: Competitor, relay: bool) -> bool:
        mine, yours = ([self._claims[index] for index in each.claims] for each in (one, other))
        if {claim.source for claim in mine} & {claim.source for claim in yours}:
            return False
        if not all(nations_fit(first.nation, second.nation) for first in mine for second in yours):
            return False
        if relay:
            return bool(mine[0].nation) and mine[0].nation == yours[0].nation
        if any(agree(first.name, second.name) for first in mine for second in yours):
            return True
        if not set(one.places.values()) & set(other.places.values()):
            return False
        return any(
            agree_in_part(first.name, second.name)
            or (_same(first.mark, second.mark) and share(first.name, second.name))
            for first in mine
            for second in yours
        )

    def _confirm(self, index: int, place: int, found: Sequence[Competitor]) -> None:
        """Give a claim without a name to the one of that nation at that place, unless the marks contradict it."""
        claim = self._claims[index]
        fit = [
            one
            for one in found
            if place in one.places.values()
            and all(nations_fit(claim.nation, self._claims[other].nation) for other in one.claims)
            and not any(_differ(claim.mark, self._claims[other].mark) for other in one.claims)
        ]
        if len(fit) == 1:
            fit[0].claims.append(index)
            fit[0].places[index] = place

    def _outcome(self, one: Competitor) -> Outcome | None:
        """What two origins say of the place; the mark is that of the best source that gives one."""
        place = self._agreed_place(one)
        if place is None or place > LAST_PLACE:
            return None
        outcome = self._placed(one, place)
        return outcome if outcome and outcome.origins >= TWO else None

    def _placed(self, one: Competitor, place: int) -> Outcome | None:
        """The outcome of somebody at a place, by all claims that say so, if a fact may be taken from one of them."""
        agreeing = [index for index in one.claims if one.places[index] == place]
        giving = [index for index in agreeing if self._claims[index].source not in self._rules.confirming]
        giving = [index for index in giving if self._claims[index].name or self._claims[index].relay]
        if not giving:
            return None
        best = min(giving, key=lambda index: self._rules.rank(self._claims[index].source))
        mark = self._mark(giving)
        agreeing = [index for index in agreeing if not _differ(mark, self._claims[index].mark)]
        origins = {self._rules.origins[self._claims[index].source] for index in agreeing}
        tied = any(self._claims[index].tied for index in agreeing)
        claim = replace(self._claims[best], place=place, mark=mark, runners=self._runners(agreeing))
        who = claim.nation if claim.relay else best
        return Outcome(who, claim, tuple(agreeing), len(origins), place, tied, mark, None)

    def _alone(self, key: FinalKey, competitors: Sequence[Competitor], told: Sequence[Outcome]) -> Iterator[Outcome]:
        """What one origin alone says, where no claim has another place for them or somebody else at theirs.

        Medals are told so only in a final of which no two origins say anything: the mixed relays.
        """
        first = _MEDALS if told else 0
        sure = {outcome.place for outcome in told}
        every = self._places_today(key)
        for one in competitors:
            if len(set(one.places.values())) != 1:
                continue
            place = next(iter(one.places.values()))
            others = {index for index, other in every.items() if other == place} - set(one.claims)
            if not first < place <= LAST_PLACE or place in sure or others:
                continue
            outcome = self._placed(one, place)
            if outcome and outcome.origins < TWO and self._rules.origins[outcome.best.source] in _ALONE:
                yield outcome

    def _runners(self, agreeing: Sequence[int]) -> tuple[str, ...]:
        """Who ran in a relay, if the IOC and Olympedia name the same four; neither says in which order.

        Both have teams of five or six where others ran in the heats: then it is not known who ran in the final. Of a
        team race, which had no heats for them, those whom both have: the IOC often has only the three who counted.
        """
        named = [self._claims[index] for index in agreeing if self._claims[index].runners]
        if named and is_team_race(named[0].discipline):
            return self._in_both(named)
        named = [claim for claim in named if len(claim.runners) == _RUNNERS]
        for one, other in combinations(named, 2):
            if self._rules.origins[one.source] != self._rules.origins[other.source] and all(
                any(agree(mine, yours) or agree_in_part(mine, yours) for yours in other.runners) for mine in one.runners
            ):
                return min((one, other), key=lambda claim: self._rules.rank(claim.source)).runners
        return ()

    def _in_both(self, named: Sequence[Claim]) -> tuple[str, ...]:
        """The names of the shorter list that the other origin's has, too; nobody if fewer than count for a team."""
        for one, other in combinations(sorted(named, key=lambda claim: len(claim.runners)), 2):
            if self._rules.origins[one.source] != self._rules.origins[other.source]:
                both = tuple(
                    mine
                    for mine in one.runners
                    if any(agree(mine, yours) or agree_in_part(mine, yours) for yours in other.runners)
                )
                return both if len(both) >= _COUNTED else ()
        return ()

    def _agreed_place(self, one: Competitor) -> int | None:
        """The place of two or more origins, if the newest sources do not say another one."""
        origins: defaultdict[int, set[str]] = defaultdict(set)
        newest: set[int] = set()
        for index, place in one.places.items():
            source = self._claims[index].source
            origins[place].add(self._rules.origins[source])
            if source in self._newest:
                newest.add(place)
        sure = [place for place, of in origins.items() if len(of) >= TWO and newest <= {place}]
        return sure[0] if len(sure) == 1 else None

    def _mark(self, giving: Sequence[int]) -> Mark | None:
        """The mark of the best source that has one; of two ways to write it, the one with more digits."""
        ranked = sorted(giving, key=lambda index: self._rules.rank(self._claims[index].source))
        marks = [mark for index in ranked if (mark := self._claims[index].mark)]
        if not marks:
            return None
        return min((mark for mark in marks if same_mark(mark, marks[0])), key=lambda mark: mark.step)

    def _contradictory(self, one: Competitor) -> bool:
        return (
            self._agreed_place(one) is None and len({place for place in one.places.values() if place <= LAST_PLACE}) > 1
        )

    def _without_clashes(self, told: Sequence[Outcome]) -> tuple[list[Outcome], list[str]]:
        """Places that several have are shared, if one source gives it to all of them; else nobody has it."""
        by_place: defaultdict[int, list[Outcome]] = defaultdict(list)
        for outcome in told:
            by_place[outcome.place or 0].append(outcome)
        kept: list[Outcome] = []
        clashing: list[str] = []
        for _, of in sorted(by_place.items()):
            sources = [{self._claims[index].source for index in outcome.agreeing} for outcome in of]
            if len(of) > 1 and not set[str].intersection(*sources):
                clashing += [outcome.best.name or outcome.best.nation for outcome in of]
                continue
            kept += [replace(outcome, tied=len(of) > 1) for outcome in of]
        return kept, clashing

    def _name(self, one: Competitor) -> str:
        claim = self._claims[one.claims[0]]
        return claim.name or claim.nation


def _same(one: Mark | None, other: Mark | None) -> bool:
    return one is not None and other is not None and same_mark(one, other)


def _differ(one: Mark | None, other: Mark | None) -> bool:
    return one is not None and other is not None and not same_mark(one, other)
