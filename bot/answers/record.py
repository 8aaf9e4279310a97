"""Which record or best stands in an event, by whom, and what it superseded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.resolving import Asking, find_scope, look_up_event
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name
from bot.domain.event import Event
from bot.domain.record import Record, RecordType, Standing, standing
from bot.domain.scope import scope_name
from bot.errors import Choice, NoAnswer

_LATEST = date.max
_SCOPES_FIRST = ("world", "olympic")


@dataclass(frozen=True, slots=True)
class RecordRequest:
    """An event, with whatever narrows it, the scope (None: the widest that is held), and the page of lists to show."""

    event: Event
    scope: str | None = None
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {"event": self.event.key, "scope": self.scope or "", "page": str(self.page or "")}


@dataclass(frozen=True, slots=True)
class RecordList:
    """The records of one type, scope, sex and kind of track, and how they stand."""

    type: RecordType
    scope: str
    event: Event
    standing: Standing


@dataclass(frozen=True, slots=True)
class RecordBook:
    """All lists that answer the question; `other_scopes` are held for the event but were not asked for."""

    request: RecordRequest
    lists: tuple[RecordList, ...]
    other_scopes: tuple[str, ...]
    coverage: Coverage


async def understand(options: Options, almanac: Almanac) -> Understood[RecordRequest]:
    """Resolve the event and the scope."""
    asking = Asking("record", options)
    event, event_notes = look_up_event(asking)
    scope, scope_notes = find_scope(asking)
    return Understood(RecordRequest(event, scope, asking.page()), (*event_notes, *scope_notes))


async def answer(request: RecordRequest, almanac: Almanac) -> RecordBook:
    """Raises NoAnswer where the store has no record of the event, or none of the scope."""
    records = await almanac.store.records.list_records(request.event)
    coverage = await almanac.store.get_coverage()
    scopes = tuple(sorted({r.scope for r in records}, key=_scope_order))
    scope = request.scope or (scopes[0] if scopes else "")
    wanted = [r for r in records if r.scope == scope]
    if not wanted:
        raise _no_record(request, scopes, coverage)
    others = tuple(s for s in scopes if s != scope)
    return RecordBook(RecordRequest(request.event, scope, request.page), tuple(_lists(wanted)), others, coverage)


def _lists(records: Iterable[Record]) -> Iterable[RecordList]:
    """One list for each type, sex and kind of track: men first, outdoors first."""
    groups: dict[tuple[Event, RecordType], list[Record]] = {}
    for record in records:
        groups.setdefault((record.event, record.type), []).append(record)
    order = sorted(groups, key=lambda g: (g[0].sex or "", bool(g[0].short_track), g[0].variant, g[1]))
    for event, record_type in order:
        group = groups[event, record_type]
        yield RecordList(record_type, group[0].scope, event, standing(group, on=_LATEST))


def _no_record(request: RecordRequest, scopes: tuple[str, ...], coverage: Coverage) -> NoAnswer:
    event = event_name(request.event)
    if scopes and request.scope:
        choices = tuple(
            Choice(scope_name(s), "record", tuple(RecordRequest(request.event, s).options().items()))
            for s in scopes[:5]
        )
        held = ", ".join(scope_name(s) for s in scopes)
        return NoAnswer(
            f"I don't have the {scope_name(request.scope)} record in the {_lowered(event)}.",
            f"For this event I hold: {held}.",
            choices,
            coverage,
        )
    return NoAnswer(
        f"I don't have a record in the {_lowered(event)}.",
        f"I hold {coverage.records:,} records and bests.",
        coverage=coverage,
    )


def _scope_order(scope: str) -> tuple[int, str]:
    return (_SCOPES_FIRST.index(scope) if scope in _SCOPES_FIRST else len(_SCOPES_FIRST), scope)


def _lowered(name: str) -> str:
    return name[0].lower() + name[1:]
