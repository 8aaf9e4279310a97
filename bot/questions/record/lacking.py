"""What /record says of an event without a record: other scopes, and records that were set indoors."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.asked import Asked
from bot.domain.dates import day_name
from bot.domain.disciplines import event_within, indoor_marks_count
from bot.domain.record import Record, RecordStatus, standing
from bot.domain.scope import is_national, records_of, scope_name
from bot.errors import Choice, NoAnswer, UsageError
from bot.questions.context import Context
from bot.questions.record.request import RecordRequest
from bot.questions.resolving import CHOICES
from bot.questions.tips import count
from bot.questions.top.answer import answer_lists
from bot.questions.top.request import understand_lists

_WIDEST = "world"


async def no_record(
    request: RecordRequest, scopes: tuple[str, ...], context: Context, later: date | None = None
) -> NoAnswer:
    """Says that nothing is held, with what is: `scopes` are those of the event that have a record.

    `later` is the day of the first record of the scope that is held, if it was set after the day asked for.
    """
    event, coverage = event_within(request.event), context.almanac.coverage
    day = f" as of {day_name(request.on)}" if request.on else ""
    if scopes and request.scope:
        choices = tuple(
            Choice(scope_name(s), replace(request, scope=s, list=0, page=0).asked()) for s in scopes[:CHOICES]
        )
        held = ", ".join(scope_name(s) for s in scopes)
        best, listed = await _best_held(request, context)
        since, first = _first_held(request, later, context)
        return NoAnswer(
            f"I don't have the {records_of(request.scope)} in the {event}{day}.",
            f"{best}{since}For this event I hold: {held}.",
            (*first, *listed, *choices)[:CHOICES],
            coverage,
        )
    nations = [scope for scope in await context.almanac.store.records.list_scopes(request.event) if is_national(scope)]
    if nations and request.scope and not request.on:
        return NoAnswer(
            f"I don't have the {records_of(request.scope)} in the {event}.",
            f"I hold that of {count(len(nations), 'nation')}: name one of them.",
            tuple(Choice(scope_name(s), replace(request, scope=s, list=0, page=0).asked()) for s in nations[:CHOICES]),
            coverage,
        )
    message = f"I don't have a record in the {event}{day}."
    if request.event.short_track and indoor_marks_count(request.event.discipline):
        return await _indoors(message, request, context)
    return NoAnswer(
        message, f"I hold {count(coverage.records, 'record or best', 'records and bests')}.", coverage=coverage
    )


def _first_held(request: RecordRequest, later: date | None, context: Context) -> tuple[str, tuple[Choice, ...]]:
    """The day of the first record that is held, as a sentence, with that record; empty where spoilers hide it."""
    if later is None or context.spoilers.hides(later):
        return "", ()
    asked = replace(request, on=None, list=0, page=0).asked()
    return f"The first one that I hold is of {day_name(later)}. ", (Choice("The record of today", asked),)


async def _best_held(request: RecordRequest, context: Context) -> tuple[str, tuple[Choice, ...]]:
    """The best marks of the scope that are held, as a sentence, with the list of them; empty where none is.

    They need not be the record. A mark whose day spoilers hide is in the list only.
    """
    until = request.on.isoformat() if request.on else ""
    asked = Asked.of("top", {"event": request.event.key, "scope": request.scope or "", "until": until})
    if request.scope == _WIDEST:
        return "", ()
    try:
        lists = (await answer_lists(understand_lists(asked, context).request, context)).lists
    except (NoAnswer, UsageError):
        return "", ()
    bests = [each.marks[0] for each in lists if not context.spoilers.hides(each.marks[0].on)]
    told = " and ".join(f"{best.mark.text} by {best.holder.name} of {day_name(best.on)}" for best in bests)
    said = f"The best that I hold, which need not be it: {told}. " if told else ""
    return said, (Choice("The best marks that I hold", asked),)


async def _indoors(message: str, request: RecordRequest, context: Context) -> NoAnswer:
    """Records of jumps and the shot are kept of both together: names those of today that were set indoors."""
    scope, either = request.scope or _WIDEST, replace(request.event, short_track=False)
    on = request.on or context.today()
    records = await context.almanac.store.records.list_records(either, scope)
    tip = f"Since 2000 a mark of indoors counts as the {records_of(scope)}, too."
    tip = " ".join((tip, *(f"{_told(record)}." for record in _set_indoors(records, on))))
    choices = [Choice("Best indoors", Asked.of("top", {"event": request.event.key}))]
    if records:
        asked = replace(request, event=either, scope=scope, list=0, page=0).asked()
        choices.insert(0, Choice(f"{scope_name(scope)} record", asked))
    return NoAnswer(message, tip, tuple(choices), context.almanac.coverage)


def _set_indoors(records: Iterable[Record], on: date) -> list[Record]:
    """Of each list the mark set indoors that stands on a day, and one that is pending and ahead of it."""
    lists: dict[tuple[str, str], list[Record]] = {}
    for record in records:
        lists.setdefault((record.event.key, record.type), []).append(record)
    stand = [standing(each, on) for _, each in sorted(lists.items())]
    return [r for each in stand for r in (*each.current[:1], *each.pending[:1]) if r.set_indoors]


def _told(record: Record) -> str:
    pending = ", which is pending," if record.status is RecordStatus.PENDING else ""
    return f"{record.mark.text} by {record.holder.name} of {day_name(record.set_on)}{pending} was set indoors"
