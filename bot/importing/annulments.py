"""What was annulled since: a place that an older source still gives does not come back, nor one that others moved into.

The day until which a source can know anything decides between a disqualification and a place (`Source.known_until`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select

from bot.domain.mark import Status
from bot.domain.source import Source, SourceKind
from bot.importing.comparing import BriefResult, FullResult, same_mark
from bot.importing.precedence import NOBODY, Precedence
from bot.store import tables
from bot.store.bulk import portions

NO_PLACE = "none"  # what stands in a dispute about a place that is another one's


class Outcome(NamedTuple):
    """The columns of a result that say how it ended."""

    place: int | None
    status: str | None
    mark_text: str | None


def is_annulled(result: Outcome | FullResult) -> bool:
    """Whether it is a disqualification, in the race or since."""
    return result.status == Status.DISQUALIFIED


def one_is_annulled(one: Outcome | FullResult, other: Outcome | FullResult) -> bool:
    """Whether one of two is a disqualification and the other one counts."""
    annulled, counting = (one, other) if is_annulled(one) else (other, one)
    return is_annulled(annulled) and not counting.status and bool(counting.place or counting.mark_text)


def is_followed(said: date, stored: date, *, better: bool, annuls: bool) -> bool:
    """Whether what a file says replaces what is stored, where one is a place and the other a disqualification.

    `said` and `stored` are the last days that their sources can know of, `better` is whether the file is of a better
    kind, and `annuls` whether it is the one with the disqualification.
    """
    return (better or said > stored) if annuls else (better and said >= stored)


def results_known_until(connection: Connection, results: list[int]) -> dict[int, date]:
    """The last day that a source of each result can know of; sources that dispute its mark or place do not count."""
    c, source, dispute = tables.result_source.c, tables.source.c, tables.dispute.c
    found: dict[int, date] = {}
    for some in portions(results):
        doubting = select(dispute.result_id, dispute.source_id).where(dispute.result_id.in_(some))
        doubts = {(row[0], row[1]) for row in connection.execute(doubting.where(dispute.about.in_(("mark", "place"))))}
        said = select(c.result_id, c.source_id, source.published, source.retrieved).where(c.result_id.in_(some))
        for number, by, published, retrieved in connection.execute(said.join(tables.source, source.id == c.source_id)):
            if (number, by) not in doubts:
                day = Source("", "", "", retrieved, published).known_until
                found[number] = max(day, found.get(number, day))
    return found


class Placed(NamedTuple):
    """A result that would get a place of a race; `id` is that of its row, 0 if it has none yet."""

    id: int
    race: int
    kind: SourceKind
    result: BriefResult


def find_taken(
    precedence: Precedence, claims: Sequence[Placed], held: Iterable[tuple[int, BriefResult]]
) -> list[Placed]:
    """The claims to a place that another result of the race has, with another mark and from a source as good.

    `held` are results of the store, each with its race. Lists move everybody up behind somebody who was annulled, so
    an older file gives to others places that are taken today.
    """
    by_place: defaultdict[tuple[int, int | None], list[BriefResult]] = defaultdict(list)
    for race, result in held:
        by_place[race, result.place].append(result)
    rivals: list[tuple[Placed, list[int]]] = []
    for claim in claims:
        others = by_place[claim.race, claim.result.place]
        other = [each.id for each in others if each.id != claim.id and not share_place(each, claim.result)]
        if other:
            rivals.append((claim, other))
    said = precedence.said(tables.result_source, sorted({number for _, others in rivals for number in others}))
    return [
        claim for claim, others in rivals if any(not said.get(each, NOBODY).is_beaten_by(claim.kind) for each in others)
    ]


def share_place(one: BriefResult, other: BriefResult) -> bool:
    """Whether two results with one place share it: both are said to, or nothing tells their marks apart."""
    return (one.tied and other.tied) or same_mark(one, other)
