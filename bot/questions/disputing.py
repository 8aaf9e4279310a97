"""Adds to facts the disputes about them, for the sign on a card and the lines of its sources view."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from bot.domain.dispute import Dispute, of_record, of_result
from bot.domain.head_to_head import Meeting
from bot.domain.race import Result
from bot.domain.record import Record


def with_disputes(results: Iterable[Result], disputes: Collection[Dispute]) -> tuple[Result, ...]:
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


def _disputed(result: Result, disputes: Iterable[Dispute]) -> Result:
    found = of_result(disputes, result.athlete.id, result.race.id)
    return replace(result, disputes=found) if found else result
