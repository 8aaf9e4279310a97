"""The answer of /record: which record or best stands in an event on a day, and which it superseded."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.coverage import Coverage
from bot.domain.dates import day_name
from bot.domain.disciplines import event_within
from bot.domain.event import Event
from bot.domain.record import Record, RecordType, Standing, standing
from bot.domain.scope import COMPETITIONS, SCOPES_FIRST, scope_name, scope_word
from bot.errors import Choice, NoAnswer
from bot.questions.context import Context
from bot.questions.disputing import records_with_disputes
from bot.questions.record.request import RecordRequest
from bot.questions.resolving import CHOICES


@dataclass(frozen=True, slots=True)
class RecordList:
    """The records of one type, scope, sex and kind of track, and which of them stand on a day."""

    type: RecordType
    scope: str
    event: Event
    standing: Standing


@dataclass(frozen=True, slots=True)
class RecordBook:
    """The lists that fit the request, as of the day `on`; `other_scopes` are held for the event too.

    `lacks` are the events with lists of other scopes but none of `lacked_scope`: the scope asked for, the world's if
    none was. The card says so, because otherwise an area's record would pass for the world's.
    """

    request: RecordRequest
    on: date
    lists: tuple[RecordList, ...]
    other_scopes: tuple[str, ...]
    coverage: Coverage
    lacks: tuple[Event, ...] = ()
    lacked_scope: str = ""


async def answer(request: RecordRequest, context: Context) -> RecordBook:
    """Read the lists. Raises NoAnswer if the store has no record of the event, or none of the scope or the day."""
    on = request.on or context.today()
    records = [r for r in await context.almanac.store.records.list_records(request.event) if r.set_on <= on]
    coverage = context.almanac.coverage
    scopes = tuple(sorted({r.scope for r in records}, key=_scope_order))
    scope = request.scope or (scopes[0] if scopes else "")
    wanted = [r for r in records if r.scope == scope]
    if not wanted:
        raise _no_record(request, scopes, coverage)
    wanted = records_with_disputes(wanted, await context.almanac.store.disputes.list_of_records(request.event))
    others = tuple(s for s in scopes if s != scope)
    lists = tuple(_lists(wanted, on))
    asked = request.scope or "world"
    lacks = _lacks(records, asked)
    request = replace(request, scope=scope, list=min(request.list, len(lists)))
    return RecordBook(request, on, lists, others, coverage, lacks, asked if lacks else "")


def _lacks(records: Iterable[Record], scope: str) -> tuple[Event, ...]:
    """The events with records of other scopes but none of this one.

    Short-track events are left out for a championship: it is outdoors, or has a scope of its own for the short track.
    """
    contested = {replace(r.event, variant="") for r in records if not (r.event.short_track and scope in COMPETITIONS)}
    held = {replace(r.event, variant="") for r in records if r.scope == scope}
    return tuple(sorted(contested - held, key=lambda event: (bool(event.short_track), event.sex or "")))


def _lists(records: Iterable[Record], on: date) -> Iterable[RecordList]:
    """One list for each type, sex and kind of track: men first, outdoors first."""
    groups: dict[tuple[Event, RecordType], list[Record]] = {}
    for record in records:
        groups.setdefault((record.event, record.type), []).append(record)
    order = sorted(groups, key=lambda g: (g[0].sex or "", bool(g[0].short_track), g[0].variant, g[1]))
    for event, record_type in order:
        group = groups[event, record_type]
        yield RecordList(record_type, group[0].scope, event, standing(group, on))


def _no_record(request: RecordRequest, scopes: tuple[str, ...], coverage: Coverage) -> NoAnswer:
    event = event_within(request.event)
    day = f" as of {day_name(request.on)}" if request.on else ""
    if scopes and request.scope:
        choices = tuple(
            Choice(scope_name(s), replace(request, scope=s, list=0, page=0).asked()) for s in scopes[:CHOICES]
        )
        held = ", ".join(scope_name(s) for s in scopes)
        return NoAnswer(
            f"I don't have the {scope_word(request.scope)} record in the {event}{day}.",
            f"For this event I hold: {held}.",
            choices,
            coverage,
        )
    return NoAnswer(
        f"I don't have a record in the {event}{day}.",
        f"I hold {coverage.records:,} records and bests.",
        coverage=coverage,
    )


def _scope_order(scope: str) -> tuple[int, str]:
    return (SCOPES_FIRST.index(scope) if scope in SCOPES_FIRST else len(SCOPES_FIRST), scope)
