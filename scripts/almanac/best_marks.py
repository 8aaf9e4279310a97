"""Which results of the all-time lists head their lists: they ship though no other origin may have them.

A list of the best of all time that lacks some of the best misleads more than one that says whose word it is. So the
best marks of the first athletes of each list ship with that one source, and are counted as told by one origin: of the
world, of each nation that has a list worth the name, and more of the nations whose lists are asked for most. Whoever
won a medal or was among the first three of a major is asked for by name, so their own best mark in that event ships.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from bot.domain.disciplines import get_discipline
from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, MarkFlag, Measure
from bot.domain.top import MOST_WIND, is_by_hand, wind_counts
from scripts.almanac import record_marks as marks
from scripts.almanac.claims import Claim
from scripts.almanac.origins import finals_by_hand
from scripts.almanac.record_steps import SUSPENDED, Annulled

FIRST = 25  # athletes of a list, and all who share the mark of the last of them
FIRST_OF_NATION, _A_LIST = 3, 10  # so many of a nation that has so many athletes in the list of the world
FIRST_OF_BIG_NATION, _A_LONG_LIST = 10, 20
_BIG = frozenset(("USA", "KEN", "ETH", "GBR", "GER", "FRA", "ITA", "ESP", "POL", "JPN", "CHN", "JAM"))
_ANNULLED = Path(__file__).parent / "by_hand" / "annulled_marks.csv"
_WAITING = timedelta(days=120)  # a better mark that no record page has by then was struck off, or not ratified

Bests = Mapping[Event, Mapping[str, int]]  # of each event the index of the best claim of each athlete


def best_marks(claims: Sequence[Claim], datasets: Path) -> frozenset[int]:
    """The indexes of the marks that head a list."""
    return heads(personal_bests(claims, datasets), claims)


def heads(bests: Bests, claims: Sequence[Claim]) -> frozenset[int]:
    """Of personal bests those that head the list of the world or of a nation."""
    found: set[int] = set()
    for of_event in bests.values():
        found.update(_first(of_event.values(), claims, FIRST))
        nations: defaultdict[str, list[int]] = defaultdict(list)
        for index in of_event.values():
            nations[claims[index].nation].append(index)
        for nation, of_nation in nations.items():
            found.update(_first(of_nation, claims, _wanted_of(nation, len(of_nation))))
    return frozenset(found)


def _wanted_of(nation: str, athletes: int) -> int:
    if nation in _BIG and athletes >= _A_LONG_LIST:
        return FIRST_OF_BIG_NATION
    return FIRST_OF_NATION if athletes >= _A_LIST else 0


def personal_bests(claims: Sequence[Claim], datasets: Path) -> Bests:
    """The best mark of each athlete in each event, without marks that are no marks of a list, as records.py has it."""
    annulled, records = read_annulled(), _records(datasets)
    best: defaultdict[Event, dict[str, int]] = defaultdict(dict)
    for index, claim in enumerate(claims):
        if not _is_of_a_list(claim):
            continue
        event = Event(claim.discipline, claim.sex, bool(claim.short_track))
        if _is_legal(event, claim) and not _is_struck_off(claim, annulled, records.get(event, ())):
            of_event, who = best[event], claim.person or claim.name
            if who not in of_event or _order(claim) < _order(claims[of_event[who]]):
                of_event[who] = index
    return best


def read_annulled() -> tuple[Annulled, ...]:
    """The athletes and times of by_hand/annulled_marks.csv."""
    with _ANNULLED.open(encoding="utf-8", newline="") as opened:
        return tuple(
            Annulled(
                row["who"],
                row["nation"],
                Sex(row["sex"]),
                date.fromisoformat(row["first"]),
                date.fromisoformat(row["last"]),
                row["source"],
            )
            for row in csv.DictReader(opened)
        )


def _records(datasets: Path) -> dict[Event, list[tuple[date, Mark]]]:
    """The world record of each event, with the last day on which a mark should be on the page that has it.

    A page may have two, as women's road races have one of races of women only: the better one bounds.
    """
    found: dict[tuple[Event, date], Mark] = {}
    pages = [(each, marks.PAGES_READ) for each in marks.load_pages(datasets) if each.scope == "world"]
    for record, read in (*pages, *((each, marks.CURRENT_READ) for each in marks.load_current(datasets))):
        key = (record.event, read - _WAITING)
        if key not in found or record.mark.is_better_than(found[key]):
            found[key] = record.mark
    by_event: defaultdict[Event, list[tuple[date, Mark]]] = defaultdict(list)
    for (event, last), mark in found.items():
        by_event[event].append((last, mark))
    return by_event


def _is_of_a_list(claim: Claim) -> bool:
    """Whether it is an athlete's result in a list of the seniors, of a dataset or typed by hand."""
    seniors = claim.source == marks.LISTS and "_senior.csv" in claim.where
    seniors = seniors or claim.where.startswith(finals_by_hand.LIST_MARKS.name)
    return seniors and bool(claim.discipline and claim.mark and claim.day) and not (claim.variant or claim.relay)


def _is_legal(event: Event, claim: Claim) -> bool:
    mark = claim.mark
    if mark is None or is_by_hand(event, mark):
        return False
    return not (wind_counts(event) and ((claim.wind or 0) > MOST_WIND or MarkFlag.WIND in mark.flags))


def _is_struck_off(claim: Claim, annulled: Iterable[Annulled], records: Iterable[tuple[date, Mark]]) -> bool:
    """Whether a mark does not count: annulled, set at home while suspended, or better than a page has long after it."""
    day, mark = claim.day, claim.mark
    if day is None or mark is None:
        return True
    at_home = claim.country == claim.nation in SUSPENDED and day >= SUSPENDED[claim.nation]
    beyond = any(day <= last and mark.is_better_than(record) for last, record in records)
    return at_home or beyond or any(one.covers(claim.name, claim.nation, claim.sex, day) for one in annulled)


def _first(indexes: Iterable[int], claims: Sequence[Claim], count: int) -> Iterator[int]:
    ordered = sorted(indexes, key=lambda index: _order(claims[index]))
    for at, index in enumerate(ordered):
        if at >= count and (not count or _order(claims[index])[0] != _order(claims[ordered[count - 1]])[0]):
            return
        yield index


def _order(claim: Claim) -> tuple[int, date, str]:
    """The best first, of equal marks the earliest."""
    value = claim.mark.value if claim.mark else 0
    lower = get_discipline(claim.discipline).measure is Measure.TIME
    return value if lower else -value, claim.day or date.max, claim.where
