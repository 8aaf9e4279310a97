"""Which record or best stands in an event on a day, by whom, and the steps that led there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.answers.almanac import Almanac, Options, Understood
from bot.answers.days import find_period
from bot.answers.disputing import records_with_disputes
from bot.answers.resolving import Asking, find_scope, look_up_event
from bot.domain.coverage import Coverage
from bot.domain.dates import day_name
from bot.domain.disciplines import event_name
from bot.domain.event import Event, Sex
from bot.domain.record import Record, RecordType, Standing, standing
from bot.domain.scope import COMPETITIONS, SCOPES_FIRST, scope_name, scope_word
from bot.errors import Choice, NoAnswer

SEXES = ("men", "women")
VIEWS = ("chart", "sources")
_SEX = {"men": Sex.MEN, "women": Sex.WOMEN}


@dataclass(frozen=True, slots=True)
class RecordRequest:
    """An event with whatever narrows it, the scope (None: the widest that is held), the day, and what to show.

    `list` is 0 for all lists, else the number of one, whose whole progression is shown.
    """

    event: Event
    scope: str | None = None
    on: date | None = None
    list: int = 0
    view: str = ""
    page: int = 0

    def options(self) -> dict[str, str]:
        """The request as options, as `understand` reads them."""
        return {
            "event": self.event.key,
            "scope": self.scope or "",
            "on": self.on.isoformat() if self.on else "",
            "list": str(self.list or ""),
            "view": self.view,
            "page": str(self.page or ""),
        }


@dataclass(frozen=True, slots=True)
class RecordList:
    """The records of one type, scope, sex and kind of track, and how they stand on a day."""

    type: RecordType
    scope: str
    event: Event
    standing: Standing


@dataclass(frozen=True, slots=True)
class RecordBook:
    """All lists that answer the question as of a day; `other_scopes` are held for the event but were not asked for.

    `lacks` are the events whose list of the scope asked for, the world unless one was named, is not held though
    lists of other scopes are: their best mark is the best of a part of the world, and must not pass for more.
    """

    request: RecordRequest
    on: date
    lists: tuple[RecordList, ...]
    other_scopes: tuple[str, ...]
    coverage: Coverage
    lacks: tuple[Event, ...] = ()
    lacked_scope: str = ""


async def understand(options: Options, almanac: Almanac) -> Understood[RecordRequest]:
    """Resolve the event, the scope and the day; a month or a year means its last day."""
    asking = Asking("record", options)
    event, event_notes = look_up_event(asking)
    scope, scope_notes = find_scope(asking)
    sex = asking.one_of("sex", SEXES)
    if sex:
        event = replace(event, sex=_SEX[sex])
    period = find_period(asking, "on")
    request = RecordRequest(
        event,
        scope,
        period.last if period else None,
        asking.number("list"),
        asking.one_of("view", VIEWS),
        asking.page(),
    )
    return Understood(request, (*event_notes, *scope_notes))


async def answer(request: RecordRequest, almanac: Almanac) -> RecordBook:
    """Raises NoAnswer where the store has no record of the event, or none of the scope or the day."""
    on = request.on or almanac.today()
    records = [r for r in await almanac.store.records.list_records(request.event) if r.set_on <= on]
    coverage = almanac.coverage
    scopes = tuple(sorted({r.scope for r in records}, key=_scope_order))
    scope = request.scope or (scopes[0] if scopes else "")
    wanted = [r for r in records if r.scope == scope]
    if not wanted:
        raise _no_record(request, scopes, coverage)
    wanted = records_with_disputes(wanted, await almanac.store.disputes.list_of_records(request.event))
    others = tuple(s for s in scopes if s != scope)
    lists = tuple(_lists(wanted, on))
    asked = request.scope or "world"
    lacks = _lacks(records, asked)
    request = replace(request, scope=scope, list=min(request.list, len(lists)))
    return RecordBook(request, on, lists, others, coverage, lacks, asked if lacks else "")


def _lacks(records: Iterable[Record], scope: str) -> tuple[Event, ...]:
    """Championships are held outdoors, or have a scope of their own for the short track."""
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
    name = event_name(request.event)
    event = name[0].lower() + name[1:]
    day = f" as of {day_name(request.on)}" if request.on else ""
    if scopes and request.scope:
        choices = tuple(
            Choice(scope_name(s), "record", tuple(replace(request, scope=s, list=0, page=0).options().items()))
            for s in scopes[:5]
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
