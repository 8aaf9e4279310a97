"""For which nation somebody competed before: transfers of allegiance, and states that fell apart or became one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

from bot.domain.nations import nations
from scripts.almanac.athletes import Athlete
from scripts.almanac.building import Built
from scripts.almanac.known import Cells, Known
from scripts.almanac.loading import CONFIRMING
from scripts.almanac.origins.tilastopaja import PROFILES

_OF_TODAY = frozenset((*CONFIRMING, PROFILES))  # give nobody's nation of then, or may not be taken from
_Said = tuple[date, str, frozenset[str]]  # the day of a result, the nation it was for, who says so


def former_nations(built: Built, athletes: Mapping[int, Athlete], known: Known) -> list[Cells]:
    """A row for each nation that somebody competed for before the one of today, until the last day that is known.

    What sources say of one result must be one nation, and each nation must be of one time: who changes to and fro is
    left out, for it is likelier that a source is wrong.
    """
    of: defaultdict[int, list[_Said]] = defaultdict(list)
    for race in built.races:
        for one in race.results:
            if isinstance(one.who, int) and one.who in athletes:
                claims = [built.claims[index] for index in one.agreeing]
                told = [(c.nation, c.source) for c in claims if c.nation in nations() and c.source not in _OF_TODAY]
                if len({nation for nation, _ in told}) == 1:
                    of[one.who].append((race.day, told[0][0], frozenset(source for _, source in told)))
    rows = [row for number, said in of.items() for row in _rows(athletes[number], said, known)]
    return sorted(rows, key=lambda row: (row["athlete"], row["until"]))


def _rows(athlete: Athlete, said: Iterable[_Said], known: Known) -> list[Cells]:
    # Of those in athletes.csv the nation is written by hand.
    today = next((row["nation"] for row in known.athletes if row["id"] == athlete.id), athlete.nation)
    runs = [(nation, list(run)) for nation, run in groupby(sorted(said, key=lambda one: one[:2]), lambda one: one[1])]
    named = [nation for nation, _ in runs]
    if len(set(named)) < len(named) or today in named[:-1]:
        return []
    return [
        {
            "athlete": athlete.id,
            "nation": nation,
            "until": max(day for day, *_ in run).isoformat(),
            "sources": ";".join(source for source in known.sources if any(source in by for *_, by in run)),
        }
        for nation, run in runs
        if nation != today
    ]
