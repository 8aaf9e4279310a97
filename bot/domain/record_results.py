"""A record is a result, too: of whoever set it, in a race of which nothing but the mark is known.

The lists of records hold marks whose races no list of results has: Zátopek's 29:01.6, Koch's 48.60. Without these the
best of an athlete, and the head of a list, would be worse than the record that the same store tells. Nobody says in
which round such a mark was set, or who came in second.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from bot.domain.athlete import Athlete
from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Kind
from bot.domain.facts import Facts, RecordFact
from bot.domain.mark import Mark, Measure, Status
from bot.domain.race import AnyResult, Meet, Race, Result, TeamResult
from bot.domain.team import Team, whose

_LONGEST_ID = 40
_ON_FOOT = (Kind.RUN, Kind.WALK, Kind.ROAD)
_ON_THE_WAY = 1.2  # times the distance: 1500 m in a mile, 3000 m in two miles; nobody runs both of them in one evening
_SHORTEST_ON_THE_WAY = 1_000_000  # millimetres


def with_record_results(facts: Facts) -> Facts:
    """The facts with a result for each record whose mark none of their results has."""
    return replace(facts, record_results=tuple(_Finding(facts).find()))


class _Held(NamedTuple):
    """A mark or a status that somebody has on a day."""

    on: date
    short_track: bool | None
    mark: Mark | None
    status: Status | None = None


class _Finding:
    """Finds them; what was found is held for those that come after."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._meets = {fact.meet.id: fact.meet for fact in facts.meets}
        self._held: defaultdict[tuple[str, str, str], list[_Held]] = defaultdict(list)  # by holder and event
        self._distances: defaultdict[tuple[str, str, date], set[int]] = defaultdict(set)  # by holder, meet and day
        self._taken = {fact.race.id for fact in facts.races}

    def find(self) -> Iterator[AnyResult]:
        """The results, each of a race of its own."""
        self._gather()
        marks: dict[tuple[str, Event, date, int], list[RecordFact]] = {}
        for fact in sorted(self._facts.records, key=_most_telling_first):
            one = fact.record
            marks.setdefault((whose(one.holder), one.set_in, one.set_on, one.mark.value), []).append(fact)
        for same in marks.values():
            if not self._is_held(same[0]):
                yield self._result(same)

    def _gather(self) -> None:
        """Gather what the holders of records have beside them."""
        holders = {whose(fact.record.holder) for fact in self._facts.records}
        for each in (*self._facts.results, *self._facts.team_results):
            if (who := whose(each.competitor)) in holders:
                event = each.race.event
                held = _Held(each.race.date, event.short_track, each.mark, each.status)
                self._held[who, event.discipline, event.sex or ""].append(held)
                self._note_distance(who, each.race.meet.id, each.race.date, event)
        for fact in self._facts.records:
            one = fact.record
            self._note_distance(whose(one.holder), fact.meet_id, one.set_on, one.event)

    def _note_distance(self, who: str, meet: str, on: date, event: Event) -> None:
        discipline = get_discipline(event.discipline)
        if discipline.kind in _ON_FOOT and discipline.millimetres:
            self._distances[who, meet, on].add(discipline.millimetres)

    def _is_held(self, fact: RecordFact) -> bool:
        """Whether its holder has a result of it: the mark itself, or that of the competition in which it was made.

        A day apart is the same: sources differ in it. In a jump or a throw the best one of a day is the result.
        """
        one = fact.record
        for held in self._held[whose(one.holder), one.event.discipline, one.event.sex or ""]:
            apart = abs((held.on - one.set_on).days)
            if held.mark and apart <= 1 and _is_same(held.mark, one.mark):
                return True
            if apart or held.short_track != one.set_in.short_track:
                continue
            tried = held.mark and one.mark.measure is not Measure.TIME and held.mark.is_better_than(one.mark)
            if tried or held.status is Status.DISQUALIFIED:
                return True
        return False

    def _result(self, same: list[RecordFact]) -> AnyResult:
        """The result that these records of one mark are."""
        one, meet = same[0].record, self._meets[same[0].meet_id]
        event, holder = one.set_in, one.holder
        race = Race(self._id_of(_named(holder, event), event, one.set_on), meet, event, None, one.set_on)
        held = _Held(race.date, event.short_track, one.mark)
        self._held[whose(holder), event.discipline, event.sex or ""].append(held)
        said = tuple(dict.fromkeys(claim.source for fact in same for claim in fact.record.claims))
        if isinstance(holder, Team):
            return TeamResult(holder, race, None, one.mark, sources=said)
        split, nation = self._is_on_the_way(holder, meet, race), self._nation(holder, race.date)
        return Result(holder, race, None, one.mark, split=split, sources=said, nation=nation)

    def _is_on_the_way(self, athlete: Athlete, meet: Meet, race: Race) -> bool:
        """Whether the athlete ran on to a little longer distance, so that the mark is a time on the way."""
        discipline = get_discipline(race.event.discipline)
        metres = discipline.millimetres or 0
        if discipline.kind not in _ON_FOOT or metres < _SHORTEST_ON_THE_WAY:
            return False
        ran = self._distances[athlete.id, meet.id, race.date]
        return any(metres < other < metres * _ON_THE_WAY for other in ran)

    def _nation(self, athlete: Athlete, on: date) -> str:
        """The nation that the athlete competed for on that day, empty where it is that of today."""
        spans = self._facts.nations.get(athlete.id, ())
        return next((span.nation for span in spans if span.first <= on <= span.last), "")

    def _id_of(self, holder: str, event: Event, on: date) -> str:
        """An id that no other race has, and that stays as long as holder, event and day do."""
        rest = f"-{on:%Y%m%d}-{event.discipline}{'-i' if event.short_track else ''}"
        number = 1
        while True:
            end = rest if number == 1 else f"{rest}-{number}"
            found = f"{holder[: _LONGEST_ID - len(end)].rstrip('-')}{end}"
            if found not in self._taken:
                self._taken.add(found)
                return found
            number += 1


def _named(holder: Athlete | Team, event: Event) -> str:
    """What the id of a race begins with."""
    return f"{holder.nation}-{event.sex}".lower() if isinstance(holder, Team) else holder.id


def _is_same(one: Mark, other: Mark) -> bool:
    """Whether two marks are one, to the precision of the coarser."""
    return one.measure is other.measure and abs(one.value - other.value) < max(one.step, other.step)


def _most_telling_first(fact: RecordFact) -> tuple[int, int, date, str]:
    """The more precise of two forms of one mark first, then the best mark of a day."""
    one = fact.record
    better = one.mark.value if one.mark.measure is Measure.TIME else -one.mark.value
    return one.mark.step, better, one.set_on, whose(one.holder)
