"""For which nation athletes competed before or after they did for the one of their row: `data/nations.csv`.

The lists give the nation of the day with each result: KEN for Bernard Lagat until 2005, GDR for Heike Drechsler.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from bot.domain.nations import nations
from bot.domain.nations_then import is_unclear
from bot.ingest import columns
from scripts.almanac.athletes import Athlete
from scripts.almanac.building import Built
from scripts.almanac.known import SHIPPED, Cells, Known
from scripts.almanac.loading import CONFIRMING
from scripts.almanac.origins.tilastopaja import PROFILES
from scripts.almanac.writing import table

FILE = "nations.csv"
_SAY_NOTHING = frozenset((*CONFIRMING, SHIPPED, PROFILES))  # may not be taken from, or have the nation of today
_Said = tuple[int, str, str]  # the place of a claim in the order of loading, its nation and its source


@dataclass(slots=True)
class _Days:
    """What was said of the nation of one athlete, by the day of a race that ships."""

    said: defaultdict[date, list[_Said]] = field(default_factory=lambda: defaultdict(list))

    def spans(self, own: str) -> Iterator[tuple[str, date, date, set[str]]]:
        """The times for another nation than their own: first and last day of a race, and who says so."""
        by_day = [(day, min(said)) for day, said in sorted(self.said.items())]
        for nation, of in groupby(by_day, key=lambda each: each[1][1]):
            days = list(of)
            if nation != own:
                yield nation, days[0][0], days[-1][0], {source for _, (_, _, source) in days}


def write_nations(data: Path, athletes: Mapping[int, Athlete], built: Built, known: Known) -> int:
    """Write nations.csv for these athletes, by their number in what was built; returns how many times it tells."""
    by_hand = {row["id"]: row["nation"] for row in known.athletes}
    people = {
        number: replace(athlete, nation=by_hand.get(athlete.id, athlete.nation)) for number, athlete in athletes.items()
    }
    rows = list(nation_rows(people, built, {source: at for at, source in enumerate(known.sources)}))
    (data / FILE).write_text(table(columns.NATION, rows), encoding="utf-8", newline="")
    return len(rows)


def nation_rows(athletes: Mapping[int, Athlete], built: Built, order: Mapping[str, int]) -> Iterator[Cells]:
    """The rows, by athlete and day. Of several sources the one counts that facts are taken from first."""
    known = nations()
    people: defaultdict[int, _Days] = defaultdict(_Days)
    for race in built.races:
        for one in race.results:
            if not isinstance(one.who, int) or one.who not in athletes:
                continue
            for index in one.agreeing:
                claim = built.claims[index]
                if claim.nation not in known or claim.source in _SAY_NOTHING:
                    continue
                if not is_unclear(claim.nation, race.day):
                    people[one.who].said[race.day].append((index, claim.nation, claim.source))
    for number in sorted(people, key=lambda number: athletes[number].id):
        athlete = athletes[number]
        for nation, first, last, sources in people[number].spans(athlete.nation):
            yield {
                "athlete": athlete.id,
                "nation": nation,
                "first": first.isoformat(),
                "last": last.isoformat(),
                "sources": ";".join(sorted(sources, key=order.__getitem__)),
            }
