"""Adds to facts the disputes about them, for the sign on a card and the lines of its sources view."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from bot.domain.dispute import Dispute, of_record, of_result
from bot.domain.head_to_head import Meeting
from bot.domain.race import Result, TeamResult
from bot.domain.record import Record

R = TypeVar("R", bound=Result | TeamResult)


def with_disputes(results: Iterable[R], disputes: Collection[Dispute]) -> tuple[R, ...]:
    """The results, each with the disputes about it and its race."""
    return tuple(_disputed(result, disputes) for result in results) if disputes else tuple(results)


def meetings_with_disputes(meetings: Iterable[Meeting], disputes: Collection[Dispute]) -> tuple[Meeting, ...]:
    """The meetings, the results of each with the disputes about them and the race."""
    if not disputes:
        return tuple(meetings)
    return tuple(
        Meeting(m.race, (_disputed(m.results[0], disputes), _disputed(m.results[1], disputes))) for m in meetings
    )


def records_with_disputes(records: Iterable[Record], disputes: Collection[Dispute]) -> tuple[Record, ...]:
    """The records, each with the disputes about it."""
    if not disputes:
        return tuple(records)
    return tuple(replace(r, disputes=found) if (found := of_record(disputes, r.id)) else r for r in records)


def _disputed(result: R, disputes: Iterable[Dispute]) -> R:
    if isinstance(result, TeamResult):
        found = of_result(disputes, result.race.id, team=result.team.id)
    else:
        found = of_result(disputes, result.race.id, result.athlete.id)
    return replace(result, disputes=found) if found else result
