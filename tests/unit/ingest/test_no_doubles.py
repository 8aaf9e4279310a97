"""No race ships twice, and no time on the way as a race of its own."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

from bot.domain.facts import Facts
from bot.domain.race import Result

_TWO = 2
_LONGER = {"1500m": "mile", "3000m": "2-miles"}


def _doubles(results: Iterable[Result]) -> set[tuple[str, str]]:
    """Races of two meets, a day apart at most, in which two athletes have the same marks in the same event."""
    alike: defaultdict[tuple[object, ...], list[Result]] = defaultdict(list)
    for result in results:
        if result.mark is not None and not result.split:
            alike[result.athlete.id, result.race.event, result.mark.value].append(result)
    shared: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for group in alike.values():
        for one, other in combinations(group, 2):
            first, second = sorted((one, other), key=lambda result: result.race.id)
            near = abs(one.race.date - other.race.date) <= timedelta(days=1)
            if near and one.race.meet.id != other.race.meet.id:
                shared[first.race.id, second.race.id].add(one.athlete.id)
    return {races for races, athletes in shared.items() if len(athletes) >= _TWO}


def _on_the_way(results: Iterable[Result]) -> set[str]:
    """Races whose athletes have the longer distance, too, at that meet on that day."""
    of_day: defaultdict[tuple[object, ...], dict[str, set[str]]] = defaultdict(dict)
    for result in results:
        race = result.race
        if not result.split:
            event = (race.meet.id, race.date, race.event.sex, race.event.short_track)
            of_day[*event, result.athlete.id].setdefault(race.event.discipline, set()).add(race.id)
    return {
        race for day in of_day.values() for part, whole in _LONGER.items() if whole in day for race in day.get(part, ())
    }


def test_no_race_ships_twice(shipped: Facts) -> None:
    """The walks of Tokyo stood beside the Olympic finals as a meeting of Sapporo."""
    assert _doubles(shipped.results) == set()


def test_no_time_on_the_way_ships_as_a_race(shipped: Facts) -> None:
    assert _on_the_way(shipped.results) == set()


def test_both_would_be_found(shipped: Facts) -> None:
    """As the walks were, and as 1500 m of a mile."""
    walk = [result for result in shipped.results if result.race.id == "tokyo-2021-20km-walk-m"]
    meet = replace(walk[0].race.meet, id="sapporo-2021-08-05-meeting")
    again = [replace(one, race=replace(one.race, id="sapporo-20210805-20km-walk-m", meet=meet)) for one in walk]
    assert _doubles([*walk, *again]) == {("sapporo-20210805-20km-walk-m", "tokyo-2021-20km-walk-m")}
    mile = next(result for result in shipped.results if result.race.id == "eugene-2023-mile")
    race = replace(mile.race, id="eugene-20230916-1500m-m", event=replace(mile.race.event, discipline="1500m"))
    assert _on_the_way([mile, replace(mile, race=race)]) == {"eugene-20230916-1500m-m"}
