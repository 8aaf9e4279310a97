"""Puts claims that name a meet, but no day, into the finals they are of: lists of medallists and of Olympic finals."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.race import Round
from bot.importing.likeness import alike
from bot.names.fold import fold
from scripts.almanac.claims import Claim
from scripts.almanac.people import People
from scripts.almanac.races import FoundRace, Who, same_mark

Words = tuple[str, ...]
FinalKey = tuple[str, str, str]  # meet, discipline, sex


def final_key(meet: str, claim: Claim) -> FinalKey:
    """What a final is found by."""
    return meet, claim.discipline, claim.sex.value


@dataclass(slots=True)
class Undated:
    """Claims without a day by the final they are of.

    A named claim joins the one competitor of its nation whose name is alike; a claim without a name the one of its
    nation, place and mark. Who is in no other list stands in the race on the word of these.
    """

    claims: Sequence[Claim]
    people: People
    numbers: Sequence[Who | None]

    def attach(self, finals: Iterable[tuple[FinalKey, FoundRace]]) -> int:
        """Add the claims to these finals; returns how many found none."""
        races = dict(finals)
        waiting: defaultdict[FinalKey, list[int]] = defaultdict(list)
        for index, claim in enumerate(self.claims):
            if claim.hint and claim.day is None and claim.round in (Round.FINAL, None):
                waiting[final_key(claim.hint, claim)].append(index)
        lost = 0
        for key, indexes in waiting.items():
            race = races.get(key)
            if race is None:
                lost += len(indexes)
                continue
            for index in sorted(indexes, key=lambda index: not self.claims[index].name):  # those without a name last
                self._add(race, index)
        return lost

    def _add(self, race: FoundRace, index: int) -> None:
        claim, number = self.claims[index], self.numbers[index]
        if number is not None and number in race.field:
            race.field[number].append(index)
            return
        fit = [who for who, of in race.field.items() if self._fits(claim, who, of)]
        if len(fit) > 1:
            fit = [who for who in fit if any(self.claims[other].place == claim.place for other in race.field[who])]
        if len(fit) == 1:
            race.field[fit[0]].append(index)
        elif not fit and number is not None:
            race.field[number] = [index]

    def _fits(self, claim: Claim, who: Who, of: Sequence[int]) -> bool:
        if isinstance(who, str):
            return claim.relay and claim.nation == who
        nations = {self.claims[other].nation for other in of} | self.people.person(who).nations
        if claim.nation and claim.nation not in nations:
            return False
        if not claim.name:
            return any(self._same_place_and_mark(claim, self.claims[other]) for other in of)
        words = tuple(sorted(fold(claim.name).split()))
        return any(alike(words, name) for name in self.people.person(who).names)

    @staticmethod
    def _same_place_and_mark(one: Claim, other: Claim) -> bool:
        return bool(
            one.mark and other.mark and one.place == other.place and one.place and same_mark(one.mark, other.mark)
        )
