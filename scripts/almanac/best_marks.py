"""Which results of the all-time lists head their lists: they ship though no other origin may have them.

A list of the best of all time that lacks some of the best misleads more than one that says whose word it is. So the
best marks of the first athletes of each list ship with that one source, and are counted as told by one origin.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
_ANNULLED = Path(__file__).parent / "by_hand" / "annulled_marks.csv"
_WAITING = timedelta(days=120)  # a better mark that no record page has by then was struck off, or not ratified


def best_marks(claims: Sequence[Claim], datasets: Path) -> frozenset[int]:
    """The indexes of these claims. Left out are marks that are no marks of a list, as records.py has it."""
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
    return frozenset(index for of_event in best.values() for index in _first(of_event.values(), claims))


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
    """The world records of each event, with the last day on which a mark should be on the page that has them."""
    found: defaultdict[Event, list[tuple[date, Mark]]] = defaultdict(list)
    for page in marks.load_pages(datasets):
        if page.scope == "world":
            found[page.event].append((marks.PAGES_READ - _WAITING, page.mark))
    for current in marks.load_current(datasets):
        found[current.event].append((marks.CURRENT_READ - _WAITING, current.mark))
    return found


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


def _first(indexes: Iterable[int], claims: Sequence[Claim]) -> Iterator[int]:
    ordered = sorted(indexes, key=lambda index: _order(claims[index]))
    for at, index in enumerate(ordered):
        if at >= FIRST and _order(claims[index])[0] != _order(claims[ordered[FIRST - 1]])[0]:
            return
        yield index


def _order(claim: Claim) -> tuple[int, date, str]:
    """The best first, of equal marks the earliest."""
    value = claim.mark.value if claim.mark else 0
    lower = get_discipline(claim.discipline).measure is Measure.TIME
    return value if lower else -value, claim.day or date.max, claim.where
